"""``tools.notebooks``: runs are repeatable, failures are named and cost nothing that was there before."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.manifest import verify
from tools.notebooks import KERNEL, NotebookError, destination, inject, main, parameters_of, run, tidy


def notebook(*sources: str, parameters: str = 'corpus = "../seeds"\nfigures = "../figures"') -> NotebookNode:
    cells = [
        new_markdown_cell("# Qui parle ?", id="question"),
        new_code_cell(parameters, id="parameters", metadata={"tags": ["parameters"]}),
        *(new_code_cell(source, id=f"step-{n}") for n, source in enumerate(sources)),
    ]
    return new_notebook(cells=cells)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository in small: a folder of notebooks with one article beside it."""
    place = tmp_path / "dépôt d'essai"
    (place / "notebooks").mkdir(parents=True)
    (place / "seeds").mkdir()
    (place / "seeds" / "article.txt").write_text("Il pleut.", encoding="utf-8")
    steps = (
        "import sys\nfrom pathlib import Path\nprint('lu', file=sys.stderr) if False else None",
        "text = '|'.join(p.read_text('utf-8') for p in sorted(Path(corpus).glob('*.txt')))\nprint(text)\nlen(text)",
        "Path(figures).mkdir(exist_ok=True)\n(Path(figures) / 'size.csv').write_text(str(len(text)));",
    )
    nbformat.write(notebook(*steps), place / "notebooks" / "01_corpus.ipynb")
    return place


def files_below(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_second_run_changes_no_byte(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], notebooks=home / "notebooks") == 0
    first = files_below(home)
    assert "figures/size.csv" in first
    assert main([], notebooks=home / "notebooks") == 0
    assert files_below(home) == first
    assert "01_corpus.ipynb" in capsys.readouterr().out


def test_another_corpus_touches_nothing_that_is_there(home: Path, tmp_path: Path) -> None:
    before = files_below(home)
    corpus = tmp_path / "mes textes (été)"
    corpus.mkdir()
    (corpus / "un.txt").write_text("Autre texte, d'ailleurs.", encoding="utf-8")
    assert main(["--corpus", str(corpus)], notebooks=home / "notebooks") == 0
    after = files_below(home)
    made = {name: data for name, data in after.items() if name not in before}
    assert {name: after[name] for name in before} == before
    assert set(made) == {
        "build/mes textes (été)/notebooks/01_corpus.ipynb",
        "build/mes textes (été)/figures/size.csv",
        "build/mes textes (été)/figures/manifest.json",
    }
    assert made["build/mes textes (été)/figures/size.csv"] == b"24"


def test_out_says_where_to(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "là"
    assert main(["--corpus", str(home / "seeds"), "--out", str(out)], notebooks=home / "notebooks") == 0
    assert set(files_below(out)) == {"notebooks/01_corpus.ipynb", "figures/size.csv", "figures/manifest.json"}
    assert str(out) in capsys.readouterr().out


def test_an_error_names_notebook_and_cell_and_keeps_the_old_notebook(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = home / "notebooks" / "02_broken.ipynb"
    nbformat.write(notebook("x = 1", "{}['parole']"), path)
    before = path.read_bytes()
    assert main(["02"], notebooks=home / "notebooks") == 1
    said = capsys.readouterr().err
    assert "02_broken.ipynb, cell 4 of 4" in said
    assert "KeyError: 'parole'" in said
    assert "\x1b" not in said
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir() if p.suffix != ".ipynb"] == []


def drawn_at_once(nb: NotebookNode, folder: Path) -> None:
    """In place of a kernel: each notebook writes the text that its third cell is, and fails at *panne*."""
    figures = folder.parent / "figures"
    figures.mkdir(exist_ok=True)
    sources = [cell.source for cell in nb.cells]
    name, corpus = sources[-1], next(source for source in sources[::-1] if source.startswith("corpus = "))
    if name == "panne":
        raise NotebookError("cell 3 of 3: panne")
    (figures / f"{name}.csv").write_text(corpus.splitlines()[0])


@pytest.fixture
def two(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository in small with two notebooks, and two corpora ``a`` and ``b`` beside it."""
    monkeypatch.setattr("tools.notebooks.execute", drawn_at_once)
    for name in ("01_corpus", "02_names"):
        nbformat.write(notebook(name[3:]), home / "notebooks" / f"{name}.ipynb")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(f"Texte {name}.", encoding="utf-8")
    assert main(["--corpus", str(tmp_path / "a"), "--out", str(tmp_path / "o")], notebooks=home / "notebooks") == 0
    return home / "notebooks"


def figures(out: Path) -> dict[str, str]:
    """The corpus that each figure was drawn from."""
    return {path.stem: path.read_text().split("/")[-1].strip("'\"") for path in (out / "figures").glob("*.csv")}


def test_figures_of_two_corpora_are_never_mixed(two: Path, tmp_path: Path) -> None:
    assert figures(tmp_path / "o") == {"corpus": "a", "names": "a"}
    for names, expected in [(["01"], {"corpus": "b"}), (["02"], {"corpus": "b", "names": "b"})]:
        assert main([*names, "--corpus", str(tmp_path / "b"), "--out", str(tmp_path / "o")], notebooks=two) == 0
        assert figures(tmp_path / "o") == expected
        assert verify(tmp_path / "o" / "figures") == []
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == ["figures", "notebooks"]


def test_a_failed_run_leaves_the_figures_of_the_one_before(two: Path, tmp_path: Path) -> None:
    nbformat.write(notebook("panne"), two / "02_names.ipynb")
    assert main(["--corpus", str(tmp_path / "b"), "--out", str(tmp_path / "o")], notebooks=two) == 1
    assert figures(tmp_path / "o") == {"corpus": "a", "names": "a"}
    assert verify(tmp_path / "o" / "figures") == []


def test_until_all_is_drawn_figures_of_the_repository_have_no_manifest(two: Path, tmp_path: Path) -> None:
    assert main([], notebooks=two) == 0
    manifest = two.parent / "figures" / "manifest.json"
    assert manifest.is_file()
    nbformat.write(notebook("panne"), two / "02_names.ipynb")
    assert main([], notebooks=two) == 1
    assert not manifest.exists()


def test_a_run_that_is_told_to_stop_says_so(
    two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tools.notebooks.execute", lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    assert main(["--corpus", str(tmp_path / "b"), "--out", str(tmp_path / "o")], notebooks=two) == 143
    assert "told to end (SIGTERM)" in capsys.readouterr().err
    assert figures(tmp_path / "o") == {"corpus": "a", "names": "a"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--corpus", "nulle/part"], "no such file or folder"),
        (["--out", "ailleurs"], "OUT needs CORPUS"),
        (["09"], "no notebook to run"),
    ],
)
def test_wrong_calls_are_told(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(arguments, notebooks=home / "notebooks") == 1
    assert message in capsys.readouterr().err


def test_the_notebooks_of_the_repository_are_never_the_destination(home: Path) -> None:
    with pytest.raises(NotebookError, match="would replace the notebooks"):
        destination(home / "seeds", home, home / "notebooks")


def test_a_file_gives_its_name_to_the_destination(home: Path) -> None:
    assert destination(home / "seeds" / "article.txt", None, home / "notebooks") == home / "build" / "article"


def test_parameters_are_injected_only_where_they_differ() -> None:
    nb = notebook("corpus")
    inject(nb, {"corpus": "../seeds"})
    assert len(nb.cells) == 3
    inject(nb, {"corpus": "/l'été", "figures": "../figures"})
    assert nb.cells[2].source == '''corpus = "/l'été"'''
    assert nb.cells[2].metadata.tags == ["injected-parameters"]
    inject(nb, {})
    assert len(nb.cells) == 3
    assert parameters_of(nb) == {"corpus": "../seeds", "figures": "../figures"}


def test_an_unknown_parameter_is_an_error() -> None:
    with pytest.raises(NotebookError, match=r"no parameter named model .* it sets: corpus, figures"):
        inject(notebook(), {"model": "x"})
    with pytest.raises(NotebookError, match="it sets: nothing"):
        inject(new_notebook(cells=[]), {"corpus": "x"})


def test_what_differs_from_run_to_run_is_taken_out() -> None:
    nb = notebook("1", "2")
    nb.metadata.update(widgets={}, kernelspec={"name": "mine"}, language_info={"name": "python", "version": "3.99"})
    cell = nb.cells[2]
    cell.metadata.update(execution={"iopub.status.busy": "2024"}, tags=["kept"], collapsed=False)
    cell.execution_count = 7
    cell.outputs = [
        new_output(
            "stream", name="stderr", text="  0%|          | 0/3 [00:00<?, ?article/s]\r100%|####| 3/3 [00:01<00:00]"
        ),
        new_output("stream", name="stderr", text="UserWarning: à lire"),
        new_output("execute_result", {"text/plain": "1"}, execution_count=7),
    ]
    tidy(nb)
    assert cell.metadata == {"tags": ["kept"]}
    assert [output.output_type for output in cell.outputs] == ["stream", "execute_result"]
    assert (cell.execution_count, cell.outputs[1].execution_count) == (1, 1)
    assert nb.metadata.kernelspec == KERNEL
    assert "widgets" not in nb.metadata
    assert "version" not in nb.metadata.language_info


def test_settings_of_the_shell_stay_out(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYSIS_FIGURES", "ailleurs")
    monkeypatch.setenv("MPLBACKEND", "nonsense")
    source = "import os\n[os.environ.get('ANALYSIS_FIGURES'), 'nonsense' in os.environ.get('MPLBACKEND', '')]"
    path = home / "notebooks" / "03_shell.ipynb"
    nbformat.write(notebook(source), path)
    run(path, path, {})
    assert nbformat.read(path, as_version=4).cells[-1].outputs[0].data["text/plain"] == "[None, False]"

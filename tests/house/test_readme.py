"""What the README promises is so: its lines of Python run, its commands, options, versions and files exist."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from pathlib import Path
from typing import Any

import nbformat
import pytest
import spacy
from typer.testing import CliRunner

import analysis
from analysis.__main__ import app
from analysis.corpus import FORMATS as FORMATS_READ
from analysis.corpus.decoding import decode
from analysis.manifest import made_with, manifest_of, write_manifest
from analysis.pipeline.models import OURS
from analysis.pipeline.quick_french import compiled_already
from analysis.tables import FORMATS
from tools import accuracy

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\.venv/bin/python -m analysis (.+)$", README, re.MULTILINE)


def snippets(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def help_of(command: str) -> str:
    return CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200"}).output


@pytest.fixture
def beside_the_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with what the commands of the README read: texts of one's own, a few annotated articles."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "seeds", tmp_path / "path" / "to" / "articles")
    for name in ("texts/a01.txt", "gold/a01.json"):
        (tmp_path / "tests" / "annotated" / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / "tests" / "annotated" / name, tmp_path / "tests" / "annotated" / name)
    line = '{"title": "Le pont tient", "text": "« Le pont tient », a dit Inès Caradec, la maire de Corvens."}'
    (tmp_path / "articles.jsonl").write_text(f"{line}\n{line.replace('pont', 'quai')}\n", encoding="utf-8")
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "tables").mkdir()
    write_manifest(tmp_path / "tables", manifest_of("tables", made_with(), []))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("snippet", snippets("python"), ids=lambda snippet: snippet.splitlines()[0])
def test_a_snippet_runs_in_the_folder_of_notebooks(
    snippet: str, beside_the_seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(beside_the_seeds / "notebooks")
    # The text says that the second snippet is for a pipeline of one's own, with texts of one's own.
    own = {"spacy": spacy, "quotations": analysis.quotations, "texts": ["« Le pont tient », a dit Inès Caradec."]}
    names: dict[str, Any] = {"__name__": "__main__", **(own if "spacy.load" in snippet else {})}
    with compiled_already():
        exec(compile(snippet, "README.md", "exec"), names)
    assert names["quotes"]["speaker"].notna().any()
    if "print(" in snippet:
        assert "speaker" in capsys.readouterr().out, "columns are left out"


@pytest.mark.parametrize("line", [line.split("#")[0] for line in COMMANDS], ids=lambda line: line.split()[0])
@pytest.mark.usefixtures("beside_the_seeds")
def test_a_command_runs_as_it_is_written(line: str) -> None:
    command, _, source = line.partition("|")[0].partition("<")
    given = Path(source.strip()).read_bytes() if source else None
    done = CliRunner().invoke(app, shlex.split(command), input=given)
    assert done.exit_code == 0, done.output


def test_every_block_of_code_is_one_that_is_run() -> None:
    """Python and commands are; the other blocks are the tree of folders, and three lines for Windows."""
    others = re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert [
        text for language, text in others if language not in {"python", "sh", "bat"} and "analysis/ " not in text
    ] == []
    assert [line for block in snippets("bat") for line in block.splitlines() if ".venv" not in line] == []
    lines = [line for block in snippets("sh") for line in block.splitlines()]
    assert [line for line in lines if not re.match(r"make |\.venv/bin/python -m analysis ", line)] == []


def test_the_table_of_accuracy_is_the_one_that_is_stored() -> None:
    assert accuracy.with_table(README, accuracy.SCORES.read_text(encoding="utf-8")) == README, (
        "python -m tools.accuracy"
    )
    keys = [line.split("\t")[0] for line in accuracy.SCORES.read_text(encoding="utf-8").splitlines()[3:]]
    assert keys == ["measure", "further", "build", "dev", "annotated"], "unseen articles come first"


def test_it_is_read_in_five_minutes() -> None:
    assert len(README.encode()) <= 7_000


def test_the_versions_of_python_are_those_of_the_package() -> None:
    least = re.fullmatch(r">=(3\.\d+)", PROJECT["requires-python"])
    script = (ROOT / "tools" / "setup.sh").read_text(encoding="utf-8")
    bounds = re.search(r"\(3, (\d+)\) <= sys.version_info\[:2\] < \(3, (\d+)\)", script)
    assert least is not None
    promised = re.search(r"You need Python ([\d., or]+) and `make`", README)
    assert bounds is not None
    assert promised is not None
    assert re.findall(r"3\.\d+", promised[1])[0] == least[1]
    assert re.findall(r"3\.\d+", promised[1]) == [f"3.{minor}" for minor in range(int(bounds[1]), int(bounds[2]))]


def test_the_commands_of_make_exist() -> None:
    shown = "\n".join([*snippets("sh"), *re.findall(r"`make \w+`", README)])
    promised = set(re.findall(r"\bmake ([a-z]+)(?= |`)", shown))
    assert promised >= {"figures", "test", "lab", "html"}
    assert [name for name in promised if not re.search(rf"^{name}:", MAKEFILE, re.MULTILINE)] == []


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_has_the_options_that_it_is_given(line: str) -> None:
    name, *words = line.split()
    assert "Usage" in help_of(name)
    assert [word for word in words if word.startswith("-") and word not in help_of(name)] == []


def test_the_options_in_the_prose_exist() -> None:
    assert [option for option in set(re.findall(r"`(--\w+)", README)) if option not in help_of("tables")] == []


def test_tables_are_written_in_the_formats_it_names() -> None:
    promised = re.search(r"Tables are written as (.*?)\.", README, re.DOTALL)
    assert promised is not None
    assert sorted(re.findall(r"`(\w+)`", promised[1])) == sorted(FORMATS)


def test_the_formats_it_names_are_read() -> None:
    promised = re.search(r"Give a file or a folder: (.*?)\s\(\[", README, re.DOTALL)
    assert promised is not None
    names = re.split(r", (?:or )?| and ", " ".join(promised[1].split()))
    known = {"plain text": "text", "Excel": "xlsx", "Word": "docx", "exports of Europresse": "europresse",
             "corpora for IRaMuTeQ": "iramuteq", "TXM": "tei", "ZIP archives of these": "zip"}  # fmt: skip
    assert {known.get(name, name.lower()) for name in names} <= set(FORMATS_READ)


@pytest.mark.parametrize(
    ("named", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("Windows-1252", "cp1252"),
        ("Latin-1", "latin-1"),
    ],
)
def test_texts_in_the_encodings_of_the_page_of_formats_are_read(named: str, codec: str) -> None:
    assert "(docs/corpora.md)" in README
    assert named in (ROOT / "docs" / "corpora.md").read_text(encoding="utf-8")
    assert decode("L'été dernier, la mairie a fermé à Évron.".encode(codec))[0].startswith("L'été dernier")


def test_the_components_are_those_that_are_registered() -> None:
    promised = re.findall(r"""["`](french_\w+)["`]""", README)
    assert promised == list(OURS)
    assert set(promised) <= set(PROJECT["entry-points"]["spacy_factories"])


def test_the_notebooks_ask_the_questions_it_lists() -> None:
    listed = re.findall(r"^\| \[(\w+)\]\((notebooks/\w+\.ipynb)\) \| (.+) \|$", README, re.MULTILINE)
    files = sorted((ROOT / "notebooks").glob("*.ipynb"))
    assert [path for _, path, _ in listed] == [f"notebooks/{file.name}" for file in files]
    for name, path, question in listed:
        assert Path(path).stem == name
        assert nbformat.read(ROOT / path, as_version=4).cells[0].source.splitlines()[0] == f"# {question}"


def test_about_two_dozen_names_are_at_the_top() -> None:
    names = [name for name in analysis.__all__ if not (ROOT / "analysis" / name).is_dir()]
    assert 20 <= len(names) <= 30

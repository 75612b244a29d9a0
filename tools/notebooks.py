"""Notebooks → executed notebooks: each run from top to bottom and stored so that a second run changes no byte.

``python -m tools.notebooks`` runs the committed notebooks in place. With ``--corpus`` it runs copies of them on other
articles and leaves the committed ones alone: the copies and their figures go to ``build/<name of the corpus>/``.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbformat import NotebookNode
from traitlets.config import Config

from analysis._stopping import Stopped, stoppable
from analysis.corpus import CorpusError, iter_corpus, read_corpus, use_door
from analysis.corpus.door import Choices
from analysis.corrections import CorrectionError
from analysis.lexicons import LexiconError, as_folder
from analysis.tables import replacing
from analysis.text.language import LANGUAGES, in_language, language, typeset
from tools.drawn import figures_of, made_of
from tools.in_use import use_of, uses_of

ROOT = Path(__file__).resolve().parent.parent
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {"file_extension": ".py", "mimetype": "text/x-python", "name": "python", "pygments_lexer": "ipython3"}
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_PROGRESS = re.compile(r"\d+%\|.*\||\d+(?:it|article)s? \[\d\d:\d\d")


class NotebookError(Exception):
    """A notebook that could not be run; the message says which, where in it, and why."""


def parameters_cell(nb: NotebookNode) -> int | None:
    """The place of the cell tagged ``parameters``, or None."""
    return next((i for i, cell in enumerate(nb.cells) if "parameters" in cell.metadata.get("tags", [])), None)


def parameters_of(nb: NotebookNode) -> dict[str, object]:
    """The names that the cell tagged ``parameters`` sets, with their values; nothing is run for it."""
    place = parameters_cell(nb)
    if place is None:
        return {}
    return {
        target.id: ast.literal_eval(statement.value)
        for statement in ast.parse(nb.cells[place].source).body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def inject(
    nb: NotebookNode,
    values: Mapping[str, object],
    lexicons: str | None = None,
    door: Choices | None = None,
    uses: Sequence[str] = (),
) -> None:
    """Set parameters in a cell of its own after the cell tagged ``parameters``, where they differ from what it says.

    The same cell puts the folder ``lexicons`` of a user's word lists to use, and says which articles go in, so that the
    notebook can be run again.
    """
    nb.cells = [cell for cell in nb.cells if "injected-parameters" not in cell.metadata.get("tags", [])]
    known = parameters_of(nb)
    if unknown := sorted(set(values) - set(known)):
        sets = ", ".join(known) or "nothing"
        raise NotebookError(f"no parameter named {', '.join(unknown)} in the cell tagged 'parameters'; it sets: {sets}")
    changed = {name: value for name, value in values.items() if known[name] != value}
    place = parameters_cell(nb)
    lines = [f"{name} = {value!r}" for name, value in changed.items()]
    if lexicons is not None:
        lines = ["from analysis.lexicons import use_lexicons", "", *lines, f"use_lexicons({lexicons!r})"]
    if door is not None and (use := use_of(door)):
        lines = ["from analysis.corpus import use_door", "", *lines, use]
    lines = [*uses, *lines]
    if lines and place is not None:
        source = "\n".join(lines)
        cell = nbformat.v4.new_code_cell(source, id="injected-parameters", metadata={"tags": ["injected-parameters"]})
        nb.cells.insert(place + 1, cell)


def in_words_of(nb: NotebookNode, told: str) -> None:
    """Put the prose of another language, which each cell carries in its metadata, in the place of the English."""
    for cell in nb.cells:
        if cell.cell_type == "markdown" and told in cell.metadata:
            cell.source = typeset(cell.metadata[told])


def tidy(nb: NotebookNode) -> None:
    """Take out what differs from run to run: times, widget state, versions, progress bars; number the cells 1 to n."""
    nb.metadata.pop("widgets", None)
    nb.metadata.kernelspec, nb.metadata.language_info = KERNEL, LANGUAGE
    count = 0
    for cell in nb.cells:
        for key in ("execution", "ExecuteTime", "collapsed", "scrolled", "trusted"):
            cell.metadata.pop(key, None)
        if cell.cell_type != "code":
            continue
        cell.outputs = [o for o in cell.outputs if not (o.output_type == "stream" and is_progress(o.text))]
        if cell.execution_count is not None:
            count += 1
            cell.execution_count = count
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count


def is_progress(text: str) -> bool:
    """Whether what was written to stderr is a progress bar, or the blanks that one leaves behind.

    >>> is_progress("100%|██████████| 3/3 [00:01<00:00,  2.9article/s]"), is_progress("UserWarning: 3 fichiers")
    (True, False)
    """
    return bool(_PROGRESS.search(text)) or not text.strip()


def execute(nb: NotebookNode, folder: Path) -> None:
    """Run every cell in a fresh kernel whose working directory is ``folder``; ``NotebookError`` at the first error."""
    reached = [0]

    def note(*, cell_index: int, **_: object) -> None:
        reached[0] = cell_index

    client = NotebookClient(
        nb,
        timeout=None,
        startup_timeout=180,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        record_timing=False,
        coalesce_streams=True,
        on_cell_start=note,
        config=Config(KernelManager={"transport_encryption": "auto"}),
    )
    with tempfile.TemporaryDirectory() as profile:
        try:
            client.execute(env=_environment(profile))
        except (CellExecutionError, DeadKernelError) as error:
            said = _ANSI.sub("", getattr(error, "traceback", str(error))).strip()
            raise NotebookError(f"cell {reached[0] + 1} of {len(nb.cells)}: {said}") from None


def _environment(profile: str) -> dict[str, str]:
    """The kernel's environment: no settings of the person who runs it, and nothing that sends figures elsewhere."""
    ours = {"IPYTHONDIR": profile, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}
    return {k: v for k, v in os.environ.items() if k not in {"MPLBACKEND", "ANALYSIS_FIGURES"}} | ours


def run(
    source: Path,
    target: Path,
    values: Mapping[str, object],
    lexicons: str | None = None,
    door: Choices | None = None,
    uses: Sequence[str] = (),
    *,
    folder: Path | None = None,
) -> None:
    """Run the notebook ``source`` with parameters ``values`` in ``folder`` and store it as ``target``.

    ``folder`` is by default that of ``target``, which is replaced whole when all went well, and left as it was
    otherwise.
    """
    nb = nbformat.read(source, as_version=4)
    in_words_of(nb, language())
    try:
        inject(nb, values, lexicons, door, uses)
        execute(nb, folder or target.parent)
    except NotebookError as error:
        raise NotebookError(f"{source.name}, {error}\nIt was not stored; what was there before still is.") from None
    tidy(nb)
    nbformat.validate(nb)
    with replacing(target, "w") as file:
        file.write(nbformat.writes(nb).rstrip("\n") + "\n")


def destination(corpus: Path | None, out: Path | None, notebooks: Path) -> Path:
    """The folder that ``notebooks/`` and ``figures/`` go to: the repository itself, ``out``, or ``build/<corpus>``."""
    if corpus is None:
        if out:
            raise NotebookError("OUT needs CORPUS: the notebooks of the repository stay where they are")
        return notebooks.parent
    if not corpus.exists():
        raise NotebookError(f"no such file or folder: {corpus}")
    name = corpus.stem if corpus.is_file() else corpus.name
    place = out.expanduser().resolve() if out else notebooks.parent / "build" / (name or "corpus")
    if place == notebooks.parent:
        raise NotebookError(f"OUT={place} would replace the notebooks of the repository; name another folder")
    return place


def _nothing(corpus: Path) -> str:
    """Why there is no article in a corpus."""
    try:
        read_corpus(corpus)
    except CorpusError as error:
        return str(error)
    return f"no article to read in {corpus}"


@contextmanager
def _timed(name: str) -> Iterator[None]:
    print(f"{name} … ", end="", flush=True)
    began = time.monotonic()
    try:
        yield
    except BaseException:
        print("failed", flush=True)
        raise
    print(f"{time.monotonic() - began:.0f} s", flush=True)


def _run_all(options: argparse.Namespace, notebooks: Path) -> None:
    sources = [p for p in sorted(notebooks.glob("*.ipynb")) if p.name.startswith(tuple(options.names) or "")]
    if not sources:
        raise NotebookError(f"no notebook to run in {notebooks}")
    corpus = options.corpus and options.corpus.expanduser().resolve()
    lexicons = options.lexicons and options.lexicons.expanduser().resolve()
    if lexicons:
        as_folder(lexicons)  # said here, at once, if a list cannot be used
        corpus = corpus or notebooks.parent / "seeds"  # the notebooks of the repository stay as they are
    door = Choices(options.other_languages, options.duplicates)
    use_door(**asdict(door))
    uses = list(uses_of(options, corpus))
    if uses:
        corpus = corpus or notebooks.parent / "seeds"
    place = destination(corpus, options.out, notebooks)
    if corpus and next(iter_corpus(corpus, failures=[]), None) is None:
        raise NotebookError(_nothing(corpus))
    told = made_of(corpus or notebooks.parent / "seeds", lexicons, in_repository=corpus is None)
    values = {"corpus": str(corpus)} if corpus else {}
    (place / "notebooks").mkdir(parents=True, exist_ok=True)
    usual = partial(run, lexicons=lexicons and str(lexicons), door=door, uses=uses)
    with (
        in_language(options.language),
        figures_of(place, told, some=bool(options.names), in_repository=corpus is None) as folder,
    ):
        for source in sources:
            with _timed(source.name):
                usual(source, place / "notebooks" / source.name, values, folder=folder / "notebooks")
    if corpus:
        print(f"Executed notebooks: {place / 'notebooks'}\nFigures:            {place / 'figures'}")


def main(arguments: Sequence[str] | None = None, *, notebooks: Path = ROOT / "notebooks") -> int:
    """The command; its exit status is 1 at the first notebook that did not run."""
    parser = argparse.ArgumentParser(prog="python -m tools.notebooks", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", help="beginnings of notebooks' names, such as 03 (default: all)")
    parser.add_argument("--corpus", type=Path, help="a file or folder of articles (default: the articles in seeds/)")
    parser.add_argument("--lexicons", type=Path, help="a folder of your own word lists (docs/lexicons.md)")
    parser.add_argument("--corrections", type=Path, help="your corrections.csv (default: the one beside the articles)")
    parser.add_argument("--weights", type=Path, help="weights that learn wrote (docs/corrections.md)")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of prose, charts, tables and the explorer")
    parser.add_argument("--other-languages", action="store_true", help="keep articles in other languages than French")
    parser.add_argument("--duplicates", choices=["each", "once"], default="each", help="how near-duplicates count")
    parser.add_argument("--out", type=Path, help="where notebooks and figures go (default: build/<name of the corpus>)")
    try:
        with stoppable():
            _run_all(parser.parse_args(arguments), notebooks)
    except Stopped as stop:
        print(stop, file=sys.stderr)
        return stop.status
    except (NotebookError, LexiconError, CorrectionError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

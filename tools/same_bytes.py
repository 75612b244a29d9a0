"""``python -m tools.same_bytes CORPUS``: the same articles give the same bytes, wherever and however they are read.

All tables in three formats, all charts, the pages and the explorer are made as usual; then with two workers, another
seed of hashes and products computed as on an older processor; then by each ``--python`` (with the package's
dependencies installed); then with the articles in another order, where tables have to have the same rows. What differs
is printed, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def make(corpus: Path, out: Path, *, workers: int, order: int | None) -> None:
    """Everything that the package makes of the articles."""
    from analysis import entity_mentions, parse, quotations, read_corpus
    from analysis.render import save_explorer, save_pages
    from analysis.scale import all_tables
    from analysis.tables import write_tables
    from tools import sheets

    articles = list(read_corpus(corpus))
    if order is not None:
        random.Random(order).shuffle(articles)
    docs = list(parse(articles, workers=workers, cache=False, progress=False))
    tables = all_tables(docs)
    for kind in ("csv", "parquet", "jsonl"):
        write_tables(tables, out / kind, format=kind)
    if order is None:
        said, named = quotations(docs), entity_mentions(docs)
        sheets.draw(sheets.Input(articles), out / "charts", "Source: —")
        save_pages(articles, said, named, folder=out / "pages")
        save_explorer(articles, said, named, path=out / "explorer.html")


def other_kernel() -> dict[str, str]:
    """An environment in which products are computed by other code, and hashes are others."""
    known = import_module("numpy._core._multiarray_umath")
    off = " ".join(name for name in known.__cpu_dispatch__ if known.__cpu_features__[name])
    return {"OPENBLAS_CORETYPE": "Prescott", "NPY_DISABLE_CPU_FEATURES": off, "PYTHONHASHSEED": "7"}


def _run(python: str, corpus: Path, out: Path, environment: Mapping[str, str], *words: str) -> None:
    with tempfile.TemporaryDirectory() as cache:
        own = {
            "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))),
            "MPLBACKEND": "Agg",
        }
        own |= {"ANALYSIS_CACHE": cache, "OMP_NUM_THREADS": "1", **environment}
        command = [python, "-W", "ignore", "-m", "tools.same_bytes", str(corpus), "--make", str(out), *words]
        subprocess.run(command, env=os.environ | own, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)


def hashes(folder: Path) -> dict[str, str]:
    """The files below a folder, with the hashes of their bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def rows(folder: Path) -> dict[str, list[str]]:
    """The tables in a folder, with their lines in alphabetical order."""
    return {path.name: sorted(path.read_text(encoding="utf-8").splitlines()) for path in folder.glob("csv/*.csv")}


def different(one: Mapping[str, object], other: Mapping[str, object]) -> Iterator[str]:
    """The names of what is not the same in both.

    >>> list(different({"a": 1, "b": 2}, {"b": 3, "c": 4}))
    ['a', 'b', 'c']
    """
    yield from (name for name in sorted({*one, *other}) if one.get(name) != other.get(name))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.same_bytes", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--python", nargs="*", default=[], help="other Pythons, with the dependencies installed")
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--workers", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("--order", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.make:
        make(options.corpus, options.make, workers=options.workers, order=options.order)
        return 0
    wrong, corpus, here = 0, options.corpus.resolve(), sys.executable
    with tempfile.TemporaryDirectory() as scratch:
        usual = Path(scratch, "usual")
        _run(here, corpus, usual, {"PYTHONHASHSEED": "0"})
        for number, python in enumerate([here, *options.python]):
            out = Path(scratch, str(number))
            _run(python, corpus, out, other_kernel(), "--workers", "2")
            found = list(different(hashes(usual), hashes(out)))
            print(
                f"{python}: {len(hashes(out))} files,", "the same bytes" if not found else f"other: {', '.join(found)}"
            )
            wrong += bool(found)
        _run(here, corpus, Path(scratch, "order"), {"PYTHONHASHSEED": "0"}, "--order", "9")
        found = list(different(rows(usual), rows(Path(scratch, "order"))))
        print("another order of articles:", "the same rows" if not found else f"other rows: {', '.join(found)}")
    return 1 if wrong or found else 0


if __name__ == "__main__":
    sys.exit(main())

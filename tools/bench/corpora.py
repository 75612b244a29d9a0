"""How long corpora of many tiny articles take to be listed, read and tabulated, and in how much memory.

``python -m tools.bench.corpora`` prints a line for each number of articles, each measured in a process of its own. The
articles are invented and all different.
"""

from __future__ import annotations

import itertools
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from .processes import alone

NUMBERS = (2_500, 10_000)


def texts(number: int) -> Iterator[str]:
    """Invented articles of two lines."""
    for n in range(number):
        yield f"Le pont {n} rouvre\n\nLa mairie de Valmont a annoncé lundi la fin des travaux, longs de {n} jours.\n"


def folder(number: int) -> tuple[float, float, float]:
    """Seconds to list a folder of files, to read it, and to make its table of articles."""
    from analysis import article_table, read_corpus
    from analysis.corpus import list_files

    with tempfile.TemporaryDirectory() as place:
        for n, text in enumerate(texts(number)):
            Path(place, f"{n:05d}.txt").write_text(text, encoding="utf-8")
        times = [time.perf_counter()]
        list_files(place)
        times.append(time.perf_counter())
        corpus = read_corpus(place)
        times.append(time.perf_counter())
        assert len(article_table(corpus)) == number
        times.append(time.perf_counter())
    first, second, third = (after - before for before, after in itertools.pairwise(times))
    return first, second, third


def rows(number: int) -> tuple[float, float]:
    """Seconds to go through a CSV table of articles one by one, and the most memory of the process, in megabytes."""
    import csv

    from analysis.corpus import iter_corpus

    with tempfile.TemporaryDirectory() as place:
        with Path(place, "articles.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["id", "texte"])
            table.writerows([f"a{n}", text] for n, text in enumerate(texts(number)))
        began = time.perf_counter()
        assert sum(1 for _ in iter_corpus(place)) == number
        taken = time.perf_counter() - began
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kilobytes elsewhere
    return taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """Print the figures."""
    for number in NUMBERS:
        listed, read, tabulated = alone(folder, number)
        print(f"{number:,} files: listed in {listed:.2f} s, read in {read:.1f} s, tabulated in {tabulated:.2f} s")
        taken, memory = alone(rows, number)
        print(f"{number:,} rows of CSV: read in {taken:.1f} s, {memory:.0f} MB")


if __name__ == "__main__":
    main()

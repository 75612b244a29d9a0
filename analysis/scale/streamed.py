"""Articles → every table of a corpus, in memory that does not grow with it: parts on disk, then what needs them all."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pyarrow.parquet as pq
from spacy.tokens import Doc

from analysis.corrections import corrections_in_use
from analysis.pipeline.aside import DocsAside
from analysis.tables import frame, write_table
from analysis.tables.parted import Parted, in_parts

from .articles import ArticlesAside
from .parts import WORDS, part_file, rows_of, write_rows
from .summaries import parts_of, summarise
from .whole import usual_node

#: Articles in a part; and ``Doc``s whose concordance is made at one time.
_PART, _FEW = 200, 32


class Streamed(NamedTuple):
    """The tables of a corpus by name, and the lemma that collocations and concordance are about."""

    tables: dict[str, Parted]
    node: str | None


def streamed_tables(
    docs: Iterable[Doc], articles: ArticlesAside, folder: Path, *, model: str, node: str | None = None
) -> Streamed:
    """What ``all_tables`` gives for the ``Doc``s of these articles, row for row; the parts are written to ``folder``.

    ``docs`` may be transient. ``model`` is the pipeline that made them.
    """
    from analysis.findings import duplicate_table
    from analysis.findings.overview import article_table_of

    aside = DocsAside(folder / "docs")
    parts = _written(docs, folder, aside)
    summaries = summarise(folder, parts, corrections_in_use())
    node = node or usual_node(summaries["word_frequencies"])
    near, lines = _near(aside, model, node, folder)
    tables: dict[str, pd.DataFrame | Parted] = {
        "article_table": article_table_of(articles, parts_of(folder, "quotations", parts)),
        "duplicate_table": duplicate_table(articles),
        "entity_mentions": stored(folder, "entity_mentions", parts),
        "entity_table": summaries["entity_table"],
        "quotations": stored(folder, "quotations", parts),
        "speaker_table": summaries["speaker_table"],
        "tokens": stored(folder, "tokens", parts),
        "word_frequencies": summaries["word_frequencies"],
        "keyness": _keyness(parts_of(folder, WORDS, parts)),
        "collocations": near,
        "concordance": lines,
    }
    return Streamed({n: t if isinstance(t, Parted) else in_parts(t) for n, t in tables.items()}, node)


def stored(folder: Path, table: str, parts: Sequence[str]) -> Parted:
    """A table that was written in parts."""
    rows = sum(pq.read_metadata(part_file(folder, table, name)).num_rows for name in parts)
    return Parted(partial(parts_of, folder, table, parts), rows)


def _written(docs: Iterable[Doc], folder: Path, aside: DocsAside) -> list[str]:
    """The names of the parts of all tables with a row for a place in an article."""
    waiting, names = iter(docs), list[str]()
    for first in waiting:
        names.append(f"part-{len(names):05d}")
        write_rows(rows_of(chain([first], islice(waiting, _PART - 1)), aside.add), folder, names[-1])
    return names


def _keyness(words: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """The forms of the corpus compared with general French, of words counted by article."""
    from analysis.words import general_french, keyness

    counts: Counter[tuple[str, str]] = Counter()
    for table in words:
        summed = table.groupby(["form", "pos"], sort=False)["count"].sum()
        counts.update(dict(zip(summed.index, summed.tolist(), strict=True)))
    if not counts:
        return frame("keyness", [])
    told = {"word": [word for word, _ in counts], "pos": [pos for _, pos in counts], "count": list(counts.values())}
    compared = keyness(pd.DataFrame(told), general_french(), by="form")
    return compared[compared["count_target"] > 0].reset_index(drop=True)


def _near(aside: DocsAside, model: str, node: str | None, folder: Path) -> tuple[pd.DataFrame, Parted]:
    """The collocations and the concordance of a lemma, in one reading of the ``Doc``s."""
    from analysis.words import collocations, concordance

    if not node:
        return frame("collocations", []), in_parts(frame("concordance", []))
    names: list[str] = []
    near = collocations(_with_concordance(aside.again(model), node, folder, names), node)
    lines = stored(folder, "concordance", names)
    if not lines.rows:
        concordance(aside.again(model), node, by="lemma")  # warns, and names words that are spelled like it
    return near, lines


def _with_concordance(docs: Iterator[Doc], node: str, folder: Path, names: list[str]) -> Iterator[Doc]:
    """The ``Doc``s, the concordance of which is written in parts as they pass; ``names`` gets those of the parts."""
    from analysis.words import concordance

    while few := list(islice(docs, _FEW)):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that the word is not in these few
            lines = concordance(few, node, by="lemma")
        if len(lines) or not names:
            names.append(f"part-{len(names):05d}")
            write_table(lines, part_file(folder, "concordance", names[-1]))
        yield from few

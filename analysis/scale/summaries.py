"""Parts → the tables with one row for each name, speaker and word; a part at a time, in memory that stays flat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd

from analysis.tables import read_table, write_table

from .parts import UNMERGED, part_file


def summarise(folder: Path, parts: Sequence[str]) -> None:
    """Merge names across all articles, and make the tables that need all of them.

    Names are read twice: counted, and given to their mentions when it is known what each means in the whole corpus.
    """
    from analysis.entities.merging.across_articles import CorpusNames
    from analysis.entities.tables import entity_table_of
    from analysis.speech.tables import speaker_table_of
    from analysis.words import token_frequencies

    names = CorpusNames()
    for table in _tables(folder, UNMERGED, "entity_mentions", parts):
        names.add(zip(table["article"], table["label"], table["name"], strict=True))
    write_table(entity_table_of(_merged(folder, parts, names.meant())), folder / "entity_table.parquet")
    quotes = _tables(folder, "quotations", "quotations", parts)
    write_table(speaker_table_of(quotes), folder / "speaker_table.parquet")
    words = _tables(folder, "tokens", "tokens", parts)
    write_table(token_frequencies(words), folder / "word_frequencies.parquet")


def _tables(folder: Path, kind: str, schema: str, parts: Sequence[str]) -> Iterator[pd.DataFrame]:
    return (read_table(part_file(folder, kind, name), table=schema) for name in parts)


def _merged(
    folder: Path, parts: Sequence[str], meant: dict[tuple[str, str], tuple[str, str]]
) -> Iterator[pd.DataFrame]:
    """The parts of the mentions with names that all articles agree on, each written as it passes."""
    for name, table in zip(parts, _tables(folder, UNMERGED, "entity_mentions", parts), strict=True):
        found = [meant[key] for key in zip(table["label"], table["name"], strict=True)]
        for column, place in (("label", 0), ("name", 1)):
            table[column] = pd.Series([pair[place] for pair in found], index=table.index, dtype=table[column].dtype)
        write_table(table, part_file(folder, "entity_mentions", name))
        yield table

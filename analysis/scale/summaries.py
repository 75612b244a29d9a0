"""Parts → the tables with one row for each name, speaker and word; a part at a time, in memory that stays flat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.corrections import Corrections, apply_to_mentions
from analysis.tables import frame, write_table

from .parts import UNAGREED, UNMERGED, WORDS, part_file, read_part

#: What each label and name of an article mean in the corpus.
_Names = dict[tuple[str, str], tuple[str, str]]


def summarise(folder: Path, parts: Sequence[str], corrections: Corrections | None = None) -> dict[str, pd.DataFrame]:
    """Merge names and speakers across all articles, and make the tables that need all of them.

    Names are read twice: counted, and given to their mentions and quotations when it is known what each means in the
    whole corpus. Names of ``corrections`` are corrected then, as ``entity_mentions`` and ``quotations`` do.
    """
    from analysis.entities.merging.across_articles import CorpusNames
    from analysis.entities.tables import entity_table_of
    from analysis.speech.tables import speaker_table_of
    from analysis.words.frequencies import frequencies_by_article

    names = CorpusNames()
    for table in parts_of(folder, UNMERGED, parts):
        names.add(zip(*(table[column] for column in ("article", "label", "name", "text", "gender")), strict=True))
    meant = names.meant()
    return {
        "entity_table": entity_table_of(_merged(folder, parts, meant, corrections)),
        "speaker_table": speaker_table_of(_agreed(folder, parts, meant, corrections)),
        "word_frequencies": frequencies_by_article(parts_of(folder, WORDS, parts)),
    }


def parts_of(folder: Path, table: str, parts: Sequence[str]) -> Iterator[pd.DataFrame]:
    """The parts of a table, each read when its turn comes."""
    return (read_part(folder, table, name) for name in parts)


def _merged(
    folder: Path,
    parts: Sequence[str],
    meant: _Names,
    corrections: Corrections | None,
) -> Iterator[pd.DataFrame]:
    """The parts of the mentions with names that all articles agree on, each written as it passes."""
    for name, table in zip(parts, parts_of(folder, UNMERGED, parts), strict=True):
        found = [meant[key] for key in zip(table["label"], table["name"], strict=True)]
        for column, place in (("label", 0), ("name", 1)):
            table[column] = pd.Series([pair[place] for pair in found], index=table.index, dtype=table[column].dtype)
        if corrections:
            rows: list[dict[str, Any]] = table.to_dict("records")  # type: ignore[assignment]  # of columns by name
            table = frame("entity_mentions", apply_to_mentions(rows, corrections))
        write_table(table, part_file(folder, "entity_mentions", name))
        yield table


def _agreed(
    folder: Path, parts: Sequence[str], meant: _Names, corrections: Corrections | None
) -> Iterator[pd.DataFrame]:
    """The parts of the quotations with speakers that all articles agree on, each written as it passes."""
    from analysis.speech.tables import with_agreed_speakers

    for name, table in zip(parts, parts_of(folder, UNAGREED, parts), strict=True):
        agreed = with_agreed_speakers(table, meant, corrections)
        write_table(agreed, part_file(folder, "quotations", name))
        yield agreed

"""Families of words of like meaning and use (``word_families.tsv``)."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon


@from_lexicons
def word_families() -> dict[str, str]:
    """Each word in lower case → its family, by the name of that."""
    return {row["word"]: row["family"] for row in lexicon("word_families")}

"""Agencies and media that a bare name is enough to know; the nouns that introduce them are in ``person_nouns``."""

from __future__ import annotations

from functools import lru_cache

from analysis.lexicons import lexicon


@lru_cache(maxsize=1)
def media_names() -> frozenset[str]:
    """Names of agencies in lower case."""
    return frozenset(row["agency"] for row in lexicon("agencies"))

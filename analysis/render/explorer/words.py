"""A table of tokens → the words of the explorer, each with its places, in few characters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from analysis.lexicons import lexicon


def words_data(
    tokens: pd.DataFrame | None, numbers: Mapping[str, int], places: Sequence[Sequence[int]]
) -> dict[str, list[Any]]:
    """The words that say something, as three columns: lemma, part of speech, and where.

    Where is a list of lists, one for each article: its number, the first place, and how far each is from the one
    before. ``numbers`` are those of the articles, ``places`` their offsets in units of JavaScript.

    >>> rows = {"article": ["a", "a", "b"], "start": [3, 9, 0], "lemma": "pont", "pos": "NOUN"}
    >>> words_data(pd.DataFrame(rows), {"a": 0, "b": 1}, [range(20), range(20)])
    {'word': ['pont'], 'pos': ['NOUN'], 'at': [[[0, 3, 6], [1, 0]]]}
    """
    made: dict[str, list[Any]] = {"word": [], "pos": [], "at": []}
    if tokens is None or tokens.empty:
        return made
    stop = {row["word"] for row in lexicon("stop_words")}
    given = tokens[tokens["article"].isin(list(numbers)) & ~tokens["lemma"].str.lower().isin(stop)]
    found: dict[tuple[str, str], dict[int, list[int]]] = {}
    for article, start, lemma, pos in zip(given["article"], given["start"], given["lemma"], given["pos"], strict=True):
        number = numbers[article]
        found.setdefault((lemma, pos), {}).setdefault(number, []).append(places[number][start])
    for (lemma, pos), by_article in sorted(found.items()):
        made["word"].append(lemma)
        made["pos"].append(pos)
        made["at"].append([[n, at[0], *(b - a for a, b in pairwise(at))] for n, at in by_article.items()])
    return made

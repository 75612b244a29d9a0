"""Stretches of words cut apart where a first name shows that a person's name follows something else."""

from __future__ import annotations

import re

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import variants
from analysis.entities.view import View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import CONTRACTED, DE
from analysis.text import fold

_OF = DE - CONTRACTED


def split_people(view: View, i: int, j: int) -> list[tuple[int, int]]:
    """A stretch cut at commas, and where a first name shows that a person's name follows something else."""
    cuts = [i]
    for k in range(i + 1, j):
        if view.words[k] == ",":
            cuts.append(k + 1)
        elif k + 1 < j and view.capital[k] and view.capital[k + 1] and is_first_name(view.words[k]):
            owned = view.lower[k - 1] in _OF and k - 1 > i and view.words[i] not in name_words()
            if owned or _ends_name(view, i, k - 1):
                cuts.append(k)
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], j], strict=True) if a < b]


def _ends_name(view: View, i: int, k: int) -> bool:
    """Whether word ``k`` ends something that is no person: a number, an acronym, a common noun that begins no name."""
    word = view.words[k]
    if view.caps[k] or is_first_name(word):
        return False
    if word.isdigit() or (word.isupper() and len(word) > 1) or re.search(r"[a-z][A-Z]", word):
        return True
    if k == i and ("ORG", fold(word)) in variants():
        return True
    return k > i and view.pos[k] == "NOUN" and word not in name_words()

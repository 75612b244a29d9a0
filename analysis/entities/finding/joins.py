"""Stretches of words cut apart where a first name shows that a person's name follows something else."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import particles, variants
from analysis.entities.view import View
from analysis.french.endings import SURE_PARTICIPLE
from analysis.french.first_names import is_first_name
from analysis.french.function_words import CONTRACTED, DE, DEFINITE
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

from .offices import party_end

_OF = DE - CONTRACTED
#: Words of a place, and how far before it an office may be.
_LONGEST_PLACE, _OFFICE = 7, 9
_NO_OFFICE = {"VERB", "AUX", "PUNCT", "SCONJ"}


class Part(NamedTuple):
    """Words ``i`` to ``j`` (not included) of a stretch; ``label`` is their kind where the cut shows it, or empty."""

    i: int
    j: int
    label: str = ""


def split_people(view: View, i: int, j: int) -> list[Part]:
    """A stretch cut at commas, after a party, and where a first name shows that a person follows something else."""
    end = party_end(view, i)
    if i < end < j:
        of_place = view.lower[end] in DE
        rest = [Part(end + 1, j, "LOC")] if of_place else split_people(view, end, j)
        return [Part(i, end, "ORG"), *rest]
    parts = [Part(i, j)]
    for k in range(i + 1, j):
        first = parts[-1].i
        if view.words[k] == ",":
            parts[-1:] = [parts[-1]._replace(j=k + 1), Part(k + 1, j)]
        elif _begins_person(view, k, j):
            if _is_part_of_office(view, i, k):
                parts[-1:] = [Part(first, k, "LOC" if view.lower[i - 1] in _OF else ""), Part(k, j, "PER")]
            elif _is_owned(view, i, k) or _ends_name(view, i, k - 1):
                parts[-1:] = [parts[-1]._replace(j=k), Part(k, j)]
    return [part for part in parts if part.i < part.j]


def _begins_person(view: View, k: int, j: int) -> bool:
    """Whether word ``k`` is a first name with a capital or a particle after it: *Jean Roy*, *Jean de Roy*."""
    after = k + 2 if k + 2 < j and view.lower[k + 1] in particles() else k + 1
    return after < j and view.capital[k] and view.capital[after] and is_first_name(view.words[k])


def _is_owned(view: View, i: int, k: int) -> bool:
    return view.lower[k - 1] in _OF and k - 1 > i and view.words[i] not in name_words()


def _is_part_of_office(view: View, i: int, k: int) -> bool:
    """*le procureur de Lunac-sur-Orbe Jean Roy*, *la ministre chargée de la Mer Jeanne Roy*: an office has its place.

    A name without a hyphen that no list knows may be the person whom somebody works for (*l'avocat de Lunac Roy*).
    """
    of = i - 2 if view.lower[i - 1] in DEFINITE else i - 1
    other = is_first_name(view.words[i]) or name_words().get(view.words[i]) == "ORG"  # *la Fondation Jeanne Roy*
    if view.lower[of] not in _OF or other or k - i > _LONGEST_PLACE:
        return False
    noun, place = view.lower[of - 1], view.text[view.start[i] : view.end(k - 1)]
    known = of < i - 1 or "-" in place or fold(place) in places()
    for n in range(of - 1, max(i - _OFFICE, -1), -1):
        if view.lower[n] in titles():
            return known or noun not in titles()
        if view.pos[n] in _NO_OFFICE and not view.lower[n].endswith(SURE_PARTICIPLE):
            return False
    return False


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

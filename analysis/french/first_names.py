"""First names, with the gender of those who bear them."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon


@from_lexicons
def first_names() -> dict[str, str]:
    """First names in Latin script → ``m``, ``f`` or ``mf``; hyphenated ones are found by their first part."""
    return {row["name"]: row["gender"] for name in ("first_names", "more_first_names") for row in lexicon(name)}


def first_name_gender(name: str) -> tuple[str, str]:
    """The gender (``m``, ``f`` or empty) of the first name that a full name begins with, and the form on the list.

    >>> first_name_gender("Anne-Aurore Vasselin"), first_name_gender("Camille Vasselin"), first_name_gender("Lunac")
    (('f', 'Anne'), ('', 'Camille'), ('', ''))
    """
    first = name.split(" ")[0]
    for form in (first, first.split("-")[0]):
        if form in first_names():
            return first_names()[form].replace("mf", ""), form
    return "", ""


def list_of(name: str) -> str:
    """The list that says which gender a first name has."""
    added = any(row["name"] == name for row in lexicon("more_first_names"))
    return "more_first_names" if added else "first_names"


def is_first_name(word: str) -> bool:
    """Whether a capitalised word is a first name that is known.

    >>> is_first_name("Marie"), is_first_name("Anne-Aurore"), is_first_name("Lunac")
    (True, True, False)
    """
    known = first_names()
    return word in known or ("-" in word and all(part in known for part in word.split("-") if len(part) > 2))

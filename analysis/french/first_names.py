"""First names, with the gender of those who bear them."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon


@from_lexicons
def first_names() -> dict[str, str]:
    """First names in Latin script → ``m``, ``f`` or ``mf``; hyphenated ones are found by their first part."""
    return {row["name"]: row["gender"] for row in lexicon("first_names")}


def is_first_name(word: str) -> bool:
    """Whether a capitalised word is a first name that is known.

    >>> is_first_name("Marie"), is_first_name("Anne-Aurore"), is_first_name("Lunac")
    (True, True, False)
    """
    known = first_names()
    return word in known or ("-" in word and all(part in known for part in word.split("-") if len(part) > 2))

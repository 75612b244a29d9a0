"""Trades of different fields: whoever is called *la footballeuse* is not meant by *l'avocate*."""

from __future__ import annotations

from collections.abc import Set

from analysis.lexicons import from_lexicons, lexicon


@from_lexicons
def _fields() -> dict[str, frozenset[str]]:
    return {row["lemma"]: frozenset(row["fields"].split("|")) for row in lexicon("trades")}


def are_two_trades(noun: str, nouns: Set[str], words: Set[str]) -> bool:
    """Whether a noun is of no field in which somebody is known who is called by ``nouns``, with other ``words``.

    The words tell the fields of a noun apart: *le capitaine de gendarmerie* is no sailor.
    """
    fields = _fields()
    said = frozenset[str]().union(*(fields[word] for word in words & fields.keys()))
    known = [fields[other] & said or fields[other] for other in nouns & fields.keys()]
    return noun in fields and bool(known) and all(fields[noun].isdisjoint(other) for other in known)

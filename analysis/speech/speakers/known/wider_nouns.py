"""Nouns that take up whoever a narrower noun has named: *la juge Morel … la magistrate*."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.lexicons import from_lexicons, lexicon


def takes_up(noun: str, nouns: Iterable[str]) -> bool:
    """Whether somebody who is called by one of ``nouns`` can be called by ``noun``, which is wider.

    >>> takes_up("magistrat", {"juge"}), takes_up("juge", {"maire"})
    (True, False)
    """
    narrower = _narrower().get(noun.lower(), frozenset())
    return any(one.lower() in narrower for one in nouns)


def is_wide(noun: str) -> bool:
    """Whether a noun takes up what narrower nouns name: *le club*, *l'enseigne*."""
    return noun.lower() in _narrower()


def are_two_bodies(noun: str, nouns: Iterable[str]) -> bool:
    """Whether none of ``nouns`` can be said of what ``noun`` names: each names one kind of body, and no wider one.

    >>> are_two_bodies("préfecture", {"mairie"}), are_two_bodies("organisation", {"ligue"})
    (True, False)
    """
    names = {noun.lower(), *(one.lower() for one in nouns)}
    return len(names) > 1 and noun.lower() not in {one.lower() for one in nouns} and names.isdisjoint(_narrower())


@from_lexicons
def _narrower() -> dict[str, frozenset[str]]:
    return {row["lemma"].lower(): frozenset(row["narrower"].lower().split("|")) for row in lexicon("wider_nouns")}

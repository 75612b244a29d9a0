"""What each kind of evidence weighs: ``kind_votes.tsv``, read by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from analysis.lexicons import from_lexicons, lexicon

if TYPE_CHECKING:
    from analysis.entities.rules import Rule


class Evidence(NamedTuple):
    """What a rule says of a name: it speaks for a kind or, with a negative weight, against it."""

    kind: str
    rule: Rule
    weight: float


#: What a rule has to say, perhaps nothing.
Votes = tuple[Evidence, ...]


@from_lexicons
def votes(name: str, kind: str = "") -> Votes:
    """The votes of that name in ``kind_votes.tsv``; ``kind`` is what the word says that was found, where one does.

    >>> votes("age"), votes("noun right before", "ORG")
    ((Evidence(kind='PER', rule='apposition', weight=3.0),), (Evidence(kind='ORG', rule='apposition', weight=3.8),))
    """
    return tuple(
        Evidence(kind if row["kind"] == "-" else row["kind"], cast("Rule", row["rule"]), float(row["weight"]))
        for row in _table()[name]
    )


def vote(name: str, kind: str = "") -> Evidence:
    """The one vote of that name."""
    (only,) = votes(name, kind)
    return only


@from_lexicons
def voting_prepositions() -> frozenset[str]:
    """Prepositions that say something of the name after them (en X, chez X)."""
    return frozenset(name for name, rows in _table().items() if rows[0]["rule"] == "preposition" and " " not in name)


@from_lexicons
def _table() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in lexicon("kind_votes"):
        found.setdefault(row["vote"], []).append(row)
    return found

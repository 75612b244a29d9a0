"""Parts of those who are talked of: *l'un d'eux*, *certaines d'entre elles*."""

from __future__ import annotations

from analysis.french.shares import of_them, one_of
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.mentions import named_referent
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.rules import Resolution

from .anaphors import taken_up
from .appositions import apposed
from .source import Source


def some_of_them(discourse: Discourse, source: Source) -> Resolution | None:
    """*certains d'entre eux*: those that *eux* means; *l'un d'eux*: one of them, if they have no names."""
    part = of_them(source.low)
    if part is None:
        return None
    beside = apposed(discourse, source, one=part.one)
    if beside:
        return Resolution(named_referent(discourse, beside), "apposition")
    group = taken_up(discourse, source, part.gender, "p")
    if group is not None and part.one:
        group = _one(discourse, group) if group.label is None else None
    return Resolution(group, "pronoun")


def _one(discourse: Discourse, group: Referent) -> Referent | None:
    """One of a group that has no names."""
    speaker = one_of(f"un des {group.speaker}")
    if group.kind == "group" or speaker == group.speaker:
        return None
    found = discourse.referents.get((speaker, True))
    if found is None:
        found = Referent(speaker, None, group.gender, "s", group.kind, nouns=set(group.nouns), words=set(group.words))
        discourse.referents[speaker, True] = found
    return found

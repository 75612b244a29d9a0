"""What neighbours and namesakes show: a title for a list of names, lists of one kind, family names, clubs and towns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from analysis.entities.known.heads import town_of_club
from analysis.entities.known.names import variants
from analysis.entities.known.votes import Evidence, vote
from analysis.entities.view import NameSpan, View

#: What part of a list must be of one kind to speak for the others, and from which length it says more.
_MOST, _LONG = 0.6, 5
#: From which vote on a full name is surely a person, a name surely an organisation, a town surely a place.
_PERSON, _CLUB, _TOWN = 2.5, 2.0, 4.5
#: Words that a family name may have (*de la Tour du Pin d'Arc*).
_FAMILY = 6

_PARENTHESIS = r"(?:\s?\([^()]{1,30}\))"
_LISTED = re.compile(
    rf"{_PARENTHESIS}?(?:,| et| ou|, et| [-–]) (?:(?:à|de|du|des|d'|la|le|les|l'|en|au|aux|chez|avec|pour) ?){{0,2}}"
)


def _gap(view: View, spans: Sequence[NameSpan], n: int) -> str:
    """The text between a name and the one before it."""
    return view.text[view.end(spans[n - 1].j - 1) : view.start[spans[n].i]]


def listed_together(view: View, spans: Sequence[NameSpan], tops: Sequence[str]) -> Iterator[tuple[int, Evidence]]:
    """The members of a list of three or more are of one kind: what most are speaks for all of them."""
    for run in _lists(view, spans):
        kind, count = Counter(tops[n] for n in run).most_common()[0]
        if len(run) > 2 and kind and count >= _MOST * len(run):
            evidence = vote("short list" if len(run) < _LONG else "long list", kind)
            yield from ((n, evidence) for n in run)


def _lists(view: View, spans: Sequence[NameSpan]) -> Iterator[list[int]]:
    """Names with commas, *et*, *ou*, dashes (a line-up) and small words between them; one name alone is a list."""
    run: list[int] = []
    for n in range(len(spans)):
        if run and not _LISTED.fullmatch(_gap(view, spans, n)):
            yield run
            run = []
        run.append(n)
    if run:
        yield run


def families(scores: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, Evidence]]:
    """A family name alone is a person where the article gives the person's full name."""
    known: set[str] = set()
    for key, score in scores.items():
        words, person = key.split(), score.get("PER", 0.0)
        if len(words) > 1 and person > _PERSON and person >= max(score.values()):
            known.update(" ".join(words[n:]) for n in range(max(1, len(words) - _FAMILY), len(words)))
    for key in scores:
        if key in known and len(key) > 2:
            yield key, vote("family name of a company" if ("ORG", key) in variants() else "family name")


def clubs(scores: Mapping[str, Mapping[str, float]], countries: Collection[str]) -> Iterator[tuple[str, Evidence]]:
    """A town's name alone is the club where the article names the club after it (FC X … X l'emporte)."""
    for key, score in scores.items():
        town = town_of_club(key)
        if town not in scores or town in countries:
            continue
        if score.get("ORG", 0.0) > _CLUB and scores[town].get("LOC", 0.0) < _TOWN:
            yield town, vote("club's town")

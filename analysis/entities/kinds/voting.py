"""One kind for all mentions of a name in an article: the votes of the model and of the evidence, counted by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from analysis.entities.known.votes import Evidence, votes
from analysis.entities.view import NameSpan, View
from analysis.text import fold

from .agreement import clubs, families, listed_together
from .candidate import Candidate
from .evidence_around import around
from .evidence_inside import inside

if TYPE_CHECKING:
    from analysis.entities.rules import Rule

#: Order in which a tie between kinds is decided.
ORDER = ("PER", "ORG", "LOC", "MISC")
#: How much further mentions that show the same add, for each doubling of their number.
_AGAIN = 0.2

Scores = dict[str, float]


class LabelledName(NamedTuple):
    """A name whose kind is decided; ``gender`` is what a title shows, ``listed`` the name that a lexicon gives it."""

    start: int
    end: int
    form: str
    label: str
    rule: Rule
    gender: str
    listed: str


def labelled(view: View, spans: Sequence[NameSpan]) -> list[LabelledName]:
    """The names with their kinds and the rules that decided; a span that nothing speaks for is left out."""
    texts = [view.span_text(span) for span in spans]
    read = [None if span.sure else Candidate(view, span, text) for span, text in zip(spans, texts, strict=True)]
    own = [_own_vote(span) for span in spans]
    found = [[] if name is None else [*inside(name), *around(name)] for name in read]
    tops = [_top([*([first] if first else []), *votes]) for first, votes in zip(own, found, strict=True)]
    for n, vote in listed_together(view, spans, tops):
        found[n].append(vote)
    keys = _keys(texts, view.acronyms)
    keys = [f"{key} {span.label}" if span.own else key for key, span in zip(keys, spans, strict=True)]
    scores = _scores(keys, own, found)
    kept: list[LabelledName] = []
    for n, span in enumerate(spans):
        score = scores[keys[n]]
        best = max(ORDER, key=lambda kind: score.get(kind, 0.0))
        if score.get(best, 0.0) > 0:
            start, end = view.start[span.i] + span.cut, view.end(span.j - 1)
            gender = name.gender if (name := read[n]) else ""
            kept.append(LabelledName(start, end, texts[n], best, _rule(span, best, found[n]), gender, span.listed))
    return kept


def _keys(texts: Iterable[str], acronyms: Mapping[str, str]) -> list[str]:
    """What mentions share that share their kind: the folded text, the same for an acronym and a plural."""
    keys = [acronyms.get(key, key) for key in map(fold, texts)]
    known = set(keys)
    return [key[:-1] if key.endswith("s") and key[:-1] in known else key for key in keys]


def _scores(keys: Sequence[str], own: Sequence[Evidence | None], found: Sequence[list[Evidence]]) -> dict[str, Scores]:
    """The votes by name and kind."""
    groups: dict[str, list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        groups[key].append(n)
    scores = {
        key: _total([own[n] for n in members], [vote for n in members for vote in found[n]])
        for key, members in groups.items()
    }
    for key, vote in families(scores):
        scores[key][vote.kind] += vote.weight
    countries = {keys[n] for n, votes in enumerate(found) if any(vote.rule == "country" for vote in votes)}
    for key, vote in clubs(scores, countries):
        scores[key][vote.kind] += vote.weight
    return scores


def _total(own: Sequence[Evidence | None], found: Iterable[Evidence]) -> Scores:
    """Votes by kind: the mentions' own on average, of each rule the strongest, a little more where it spoke again."""
    score: Scores = defaultdict(float)
    for vote in own:
        if vote is not None:
            score[vote.kind] += vote.weight / len(own)
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    for vote in found:
        seen[vote.kind, vote.rule].append(vote.weight)
    for (kind, _), weights in seen.items():
        score[kind] += max(weights, key=abs) * (1 + _AGAIN * log2(len(weights)))
    return score


def _own_vote(span: NameSpan) -> Evidence | None:
    """What the span itself says: where it was found, else the model's label."""
    if span.sure or not span.label:
        return span.sure
    return next(vote for vote in votes("model") if vote.kind == span.label)


def _top(votes: Iterable[Evidence]) -> str:
    """The kind with the most votes, or nothing."""
    score: Scores = defaultdict(float)
    for vote in votes:
        score[vote.kind] += vote.weight
    return max(ORDER, key=lambda kind: score.get(kind, 0.0)) if score else ""


def _rule(span: NameSpan, best: str, own: Iterable[Evidence]) -> Rule:
    """Why the mention has its kind: where it was found, evidence of its own, or what other mentions showed."""
    if span.sure and span.sure.kind == best:
        return span.rule
    positive = [vote for vote in own if vote.kind == best and vote.weight > 0]
    if positive:
        return max(positive, key=lambda vote: vote.weight).rule
    return span.rule if span.label == best else "agreement"

"""One kind for all mentions of a name in an article: the votes of the model and of the cues, counted by name."""

from __future__ import annotations

from collections import defaultdict
from math import log2

from .cues import cues
from .knowledge import fold
from .view import Span, View

#: Order in which a tie between kinds is decided.
_ORDER = ("PER", "ORG", "LOC", "MISC")
_MODEL = {"PER": 2.0, "LOC": 2.0, "ORG": 2.0, "MISC": 1.2}


def label(view: View, spans: list[Span]) -> list[Span]:
    """The spans with their kinds and the rules that decided; a span that nothing speaks for is left out."""
    groups: dict[str, list[int]] = defaultdict(list)
    found = []
    for n, span in enumerate(spans):
        groups[key(view, span)].append(n)
        found.append([] if span.votes else cues(view, span))
    totals = {bare: _total([spans[n] for n in members], [found[n] for n in members]) for bare, members in groups.items()}
    _agree_with_people(totals)
    kept: list[Span] = []
    for n, span in enumerate(spans):
        score, rules = totals[key(view, span)]
        best = max(_ORDER, key=lambda k: score.get(k, 0.0))
        if score.get(best, 0.0) <= 0:
            continue
        span.rule = _rule(span, best, found[n], rules)
        span.label = best
        kept.append(span)
    return kept


def key(view: View, span: Span) -> str:
    """The folded text of a span: mentions that share it share their kind."""
    return fold(view.text[view.start[span.i] + span.cut : view.end(span.j - 1)])


def _total(spans: list[Span], found: list[list[tuple[str, str, float]]]) -> tuple[dict[str, float], dict[str, str]]:
    """Votes by kind, and for each kind the rule that gave the most."""
    score: dict[str, float] = defaultdict(float)
    rules: dict[str, str] = {}
    for span in spans:
        if span.votes:
            for kind, weight in span.votes.items():
                score[kind] += weight / len(spans)
                rules[kind] = span.rule
        elif span.label:
            score[span.label] += _MODEL[span.label] / len(spans)
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    for cue_list in found:
        for kind, rule, weight in cue_list:
            seen[kind, rule].append(weight)
    best: dict[str, float] = defaultdict(float)
    for (kind, rule), weights in seen.items():
        strongest = max(weights, key=abs)
        score[kind] += strongest * (1 + 0.2 * log2(len(weights)))
        if strongest > best[kind]:
            best[kind], rules[kind] = strongest, rules.get(kind, rule) if rules.get(kind) in {"head", "listed"} else rule
    return score, rules


def _agree_with_people(totals: dict[str, tuple[dict[str, float], dict[str, str]]]) -> None:
    """A family name alone is a person where the article gives the person's full name."""
    families: set[str] = set()
    for bare, (score, _) in totals.items():
        words = bare.split()
        if len(words) > 1 and max(_ORDER, key=lambda k: score.get(k, 0.0)) == "PER" and score["PER"] > 2.5:
            families.update(" ".join(words[n:]) for n in range(1, len(words)))
    for bare, (score, rules) in totals.items():
        if bare in families and len(bare) > 2:
            score["PER"] += 3.5
            rules["PER"] = "agreement" if rules.get("PER") in {None, "first name", "verb"} else rules["PER"]


def _rule(span: Span, best: str, own: list[tuple[str, str, float]], rules: dict[str, str]) -> str:
    """Why the mention has its kind: a cue of its own, else the model, else what another mention showed."""
    if span.rule in {"head", "listed", "number", "alias"}:
        return span.rule
    positive = [cue for cue in own if cue[0] == best and cue[2] > 0]
    if positive:
        return max(positive, key=lambda cue: cue[2])[1]
    if span.label == best:
        return "model"
    return rules.get(best) if rules.get(best) in {"agreement"} else "agreement"  # type: ignore[return-value]

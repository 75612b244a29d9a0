"""One kind for all mentions of a name in an article: the votes of the model and of the cues, counted by name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import log2

from analysis.entities.merging.within_article import expansions, town_of_club
from analysis.entities.view import NameSpan, View
from analysis.text import fold

from .evidence_inside import evidence

#: Order in which a tie between kinds is decided.
_ORDER = ("PER", "ORG", "LOC", "MISC")
#: What the model's own label weighs, and what that of our head does.
_MODEL = {"PER": 2.0, "LOC": 2.0, "ORG": 2.0, "MISC": 1.2}
_HEAD = {"PER": 3.0, "LOC": 3.0, "ORG": 3.0, "MISC": 3.0}


def label(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans with their kinds and the rules that decided; a span that nothing speaks for is left out."""
    pairs = expansions(view)
    keys = [pairs.get(k, k) for k in (key(view, span) for span in spans)]
    known = set(keys)
    keys = [k[:-1] if k.endswith("s") and k[:-1] in known else k for k in keys]
    groups: dict[str, list[int]] = defaultdict(list)
    for n, bare in enumerate(keys):
        groups[bare].append(n)
    found = [[] if span.votes else evidence(view, span) for span in spans]
    model = _HEAD if view.trained else _MODEL
    if not view.trained:
        _coordinate(view, spans, found)
    _list(view, spans, found)
    totals = {
        bare: _total([spans[n] for n in members], [found[n] for n in members], model)
        for bare, members in groups.items()
    }
    _agree_with_people(totals)
    if not view.trained:
        _agree_with_clubs(totals)
    kept: list[NameSpan] = []
    for n, span in enumerate(spans):
        score, rules = totals[keys[n]]
        best = max(_ORDER, key=lambda k: score.get(k, 0.0))
        if score.get(best, 0.0) <= 0:
            continue
        span.rule = _rule(span, best, found[n], rules)
        span.label = best
        kept.append(span)
    return kept


def key(view: View, span: NameSpan) -> str:
    """The folded text of a span: mentions that share it share their kind."""
    return fold(view.span_text(span))


def _coordinate(view: View, spans: list[NameSpan], found: list[list[tuple[str, str, float]]]) -> None:
    """A title in the plural holds for every name of the list after it (MM. X, Y et Z; les présidents X (…) et Y)."""
    for n in range(1, len(spans)):
        left, right = spans[n - 1], spans[n]
        gap = view.text[view.end(left.j - 1) : view.start[right.i]]
        last = left
        if re.fullmatch(r"\s?\(", gap) and n + 1 < len(spans):
            continue
        if re.fullmatch(r"\)(?:,| et|, et) ", gap) and n > 1:
            last = spans[n - 2]
        elif not re.fullmatch(r",? (?:et |ou )?(?:M\. |Mme )?|(?:\s?\([^()]{1,30}\))(?:,| et) ", gap):
            continue
        if last.plural and not found[n]:
            continue
        if last.plural:
            right.plural = True
            found[n].append(("PER", "title", 3.0))


_COMMA = re.compile(
    r"(?:\s?\([^()]{1,30}\))?(?:,| et| ou|, et) (?:(?:à|de|du|des|d'|la|le|les|l'|en|au|aux|chez|avec|pour) ?){0,2}"
)


def _list(view: View, spans: list[NameSpan], found: list[list[tuple[str, str, float]]]) -> None:
    """The members of a list of three or more are of one kind: what most are speaks for the others."""
    run: list[int] = []
    for n in range(len(spans) + 1):
        if (
            n < len(spans)
            and run
            and _COMMA.fullmatch(view.text[view.end(spans[n - 1].j - 1) : view.start[spans[n].i]])
        ):
            run.append(n)
            continue
        if len(run) > 2:
            tops = Counter(_top(spans[k], found[k], _HEAD if view.trained else _MODEL) for k in run)
            kind, count = tops.most_common(1)[0]
            if kind and count >= 0.6 * len(run):
                for k in run:
                    found[k].append((kind, "agreement", 1.5 if len(run) < 5 else 2.2))
        run = [n]


def _top(span: NameSpan, own: list[tuple[str, str, float]], model: dict[str, float]) -> str:
    score: dict[str, float] = defaultdict(float, span.votes)
    if span.label and not span.votes:
        score[span.label] += model[span.label]
    for kind, _, weight in own:
        score[kind] += weight
    return max(_ORDER, key=lambda k: score[k]) if score else ""


def _total(
    spans: list[NameSpan], found: list[list[tuple[str, str, float]]], model: dict[str, float]
) -> tuple[dict[str, float], dict[str, str]]:
    """Votes by kind, and for each kind the rule that gave the most."""
    score: dict[str, float] = defaultdict(float)
    rules: dict[str, str] = {}
    for span in spans:
        if span.votes:
            for kind, weight in span.votes.items():
                score[kind] += weight / len(spans)
                rules[kind] = span.rule
        elif span.label:
            score[span.label] += model[span.label] / len(spans)
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    for cue_list in found:
        for kind, rule, weight in cue_list:
            seen[kind, rule].append(weight)
    best: dict[str, float] = defaultdict(float)
    for (kind, rule), weights in seen.items():
        strongest = max(weights, key=abs)
        score[kind] += strongest * (1 + 0.2 * log2(len(weights)))
        if strongest > best[kind]:
            best[kind], rules[kind] = (
                strongest,
                rules.get(kind, rule) if rules.get(kind) in {"head", "listed"} else rule,
            )
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


def _agree_with_clubs(totals: dict[str, tuple[dict[str, float], dict[str, str]]]) -> None:
    """A town's name alone is the club where the article names the club after it (FC X … X l'emporte)."""
    for bare in list(totals):
        town = town_of_club(bare)
        if town in totals and totals[bare][0].get("ORG", 0) > 2:
            score, rules = totals[town]
            if "country" not in rules.values() and score.get("LOC", 0) < 4.5:
                score["ORG"] += 4.0
                rules["ORG"] = "agreement"


def _rule(span: NameSpan, best: str, own: list[tuple[str, str, float]], rules: dict[str, str]) -> str:
    """Why the mention has its kind: a cue of its own, else the model, else what another mention showed."""
    if span.rule in {"head", "listed", "number", "alias"}:
        return span.rule
    positive = [cue for cue in own if cue[0] == best and cue[2] > 0]
    if positive:
        return max(positive, key=lambda cue: cue[2])[1]
    if span.label == best:
        return "model"
    return rules.get(best) if rules.get(best) in {"agreement"} else "agreement"  # type: ignore[return-value]

"""Whom a pronoun, a description or words with no source mean: referents weighed by features, the best one wins.

Each referent in mind gets a score, the sum of the weights of its features (``lexicons/speaker_weights.tsv``); among
them *nobody in mind*, whose features say how much the phrase looks like somebody new. The features are those that
studies of anaphora name: recency, grammatical role, frequency, agreement (Lappin and Leass 1994; Mitkov 1998); the
weights come from annotated articles (``tools/speakers.py``), by conditional logistic regression (McFadden 1974).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from math import log2

from analysis.lexicons import lexicon
from analysis.speech.quotation import Span

from .discourse import Discourse, Mention, Referent, sentence_at

Kind = str  # pronoun, description, silence
#: How far back sentences are told apart.
#: Of the referents with one description that are named further down, how many are weighed.
_MOST = 8
_STEPS = ("here", "one back", "two back", "three back")


@dataclass(slots=True)
class Target:
    """What is to be resolved: a pronoun, a description (with its noun and words), or words with no source."""

    kind: Kind
    at: int
    gender: str = ""
    number: str = ""
    noun: str = ""  # the noun of a description, masculine singular
    source: str = ""  # its kind: person, group, institution, medium, document
    words: set[str] = field(default_factory=set)  # its other words, folded
    flags: tuple[str, ...] = ()  # what speaks for somebody new
    contents: tuple[Span, ...] = ()  # the quotation itself: who is named in it does not speak it


@lru_cache(maxsize=4)
def weights(kind: Kind) -> dict[str, float]:
    """Feature → weight for one kind of target."""
    return {row["feature"]: float(row[kind]) for row in lexicon("speaker_weights") if row[kind] != "-"}


def best(discourse: Discourse, target: Target) -> Referent | None:
    """The referent that is meant, or None where it is somebody whom the text has not taken up."""
    table = weights(target.kind)
    found, score = None, float("-inf")
    for referent, features in candidates(discourse, target):
        own = sum(table.get(name, 0.0) * value for name, value in features.items())
        if own > score:
            found, score = referent, own
    return found


def candidates(discourse: Discourse, target: Target) -> list[tuple[Referent | None, dict[str, float]]]:
    """The referents in mind that agree, each with its features; last, for a description, nobody in mind."""
    here = sentence_at(discourse, target.at)
    speech = discourse.last_speech(target.at)
    listed: list[tuple[Referent | None, dict[str, float]]] = []
    nearest: set[str] = set()
    for referent in discourse.in_mind(target.at):
        if not _agrees(referent, target):
            continue
        features = _features(discourse, target, referent, here, speech)
        for name, holds in (("nearest", True), ("nearest subject", bool(features.get("subject")))):
            if holds and name not in nearest and not _differs(referent, target):
                nearest.add(name)
                features[name] = 1.0
        listed.append((referent, features))
    if target.kind == "description":
        for referent in discourse.called.get(target.noun, ())[:_MOST]:
            if referent.mentions and referent.mentions[0].at >= target.at and _agrees(referent, target):
                other = {"first name of the other gender": 1.0} if _differs(referent, target) else {}
                listed.append((referent, {"named later": 1.0, **other, **_names(target, referent)}))
        listed.append((None, {"new": 1.0, **{f"new, {flag}": 1.0 for flag in target.flags}}))
    return listed


def _agrees(referent: Referent, target: Target) -> bool:
    if target.number and referent.number != target.number:
        return False
    if target.kind == "description" and target.source == "person" and referent.label not in {"PER", None}:
        return False
    if target.kind == "description" and target.source != "person" and referent.label == "PER":
        return False
    if target.kind == "description" and referent.label in {"ORG", "MISC", "LOC"}:
        return True  # *le syndicat SUD … la centrale*: the noun has its own gender
    if target.kind == "description" and referent.guessed:
        return True  # *l'expert*: a noun of one form for both beside a first name that may be a man's or a woman's
    return not _differs(referent, target)


def _differs(referent: Referent, target: Target) -> bool:
    return bool(target.gender and referent.gender) and referent.gender != target.gender


def _features(
    discourse: Discourse, target: Target, referent: Referent, here: int, speech: tuple[Referent, Mention] | None
) -> dict[str, float]:
    mentions = referent.last(target.at)
    last = mentions[-1]
    back = here - last.sentence
    where = _STEPS[back] if back < len(_STEPS) else "further back"
    features = {where: 1.0, "times": log2(1 + referent.times(target.at))}
    flags = {
        last_role(mentions): True,
        "same paragraph": discourse.paragraphs[last.sentence] == discourse.paragraphs[here],
        "in marks": last.marked,
        "spoke last": speech is not None and speech[0] is referent,
        "spoke last, in this paragraph": speech is not None
        and speech[0] is referent
        and discourse.paragraphs[speech[1].sentence] == discourse.paragraphs[here],
        "by a pronoun": last.pronoun,
        "spoke in the sentence before": any(t.spoke and t.sentence >= here - 1 for t in mentions),
        "first name of the other gender": referent.guessed and _differs(referent, target),
        "gender not known": bool(target.gender) and not referent.gender,
        f"is {referent.label or 'unnamed ' + referent.kind}": True,
        "named in the content": any(referent.is_taken_in(start, end) for start, end in target.contents),
        "headline": discourse.sentences[mentions[0].sentence].region == "title",
    }
    if speech is not None and speech[1].replied:
        flags["spoke last and answers"] = speech[0] is referent
    if target.kind == "description":
        features.update(_names(target, referent))
    features.update({name: 1.0 for name, holds in flags.items() if holds})
    return features


def _names(target: Target, referent: Referent) -> dict[str, float]:
    """How the description fits what the referent is called elsewhere in the article."""
    if target.noun in referent.nouns:
        fit = "called so" if referent.label else "unnamed and called so"
    elif referent.nouns:
        fit = "called otherwise" if referent.label else "unnamed and called otherwise"
    else:
        fit = "not called anything"
    shared = len(target.words & referent.words) / len(target.words) if target.words else 0.0
    names = {fit: 1.0, "words shared": shared}
    if fit != "called so":
        if "office" in target.flags:
            names["holds no office"] = 1.0
        if "possessive" in target.flags:
            names["belongs to somebody"] = 1.0  # *son avocat* is not the one whose advocate he is
        if target.source != "person" and "organisation" not in target.flags:
            names["is no such body"] = 1.0
        if "complement" in target.flags:
            names["complement not shared"] = 1.0 - shared
    return names


def last_role(mentions: list[Mention]) -> str:
    """The highest role in the sentence that took the referent up last."""
    roles = {t.role for t in mentions if t.sentence == mentions[-1].sentence}
    return next((r for r in ("subject", "lower subject", "object", "complement") if r in roles), "other")

"""Whom a pronoun, a description or words with no source mean: referents weighed by features, the best one wins.

Each referent in mind gets a score, the sum of the weights of its features (``lexicons/speaker_weights.tsv``); among
them *somebody new*, whose features say how much the phrase looks like somebody not mentioned yet. The weights come from
annotated articles (``tools/speakers.py``), by conditional logistic regression (McFadden 1974).
"""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.referent import Referent

from .choice import Candidate, Choice, Features, Kind, Target, Vetoed, chances
from .features import description_features, differs, features_of
from .place import Place
from .vetoes import OTHER_GENDER, veto

#: How likely a name must be to be given: a wrong name costs twice a missing one, and what each margin costs with each
#: outlet left out in turn is printed by ``python -m tools.speakers FOLDER... --leave-out``.
SURE = 0.45
#: Of the referents with one description that are named further down, how many are weighed.
_MOST_LATER = 8


@from_lexicons
def weights(kind: Kind) -> dict[str, float]:
    """Feature → weight for one kind of target."""
    return {row["feature"]: float(row[kind]) for row in lexicon("speaker_weights") if row[kind] != "-"}


def best(discourse: Discourse, target: Target) -> Referent | None:
    """The referent that is meant, or None where it is somebody whom the text has not mentioned, or too unsure."""
    choice = choose(discourse, target)
    if choice.withheld is not None and choice.withheld.referent is not None:
        discourse.unnamed[target.at] = choice.withheld.referent
    if discourse.observe is not None:
        discourse.observe(choice)
    return choice.chosen.referent if choice.chosen is not None else None


def choose(discourse: Discourse, target: Target) -> Choice:
    """The candidates with their scores, and the first of those with the highest score."""
    vetoed: list[Vetoed] = []
    candidates = _mentioned(discourse, target, vetoed)
    if target.kind == "description":
        candidates += _named_later(discourse, target)
    candidates.append(Candidate(None, {"new": 1.0, **{f"new, {flag}": 1.0 for flag in _new(target, candidates)}}))
    for candidate in candidates:
        candidate.score = _score(candidate.features, target.kind)
    likeliest = max(candidates, key=lambda c: c.score)
    if likeliest.referent is None and target.kind == "pronoun":
        likeliest = _unnamed(candidates) or likeliest
    if not _is_withheld(likeliest, candidates):
        return Choice(target, candidates, vetoed, likeliest)
    return Choice(target, candidates, vetoed, candidates[-1], withheld=likeliest)


def _unnamed(candidates: list[Candidate]) -> Candidate | None:
    """The likeliest of those in mind, where it has no name: a pronoun seldom means nobody, and no name is wrong."""
    likeliest = max((c for c in candidates if c.referent is not None), key=lambda c: c.score, default=None)
    unnamed = likeliest is not None and likeliest.referent is not None and likeliest.referent.label is None
    return likeliest if unnamed else None


def _new(target: Target, candidates: list[Candidate]) -> tuple[str, ...]:
    """What speaks for somebody new: how the text describes them, or that no person of a pronoun's gender is in mind."""
    if target.kind == "description":
        return target.flags
    people = (c.referent for c in candidates if c.referent is not None and c.referent.kind in {"person", "group"})
    return ("somebody agrees" if any(_agrees(person, target) for person in people) else "nobody agrees",)


def _agrees(person: Referent, target: Target) -> bool:
    """Whether somebody has the gender, or is as many, as a pronoun says."""
    return target.number == "p" or not target.gender or person.gender == target.gender


def _is_withheld(likeliest: Candidate, candidates: list[Candidate]) -> bool:
    """Whether the likeliest has a name, which would too often be wrong."""
    named = likeliest.referent is not None and likeliest.referent.label is not None
    return named and max(chances(candidates)) < SURE


def _score(features: Features, kind: Kind) -> float:
    table = weights(kind)
    return sum(table.get(name, 0.0) * value for name, value in features.items())


def _mentioned(discourse: Discourse, target: Target, vetoed: list[Vetoed]) -> list[Candidate]:
    """The referents in mind that agree, nearest first."""
    place = Place.of(discourse, target)
    found: list[Candidate] = []
    nearest: set[str] = set()
    for referent in discourse.in_mind(target.at):
        reason = veto(referent, target) or _called_otherwise(place, referent, target)
        if reason:
            vetoed.append(Vetoed(referent, reason, gender=reason in OTHER_GENDER.values()))
            continue
        features = features_of(place, referent)
        if not differs(referent, target):
            firsts = {"nearest"} | ({"nearest subject"} if features.get("subject") else set())
            features.update(dict.fromkeys(sorted(firsts - nearest), 1.0))
            nearest |= firsts
        found.append(Candidate(referent, features))
    return found


def _named_later(discourse: Discourse, target: Target) -> list[Candidate]:
    """Those who are named further down only, and called by the noun of the description there."""
    found = []
    called = [r for noun in (target.noun, *sorted(target.offices)) for r in discourse.called.get(noun, ())]
    for referent in dict.fromkeys(called[:_MOST_LATER]):
        if referent.mentions and not referent.is_mentioned_before(target.at) and not veto(referent, target):
            other = {"first name of the other gender": 1.0} if differs(referent, target) else {}
            found.append(Candidate(referent, {"named later": 1.0, **other, **description_features(target, referent)}))
    return found


def _called_otherwise(place: Place, referent: Referent, target: Target) -> str:
    """Why an unnamed source is not what the same sentence calls by another noun; empty where it could be.

    *D'après les pompiers …, mais les riverains affirment que …*: two nouns of one sentence are two sources.
    """
    if target.kind != "description" or referent.label is not None or target.noun in referent.nouns:
        return ""
    beside = any(m.sentence == place.sentence and not m.pronoun for m in referent.last(target.at))
    return "the same sentence calls it otherwise" if beside else ""

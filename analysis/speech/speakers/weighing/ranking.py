"""Whom a pronoun, a description or words with no source mean: referents weighed by features, the best one wins.

Each referent in mind gets a score, the sum of the weights of its features (``lexicons/speaker_weights.tsv``); among
them *somebody new*, whose features say how much the phrase looks like somebody not mentioned yet. The weights come from
annotated articles (``tools/speakers.py``), by conditional logistic regression (McFadden 1974).
"""

from __future__ import annotations

from analysis.french.inhabitants import has_inhabitant_ending
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.referent import Referent

from .choice import Candidate, Choice, Features, Kind, Target, Vetoed, chances
from .features import Place, description_features, differs, features_of, is_of_age

#: How likely a name must be to be given: a wrong name costs twice a missing one, and what each margin costs with each
#: outlet left out in turn is printed by ``python -m tools.speakers FOLDER... --leave-out``.
SURE = 0.45
#: Of the referents with one description that are named further down, how many are weighed.
_MOST_LATER = 8
_FIRST = "premier"
#: Kinds of unnamed sources of which none is another.
_KINDS_APART = frozenset({"person", "document", "medium", "institution"})
_OTHER_GENDER = {"m": "it is masculine", "f": "it is feminine"}


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
            vetoed.append(Vetoed(referent, reason, gender=reason in _OTHER_GENDER.values()))
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


def veto(referent: Referent, target: Target) -> str:
    """Why a referent cannot be meant, in words; empty where it can."""
    if referent.speaker in target.addressed:
        return "it is told or asked"
    if referent.speaker in target.apart:
        return target.apart[referent.speaker]
    if target.number and referent.number != target.number:
        return "it is plural" if referent.number == "p" else "it is singular"
    if target.kind == "description":
        reason = _kinds_differ(referent, target) or _numbers_differ(referent, target) or _ages_differ(referent, target)
        # *le syndicat SUD … la centrale*: the noun has a gender of its own; *l'expert*: the noun has one form for both
        # beside a first name that may be a man's or a woman's.
        if reason or referent.label in {"ORG", "MISC", "LOC"} or referent.guessed:
            return reason
    if differs(referent, target):
        return _OTHER_GENDER[referent.gender]
    return ""


def _numbers_differ(referent: Referent, target: Target) -> str:
    """Why *l'article 16* is not *l'article 14*; empty where no two numbers tell them apart."""
    mine, other = ({word for word in words if word.isdecimal()} for words in (target.words, referent.speaker.split()))
    return "it has another number" if mine and other and mine.isdisjoint(other) else ""


def _ages_differ(referent: Referent, target: Target) -> str:
    """Why *l'octogénaire* is not *Paul Tirel, 46 ans*; empty where the text does not say how old both are."""
    return "it is of another age" if target.ages and referent.ages and not is_of_age(referent, target.ages) else ""


def _called_otherwise(place: Place, referent: Referent, target: Target) -> str:
    """Why an unnamed source is not what the same sentence calls by another noun; empty where it could be.

    *D'après les pompiers …, mais les riverains affirment que …*: two nouns of one sentence are two sources.
    """
    if target.kind != "description" or referent.label is not None or target.noun in referent.nouns:
        return ""
    beside = any(m.sentence == place.sentence and not m.pronoun for m in referent.last(target.at))
    return "the same sentence calls it otherwise" if beside else ""


def _kinds_differ(referent: Referent, target: Target) -> str:
    """Why a description cannot be of a referent by what kind each is, in words; empty where it can."""
    if _ranks_differ(referent, target):
        return "it holds another office"
    if _held_once(referent, target):
        return "it held that office once"
    if _are_of_others(referent, target):
        return "it is of something else"
    if target.source == "person" and referent.label not in {"PER", None}:
        return f"it is {referent.label}, not a person"
    if target.source not in {"person", "other"} and referent.label == "PER":
        return "it is a person"
    kinds = {target.source, referent.kind}
    apart = referent.label is None and len(kinds) > 1 and kinds <= _KINDS_APART and kinds & {"person", "document"}
    return f"they are of different kinds: {referent.kind}, {target.source}" if apart else ""


def _are_of_others(referent: Referent, target: Target) -> bool:
    """*les avocats de la ville* are not *les avocats du club*, nor *le maire lunacois* *le maire parisien*."""
    both = target.noun in referent.nouns and bool(target.words) and bool(referent.words)
    if not both or not target.words.isdisjoint(referent.words) or target.offices & referent.nouns:
        return False
    of_countries = all(
        any(has_inhabitant_ending(word, sure=True) for word in words) for words in (target.words, referent.words)
    )
    return "complement" in target.flags or of_countries


def _held_once(referent: Referent, target: Target) -> bool:
    """*le maire* is not *l'ancien maire*, unless the text calls him *le maire* too."""
    named = {target.noun, *target.offices}
    return "former" not in target.flags and bool(named & referent.former) and not named & referent.nouns


def _ranks_differ(referent: Referent, target: Target) -> bool:
    """*le Premier ministre* is not *le ministre du Budget*, nor the other way round."""
    if f"{_FIRST} {target.noun}" in referent.nouns and _FIRST not in target.words:
        return True
    if target.noun not in referent.nouns or not (target.words and referent.words - {target.noun}):
        return False
    return (_FIRST in target.words) != (_FIRST in referent.words) and "office" in target.flags

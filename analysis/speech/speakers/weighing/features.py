"""What is true of a referent where a pronoun, a description or silence is to be resolved, in words that have a weight.

The features are those that studies of anaphora name: recency, grammatical role, frequency, agreement (Lappin and Leass
1994; Mitkov 1998).
"""

from __future__ import annotations

from math import log2

from analysis.entities.known.acronyms import spells
from analysis.french.inhabitants import is_demonym
from analysis.speech.speakers.discourse.referent import Mention, Referent
from analysis.speech.speakers.known.ages import Ages
from analysis.speech.speakers.known.offices import are_opposed, holds_office
from analysis.speech.speakers.known.wider_nouns import takes_up
from analysis.text import fold

from .bystanders import is_beside_subject, is_body_before, is_perhaps_spoken_of, never_spoke, newcomer
from .choice import Features, Target
from .place import Place, last_role

#: How far back sentences are told apart.
_STEPS = ("here", "one back", "two back", "three back")


def features_of(place: Place, referent: Referent) -> Features:
    """The features of a referent that has been mentioned before the target."""
    target, mentions = place.target, referent.last(place.target.at)
    last = mentions[-1]
    back = place.sentence - last.sentence
    where = _STEPS[back] if back < len(_STEPS) else "further back"
    features = {where: 1.0, "times": log2(1 + referent.times(target.at))}
    if target.kind == "description":
        features.update(description_features(target, referent))
        features.update(_beside_description(place, referent, mentions))
        features.update(never_spoke(features, referent, mentions))
    spoken_of = is_perhaps_spoken_of(place, referent)
    flags = {
        last_role(mentions): True,
        "same paragraph": place.same_paragraph(last),
        "in marks": last.marked,
        "by a pronoun": last.pronoun,
        "first name of the other gender": referent.guessed and differs(referent, target),
        "gender not known": bool(target.gender) and referent.gender != target.gender and not referent.sure_gender,
        f"is {referent.label or 'unnamed ' + referent.kind}": True,
        "named in the content": any(referent.is_mentioned_in(start, end) for start, end in target.contents),
        "could be spoken of in the words": spoken_of,
        "could be spoken of, not called anything": spoken_of and "not called anything" in features,
        "beside a subject with no name": is_beside_subject(place, referent, mentions),
        "named body as subject right before": is_body_before(place, referent, mentions),
        **newcomer(place, referent, mentions),
        "headline": place.discourse.sentences[mentions[0].sentence].region == "title",
        **_spoken(place, referent, mentions),
    }
    features.update({name: 1.0 for name, holds in flags.items() if holds})
    return features


def _beside_description(place: Place, referent: Referent, mentions: list[Mention]) -> Features:
    """*la locataire … et sa collègue*: whose colleague she is, the same sentence most often says before."""
    owner = "possessive" in place.target.flags and mentions[-1].sentence == place.sentence
    return {"belongs to somebody, in its sentence": 1.0} if owner else {}


def _spoken(place: Place, referent: Referent, mentions: list[Mention]) -> dict[str, bool]:
    """Whether the referent spoke last, and how near."""
    speech = place.speech
    spoke_last = speech is not None and speech.referent is referent
    return {
        "spoke last": spoke_last,
        "spoke last, in this paragraph": spoke_last and speech is not None and place.same_paragraph(speech),
        "spoke in the sentence before": any(m.spoke and m.sentence >= place.sentence - 1 for m in mentions),
        "spoke last and answers": spoke_last and speech is not None and speech.replied,
        "subject right before, silent there": _is_silent_subject(place, mentions),
    }


def _is_silent_subject(place: Place, mentions: list[Mention]) -> bool:
    """*La maire ne décolère pas. « … »*: the subject of the sentence right before, in which nobody speaks."""
    last = mentions[-1]
    quoted = place.speech is not None and place.speech.sentence >= place.sentence - 1
    before = last.sentence == place.sentence - 1 and place.same_paragraph(last)
    return before and not quoted and last_role(mentions) == "subject"


def description_features(target: Target, referent: Referent) -> Features:
    """How the description fits what the referent is called elsewhere in the article."""
    called = referent.nouns | (referent.former if "former" in target.flags else set())
    same_office = _holds(target, called, referent.words)
    shared = len(target.words & referent.words) / len(target.words) if target.words else 0.0
    if same_office or target.noun in called or _is_short_for(target, referent):
        fit = "called so" if referent.label else "unnamed and called so"
        features = {fit: 1.0, "words shared": shared}
        if target.words and referent.words and not shared and not same_office:
            # *le ministre de la Santé … le ministre des Transports*
            features[f"{fit}, of something else"] = 1.0
        if same_office:
            features["holds that office"] = 1.0
        return features
    wider = takes_up(target.noun, called)
    if wider:
        fit = "called by a narrower word" if referent.label else "unnamed and called by a narrower word"
    elif referent.nouns:
        fit = "called otherwise" if referent.label else "unnamed and called otherwise"
    else:
        fit = "not called anything"
    features = {fit: 1.0, "words shared": shared}
    office = "office" in target.flags and not wider
    flags = {
        "holds no office": office,
        "holds another office": office and holds_office(referent.nouns),
        "has another trade": office and bool(referent.nouns) and not holds_office(referent.nouns),
        "belongs to somebody": "possessive" in target.flags,  # *son avocat* is not the one whose advocate he is
        "is no such body": target.source != "person" and "organisation" not in target.flags,
        f"{fit}, more words": bool(target.words),
        f"{fit}, formerly": "former" in target.flags,
        "of that age": target.ages is not None and is_of_age(referent, target.ages),
        "taken for it": target.noun in referent.taken,
        "on another side of the trial": are_opposed({target.noun}, referent.nouns | referent.taken),
    }
    features.update({name: 1.0 for name, holds in flags.items() if holds})
    if "complement" in target.flags:
        features["complement not shared"] = 1.0 - shared
    return features


def is_of_age(referent: Referent, ages: Ages) -> bool:
    """Whether the text says that somebody is as old as a description says."""
    return any(ages[0] <= age <= ages[1] for age in referent.ages)


def _is_short_for(target: Target, referent: Referent) -> bool:
    """*l'ARS* takes up *l'Agence régionale de santé*."""
    return "acronym" in target.flags and referent.label is not None and spells(fold(target.noun), referent.speaker)


def _holds(target: Target, called: set[str], words: set[str]) -> bool:
    """Whether what somebody is called is another name of the same office, or one that is short for it."""
    if target.offices & called:
        return True
    if all(is_demonym(word) for word in words) and any(office.partition(" ")[0] in called for office in target.offices):
        return True  # *le président (français) … le chef de l'État*
    # *le chef de l'État … le président (français)*
    short = all(is_demonym(word) for word in target.words)
    return short and any(office.startswith(f"{target.noun} ") for office in called)


def differs(referent: Referent, target: Target) -> bool:
    """Whether the genders of both are known and differ."""
    return bool(target.gender and referent.sure_gender) and referent.sure_gender != target.gender

"""Somebody with no name who speaks, and somebody named who does not: what speaks for the one and against the other."""

from __future__ import annotations

from analysis.french.function_words import DEFINITE
from analysis.speech.sentence.words import words_of
from analysis.speech.speakers.discourse.referent import Mention, Referent

from .choice import Features
from .place import Place, last_role

#: Kinds of unnamed sources that pronouns take up: not *le récit*.
_SPEAKING = frozenset({"person", "group", "institution", "medium"})
#: Characters in which a determiner is.
_DETERMINER = 8


def is_perhaps_spoken_of(place: Place, referent: Referent) -> bool:
    """Whether *il* or *elle* in direct speech can mean the referent."""
    person = referent.label == "PER" or (referent.label is None and referent.kind == "person")
    return person and referent.number == "s" and referent.gender in place.spoken_of


def newcomer(place: Place, referent: Referent, mentions: list[Mention]) -> dict[str, bool]:
    """*Un voisin a donné l'alerte.*: the subject right before that has no name, which pronouns take up first."""
    last = mentions[-1]
    near = last.sentence >= place.sentence - 1 and place.same_paragraph(last)
    speaks = referent.label is None and referent.kind in _SPEAKING
    if not speaks or not near or last.marked or last_role(mentions) != "subject":
        return {}
    first = words_of(place.discourse.text[last.at : last.at + _DETERMINER].lower())[:1]
    person, definite = referent.kind == "person", bool(DEFINITE.intersection(first))
    sentence = place.discourse.sentences[last.sentence]
    beside = any(name.label == "PER" for name in place.discourse.names_in(sentence.start, sentence.end))
    return {
        "unnamed subject beside a name": beside and (definite or not person),  # *Le club a renvoyé X*
        "new subject right before": person and not definite and not last.pronoun,
        "unnamed subject right before": person and definite,
        "body as subject right before": not person,
    }


def never_spoke(described: Features, referent: Referent, mentions: list[Mention]) -> Features:
    """*X, 34 ans, a été renversé. « … », dit le maire*: somebody whom the text is about, and who has not spoken."""
    fits = "called so" in described or "called by a narrower word" in described or "taken for it" in described
    if referent.label != "PER" or fits or any(m.spoke for m in mentions):
        return {}
    flags = {
        "never spoke, undergoes it": mentions[-1].undergoes,
        "never spoke, of an age": bool(referent.ages) and "of that age" not in described,
        "never spoke, holds no office": "holds no office" in described,
        "never spoke": True,
    }
    return {name: 1.0 for name, holds in flags.items() if holds}

"""Somebody with no name who speaks, and somebody named who does not: what speaks for the one and against the other."""

from __future__ import annotations

from analysis.french.function_words import DEFINITE
from analysis.speech.sentence.words import words_of
from analysis.speech.speakers.discourse.clitics import named_apart
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
    named = any(name.label == "PER" for name in place.discourse.names_in(sentence.start, sentence.end))
    after = sentence.phrase_end(sentence.index_at(last.at))
    beside = named or bool(named_apart(place.discourse, sentence, after))
    return {
        # *Le club a renvoyé X*, *X est là. Le gardien le voit*
        "unnamed subject beside a name": beside and (definite or not person),
        "new subject right before": person and not definite and not last.pronoun,
        "unnamed subject right before": person and definite,
        "body as subject right before": not person,
    }


def is_body_before(place: Place, referent: Referent, mentions: list[Mention]) -> bool:
    """*Le Haut Comité l'est moins. « … », estime-t-il*: a body that the sentence right before names as its subject."""
    last = mentions[-1]
    sentence = place.discourse.sentences[last.sentence]
    people = any(name.label == "PER" for name in place.discourse.names_in(sentence.start, sentence.end))
    near = last.sentence == place.sentence - 1 and place.same_paragraph(last) and not last.marked and not people
    agrees = referent.gender in {"m", "f"} and referent.gender == place.target.gender
    return near and agrees and referent.label == "ORG" and last_role(mentions) == "subject"


def is_beside_subject(place: Place, referent: Referent, mentions: list[Mention]) -> bool:
    """*Face à X, le maire a cédé. « … », a-t-il dit*: named beside a subject that has no name and agrees too."""
    last, gender = mentions[-1], place.target.gender
    if referent.label != "PER" or last.sentence < place.sentence - 1 or last_role(mentions) == "subject":
        return False
    beside = (m for m in place.discourse.mentions_in(last.sentence) if m.role == "subject" and m.at < place.target.at)
    others = [m.referent for m in beside if not m.marked]
    return any(
        r.label is None and r.kind == "person" and r.number == referent.number and {r.gender, gender} != {"m", "f"}
        for r in others
    )


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

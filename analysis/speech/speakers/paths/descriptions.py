"""Definite description (*le ministre, l'ONG, la même source*) → who is called so, or can be."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.french.function_words import (
    CONTRACTED,
    DE,
    DEFINITE,
    DEMONSTRATIVE,
    INDEFINITE,
    agreement,
    forms,
)
from analysis.french.inhabitants import is_demonym
from analysis.french.shares import one_of
from analysis.speech.quotation import Evidence
from analysis.speech.speakers.discourse.agreement import gender_and_number
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.known.ages import ages_of, words_of_age
from analysis.speech.speakers.known.offices import EX, FORMER, is_office, office_of
from analysis.speech.speakers.known.offices import described as described_as
from analysis.speech.speakers.known.source_nouns import SourceNoun, head_of
from analysis.speech.speakers.known.wider_nouns import is_wide
from analysis.speech.speakers.rules import Resolution
from analysis.speech.speakers.weighing.choice import Target
from analysis.speech.speakers.weighing.ranking import best
from analysis.text import fold

from .anaphors import anaphor
from .apart import told_apart
from .source import Source

_POSSESSIVE = forms("possessive determiner", person="3")
#: *notre interlocuteur* is the journalist's: whoever was introduced.
_DEFINITE = DEFINITE | DEMONSTRATIVE | _POSSESSIVE | forms("possessive determiner", person="1")
#: *au ministre*; but *des* before a source may be no contraction.
_CONTRACTED = CONTRACTED - INDEFINITE
_SOURCE = "source"
_TAKING_UP = DEFINITE | DEMONSTRATIVE | CONTRACTED
#: Words of a description that tell it from another: *l'article 16*.
_TELLING = {"NOUN", "ADJ", "PROPN", "NUM"}
#: Letters of a word for inhabitants that its forms share.
_STEM = 5
_PLURAL = forms("definite article", "demonstrative determiner", "indefinite article", number="p")


def described(discourse: Discourse, source: Source) -> Resolution | None:
    """*le ministre*, *l'ONG*, *la même source*: who was called so, or who is talked of and can be called so."""
    contracted = discourse.text[max(0, source.span[0] - 4) : source.span[0]].strip().lower() in _CONTRACTED
    one = one_of(source.low) != source.low  # *l'un des élus*: somebody new
    if one or (not contracted and (len(source.words) < 2 or source.words[0] not in _DEFINITE)):
        return None
    found = head_of(source.tokens)
    if found is None:
        return _by_origin(discourse, source) or _unlisted(discourse, source)
    head, noun = found
    if _is_same(source) and noun.lemma == _SOURCE:
        return _same_source(discourse, source)
    target = _description(discourse, source, head, noun)
    referent = _taken(best(discourse, target), target)
    if referent is None and noun.lemma == _SOURCE and source.words[0] in DEMONSTRATIVE and len(source.words) == 2:
        return _same_source(discourse, source)  # *…, dit la mairie. …, ajoute cette source.*
    return Resolution(referent, "description", Evidence("person_nouns", noun.lemma, "kind")) if referent else None


def _taken(referent: Referent | None, target: Target) -> Referent | None:
    """The referent, which from here on can be called so, and is as old as the description says."""
    if referent is not None:
        referent.taken.add(target.noun)
        if target.ages and target.ages[0] == target.ages[1]:
            referent.ages.add(target.ages[0])
    return referent


def _unlisted(discourse: Discourse, source: Source) -> Resolution | None:
    """*la régie*, *le gestionnaire du réseau*: a noun that no list has can still take up somebody."""
    head = next((t for t in source.tokens if t.pos_ == "NOUN"), None)
    if head is None:
        return None
    noun = SourceNoun(head.lemma_.lower(), frozenset(), "", "other", masculine=False)
    referent = best(discourse, _description(discourse, source, head, noun))
    return Resolution(referent, "description") if referent else None


def _same_source(discourse: Discourse, source: Source) -> Resolution | None:
    """*selon la même source*: whoever spoke last, person or body."""
    speech = discourse.last_speech(source.span[0])
    return Resolution(speech.referent, "same source") if speech is not None else None


def _description(discourse: Discourse, source: Source, head: Token, noun: SourceNoun) -> Target:
    gender, number = gender_and_number(discourse, source.span)
    ages = ages_of(noun.lemma, head)
    words = {fold(t.text) for t in source.tokens if t.pos_ in _TELLING and t.i != head.i}
    words -= words_of_age(source.tokens) if ages else set()
    first = source.words[0]
    complement = bool(words) and any(t.lower_ in DE for t in source.tokens)
    office = is_office(noun.lemma.lower(), of_something=complement)
    words -= _taken_up(discourse, source, head, noun)
    flags = {
        noun.kind: True,
        "plural": number == "p",
        "possessive": first in _POSSESSIVE,
        "demonstrative": first in DEMONSTRATIVE,
        "office": office,
        "organisation": noun.lemma.lower() in described_as("organisation"),
        "more words": bool(words),
        "complement": complement and bool(words),
        "former": any(t.lower_ in FORMER or t.lower_.startswith(EX) for t in source.tokens),
        "same": _is_same(source),
        "acronym": head.text.isupper() and len(head.text) > 1,
    }
    holding = tuple(name for name, holds in flags.items() if holds)
    return Target(
        "description",
        source.span[0],
        gender,
        number,
        noun.lemma,
        noun.kind,
        words,
        holding,
        source.contents,
        source.addressed,
        frozenset(office_of(head)),
        ages,
        noun.kind == "person" and noun.masculine,
        told_apart(discourse, source.span, head, source.contents),
    )


def _taken_up(discourse: Discourse, source: Source, head: Token, noun: SourceNoun) -> set[str]:
    """*le président du club*: a complement that takes up a body, where one is called *le président du FC Lunac*."""
    called = [referent for referent in discourse.referents.values() if noun.lemma in referent.nouns]
    bodies = {fold(word) for known in discourse.known.values() if known.label == "ORG" for word in known.name.split()}
    if len(called) != 1 or called[0].label != "PER" or called[0].words.isdisjoint(bodies):
        return set()
    nouns = (t for t in source.tokens if t.i > head.i + 1 and t.pos_ == "NOUN" and t.nbor(-1).lower_ in _TAKING_UP)
    return {fold(t.text) for t in nouns if t.lower_ in described_as("organisation") or is_wide(t.lower_)}


def _is_same(source: Source) -> bool:
    """Whether the description says that somebody is taken up again: *la même source*."""
    row = anaphor(source.words[:2])
    return row is not None and row.means == "again"


def _by_origin(discourse: Discourse, source: Source) -> Resolution | None:
    """*le Néerlandais*, *la socialiste*: a person by where she comes from or what she stands for."""
    noun = next((t for t in source.tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"}), None)
    if noun is None or len([t for t in source.tokens if t.pos_ in {"NOUN", "PROPN"}]) > 2:
        return None
    first = source.tokens[0].lower_
    if not (is_demonym(noun.text) or noun.lower_.endswith("iste")) or first in _PLURAL:
        return None
    gender, _ = agreement(first, "definite article", "demonstrative determiner")
    if gender not in {"m", "f"}:  # *l'Italienne*
        gender = {"Masc": "m", "Fem": "f"}.get(next(iter(noun.morph.get("Gender", [])), ""), "")
    target = Target(
        "pronoun", source.span[0], gender, "s", source="person", contents=source.contents, addressed=source.addressed
    )
    near = [r for r in discourse.in_mind(source.span[0]) if r.label == "PER" and r.origins]
    fitting = [r for r in near if not gender or r.gender in {gender, ""}]
    agreeing = [r for r in fitting if any(_are_one_people(noun.text, origin) for origin in r.origins)]
    if agreeing:
        return Resolution(agreeing[0], "origin")
    referent = best(discourse, target)
    return Resolution(referent, "origin") if referent else None


def _are_one_people(one: str, other: str) -> bool:
    """*l'Italienne, italien*: whether two words are forms of one."""
    longest = min(_STEM, len(one), len(other))
    return fold(one)[:longest] == fold(other)[:longest]

"""Why a referent cannot be meant, whatever the weights: number, gender, age, kind, office, trade, what it is of."""

from __future__ import annotations

from analysis.french.inhabitants import has_inhabitant_ending, is_demonym
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.known.trades import are_two_trades
from analysis.speech.speakers.known.wider_nouns import are_two_bodies, takes_up

from .choice import Target
from .features import differs, is_of_age

_FIRST, _BODIES = "premier", {"institution", "group"}
#: Kinds of unnamed sources of which none is another.
_KINDS_APART = frozenset({"person", "document", "medium", "institution"})
OTHER_GENDER = {"m": "it is masculine", "f": "it is feminine"}


def veto(referent: Referent, target: Target) -> str:
    """Why a referent cannot be meant, in words; empty where it can."""
    if referent.speaker in target.addressed:
        return "it is told, asked or named beside the speaker"
    if referent.speaker in target.apart:
        return target.apart[referent.speaker]
    if target.number and referent.number != target.number:
        return "it is plural" if referent.number == "p" else "it is singular"
    if target.kind == "description":
        reason = _kinds_differ(referent, target) or _numbers_differ(referent, target) or _ages_differ(referent, target)
        # *le syndicat SUD … la centrale*: the noun has a gender of its own; *l'expert*: the noun has one form for both
        # beside a first name that may be a man's or a woman's.
        unsure = referent.guessed and not (target.gendered and referent.sure_gender)
        if reason or referent.label in {"ORG", "MISC", "LOC"} or unsure:
            return reason
    if differs(referent, target):
        return OTHER_GENDER[referent.gender]
    return ""


def _numbers_differ(referent: Referent, target: Target) -> str:
    """Why *l'article 16* is not *l'article 14*; empty where no two numbers tell them apart."""
    mine, other = ({word for word in words if word.isdecimal()} for words in (target.words, referent.speaker.split()))
    return "it has another number" if mine and other and mine.isdisjoint(other) else ""


def _ages_differ(referent: Referent, target: Target) -> str:
    """Why *l'octogénaire* is not *Paul Tirel, 46 ans*; empty where the text does not say how old both are."""
    return "it is of another age" if target.ages and referent.ages and not is_of_age(referent, target.ages) else ""


def _kinds_differ(referent: Referent, target: Target) -> str:
    """Why a description cannot be of a referent by what kind each is, in words; empty where it can."""
    if _ranks_differ(referent, target):
        return "it holds another office"
    if _held_once(referent, target):
        return "it held that office once"
    if are_two_trades(target.noun, referent.nouns | referent.taken, referent.words):
        return "it has another trade"
    if _are_of_others(referent, target):
        return "it is of something else"
    if target.source == "person" and referent.label not in {"PER", None} and not _is_company(referent, target):
        return f"it is {referent.label}, not a person"
    if target.source not in {"person", "other"} and referent.label == "PER":
        return "it is a person"
    if _is_another_body(referent, target):
        return "it is another body"
    kinds = {target.source, referent.kind}
    apart = referent.label is None and len(kinds) > 1 and kinds <= _KINDS_APART and kinds & {"person", "document"}
    return f"they are of different kinds: {referent.kind}, {target.source}" if apart else ""


def _is_company(referent: Referent, target: Target) -> bool:
    """*l'assureur*, of a body that the text calls so."""
    return referent.label == "ORG" and target.noun in referent.nouns


def _is_another_body(referent: Referent, target: Target) -> bool:
    """*la préfecture* is not *la mairie de Lunac*; *l'institution* may be. *Le journal* is no *entreprise*."""
    if target.source == "medium" and referent.label == "ORG" and referent.nouns:
        called = {target.noun, *referent.nouns}
        return target.noun not in referent.nouns and not any(takes_up(noun, called - {noun}) for noun in called)
    bodies = target.source in _BODIES and referent.label == "ORG" and bool(referent.nouns)
    return bodies and are_two_bodies(target.noun, referent.nouns | referent.taken)


def _are_of_others(referent: Referent, target: Target) -> bool:
    """*les avocats de la ville* are not *les avocats du club*, nor *le maire lunacois* *le maire parisien*."""
    if target.offices and _are_of_two_countries(referent, target):
        return True
    both = target.noun in referent.nouns and bool(target.words) and bool(referent.words)
    if not both or not target.words.isdisjoint(referent.words) or target.offices & referent.nouns:
        return False
    of_countries = all(
        any(has_inhabitant_ending(word, sure=True) for word in words) for words in (target.words, referent.words)
    )
    return "complement" in target.flags or of_countries


def _are_of_two_countries(referent: Referent, target: Target) -> bool:
    """*le chef de l'État malien* is not *le président sénégalais*."""
    mine, other = ({word for word in words if is_demonym(word)} for words in (target.words, referent.words))
    return bool(mine and other) and mine.isdisjoint(other)


def _held_once(referent: Referent, target: Target) -> bool:
    """*le maire* is not *l'ancien maire*, unless the text calls him *le maire* too."""
    named = {target.noun, *target.offices}
    return "former" not in target.flags and bool(named & referent.former) and not named & referent.nouns


def _ranks_differ(referent: Referent, target: Target) -> bool:
    """*le Premier ministre* is not *le ministre du Budget*, nor the other way round."""
    if f"{_FIRST} {target.noun}" in referent.nouns:
        return _FIRST not in target.words
    if target.noun not in referent.nouns or not (target.words and referent.words - {target.noun}):
        return False
    return (_FIRST in target.words) != (_FIRST in referent.words) and "office" in target.flags

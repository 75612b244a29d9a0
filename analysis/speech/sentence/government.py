"""The verbs of speech and their government, as ``lexicons/speech_verbs.tsv`` lists them; which token is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from analysis.french.function_words import REFLEXIVE
from analysis.french.pronominal import pronominal, pronominal_forms, with_en, without_pronoun
from analysis.lexicons import from_lexicons, lexicon

from .infinitives import infinitives_of
from .words import Words


@dataclass(frozen=True, slots=True)
class Government:
    """How a verb reports speech: each field is a column of the lexicon."""

    lemma: str
    incise: bool
    que: bool
    si: bool
    inf: frozenset[str]
    obj_inf: frozenset[str]
    fragment: frozenset[str]
    sense: str
    tone: str


#: A verb that reports nothing, such as one whose object is a noun of speech.
NO_GOVERNMENT = Government("", False, False, False, frozenset(), frozenset(), frozenset(), "", "")


def _set(cell: str) -> frozenset[str]:
    return frozenset() if cell in {"-", ""} else frozenset(cell.split("|"))


@from_lexicons
def speech_verbs() -> dict[str, Government]:
    """The government of every verb of speech by its infinitive (*se féliciter*, *faire savoir*)."""
    return {
        row["lemma"]: Government(
            lemma=row["lemma"],
            incise=row["incise"] == "y",
            que=row["que"] == "y",
            si=row["si"] == "y",
            inf=_set(row["inf"]),
            obj_inf=_set(row["obj_inf"]),
            fragment=_set(row["fragment"]),
            sense=row["sense"],
            tone=row["tone"],
        )
        for row in lexicon("speech_verbs")
    }


@from_lexicons
def _expressions() -> dict[str, list[list[str]]]:
    """Verbs of several words (*faire savoir*, *mettre en garde*) by their first word, longest first."""
    by_first: dict[str, list[list[str]]] = {}
    for lemma in speech_verbs():
        words = without_pronoun(lemma).split(" ")
        if len(words) > 1:
            by_first.setdefault(words[0], []).append(words[1:])
    return {first: sorted(rest, key=len, reverse=True) for first, rest in by_first.items()}


class SpeechVerb(NamedTuple):
    """A verb of speech found in a sentence: how it reports, and its last unit (*fait savoir* has two)."""

    government: Government
    last: int


def verb_at(words: Words, n: int) -> SpeechVerb | None:
    """The verb of speech whose first word is at ``n``, or None; the lexicon overrides the dictionary and the tagger.

    *juge* is a noun for the dictionary, but *juger* is in the list.
    """
    unit, reflexive = words[n], is_reflexive(words, n)
    for infinitive in _infinitives(unit.text, unit.lemma):
        found = _expression_at(words, n, infinitive, reflexive=reflexive)
        if found:
            return found
        government = _governed(words, n, infinitive, reflexive=reflexive)
        if government:
            return SpeechVerb(government, n)
    return None


def is_reflexive(words: Words, n: int) -> bool:
    """Whether a reflexive pronoun of the third person is before the verb or its auxiliary."""
    for unit in reversed(words.within((n - 5, n))):
        if unit.low in REFLEXIVE:
            return True
        if unit.pos not in {"AUX", "ADV", "PRON"}:
            return False
    return False


def _governed(words: Words, n: int, infinitive: str, *, reflexive: bool) -> Government | None:
    """How a verb of one word reports: plain, pronominal (*se plaindre*), or with *en* (*s'en prendre*)."""
    verbs = speech_verbs()
    if not reflexive:
        return verbs.get(infinitive)
    has_en = any(unit.low == "en" for unit in words.within((n - 3, n)))
    names = (*([with_en(infinitive)] if has_en else ()), *pronominal_forms(infinitive))
    return next((verbs[name] for name in names if name in verbs), None)


def _expression_at(words: Words, n: int, infinitive: str, *, reflexive: bool) -> SpeechVerb | None:
    """A verb of several words (*fait savoir*, *met-il en garde*); adverbs and pronouns may come after the first."""
    for rest in _expressions().get(infinitive, ()):
        at = n + 1
        while words[at].low not in rest and (words[at].pos == "ADV" or words[at].low.startswith("-")):
            at += 1
        if words.lows(at, len(rest)) == rest:
            name = " ".join([infinitive, *rest])
            government = speech_verbs().get(pronominal(name) if reflexive else name)
            if government:
                return SpeechVerb(government, at + len(rest) - 1)
    return None


@from_lexicons(maxsize=50_000)
def _infinitives(form: str, lemma: str) -> tuple[str, ...]:
    """The infinitives that a form may have and that the lexicon knows, alone, pronominal or in an expression."""
    verbs = speech_verbs().keys()
    return tuple(
        infinitive
        for infinitive in infinitives_of(form, lemma)
        if not verbs.isdisjoint({infinitive, with_en(infinitive), *pronominal_forms(infinitive)})
        or infinitive in _expressions()
    )

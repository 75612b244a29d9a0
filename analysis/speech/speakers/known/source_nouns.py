"""Nouns that a source can be called by, as ``person_nouns.tsv`` lists them, with the kind of source that each names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.entities.known import heads
from analysis.lexicons import from_lexicons
from analysis.speech.sentence.source_nouns import is_of_persons, person_nouns

_PREFIXES = ("ex-", "vice-")
#: *le numéro un*, *la numéro deux du parti*: who leads it.
_RANK, _RANKS, _LEADER = "numéro", {"un", "deux", "1", "2"}, "dirigeant"


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """A row of ``person_nouns.tsv``; ``kind`` is person, group, document, medium or institution."""

    lemma: str
    feminine: frozenset[str]
    gender: str
    kind: str
    #: Whether the lemma says that a man is meant: *élu* does, for a woman is *élue*; *maire* or *maître* may be either.
    masculine: bool
    #: Whether it is feminine whoever is meant: *la victime*.
    of_anybody: bool = False


def source_noun(token: Token) -> SourceNoun | None:
    """The row of the noun that a token is a form of, or None."""
    low, nouns = token.lower_, _nouns()
    if low == _RANK and token.i + 1 < len(token.doc) and token.nbor().lower_ in _RANKS:
        return nouns[_LEADER]
    forms = [low, token.lemma_.lower(), low.removesuffix("s"), low.removesuffix("x")]
    forms += [low.removeprefix(prefix) for prefix in _PREFIXES]
    forms.append(low.partition("-")[0])  # *le président-candidat*
    found = next((nouns[form] for form in forms if form in nouns), None)
    if found is None and token.pos_ == "NOUN" and is_of_persons(low):
        return SourceNoun(low.removesuffix("s"), frozenset(), "mf", "person", masculine=False)
    return found


def head_of(tokens: Sequence[Token]) -> tuple[Token, SourceNoun] | None:
    """The first noun for a source with its row; an adjective is none before a noun (*la jeune femme*)."""
    found = [(token, noun) for token in tokens if (noun := source_noun(token))]
    nouns = (pair for pair in found if pair[0].pos_ != "ADJ" or all(token.i != pair[0].i + 1 for token, _ in found))
    return next(nouns, None)


def names_company(noun: SourceNoun) -> bool:
    """Whether a noun for a person names companies too: *l'assureur, le constructeur*."""
    return noun.kind == "person" and heads.head(noun.lemma).label == "ORG"


@from_lexicons
def _nouns() -> dict[str, SourceNoun]:
    return {form: _read(**row) for form, row in person_nouns().items()}


def _read(lemma: str, feminine: str, gender: str, kind: str) -> SourceNoun:
    forms = frozenset(feminine.split("|")) - {"-"}
    masculine = bool(forms) and "=" not in forms
    return SourceNoun(lemma, forms - {"="}, gender, kind, masculine, of_anybody=not forms and gender == "mf")

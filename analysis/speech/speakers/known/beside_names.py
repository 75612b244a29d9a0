"""Noun phrases beside a name that say who it is: *la maire, Léa Roy* · *Léa Roy, maire de Lunac* · *Léa Roy est …*"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Doc, Token

from analysis.french.function_words import DE, NE, PREPOSITIONS, RELATIVES, A, forms
from analysis.french.titles import CIVILITY, title_gender
from analysis.lexicons import from_lexicons, lexicon

from .source_nouns import source_noun

_NOMINAL = {"NOUN", "ADJ", "PROPN"}
_PHRASE = {"NOUN", "ADJ", "PROPN", "ADP", "DET", "NUM"}
#: Prepositions that do not join a noun to its complement, and so end the phrase.
_BREAKERS = PREPOSITIONS - DE - A - {"en"}
_SINGULAR = forms("definite article", "indefinite article", number="s")
#: Words that may be between a name and what it is: *a été récemment élue*.
_LONGEST_VERB = 5
_CLOSERS = {"qui", "dont", "et"}
#: Words that a phrase may have, and that an institution's may have between its head and the name.
_LONGEST, _LONGEST_OF_BODY = 14, 6
#: Words that a parenthesis after a name may have: *Léa Roy (DVG)*.
_PARENTHESIS = 8
#: What ends a subject: a comma, its verb, a clitic.
_AFTER_SUBJECT = {"PUNCT", "VERB", "AUX", "PRON"}
_VERBAL = {"AUX", "VERB", "ADV"}
#: Titles that may be between a comma and the name.
_TITLES = 2


def phrases_beside(doc: Doc, first: int, last: int, label: str) -> Iterator[list[Token]]:
    """The phrases that describe the name of tokens ``first`` to ``last`` (not included); those found, in order."""
    found = [_title_of(doc, first - 1) if label == "PER" else []]
    found[0] = found[0] or _before(doc, first - 1)
    after = _past_parenthesis(doc, last)
    closed = after >= len(doc) or doc[after].text in {",", ".", ":", ")"} or doc[after].is_space
    titled = first
    while titled > 0 and first - titled < _TITLES and title_gender(doc[titled - 1].text):
        titled -= 1  # *la cheffe du parquet, Mme Roy*
    if titled > 1 and doc[titled - 1].text == "," and closed:
        found.append(_before(doc, titled - 2))
    if after < len(doc) and doc[after].text in {",", "("} and not _is_place_of(doc, first, after):
        found.append(_after(doc, after + 1, strict=label != "PER"))
    found.append(_attribute(doc, after))
    return (phrase for phrase in found if phrase)


def _attribute(doc: Doc, i: int) -> list[Token]:
    """What the verb at token ``i`` says that a name is: *est l'avocate*, *devient maire*, *a été élue maire*."""
    verbs = list(takewhile(lambda token: token.pos_ in _VERBAL or token.lower_ in NE, doc[i : i + _LONGEST_VERB]))
    denied = any(token.lower_ in NE for token in verbs)
    if denied or not any(token.lemma_ in _attributive() for token in verbs) or verbs[-1].i + 1 >= len(doc):
        return []
    first = verbs[-1].i + 1
    at = doc[first + (doc[first].lower_ in _SINGULAR)] if first + 1 < len(doc) else doc[first]
    return _after(doc, first, strict=False) if source_noun(at) or doc[first].lower_ in _SINGULAR else []


@from_lexicons
def _attributive() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("attributive_verbs"))


def _is_place_of(doc: Doc, first: int, comma: int) -> bool:
    """*Sur Facebook, l'école demande …*: after the place that opens a sentence comes its subject, no description."""
    if first < 1 or doc[first - 1].pos_ != "ADP" or not doc[first - 1].is_sent_start:
        return False
    ends = (token for token in doc[comma + 1 : comma + _LONGEST] if token.pos_ in _AFTER_SUBJECT)
    end = next(ends, None)
    if end is None or end.text != ",":
        return end is not None
    return end.i + 1 < len(doc) and end.nbor().lower_ in RELATIVES  # *l'école, où il est élève, demande*


def _title_of(doc: Doc, i: int) -> list[Token]:
    """*les réquisitions du procureur Roy*, *l'avocat du maire Roy*: the noun right before a name is its title."""
    while i > 0 and doc[i].pos_ == "ADJ" and not source_noun(doc[i]):
        i -= 1
    noun = source_noun(doc[i]) if i > 0 and doc[i].pos_ in _NOMINAL and doc[i - 1].lower_ in DE else None
    singular = noun is not None and noun.kind == "person" and doc[i].lower_ in {noun.lemma.lower(), *noun.feminine}
    return list(doc[i : i + 1]) if singular else []


def _before(doc: Doc, i: int) -> list[Token]:
    """The phrase that ends at token ``i``, from its head on."""
    end, head = i + 1, None
    while i >= 0 and end - i < _LONGEST:
        token = doc[i]
        if token.lower_ == "et" and doc[i + 1].lower_ in DE:
            i -= 1  # *la ministre de la Ville et du Logement*
            continue
        if not _is_part(token):
            break
        if token.pos_ in _NOMINAL and source_noun(token) and (i == 0 or doc[i - 1].lower_ not in DE):
            head = token
        i -= 1
        if len(title_gender(token.text, CIVILITY)) > 1:
            break  # *note Me Roy*, where the tagger takes the verb for a noun
    if head is None or doc[end - 1].pos_ in {"ADP", "DET"}:
        return []
    noun = source_noun(head)
    close = end - head.i <= _LONGEST_OF_BODY or (noun is not None and noun.kind == "person")
    return list(doc[head.i : end]) if close else []


def _after(doc: Doc, i: int, *, strict: bool) -> list[Token]:
    """The phrase that begins at token ``i``, if its head is a noun for a source."""
    end, head = i, None
    while end < len(doc) and end - i < _LONGEST and (_is_part(doc[end]) or _is_adverb(doc[end])):
        token = doc[end]
        if head is None and token.pos_ in _NOMINAL and (source_noun(token) or token.pos_ == "NOUN"):
            head = token
        end += 1
    if head is None or not source_noun(head) or (strict and head.i > i + 2):
        return []
    closes = end >= len(doc) or doc[end].pos_ == "PUNCT" or doc[end].is_space or doc[end].lower_ in _CLOSERS
    return list(doc[i:end]) if closes else []


def _is_part(token: Token) -> bool:
    return token.pos_ in _PHRASE and token.lower_ not in _BREAKERS and not token.is_space


def _is_adverb(token: Token) -> bool:
    return token.pos_ == "ADV" and token.lower_ not in _BREAKERS


def _past_parenthesis(doc: Doc, i: int) -> int:
    if i < len(doc) and doc[i].text == "(":
        for k in range(i + 1, min(i + _PARENTHESIS, len(doc))):
            if doc[k].text == ")":
                return k + 1
    return i

"""A noun for words as a source, and whose they are: *les propos de Léa Roy*, *un tweet de la maire*."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.french.function_words import BARE_DE, DE, PAR, SUR, A, forms
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Evidence, Span
from analysis.speech.sentence.around import AUPRES, SOURCES
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.known.source_nouns import source_noun

from .source import Source

_OWN = forms("possessive determiner", person="3")
_WRITERS = forms("possessive determiner", person="1")
#: Kinds of nouns for those who issue words.
_ISSUERS = {"person", "group", "institution", "medium"}
#: Prepositions before whom the words were told.
_TOLD_TO = A | {AUPRES, "dans", SUR}
#: How many words on a complement is looked for, behind the medium that the words were told or the participle.
_REACH = 8
_PHRASE = {"DET", "NOUN", "PROPN", "ADJ", "NUM", "X"}


class Words(NamedTuple):
    """The span of whoever said the words, and the cell that makes the noun a noun for words."""

    of: Span
    evidence: Evidence


def whose_words(discourse: Discourse, source: Source) -> Words | None:
    """Whose words the source is, or None where it is a source of its own."""
    head = next((t for t in source.tokens if t.pos_ == "NOUN"), None)
    evidence = _evidence(head) if head is not None else None
    if head is None or evidence is None:
        return None
    span = _owner(source, head) or _issuer(discourse, source) or _giver(discourse, source, head)
    return Words(span, evidence) if span is not None else None


def is_of_writer(source: Source) -> bool:
    """*selon nos informations*: what the writer has learnt, which nobody says."""
    head = next((t for t in source.tokens if t.pos_ == "NOUN"), None)
    first = source.tokens[0] if source.tokens else None
    ours = head is not None and first is not None and first.lower_ in _WRITERS and first.i < head.i
    return ours and head is not None and _evidence(head) is not None


def _owner(source: Source, head: Token) -> Span | None:
    """*son verdict, leur réponse*: the possessive is whoever it refers to."""
    first = source.tokens[0]
    return (first.idx, first.idx + len(first)) if first.lower_ in _OWN and first.i < head.i else None


def _issuer(discourse: Discourse, source: Source) -> Span | None:
    """*des chiffres publiés par la mairie*: whoever made the words known."""
    first = source.tokens[0].i
    after = discourse.doc[first : source.tokens[-1].i + _REACH]
    by = next((t for t in after if t.lower_ == PAR and t.i > first), None)
    if by is None or any(t.pos_ == "PUNCT" or "Fin" in t.morph.get("VerbForm", []) for t in after if t.i < by.i):
        return None
    between = [t for t in after if t.i < by.i]
    if between[-1].pos_ not in {"VERB", "ADJ", "ADV", "NOUN"} and not any(
        "Part" in t.morph.get("VerbForm", []) for t in between
    ):
        return None
    end = by.i + 1
    while end < len(discourse.doc) and discourse.doc[end].pos_ in _PHRASE:
        end += 1
    return _speaking(discourse, by.i + 1, end)


def _giver(discourse: Discourse, source: Source, head: Token) -> Span | None:
    """What *de* adds to the noun; of a document only somebody who can have issued it (not *les chiffres de mai*)."""
    of = next((t for t in source.tokens if t.i > head.i and t.lower_ in DE and not _classifies(source, t)), None)
    if of is None:
        return _behind_medium(discourse, source)
    span = _complement(discourse, source, of)
    if span is None or source_noun(head) is None:
        return span
    return span if _speaking(discourse, of.i + 1, source.tokens[-1].i + 1) is not None else None


def _classifies(source: Source, of: Token) -> bool:
    """Whether *de* and a bare noun say which words they are: *un communiqué de presse*, *un message de soutien*."""
    after = next((t for t in source.tokens if t.i == of.i + 1), None)
    if after is None or of.lower_ not in BARE_DE or after.lower_ in SOURCES:
        return False
    return after.pos_ == "NOUN" and "Sing" in after.morph.get("Number", [])


def _speaking(discourse: Discourse, first: int, end: int) -> Span | None:
    """The span of some tokens if their noun is somebody who can have issued words."""
    tokens = discourse.doc[first:end]
    head = next((t for t in tokens if t.pos_ in {"NOUN", "PROPN"}), None)
    if head is None:
        return None
    noun, named = source_noun(head), discourse.names_in(head.idx, head.idx + 1)
    speaks = (noun is not None and noun.kind in _ISSUERS) or any(n.label in {"PER", "ORG"} for n in named)
    return (tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if speaks else None


def _evidence(head: Token) -> Evidence | None:
    """The row for a noun for words; none for one that speaks itself (*le rapport de la firme*)."""
    forms = [head.lemma_.lower(), head.lower_]
    for name in ("words_said",) if source_noun(head) else ("words_said", "speech_nouns"):
        form = next((form for form in forms if form in _listed(name)), None)
        if form is not None:
            return Evidence(name, form, "lemma")
    return None


def _complement(discourse: Discourse, source: Source, of: Token) -> Span | None:
    """What *de* adds to the noun; an article that is part of it stays (*du maire*)."""
    if of.i + 1 >= len(discourse.doc):
        return None
    start = of.idx + len(of) if of.lower_ in BARE_DE else of.idx
    while start < source.span[1] and discourse.text[start].isspace():
        start += 1
    return (start, source.span[1]) if start < source.span[1] else None


def _behind_medium(discourse: Discourse, source: Source) -> Span | None:
    """*les déclarations à l'agence de Léa Roy*: the medium told is between the noun and its complement."""
    after = discourse.doc[source.tokens[-1].i + 1 : source.tokens[-1].i + _REACH]
    if not len(after) or after[0].lower_ not in _TOLD_TO:
        return None
    for token in after[1:]:
        if token.pos_ in {"VERB", "AUX", "PUNCT"}:
            return None
        end = token.idx + len(token)
        named = discourse.names_in(end, end + 2) if token.lower_ in DE else []
        if named and named[0].label in {"PER", "ORG"}:
            return named[0].start, named[0].end
    return None


@from_lexicons
def _listed(name: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon(name))

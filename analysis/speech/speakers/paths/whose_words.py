"""A noun for words as a source: its complement says whose they are (*les propos de Léa Roy*, *la réponse du maire*)."""

from __future__ import annotations

from analysis.french.function_words import DE, A
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Span
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.known.source_nouns import source_noun

from .source import Source

#: Prepositions before whom the words were told.
_TOLD_TO = A | {"auprès", "dans", "sur"}
#: How many words on a complement is looked for, behind the medium that the words were told.
_REACH = 8


def whose_words(discourse: Discourse, source: Source) -> Span | None:
    """The span of whoever's words the source is, or None."""
    head = next((t for t in source.tokens if t.pos_ == "NOUN"), None)
    forms = {head.lemma_.lower(), head.lower_} if head is not None else set()
    if head is None or not forms & (_words_said() | _nouns_of_speech()):
        return None
    if source_noun(head) and head.lemma_.lower() not in _words_said():
        return None  # *le rapport de la firme*: the report itself speaks
    of = next((t for t in source.tokens if t.i > head.i and t.lower_ in DE), None)
    if of is None:
        return _behind_medium(discourse, source)
    if of.i + 1 >= len(discourse.doc):
        return None
    start = of.idx + len(of) if of.lower_ in {"de", "d'"} else of.idx
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
def _words_said() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("words_said"))


@from_lexicons
def _nouns_of_speech() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("speech_nouns"))

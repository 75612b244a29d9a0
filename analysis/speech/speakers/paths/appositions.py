"""A name after the source that says who it is: *la procureure, Léa Roy* · *le patron du syndicat (SNB), M. Roy*."""

from __future__ import annotations

import re

from analysis.french.function_words import DEFINITE
from analysis.french.titles import KINDS, title_gender
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.known.known_sources import Known
from analysis.speech.speakers.known.source_nouns import SourceNoun, source_noun

from .source import Source, plain

#: What may be between a source and the name: something up to a comma, a short parenthesis, a comma.
_BETWEEN = re.compile(r"(?: [^,.;:()«»\"\n]{1,40}(?=,))?(?: \([^()]{2,12}\))?,? ?")
_WORD = re.compile(r"[^\s'’]+['’]|\S+\s")
#: What ends a clause after a name; nothing does at the end of a text.
_CLOSES = {",", ".", ";", ":", "!", "?", "…", "\n", ""}
#: Characters after a source in which the name begins, and titles before the name.
_REACH, _TITLES = 70, 3


def apposed(discourse: Discourse, source: Source, *, one: bool = False) -> Known | None:
    """The entity named after the source; ``one``: the source is no noun for a source, but anybody (*l'un, Léa Roy*)."""
    noun, end = source.noun, source.span[1]
    between = _BETWEEN.match(discourse.text, end, end + _REACH)
    if not between or not between.group():
        return None
    at, labels = _past_titles(discourse.text, between.end()), _labels(noun)
    name = next((m for m in discourse.names_in(at, at + 1) if m.label in labels), None)
    if name is None or (noun is None and not one and not _is_set_apart(discourse, source, name.end)):
        return None
    titled = at > between.end()  # *le conseil du prévenu, Me Roy*
    if noun is not None and noun.kind != "person" and not titled and _is_of_person(source):
        return None  # *l'entourage de la maire, Léa Roy*: the mayor is named
    if any(name.start == start for start, _ in source.contents):
        return None  # *comme l'entraîneur l'avait dit, | Léa Roy jouera*: who is spoken of
    return discourse.known[name.name]


def _is_of_person(source: Source) -> bool:
    """Whether the last noun of a source is its complement and one of a person: *le cabinet de la ministre*."""
    nouns = [token for token in source.tokens if token.pos_ == "NOUN"]
    last = source_noun(nouns[-1]) if len(nouns) > 1 else None
    return last is not None and last.kind == "person"


def _is_set_apart(discourse: Discourse, source: Source, end: int) -> bool:
    """Whether a name right after a comma closes its clause: *le doyen, Léa Roy.*, whatever the noun."""
    text = discourse.text
    opened = text[source.span[1] : source.span[1] + 2] == ", "
    return opened and source.words[0] in DEFINITE and text[end : end + 1] in _CLOSES


def _labels(noun: SourceNoun | None) -> set[str]:
    """The labels that a name may have: a person is named by a name of a person, a report by that of a body."""
    if noun is None or noun.kind == "person":
        return {"PER"}
    return {"ORG"} if noun.kind == "document" else {"ORG", "PER"}


def _past_titles(text: str, at: int) -> int:
    """Where the name begins after titles, each with an article or without: *le colonel Roy*, *M. le professeur Roy*."""
    for _ in range(_TITLES):
        word = _WORD.match(text, at)
        article = word is not None and plain(word.group()).strip().lower() in DEFINITE
        title = _WORD.match(text, word.end()) if word and article else word
        if title is None or not title_gender(title.group().strip(), KINDS):
            break
        at = title.end()
    return at

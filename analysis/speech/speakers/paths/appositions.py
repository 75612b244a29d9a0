"""A name after the source that says who it is: *la procureure, Léa Roy* · *le patron du syndicat (SNB), M. Roy*."""

from __future__ import annotations

import re

from analysis.french.function_words import DEFINITE, agreement
from analysis.french.inhabitants import is_demonym
from analysis.french.titles import KINDS, title_gender
from analysis.speech.quotation import Span
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.known.known_sources import Known
from analysis.speech.speakers.known.source_nouns import SourceNoun, source_noun
from analysis.tables import MentionRow

from .source import Source, plain

#: What may be between a source and the name: something up to a comma, a short parenthesis, a comma.
_BETWEEN = re.compile(r"(?: [^,.;:()«»\"\n]{1,40}(?=,))?(?: \([^()]{2,12}\))?,? ?")
_WORD = re.compile(r"[^\s'’]+['’]|\S+\s")
#: What ends a clause after a name; nothing does at the end of a text.
_CLOSES = {",", ".", ";", ":", "!", "?", "…", "\n", ""}
_ARTICLE = re.compile(r"(?:le |la |l['’])", re.I)
#: Kinds of bodies that a phrase describes and a name names.
_NAMED_BODIES = {"group", "medium"}
_BODIES = {"group", "institution"}
#: What may be between a body and the bracket that opens on its acronym.
_BRACKET = re.compile(r"(?: [^,.;:()«»\"\n]{1,40})? \(")
#: Characters after a source in which the name begins, and titles before the name.
_REACH, _TITLES = 70, 3


def apposed(discourse: Discourse, source: Source, *, one: bool = False) -> Known | None:
    """The entity named after the source; ``one``: the source is no noun for a source, but anybody (*l'un, Léa Roy*)."""
    noun, end = source.noun, source.span[1]
    between = _BETWEEN.match(discourse.text, end, end + _REACH)
    if not between or not between.group() or _holds_verb(discourse, (end, between.end())):
        return None  # *la maire accuse l'arbitre, M. Roy*: he is the arbiter
    at, labels = _past_titles(discourse.text, between.end()), _labels(noun)
    name = next((m for m in discourse.names_in(at, at + 1) if m.label in labels), None)
    name = name or _described_again(discourse, source, between.end()) or _abbreviated(discourse, source)
    if name is None or (noun is None and not one and not _is_set_apart(discourse, source, name.end)):
        return None
    titled = at > between.end()  # *le conseil du prévenu, Me Roy*
    if noun is not None and noun.kind != "person" and not titled and _is_of_person(source):
        return None  # *l'entourage de la maire, Léa Roy*: the mayor is named
    if any(end <= start <= name.start for start, _ in source.contents):
        return None  # *selon la maire, | le préfet Luc Roy viendra*: who is spoken of
    return discourse.known[name.name]


def _holds_verb(discourse: Discourse, span: Span) -> bool:
    """Whether a verb is between; that of the report, which the tagger may take for a noun, ends it too."""
    sentence = discourse.sentences[discourse.sentence_at(span[0])]
    if any(span[0] <= sentence[cue.head].start < span[1] for cue in sentence.cues):
        return True
    return any("Fin" in token.morph.get("VerbForm", []) for token in discourse.tokens_in(span))


def _described_again(discourse: Discourse, source: Source, at: int) -> MentionRow | None:
    """The name after a second description between commas: *la sénatrice, l'écologiste Léa Roy,* · *le club, le SNB,*.

    It agrees with the first, and is no office, which somebody else may have (*selon la maire, le préfet Luc Roy …*).
    """
    noun, text = source.noun, discourse.text
    article = _ARTICLE.match(text, at)
    if noun is None or article is None or not text.endswith(", ", source.span[1], at):
        return None
    wanted = "PER" if noun.kind == "person" else "ORG" if noun.kind in _NAMED_BODIES else ""
    name = next((m for m in discourse.names_in(at, at + _REACH) if m.label == wanted), None)
    if name is None or text[name.end : name.end + 1] not in _CLOSES:
        return None
    said = text[article.end() : name.start].split()
    if noun.kind != "person":
        return None if said else name
    gender = agreement(plain(article.group().lower()).strip(), "definite article")[0]
    agrees = noun.gender == "mf" or not gender or gender == noun.gender or source.words[0] not in DEFINITE
    fits = 0 < len(said) <= _TITLES and (said[0].islower() or is_demonym(said[0])) and not title_gender(said[0], KINDS)
    return name if agrees and fits and not any(sign in _CLOSES for word in said for sign in word) else None


def _abbreviated(discourse: Discourse, source: Source) -> MentionRow | None:
    """The acronym in brackets by which a body goes: *la mission dans le pays (MINUSCA)*; not its complement's."""
    opened = _BRACKET.match(discourse.text, source.span[1])
    if opened is None or source.noun is None or source.noun.kind not in _BODIES:
        return None
    name = next((m for m in discourse.names_in(opened.end(), opened.end() + 1) if m.label == "ORG"), None)
    inside = {m.name for m in discourse.names_in(*source.span)}
    whole = name is not None and discourse.text[name.end : name.end + 1] == ")"
    return name if name is not None and whole and name.name not in inside else None


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

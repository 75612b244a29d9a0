"""A name in the source, unless it only completes a noun: *la maire Léa Roy*, but *le porte-parole de Léa Roy*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from analysis.entities.known.heads import head as name_head
from analysis.french.function_words import (
    BARE_DE,
    DE,
    DEFINITE,
    ET,
    INDEFINITE,
    ONE,
    PAR,
    POSSESSIVE,
    A,
)
from analysis.french.titles import OFFICE, title_gender
from analysis.speech.sentence.sentence import words_of
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.mentions import group_of, named_referent
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.known.known_sources import Known
from analysis.speech.speakers.known.source_nouns import names_company, source_noun
from analysis.speech.speakers.rules import Resolution
from analysis.tables import MentionRow

from .appositions import apposed
from .source import Source, plain

#: How many words on a complement is looked for between a noun and a name.
_REACH = 15
_PAIR, _BODIES = 2, {"PER", "ORG"}
_SPEAKING = _BODIES | {"LOC"}


def named(discourse: Discourse, source: Source) -> Resolution | None:
    """The entity named in the source, or right after it."""
    start, end = source.span
    inside = [m for m in discourse.names_in(start, end) if m.label != "MISC" or m.start == start]
    if source.head is not None and _is_their_side(source.head, inside):
        return None
    if _is_joined(discourse, source, [m for m in inside if m.label in _BODIES]):
        return None
    together = _together(discourse, source, inside)
    if together is not None:
        return Resolution(together, "name")
    known = _inside(discourse, source, inside)
    if known:
        return Resolution(named_referent(discourse, known), "name")
    beside = apposed(discourse, source, one=bool(ONE.intersection(source.words[-1:])))
    return Resolution(named_referent(discourse, beside), "apposition", source.evidence) if beside else None


def _together(discourse: Discourse, source: Source, inside: Sequence[MentionRow]) -> Referent | None:
    """*Léa Roy et Paul Colin*, *le SNB, l'UTL et la CDR*: those who speak together are a source of their own."""
    if len(inside) < _PAIR or inside[0].label not in _SPEAKING or any(m.label != inside[0].label for m in inside):
        return None
    between = [_joining(discourse.text[a.end : b.start]) for a, b in pairwise(inside)]
    if between[-1] != [ET] or any(words != [","] for words in between[:-1]):
        return None
    if _completes(words_of(plain(discourse.text[source.span[0] : inside[0].start]))):
        return None
    listed = list(dict.fromkeys(discourse.known[m.name].name for m in inside))
    return group_of(discourse, listed) if len(listed) > 1 else None


def _is_joined(discourse: Discourse, source: Source, named: Sequence[MentionRow]) -> bool:
    """*le Parti rural et une partie de la gauche*: a name and a phrase with none are a source of their own."""
    if len(named) != 1:
        return False
    after = words_of(plain(discourse.text[named[0].end : source.span[1]]).lower())
    return after[:1] == [ET] and after[1:2] != [] and after[1] in DEFINITE | INDEFINITE | POSSESSIVE


def _joining(between: str) -> list[str]:
    """The words between two names but for articles and titles: *et* in *et la*, a comma in *, M.*."""
    words = words_of(plain(between).replace(",", " , "))
    return [word for word in words if word.lower() not in DEFINITE and not title_gender(word)]


def _inside(discourse: Discourse, source: Source, inside: Sequence[MentionRow]) -> Known | None:
    head = source.head
    if len(inside) > 1 and inside[-1].label == "PER" and inside[0].label == "ORG" and head is None:
        return discourse.known[inside[-1].name]  # *a dit à Reuters Léa Roy*, where the phrase took in the medium
    for mention in inside:
        before = words_of(plain(discourse.text[source.span[0] : mention.start]))
        if _is_issuer(before, mention.label) and head is not None:
            continue
        if not _completes(before) and (head is None or not _belongs_to_noun(head, mention)):
            return discourse.known[mention.name]
    return discourse.known[inside[0].name] if head is None and inside else None


def _completes(before: Sequence[str]) -> bool:
    """Whether the words before a name make it a complement: *de*, *à la*, *en*, *de M.*, *du ministre*."""
    end = len(before)
    while end and (before[end - 1].lower() in DEFINITE or title_gender(before[end - 1])):
        end -= 1
    if end > 1 and title_gender(before[end - 1], OFFICE) and before[end - 2].lower() in DE:
        return True  # but *l'adjoint au maire Léa Roy* is Léa Roy
    return end > 0 and before[end - 1].lower() in DE | A | {"en"}


def _is_issuer(before: Sequence[str], label: str) -> bool:
    """*une étude publiée par l'OCDE*: the study speaks; *le rapport remis par Léa Roy*: she does."""
    end = len(before)
    while end and before[end - 1].lower() in DEFINITE:
        end -= 1
    return label == "ORG" and end > 0 and before[end - 1].lower() == PAR


def _belongs_to_noun(head: Token, mention: MentionRow) -> bool:
    """*le patron Fret SNCF*, *un rapport de la firme X*: the name of a body behind a noun, but not *l'assureur X*."""
    noun = source_noun(head)
    if head.idx >= mention.start or mention.label != "ORG" or noun is None:
        return False
    if noun.kind == "person":
        return not names_company(noun)
    between = [t for t in head.doc[head.i + 1 : head.i + 1 + _REACH] if t.idx < mention.start]
    if (
        name_head(noun.lemma).label == "ORG"
        and len(between) > 1
        and between[0].lower_ in BARE_DE
        and between[1].pos_ == "NOUN"
    ):
        return False  # *le cabinet de conseil X*
    if noun.kind == "document":
        return True  # *un sondage X*, *une étude parue dans la revue X*
    return noun.kind != "medium" and any(t.lower_ in DE for t in between)


def _is_their_side(head: Token, inside: Sequence[MentionRow]) -> bool:
    """*le camp Roy, le gouvernement Roy, le rapport Roy*: what bears a person's name is not that person."""
    noun, after = source_noun(head), head.idx + len(head) + 1
    borne = noun is not None and noun.kind in {"group", "institution", "document"}
    return borne and any(m.label == "PER" and m.start == after for m in inside)

"""Who can speak in an article: its named people and organisations, their gender, and the nouns that describe them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from analysis.french.inhabitants import is_demonym
from analysis.french.titles import CIVILITY, title_gender
from analysis.speech.quotation import Span
from analysis.tables import MentionRow
from analysis.text import fold

from .ages import age_after
from .beside_names import phrases_beside
from .genders import NOT_SHOWN, Shown, agreed_gender, article_gender, civility_gender, first_name_gender, noun_gender
from .offices import is_former, is_office, office_of
from .source_nouns import SourceNoun, names_company, source_noun

#: Who holds the same office elsewhere, and within how many characters the other is named before.
_PEER, _NEAR = "homologue", 150


@dataclass(slots=True)
class Known:
    """A named source: its name and label, gender (``m``, ``f`` or empty), mentions, and what it is called."""

    name: str
    label: str
    gender: str = ""
    guessed: bool = False  # the gender is that of the first name, which may be another's
    shown: Shown = NOT_SHOWN  # what shows the gender best
    evidence: dict[str, float] = field(default_factory=dict)  # how much speaks for each gender
    mentions: list[Span] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)  # head nouns of its descriptions, masculine singular
    former: set[str] = field(default_factory=set)  # those of offices that it held once: *l'ancien maire*
    words: set[str] = field(default_factory=set)  # the other words of its descriptions, folded
    ages: set[int] = field(default_factory=set)  # how old the text says somebody is
    origins: set[str] = field(default_factory=set)  # where they come from: *le Belge X, le gardien belge X*

    def show(self, shown: Shown) -> None:
        """Note the gender that something shows; the gender with the most evidence is that of the source."""
        if not shown.gender:
            return
        self.evidence[shown.gender] = self.evidence.get(shown.gender, 0.0) + shown.strength
        if self.evidence[shown.gender] > self.evidence.get(self.gender, 0.0) or shown.gender == self.gender:
            stronger = shown.gender != self.gender or shown.strength > self.shown.strength
            self.gender, self.shown = shown.gender, shown if stronger else self.shown


def known_sources(doc: Doc, names: Iterable[MentionRow], verbs: Set[int]) -> dict[str, Known]:
    """The named entities of an article that may speak, by name; ``verbs`` are the tokens that say that somebody speaks.

    The tagger takes some of these for nouns: *« … », juge Léa Roy* is no judge.
    """
    names = list(names)
    agreed = {row.name: row.gender for row in names if row.gender and row.gender_rule == "agreement"}
    starts = doc.to_array("IDX").tolist()
    known: dict[str, Known] = {}
    for row in names:
        entity = known.setdefault(row.name, Known(row.name, row.label))
        entity.mentions.append((row.start, row.end))
        first, last = bisect_left(starts, row.start), bisect_left(starts, row.end)
        if first < min(last, len(doc)):
            _learn(entity, doc, (first, last), row.label, verbs)
    _share_offices(names, known)
    for entity in known.values():
        if entity.label == "PER":
            if entity.name in agreed:
                entity.show(agreed_gender(agreed[entity.name], entity.name))
            entity.guessed = not entity.evidence
            entity.show(first_name_gender(entity.name))
            entity.guessed &= bool(entity.gender)
    return known


def _share_offices(names: list[MentionRow], known: dict[str, Known]) -> None:
    """*La maire de Lunac, X, a reçu son homologue d'Orval, Y*: both are called what the first is."""
    places = {fold(word) for row in names if row.label == "LOC" for word in row.name.split()}
    people = [known[row.name] for row in names if row.label == "PER"]
    for one, other in pairwise(people):
        if _PEER in other.nouns - one.nouns and 0 < other.mentions[0][0] - one.mentions[0][1] < _NEAR:
            other.nouns |= one.nouns
            other.words |= {word for word in one.words - places if not is_demonym(word)}


def _learn(entity: Known, doc: Doc, name: tuple[int, int], label: str, verbs: Set[int]) -> None:
    """Note what a mention of the entity, the tokens of ``name``, says about it."""
    first, last = name
    for phrase in phrases_beside(doc, first, last, label):
        _describe(entity, [token for token in phrase if token.i not in verbs])
        entity.origins |= {fold(token.text) for token in phrase if label == "PER" and is_demonym(token.text)}
    if label == "ORG":
        _describe_by_name(entity, doc[first:last])
    if label == "PER":
        entity.show(civility_gender(doc, first))
        entity.origins |= {fold(token.text) for token in doc[max(0, first - 1) : first] if is_demonym(token.text)}
        age = age_after(doc, last)
        entity.ages |= {age} if age is not None else set()
    elif first > 0:
        entity.show(article_gender(doc[first - 1]))


def _describe(entity: Known, phrase: list[Token]) -> None:
    nouns = ((t, source_noun(t)) for t in phrase if t.pos_ in {"NOUN", "PROPN", "ADJ"} and not _is_civility(t))
    head, noun = next(((t, n) for t, n in nouns if n is not None and _can_be(n, entity.label)), (None, None))
    if head is None or noun is None:
        return
    held = office_of(head)
    once = is_former(head) and (held or is_office(noun.lemma, of_something=True))
    (entity.former if once else entity.nouns).update({noun.lemma, *held})
    words = (t for t in phrase if t.pos_ in {"NOUN", "ADJ", "PROPN"} and not title_gender(t.text, CIVILITY))
    entity.words.update(fold(t.text) for t in words if t.i != head.i)
    if (noun.kind == "person") == (entity.label == "PER"):
        entity.show(noun_gender(head, noun))


def _is_civility(token: Token) -> bool:
    """*M., madame*: they say nothing of whom they go with; *Me, Dr* do."""
    return title_gender(token.text, CIVILITY) in {"m", "f"}


def _describe_by_name(entity: Known, name: Tokens) -> None:
    """*la Chambre des bateliers* can be called *la chambre*."""
    noun = source_noun(name[0]) if len(name) > 1 else None
    if noun is not None and noun.kind != "person":
        entity.nouns.add(noun.lemma)
        entity.words.update(fold(t.text) for t in name if t.pos_ in {"NOUN", "ADJ", "PROPN"})


def _can_be(noun: SourceNoun, label: str) -> bool:
    """Whether a noun can describe an entity of that label: a person is no cabinet, an agency no advocate."""
    if label == "ORG" and names_company(noun):
        return True  # *l'assureur X*
    return label not in {"PER", "ORG"} or (noun.kind == "person") == (label == "PER")

"""Who can speak in an article: its named people and organisations, their gender, and the nouns that describe them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc, Token

from analysis.french.first_names import first_names
from analysis.speech.sentence.phrases import person_nouns
from analysis.text import fold

_MASCULINE = {"m.", "mm.", "m", "monsieur", "messieurs"}
_FEMININE = {"mme", "mmes", "mlle", "madame", "mesdames", "mademoiselle"}
_PHRASE = {"NOUN", "ADJ", "PROPN", "ADP", "DET", "NUM"}
_BREAKERS = {
    "selon",
    "avec",
    "par",
    "pour",
    "sur",
    "dans",
    "contre",
    "chez",
    "sous",
    "entre",
    "après",
    "avant",
    "d'après",
}
_TITLES_OF_BOTH = {"me", "dr", "pr", "maître", "docteur", "professeur"}
# First names that no list holds: endings that are feminine in French and its neighbours far more often than not.
_FEMININE_ENDINGS = ("ène", "ine", "ette", "elle", "anne", "enne", "ie", "ia", "ina", "lla", "nda", "ssa")
NameRow = dict[str, Any]


@dataclass(slots=True)
class Known:
    """A named source: its name and label, gender (``m``, ``f`` or empty), mentions, and what it is called."""

    name: str
    label: str
    gender: str = ""
    guessed: bool = False  # the gender is that of the first name, which may be another's
    mentions: list[tuple[int, int]] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)  # head nouns of its descriptions, masculine singular
    words: set[str] = field(default_factory=set)  # all words of its descriptions, folded


def row_of(token: Token) -> dict[str, str] | None:
    """The row of ``person_nouns`` for a noun, or None."""
    nouns = person_nouns()
    low = token.lower_
    if low == "numéro" and token.i + 1 < len(token.doc) and token.nbor().lower_ in {"un", "deux", "1", "2"}:
        return nouns["dirigeant"]
    for word in (
        low,
        token.lemma_.lower(),
        low.removesuffix("s"),
        low.removesuffix("x"),
        low.removeprefix("ex-"),
        low.removeprefix("vice-"),
        low.partition("-")[0],  # président-candidat
    ):
        if word in nouns:
            return nouns[word]
    return None


def known_sources(doc: Doc, names: list[NameRow]) -> dict[str, Known]:
    """The named entities of an article that may speak, by name."""
    starts = doc.to_array("IDX").tolist()
    known: dict[str, Known] = {}
    for row in names:
        entity = known.setdefault(row["name"], Known(row["name"], row["label"]))
        entity.mentions.append((row["start"], row["end"]))
        first = bisect_left(starts, row["start"])
        last = bisect_left(starts, row["end"])
        if first >= len(doc) or first >= last:
            continue
        for phrase in _descriptions(doc, first, last, row["label"]):
            _describe(entity, phrase)
        if row["label"] == "PER":
            entity.gender = entity.gender or _gender(doc, first)
        elif not entity.gender and first > 0:
            entity.gender = {"la": "f", "le": "m", "du": "m", "au": "m"}.get(doc[first - 1].lower_, "")
    for entity in known.values():
        if entity.label == "PER" and not entity.gender:
            entity.gender = _first_name_gender(entity.name)
            entity.guessed = bool(entity.gender)
    return known


def _describe(entity: Known, phrase: list[Token]) -> None:
    head = next((t for t in phrase if t.pos_ in {"NOUN", "PROPN", "ADJ"} and _can_be(t, entity.label)), None)
    if head is None:
        return
    row = row_of(head)
    assert row is not None
    entity.nouns.add(row["lemma"])
    entity.words.update(fold(t.text) for t in phrase if t.pos_ in {"NOUN", "ADJ", "PROPN"})
    if not entity.gender and (row["kind"] == "person") == (entity.label == "PER"):
        entity.gender = noun_gender(head, row)


def _can_be(token: Token, label: str) -> bool:
    """Whether a noun can describe an entity of that label: a person is no cabinet, an agency no advocate."""
    row = row_of(token)
    return row is not None and (label not in {"PER", "ORG"} or (row["kind"] == "person") == (label == "PER"))


def noun_gender(head: Token, row: dict[str, str]) -> str:
    """The gender that the form of a noun and its determiner show, or an empty string."""
    low = head.lower_.removesuffix("s")
    if low in row["feminine"].split("|"):
        return "f"
    for token in reversed(head.doc[max(0, head.i - 3) : head.i]):
        if token.lower_ in {"la", "une", "cette", "sa", "ma"}:
            return "f"
        if token.lower_ in {"le", "un", "ce", "cet", "du", "au"}:
            return "m"
        if token.pos_ not in {"ADJ", "NUM", "NOUN"}:
            break
    if low in _TITLES_OF_BOTH:
        return ""
    return "m" if row["feminine"] not in {"-", "="} else ""


def _descriptions(doc: Doc, first: int, last: int, label: str) -> list[list[Token]]:
    """The noun phrases that stand beside a name and say who it is."""
    phrases = [_left_phrase(doc, first - 1)]
    after = _skip_parenthesis(doc, last)
    if (
        first > 1
        and doc[first - 1].text == ","
        and (after >= len(doc) or doc[after].text in {",", ".", ":", ")"} or doc[after].is_space)
    ):
        phrases.append(_left_phrase(doc, first - 2))
    if after < len(doc) and doc[after].text in {",", "("}:
        phrases.append(_right_phrase(doc, after + 1, strict=label != "PER"))
    if (
        after + 1 < len(doc)
        and doc[after].lower_ in {"est", "était"}
        and doc[after + 1].lower_ in {"un", "une", "le", "la", "l'"}
    ):
        phrases.append(_right_phrase(doc, after + 1, strict=False))
    return [p for p in phrases if p]


def _left_phrase(doc: Doc, i: int) -> list[Token]:
    """The noun phrase that ends at token ``i``: from its determiner on."""
    end, best = i + 1, None
    while i >= 0 and end - i < 14:
        token = doc[i]
        if token.lower_ == "et" and doc[i + 1].lower_ in {"de", "des", "du", "d'"}:
            i -= 1
            continue
        if token.pos_ not in _PHRASE or token.lower_ in _BREAKERS or token.is_space:
            break
        if (
            token.pos_ in {"NOUN", "ADJ", "PROPN"}
            and row_of(token)
            and (i == 0 or doc[i - 1].lower_ not in {"de", "d'", "du", "des"})
        ):
            best = i
        i -= 1
    if best is None or doc[end - 1].pos_ in {"ADP", "DET"}:
        return []
    row = row_of(doc[best])
    assert row is not None
    close = row["kind"] == "person" or end - best <= 6
    return list(doc[best:end]) if close else []


def _right_phrase(doc: Doc, i: int, *, strict: bool) -> list[Token]:
    """The noun phrase that begins at token ``i``, if its head is a noun for a source."""
    end, head = i, None
    while end < len(doc) and end - i < 14 and doc[end].pos_ in _PHRASE | {"ADV"} and doc[end].lower_ not in _BREAKERS:
        token = doc[end]
        if head is None and token.pos_ in {"NOUN", "PROPN", "ADJ"} and (row_of(token) or token.pos_ == "NOUN"):
            head = token
        end += 1
    closes = (
        end >= len(doc) or doc[end].pos_ == "PUNCT" or doc[end].is_space or doc[end].lower_ in {"qui", "dont", "et"}
    )
    if head is None or not row_of(head) or not closes or (strict and head.i > i + 2):
        return []
    return list(doc[i:end])


def _skip_parenthesis(doc: Doc, i: int) -> int:
    if i < len(doc) and doc[i].text == "(":
        for k in range(i + 1, min(i + 8, len(doc))):
            if doc[k].text == ")":
                return k + 1
    return i


def _gender(doc: Doc, first: int) -> str:
    for token in doc[max(0, first - 2) : first]:
        if token.lower_ in _MASCULINE:
            return "m"
        if token.lower_ in _FEMININE:
            return "f"
    return ""


def _first_name_gender(name: str) -> str:
    first = name.split(" ")[0]
    gender = first_names().get(first) or first_names().get(first.split("-")[0], "")
    if gender in {"m", "f"} or gender == "mf":
        return gender.replace("mf", "")
    return "f" if first.lower().endswith(_FEMININE_ENDINGS) else ""

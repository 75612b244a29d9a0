"""Annotation files → quotations and names with offsets, each found by its words in the text.

One JSON object per article, ``<name>.json`` next to ``<name>.txt``::

    {"quotes": [{"parts": ["On y va", "et tout de suite"], "type": "direct", "speaker": "Léa Roy"}],
     "entities": [{"text": "Roy", "label": "PER", "name": "Léa Roy"}]}

``quotes`` are in the order of their first parts; there are several ``parts`` if the attribution interrupts; ``type`` is
``direct`` (all words are in quotation marks, which are left out), ``indirect`` (without marks; *que* or *de* is
included) or ``mixed`` (indirect, with some words in marks); ``speaker`` is the fullest name in the text, or the noun
phrase of a source without a name, without its determiner, or null; ``source``, which may be missing, is the phrase of
the sentence that says who spoke. ``entities``, which may be missing, list every
mention of a name in order; they also give the other names of a speaker.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from analysis.corpus import CorpusError
from analysis.text import reading_copy

TYPES = ("direct", "indirect", "mixed")


class AnnotationError(CorpusError):
    """An annotation does not fit its text; the message says which file, what was found and what to do."""


@dataclass(frozen=True, slots=True)
class Quote:
    """An annotated quotation: its spans in the text, its type, its speaker, and the words that say who spoke."""

    spans: tuple[tuple[int, int], ...]
    type: str
    speaker: str | None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """The annotation of a text: its quotations, its names as ``(start, end, label)``, the forms of each name."""

    name: str
    text: str
    quotes: tuple[Quote, ...]
    forms: dict[str, frozenset[str]]
    mentions: frozenset[tuple[int, int, str]] = frozenset()

    def as_read(self) -> Annotation:
        """The annotation of the text as the parser reads it, which may differ in some signs."""
        copy = reading_copy(self.text)
        if copy is None:
            return self
        quotes = (
            replace(quote, spans=tuple((copy.place(start), copy.place(end)) for start, end in quote.spans))
            for quote in self.quotes
        )
        mentions = frozenset((copy.place(start), copy.place(end), label) for start, end, label in self.mentions)
        return replace(self, text=copy.text, quotes=tuple(quotes), mentions=mentions)


def read_annotations(texts: Path, gold: Path) -> list[Annotation]:
    """The annotations in a folder with their texts, sorted by name.

    Raises ``AnnotationError`` if there are none, if a text is missing, or if an annotation does not fit its text.
    """
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise AnnotationError(f"{gold}: no .json file found; give the folder of the annotations, one file per article")
    return [read_annotation(texts / f"{path.stem}.txt", path) for path in paths]


def read_annotation(text_path: Path, path: Path) -> Annotation:
    """One annotation with its text."""
    if not text_path.is_file():
        raise AnnotationError(f"{path}: its text {text_path} does not exist; save the article there, in UTF-8")
    try:
        text = text_path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise AnnotationError(f"{text_path}: not UTF-8 ({error}); save the text as UTF-8") from error
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise AnnotationError(f"{path}: not JSON ({error}); write one object with a list “quotes”") from error
    if not isinstance(found, dict) or not isinstance(found.get("quotes"), list):
        raise AnnotationError(
            f"{path}: no list “quotes” found; write one object with that list, empty if there is none"
        )
    quotes, after = [], 0
    for number, item in enumerate(found["quotes"]):
        quote = _quote(path, text, number, item, after)
        quotes.append(quote)
        after = quote.spans[0][0] + 1
    entities = found.get("entities") or []
    mentions = _mentions(path, text, entities)
    forms: dict[str, set[str]] = {}
    for entity in entities:
        forms.setdefault(entity["name"], {entity["name"]}).add(entity["text"])
    return Annotation(path.stem, text, tuple(quotes), {name: frozenset(all_) for name, all_ in forms.items()}, mentions)


def _mentions(path: Path, text: str, entities: list[dict[str, Any]]) -> frozenset[tuple[int, int, str]]:
    """The places of the names, each searched for after the one before."""
    found, after = set(), 0
    for number, entity in enumerate(entities):
        missing = [key for key in ("text", "label", "name") if not _has_text(entity, key)]
        if missing:
            raise AnnotationError(f"{path}, entity {number}: no {missing[0]} found; give text, label and name")
        start = text.find(entity["text"], after)
        if start < 0:
            raise AnnotationError(
                f"{path}, entity {number}: {entity['text']!r} was not found in the text after offset {after}; "
                "list every mention, in the order of the text"
            )
        after = start + len(entity["text"])
        found.add((start, after, entity["label"]))
    return frozenset(found)


def _has_text(item: Any, key: str) -> bool:
    return isinstance(item, dict) and isinstance(item.get(key), str) and bool(item[key])


def _quote(path: Path, text: str, number: int, item: dict[str, Any], after: int) -> Quote:
    where = f"{path}, quotation {number}"
    if not isinstance(item, dict):
        raise AnnotationError(f"{where}: {item!r} found; give an object with parts, type and speaker")
    if item.get("type") not in TYPES:
        raise AnnotationError(f"{where}: type {item.get('type')!r} found; give one of {', '.join(TYPES)}")
    parts = item.get("parts")
    if not isinstance(parts, list) or not parts or not all(isinstance(part, str) and part for part in parts):
        raise AnnotationError(f"{where}: no parts found; give the words of the quotation, as the text has them")
    spans, at = [], after
    for part in parts:
        start = text.find(part, at)
        if start < 0:
            raise AnnotationError(
                f"{where}: {part[:60]!r} was not found in the text after offset {at}; copy the words from the text, "
                "and list the quotations in its order"
            )
        at = start + len(part)
        spans.append((start, at))
    return Quote(tuple(spans), item["type"], item.get("speaker"), item.get("source"))

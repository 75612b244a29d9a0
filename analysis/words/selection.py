"""Which words are counted: regions, quotations, speakers, stop words, parts of speech."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypedDict, get_args

import numpy as np
from spacy.tokens import Doc

from analysis.corpus import KINDS, UNCOUNTED, Article
from analysis.lexicons import from_lexicons, laid_over, lexicon
from analysis.pipeline import doc_data, lexicons_of, with_progress
from analysis.pipeline.components import reading_of

from .segmentation import lookup_form
from .speakers_asked import SpeakersAsked
from .view import Ints, Words, forms_of, words_of

By = Literal["lemma", "form"]
Place = Literal["in", "out", "only"]


class Options(TypedDict, total=False):
    """The options of every table of words: what is counted.

    ``regions``: kinds of region to count (default: all but repeated titles and boilerplate). ``quotations``: ``"in"``
    counts all words, ``"out"`` those outside quotations, ``"only"`` those in quotations. ``speakers``: only words in
    quotations of these speakers (names as in the table of quotations; where none of them speaks, ``ValueError`` names
    who was meant). ``stop_words``: ``"in"`` counts them, ``"out"``
    leaves out those of ``stop_words()``; a collection of lemmas or forms in lower case leaves out these. ``pos``: only
    these parts of speech (Universal Dependencies: ``"NOUN"``, ``"VERB"``, ``"ADJ"``, ``"PROPN"`` …).
    """

    regions: Collection[str] | None
    quotations: Place
    speakers: Collection[str] | None
    stop_words: Literal["in", "out"] | Collection[str]
    pos: Collection[str] | None


def stop_words() -> frozenset[str]:
    """Words that say little about the subject of an article: lemmas and forms in lower case, from ``stop_words.tsv``.

    >>> "faire" in stop_words(), "gens" in stop_words()
    (True, False)
    """
    return _stop_words()


@from_lexicons
def _stop_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("stop_words"))


@dataclass(frozen=True, slots=True)
class Selected:
    """One article and the positions of its words that are counted."""

    doc: Doc
    article: Article
    words: Words
    index: Ints

    def names(self, by: By) -> list[str]:
        """What the counted words are called: lemmas, or forms."""
        checked_by(by)
        if by == "form":
            return forms_of(self.words, self.article.text, self.index)
        return [self.words.lemmas[i] for i in self.index.tolist()]

    def pos(self) -> list[str]:
        """Their parts of speech."""
        return [self.words.pos[i] for i in self.index.tolist()]


def selected(docs: Doc | Iterable[Doc], options: Options, *, shown: bool | None = None) -> Iterator[Selected]:
    """Article by article, the words that the options leave in; a bar shows on long work, unless ``shown`` is False."""
    checked(options)
    items = [docs] if isinstance(docs, Doc) else docs
    if names := options.get("speakers"):
        items = list(items)  # what a name means, all articles say
    asked = SpeakersAsked(names or (), items)
    total = len(items) if isinstance(items, Collection) else None
    for doc in with_progress(items, total=total, shown=shown):
        with laid_over(lexicons_of(doc)):
            article, words = reading_of(doc), words_of(doc)
            keep = in_regions(article, words, options.get("regions"))
            keep &= _in_quotations(doc, words, options, asked)
            keep &= _in_lists(words, options)
        asked.see(doc)
        yield Selected(doc, article, words, np.flatnonzero(keep))
    asked.check()


def checked(options: Options) -> None:
    """Raise ``TypeError`` or ``ValueError`` naming the option and what it can be."""
    unknown = set(options) - set(Options.__annotations__)
    if unknown:
        raise TypeError(f"unknown option {sorted(unknown)[0]!r}; there are: {', '.join(Options.__annotations__)}")
    _among("quotations", options.get("quotations", "in"), get_args(Place))
    for kind in _several("regions", options.get("regions")):
        _among("regions", kind, KINDS)
    _several("pos", options.get("pos"))
    _several("speakers", options.get("speakers"))
    stops = options.get("stop_words", "in")
    if isinstance(stops, str):
        _among("stop_words", stops, ("in", "out"))


def checked_by(by: By) -> None:
    """Raise ``ValueError`` for anything but a lemma or a form, which would be counted as one of the two."""
    _among("by", by, get_args(By))


def _among(name: str, value: Any, known: Iterable[str]) -> None:
    known = tuple(known)
    if value not in known:
        raise ValueError(f"{name}={value!r}: use {', '.join(map(repr, known))}")


def _several(name: str, value: Collection[str] | None) -> Collection[str]:
    if isinstance(value, str):
        raise TypeError(f"{name}={value!r}: give a collection, as in {name}=[{value!r}]")
    return value or ()


def in_regions(article: Article, words: Words, kinds: Collection[str] | None) -> np.ndarray:
    """Which words are in regions of these kinds; without kinds, in all but the uncounted ones."""
    keep = np.full(len(words), kinds is None or "body" in kinds or not article.regions)
    for region in article.regions:
        counted = region.kind not in UNCOUNTED if kinds is None else region.kind in kinds
        keep[words.inside(region.start, region.end)] = counted
    return keep


def quotation_numbers(doc: Doc, words: Words, asked: SpeakersAsked | None = None) -> Ints:
    """The position of the quotation that each word is in, or -1; with ``asked``, only of those speakers."""
    numbers = np.full(len(words), -1, dtype=np.int64)
    for n, quotation in enumerate(doc_data(doc, "quotations")):
        if asked is None or asked.speaks(quotation):
            for start, end in quotation["spans"]:
                numbers[words.inside(start, end)] = n
    return numbers


def _in_quotations(doc: Doc, words: Words, options: Options, asked: SpeakersAsked) -> np.ndarray:
    place, theirs = options.get("quotations", "in"), options.get("speakers") is not None
    if place == "in" and not theirs:
        return np.ones(len(words), dtype=bool)
    quoted = quotation_numbers(doc, words, asked if theirs else None) >= 0
    return ~quoted if place == "out" else quoted


def _in_lists(words: Words, options: Options) -> np.ndarray:
    keep = np.ones(len(words), dtype=bool)
    pos = options.get("pos")
    if pos is not None:
        keep &= np.fromiter((p in pos for p in words.pos), dtype=bool, count=len(words))
    stops = stop_list(options)
    if stops:
        keep &= np.fromiter((lookup_form(lemma) not in stops for lemma in words.lemmas), dtype=bool, count=len(words))
    return keep


def stop_list(options: Options) -> frozenset[str]:
    """The words that the option ``stop_words`` leaves out."""
    stops = options.get("stop_words", "in")
    if stops == "in":
        return frozenset()
    return stop_words() if stops == "out" else frozenset(map(lookup_form, stops))

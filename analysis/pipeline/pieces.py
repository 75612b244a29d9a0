"""Very long articles cut into pieces that the model can parse, and their ``Doc``s joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from analysis.corpus import Article, Region
from analysis.text import reading_copy

#: Characters. spaCy's parser needs about a gigabyte of memory for 100,000 of them.
LONGEST = 100_000
_SENTENCE_END = re.compile(r"[.!?…][»”\"')\]]*\s+(?=\S)")
_SPACE = re.compile(r"(?<=\s)(?=\S)")
#: Characters; no word, address or number in a newspaper is as long as this.
LONGEST_RUN = 500
_RUN = re.compile(rf"\S{{{LONGEST_RUN}}}")


def reading(article: Article) -> Article:
    """The article with the reading copy for its text, and its regions there.

    >>> reading(Article("pont", "Le pre\\u0301fet a dit oui.")).text
    'Le préfet a dit oui.'
    """
    copy = reading_copy(article.text)
    if copy is None:
        return article
    regions = tuple(Region(r.kind, copy.place(r.start), copy.place(r.end - 1) + 1) for r in article.regions)
    return replace(article, text=copy.text, regions=regions)


def pieces(article: Article, *, longest: int = LONGEST) -> list[Article]:
    """The article, or the pieces of a very long one, cut before a region, or after a sentence, or at a space.

    >>> text = "Un pont. " * 4
    >>> [piece.text for piece in pieces(Article("pont", text), longest=20)]
    ['Un pont. Un pont. ', 'Un pont. Un pont. ']
    """
    if len(article.text) <= longest:
        return [article]
    starts = [region.start for region in article.regions]
    cuts = [0]
    while len(article.text) - cuts[-1] > longest:
        cuts.append(_cut(article.text, starts, cuts[-1], cuts[-1] + longest))
    return [_part(article, start, end) for start, end in zip(cuts, [*cuts[1:], len(article.text)], strict=True)]


def _cut(text: str, starts: Sequence[int], low: int, high: int) -> int:
    """The last good place for a cut in ``text[low:high]``, or its end if there is none."""
    middle = (low + high) // 2
    if regions := [start for start in starts if middle < start <= high]:
        return regions[-1]
    for pattern in (_SENTENCE_END, _SPACE):
        if ends := [found.end() for found in pattern.finditer(text, middle, high)]:
            return ends[-1]
    return high


def _part(article: Article, start: int, end: int) -> Article:
    regions = tuple(
        Region(r.kind, max(r.start, start) - start, min(r.end, end) - start)
        for r in article.regions
        if r.start < end and start < r.end
    )
    return Article(id=article.id, text=article.text[start:end], regions=regions)


def stretches(text: str) -> list[str]:
    """The text, cut after every 500 characters without a space.

    spaCy's tokenizer splits off one mark after the other and copies the rest each time, so that a megabyte of marks
    without a space would take forever.

    >>> [len(stretch) for stretch in stretches("Un mot. " + "«" * 1200)]
    [508, 500, 200]
    """
    cuts = [0, *(found.end() for found in _RUN.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if start < end or end == 0]


def joined(docs: Sequence[Doc]) -> Doc:
    """The ``Doc`` of a whole article, joined from those of its pieces."""
    if len(docs) == 1:
        return docs[0]
    return Doc.from_docs(list(docs), ensure_whitespace=False, exclude=["user_data"])  # type: ignore[call-arg]

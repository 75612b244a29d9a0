"""Concordance: every occurrence of a word, lemma, expression or pattern, in its context."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Literal, Unpack

import pandas as pd
from spacy.matcher import Matcher
from spacy.tokens import Doc

from analysis.french.spelling import search_key
from analysis.pipeline.components import copy_of
from analysis.tables import frame
from analysis.text import fold, normalise

from .expressions import found_in_time
from .segmentation import lookup_form, word_spans
from .selection import Options, Selected, selected
from .view import forms_of

By = Literal["form", "lemma", "regex", "matcher"]
Span = tuple[int, int]
Pattern = str | re.Pattern[str] | list[dict[str, Any]] | list[list[dict[str, Any]]]


def concordance(
    docs: Doc | Iterable[Doc],
    pattern: Pattern,
    *,
    by: By | None = None,
    width: int = 60,
    sort: Literal["text", "left", "right", "hit"] = "text",
    **options: Unpack[Options],
) -> pd.DataFrame:
    """Every occurrence of a pattern, with ``width`` characters on each side.

    ``by="form"`` (for a string) looks for a word or words as written, whatever their capitals and apostrophes;
    ``"lemma"`` for a lemma, or several separated by spaces; ``"regex"`` (for a compiled expression) in the text, with
    straight apostrophes; ``"matcher"`` (for a list) for a pattern of spaCy's ``Matcher``, or a list of them. Options as
    in ``Options``: a hit counts if its first word does. ``sort`` keeps the order of the texts, or sorts by the words to
    the left (nearest first), to the right, or by the hit. Returns ``article``, ``start``, ``end`` (characters of the
    article), ``left``, ``hit``, ``right``; line breaks are shown as spaces. Raises ``ValueError`` for an empty pattern,
    an unknown ``by`` or ``sort``, and for an expression that takes more than ten seconds on an article. Where a word
    does not occur and others are spelled like it, a warning names them.
    """
    by = by or _guessed(pattern)
    if sort not in ("text", "left", "right", "hit"):
        raise ValueError(f"sort={sort!r}: use 'text', 'left', 'right' or 'hit'")
    if not pattern or (isinstance(pattern, str) and not pattern.strip()):
        raise ValueError(
            "the pattern is empty: give a word, a lemma, a regular expression or a pattern of spaCy's Matcher"
        )
    rows: list[dict[str, Any]] = []
    known: set[str] = set()
    for item in selected(docs, options):
        if not rows and by in ("form", "lemma"):
            known.update(item.words.lemmas if by == "lemma" else forms_of(item.words, item.article.text))
        counted = set(item.words.starts[item.index].tolist())
        for start, end in _hits(item, pattern, by):
            within = item.words.inside(start, end)
            first = item.words.starts[within]
            if (int(first[0]) if len(first) else start) in counted or not (len(first) or options):
                rows.append(_line(item, start, end, width))
    if not rows and isinstance(pattern, str) and (near := close_to(pattern, known)):
        told = " or ".join(map(repr, near))
        warnings.warn(f"no {pattern!r} in these articles; did you mean {told}?", stacklevel=2)
    return _sorted(frame("concordance", rows), sort)


def close_to(word: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """The words that are spelled nearly like one, whatever its capitals and accents, the nearest first.

    >>> close_to("syries", ["Syrie", "syrien", "pont"])
    ['Syrie', 'syrien']
    """
    folded = {fold(other): other for other in sorted(known)}
    return [folded[form] for form in get_close_matches(fold(word), folded, n=most, cutoff=0.7)]


def _guessed(pattern: Pattern) -> By:
    if isinstance(pattern, re.Pattern):
        return "regex"
    return "form" if isinstance(pattern, str) else "matcher"


def _line(item: Selected, start: int, end: int, width: int) -> dict[str, Any]:
    text, copy = item.article.text, copy_of(item.doc)
    first, last = copy.span(start, end) if copy else (start, end)
    return {
        "article": item.article.id,
        "start": first,
        "end": last,
        "left": _flat(text[max(start - width, 0) : start]),
        "hit": _flat(text[start:end]),
        "right": _flat(text[end : end + width]),
    }


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _hits(item: Selected, pattern: Pattern, by: By) -> Iterator[Span]:
    if by in ("form", "lemma"):
        if not isinstance(pattern, str):
            raise ValueError(f"by={by!r} needs a string, not {type(pattern).__name__}")
        return _of_words(item, pattern, by == "lemma")
    if by == "regex":
        if not isinstance(pattern, (str, re.Pattern)):
            raise ValueError(f"by='regex' needs an expression, not {type(pattern).__name__}")
        return found_in_time(pattern, normalise(item.article.text), item.article.id)
    if by == "matcher":
        if not isinstance(pattern, list):
            raise ValueError(f"by='matcher' needs a list of dicts, not {type(pattern).__name__}")
        return _of_matcher(item.doc, pattern)
    raise ValueError(f"by={by!r}: use 'form', 'lemma', 'regex' or 'matcher'")


@lru_cache(maxsize=1 << 15)
def _key(form: str) -> str:
    return search_key(lookup_form(form))


def _of_words(item: Selected, pattern: str, lemma: bool) -> Iterator[Span]:
    words = item.words
    if lemma:
        names, wanted = [_key(x) for x in words.lemmas], _key(pattern).split()
    else:
        names = [_key(x) for x in forms_of(words, item.article.text)]
        wanted = [_key(pattern[s:e]) for s, e in word_spans(pattern)] or [_key(pattern)]
    first, n = wanted[0], len(wanted)
    for i, name in enumerate(names):
        if name == first and names[i : i + n] == wanted:
            yield int(words.starts[i]), int(words.ends[i + n - 1])


def _of_matcher(doc: Doc, pattern: list[Any]) -> Iterator[Span]:
    matcher = Matcher(doc.vocab)
    matcher.add("pattern", pattern if isinstance(pattern[0], list) else [pattern], greedy="LONGEST")
    for _, start, end in sorted(matcher(doc), key=lambda match: match[1:]):
        span = doc[start:end]
        yield span.start_char, span.end_char


def _sorted(table: pd.DataFrame, sort: str) -> pd.DataFrame:
    if sort == "text" or table.empty:
        return table
    keys = {
        "left": table["left"].map(lambda text: [lookup_form(text[s:e]) for s, e in reversed(word_spans(text))]),
        "right": table["right"].map(lambda text: [lookup_form(text[s:e]) for s, e in word_spans(text)]),
        "hit": table["hit"].map(lambda text: [lookup_form(text)]),
    }
    order = sorted(range(len(table)), key=lambda i: (keys[sort][i], i))
    return table.iloc[order].reset_index(drop=True)

"""Articles and tables → what the explorer's script reads: short, and in the units of JavaScript."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd

from analysis.corpus import Article, Region
from analysis.findings.shares import chances, share_table
from analysis.tables import frame

from ..reading import Row, rows_by_article
from .words import words_data

_QUOTATION = (
    "type", "start", "words", "cue", "cue_lemma", "source", "relay", "rule", "speaker_rule", "doubt", "right", "wrong",
)  # fmt: skip


def explorer_data(
    articles: Sequence[Article],
    quotations: pd.DataFrame,
    mentions: pd.DataFrame | None,
    *,
    tokens: pd.DataFrame | None = None,
    genders: Mapping[str, str] | None = None,
    sentences: Mapping[str, Sequence[int]] | None = None,
) -> dict[str, Any]:
    """What the script reads: the articles, and the tables as lists by column.

    ``start`` of a quotation counts the characters of the article, as in the tables and in ``corrections.csv``; all
    other places count the units of UTF-16, in which JavaScript cuts text (an emoji is two).
    """
    known = frame("entity_mentions", []) if mentions is None else mentions
    quotes_of = rows_by_article(_with_chances(quotations)) if len(quotations) else {}
    names_of = rows_by_article(known)
    speakers, names = _Numbered(), _Numbered()
    columns: dict[str, dict[str, list[Any]]] = {"quotations": {}, "mentions": {}}
    places = [_places(article.text) for article in articles]
    for number, (article, place) in enumerate(zip(articles, places, strict=True)):
        for quote in quotes_of.get(article.id, []):
            person = quote["speaker_label"] == "PER"  # organisations and *une voisine* have no gender here
            about = {"gender": (genders or {}).get(quote["speaker"], "unknown") if person else ""}
            if quote["speaker"] is not None and quote["speaker_label"] is None:
                about["unnamed"] = "yes"  # *une voisine*: of several articles, several people
            who = speakers.number(quote["speaker"], about)
            _add(columns["quotations"], {"a": number, "s": who, **_quotation(quote, place)})
        for mention in names_of.get(article.id, []):
            which = names.number(mention["name"], {"label": mention["label"]})
            at = {"start": place[mention["start"]], "end": place[mention["end"]], "label": mention["label"]}
            _add(columns["mentions"], {"a": number, "n": which, **at})
    return {
        "articles": [
            _article(article, place, (sentences or {}).get(article.id, ()))
            for article, place in zip(articles, places, strict=True)
        ],
        "speakers": speakers.things,
        "names": names.things,
        "outlets": sorted({article.outlet for article in articles if article.outlet}),
        "dated": any(article.date for article in articles),
        "shares": _intervals(quotations),
        "words": words_data(tokens, {article.id: number for number, article in enumerate(articles)}, places),
        **columns,
    }


def _with_chances(quotations: pd.DataFrame) -> pd.DataFrame:
    """The rows with two chances in percent, for the intervals of the page: to be a quotation, to be somebody else's."""
    if not {"confidence", "speaker_rule"} <= set(quotations.columns):
        return quotations.assign(right=100, wrong=0)
    right, wrong = chances(quotations)
    return quotations.assign(right=(100 * right).round().astype(int), wrong=(100 * wrong).round().astype(int))


def _intervals(quotations: pd.DataFrame) -> list[list[Any]]:
    """Speaker (null: nobody), and both ends of the interval of its share of all words, as in the chart of shares."""
    if not {"confidence", "speaker_rule"} <= set(quotations.columns):
        return []
    table = share_table(quotations)
    ends = zip(table["speaker"], table["low"].round(4), table["high"].round(4), strict=True)
    return [[None if pd.isna(speaker) else str(speaker), low, high] for speaker, low, high in ends]


class _Numbered:
    """Names with their numbers, in the order of their first occurrence."""

    def __init__(self) -> None:
        self.things: list[dict[str, str]] = []
        self._numbers: dict[str, int] = {}

    def number(self, name: str | None, about: Mapping[str, str]) -> int:
        """The number of a name; −1 where there is none."""
        if name is None:
            return -1
        if name not in self._numbers:
            self._numbers[name] = len(self.things)
            self.things.append({"name": name, **about})
        return self._numbers[name]


def _add(columns: dict[str, list[Any]], row: Mapping[str, Any]) -> None:
    for name, value in row.items():
        columns.setdefault(name, []).append(value)


def _places(text: str) -> Sequence[int]:
    """Each offset of the text in units of UTF-16.

    >>> list(_places("a😀b"))
    [0, 1, 3, 4]
    """
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    return list(accumulate((2 if char > "\uffff" else 1 for char in text), initial=0))


def _quotation(quote: Row, place: Sequence[int]) -> dict[str, Any]:
    cue = quote["cue_start"] is not None and quote["cue_end"] is not None
    return {name: quote.get(name) for name in _QUOTATION} | {
        "spans": [[place[start], place[end]] for start, end in quote["spans"]],
        "cue_start": place[quote["cue_start"]] if cue else -1,
        "cue_end": place[quote["cue_end"]] if cue else -1,
    }


def _article(article: Article, place: Sequence[int], sentences: Sequence[int]) -> dict[str, Any]:
    regions: Iterable[Region] = article.regions or (Region("body", 0, len(article.text)),)
    return {
        "id": article.id,
        "title": article.title if article.called == article.id else article.called,
        "outlet": article.outlet,
        "author": article.author,
        "url": article.url,
        "date": article.date.date().isoformat() if article.date else None,
        "text": article.text,
        "regions": [[region.kind, place[region.start], place[region.end]] for region in regions],
        "sentences": [place[end] - place[start] for start, end in pairwise((0, *sentences))],
    }


def embedded(thing: object) -> str:
    """JSON that can lie in a ``<script>`` whatever its texts hold: no tag can begin or end in it.

    >>> print(embedded({"text": "</script><!--"}))
    {"text":"\\u003c/script\\u003e\\u003c!--"}
    """
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair has no UTF-8

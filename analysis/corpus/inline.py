"""Cross-references inside a paragraph (*Lire aussi : …*), as a sentence or in brackets of their own: where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.lexicons import from_lexicons, lexicon

from .zones import key

#: A headline with its call is rarely longer; what is longer has lost its full stop and goes on as prose.
_LONGEST = 160
_BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_START = re.compile(r"(?:^|(?<=[.!?…»”)\]]\s))[>→▶►\s]*(?=[^\W\d_])")
_SIGN = re.compile(r"\s*[:|>→–—]+(?=\s)")
_QUOTED = r"«[^«»]*»|“[^“”]*”"
# A single letter before a full stop shortens a word: *Lire aussi : M. Morel s'explique.*
_END = re.compile(
    rf"[^:]{{0,40}}:\s*(?:{_QUOTED})(?=\s+[A-ZÀ-Þ]|$)|(?:{_QUOTED}|\b\w\.|\.(?=\w)|[^.!?…])*[.!?…]+(?=\s|$)"
)
_PAIRS = (("«", "»"), ("“", "”"))


@from_lexicons
def _calls() -> dict[str, tuple[str, ...]]:
    """The beginnings of cross-references that are a ``sentence`` and of those in a ``bracket``."""
    calls: dict[str, list[str]] = {"sentence": [], "bracket": []}
    for row in lexicon("boilerplate"):
        text = key(row["text"])
        if row["match"] == "bracket":
            calls["bracket"].append(text.lstrip("("))
        elif row["match"] == "sentence" or (row["match"] == "start" and row["kind"] == "related" and text[-1] == ":"):
            calls["sentence"].append(text)  # *voir aussi :* begins a line as it begins a sentence
    return {match: tuple(texts) for match, texts in calls.items()}


def cross_references(paragraph: str) -> list[tuple[int, int]]:
    """The stretches of a paragraph that send the reader elsewhere, in order.

    >>> text = "La halle ferme. Lire aussi : Les maraîchers inquiets. Elle rouvrira en mai (lire aussi page 3)."
    >>> [text[start:end] for start, end in cross_references(text)]
    ['Lire aussi : Les maraîchers inquiets.', '(lire aussi page 3)']
    >>> cross_references("Lire aussi les classiques, c'est le conseil du libraire.")
    []
    """
    calls, plain = _calls(), _plain(paragraph)
    if not any(call in plain for match in calls.values() for call in match):
        return []
    found: list[tuple[int, int]] = []
    for start, end in sorted({*_brackets(paragraph, calls["bracket"]), *_sentences(paragraph, calls["sentence"])}):
        if (not found or start >= found[-1][1]) and not _in_quotation(paragraph[:start]):
            found.append((start, end))
    return found


def _brackets(paragraph: str, calls: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for bracket in _BRACKET.finditer(paragraph):
        if _plain(bracket[0][1:].lstrip(" >→▶►")).startswith(calls):
            yield bracket.span()


def _sentences(paragraph: str, calls: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for begin in _START.finditer(paragraph):
        if not _plain(paragraph[begin.end() : begin.end() + 80]).startswith(calls):
            continue
        rest = paragraph[begin.end() :]
        end = _END.match(rest)
        length = end.end() if end else len(rest.rstrip())
        if length <= _LONGEST:
            blank = len(begin[0]) - len(begin[0].lstrip())
            yield begin.start() + blank, begin.end() + length


def _plain(text: str) -> str:
    """The text as ``key`` has it, every sign between a call and its headline a colon."""
    return key(_SIGN.sub(" :", text))


def _in_quotation(before: str) -> bool:
    """Whether a quotation is still open: what somebody says is not furniture."""
    return any(before.count(a) > before.count(b) for a, b in _PAIRS) or before.count('"') % 2 == 1

"""Names that the press writes in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.entities.known.names import context_words
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.function_words import ARTICLES, DE, POSSESSIVE
from analysis.lexicons import from_lexicons, lexicon


def lower_names(view: View) -> list[NameSpan]:
    """Names that the press writes in lower case (gilets jaunes), not where they are things to wear."""
    pattern, rows = _lower_names()
    spans = []
    for match in pattern.finditer(view.text):
        row = rows[match.group().casefold()]
        before = view.text[max(0, match.start() - 40) : match.start()].casefold()
        if row["garment"] == "yes" and _wearing().search(before) and not _talking().search(before):
            continue
        if found := view.words_at(*match.span()):
            sure = vote("listed", row["label"])
            spans.append(NameSpan(*found, row["label"], "listed", sure=sure, listed=row["name"]))
    return spans


@from_lexicons
def _lower_names() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    rows = {row["form"].casefold(): row for row in lexicon("lower_names")}
    return re.compile(rf"\b{_one_of(rows)}\b", re.IGNORECASE), rows


@from_lexicons
def _wearing() -> re.Pattern[str]:
    """A verb of wearing, or what shows a thing to wear, right before (il portait un, en, mon)."""
    determiners = _one_of(ARTICLES | POSSESSIVE | DE)
    worn = _one_of(POSSESSIVE | context_words("worn"))
    return re.compile(rf"\b{_one_of(context_words('wearing'))}\w*(?: {determiners})*\s*\W?$|\b{worn}\s*\W?$")


@from_lexicons
def _talking() -> re.Pattern[str]:
    """A verb of talking that takes *avec*: whoever talks with it wears it (elle discute avec un gilet jaune)."""
    return re.compile(rf"\b{_one_of(context_words('talking'))}\w* {_one_of(context_words('worn'))} $")


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) + ")"

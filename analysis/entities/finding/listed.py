"""Names of several words that the lexicons list, found wherever they are written (Ligue des nations)."""

from __future__ import annotations

import re

from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.function_words import DE, DEFINITE
from analysis.lexicons import from_lexicons, lexicon


@from_lexicons
def _known_names() -> tuple[re.Pattern[str], dict[str, str]]:
    """Every name of several words that the lexicons list, as it is written there, with its kind."""
    rows: dict[str, str] = {}
    for row in lexicon("variants"):
        if row["label"] == "PER":
            continue
        for form in row["forms"].split("|"):
            if " " in form and not (form[0].islower() and any(c.isupper() for c in form)):
                rows[form] = row["label"]
    for row in lexicon("article_names"):
        if row["label"] == "ORG":
            rows[row["name"]] = row["label"]
    forms = sorted(rows, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])"), rows


def known_names(view: View) -> list[NameSpan]:
    """The names of several words that the lexicons list, unless a longer name goes on (La Presse de Tolvane)."""
    pattern, rows = _known_names()
    spans = []
    for match in pattern.finditer(view.text):
        i, j = view.word_at(match.start()), view.word_at(match.end() - 1) + 1
        if view.start[i] != match.start() or view.end(j - 1) != match.end() or view.caps[i] or _goes_on(view, i, j):
            continue
        label = rows[match.group()]
        spans.append(NameSpan(i, j, label, "listed", sure=vote("known name of several words", label)))
    return spans


def _goes_on(view: View, i: int, j: int) -> bool:
    """Whether a capitalised word follows, after a listed title with its article also over *de*."""
    k = view.next(j)
    if k < 0:
        return False
    if view.capital[k] and not view.first[k]:
        return True
    if view.lower[i] not in DEFINITE or view.lower[k] not in DE:
        return False
    k = view.next(k + 1)
    if k >= 0 and view.lower[k] in DEFINITE and not view.capital[k]:
        k = view.next(k + 1)
    return k >= 0 and view.capital[k]

"""Names of several words that the lexicons list, found wherever they are written (Ligue des nations)."""

from __future__ import annotations

import re

from analysis.entities.known.names import context_words
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import DE, DEFINITE
from analysis.french.titles import titles
from analysis.lexicons import from_lexicons, lexicon

#: How far before a newspaper's title it may say that somebody reads it or writes for it, in words.
_READ_BEFORE = 6


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
        if row["newspaper"] == "yes":
            rows[row["name"][0].lower() + row["name"][1:]] = row["label"]
    forms = sorted(rows, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])"), rows


def known_names(view: View) -> list[NameSpan]:
    """The names of several words that the lexicons list, unless a longer name goes on (La Presse de Tolvane)."""
    pattern, rows = _known_names()
    spans = []
    for match in pattern.finditer(view.text):
        found = view.words_at(*match.span())
        if found and not view.caps[found[0]] and not _goes_on(view, *found) and _is_meant(view, *found):
            label = rows[match.group()]
            spans.append(NameSpan(*found, label, "listed", sure=vote("known name of several words", label)))
    return spans


def _is_meant(view: View, i: int, j: int) -> bool:
    """Whether a name is meant; a newspaper whose article is in lower case is one that is read (on lit la Tribune)."""
    if view.words[i] not in DEFINITE:
        return True
    after = view.next(j)
    if view.pos[after] == "ADJ" and not view.capital[after]:
        return False  # *le Pays basque*
    read = {view.lower[k] for k in range(max(0, i - _READ_BEFORE), i)}
    return not read.isdisjoint(context_words("reading"))


def _goes_on(view: View, i: int, j: int) -> bool:
    """Whether a capitalised word is before it or follows, after a listed title with its article also over *de*."""
    k = view.previous(i)
    if view.capital[i] and view.capital[k] and not view.first[k] and view.lower[k] not in titles():
        return True
    k = view.next(j)
    if view.capital[k] and not view.first[k]:
        return True
    if view.lower[i] not in DEFINITE or view.lower[k] not in DE:
        return False
    k = view.next(k + 1)
    if view.lower[k] in DEFINITE and not view.capital[k]:
        k = view.next(k + 1)
    return view.capital[k] and not is_first_name(view.words[k])

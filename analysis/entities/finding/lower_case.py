"""Names that the press writes in lower case."""

from __future__ import annotations

import re
from functools import cache

from analysis.entities.view import NameSpan, View
from analysis.lexicons import lexicon


@cache
def _lower_names() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    rows = {row["form"].casefold(): row for row in lexicon("lower_names")}
    forms = sorted(rows, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.IGNORECASE), rows


_WEARING = re.compile(
    r"\b(?:port|enfil|revêt|vêt|arbor|endoss|brandi|agit|distribu|achet|vend)\w*"
    r"(?: d[eu']s?| un| une| leurs?| son| le| la| les| des)*\s*\W?$"
    r"|\b(?:mon|ton|son|leur|leurs|ses|mes|tes|nos|vos|notre|votre|au|en|avec un|avec des|d'un|sans)\s*\W?$"
)


def lower_names(view: View) -> list[NameSpan]:
    """Names that the press writes in lower case (gilets jaunes), not where they are things to wear."""
    pattern, rows = _lower_names()
    spans = []
    for match in pattern.finditer(view.text):
        row = rows[match.group().casefold()]
        if row["garment"] == "yes" and _WEARING.search(
            view.text[max(0, match.start() - 40) : match.start()].casefold()
        ):
            continue
        i, j = view.word_at(match.start()), view.word_at(match.end() - 1) + 1
        if view.start[i] == match.start() and view.end(j - 1) == match.end():
            spans.append(NameSpan(i, j, row["label"], "listed", votes={row["label"]: 9.0}, known=row["name"]))
    return spans

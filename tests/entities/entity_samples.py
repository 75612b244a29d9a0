"""French sentences with names marked inline: ``M. [Vasseur|PER] est arrivé à [Lyon|LOC].``; a name after ``=``."""

from __future__ import annotations

import re

from analysis import parse
from analysis.pipeline import doc_data

_MARK = re.compile(r"\[([^|\]]+)\|(PER|LOC|ORG|MISC)(?:=([^\]]+))?\]")
Found = tuple[int, str, str]


def read_marked(text: str) -> tuple[list[Found], list[Found], dict[int, str], dict[int, str]]:
    """The (expected, found) mentions as (start, text, label), and the (expected, found) names by start."""
    plain, at, expected, names = "", 0, [], {}
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        expected.append((len(plain), match.group(1), match.group(2)))
        if match.group(3):
            names[len(plain)] = match.group(3)
        plain += match.group(1)
        at = match.end()
    plain += text[at:]
    mentions = doc_data(parse(plain), "mentions")
    found = [(m["start"], plain[m["start"] : m["end"]], m["label"]) for m in mentions]
    return expected, found, names, {m["start"]: m["name"] for m in mentions}

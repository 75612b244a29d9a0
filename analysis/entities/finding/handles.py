"""Accounts on social media: a handle is the name of a person or of an organisation (@odile_vartan, @lunac_info)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from analysis.entities.known.names import article_names, variants
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.lexicons import from_lexicons
from analysis.text import fold

#: *sur X, sur son compte X, sur le réseau social X*.
_X = re.compile(
    r"\b(?:[Ss]ur|comptes?|réseau(?: social)?|plate-?forme|message) (?P<x>X)(?=[\s,.;:!?)»…]|$)(?! [A-ZÀ-Þ0-9])"
)
_HANDLE = re.compile(r"(?<![\w.@])@\w{2,}(?:\.\w+)*")


def handles(view: View) -> list[NameSpan]:
    """The handles of a text, with the sign before them, and the network that is called *X*."""
    before = {ent.end_char: ent.label_ for ent in view.doc.ents}
    found = [span for match in _HANDLE.finditer(view.text) for span in _at(view, match, before)]
    networks = (view.words_at(*match.span("x")) for match in _X.finditer(view.text))
    return found + [NameSpan(*words, "ORG", "listed", sure=vote("pattern", "ORG")) for words in networks if words]


def _at(view: View, match: re.Match[str], before: Mapping[int, str]) -> Iterator[NameSpan]:
    """The span of a handle; *Radio Lunac (@rlunac)* and its handle are of one kind."""
    if found := view.words_at(*match.span()):
        beside = before.get(match.start() - 2) if view.text[: match.start()].endswith(" (") else None
        label = "ORG" if beside == "ORG" or _is_of_organisation(match.group()) else "PER"
        yield NameSpan(*found, label, "listed", sure=vote("pattern", label))


def _is_of_organisation(handle: str) -> bool:
    """Whether a known organisation or an acronym is in the handle (@RTL_info, @le_Figaro)."""
    bare = re.sub(r"[\W_]", "", handle).casefold()
    return bare.startswith(_organisations()) or re.search(r"[A-ZÀ-Þ]{3}", handle) is not None


@from_lexicons
def _organisations() -> tuple[str, ...]:
    """Known organisations as handles write them, without white space and marks."""
    names = [form for label, form in variants() if label == "ORG"]
    names += [re.sub(r"[\W_]", "", name) for name, label in article_names().items() if label == "ORG"]
    return tuple(sorted(short for name in names if len(short := re.sub(r"[\W_]", "", fold(name))) > 3))

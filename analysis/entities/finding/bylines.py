"""Whoever signs an article or a picture on a line of their own: *MARIE-CLAUDE ROSSIER*, *Par J. Tirel-Roy*, *K. Z.*"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.known.names import is_common
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.titles import titles

#: A line, without what says that somebody wrote or took it, up to a dash, a slash or a bracket.
_LINE = re.compile(
    r"^[ \t(]*(?:(?:par|textes?|photos?|crédit)\b[ :]*|© ?){0,3}(?P<names>[^\n–—|/()©:]{3,60}?)[ \t]*(?=$|[–—|/()©])",
    re.I | re.M,
)
_AND = re.compile(r" (?:et|ET|&) ")
#: Initials (*J.-F. B.*), and a word of a name: *ROSSIER-ROY*, *Claude*, *T.*
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[- ]?){2,4}")
_WORD = re.compile(r"[A-ZÀ-Þ][\w'’]*\.?(?:-[A-ZÀ-Þ][\w'’]*\.?)*")
#: Words that a name has, at most, and letters of a family name in capitals, at least.
_LONGEST, _SHORTEST = 5, 3


def bylines(view: View) -> list[NameSpan]:
    """The people who sign on a line of their own in capitals or with initials; the model cuts or misses them."""
    return [span for line in _LINE.finditer(view.text) for span in _signed(view, line)]


def _signed(view: View, line: re.Match[str]) -> Iterator[NameSpan]:
    """The names of a line that has nothing else."""
    people = _AND.split(line["names"])
    if not all(map(_is_person, people)):
        return
    at = line.start("names")
    for person in people:
        at = view.text.index(person, at)
        found = view.words_at(at, at + len(person))
        if found:
            yield NameSpan(*found, "PER", "listed", sure=vote("pattern", "PER"))


def _is_person(name: str) -> bool:
    """Whether words are a first name or its initial and a family name, in capitals if the first name is whole."""
    words = name.split()
    if _INITIALS.fullmatch(name):
        return True
    if not 1 < len(words) <= _LONGEST or not all(map(_WORD.fullmatch, words)) or words[0].lower() in titles():
        return False
    first, last = words[0].split("-")[0].rstrip("."), words[-1]
    if len(first) == 1:
        return not is_common(last.capitalize())
    return is_first_name(first.capitalize()) and last.isupper() and len(last) >= _SHORTEST

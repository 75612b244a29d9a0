"""Text with stretches that lead somewhere: each to the rows of the explorer that it was counted from.

A function that words a finding wraps a name or a number in ``led``; sentences are joined and filled in as any text is,
and whoever shows the result takes it apart with ``parted``, into links or, in a picture or a file, into plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

#: Characters that no text holds (noncharacters of Unicode): before the address, before the words, after them.
_BEGIN, _WORDS, _END = "\ufdd0", "\ufdd1", "\ufdd2"
_LED = re.compile(f"{_BEGIN}([^{_WORDS}]*){_WORDS}([^{_END}]*){_END}")
_explorer = ""
_NO_TEXT = re.compile(f"[{_BEGIN}{_WORDS}{_END}]")


def use_explorer(place: str) -> None:
    """From now on, in the whole process, findings lead to the explorer in this file, as a notebook sees it."""
    global _explorer
    _explorer = place


def explorer() -> str:
    """The file of the explorer, or nothing: then findings are shown without links."""
    return _explorer


@dataclass(frozen=True)
class Lead:
    """A stretch of a text, and the address that it leads to."""

    start: int
    end: int
    place: str


def address(view: str, **asked: str) -> str:
    """The address of rows in the explorer, safe in any attribute whatever the names hold.

    It is a fragment: beside the explorer it leads to the rows, by itself it leads nowhere.

    >>> address("quotations", speaker='"><script>')
    '#view=quotations&speaker=%22%3E%3Cscript%3E'
    """
    return "#" + urlencode({"view": view, **asked})


def word_address(word: object, pos: object, **asked: str) -> str:
    """The address of the places of a word: of a lemma with its part of speech, or of a form, which has none.

    >>> word_address("ville", "NOUN"), word_address("villes", None)
    ('#view=words&word=ville&pos=NOUN', '#view=words&form=villes')
    """
    if not isinstance(pos, str) or not pos:
        return address("words", form=str(word), **asked)
    return address("words", word=str(word), pos=pos, **asked)


def led(text: object, view: str, **asked: str) -> str:
    """The text, leading to its rows.

    >>> parted(f"Le plus cité : {led('Zoé', 'quotations', speaker='Zoé')}.")
    ('Le plus cité : Zoé.', (Lead(start=15, end=18, place='#view=quotations&speaker=Zo%C3%A9'),))
    """
    return led_to(text, address(view, **asked))


def led_to(text: object, place: str) -> str:
    """The text, leading to an address."""
    return f"{_BEGIN}{place}{_WORDS}{_NO_TEXT.sub('', str(text))}{_END}"


def parted(text: str) -> tuple[str, tuple[Lead, ...]]:
    """The plain text, and its stretches that lead somewhere."""
    leads: list[Lead] = []
    plain, last = "", 0
    for found in _LED.finditer(text):
        plain += text[last : found.start()]
        leads.append(Lead(len(plain), len(plain) + len(found[2]), found[1]))
        plain, last = plain + found[2], found.end()
    return _NO_TEXT.sub("", plain + text[last:]), tuple(leads)

"""The language in which results are told, English or French, and the phrases in it.

The phrases are in ``phrases.tsv``, each in both languages, with places for what is filled in.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

from analysis.lexicons import from_lexicons, lexicon

LANGUAGES = ("en", "fr")
P = ParamSpec("P")
R = TypeVar("R")
_told: ContextVar[str | None] = ContextVar("told", default=None)
_default: str | None = None


def language() -> str:
    """The language of the block, else that of the process, else of ``ANALYSIS_LANGUAGE``, else English.

    >>> language()
    'en'
    """
    return _told.get() or _default or checked(os.environ.get("ANALYSIS_LANGUAGE") or "en")


def checked(name: str) -> str:
    """The name of a language that results can be told in; ``ValueError`` for another."""
    if name not in LANGUAGES:
        raise ValueError(f"language={name!r}: use one of {', '.join(map(repr, LANGUAGES))}")
    return name


@contextmanager
def in_language(name: str | None) -> Iterator[None]:
    """Within the block, results are told in this language; with None nothing changes.

    >>> with in_language("fr"):
    ...     say("and more", n=3)
    '3 autres'
    """
    token = _told.set(checked(name)) if name is not None else None
    try:
        yield
    finally:
        if token is not None:
            _told.reset(token)


def use_language(name: str | None) -> None:
    """From now on, in the whole process, results are told in this language; None: as at the start."""
    global _default
    _default = None if name is None else checked(name)


def worded(function: Callable[P, R]) -> Callable[P, R]:
    """A function whose argument ``language`` holds for everything that it says."""

    @functools.wraps(function)
    def told(*args: P.args, **kwargs: P.kwargs) -> R:
        given = kwargs.get("language")
        with in_language(None if given is None else str(given)):
            return function(*args, **kwargs)

    return told


def say(phrase: str, **values: object) -> str:
    """A phrase of ``phrases.tsv`` in the language in use, with its places filled in.

    >>> say("and")
    'and'
    """
    text = _phrases()[phrase][language()]
    return text.format(**values) if values else text


@from_lexicons
def _phrases() -> dict[str, dict[str, str]]:
    return {row["phrase"]: row | {"fr": typeset(row["fr"])} for row in lexicon("phrases")}


def typeset(text: str) -> str:
    """French text with the spaces that French typography keeps on one line: inside guillemets, before high marks.

    >>> typeset("« Oui » : non ?").encode("ascii", "namereplace").count(b"NO-BREAK")
    4
    """
    text = re.sub(r"(?<=«) | (?=[»:])", "\u00a0", text)
    return re.sub(r" (?=[;?!])", "\u202f", text)


def named(what: str, name: str) -> str:
    """What a phrase of ``phrases.tsv`` calls something that has a name in the code, or the name itself.

    >>> named("side", "general French"), named("side", "Le Val")
    ('general French', 'Le Val')
    """
    return say(f"{what} {name}") if f"{what} {name}" in _phrases() else name


def catalogue(*beginnings: str) -> dict[str, dict[str, str]]:
    """The phrases that begin so, by language, without the word ``explorer`` in front, for a page with a script.

    >>> catalogue("type ")["fr"]["type mixed"]
    'mixte'
    """
    return {
        name: {
            phrase.removeprefix("explorer "): row[name]
            for phrase, row in _phrases().items()
            if phrase.startswith(beginnings)
        }
        for name in LANGUAGES
    }

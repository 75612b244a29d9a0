"""spaCy's French, imported in a tenth of the time.

The expression in which spaCy's tokenizer knows words with hyphens (*grand-mère*) names all letters of Unicode some four
hundred times, and Python works each of these sets out again: four seconds in every command, worker and kernel, and in
many of them four more when a pipeline is loaded, which brings the same expression. Here a set is read and worked out
once, and so is the expression, when the first text is cut into tokens: a process that finds all texts in the cache
needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .letters import read_once

_COMPILE = re.compile
#: Characters; the expression for words with hyphens has a million and a half.
_LONG = 100_000


@contextmanager
def sets_worked_out_once() -> Iterator[None]:
    """Expressions compiled in this block share the sets of letters that they have in common."""
    compiler: Any = getattr(re, "_compiler", None)
    usual, parser = getattr(compiler, "_optimize_charset", None), getattr(compiler, "_parser", None)
    if usual is None or parser is None:  # another Python: slower, and right
        yield
        return
    known: dict[tuple[Any, ...], Any] = {}

    def optimised(charset: list[Any], *how: Any) -> Any:
        key = (tuple(charset), *(id(each) for each in how))
        if key not in known:
            known[key] = usual(charset, *how)
        return known[key]

    reading = parser.parse

    def read(text: Any, *how: Any) -> Any:
        long = isinstance(text, str) and len(text) > _LONG and not any(how)
        return read_once(text, reading) if long else reading(text, *how)

    compiler._optimize_charset, parser.parse = optimised, read
    try:
        yield
    finally:
        compiler._optimize_charset, parser.parse = usual, reading


class Late:
    """An expression that is compiled when it is first asked; elsewhere it arrives as one of Python's own."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            with sets_worked_out_once():
                self._compiled = _COMPILE(self.pattern)
        return self._compiled

    def match(self, text: str) -> re.Match[str] | None:
        """What the expression finds at the beginning of a text."""
        return self.compiled.match(text)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return _COMPILE, (self.pattern,)


@contextmanager
def compiled_late() -> Iterator[None]:
    """Expressions of very many letters that are compiled in this block are compiled when they are needed."""
    usual: Any = re.compile
    re.compile = lambda pattern, flags=0: (  # type: ignore[assignment]
        Late(pattern) if not flags and isinstance(pattern, str) and len(pattern) > _LONG else usual(pattern, flags)
    )
    try:
        yield
    finally:
        re.compile = usual


with sets_worked_out_once(), compiled_late():
    from spacy.lang.fr.lemmatizer import FrenchLemmatizer
    from spacy.lang.fr.tokenizer_exceptions import TOKEN_MATCH


@contextmanager
def compiled_already() -> Iterator[None]:
    """A pipeline loaded in this block takes the expression that is there: its own copy of it is the same text."""
    usual: Any = re.compile
    there: Any = getattr(TOKEN_MATCH, "__self__", None)

    def compiled(pattern: Any, flags: Any = 0) -> Any:
        if there is not None and not flags and pattern == there.pattern:
            return there
        return usual(pattern, flags)

    re.compile = compiled
    try:
        with sets_worked_out_once():
            yield
    finally:
        re.compile = usual


__all__ = ["FrenchLemmatizer", "compiled_already", "sets_worked_out_once"]

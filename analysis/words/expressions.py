"""Regular expressions of users, which may need longer than anybody waits: ``(a+)+$`` doubles with every letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import regex

#: Seconds for an expression in one article; a sensible one takes milliseconds.
LONGEST = 10.0
_FLAGS = {
    re.ASCII: regex.ASCII,
    re.IGNORECASE: regex.IGNORECASE,
    re.MULTILINE: regex.MULTILINE,
    re.DOTALL: regex.DOTALL,
    re.VERBOSE: regex.VERBOSE,
}


def found_in_time(pattern: str | re.Pattern[str], text: str, article: str = "text") -> Iterator[tuple[int, int]]:
    """The places of an expression in a text, without empty ones.

    Raises ``ValueError`` if it takes longer than ``LONGEST`` seconds.

    >>> list(found_in_time(r"pont\\w*", "Le pont, les ponts."))
    [(3, 7), (13, 18)]
    """
    source, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags)
    try:
        for found in _compiled(source, flags).finditer(text, timeout=LONGEST):
            if found.end() > found.start():
                yield found.span()
    except TimeoutError:
        raise ValueError(
            f"the expression {source!r} takes more than {LONGEST:g} s on the article {article!r}; avoid a repetition "
            "inside a repetition, such as (a+)+"
        ) from None


@lru_cache(maxsize=16)
def _compiled(source: str, flags: int) -> regex.Pattern[str]:
    re.compile(source, flags & ~re.DEBUG)  # what re refuses is refused as re says it
    ours = regex.VERSION0
    for theirs, same in _FLAGS.items():
        ours |= same if flags & theirs else 0
    return regex.compile(source, ours)

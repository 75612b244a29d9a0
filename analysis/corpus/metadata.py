"""A user's table about articles → the articles with what it says."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from .article import Article
from .beside import by_id, rows_of
from .dates_given import given_date
from .decoding import NotTextError
from .errors import CorpusError, CorpusWarning
from .paths import PathLike

if TYPE_CHECKING:
    import pandas as pd

Rows: TypeAlias = "pd.DataFrame | Iterable[Mapping[str, Any]]"
_FIELDS = ("outlet", "author", "section", "url", "language")
_SHOWN = 5


def told(articles: Sequence[Article], table: PathLike | pd.DataFrame | Iterable[Mapping[str, Any]]) -> list[Article]:
    """The articles with what the rows of a table say of them, by id or name of file."""
    rows = _rows(table)
    made, used = [], set()
    for article in articles:
        names = [article.id, *([article.path.name, article.path.stem] if article.path and not article.number else [])]
        name = next((name for name in names if name in rows), None)
        used.add(name)
        made.append(article if name is None else _with(article, rows[name]))
    left = [name for name in rows if name not in used]
    if rows and len(left) == len(rows):
        raise CorpusError(f"no row of the table fits an article; its ids are {_some(left)}, those of the articles "
                          f"{_some([article.id for article in articles])}")  # fmt: skip
    if left:
        warnings.warn(f"{len(left)} rows of the table are of no article: {_some(left)}", CorpusWarning, stacklevel=3)
    return made


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")


def _rows(table: PathLike | pd.DataFrame | Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    if isinstance(table, (str, os.PathLike)):
        try:
            return rows_of(Path(table))
        except NotTextError as error:
            raise CorpusError(f"{table}: {error}") from error
        except OSError as error:
            raise CorpusError(f"{table}: no table that can be read ({error.strerror})") from error
    if hasattr(table, "to_dict"):
        return by_id({str(k): v for k, v in row.items()} for row in table.to_dict("records"))
    return by_id(table)


def _with(article: Article, values: Mapping[str, str]) -> Article:
    fields: dict[str, Any] = {name: values[name] for name in _FIELDS if name in values}
    if "date" in values:
        fields["date"] = given_date(values["date"]) or article.date
    rest = {name: value for name, value in values.items() if name not in (*_FIELDS, "date", "title")}
    return replace(article, meta={**article.meta, **rest}, **fields)

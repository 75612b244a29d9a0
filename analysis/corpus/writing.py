"""Articles → a corpus for other tools: TXM, IRaMuTeQ, or a table."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from .article import Article
from .errors import CorpusError

WRITTEN = ("txm", "iramuteq", "csv", "jsonl")
_FIELDS = ("title", "date", "outlet", "author", "section", "url", "language")
_NOT_NAME = re.compile(r"[\W_]+")
_MARK = re.compile(r"^(?=\*{4}|-\*)", re.MULTILINE)


def write_corpus(articles: Iterable[Article], folder: str | Path, *, format: str = "txm") -> Path:
    """Write articles for another tool into a folder; returns the folder, or the one file in it.

    ``format`` is ``"txm"`` (a text file for each article, and ``metadata.csv``), ``"iramuteq"`` (one file, with a line
    ``**** *id_… *outlet_…`` above each text; spaces of values become underscores), ``"csv"`` or ``"jsonl"`` (an article
    a row). ``read_corpus`` reads all of them back. Raises ``CorpusError`` for another format.
    """
    if format not in WRITTEN:
        raise CorpusError(f"format={format!r} cannot be written; use one of {', '.join(WRITTEN)}")
    given, place = list(articles), Path(folder)
    if format == "iramuteq":
        return _write(place / "corpus.txt", "\n".join(map(_starred, given)))
    rows = [_row(article) for article in given]
    if format == "jsonl":
        return _write(place / "corpus.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    if format == "csv":
        return _write(place / "corpus.csv", _table(rows))
    for article, row in zip(given, rows, strict=True):
        row["id"] = re.sub(r'[\\/:*?"<>|\s]+', "_", article.id)
        del row["text"]
        _write(place / f"{row['id']}.txt", article.text)
    _write(place / "metadata.csv", _table([{_plain(name): value for name, value in row.items()} for row in rows]))
    return place


def _row(article: Article) -> dict[str, str]:
    known = {name: value for name in _FIELDS if (value := article.value(name)) is not None}
    return {"id": article.id, **known, **dict(article.meta), "text": article.text}


def _plain(name: str) -> str:
    """The name of a column as TXM and IRaMuTeQ want it: letters without accents, and digits.

    >>> _plain("Numéro d’édition")
    'Numerodedition'
    """
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _NOT_NAME.sub("", letters) or "column"


def _table(rows: list[dict[str, str]]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names, restval="", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _starred(article: Article) -> str:
    """A text below its variables; a line that looks like a mark of the format is moved by a space."""
    row = _row(article)
    row.pop("text")
    row.pop("title", None)
    variables = (f"*{_plain(name)}_" + "_".join(value.split()) for name, value in row.items())
    return f"**** {' '.join(variables)}\n{_MARK.sub(' ', article.text)}\n"


def _write(path: Path, text: str) -> Path:
    from analysis.tables import replacing  # brings pandas, which reading does not need

    with replacing(path, "w") as file:
        file.write(text)
    return path

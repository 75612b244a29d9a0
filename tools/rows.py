"""Every row that is found in a set of texts, stored, and the difference between two stores, readable as a diff.

Before code moves, and after::

    python -m tools.rows store before.jsonl
    python -m tools.rows store after.jsonl
    python -m tools.rows diff before.jsonl after.jsonl

The texts are ``tests/annotated``, ``seeds`` and the examples of ``docs/quotations.md``; more folders or files can be
named. A move changes no row; whatever else is printed has to be read, row by row.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import (
    article_from_text,
    entity_mentions,
    entity_table,
    iter_corpus,
    parse,
    quotations,
    speaker_table,
    tokens,
)
from analysis.pipeline import article_of
from tools.constructions import PAGE, rows_of

ROOT = Path(__file__).resolve().parent.parent
TEXTS = (ROOT / "tests" / "annotated" / "texts", ROOT / "seeds")
#: Articles parsed at one time.
_CHUNK = 64

Row = dict[str, Any]


def found(paths: Iterable[Path]) -> Iterator[Row]:
    """Every row of every table, article by article; ``table``, ``set`` and ``article`` say where a row belongs."""
    for path in paths:
        yield from _rows_of(path.name, list(iter_corpus(path)))
    examples = [article_from_text(row.example, id=f"example {n:03d}") for n, row in enumerate(_examples())]
    yield from _rows_of(PAGE.name, examples)


def _examples() -> list[Any]:
    return rows_of(PAGE.read_text(encoding="utf-8"))


def _rows_of(name: str, articles: list[Any]) -> Iterator[Row]:
    for first in range(0, len(articles), _CHUNK):
        for doc in parse(articles[first : first + _CHUNK]):
            mentions, quotes = entity_mentions(doc), quotations(doc)
            tables = {
                "mention": mentions,
                "name": entity_table(mentions),
                "quotation": quotes,
                "speaker": speaker_table(quotes),
                "token": tokens(doc),
            }
            article = article_of(doc).id
            for table, rows in tables.items():
                yield from ({"set": name, "article": article, "table": table, **row} for row in _plain(rows))


def _plain(table: pd.DataFrame) -> list[Row]:
    """The rows as JSON has them: missing values are null."""
    rows: list[Row] = json.loads(table.drop(columns="article", errors="ignore").to_json(orient="records"))
    return rows


def store(path: Path, paths: Iterable[Path]) -> int:
    """Write every row found as a line of JSON; returns their number."""
    count = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for row in found(paths):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def difference(before: Iterable[Row], after: Iterable[Row]) -> Iterator[str]:
    """Lines of a diff, grouped by article and table; columns that only one side has are named first and left out.

    >>> old = [{"set": "s", "article": "a", "table": "name", "name": "Lunac"}]
    >>> new = [{"set": "s", "article": "a", "table": "name", "name": "Vaubrun", "gender": "f"}]
    >>> print(*difference(old, new), sep="\\n")
    name: only after: gender
    === s / a / name
    - name=Lunac
    + name=Vaubrun
    """
    sides = _grouped(before), _grouped(after)
    columns = tuple(_columns(side) for side in sides)
    for table in sorted(columns[0].keys() | columns[1].keys()):
        old, new = columns[0].get(table, set()), columns[1].get(table, set())
        yield from (f"{table}: only before: {column}" for column in sorted(old - new) if new)
        yield from (f"{table}: only after: {column}" for column in sorted(new - old) if old)
    for place in sorted(sides[0].keys() | sides[1].keys()):
        shared = columns[0].get(place[2], set()) & columns[1].get(place[2], set())
        old_lines, new_lines = ([_line(row, shared) for row in side.get(place, ())] for side in sides)
        if old_lines != new_lines:
            yield "=== " + " / ".join(place)
            yield from _changed(old_lines, new_lines)


def _grouped(rows: Iterable[Row]) -> dict[tuple[str, str, str], list[Row]]:
    """The rows by place; quotations are numbered by where they begin, so that a new one leaves those after it alone."""
    groups: dict[tuple[str, str, str], list[Row]] = {}
    begins: dict[tuple[str, str, int], int] = {}
    for row in rows:
        place = row["set"], row["article"]
        if row["table"] == "quotation":
            begins[(*place, row["quote"])] = row["start"]
            row["quote"] = row["start"]
        if row.get("quotation") is not None:
            row["quotation"] = begins[(*place, row["quotation"])]
        groups.setdefault((*place, row["table"]), []).append(row)
    return groups


def _columns(groups: dict[tuple[str, str, str], list[Row]]) -> dict[str, set[str]]:
    columns: dict[str, set[str]] = {}
    for (_, _, table), rows in groups.items():
        columns.setdefault(table, set()).update(rows[0])
    return columns


def _line(row: Row, columns: set[str]) -> str:
    hidden = {"set", "article", "table"}
    return " ".join(f"{k}={v}" for k, v in row.items() if k in columns - hidden and v is not None)


def _changed(old: list[str], new: list[str]) -> Iterator[str]:
    for kind, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (f"- {line}" for line in old[a:b])
            yield from (f"+ {line}" for line in new[c:d])


def _read(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.rows", description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    storing = commands.add_parser("store", help="write every row found to a file")
    storing.add_argument("file", type=Path)
    storing.add_argument("texts", type=Path, nargs="*", help="more files or folders of texts")
    comparing = commands.add_parser("diff", help="print what differs between two such files")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    asked = parser.parse_args()
    if asked.command == "store":
        print(f"{store(asked.file, [*TEXTS, *asked.texts])} rows")
        return 0
    lines = list(difference(_read(asked.before), _read(asked.after)))
    print(*lines, sep="\n", end="\n" if lines else "")
    return int(any(line.startswith("===") for line in lines))


if __name__ == "__main__":
    sys.exit(main())

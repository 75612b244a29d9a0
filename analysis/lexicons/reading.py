"""TSV files → rows, with the number of their line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import LexiconError

Row = dict[str, str]
#: Our own lists.
OURS = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Table:
    """A list as its file has it: where that is, its columns, and its rows, each with its line."""

    place: str
    columns: Sequence[str]
    rows: Sequence[tuple[int, Row]]


def names() -> list[str]:
    """The names of our lists, in alphabetical order."""
    return sorted(path.stem for path in OURS.glob("*.tsv"))


def our_table(name: str) -> Table:
    """One of our lists; ``FileNotFoundError`` if there is none of that name."""
    path = OURS / f"{name}.tsv"
    if not path.is_file():
        raise FileNotFoundError(f"no lexicon named {name!r}; there are: {', '.join(names())}")
    return table(path.read_text(encoding="utf-8"), path.name)


def our_rows(name: str) -> list[Row]:
    """The rows of one of our lists, whatever folder is in use: what closed classes are made of."""
    return [row for _, row in our_table(name).rows]


def table(text: str, place: str) -> Table:
    """The list in a text: lines of comment, a header, then one row per line.

    >>> table("# Noms de gares.\\nword\\tlabel\\nGare\\tLOC\\n", "gares.tsv").rows
    [(3, {'word': 'Gare', 'label': 'LOC'})]
    """
    numbered = enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
    lines = [(n, line) for n, line in numbered if line.strip() and not line.startswith("# ")]
    if not lines:
        raise LexiconError(f"{place} is empty; its first line gives the names of the columns, with tabs between them")
    header = [name.strip() for name in lines[0][1].split("\t")]
    return Table(place, header, [(n, _row(place, n, header, line.split("\t"))) for n, line in lines[1:]])


def _row(place: str, n: int, header: list[str], cells: list[str]) -> Row:
    if len(cells) > len(header):
        raise LexiconError(
            f"{place}, line {n}: {len(cells)} columns found, the header has {len(header)}: {', '.join(header)}"
        )
    return dict(zip(header, [cell.strip() for cell in cells] + [""] * (len(header) - len(cells)), strict=True))

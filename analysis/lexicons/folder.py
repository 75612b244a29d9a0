"""A user's folder of lists, laid over ours: what it adds, replaces and removes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from .checking import check_header, check_name, check_row, key_of, keyed, open_lists
from .errors import LexiconError
from .reading import Row, Table, our_table, table

#: How the names of lists end that are learnt: how much each feature speaks for a quotation, a source, a speaker.
WEIGHTS = "_weights"


class LexiconFolder:
    """The lists of a user's folder. A folder in the same state is the same object, so what derives from it is kept.

    ``place`` is where it was read, ``texts`` the contents of its files by the names of the lists, ``digest`` tells
    one state of a folder from another.
    """

    place: str
    texts: Mapping[str, str]
    digest: str
    _known: dict[tuple[str, str], LexiconFolder] = {}  # noqa: RUF012

    def __new__(cls, place: str, texts: Mapping[str, str]) -> LexiconFolder:
        """The folder, checked the first time that it is met in this state."""
        joined = "\0".join(f"{name}\0{texts[name]}" for name in sorted(texts))
        digest = hashlib.sha256(joined.encode("utf-8")).hexdigest()[:16]
        if (place, digest) not in cls._known:
            folder = super().__new__(cls)
            folder.place, folder.texts, folder.digest = place, dict(sorted(texts.items())), digest
            for name in folder.texts:
                folder.rows(name)
            cls._known[place, digest] = folder
        return cls._known[place, digest]

    def __reduce__(self) -> tuple[type[LexiconFolder], tuple[str, Mapping[str, str]]]:
        """How it travels to other processes: whole, so that they need not see the folder."""
        return LexiconFolder, (self.place, self.texts)

    def __repr__(self) -> str:
        return f"LexiconFolder({self.place!r}: {', '.join(self.texts)})"

    @classmethod
    def met(cls, place: str, digest: str) -> LexiconFolder | None:
        """The folder in that state, if this process has met it."""
        return cls._known.get((place, digest))

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of a list: ours, with those of the folder laid over; ``LexiconError`` for what cannot be."""
        ours = our_table(name)
        if name not in self.texts:
            return tuple(row for _, row in ours.rows)
        place = os.path.join(self.place, f"{name}.tsv")  # noqa: PTH118 (to be read, not opened)
        check_name(name, place)
        theirs = table(self.texts[name], place)
        check_header(name, theirs)
        return tuple(_laid(name, keyed(name, iter(ours.rows), ours.place), theirs).values())


def _laid(name: str, rows: dict[tuple[str, ...], Row], theirs: Table) -> dict[tuple[str, ...], Row]:
    """Our rows, changed by theirs: replaced, added, or taken out where the first cell begins with ``-``."""
    added: list[tuple[int, Row]] = []
    out: set[tuple[str, ...]] = set()
    for line, row in theirs.rows:
        bare = _without_dash(row)
        if bare is None or key_of(name, row) in rows:
            check_row(name, theirs.place, line, row)
            added.append((line, row))
        elif key_of(name, bare) in rows:
            out.add(key_of(name, bare))
        else:
            raise LexiconError(
                f"{theirs.place}, line {line}: {next(iter(row.values()))!r} takes a row out, "
                f"and {' · '.join(key_of(name, bare))} is not in our {name}.tsv"
            )
    new = keyed(name, iter(added), theirs.place)
    if both := out & new.keys():
        raise LexiconError(
            f"{theirs.place}: {' · '.join(min(both))} is both taken out and given; leave one of the rows"
        )
    return {key: row for key, row in (rows | new).items() if key not in out}


def _without_dash(row: Row) -> Row | None:
    """The row that is meant to be taken out, or None; a first cell of ``-`` alone only says that it is empty."""
    first, cell = next(iter(row.items()))
    return row | {first: cell[1:]} if cell.startswith("-") and cell != "-" else None


def together(lists: LexiconFolder | None, weights: LexiconFolder | None) -> LexiconFolder | None:
    """A folder laid over another one: of two files of one name the second is read."""
    if lists is None or weights is None or weights.texts.items() <= lists.texts.items():
        return lists or weights
    return LexiconFolder(f"{lists.place}{os.pathsep}{weights.place}", {**lists.texts, **weights.texts})


def read_weights(folder: str | os.PathLike[str]) -> LexiconFolder:
    """The weights that were learnt and written to a folder; ``LexiconError`` if there are none."""
    read = read_folder(folder, "weights")
    if others := [name for name in read.texts if not name.endswith(WEIGHTS)]:
        raise LexiconError(
            f"weights={str(folder)!r}: {others[0]}.tsv is no list of weights; give the folder that "
            "`python -m analysis learn` wrote, and your word lists as lexicons"
        )
    return read


def read_folder(folder: str | os.PathLike[str], given_as: str = "lexicons") -> LexiconFolder:
    """The lists of a folder: its files ``*.tsv``, each named like one of ours; ``LexiconError`` says what is wrong.

    Several folders, joined as in a search path, are laid one over another.
    """
    place = Path(folder).expanduser().absolute()
    if os.pathsep in str(folder) and not place.exists():
        below, _, above = str(folder).rpartition(os.pathsep)
        joined = together(read_folder(below, given_as), read_folder(above, given_as))
        assert joined is not None
        return joined
    if not place.is_dir():
        found = "is a file" if place.exists() else "does not exist"
        raise LexiconError(f"{given_as}={str(folder)!r}: {found}; give a folder of lists, such as speech_verbs.tsv")
    files = sorted(place.glob("*.tsv"))
    if not files:
        raise LexiconError(f"no list in the folder {place}; a list is a file such as {open_lists()[0]}.tsv")
    for path in files:
        check_name(path.stem, str(path))
    return LexiconFolder(str(place), {path.stem: _text(path) for path in files})


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise LexiconError(f"{path}, line {line}: not UTF-8; save the file as UTF-8 (Unicode) text") from None

"""Files → jobs, each a part of every table: cut by content, so that a file more changes the part that it is in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analysis.corpus.paths import Entry
from analysis.manifest.hashes import of_file

#: Letters of a hash in the name of a part.
_SHOWN = 12


class Job(NamedTuple):
    """The files of one part: its number, in the order of the corpus, and a hash of what is in them."""

    number: int
    key: str
    files: list[Entry]

    @property
    def name(self) -> str:
        """The name of the part, the same in all tables.

        >>> Job(7, "0a1b2c3d4e5f", []).name
        'part-00007-0a1b2c3d4e5f'
        """
        return f"part-{self.number:05d}-{self.key}"


def jobs_of(files: Sequence[Entry], chunk: int) -> list[Job]:
    """The jobs of a corpus, of ``chunk`` files on average and twice as many at most.

    A job ends after a file whose hash says so: where files are added or change, the jobs around them are as they were.
    """
    hashes = [_hash(entry) for entry in files]
    return [
        Job(number, _together(hashes[n] for n in places), [files[n] for n in places])
        for number, places in enumerate(_runs(hashes, chunk))
    ]


def _runs(hashes: Sequence[str], chunk: int) -> Iterator[range]:
    first = 0
    for n, found in enumerate(hashes, start=1):
        ends = n - first >= 2 * chunk or int(found[:16], 16) % chunk == 0
        if ends or n == len(hashes):
            yield range(first, n)
            first = n


def _hash(entry: Entry) -> str:
    """What a file holds, by name and content, so that a corpus may be copied or touched."""
    content = of_file(entry.path) if entry.path.is_file() else ""
    told = repr((entry.name, content, sorted(entry.told.items())))
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _together(hashes: Iterable[str]) -> str:
    return hashlib.sha256("".join(hashes).encode()).hexdigest()[:_SHOWN]

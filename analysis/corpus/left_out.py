"""What a folder holds that is not analysed: files that cannot be read, other files, articles that stay outside."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .paths import Failure, Listing, PathLike

#: What the user can do about articles that are left out.
KEEP = {
    "language": "other_languages=True (--other-languages) keeps it",
    "copy": 'duplicates="each" (--duplicates each) keeps it',
}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that stays outside: its id, its file, the reason (``language`` or ``copy``), and what it is."""

    article: str
    path: Path | None
    why: str
    found: str
    about: str = ""

    @property
    def remedy(self) -> str:
        """What can be done about it."""
        return KEEP[self.why]

    def __str__(self) -> str:
        return f"{self.article}: {self.found}{self.about}"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What was found and not analysed: how many there are, what can be done, and the first, if it has a name."""

    found: str
    count: int
    remedy: str
    first: str = ""


def account(
    failures: Iterable[Failure], skipped: Mapping[str, int], left_out: Iterable[LeftOut]
) -> tuple[PassedOver, ...]:
    """All that was not analysed, by kind and most frequent first: unreadable files, then articles, then other files.

    >>> account([], {"a PNG image": 2}, [LeftOut("a1", None, "language", "an article in English")])[1]
    PassedOver(found='a PNG image', count=2, remedy='passed over', first='')
    """
    files = [(failure.found.split(" (")[0], failure.remedy, failure.path.name) for failure in failures]
    articles = [(item.found, item.remedy, item.article) for item in left_out]
    others = [PassedOver(found, count, "passed over") for found, count in skipped.items()]
    return (*_by_kind(files), *_by_kind(articles), *sorted(others, key=lambda item: (-item.count, item.found)))


def _by_kind(found: Sequence[tuple[str, str, str]]) -> list[PassedOver]:
    counts = Counter(what for what, _, _ in found)
    first = {what: (remedy, name) for what, remedy, name in reversed(found)}
    return [PassedOver(what, count, *first[what]) for what, count in counts.most_common()]


def passed_over(skipped: Mapping[str, int], left_out: Iterable[LeftOut] = ()) -> str:
    """What was found and is not analysed, counted by what it is.

    >>> passed_over({"a PNG image": 2, "a log": 1}, [LeftOut("a1", None, "language", "an article in English")])
    '1 × an article in English, 2 × a PNG image, 1 × a log'
    """
    return ", ".join(f"{item.count} × {item.found}" for item in account((), skipped, left_out))


def remedies(left_out: Iterable[LeftOut]) -> str:
    """What the user can do about articles that were left out."""
    return "; ".join(dict.fromkeys(item.remedy for item in left_out))


def nothing_read(paths: PathLike | Iterable[PathLike], failures: Sequence[Failure], listing: Listing) -> str:
    """Why there is no article: the files that could not be read, and what the others are."""
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    where = f"no article to read in {', '.join(map(str, given))}"
    if failures:
        return "\n".join([where, *map(str, failures)])
    found = passed_over(listing.skipped, listing.left_out) or "no file"
    return f"{where}: {found} found; {remedies(listing.left_out) or 'docs/corpora.md lists what can be read'}"

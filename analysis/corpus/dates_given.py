"""Values of columns and tags, names of files, addresses of pages → dates."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from datetime import date as Day
from email.utils import parsedate_to_datetime

from analysis.lexicons import from_lexicons

from .dates import absolute, stamped_date

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,à]+(\d{1,2})[:hH](\d{2})?(?::\d{2})?)?")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_IN_NAME_FRENCH = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])([-_.])(0[1-9]|1[0-2])\2((?:19|20)\d{2})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|-|$)")
#: Places before the day in the header of a database: *mardi 12 mars 2024, p. 5*.
_DAY_INSIDE = re.compile(r"(?:1er|\d{1,2})\s+[^\W\d_]{3,9}\.?\s+\d{4}")


def given_date(value: str | Day | None) -> datetime | None:
    """The date in a cell or a tag: ISO 8601, day before month, seconds since 1970, or words; None if there is none.

    >>> [str(given_date(v))[:10] for v in ("2024-03-12", "20240312", "12/03/2024", "mardi 12 mars 2024, p. 5")]
    ['2024-03-12', '2024-03-12', '2024-03-12', '2024-03-12']
    >>> given_date("bientôt") is None
    True
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, Day):
        return datetime(value.year, value.month, value.day)
    return _parsed(value.strip()[:120]) if value else None


@from_lexicons(maxsize=4096)
def _parsed(value: str) -> datetime | None:
    for form in (_iso, _compact, _numeric, _since_1970, _mail, _in_words):
        try:
            if (found := form(value)) is not None:
                return found
        except (ValueError, OverflowError, TypeError):
            continue
    return None


def _iso(value: str) -> datetime | None:
    return datetime.fromisoformat(value) if "-" in value[:5] else None


def _compact(value: str) -> datetime | None:
    found = _COMPACT.fullmatch(value)
    return datetime(*map(int, filter(None, found.groups()))) if found else None  # type: ignore[arg-type]


def _numeric(value: str) -> datetime | None:
    if not (found := _NUMERIC.fullmatch(value)):
        return None
    day, month, year, hour, minute = found.groups()
    return datetime(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day), int(hour or 0), int(minute or 0))


def _since_1970(value: str) -> datetime | None:
    if not _SECONDS.fullmatch(value):
        return None
    seconds = float(value) / (1000 if len(value) >= 12 and "." not in value else 1)
    return datetime.fromtimestamp(seconds, UTC)


def _mail(value: str) -> datetime | None:
    return parsedate_to_datetime(value) if "," in value[:5] else None


def _in_words(value: str) -> datetime | None:
    if found := stamped_date(value):
        return found[0]
    inside = _DAY_INSIDE.search(value)
    return absolute(inside[0].replace("1er", "1")) if inside else absolute(value)


def date_in_name(name: str) -> datetime | None:
    """The date in the name of a file.

    >>> date_in_name("2024-03-12_quai"), date_in_name("val_20240312"), date_in_name("article_12")
    (datetime.datetime(2024, 3, 12, 0, 0), datetime.datetime(2024, 3, 12, 0, 0), None)
    """
    if found := _IN_NAME.search(name):
        year, _, month, day = found.groups()
    elif found := _IN_NAME_FRENCH.search(name):
        day, _, month, year = found.groups()
    else:
        return None
    try:
        return datetime(int(year), int(month), int(day))
    except ValueError:  # 31 February
        return None


def date_in_address(url: str | None) -> datetime | None:
    """The date in the address of a page.

    >>> date_in_address("https://exemple.invalid/politique/2024/03/12/le-pont")
    datetime.datetime(2024, 3, 12, 0, 0)
    """
    found = _IN_ADDRESS.search(url or "")
    try:
        return datetime(*map(int, found.groups())) if found else date_in_name(url or "")  # type: ignore[arg-type]
    except ValueError:
        return None

"""Lines → dates: a date counts only on a line of its own or at the head of a paragraph, never in running prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from analysis.lexicons import from_lexicons, lexicon
from analysis.text import fold

from .zones import key, split_zone

_MAX = 90
_DATED = re.compile(r"\d{1,4}\D.*\d{2}|\d{8}", re.DOTALL)
_HOURS = re.compile(r"\b(\d{1,2})\s*[hH]\s*(\d{2})?\b")
_MACHINE = re.compile(r"\btim(?:e|ing)$", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_][^\d,.]{1,30},\s*le\s+(?=\d)")
#: *4 mai 2020*, the usual way; parsing it at large takes a hundred times as long.
_USUAL = re.compile(r"(1er|\d{1,2}) ([^\W\d_]+) ((?:1[5-9]|20)\d{2})")
_LETTERS = re.compile(r"[^\W\d_]+")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\d.,|–—]{1,40}(?:,|\s\|)\s*(?:le\s+)?)?"
    r"(?P<date>(?:1er|\d{1,2})\s+[^\W\d_]{3,9}\.?\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
    r"(?P<after>\s*,\s*[^\W\d_][^\d.|–—]{1,30})?\s*(?:\([^()]{2,30}\)\s*)?(?:\.\s*)?[-–—|]\s+",
)


@from_lexicons
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    roles = {key(row["label"]): row["role"] for row in lexicon("datelabels")}
    longest = sorted(roles, key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, longest)) + r")\b\s*:?\s*"), roles


def stamped_date(line: str) -> tuple[datetime, str] | None:
    """The date of a line that consists of a date, and its role: ``published``, ``updated``, ``crawled`` or ``stamp``.

    ``crawled`` is when a program fetched the page, which says nothing of the article: *consulté le* …, or a bare date
    with the hour of an English-speaking machine. The day comes before the month. The time zone is the one named (a
    city, *heure de Paris*, GMT+1), or missing.

    >>> when, role = stamped_date("25-11-2024 12:43 AM Jerusalem Timing")
    >>> when.isoformat(), str(when.tzinfo), role
    ('2024-11-25T00:43:00+02:00', 'Asia/Jerusalem', 'crawled')
    >>> stamped_date("Mis à jour le 3 mars 2021 à 14h05")
    (datetime.datetime(2021, 3, 3, 14, 5), 'updated')
    >>> stamped_date("Le 3 mars 2021, il partit.") is None
    True
    """
    line = line.strip(" \t\u00a0[]()-–—|•·.,;")
    if len(line) > _MAX or not _DATED.search(line):
        return None
    pattern, roles = _labels()
    label = pattern.match(_same_length_key(line))
    body, zone = split_zone(_PLACE.sub("", line[label.end() :] if label else line, count=1))
    when = absolute(body)
    if when is None:
        return None
    if zone is not None:
        when = when.replace(tzinfo=zone)
    role = roles[label.group(1)] if label else "crawled" if _MACHINE.search(line) else "stamp"
    return when, role


def _same_length_key(line: str) -> str:
    """The line normalised by ``key``, but of the same length, so that a match can be cut from the original."""
    return "".join(map(_key_of_sign, line))


@lru_cache(maxsize=1024)
def _key_of_sign(sign: str) -> str:
    return (key(sign) or " ")[:1]


@from_lexicons
def _months() -> dict[str, int]:
    """The numbers of the months."""
    return {row["form"]: n for n, row in enumerate((r for r in lexicon("times") if r["class"] == "month"), start=1)}


@from_lexicons
def absolute(text: str) -> datetime | None:
    """The date that the text gives in full (day, month and year), parsed by dateparser, or None.

    >>> absolute("4 mai 2020") == absolute("4/5/2020"), absolute("31 février 2020")
    (True, None)
    """
    text = text.strip(" ,;.:-–—")
    if (usual := _USUAL.fullmatch(text.lower())) and (month := _months().get(usual[2])):
        try:
            return datetime(int(usual[3]), month, int(usual[1].removesuffix("er")))
        except ValueError:  # there is no such day
            return None
    return _parsed(text)


def _parsed(text: str) -> datetime | None:
    if not _may_be_date(text):
        return None
    import dateparser

    text = _HOURS.sub(lambda m: f"{m[1]}:{m[2] or '00'}", text)
    settings = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    try:
        found: datetime | None = dateparser.parse(text, languages=["fr", "en"], settings=settings)
    except (ValueError, OverflowError, RecursionError):
        return None
    return found


def _may_be_date(text: str) -> bool:
    """Whether dateparser could read a text: a title with a number (*La halle ferme 3 jours sur 10*) has other words.

    dateparser needs half a second to find that out for the first time. Capitals may be a time zone (*CEST*).
    """
    words = filter(lambda word: len(word) > 2 and not (word.isupper() and len(word) < 6), _LETTERS.findall(text))
    return all(fold(word) in _words_of_dates() for word in words)


@lru_cache(maxsize=1)
def _words_of_dates() -> frozenset[str]:
    """All words in what dateparser knows of dates in French and English."""
    from dateparser.data.date_translation_data import en, fr

    return frozenset(_LETTERS.findall(fold(str([fr.info, en.info]))))


def dateline_date(paragraph: str) -> datetime | None:
    """The date of the dateline that opens a paragraph (*Lyon, 4 mai 2020 (AFP) - …*), or None.

    >>> dateline_date("4 mai 2020. - La mairie rouvre ses portes.")
    datetime.datetime(2020, 5, 4, 0, 0)
    >>> dateline_date("Le 4 mai 2020, la mairie rouvre ses portes.") is None
    True
    """
    found = _DATELINE.match(paragraph.replace("\u00a0", " ").replace("\u202f", " "))
    return absolute(found["date"].replace("1er", "1")) if found else None


def article_date(stamps: Sequence[tuple[datetime, str]], paragraphs: Sequence[str]) -> datetime | None:
    """When an article was published, from *publié le*, a bare date, a dateline or *mis à jour le*, in this order.

    When it was fetched is never taken for it.
    """
    for role in ("published", "stamp"):
        for when, its_role in stamps:
            if its_role == role:
                return when
    datelines = filter(None, map(dateline_date, paragraphs[:3]))
    return next(datelines, None) or next((when for when, role in stamps if role != "crawled"), None)

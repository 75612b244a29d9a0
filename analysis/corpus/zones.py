"""Names of time zones → ``tzinfo``: *Jerusalem Timing*, *heure de Paris*, *GMT+1*, *UTC*."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, available_timezones

from analysis.lexicons import from_lexicons, lexicon

_OFFSET = re.compile(r"\(?\b(?:GMT|UTC|TU)\s*([+\-−])\s*(\d{1,2})(?:[:h]?(\d{2}))?\)?\s*$", re.IGNORECASE)
_BARE_OFFSET = re.compile(r"(?<=\d)\s*([+\-−])(\d{2}):?(\d{2})\s*$")
_ZULU = re.compile(r"(?<=\d)Z\s*$")
_NAMED = re.compile(
    r"[\s,(]*(?:\((?P<par>[^()]{2,40})\)"
    r"|(?P<en>[^\W\d_][^\d,()|:]{1,30}?)\s+(?:local\s+)?tim(?:e|ing)"
    r"|(?:\(?\s*heure\s+(?:de\s+la\s+|de\s+|d['’]\s*|du\s+)?(?P<fr>[^\d,()|:]{2,30}?)\)?)"
    r"|(?<=[\d\s])(?P<abbr>[A-Z]{2,5}))\s*$",
    re.IGNORECASE,
)

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_HOUR_OF = re.compile(r"^heure\s+(?:de\s+la\s+|de\s+|d['’]\s*|du\s+)?", re.IGNORECASE)
_MERIDIEM = re.compile(r"[ap]\.?m\.?\s+", re.IGNORECASE)
_UNSAID = {"local", "locale", "heure locale"}


def key(name: str) -> str:
    """A name in lower case, without accents, with plain spaces and apostrophes.

    >>> key("Abou Dhabi"), key("Téhéran")
    ('abou dhabi', 'teheran')
    """
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", name)).replace("’", "'").replace("_", " ")
    return " ".join(plain.split()).casefold()


@from_lexicons
def _zones() -> dict[str, str]:
    """Zone names by city, from the IANA database, the French names of the Unicode CLDR, and ``timezones.tsv``."""
    from babel import Locale

    zones = {key(name.rsplit("/", 1)[-1]): name for name in sorted(available_timezones(), reverse=True) if "/" in name}
    french = {key(data["city"]): name for name, data in Locale("fr").time_zones.items() if "city" in data}
    return zones | french | {row["name"]: row["zone"] for row in lexicon("timezones")}


def named_zone(name: str) -> tzinfo | None:
    """The time zone of a city or an abbreviation, or None.

    >>> named_zone("Téhéran").key, named_zone("Jerusalem").key, named_zone("Nulle-Part")
    ('Asia/Tehran', 'Asia/Jerusalem', None)
    """
    zone = _zones().get(key(name))
    return ZoneInfo(zone) if zone else None


def split_zone(stamp: str) -> tuple[str, tzinfo | None]:
    """A date without the time zone at its end, and that zone; or the whole date and None if it names no known zone.

    >>> split_zone("25-11-2024 12:43 AM Jerusalem Timing")
    ('25-11-2024 12:43 AM', zoneinfo.ZoneInfo(key='Asia/Jerusalem'))
    >>> split_zone("3 mars 2021 à 14h05 (heure de Paris)")
    ('3 mars 2021 à 14h05', zoneinfo.ZoneInfo(key='Europe/Paris'))
    """
    for pattern in (_OFFSET, _BARE_OFFSET):
        if found := pattern.search(stamp):
            sign, hours, minutes = found.groups()
            delta = timedelta(hours=int(hours), minutes=int(minutes or 0))
            if delta <= timedelta(hours=14):
                return stamp[: found.start()].strip(), timezone(delta if sign == "+" else -delta)
    if found := _ZULU.search(stamp):
        return stamp[: found.start()].strip(), ZoneInfo("UTC")
    return _split_named(stamp)


def _split_named(stamp: str) -> tuple[str, tzinfo | None]:
    found = _NAMED.search(stamp)
    if not found or not re.search(r"\d", stamp[: found.start()]):
        return stamp.strip(), None
    name = _HOUR_OF.sub("", next(group for group in found.groups() if group).strip())
    meridiem = _MERIDIEM.match(name)  # in "12:43 AM Jerusalem Timing" it is where a name may be
    zone = named_zone(name[meridiem.end() :] if meridiem else name)
    if zone is None and key(name) not in _UNSAID:
        return stamp.strip(), None
    return f"{stamp[: found.start()]} {meridiem[0] if meridiem else ''}".strip(), zone

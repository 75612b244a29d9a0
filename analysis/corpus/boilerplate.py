"""Lines around an article that are not part of it: bylines, share buttons, calls to subscribe, dates."""

from __future__ import annotations

import re
from datetime import datetime

from analysis.lexicons import from_lexicons, lexicon

from .dates import stamped_date
from .zones import key

_BARE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,}|@\w+|(?:#\w+\s*)+", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|•·–—-]\s+|\t+|\s{3,}|\s*\|\s*")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = rf"{_CAPITAL}[\w.'’-]*(?:\s+(?:d[eu]s?|d['’]|la|le|van|von|ben|el|al|{_CAPITAL})[\w.'’-]*){{1,4}}"
_PEOPLE = rf"{_NAME}(?:\s*(?:,|&|\bet\b)\s*{_NAME})*"
_WHENCE = r"(?:à|au|aux|en|avec|pour|le|envoyée?|correspondante?|journaliste|chef|cheffe|directrice|directeur)\b"
_SIGNED = rf"(?:,?\s+{_WHENCE}[^.!?]{{2,50}}|\s*\([^()]{{2,40}}\)?)?"
_BYLINES = re.compile(
    rf"(?i:(?:écrit |rédigé |publié |posté |propos recueillis )?par|by)\s*:?\s*{_PEOPLE}{_SIGNED}"
    r"|(?i:de (?:notre|nos) (?:envoyée?s? spéciale?s?|envoyés spéciaux|correspondante?s?)\b)[^.!?]{0,80}"
)
#: Kinds whose lines may hold a label and what it labels: *Mots-clés : pont, travaux*.
_LABELS = frozenset({"related", "date", "source"})
_WHOLE_MAX, _START_MAX, _INSIDE_MAX, _LINE_MAX, _SIGNATURE_MAX, _NAME_MAX = 60, 200, 120, 150, 60, 30


@from_lexicons
def _listed() -> dict[str, dict[str, str]]:
    """``{"line": {text: kind}, "start": …, "inside": …, "tail": …}``, with texts normalised by ``key``."""
    lists: dict[str, dict[str, str]] = {"line": {}, "start": {}, "inside": {}, "tail": {}}
    for row in lexicon("boilerplate"):
        if row["match"] in lists:  # the others are about paragraphs
            lists[row["match"]][key(row["text"])] = row["kind"]
    return lists


@from_lexicons
def _agencies() -> frozenset[str]:
    return frozenset(key(row["agency"]) for row in lexicon("agencies"))


def is_agency_signature(line: str) -> bool:
    """Whether a line only names news agencies.

    >>> is_agency_signature("(avec AFP et Reuters)"), is_agency_signature("L'AFP se trompe")
    (True, False)
    """
    if len(line) > _SIGNATURE_MAX:
        return False
    plain = re.sub(r"^\W*(?:avec|source\s*:|d'apres|par)?\W*|\W+$", "", key(line))
    parts = re.split(r"\s*(?:[,/&+]|\bet\b|\bavec\b)\s*", plain)
    return bool(plain) and all(part.strip(" ()") in _agencies() for part in parts if part.strip(" ()"))


def is_section(line: str) -> bool:
    """Whether a line is only the name of a newspaper section (*Politique*)."""
    return line.strip(" :|").casefold() in _sections()


@from_lexicons
def _sections() -> frozenset[str]:
    return frozenset(row["section"] for row in lexicon("sections"))


def is_name(line: str) -> bool:
    """Whether a line consists of two to five capitalised words, like a byline.

    >>> is_name("Jeanne de La Tour"), is_name("Un texte"), is_name("Paris")
    (True, False, False)
    """
    return bool(re.fullmatch(_NAME, line.strip())) and 2 <= len(line.split()) <= 5


def furniture(line: str) -> str | None:
    """The kind of page furniture that a line is (``byline``, ``date``, ``related``, ``share`` …), or None.

    A line of several parts (*Par … | Publié le …*) is furniture if every part is.

    >>> furniture("Par Ève Lenoir | Publié le 3 mars 2021 à 14h05")
    'date'
    >>> furniture("Lire aussi : la mairie rouvre"), furniture("La mairie rouvre"), furniture("* * *")
    ('related', None, 'rule')
    """
    if not any(c.isalnum() for c in line):
        return "rule"
    if kind := _one(line):
        return kind
    if len(line) > _LINE_MAX:
        return None
    parts = [part for part in _SEPARATOR.split(line) if any(c.isalnum() for c in part)]
    parts = [piece for part in parts for piece in _dates_apart(part)]
    if len(parts) < 2:
        return None
    kinds = [_one(part) or ("byline" if is_name(part) else "section" if is_section(part) else None) for part in parts]
    sure = set(kinds) - {"byline", "section"}
    return next(kind for kind in kinds if kind in sure) if sure and None not in sure else None


def _dates_apart(part: str) -> list[str]:
    """*Publié le … mis à jour le …*, cut before the second date and its label."""
    return [
        p for p in re.split(r"[,;(\s]+(?=(?:mise?s? à jour|modifiée?|maj|actualisé)\b)", part, flags=re.IGNORECASE) if p
    ]


def _one(line: str) -> str | None:
    """The kind of a line that has a single part."""
    return _by_list(line) or _by_form(line)


def _by_list(line: str) -> str | None:
    """The kind of a line whose words are in ``boilerplate.tsv``."""
    if len(line) > _START_MAX:
        return None
    plain = key(line).strip(" \"'«»[]")
    lists = _listed()
    whole, label = (re.sub(r"[\W\d_]+", " ", part).strip() for part in (plain, re.sub(r"\s*:.*", "", plain)))
    for text in (re.sub(r"[\W\d_]+$", "", plain), whole):
        if len(line) <= _WHOLE_MAX and (kind := lists["line"].get(text)):
            return kind
    if (kind := lists["line"].get(label)) in _LABELS:  # "Facebook : la justice enquête" is a headline
        return kind
    bare = re.sub(r"^\W+", "", plain)  # "» Lire aussi", "▶ Voir aussi"
    for text, kind in lists["start"].items():
        if plain.startswith(text) or bare.startswith(text):
            return kind
    if kind := next((kind for text, kind in lists["tail"].items() if _ends_with(plain, text)), None):
        return kind
    for text, kind in lists["inside"].items():
        if len(line) <= _INSIDE_MAX and text in plain:
            return kind
    return None


def _ends_with(line: str, text: str) -> bool:
    """Whether a line ends with a dash, a text, and at most a name: *Le pont rouvre - Regarder sur Val TV*."""
    before, found, after = line.rpartition(text)
    return (
        bool(found) and bool(re.search(r"(?:[-–—|•:]\s*|^)$", before)) and len(after) <= _NAME_MAX and "." not in after
    )


def _by_form(line: str) -> str | None:
    """The kind of a line that looks like a link, a source, a byline or a date."""
    if _BARE.fullmatch(line.strip()):
        return "link"
    if is_agency_signature(line):
        return "source"
    if len(line) <= _LINE_MAX and re.fullmatch(_BYLINES, line.strip(" ()")):
        return "byline"
    return "date" if stamped_date(line) else None


def stamps(line: str) -> list[tuple[datetime, str]]:
    """The dates of a line of furniture, each with its role (``published``, ``updated``, ``stamp``).

    >>> [(when.day, role) for when, role in stamps("Publié le 3 mars 2021, mis à jour le 4 mars 2021")]
    [(3, 'published'), (4, 'updated')]
    """
    if whole := stamped_date(line):
        return [whole]
    pieces = [piece for part in _SEPARATOR.split(line) for piece in _dates_apart(part)]
    found = [stamped_date(piece) or stamped_date(re.split(r"\s(?:le|on)\s+(?=\d)", piece)[-1]) for piece in pieces]
    return [stamp for stamp in found if stamp]

"""Noun phrases: where they begin and end, and what kind of source their head names."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.lexicons import lexicon

from .media import media_names
from .sentence import Sentence, Unit

_DE = {"de", "d'", "du", "des"}
_A = {"à", "au", "aux"}
_TIMES = {
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "hier",
    "aujourd'hui",
    "demain",
    "matin",
    "soir",
    "midi",
    "après-midi",
    "week-end",
    "matinée",
    "soirée",
    "semaine",
    "mois",
}
_DETERMINER = re.compile(
    r"^(?:le |la |les |l'|un |une |des |du |de la |de l'|d'autres |ce |cet |cette |ces |son |sa |ses |"
    r"leur |leurs |plusieurs |certains |certaines |quelques |de nombreux |de nombreuses |nombre de |"
    r"deux |trois |quatre |cinq |six |sept |huit |neuf |dix |"
    r"un autre |une autre |d'|notre |nos |mon |ma |mes |quelque |tous les |toutes les |chaque )+",
    re.I,
)
TITLES = {"-", "m.", "mm.", "mme", "mmes", "mlle", "me", "mgr", "dr", "pr"}
OPENERS = {"qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"}


@lru_cache(maxsize=1)
def person_nouns() -> dict[str, dict[str, str]]:
    """Heads of noun phrases that can be a source, masculine and feminine forms, with their row of the lexicon."""
    found: dict[str, dict[str, str]] = {}
    for row in lexicon("person_nouns"):
        found[row["lemma"].lower()] = row
        for feminine in row["feminine"].split("|"):
            if feminine not in {"-", "="}:
                found.setdefault(feminine.lower(), row)
    return found


def source_kind(unit: Unit) -> str | None:
    """The kind of source that a noun names (person, group, document, medium, institution), or None."""
    if unit.token is None:
        return None
    if unit.low == "état" and unit.token.text[0].islower():
        return None  # a state of things, not a State
    for word in (unit.low, unit.token.lemma_.lower(), unit.low.removesuffix("s")):
        row = person_nouns().get(word)
        if row:
            return row["kind"]
    return None


def phrase_end(sentence: Sentence, start: int, *, plural: bool = False) -> int:
    """The index after the noun phrase that begins at unit ``start``, without relative clause, apposition or adjunct."""
    units, i, head, nominal = sentence.units, start, None, None
    while i < len(units):
        unit = units[i]
        if unit.marked:
            if unit.end - unit.start > 40 or i == start:
                break
            head = head or i
        elif unit.pos in {"NOUN", "PROPN"} or (unit.pos in {"X", "NUM"} and head is not None) or _is_foreign(unit):
            if unit.low in _TIMES and head is not None:
                break
            head = i
        elif unit.pos == "PRON" and head is None and i == start and unit.low not in OPENERS | TITLES:
            joined = i + 1 < len(units) and units[i + 1].low in {"-même", "-mêmes", "-ci", "-là"}
            return i + 2 if joined else i + 1
        elif unit.low in _DE and head is not None:
            if not _nominal(units, i + 1):
                break
        elif (
            unit.low in _A
            and head is not None
            and source_kind(units[head]) == "person"
            and _nominal(units, i + 1)
            and not _names_medium(units, i + 1)
            and not _names_person(units, i + 1)
        ) or (
            unit.low == "en"
            and head is not None
            and i + 1 < len(units)
            and units[i + 1].low in {"chef", "charge", "titre", "second"}
        ):
            pass
        elif unit.pos == "DET":
            ranked = unit.low in {"un", "deux"} and units[i - 1].low == "numéro"
            if head is not None and units[i - 1].low not in _DE | _A | {"et"} and not ranked:
                break
        elif unit.pos == "ADJ" or unit.low in TITLES:
            nominal = i if unit.pos == "ADJ" and i > start else nominal
        elif (
            unit.low == "et"
            and head is not None
            and i + 1 < len(units)
            and units[i + 1].low in {"des", "du", "de"}
            and _nominal(units, i + 2)
        ):
            pass
        elif unit.low == "et" and head is not None and (plural or _joins_names(units, i)) and _nominal(units, i + 1):
            plural = False
        elif (unit.pos == "ADV" and head is None) or (
            unit.token is not None
            and unit.pos in {"VERB", "ADP"}
            and head is None
            and i == start
            and unit.low in {"certains", "plusieurs", "quelque"}
        ):
            pass
        else:
            break
        i += 1
    return i if head is not None else nominal + 1 if nominal is not None else start


def _names_medium(units: list[Unit], i: int) -> bool:
    """*a révélé son avocate à l'AFP*: the medium told is no part of the phrase."""
    return any(u.low in media_names() for u in units[i : i + 3])


def _names_person(units: list[Unit], i: int) -> bool:
    """*a demandé une lycéenne au policier*: the person asked is no part of the phrase."""
    noun = next((u for u in units[i : i + 3] if u.pos in {"NOUN", "PROPN"}), None)
    return noun is not None and (
        source_kind(noun) == "person" or (noun.token is not None and noun.token.ent_type_ == "PER")
    )


def _is_foreign(unit: Unit) -> bool:
    """A capitalised word that the tagger does not know: part of a name."""
    return unit.pos == "X" and unit.token is not None and unit.token.text[:1].isupper()


def _joins_names(units: list[Unit], i: int) -> bool:
    return (
        units[i - 1].pos == "PROPN"
        and i + 1 < len(units)
        and units[i + 1].pos == "PROPN"
        and units[i + 1].low not in OPENERS
    )


def _nominal(units: list[Unit], i: int) -> bool:
    while i < len(units) and units[i].pos in {"DET", "ADJ", "NUM", "ADV"}:
        i += 1
    return i < len(units) and (units[i].pos in {"NOUN", "PROPN", "X", "NUM", "PRON"} or units[i].marked is not None)


def starts_phrase(sentence: Sentence, i: int) -> bool:
    """Whether a noun phrase can begin at unit ``i``."""
    if i >= len(sentence.units):
        return False
    unit = sentence.units[i]
    if unit.low in TITLES - {"-"} and unit.token is not None and unit.token.text[0].isupper():
        return True
    return (
        unit.pos in {"DET", "PROPN", "NUM"}
        or _is_foreign(unit)
        or (unit.pos in {"NOUN", "ADJ", "PRON"} and unit.low not in OPENERS)
    )


def own_phrase(source: str) -> str:
    """The phrase of a source with no name, without its determiner; empty where nothing else is left.

    >>> own_phrase("Une source policière"), own_phrase("les habitants"), own_phrase("l'ONG")
    ('source policière', 'habitants', 'ONG')
    """
    noun = _DETERMINER.sub("", source.replace("’", "'").replace("\u00a0", " ")).strip(' "«»“”')
    if not noun or noun.endswith("'") or noun.lower() in {"le", "la", "les"}:
        return ""
    acronym = noun[1:2].isupper()
    return noun if acronym else noun[:1].lower() + noun[1:]

"""Nouns that can be the source of a quotation, and the phrase of a source that has no name."""

from __future__ import annotations

import re

from analysis.french.endings import word_endings
from analysis.french.shares import one_of, without_share
from analysis.lexicons import from_lexicons, lexicon

from .units import Unit

_DETERMINER = re.compile(
    r"^(?:le |la |les |l'|un |une |des |du |de la |de l'|d'autres |ce |cet |cette |ces |son |sa |ses |"
    r"leur |leurs |plusieurs |certains |certaines |quelques |de nombreux |de nombreuses |nombre de |"
    r"deux |trois |quatre |cinq |six |sept |huit |neuf |dix |"
    r"un autre |une autre |d'|notre |nos |mon |ma |mes |quelque |tous les |toutes les |chaque )+",
    re.I,
)

#: Letters before the ending of a noun that makes it one of persons.
_STEM = 4


@from_lexicons
def person_nouns() -> dict[str, dict[str, str]]:
    """Heads of noun phrases that can be a source, masculine and feminine forms, with their row of the lexicon."""
    found: dict[str, dict[str, str]] = {}
    for row in lexicon("person_nouns"):
        found[row["lemma"].lower()] = row
        for feminine in row["feminine"].split("|"):
            if feminine not in {"-", "="}:
                found.setdefault(feminine.lower(), row)
    return found


@from_lexicons
def media_names() -> frozenset[str]:
    """Names of agencies in lower case, which are known without a noun that introduces them."""
    return frozenset(row["agency"] for row in lexicon("agencies"))


@from_lexicons
def posts() -> frozenset[str]:
    """Words for posts and roles that *à* completes."""
    return frozenset(row["form"] for row in lexicon("posts"))


def source_kind(unit: Unit) -> str | None:
    """The kind of source that a noun names (person, group, document, medium, institution), or None."""
    if unit.low == "état" and not unit.capital:
        return None  # a state of things, not a State
    for form in (unit.low, unit.lemma, unit.low.removesuffix("s")):
        row = person_nouns().get(form)
        if row:
            return row["kind"]
    return "person" if unit.pos == "NOUN" and is_of_persons(unit.low) else None


def is_of_persons(form: str) -> bool:
    """Whether the ending of a noun says that people are meant, listed or not: *climatosceptiques*, but not *piste*.

    >>> is_of_persons("locavores"), is_of_persons("piste")
    (True, False)
    """
    low, endings = form.removesuffix("s"), word_endings("person")
    return low.endswith(endings) and any(low.endswith(ending, _STEM) for ending in endings)


def _unmarked(phrase: str) -> str:
    """The phrase without marks around it; those of a title inside stay (*livre « Les Lacs »*)."""
    bare = phrase.strip(' "«»“”')
    cut = bare.count('"') % 2 or any(bare.count(a) > bare.count(b) for a, b in ("«»", "“”"))
    return phrase if cut else bare


def own_phrase(source: str) -> str:
    """The phrase of a source with no name, without its determiner; empty where nothing else is left.

    >>> own_phrase("Une source policière"), own_phrase("les habitants"), own_phrase("l'ONG")
    ('source policière', 'habitants', 'ONG')
    >>> own_phrase("12 % des lecteurs"), own_phrase("l'un des élus locaux de la vallée")
    ('lecteurs', 'élu local de la vallée')
    >>> own_phrase("le livre « Les Lacs »"), own_phrase("les « gilets roses »")
    ('livre « Les Lacs »', 'gilets roses')
    """
    plain = source.replace("’", "'").replace("\u00a0", " ")
    noun = _unmarked(_DETERMINER.sub("", one_of(without_share(plain))).strip(" "))
    if not noun or noun.endswith("'") or noun.lower() in {"le", "la", "les"}:
        return ""
    acronym = noun[1:2].isupper()
    return noun if acronym else noun[:1].lower() + noun[1:]

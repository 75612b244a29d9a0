"""What is known of names before any text is read: titles, heads, countries, cities, first names, known variants.

The lists of ``analysis/lexicons`` read into sets; countries and cities in French from CLDR (through ``babel``), first
names from ``faker``.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global
from simplemma import is_known

from analysis.lexicons import lexicon

_LOCALES = [
    "fr_FR",
    "fr_BE",
    "fr_CH",
    "fr_CA",
    "fr_QC",
    "fr_DZ",
    "en_US",
    "en_GB",
    "es_ES",
    "es_MX",
    "es_CO",
    "it_IT",
    "de_DE",
    "de_AT",
    "pt_BR",
    "pt_PT",
    "nl_NL",
    "nl_BE",
    "pl_PL",
    "ro_RO",
    "tr_TR",
    "sv_SE",
    "da_DK",
    "no_NO",
    "fi_FI",
    "cs_CZ",
    "hr_HR",
    "hu_HU",
    "ar_DZ",
    "ha_NG",
    "ig_NG",
    "yo_NG",
    "tw_GH",
    "sw",
    "zu_ZA",
    "vi_VN",
    "id_ID",
]
_ARTICLE = re.compile(r"^(?:(?:le|la|les) |l')")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text without case, accents, hyphens, dots and a leading article: what two spellings of one name share.

    >>> fold("L'État-Major"), fold("Etat major")
    ('etat major', 'etat major')
    """
    lower = text.casefold().replace("’", "'").replace("œ", "oe").replace("æ", "ae")
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    words = re.sub(r"[-\s]+", " ", bare.replace(".", " ")).strip()
    return _ARTICLE.sub("", words) or words


@cache
def particles() -> dict[str, str]:
    """Particles of family names → ``family`` or ``link``."""
    return {row["particle"]: row["position"] for row in lexicon("particles")}


@cache
def non_names() -> frozenset[str]:
    """Words that are not names though capitalised: folded, or in capitals where only the acronym is meant."""
    return frozenset(row["word"] if row["word"].isupper() else fold(row["word"]) for row in lexicon("non_names"))


@cache
def edge_words() -> frozenset[str]:
    """Those of the folded words that are cut off the end of a name as well (a web page's furniture glued to it)."""
    return frozenset(fold(row["word"]) for row in lexicon("non_names") if row["edge"] == "yes")


@cache
def article_names() -> dict[str, str]:
    """Names that begin with an article → label."""
    return {row["name"]: row["label"] for row in lexicon("article_names")}


@cache
def variants() -> dict[tuple[str, str], str]:
    """(label, folded form) → the folded first form of its line: equal for known variants of one name."""
    found: dict[tuple[str, str], str] = {}
    for row in lexicon("variants"):
        forms = row["forms"].split("|")
        for form in forms:
            found[row["label"], fold(form)] = fold(forms[0])
    for code, name in Locale("fr").territories.items():
        if code.isalpha() and len(code) == 2:
            found.setdefault(("LOC", fold(name)), fold(name))
    for form, name in (("USA", "US"), ("US", "US"), ("U.S.A.", "US"), ("RDC", "CD"), ("RCA", "CF"), ("UK", "GB")):
        found["LOC", fold(form)] = fold(Locale("fr").territories[name])
    return found


@cache
def places() -> frozenset[str]:
    """Folded names of countries, continents and large cities in French (CLDR), and of the places that it lacks."""
    locale = Locale("fr")
    not_places = {"ZZ", "UN", "EU", "EZ", "XA", "XB", "001"}
    names = [name for code, name in locale.territories.items() if code not in not_places]
    names += [zone["city"] for zone in locale.time_zones.values() if "city" in zone]
    names += [
        zone.split("/")[1].replace("_", " ")
        for zone in get_global("zone_territories")
        if re.fullmatch(r"[A-Z]\w+/[A-Z][a-z]\w+", zone)
    ]
    bare = {fold(re.sub(r"\s*[(\[].*", "", name)) for name in names}
    short = {fold(part) for name in names for part in re.findall(r"\((\w+)\)", name)}
    listed = {fold(row["place"]) for row in lexicon("more_places")}
    return frozenset({name for name in bare | short | listed if len(name) > 2})


@cache
def first_names() -> dict[str, str]:
    """First names in Latin script → ``m``, ``f`` or ``mf``; hyphenated ones are found by their first part."""
    found: dict[str, set[str]] = {}
    for locale in _LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute, gender in (("first_names_male", "m"), ("first_names_female", "f")):
            for name in getattr(provider, attribute, ()):
                found.setdefault(name, set()).add(gender)
    return {name: "".join(sorted(genders, reverse=True)) for name, genders in found.items()}


def is_first_name(word: str) -> bool:
    """Whether a capitalised word is a first name that is known."""
    known = first_names()
    return word in known or ("-" in word and all(part in known for part in word.split("-") if len(part) > 2))


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether a word, in lower case, is an ordinary French word (or a verb form built on one)."""
    lower = word.casefold().replace("œ", "oe").replace("ï", "i")
    if is_known(word.casefold(), "fr") or is_known(lower, "fr"):
        return True
    return (
        len(lower) > 5
        and lower.endswith(("ons", "ez", "ant"))
        and is_known(re.sub("(?:ons|ez|ant)$", "er", lower), "fr")
    )


@cache
def _demonym_words() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in lexicon("demonyms"))


@cache
def _stems() -> frozenset[str]:
    return frozenset(word[:4] for name in places() for word in name.split() if len(word) > 3)


_INHABITANT = re.compile(r"(?:ain|ais|ois|ien|een|in|an|ite|ol|ard|iote|que|and|ot)(?:e|ne|s|es|nes|enne|ennes)?$")


@lru_cache(maxsize=16384)
def is_demonym(word: str) -> bool:
    """Whether a capitalised word names the inhabitants of a place or a people (Français, Russes, Sénégalaise).

    >>> is_demonym("Algériens"), is_demonym("Algérie"), is_demonym("Québécoise")
    (True, False, True)
    """
    parts = fold(word).split(" ")
    bare = parts[-1]
    if len(parts) > 1 and not (
        parts[0].endswith("o") or parts[0] in {"nord", "sud", "est", "ouest"} or is_demonym(parts[0])
    ):
        return False
    if bare in places() or fold(word) in places():
        return False
    for ending, stem in (
        ("", ""),
        ("s", ""),
        ("e", ""),
        ("es", ""),
        ("ne", ""),
        ("nes", ""),
        ("que", "c"),
        ("ques", "c"),
    ):
        if bare.endswith(ending) and bare[: len(bare) - len(ending)] + stem in _demonym_words():
            return True
    return bool(_INHABITANT.search(bare)) and len(bare) > 5 and bare[:4] in _stems()


@cache
def context_words(role: str) -> frozenset[str]:
    """The words of one role of ``context_words.tsv``."""
    return frozenset(row["word"] for row in lexicon("context_words") if row["role"] == role)

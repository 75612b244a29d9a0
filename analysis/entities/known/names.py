"""What the lexicons know about names before any text is read: particles, words that are not names, known variants."""

from __future__ import annotations

import re
from functools import lru_cache

from babel import Locale
from simplemma import is_known

from analysis.french.function_words import DEFINITE
from analysis.lexicons import from_lexicons, lexicon
from analysis.text import fold


@from_lexicons
def particles() -> dict[str, str]:
    """Particles of family names → ``family`` or ``link``."""
    return {row["particle"]: row["position"] for row in lexicon("particles")}


@from_lexicons
def non_names() -> frozenset[str]:
    """Words that are not names though capitalised: folded, or in capitals where only the acronym is meant."""
    return frozenset(row["word"] if row["word"].isupper() else fold(row["word"]) for row in lexicon("non_names"))


@from_lexicons
def edge_words() -> frozenset[str]:
    """Those of the folded words that are cut off the end of a name as well (a web page's furniture glued to it)."""
    return frozenset(fold(row["word"]) for row in lexicon("non_names") if row["edge"] == "yes")


@from_lexicons
def told_names() -> frozenset[str]:
    """Those of the folded words that are names if weights trained on news say so (le Nord, Noël)."""
    return frozenset(fold(row["word"]) for row in lexicon("non_names") if row["told"] == "yes")


@from_lexicons
def article_names() -> dict[str, str]:
    """Names that begin with an article → label."""
    return {row["name"]: row["label"] for row in lexicon("article_names")}


@from_lexicons
def organisations_with_article() -> frozenset[str]:
    """Organisations whose name begins with an article, folded, without it (républicains)."""
    return frozenset(fold(name) for name, label in article_names().items() if label == "ORG")


@from_lexicons
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


def media_nouns() -> frozenset[str]:
    """Nouns of media, which say what a name is and are no part of it (l'agence Vallonpresse)."""
    return _source_nouns("medium")


def person_nouns() -> frozenset[str]:
    """Nouns for people, some of which say what a company does (*l'opérateur X*)."""
    return _source_nouns("person")


@from_lexicons
def _source_nouns(kind: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("person_nouns") if row["kind"] == kind)


@from_lexicons
def context_words(role: str) -> frozenset[str]:
    """The words of one role of ``context_words.tsv``."""
    return frozenset(row["word"] for row in lexicon("context_words") if row["role"] == role)


@from_lexicons
def nickname() -> re.Pattern[str]:
    """What is right before a nickname, to its opening mark (surnommé X, alias X, dit « le X »)."""
    words, articles = "|".join(sorted(context_words("nickname"))), "|".join(sorted(DEFINITE))
    return re.compile(rf"\b(?:{words})\s+(?:(?:{articles})\s?)?[«\"“]?\s?(?:(?:{articles})\s?)?$")

"""The language of an article, from its words: a French corpus often holds a few articles in another."""

from __future__ import annotations

import re
from functools import cache

from analysis.text import reading_copy

from .article import Article

FRENCH, UNKNOWN = "fr", "und"
#: The most frequent words of a language are mostly those of its grammar, which tell it from others.
_MOST = 300
#: Of the words of French articles, 45 to 60 % are among them; of Catalan and Spanish ones, the nearest, 25 to 35 %.
_SURE = 0.42
#: simplemma knows at least 79 % of the words of any of some 350 French articles, and 40 % of those in other languages.
_KNOWN = 0.6
#: Another language needs this share of its frequent words, and more than French has: a list of results has few of any.
_EVIDENCE, _AHEAD = 0.2, 1.15
_FEWEST, _SAMPLE = 12, 3000
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-zà-ɏ]")


def language_of(text: str, given: str | None = None) -> str | None:
    """The code of a text's language (``fr``, ``en``), or what is ``given`` where there are too few words to tell.

    It is ``und``, as in BCP 47, for a text in another script whose language is not recognised.

    >>> language_of("La préfète a annoncé que le pont rouvrirait lundi, et que les travaux étaient finis.")
    'fr'
    >>> language_of("The bridge will open again on Monday, the prefect said in a long statement to the press.")
    'en'
    >>> language_of("Oui."), language_of("Oui.", "fr-CA")
    (None, 'fr-CA')
    """
    copy = reading_copy(text)
    words = _WORD.findall((copy.text if copy else text)[:_SAMPLE].casefold())
    found = _measured(words)
    return given if found is None or (given or "").casefold().startswith(found) else found


def is_foreign(article: Article) -> bool:
    """Whether the article is known to be in another language than French.

    >>> [is_foreign(Article("a", "…", language=language)) for language in ("en", "fr-CA", None)]
    [True, False, False]
    """
    return article.language is not None and re.split("[-_]", article.language.casefold())[0] not in _names_of_french()


def name_of(language: str | None) -> str:
    """The name of a language in English.

    >>> name_of("es"), name_of("und")
    ('Spanish', 'a language that was not recognised')
    """
    code = re.split("[-_]", language or UNKNOWN)[0].lower()
    return _names("en").get(code, language or "") if code != UNKNOWN else "a language that was not recognised"


def _measured(words: list[str]) -> str | None:
    french = _share(words, FRENCH) if words else 0.0
    if french >= _SURE and len(words) >= _FEWEST:
        return FRENCH
    if sum(not _LATIN.match(word) for word in words) > len(words) / 2:
        return _most_like(words) or UNKNOWN
    if len(words) < _FEWEST:
        return None
    if _known(words) >= _KNOWN:
        return FRENCH
    other = _most_like(words)
    if other and _share(words, other) > _AHEAD * french:
        return other
    return FRENCH if french else None


def _known(words: list[str]) -> float:
    from simplemma import in_target_language

    return in_target_language(" ".join(words), lang=FRENCH)


def _most_like(words: list[str]) -> str | None:
    """The language with the largest share of frequent words, if there are enough."""
    share, language = max((_share(words, language), language) for language in _languages())
    return language if share >= _EVIDENCE else None


def _share(words: list[str], language: str) -> float:
    frequent = _frequent(language)
    return sum(map(frequent.__contains__, words)) / len(words)


@cache
def _frequent(language: str) -> frozenset[str]:
    from wordfreq import top_n_list

    return frozenset(top_n_list(language, _MOST, wordlist="small"))


@cache
def _languages() -> tuple[str, ...]:
    from wordfreq import available_languages

    return tuple(sorted(available_languages("small")))


@cache
def _names(of: str) -> dict[str, str]:
    from babel import Locale

    return {str(code): str(name) for code, name in Locale(of).languages.items()}


@cache
def _names_of_french() -> frozenset[str]:
    """*fr*, *fra*, *français*, *French*: what a column of languages may hold."""
    return frozenset({FRENCH, "fra", "fre", *(_names(of)[FRENCH].casefold() for of in ("en", FRENCH))})

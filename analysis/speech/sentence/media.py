"""Media that are told something: *à l'AFP*, *au Courrier du Lac*, *au micro de Radio Vallon*, *à la presse*."""

from __future__ import annotations

from analysis.french.function_words import BARE_DE, A, forms
from analysis.lexicons import from_lexicons, lexicon

from .source_nouns import media_names, source_kind
from .words import Words

_ARTICLES = forms("definite article")
#: Words of a phrase among which its noun is.
_NEAR = 3


def is_told(words: Words, i: int, head: int) -> bool:
    """Whether *à* at unit ``i`` adds the medium to which the noun at ``head`` talks, not the one it works for."""
    public = any(unit.low in _listed("public") for unit in words.within((i + 1, i + _NEAR)))
    return (public or names_medium(words, i + 1)) and words[head].low not in _listed("newsroom")


def names_medium(words: Words, i: int) -> bool:
    """Whether the phrase at unit ``i`` is a medium: its name, or a noun for one."""
    if _is_newspaper(words, i):
        return True
    for k in range(i, i + _NEAR):
        unit = words[k]
        if unit.low in media_names() or _is_named(words, k) or source_kind(unit) == "medium":
            return True
        if unit.pos == "NOUN" and unit.low not in _listed("public"):
            return False
    return False


def _is_named(words: Words, i: int) -> bool:
    """*à Sud Ouest*, *à France 3*: a country has an article (*à la France*)."""
    unit, following = words[i], words[i + 1]
    if f"{unit.low} {following.low}" in _listed("name") or unit.low in _listed("name"):
        return True
    return unit.low == "france" and words[i - 1].low in A | BARE_DE and (following.capital or following.pos == "NUM")


def _is_newspaper(words: Words, i: int) -> bool:
    """*au Courrier du Lac*, *à La Voix du Jura*: a word that newspapers begin with, with the article that they have."""
    article = words[i] if words[i].low in _ARTICLES else None
    name = words[i + 1] if article else words[i]
    owned = article.capital if article else words[i - 1].low in A
    return name.capital and name.low in _newspapers() and (owned or name.entity == "ORG")


@from_lexicons
def _listed(kind: str) -> frozenset[str]:
    return frozenset(row["form"] for row in lexicon("media") if row["class"] == kind)


@from_lexicons
def _newspapers() -> frozenset[str]:
    """The first words of newspapers, without their articles."""
    names = (
        row["name"].lower().replace("'", "' ").split() for row in lexicon("article_names") if row["newspaper"] == "yes"
    )
    return frozenset(words[1] for words in names if len(words) > 1)

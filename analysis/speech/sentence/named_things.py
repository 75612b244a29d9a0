"""Words before marks that make their content a name or a title, not speech (*le film « … »*, *baptisé « … »*)."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon

from .units import Unit
from .words import Words


@from_lexicons
def _naming() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns that a title follows; verbs, adjectives and adverbs that any name follows. Scare quotes name nothing."""
    rows = [row for row in lexicon("naming_words") if row["reason"] != "scare quotes"]
    nouns = frozenset(row["lemma"] for row in rows if row["pos"] == "NOUN")
    return nouns, frozenset(row["lemma"] for row in rows if row["pos"] != "NOUN")


def is_named(words: Words, i: int) -> bool:
    """Whether the marks at unit ``i`` name something: after a noun, only where a capital begins them."""
    if words[i].marked is None:
        return False
    nouns, others = _naming()
    before = words[i - 1].forms
    return bool(before & others) or (bool(before & nouns) and words[i].inside[:1].isupper())


def is_naming(unit: Unit) -> bool:
    """Whether a verb gives names: *celui qu'on surnomme « le Grand »*."""
    return gives_names(unit.forms)


def gives_names(forms: frozenset[str]) -> bool:
    """Whether a word of these forms gives names: *surnommer*, *baptisé*."""
    return bool(forms & _naming()[1])

"""Words that make what stands in marks after them a name or a title, not speech (*le film « … »*, *baptisé « … »*)."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon

from .sentence import Sentence, Unit


@from_lexicons
def _naming() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns that a title follows; verbs, adjectives and adverbs that any name follows. Scare quotes name nothing."""
    rows = [row for row in lexicon("naming_words") if row["reason"] != "scare quotes"]
    nouns = frozenset(row["lemma"] for row in rows if row["pos"] == "NOUN")
    return nouns, frozenset(row["lemma"] for row in rows if row["pos"] != "NOUN")


def is_named(sentence: Sentence, i: int) -> bool:
    """Whether the marks at unit ``i`` name something: after a noun, only where a capital begins them."""
    if i == 0 or sentence.units[i].marked is None:
        return False
    nouns, others = _naming()
    words = _forms(sentence.units[i - 1])
    if words & others:
        return True
    inside = sentence.text[sentence.units[i].marked.parts[0][0] :][:1]  # type: ignore[union-attr]
    return bool(words & nouns) and inside.isupper()


def _forms(unit: Unit) -> set[str]:
    return {unit.low, unit.token.lemma_.lower()} if unit.token is not None else set()

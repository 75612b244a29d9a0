"""Feminine nouns of persons, which keep their own gender: who writes *la présidente* says so on purpose."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon


def own_gender(form: str, lemma: str) -> str:
    """The singular of a noun in its own gender, where the lemma is that of the masculine.

    >>> own_gender("assistantes", "assistant"), own_gender("actrice", "acteur"), own_gender("travaux", "travail")
    ('assistante', 'actrice', 'travail')
    """
    singular = form.removesuffix("s")
    if singular == lemma or not singular.endswith("e"):
        return lemma
    pairs = (pair for pair in feminine_endings() if singular.endswith(pair[0]))
    found = any(singular[: len(singular) - len(feminine)] + masculine == lemma for feminine, masculine in pairs)
    return singular if found else lemma


@from_lexicons
def feminine_endings() -> tuple[tuple[str, str], ...]:
    """Pairs of a feminine ending and the masculine one that it goes with (*trice*, *teur*)."""
    return tuple((row["feminine"], row["masculine"]) for row in lexicon("feminine_nouns"))

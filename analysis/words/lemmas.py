"""Lemmas: what a lexicon can mend of the model's."""

from __future__ import annotations


def verb_lemma(form: str) -> str | None:
    """The infinitive of a verb form."""
    return None


def noun_lemma(form: str) -> str | None:
    """The singular of a noun."""
    return None

"""Pronominal verbs as lexicons list them: *se plaindre*, *s'indigner*, *s'en prendre*."""

from __future__ import annotations

from analysis.text import fold

_SE, _ELIDED, _WITH_EN = "se ", "s'", "s'en "
_VOWELS = "aeiouyh"


def without_pronoun(lemma: str) -> str:
    """A verb without its reflexive pronoun.

    >>> without_pronoun("se dire prêt"), without_pronoun("s'élever")
    ('dire prêt', 'élever')
    """
    return lemma.removeprefix(_SE).removeprefix(_ELIDED)


def pronominal(infinitive: str) -> str:
    """A verb with its reflexive pronoun.

    >>> pronominal("dire"), pronominal("élever")
    ('se dire', "s'élever")
    """
    return (_ELIDED if fold(infinitive)[:1] in _VOWELS else _SE) + infinitive


def with_en(infinitive: str) -> str:
    """A verb with its reflexive pronoun and *en*: *s'en prendre*."""
    return _WITH_EN + infinitive


def pronominal_forms(infinitive: str) -> tuple[str, ...]:
    """How a verb may be listed as pronominal; *h* is read both ways (*s'habiller*, *se heurter*).

    >>> pronominal_forms("heurter")
    ("s'heurter", 'se heurter')
    """
    return (pronominal(infinitive), _SE + infinitive)

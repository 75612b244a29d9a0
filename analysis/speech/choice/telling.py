"""What contents are worth, weight by weight: features, what is found there, and what each weight adds, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from analysis.lexicons import from_lexicons

from .features.facts import JOINT, Facts, Found, Term
from .features.slots import ALONE, ATTRIBUTED, CONTENT
from .weights import weights_listed


class Telling:
    """Names the weights that ``Weights`` only adds up.

    >>> telling = Telling({"alone": {"yes": 0.5}, "alone, verb in marks, words": {"yes · no · few": 1.0}})
    >>> telling.alone({"alone": "yes", "verb in marks": "no", "words": "many", "title": None})
    [Term(feature='alone', value='yes', weight=0.5)]
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self._weights = weights

    def content(self, facts: Facts, found: Iterable[Found]) -> list[Term]:
        """Of a content, whatever attributes it."""
        return self._of(CONTENT, facts) + self._terms(found)

    def alone(self, facts: Facts) -> list[Term]:
        """Of words in marks that nothing attributes."""
        return self._of(ALONE, facts)

    def attributed(self, facts: Facts, found: Iterable[Found]) -> list[Term]:
        """Of a content with its attribution."""
        return self._of(ATTRIBUTED, facts) + self._terms(found)

    def _of(self, listed: Sequence[str], facts: Facts) -> list[Term]:
        read = ((feature, [facts[name] for name in feature.split(", ")]) for feature in listed)
        return self._terms((f, tuple(v for v in values if v is not None)) for f, values in read if None not in values)

    def _terms(self, found: Iterable[Found]) -> list[Term]:
        terms = []
        for feature, values in found:
            value = JOINT.join(values)
            weight = self._weights.get(feature, {}).get(value)
            if weight is not None:
                terms.append(Term(feature, value, weight))
        return terms


@from_lexicons
def telling() -> Telling:
    """Of the weights of the lexicon in use."""
    return Telling(weights_listed())

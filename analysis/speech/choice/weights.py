"""How much each feature speaks for a quotation: the weights of ``lexicons/quotation_weights.tsv``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter

from analysis.lexicons import from_lexicons, lexicon

from .features.facts import JOINT, Facts, Found
from .features.slots import ALONE, ATTRIBUTED, CONTENT

#: Reads what a feature joins off the facts, and looks up the weight of that combination.
Asked = tuple[Callable[[Facts], object], Callable[[object, float], float]]


class Features:
    """The weights of the features of one kind, by the value of the fact ``lead`` that most of them begin with.

    >>> weights = {"type": {"direct": 0.5}, "type, after": {"direct · end": 1.0}}
    >>> features = Features(list(weights), "type", weights)
    >>> features.worth({"type": "direct", "after": "end"}), features.worth({"type": "mixed", "after": "end"})
    (1.5, 0.0)
    """

    def __init__(self, listed: Sequence[str], lead: str, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.lead = lead
        self._bare: list[Asked] = []
        self._led: dict[str, list[Asked]] = {}
        self._alone: dict[str, float] = {}
        for feature in listed:
            values, names = weights.get(feature, {}), feature.split(", ")
            if names == [lead]:
                self._alone = dict(values)
            elif names[0] == lead:
                for value, own in _by_lead(values).items():
                    self._led.setdefault(value, []).append((itemgetter(*names[1:]), own.get))
            elif values:
                weighed = {_key(v.split(JOINT)): w for v, w in values.items()}
                self._bare.append((itemgetter(*names), weighed.get))
        for asked in self._led.values():
            asked += self._bare

    def worth(self, facts: Facts) -> float:
        """The sum of the weights of what is found."""
        value = facts[self.lead] or ""
        asked = self._led.get(value, self._bare)
        return self._alone.get(value, 0.0) + sum([weight(read(facts), 0.0) for read, weight in asked])


def _by_lead(values: Mapping[str, float]) -> dict[str, dict[object, float]]:
    found: dict[str, dict[object, float]] = {}
    for value, weight in values.items():
        first, *rest = value.split(JOINT)
        found.setdefault(first, {})[_key(rest)] = weight
    return found


def _key(parts: list[str]) -> object:
    return parts[0] if len(parts) == 1 else tuple(parts)


class Weights:
    """What contents and attributions are worth."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self._content = Features(CONTENT, "type", weights)
        self._alone = Features(ALONE, "alone", weights)
        self._attributed = Features(ATTRIBUTED, "attribution", weights)
        self._found = {(f, tuple(v.split(JOINT))): w for f, values in weights.items() for v, w in values.items()}

    def content(self, facts: Facts, found: Iterable[Found]) -> float:
        """What a content is worth, whatever attributes it."""
        return self._content.worth(facts) + self._known(found)

    def alone(self, facts: Facts) -> float:
        """What words in marks are worth that nothing attributes."""
        return self._alone.worth(facts)

    def attributed(self, facts: Facts, found: Iterable[Found]) -> float:
        """What a content is worth as that of an attribution."""
        return self._attributed.worth(facts) + self._known(found)

    def _known(self, found: Iterable[Found]) -> float:
        weights = self._found
        return sum([weights.get(item, 0.0) for item in found])


@from_lexicons
def quotation_weights() -> Weights:
    """The weights of the lexicon in use."""
    return Weights(weights_listed())


@from_lexicons
def weights_listed() -> dict[str, dict[str, float]]:
    """The weights of each feature by what is found there, as the lexicon in use lists them."""
    weights: dict[str, dict[str, float]] = {}
    for row in lexicon("quotation_weights"):
        weights.setdefault(row["feature"], {})[row["value"]] = float(row["weight"])
    return weights

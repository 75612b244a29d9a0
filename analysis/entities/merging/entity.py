"""The mentions of one entity while an article is read, and the fullest of its forms."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from analysis.entities.view import NameSpan


@dataclass(slots=True)
class Entity:
    """The mentions of one entity: their texts by spelling, the first place, the genders its titles give."""

    label: str
    key: str
    forms: Counter[str] = field(default_factory=Counter)
    spans: list[NameSpan] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    civility: str = ""

    @property
    def first(self) -> int:
        """Where its first mention begins, as a word number."""
        return min(s.i for s in self.spans)

    @property
    def parts(self) -> list[str]:
        """The words of its folded name."""
        return self.key.split()


def fullest(forms: Counter[str]) -> str:
    """The longest form, by words then letters; initials count as nothing, and capitals throughout come last."""

    def weight(form: str) -> tuple[bool, int, int, int]:
        words = [w for w in re.split(r"[\s-]+", form) if not re.fullmatch(r"\w\.?", w)]
        shouted = form.isupper()
        letters = sum(map(len, words))
        rival = next((other for other in forms if other + "s" == form), "")
        return not shouted, len(words), letters - 2 * (forms[rival] > forms[form]), forms[form]

    return max(forms, key=weight)

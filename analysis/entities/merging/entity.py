"""The mentions of one entity while an article is read, and the fullest of its forms."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from analysis.entities.kinds.voting import LabelledName
from analysis.french.function_words import DEFINITE

_ARTICLE = re.compile(r"\w+(?:\s+|['’])")


@dataclass(slots=True)
class Entity:
    """The mentions of one entity, what they are called, the genders that their titles give."""

    label: str
    key: str
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[LabelledName] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    civility: str = ""

    @property
    def first(self) -> int:
        """Where its first mention begins."""
        return min(mention.start for mention in self.mentions)

    @property
    def parts(self) -> list[str]:
        """The words of its folded name."""
        return self.key.split()

    @property
    def name(self) -> str:
        """Its fullest form; a surname alone keeps the civility that tells it from another (Mme X)."""
        best = fullest(self.forms)
        return f"{self.civility} {best}" if self.civility and " " not in best else best

    def take(self, mention: LabelledName, form: str) -> None:
        """Add a mention that is called ``form``."""
        self.mentions.append(mention)
        self.forms[form] += 1

    def absorb(self, other: Entity) -> None:
        """Add all that another entity has."""
        self.forms.update(other.forms)
        self.mentions.extend(other.mentions)
        self.genders |= other.genders


def _without_article(form: str) -> str:
    """A form without the article at its head; empty if it has none."""
    found = _ARTICLE.match(form)
    return form[found.end() :] if found and found.group().strip().replace("’", "'").lower() in DEFINITE else ""


def fullest(forms: Counter[str]) -> str:
    """The longest form, by words then letters; initials count as nothing, and capitals throughout come last.

    An article at the head of a form counts only where the form without it is no more frequent (*La Rochelle*).

    >>> fullest(Counter({"France": 9, "La France": 1})), fullest(Counter({"Rochelle": 1, "La Rochelle": 4}))
    ('France', 'La Rochelle')
    """

    def weight(form: str) -> tuple[bool, int, int, int]:
        words = [w for w in re.split(r"[\s-]+", form) if w and not re.fullmatch(r"\w\.?", w)]
        shouted = form.isupper()
        letters = sum(map(len, words))
        rival = next((other for other in forms if other + "s" == form), "")
        return not shouted, len(words), letters - 2 * (forms[rival] > forms[form]), forms[form]

    forms = Counter({form: n for form, n in forms.items() if forms[_without_article(form)] <= n})
    return max(forms, key=weight)

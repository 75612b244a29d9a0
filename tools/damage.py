"""Texts as no editor would print them: real ones damaged at random, and long ones of a single kind."""

from __future__ import annotations

import random
from collections.abc import Sequence

MARKS = "«»“”\"'’‘‹›„—"
_SPACES = ("", "  ", "\u00a0", "\u202f", "\n", "\n\n", "\t", "\u200b")

#: What a megabyte is made of, by name.
LONG = {
    "open": "«",
    "close": "»",
    "straight": '"',
    "apostrophe": "'",
    "curly": "“",
    "pairs": "« a » ",
    "dash": "— ",
    "nested": "« « ",
    "incise": "a-t-il dit, ",
    "lines": "\n",
    "dialogue": "\n\n— Oui.\n",
    "unclosed": "dit : « ",
    "selon": "selon ",
    "prose": "Le pont de la commune sera fermé mardi et les bus passeront par la rocade du nord. ",
    "quotes": "« Le pont sera fermé mardi », a dit le maire de Corbigny.\n",
}


def damaged(text: str, chance: random.Random) -> str:
    """The text with one to four accidents: marks lost, doubled, swapped or added, spaces changed, paragraphs cut."""
    for _ in range(chance.randint(1, 4)):
        text = chance.choice((_mark_hurt, _mark_added, _space_changed, _paragraphs_changed, _cut))(text, chance)
    return text


def _mark_hurt(text: str, chance: random.Random) -> str:
    places = [i for i, char in enumerate(text) if char in MARKS]
    if not places:
        return text
    i = chance.choice(places)
    return text[:i] + chance.choice(("", text[i] * 2, chance.choice(MARKS))) + text[i + 1 :]


def _mark_added(text: str, chance: random.Random) -> str:
    i = chance.randrange(len(text) + 1)
    return text[:i] + chance.choice(MARKS) * chance.choice((1, 1, 1, 3)) + text[i:]


def _space_changed(text: str, chance: random.Random) -> str:
    places = [i for i, char in enumerate(text) if char.isspace()]
    if not places:
        return text
    i = chance.choice(places)
    return text[:i] + chance.choice(_SPACES) + text[i + 1 :]


def _paragraphs_changed(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    if chance.random() < 0.5:
        lines[one], lines[other] = lines[other], lines[one]
    else:
        del lines[one]
    return "\n".join(lines)


def _cut(text: str, chance: random.Random) -> str:
    i = chance.randrange(len(text) + 1)
    return chance.choice((text[i:], text[:i], text[: i // 2] + text[i:]))


def damaged_texts(texts: Sequence[str], number: int, *, seed: int, longest: int = 1000) -> list[str]:
    """So many texts, each a stretch of at most ``longest`` characters of one of ``texts``, damaged in its own way."""
    chance = random.Random(seed)
    made = []
    for _ in range(number):
        text = chance.choice(texts)
        at = chance.randrange(max(1, len(text) - longest))
        made.append(damaged(text[at : at + longest], chance))
    return made

"""Words for the inhabitants of a place and for peoples: *Algériens*, *Québécoise*, *les Lunacois*."""

from __future__ import annotations

import re

from analysis.lexicons import from_lexicons, lexicon
from analysis.text import fold

from .places import places

_POINTS = frozenset({"nord", "sud", "est", "ouest"})
#: What follows a listed word in the feminine and the plural, and what it replaces: *grecques* beside *grec*.
_INFLECTED = (("", ""), ("s", ""), ("e", ""), ("es", ""), ("ne", ""), ("nes", ""), ("que", "c"), ("ques", "c"))
#: Endings that few other words have, and those that say so only beside the name of the place.
_SURE = "ain|ais|ois|ien|een|an"
_POSSIBLE = f"{_SURE}|in|ite|ol|ard|iote|que|and|ot"
_ENDINGS = {
    sure: re.compile(rf".+(?:{endings})(?:e|ne|s|es|nes|enne|ennes)?$")
    for sure, endings in ((True, _SURE), (False, _POSSIBLE))
}


def has_inhabitant_ending(word: str, *, sure: bool) -> bool:
    """Whether a word ends like one for inhabitants; ``sure`` leaves out endings that many other words have.

    >>> has_inhabitant_ending("Lunacoises", sure=True), has_inhabitant_ending("Cotentin", sure=True)
    (True, False)
    >>> has_inhabitant_ending("Lunacins", sure=False), has_inhabitant_ending("Vaubrun", sure=False)
    (True, False)
    """
    return bool(_ENDINGS[sure].match(fold(word)))


def is_inhabitant_of(word: str, place: str) -> bool:
    """Whether a word can be the inhabitants of a place: the beginning of its name, and an ending for inhabitants.

    >>> is_inhabitant_of("Lunacois", "Lunac"), is_inhabitant_of("Lunac", "Lunac"), is_inhabitant_of("Lunatiques", "Vau")
    (True, False, False)
    """
    bare, name = fold(word), fold(place)
    if bare == name or bare in places():
        return False
    return bare[:4] == name[:4] and has_inhabitant_ending(word, sure=False)


@from_lexicons(maxsize=16384)
def is_demonym(word: str) -> bool:
    """Whether a capitalised word names the inhabitants of a place or a people (Français, Russes, Sénégalaise).

    >>> is_demonym("Algériens"), is_demonym("Algérie"), is_demonym("Québécoise")
    (True, False, True)
    """
    parts = fold(word).split(" ")
    bare = parts[-1]
    if len(parts) > 1 and not (parts[0].endswith("o") or parts[0] in _POINTS or is_demonym(parts[0])):
        return False
    if bare in places() or fold(word) in places():
        return False
    if any(bare.endswith(e) and bare[: len(bare) - len(e)] + stem in _listed() for e, stem in _INFLECTED):
        return True
    return len(bare) > 5 and bare[:4] in _stems() and has_inhabitant_ending(bare, sure=False)


@from_lexicons
def _listed() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in lexicon("demonyms"))


@from_lexicons
def _stems() -> frozenset[str]:
    return frozenset(word[:4] for name in places() for word in name.split() if len(word) > 3)

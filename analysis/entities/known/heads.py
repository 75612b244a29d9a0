"""Words that go with names of places and organisations, and verbs that go with people."""

from __future__ import annotations

from typing import Literal, NamedTuple

from analysis.french.function_words import DE
from analysis.french.titles import plural
from analysis.lexicons import from_lexicons, lexicon
from analysis.text import fold

from .names import context_words


class Head(NamedTuple):
    """A common noun before a name: the label it gives, whether it belongs to the name, what is between the two.

    ``acting`` is the label where nothing shows that things happen there (*l'école X recrute*, but *à l'école X*).
    """

    label: str
    kept: bool
    complement: Literal["own", "own always", "bare", "no person", "host", "christened", "-"]
    acting: str


#: What a word is that is no head.
NO_HEAD = Head("", False, "-", "")


@from_lexicons
def heads() -> dict[str, Head]:
    """Common nouns that say what a name after them is; a noun that belongs to the name is never in the plural."""
    found: dict[str, Head] = {}
    for row in lexicon("name_heads"):
        kept = row["kept"] == "yes"
        label, _, acting = row["label"].partition("|")
        for form in [row["noun"]] if kept else [row["noun"], plural(row["noun"])]:
            found.setdefault(form, Head(label, kept, row["complement"], acting or label))  # type: ignore[arg-type]
    return found


def head(word: str) -> Head:
    """The head that a word in lower case is, or ``NO_HEAD``."""
    return heads().get(word, NO_HEAD)


@from_lexicons
def name_words() -> dict[str, str]:
    """Capitalised words inside names → the label they give."""
    return {row["word"]: row["label"] for row in lexicon("name_words")}


def town_of_club(key: str) -> str:
    """The town in a folded club's name, or nothing.

    >>> town_of_club("olympique de meribourg"), town_of_club("stade d'aubrac"), town_of_club("fc la fourche")
    ('meribourg', 'aubrac', 'la fourche')
    >>> town_of_club("cgt")
    ''
    """
    first, _, rest = key.partition(" ")
    if first not in context_words("club"):
        return ""
    linked, _, town = rest.partition(" ")
    return fold(town) if town and linked in DE else rest.removeprefix("d'")

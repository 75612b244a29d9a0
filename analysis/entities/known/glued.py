"""Words that were glued where two sentences met (Lunac.Le, MorvaneDevant), or a prefix to a name (ex-Vartan), cut."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.french.function_words import function_words
from analysis.lexicons import from_lexicons

from .names import context_words

_LOWER, _UPPER = r"a-z\xe0-\xf6\xf8-\xff", f"A-Z{chr(0xC0)}-{chr(0xDE)}"
_ADDRESS = re.compile(r"www|http|[@/]")
#: A full stop between a word and a capital (*Lunac.Le*) or a year (*Vartan.2004*); an acronym may come before it.
_STOP = re.compile(
    rf"(?<=[{_LOWER})»\]])\.(?=[{_UPPER}«])|(?<=[{_UPPER}0-9]{{2}})\.(?=[{_UPPER}«][{_LOWER}'])"
    rf"|(?<=[{_LOWER}{_UPPER})])\.(?=(?:19|20)\d\d$)"
)
_CLASSES = ("article", "preposition", "contraction", "determiner", "subject pronoun", "conjunction")


@from_lexicons
def _word_and_function_word() -> re.Pattern[str]:
    """A word that ends in a lower-case letter, right before a capitalised function word."""
    words = {word.form.capitalize() for word in function_words() if word.kind.endswith(_CLASSES)}
    whole = "|".join(re.escape(word) for word in sorted(words) if len(word) > 1)
    return re.compile(rf"(?<=[{_LOWER}]{{3}})(?=(?:{whole})$)")


@from_lexicons
def _prefixed() -> re.Pattern[str]:
    return re.compile(rf"(?i:{'|'.join(sorted(context_words('prefix')))})(?=-[{_UPPER}]\w)")


def pieces(word: str) -> list[str]:
    """The word, or the words and full stops that make it up.

    >>> pieces("Lunac.Le"), pieces("MorvaneDevant"), pieces("ex-Vartan"), pieces("Saint-Ouen")
    (['Lunac', '.', 'Le'], ['Morvane', 'Devant'], ['ex', '-', 'Vartan'], ['Saint-Ouen'])
    """
    if word == "X.":
        return ["X", "."]  # the network, at the end of a sentence
    if len(word) < 5 or _ADDRESS.search(word):
        return [word]
    cuts = {0, len(word)}
    for stop in _STOP.finditer(word):
        cuts |= {stop.start(), stop.end()}
    if inner := _word_and_function_word().search(word):
        cuts.add(inner.start())
    if prefix := _prefixed().match(word):
        cuts |= {prefix.end(), prefix.end() + 1}
    places = sorted(cuts)
    return [word[a:b] for a, b in pairwise(places)]

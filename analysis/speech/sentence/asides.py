"""What stands between commas: nobody in it is the subject of the verb after it."""

from __future__ import annotations

from analysis.french.function_words import INVARIABLE_RELATIVES

from .units import Run
from .words import Words

#: Units that a clause between commas, and what describes a name, have at most.
_LONGEST, _LONGEST_APPOSITION = 25, 12


def asides_before(words: Words, verb: int) -> list[Run]:
    """The relative clauses that are over before a verb: *Le rapport, | que la radio a lu, | relève que*.

    Each has a finite verb of its own, a comma on either side, and none of the verb's words in it.
    """
    found, k = list[Run](), 1
    while k < verb:
        end = _end(words, k, verb) if words[k - 1].low == "," and words[k].low in INVARIABLE_RELATIVES else k
        if end > k and words[end + 1].low not in INVARIABLE_RELATIVES:
            # *La crue, dont parle la maire, | qui a réagi*: she is in it
            found.append(Run(k, end))
        k = max(k + 1, end)
    return found


def _end(words: Words, first: int, verb: int) -> int:
    """The comma that closes the clause that begins at unit ``first``; ``first`` where nothing closes it."""
    finite = False
    for k in range(first + 1, min(verb, first + _LONGEST)):
        if words[k].low in {";", ":"}:
            break
        if words[k].low == "," and finite:
            return k
        finite |= words[k].finite
    return first


def is_aside(asides: list[Run], run: Run) -> bool:
    """Whether a phrase is inside one of some asides."""
    return any(aside.first <= run.first and run.end <= aside.end for aside in asides)


def has_verb_after(words: Words, comma: int) -> bool:
    """*Selon la police, Léa Roy, mère de deux fils, a fui*: whether a verb follows a comma, or an aside, at once."""
    if words[comma + 1].finite:
        return True
    for k in range(comma + 1, min(comma + _LONGEST_APPOSITION, len(words) - 1)):
        if words[k].finite:
            return False
        if words[k].low == ",":
            return words[k + 1].finite
    return False

"""The group of a verb of speech: its clitics, auxiliary, adverbs, and what is inserted in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.french.endings import INFINITIVE, PARTICIPLE, SURE_PARTICIPLE
from analysis.french.function_words import AUXILIARIES, CLITICS, DISJUNCTIVE, INVERTED_PRONOUNS, NE
from analysis.lexicons import from_lexicons, lexicon

from .government import Government, speech_verbs
from .units import Unit
from .words import Words, words_of

Form = Literal["finite", "participle", "infinitive", "past"]
#: How many words before the verb may belong to its group.
_FAR = 10
_VERBAL = {"VERB", "AUX"}
#: The *t* between a verb and its inverted subject, where the tokenizer leaves it alone.
LINKING_T = "-t"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech in a sentence; ``first`` to ``last`` are the units of its group, ``head`` the verb itself."""

    government: Government
    head: int
    first: int
    last: int
    form: Form
    #: The inverted subject, a unit of the group.
    pronoun: int | None = None
    passive: bool = False
    #: Nothing is said (yet): the verb is denied, future, conditional.
    unsaid: bool = False
    imperative: bool = False


class LeftEdge(NamedTuple):
    """The first unit of a verb group, its finite auxiliary, and whether *ne* is in it."""

    first: int
    auxiliary: int | None = None
    negated: bool = False


def form_of(unit: Unit) -> Form | None:
    """The form of a verb: the ending decides where the tagger is known to err.

    Beside quotation marks it takes *estime* or *indique* for a noun or an adjective.
    """
    if unit.low.endswith(PARTICIPLE):
        return "past"
    if unit.low.endswith("ant"):
        return "participle"
    if unit.pos not in _VERBAL:
        return "finite" if unit.pos in {"NOUN", "ADJ", "X"} else None
    if unit.infinitive and unit.low.endswith(INFINITIVE):
        return "infinitive"
    present = unit.low.endswith("e") and f"{unit.low}r" in speech_verbs()  # *rétorque* is no participle
    if unit.participle and not present:
        return "participle" if unit.present else "past"
    return "finite"


def left_edge(words: Words, head: int, form: Form | None) -> LeftEdge:
    """Where the group of the verb at ``head`` begins: *n'a, pour sa part, jamais dit*."""
    edge, i = LeftEdge(head), head - 1
    while i >= 0 and head - i < _FAR:
        inserted = 0 if i == edge.first - 1 and _is_clitic(words[i], CLITICS - NE) else _inserted_before(words, i)
        if inserted:
            i -= inserted
            continue
        wider = _widened(edge, words[i], i, form)
        if wider is None:
            break
        edge, i = wider, i - 1
    return edge


def _widened(edge: LeftEdge, unit: Unit, i: int, form: Form | None) -> LeftEdge | None:
    """The group with the word at ``i``, which adverbs and inverted pronouns do not widen; None where it ends before."""
    if unit.low in NE:
        return edge._replace(first=i, negated=True)
    if unit.pos == "ADV" or unit.low in INVERTED_PRONOUNS or unit.low == LINKING_T:
        return edge
    if _is_clitic(unit, CLITICS) or (form == "participle" and unit.low == "en"):
        return edge._replace(first=i)
    if form == "past" and unit.lemma in AUXILIARIES and unit.pos in _VERBAL:
        finite = i if unit.finite or edge.auxiliary is None else edge.auxiliary
        return edge._replace(first=i, auxiliary=finite)
    return None


def _is_clitic(unit: Unit, clitics: frozenset[str]) -> bool:
    return unit.low in clitics and unit.pos == "PRON"


def follows_auxiliary(words: Words, head: int) -> bool:
    """Whether *avoir*, or *être* before a sure participle, is before the verb, at most an adverb or *-il* between."""
    i = head - 1
    while words[i].low in INVERTED_PRONOUNS or words[i].low == LINKING_T or words[i].pos == "ADV":
        i -= 1
    before = words[i]
    if before.lemma == "être":
        inverted = any(unit.low in INVERTED_PRONOUNS for unit in words.within((i + 1, head)))  # *est-il écrit*
        return (inverted or words[head].low.endswith(SURE_PARTICIPLE)) and before.pos in _VERBAL
    return before.lemma == "avoir" and before.pos in _VERBAL


def past_insertions(words: Words, last: int) -> int:
    """The last unit of the group with an expression that follows the verb (*estime pour sa part que*)."""
    fitting = (row for row in _inserted(0).get(words[last + 1].low, ()) if words.lows(last + 1, len(row)) == row)
    return last + max(map(len, fitting), default=0)


def _inserted_before(words: Words, end: int) -> int:
    """How many units the insertion that ends at ``end`` has (*a pour sa part déclaré, a-t-il lui dit*); 0 for none."""
    if words[end].low == ",":
        return _between_commas(words, end)
    for row in _inserted(-1).get(words[end].low, ()):
        if words.lows(end - len(row) + 1, len(row)) == row:
            return len(row)
    return int(words[end].low in DISJUNCTIVE) or _time_before(words, end)


def _time_before(words: Words, end: int) -> int:
    """How many units the expression of time has that ends at ``end`` (*a hier soir promis*)."""
    return next((n for n in range(1, _FAR) if words.time_at(end - n + 1) == n), 0)


def _between_commas(words: Words, end: int) -> int:
    """The same for what commas set apart after the auxiliary (*a, lundi soir, annoncé; a, dans un message, salué*)."""
    for i in range(end - 1, end - _FAR, -1):
        unit = words[i]
        if unit.low == ",":
            auxiliary = words[i - 1].finite and words[i - 1].lemma in AUXILIARIES
            return end - i + 1 if auxiliary and i < end - 1 else 0
        if unit.finite or unit.marked or unit.pos == "PUNCT":
            return 0
    return 0


@from_lexicons
def _inserted(place: int) -> dict[str, list[list[str]]]:
    """What may be inside a verb group, as lists of words, longest first, by their first (0) or last (-1) word."""
    found: dict[str, list[list[str]]] = {}
    for row in sorted(lexicon("inserted_phrases"), key=lambda row: -len(row["expression"])):
        words = words_of(row["expression"])
        found.setdefault(words[place], []).append(words)
    return found

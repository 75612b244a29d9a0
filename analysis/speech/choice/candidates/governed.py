"""What a verb cannot govern, whatever the weights: each line has a reason and an example."""

from __future__ import annotations

from analysis.french.function_words import DETERMINERS, preposition_in
from analysis.speech.sentence.lists import is_gapped

from .anchors import VERB, Anchor
from .openers import GOVERNED, QUESTION
from .reading import Reading

#: Units of *que* and a bare phrase; *que non* has fewer, and of more one may be a verb that is not read as one.
_TOO_FEW = 3
_TITLED = {"NOUN", "ADJ", "VERB"}
#: The verb that reports only with a place or *comme*, and these.
_SEE, _SEEN = "voir", {"y", "en", "dans", "comme"}


def may_hold(
    reading: Reading, openers: list[str], anchors: list[Anchor], anchor: Anchor, span: tuple[int, int]
) -> bool:
    """Whether units ``span`` after a verb can be its content."""
    first, last = span
    if anchor.agent is not None and first <= anchor.agent[0] < last:
        return False  # *est vu comme « une épave » | par les passagers*
    if _is_beside(reading, anchor) and anchor.inverted is not None and first <= anchor.inverted[0] < last:
        return False  # *« … », prévient | l'ingénieure, alors que « … »*
    if openers[first] == "que" and _is_of_another(anchors, anchor):
        return False  # *a répondu à ceux qui l'interrogeaient | que …*
    if openers[first] == "que" and last - first == _TOO_FEW and not reading.finites(first, last):
        return reading.marks(first, last) > 0  # *affirme que la digue*
    if openers[first] == QUESTION and last == first + 1:
        return False  # *explique pourquoi : « … »*
    if openers[first] in GOVERNED:
        return True
    return _may_be_phrase(reading, anchor, span) and _may_lead_to_marks(reading, anchors, anchor, span)


def _may_be_phrase(reading: Reading, anchor: Anchor, span: tuple[int, int]) -> bool:
    """Whether units ``span``, neither a clause nor an infinitive, can be what a verb takes."""
    first, last = span
    title = reading.stretch[first]
    titled = first - 1 > anchor.last and reading.pos[first - 1] in _TITLED and not reading.infinitive[first - 1]
    if title is not None and last == first + 1 and titled:
        return title.finite or not title.capital  # *critique le film « Les Heures », un livre intitulé « La Digue »*
    if anchor.thing:
        return False  # *porte une robe qui évoque | celles des « beaux soirs »*
    return _is_taken(reading, anchor, first) and _is_seen(reading, anchor, first)


def _may_lead_to_marks(reading: Reading, anchors: list[Anchor], anchor: Anchor, span: tuple[int, int]) -> bool:
    """Whether a phrase can have the first marks in it that it leads to."""
    first, last = span
    marks = reading.next_marks[first]
    if any(reading.is_in_marks(k) and is_gapped(reading.sentence, k) for k in range(first + 1, last)):
        return False  # *30 % jugent le bac « lent », | 12 % « sale »*: two contents
    if not first < marks < last:
        return True
    if reading.low[marks - 1] == ":":
        return False  # *répond à la demande des élus : | « … »*: the colon opens the words
    stretch = reading.stretch[marks]
    if reading.pos[marks - 1] in {"NOUN", "PROPN"} and stretch is not None and stretch.first in DETERMINERS:
        return False  # *a regretté après la visite | « un accueil glacial »*: two phrases
    between = (a for a in anchors if a is not anchor and a.kind == VERB and first < a.head < marks)
    return not any(a.form == "participle" for a in between)  # *a remercié les bénévoles, louant « … »*


def _is_taken(reading: Reading, anchor: Anchor, first: int) -> bool:
    """*accuse la maire | de « mensonge »*: whom the verb is about is no part of the words that it takes with *de*."""
    taken = anchor.cue.government.fragment if anchor.cue is not None else frozenset()
    return not taken or bool(taken & {"0", "adj", preposition_in(reading.low[first])}) or reading.is_in_marks(first)


def _is_seen(reading: Reading, anchor: Anchor, first: int) -> bool:
    """*y voit « un recul »*, *est vu comme*: without a place or *comme*, what somebody sees is nobody's words."""
    if anchor.cue is None or anchor.cue.government.lemma != _SEE:
        return True
    return any(reading.low[i] in _SEEN for i in range(anchor.first, first + 1))


def _is_of_another(anchors: list[Anchor], anchor: Anchor) -> bool:
    """Whether *que* after a verb that takes none is the clause of a verb before it that does."""
    if anchor.cue is None or anchor.cue.government.que:
        return False
    return any(a.kind == VERB and a.head < anchor.head and a.cue is not None and a.cue.government.que for a in anchors)


def _is_beside(reading: Reading, anchor: Anchor) -> bool:
    """Whether a verb without a subject before it follows marks."""
    if anchor.subject is not None or anchor.first == 0:
        return False
    before = anchor.first - 1 - (reading.low[anchor.first - 1] == ",")
    return before >= 0 and reading.is_in_marks(before)

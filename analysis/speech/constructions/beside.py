"""A verb that may be an inserted clause, the clause that it makes, and the content that goes on after it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from analysis.french.function_words import COORDINATING
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import inverted_subject

from .appositions import is_apposition
from .context import Context
from .cuts import cuts
from .openers import is_tail

#: What closes an inserted clause, by what opens it.
CLOSING = {",": ",", "–": "–", "—": "—", "(": ")"}
#: What may be before an inserted clause other than marks.
BREAKS = {*CLOSING, "-"}
_OPENS_RIGHT = {",", ":", "–", "—", ")"}
#: Words before an inserted clause that cannot be all of its content.
_SHORT = 4


@dataclass
class Insertion:
    """A verb that may be an inserted clause; what is before it begins at unit ``begin``."""

    context: Context
    cue: Cue
    begin: int

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.context.sentence

    @property
    def before(self) -> Unit:
        """The unit before the verb group."""
        return self.sentence[self.cue.first - 1]

    @cached_property
    def subject(self) -> Run | None:
        """The units of the inverted subject."""
        found = inverted_subject(self.sentence, self.cue)
        return Run(*found) if found else None

    @cached_property
    def follows_marks(self) -> bool:
        """Whether marks are before the verb, with at most one sign between."""
        signed = self.before.low in {",", "!", "?", ".", "…"} and self.sentence[self.cue.first - 2].marked is not None
        return self.before.marked is not None or signed

    @property
    def is_plain(self) -> bool:
        """Whether neither marks nor an inverted pronoun show that somebody speaks."""
        return not self.follows_marks and self.cue.pronoun is None

    @property
    def is_question(self) -> bool:
        """*La halle, rouvrira-t-elle ?*: the inversion asks."""
        asks = self.sentence[len(self.sentence) - 1].low == "?"
        return asks and self.cue.pronoun is not None and not self.follows_marks

    @cached_property
    def has_marks(self) -> bool:
        """Whether marks are somewhere before the verb."""
        return any(unit.marked for unit in self.sentence.units[self.begin : self.cue.first])

    @cached_property
    def words(self) -> int:
        """The number of words before the verb that are not in marks."""
        before = self.sentence.units[self.begin : self.cue.first]
        return sum(unit.marked is None and unit.pos != "PUNCT" for unit in before)

    @cached_property
    def size(self) -> int:
        """The number of words and marks before the verb."""
        return sum(unit.pos != "PUNCT" for unit in self.sentence.units[self.begin : self.cue.first])


def clause_end(sentence: Sentence, end: int, *, auxiliary: bool = False) -> int:
    """The index after the attributing clause whose subject ends at ``end``: after all that describes the subject.

    After an ``auxiliary``, a participle is what it lacks (*Les loyers ont, rappelle-t-il, triplé*).
    """
    for i in range(end, len(sentence)):
        lacked = auxiliary and sentence[i].low == "," and sentence[i + 1].participle
        if lacked or _closes(sentence, i, first=i == end):
            return i
    return len(sentence)


def _closes(sentence: Sentence, i: int, *, first: bool) -> bool:
    low = sentence[i].low
    if sentence[i].marked or low in {":", ";"} or (first and low in {"–", "—"}):
        return True
    goes_on = is_apposition(sentence, i + 1) or is_tail(sentence, i + 1) or sentence[i + 1].low == "selon"
    return low in {",", ")"} and not goes_on


def content_after(place: Insertion, subject: Run, clause: Run) -> Run | None:
    """The units of content that go on after the attributing clause, or None."""
    sentence, i = place.sentence, clause.end
    if i >= len(sentence) - 1:
        return None
    if sentence[i].low in _OPENS_RIGHT:
        i += 1
    rest = Run(i, len(sentence))
    opened, closed = place.before.low, sentence[clause.end].low
    if opened in CLOSING and opened != "," and closed == CLOSING[opened] and sentence[i].pos not in {"PUNCT", ""}:
        return None if sentence[i].marked else rest
    if sentence[i].marked:
        return rest if _goes_on_in_marks(place, subject, i) else None
    return rest if closed == "," and _goes_on(place, i) else None


def _goes_on_in_marks(place: Insertion, subject: Run, i: int) -> bool:
    """*« … », a dit X, « … »*, *La halle, a dit X, « rouvrira »*, unless another verb of speech is between."""
    beside = place.sentence[i - 1].low in _OPENS_RIGHT - {")"} or i == subject.end
    again = any(subject.end <= other.head < i for other in place.context.cues)
    return beside and (not place.words or place.sentence[i].predicate) and not again


def _goes_on(place: Insertion, i: int) -> bool:
    """Whether the content without marks that is before the clause lacks what follows."""
    cue, unit = place.cue, place.sentence[i]
    whole = place.has_marks or place.sentence.finite_between(place.begin, cue.first)
    if not whole or (
        place.before.low == "," and cuts(place.sentence, Run(place.begin, cue.first), Run(i, len(place.sentence)))
    ):
        return True
    if not place.words:
        return False
    short = place.size <= _SHORT and unit.pos not in {"VERB", "NOUN"}
    return short or (cue.pronoun is not None and unit.low in COORDINATING)

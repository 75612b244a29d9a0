"""Why a verb of speech is no clause inserted in its content: *« … », a-t-il dit* · *Les faits, précise-t-elle, …*"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from analysis.french.function_words import BARE_DE, QUE
from analysis.speech.sentence.halves import is_one_of_several, is_whole_clause
from analysis.speech.sentence.named_things import is_named
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import inverted_subject

from .reasons import why_unsaid

#: Marks with as many words are speech, not a word of the clause.
_SPEECH = 5
#: As many words without a verb say something (*pas de vague*); fewer are a time or a place.
_NOMINAL = 3
#: What closes an inserted clause, by what opens it.
_CLOSING = {",": ",", "–": "–", "—": "—", "(": ")"}
#: What may be before an inserted clause other than marks.
_BREAKS = {*_CLOSING, "-"}


def why_not_inserted(sentence: Sentence, cue: Cue) -> str:
    """Why a verb is no clause inserted in its content; empty where it may be one."""
    if cue.form != "finite":
        return "it is not finite"
    place = _Insertion(sentence, cue)
    unsaid = "" if place.follows_marks or cue.pronoun is not None else why_unsaid(sentence, cue)
    reason = unsaid or next((reason for refuses, reason in _REFUSALS if refuses(place)), "")
    return reason or ("" if place.subject else "no subject follows it")


@dataclass
class _Insertion:
    """A finite verb that may be an inserted clause."""

    sentence: Sentence
    cue: Cue

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
    def is_question(self) -> bool:
        """*La halle, rouvrira-t-elle ?*: the inversion asks."""
        asks = self.sentence[len(self.sentence) - 1].low == "?"
        return asks and self.cue.pronoun is not None and not self.follows_marks

    @cached_property
    def has_marks(self) -> bool:
        """Whether marks are somewhere before the verb."""
        return any(unit.marked for unit in self.sentence.units[: self.cue.first])


def _is_among_words(place: _Insertion) -> bool:
    """Whether the marks before the verb are a word of the clause (*Ces « oubliés » rejettent*), not speech."""
    if place.cue.pronoun is not None or place.before.marked is None or place.cue.first <= 1:
        return False
    inside = place.before.inside
    beside_word = place.sentence[place.cue.first - 2].pos in {"DET", "ADJ", "NUM", "ADP", "NOUN"}
    return beside_word and len(inside.split()) < _SPEECH and not inside.endswith(("!", "?", "."))


def _has_object(place: _Insertion) -> bool:
    """Whether the noun phrase after the verb is its object, not its subject: no whole clause is before the comma."""
    subject, sentence, cue = place.subject, place.sentence, place.cue
    if subject is None or place.follows_marks or cue.pronoun is not None:
        return False
    if _splits(place, subject) or _is_person_at_the_end(place, subject) or _has_one_comma(place, subject):
        return False
    if _has_subject_before(place):
        return True
    if not is_whole_clause(sentence, 0, cue.first) and not place.has_marks:
        return subject.first != cue.last + 1 or sentence[subject.end].low != ","
    return sentence[cue.last + 1].low in QUE | BARE_DE


def _shares_subject(place: _Insertion) -> bool:
    return not place.has_marks and is_one_of_several(place.sentence, Run(place.cue.first, place.cue.last + 1))


#: Why a verb is no inserted clause, in the order in which it is asked.
_REFUSALS: tuple[tuple[Callable[[_Insertion], bool], str], ...] = (
    (lambda place: place.cue.first == 0, "nothing before it could be its content"),
    (lambda place: not (place.cue.government.incise or place.cue.government.que), "the verb takes no content"),
    (lambda place: place.cue.imperative, "the verb is an imperative: the writer speaks"),
    (lambda place: place.cue.passive, "the verb is a passive"),
    (lambda place: place.sentence[place.cue.first].infinitive, "the verb is an infinitive"),
    (lambda place: not place.follows_marks and place.before.low not in _BREAKS, "no comma, dash or marks before it"),
    (lambda place: is_named(place.sentence, place.cue.first - 1), "the marks before it name a thing"),
    (_is_among_words, "the marks before it are a word of the clause"),
    (lambda place: place.is_question, "the sentence is a question"),
    (
        lambda place: not place.cue.government.incise and place.cue.pronoun is None,
        "the verb is never beside its content",
    ),
    (_has_object, "what follows is its object, not its subject"),
    (_shares_subject, "it is one of several verbs of a subject before it"),
)


def _speaks(sentence: Sentence, subject: Run) -> bool:
    return any(source_kind(unit) or unit.entity in {"PER", "ORG"} for unit in sentence.within(subject))


def _follows(place: _Insertion, subject: Run) -> bool:
    """Whether the subject is right after its verb, but for a time: *a précisé lundi soir la mairie*."""
    i = place.cue.last + 1
    while i < subject.first and place.sentence.is_time(i):
        i += place.sentence.time_at(i)
    return i == subject.first


def _splits(place: _Insertion, subject: Run) -> bool:
    """*La halle, a précisé la mairie, rouvrira en mai*: between commas, before a verb that has its subject already."""
    sentence, end = place.sentence, subject.end
    if not _follows(place, subject) or place.before.low not in _CLOSING:
        return False
    closing = _CLOSING[place.before.low]
    end += sentence[end].low != closing == sentence[end + 1].low  # an adjective that the tagger takes for a verb
    closed, after = sentence[end].low == closing, sentence.past_clitics(end + 1)
    return _speaks(sentence, subject) and closed and (sentence[after].finite or sentence[after].predicate)


def _is_person_at_the_end(place: _Insertion, subject: Run) -> bool:
    """*La halle rouvrira, annonce Inès Caradec.*: a person, right after the verb, with nothing behind."""
    sentence, cue = place.sentence, place.cue
    return (
        _follows(place, subject)
        and sentence[subject.end - 1].entity == "PER"
        and sentence.finite_between(0, cue.first)
        and sentence[subject.end].pos in {"PUNCT", ""}
    )


def _has_one_comma(place: _Insertion, subject: Run) -> bool:
    """*Pas question de fermer, prévient le maire.*: no comma parts a subject from its verb; nothing else is there."""
    sentence, before = place.sentence, range(place.cue.first - 1)
    says = len(before) >= _NOMINAL and sentence[0].pos != "ADP" and not sentence.is_time(0)
    alone = place.before.low == "," and not any(sentence[i].pos == "PUNCT" for i in before)
    ends = _follows(place, subject) and sentence[subject.end].pos in {"PUNCT", ""}
    return says and alone and ends and _speaks(sentence, subject)


def _has_subject_before(place: _Insertion) -> bool:
    """Whether the parser finds the subject of the verb before it, with no finite verb between."""
    sentence, cue = place.sentence, place.cue
    return any(
        child < cue.first
        and sentence[child].dep.startswith("nsubj")
        and sentence[child].low != "qui"
        and not sentence.in_time(child)
        and not sentence.finite_between(child, cue.first)
        for child in sentence.children(cue.head)
    )

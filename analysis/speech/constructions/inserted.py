"""Clauses that attribute beside their content: *« … », a-t-il dit* · *Les faits, précise-t-elle, …*"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.french.function_words import BARE_DE, CLITICS, QUE
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.halves import is_one_of_several
from analysis.speech.sentence.named_things import is_named
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run
from analysis.speech.sources.relays import relay_after
from analysis.speech.sources.subjects_after import span_of

from .beside import BREAKS, CLOSING, Insertion, clause_end, content_after
from .contents import contents
from .context import Context, Decision, Refused
from .cuts import awaits
from .outer import awaited, is_whole_clause
from .reasons import why_unsaid
from .rows import rows

NAME = "inserted clause"
#: Cap: a text with more verbs of speech in a sentence is broken, and the cost is quadratic.
_MOST = 60
#: Marks with as many words are speech, not a word of the clause.
_SPEECH = 5
#: As many words without a verb say something (*pas de vague*); fewer are a time or a place.
_NOMINAL = 3


def inserted(context: Context) -> Iterator[Decision]:
    """What is attributed by a clause beside it; a second clause takes up what the first did not."""
    begin, owed = 0, awaited(context.sentence, context.cues[:_MOST])
    for cue in context.cues[:_MOST]:
        if cue.form != "finite" or cue.head < begin:
            continue
        if cue.pronoun is None and cue.first in owed:
            yield Decision(NAME, context.span_of_cue(cue), refused="a subject before it waits for it")
            continue
        # Where only punctuation is between two attributions, the second takes up all that the first did.
        apart = any(unit.pos != "PUNCT" for unit in context.sentence.units[begin : cue.first])
        place = Insertion(context, cue, begin if apart else 0)
        decision = _decide(place)
        if decision.clause is not None:
            begin = max(begin, decision.clause.end)
        yield decision


def _decide(place: Insertion) -> Decision:
    at = place.context.span_of_cue(place.cue)
    subject = _subject(place)
    if isinstance(subject, Refused):
        return Decision(NAME, at, refused=subject)
    auxiliary = awaits(place.sentence, place.begin, place.cue.first)
    clause = Run(place.cue.first, clause_end(place.sentence, subject.end, auxiliary=auxiliary))
    quotations = tuple(_quotations(place, subject, clause))
    if not quotations:
        return Decision(NAME, at, refused="there is no content beside it")
    return Decision(NAME, at, quotations, cue=place.cue, clause=clause)


def _subject(place: Insertion) -> Run | Refused:
    """The units of the inverted subject where the verb is an inserted clause."""
    unsaid = why_unsaid(place.sentence, place.cue) if place.is_plain else ""
    reason = unsaid or next((reason for refuses, reason in _REFUSALS if refuses(place)), "")
    return Refused(reason) if reason else place.subject or Refused("no subject follows it")


def _is_among_words(place: Insertion) -> bool:
    """Whether the marks before the verb are a word of the clause (*Ces « oubliés » rejettent*), not speech."""
    if place.cue.pronoun is not None or place.before.marked is None or place.cue.first - 1 <= place.begin:
        return False
    inside = place.before.inside
    beside_word = place.sentence[place.cue.first - 2].pos in {"DET", "ADJ", "NUM", "ADP", "NOUN"}
    return beside_word and len(inside.split()) < _SPEECH and not inside.endswith(("!", "?", "."))


def _has_object(place: Insertion) -> bool:
    """Whether the noun phrase after the verb is its object, not its subject: no whole clause is before the comma."""
    subject, sentence, cue = place.subject, place.sentence, place.cue
    if subject is None or place.follows_marks or cue.pronoun is not None:
        return False
    if _splits(place, subject) or _is_person_at_the_end(place, subject) or _has_one_comma(place, subject):
        return False
    if _has_subject_before(place):
        return True
    if not is_whole_clause(sentence, place.begin, cue.first) and not place.has_marks:
        return subject.first != cue.last + 1 or sentence[subject.end].low != ","
    return sentence[cue.last + 1].low in QUE | BARE_DE


def _shares_subject(place: Insertion) -> bool:
    return not place.has_marks and is_one_of_several(place.sentence, place.cue.last)


#: Why a verb is no inserted clause, in the order in which it is asked.
_REFUSALS: tuple[tuple[Callable[[Insertion], bool], str], ...] = (
    (lambda place: place.cue.first <= place.begin, "nothing before it could be its content"),
    (lambda place: not (place.cue.government.incise or place.cue.government.que), "the verb takes no content"),
    (lambda place: place.cue.imperative, "the verb is an imperative: the writer speaks"),
    (lambda place: place.cue.passive, "the verb is a passive"),
    (lambda place: place.sentence[place.cue.first].infinitive, "the verb is an infinitive"),
    (lambda place: not place.follows_marks and place.before.low not in BREAKS, "no comma, dash or marks before it"),
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


def _follows(place: Insertion, subject: Run) -> bool:
    """Whether the subject is right after its verb, but for a time: *a précisé lundi soir la mairie*."""
    i = place.cue.last + 1
    while i < subject.first and place.sentence.is_time(i):
        i += place.sentence.time_at(i)
    return i == subject.first


def _splits(place: Insertion, subject: Run) -> bool:
    """*La halle, a précisé la mairie, rouvrira en mai*: between commas, before a verb that has its subject already."""
    sentence, end = place.sentence, subject.end
    if not _follows(place, subject) or place.before.low not in CLOSING:
        return False
    after = end + 1
    while sentence[after].low in CLITICS:
        after += 1
    closed = sentence[end].low == CLOSING[place.before.low]
    return _speaks(sentence, subject) and closed and (sentence[after].finite or sentence[after].predicate)


def _is_person_at_the_end(place: Insertion, subject: Run) -> bool:
    """*La halle rouvrira, annonce Inès Caradec.*: a person, right after the verb, with nothing behind."""
    sentence, cue = place.sentence, place.cue
    return (
        _follows(place, subject)
        and sentence[subject.end - 1].entity == "PER"
        and sentence.finite_between(place.begin, cue.first)
        and sentence[subject.end].pos in {"PUNCT", ""}
    )


def _has_one_comma(place: Insertion, subject: Run) -> bool:
    """*Pas question de fermer, prévient le maire.*: no comma parts a subject from its verb; nothing else is there."""
    sentence, before = place.sentence, range(place.begin, place.cue.first - 1)
    says = place.begin == 0 and len(before) >= _NOMINAL and sentence[0].pos != "ADP" and not sentence.is_time(0)
    alone = place.before.low == "," and not any(sentence[i].pos == "PUNCT" for i in before)
    ends = _follows(place, subject) and sentence[subject.end].pos in {"PUNCT", ""}
    return says and alone and ends and _speaks(sentence, subject)


def _has_subject_before(place: Insertion) -> bool:
    """Whether the parser finds the subject of the verb before it, with no finite verb between."""
    sentence, cue = place.sentence, place.cue
    return any(
        place.begin <= child < cue.first
        and sentence[child].dep.startswith("nsubj")
        and sentence[child].low != "qui"
        and not sentence.in_time(child)
        and not sentence.finite_between(child, cue.first)
        for child in sentence.children(cue.head)
    )


def _quotations(place: Insertion, subject: Run, clause: Run) -> Iterator[Quotation]:
    sentence, cue = place.sentence, place.cue
    row, pronoun = rows()[NAME], sentence[subject.first].low
    for content in contents(sentence, Run(place.begin, cue.first), content_after(place, subject, clause)):
        yield Quotation(
            content.spans,
            content.type,
            row.rule,
            sentence.number,
            cue=place.context.span_of_cue(cue),
            cue_lemma=cue.government.lemma,
            source=span_of(sentence, subject),
            relay=relay_after(sentence, subject.end, clause.end)
            or relay_after(sentence, cue.last + 1, subject.first - 1),
            mark=content.mark,
            impersonal=pronoun.startswith("-") and pronoun.endswith("on"),
            construction=row.name,
            evidence=row.evidence(cue.government.lemma, "incise" if cue.government.incise else "que"),
        )

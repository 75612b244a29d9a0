"""What a verb of speech governs, a clause or an infinitive: *dit que*, *demande si*, *accuse X de*, *promet de*."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.french.function_words import ON
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.named_things import is_named
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.able_to_speak import is_silent
from analysis.speech.sources.relays import relay_after
from analysis.speech.sources.subjects_after import agent, span_of
from analysis.speech.sources.subjects_before import subject_before

from .boundaries import trimmed
from .clauses import indirect_question, que_clause
from .context import Context, Decision, Refused
from .infinitives import infinitive, infinitive_in_marks
from .place import Complement, Place
from .reasons import why_unsaid
from .rows import rows

NAME = "complement"
#: How many units after the verb its content may begin, with how many commas between.
_FARTHEST, _MOST_COMMAS = 22, 3

Matcher = Callable[[Place], Complement | Refused | None]
#: What each construction finds at a place: a complement, why there is none, or None where it does not begin there.
ACTIVE: dict[str, Matcher] = {
    "que-clause": que_clause,
    "indirect question": indirect_question,
    "infinitive": infinitive,
    "infinitive in marks": infinitive_in_marks,
}
PASSIVE: dict[str, Matcher] = {
    "que-clause": que_clause,
    "indirect question": indirect_question,
}
#: Why a verb governs nothing, in the order in which it is asked.
_REFUSALS: tuple[tuple[Callable[[Context, Cue], bool], str], ...] = (
    (lambda _, cue: cue.imperative, "the verb is an imperative: the writer speaks"),
    (lambda context, cue: cue.last + 1 >= len(context.sentence), "nothing follows the verb"),
    (lambda _, cue: cue.passive and cue.government.sense in {"promise", "commit"}, "what is promised is not said"),
)


def complements(context: Context) -> Iterator[Decision]:
    """What the verbs of a sentence govern: of each, the first complement after it."""
    beside = frozenset(context.inserted)
    for cue in context.cues:
        yield _decide(context, cue, inserted=cue.head in beside)


def _decide(context: Context, cue: Cue, *, inserted: bool) -> Decision:
    at = context.span_of_cue(cue)
    unsaid = why_unsaid(context.sentence, cue)
    reason = unsaid or next((reason for refuses, reason in _REFUSALS if refuses(context, cue)), "")
    if reason:
        return Decision(NAME, at, refused=reason)
    found = _search(Place(context, cue, cue.last + 1, inserted=inserted))
    if isinstance(found, Refused):
        return Decision(NAME, at, refused=found)
    name, complement = found
    source = _source(context, cue)
    if source is not None and not cue.passive and is_silent(context.sentence, source):
        return Decision(name, at, refused="its subject is nobody's words")
    quotation = _quotation(context, cue, name, complement, source)
    return Decision(
        name, at, (quotation,) if quotation is not None else (), "" if quotation else "the content has no words"
    )


def _source(context: Context, cue: Cue) -> Run | None:
    """The subject of a verb, or the agent of a passive."""
    sentence = context.sentence
    return agent(sentence, cue) if cue.passive else subject_before(sentence, cue, context.cues)


def _search(place: Place) -> tuple[str, Complement] | Refused:
    """The first complement after the verb, with the construction that found it; or why there is none."""
    matchers = PASSIVE if place.cue.passive else ACTIVE
    reasons: list[Refused] = []
    while place.i < min(len(place.sentence), place.cue.last + _FARTHEST):
        named = not place.is_first and is_named(place.sentence, place.i)
        for name, matcher in matchers.items() if not named else ():
            found = matcher(place)
            if isinstance(found, Complement):
                return name, found
            reasons += [found] if found is not None else []
        stop = None if named else _stop(place)
        if stop is not None:
            return (reasons or [stop])[0]
        nouns = place.nouns + (named or _is_free_noun(place))
        commas = place.commas + (place.unit.low == ",")
        place = Place(place.context, place.cue, place.i + 1, nouns, commas, place.inserted)
    return (reasons or [Refused("no content follows the verb")])[0]


def _stop(place: Place) -> Refused | None:
    """Why no content of the verb can begin after this place, or None."""
    unit = place.unit
    if unit.marked:
        return Refused("the verb does not govern the words in marks")
    if unit.low == "," and place.inserted:
        return Refused("the verb is an inserted clause")
    if unit.low == "," and place.commas == _MOST_COMMAS:
        return Refused("too many commas before any content")
    return Refused("another clause begins before any content") if place.opens_clause else None


def _is_free_noun(place: Place) -> bool:
    """Whether a noun is here that depends on no preposition (*à la presse, dans un entretien*)."""
    if place.unit.pos not in {"NOUN", "PROPN"}:
        return False
    k = place.i - 1
    while place.sentence[k].pos in {"DET", "ADJ", "NUM", "NOUN", "PROPN"}:
        k -= 1
    return place.sentence[k].pos != "ADP"


def _quotation(context: Context, cue: Cue, name: str, complement: Complement, source: Run | None) -> Quotation | None:
    """The quotation that a complement is, with its source; None where it has no words."""
    sentence, row = context.sentence, rows()[name]
    marks = [unit.marked for unit in sentence.units[complement.first : complement.end] if unit.marked]
    span = trimmed(sentence, complement.first, complement.end)
    if span is None:
        return None
    impersonal = source is not None and source[1] - source[0] == 1 and _is_nobody(sentence, source[0], cue)
    return Quotation(
        [span],
        complement.type,
        row.rule,
        sentence.number,
        cue=context.span_of_cue(cue),
        cue_lemma=cue.government.lemma,
        source=None if impersonal else span_of(sentence, source),
        relay=relay_after(sentence, cue.last + 1, complement.first - 1),
        mark=marks[0].mark if marks else None,
        impersonal=impersonal,
        inherits=cue.form != "finite",
        construction=name,
        evidence=row.evidence(cue.government.lemma, complement.column),
    )


def _is_nobody(sentence: Sentence, i: int, cue: Cue) -> bool:
    """*on dit que*, *il est dit que*: nobody is named."""
    unit = sentence[i]
    return unit.low in ON or (unit.low == "il" and cue.passive and unit.dep in {"expl:subj", "expl", "nsubj:pass"})

"""The source of each quotation: the phrase of its sentence whose features weigh most, or none.

The weights are those of a conditional logistic regression (McFadden 1974) on annotated articles (``tools/sources.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from analysis.french.function_words import ET, ON, QUANT, A
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.around import is_governed
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sources.able_to_speak import may_speak
from analysis.speech.sources.relays import cited_by, is_told
from analysis.speech.sources.subjects_after import span_of

from .attribution import Attribution, attribution, is_readable, run_of
from .features import candidates
from .nature import bare

#: The verb whose subject hears the news.
_HEAR = "apprendre"


class Weighed(NamedTuple):
    """A phrase (None: nobody in the sentence), its features, and the sum of their weights."""

    phrase: Run | None
    features: frozenset[str]
    score: float


def choose_sources(sentences: Iterable[Sentence], found: Iterable[Quotation]) -> None:
    """Write the source on every quotation whose cue can be read, or that has no cue."""
    by_number = {sentence.number: sentence for sentence in sentences}
    for quotation in found:
        _choose(by_number[quotation.sentence], quotation)


def _choose(sentence: Sentence, quotation: Quotation) -> None:
    quotation.proposed = quotation.source
    quotation.impersonal |= _is_inverted_on(sentence, quotation)
    if not _is_weighed(sentence, quotation):
        return
    attributed = attribution(sentence, quotation)
    chosen = max(_weighed(possible(sentence, attributed)), key=lambda one: one.score).phrase
    if quotation.impersonal and chosen is not None and is_governed(sentence, chosen.first):
        return  # *indique-t-on à la préfecture*
    if chosen is not None and quotation.cue_lemma == _HEAR and is_told(sentence, chosen.first + 1):
        # *a appris l'AFP auprès de la mairie*: who hears is a relay, and the words are those of whoever told it
        quotation.source = quotation.relay = span_of(sentence, chosen)
        quotation.impersonal = True
        return
    cited = cited_by(sentence, chosen) if chosen is not None else None
    if chosen is not None and cited is not None:
        quotation.relay, chosen = span_of(sentence, chosen), cited
    quotation.impersonal |= chosen is None and is_passive(sentence, attributed)  # *le port a été averti que*
    if chosen is not None and bare(sentence[chosen.first].low) in ON:
        quotation.source, quotation.impersonal = None, True  # *On dit que*: nobody in particular
    elif chosen != (run_of(sentence, quotation.source) if quotation.source else None):
        quotation.source = span_of(sentence, chosen)
        quotation.impersonal = quotation.impersonal and chosen is None


def _is_weighed(sentence: Sentence, quotation: Quotation) -> bool:
    """Whether the phrases of the sentence are weighed; where the rules alone can know, they are not."""
    if sentence.is_list:
        return False
    if (quotation.proposed is None and quotation.inherits) or _is_inverted_on(sentence, quotation):
        return False  # *…, avec l'espoir que*: the source is that of the verb before; *a-t-on dit*: nobody
    if quotation.proposed is not None and quotation.cue is not None and _is_inside(quotation.proposed, quotation.cue):
        return False  # *de source policière*: the expression holds its source
    if quotation.proposed is not None and sentence[0].low == QUANT:
        return False  # *Quant à la maire, elle …*: the rules know whom the pronoun means
    return is_readable(sentence, quotation)


def _is_inside(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _is_inverted_on(sentence: Sentence, quotation: Quotation) -> bool:
    """Whether the cue is *a-t-on ajouté*, or shares its *on* (*a-t-on dit, ajoutant que*)."""
    runs = [run for span in (quotation.cue, quotation.proposed) if span and (run := run_of(sentence, span)) is not None]
    units = [unit for run in runs for unit in sentence.within(run)]
    return any(unit.low.startswith("-") and bare(unit.low) in ON for unit in units)


def weighed(sentence: Sentence, quotation: Quotation) -> list[Weighed]:
    """The phrases that were weighed as the source of a quotation, the best first; none if the rules decided."""
    if not _is_weighed(sentence, quotation):
        return []
    before = replace(quotation, source=quotation.proposed)
    return sorted(_weighed(possible(sentence, attribution(sentence, before))), key=lambda one: -one.score)


def possible(sentence: Sentence, attributed: Attribution) -> list[tuple[Run | None, frozenset[str]]]:
    """The phrases that may be the source, with their features: of a passive neither its subject nor who is told.

    *elle a été avertie*, *il a été rappelé aux chasseurs que …*
    """
    found, cue = candidates(sentence, attributed), attributed.cue
    found = [(run, features) for run, features in found if run is None or not _is_cut_off(sentence, attributed, run)]
    if attributed.plural:
        longest = {run.end: run for run, _ in reversed(found) if run is not None}  # the first to begin comes last
        found = [(run, features) for run, features in found if run is None or not _is_second(sentence, run, longest)]
    if cue is None or not is_passive(sentence, attributed):
        return found
    return [
        (run, f) for run, f in found if run is None or (run.first >= cue.end and sentence[run.first - 1].low not in A)
    ]


def _is_cut_off(sentence: Sentence, attributed: Attribution, run: Run) -> bool:
    """Whether a conjunction parts a phrase from the subject of the verb: *Luc Roy part avant que | la foule crie*."""
    subject, cue = attributed.found, attributed.cue
    if subject is None or cue is None or not run.end <= subject.first < cue.first or not may_speak(sentence, subject):
        return False
    return any(unit.pos == "SCONJ" for unit in sentence.within((run.end, subject.first)))


def _is_second(sentence: Sentence, run: Run, longest: Mapping[int, Run]) -> bool:
    """Whether a phrase is the second half of a pair that speaks together: *Paris et | Berlin | ont annoncé*."""
    return sentence[run.first - 1].low == ET and longest[run.end].first < run.first - 1


def is_passive(sentence: Sentence, attributed: Attribution) -> bool:
    """Whether the cue is a verb in the passive."""
    cue = attributed.cue
    return cue is not None and any(c.passive and cue.first <= c.head < cue.end for c in sentence.cues)


def _weighed(phrases: Iterable[tuple[Run | None, frozenset[str]]]) -> list[Weighed]:
    weights = source_weights()
    return [Weighed(run, features, sum(weights.get(f, 0.0) for f in sorted(features))) for run, features in phrases]


@from_lexicons
def source_weights() -> Mapping[str, float]:
    """Feature → weight."""
    return {row["feature"]: float(row["weight"]) for row in lexicon("source_weights")}

"""Who is before a colon and words in marks, where no verb of speech opens them: *Caradec : « La halle rouvrira »*."""

from __future__ import annotations

from analysis.french.endings import PARTICIPLE
from analysis.french.function_words import CLITICS, THIRD_PERSON, A, preposition_in
from analysis.lexicons import from_lexicons
from analysis.speech.quotation import Span
from analysis.speech.sentence.around import antecedent
from analysis.speech.sentence.phrases import phrase_end, starts_phrase
from analysis.speech.sentence.sentence import TITLES, Sentence, lows, words_of
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run, Unit

from .openers import clause_openers
from .speaking import speaks

#: Units between the beginning of an example and the colon.
_NEAR = 20


def last_before_colon(sentence: Sentence, colon: int) -> Run | None:
    """Whom the sentence names last before a colon as somebody who speaks: an example, who acts in a relative clause."""
    return _example(sentence, colon) or _source_of_last_verb(sentence, colon)


def source_before_colon(sentence: Sentence, colon: int) -> Span | None:
    """*X : « … »*, also where the sentence before the colon has another verb: its subject is the source."""
    before = range(colon)
    subject = next((n for n in before if _is_subject(sentence[n])), None)
    start = subject if subject is not None else next((n for n in before if starts_phrase(sentence, n)), None)
    in_title = sentence.region in TITLES
    if start is None or (in_title and (not _can_speak(sentence, start, colon) or _is_topic(sentence, start, colon))):
        return None
    while sentence[start - 1].pos in {"DET", "ADJ", "NUM"}:
        start -= 1
    end = max(phrase_end(sentence, start), start + 1)
    return sentence[start].start, sentence[end - 1].end


def _example(sentence: Sentence, colon: int) -> Run | None:
    """Who is given as an example before a colon: *Tous s'inquiètent, à l'image de la maire, mardi : « … »*."""
    for k in range(colon - 1, max(0, colon - _NEAR), -1):
        for words in _examples() if sentence[k].low == "," else ():
            start = k + 1 + len(words)
            source = Run(start, sentence.phrase_end(start))
            *before, last = lows(sentence.units, k + 1, len(words)) or [""]
            listed = [*before, preposition_in(last)] == words  # *à l'image du maire*
            if listed and source.first < source.end and speaks(sentence, *source):
                return source
    return None


@from_lexicons
def _examples() -> tuple[list[str], ...]:
    return tuple(words_of(expression) for expression in sorted(clause_openers("gives an example")))


def _source_of_last_verb(sentence: Sentence, colon: int) -> Run | None:
    """Who acts last before a colon: *…, dont la maire, qui a réagi : « … »*, *pousse la maire à réagir : « … »*."""
    verb = next((n for n in range(colon - 1, 0, -1) if sentence[n].finite or sentence[n].infinitive), 0)
    k = verb - 1
    while sentence[k].low in CLITICS:
        k -= 1
    controlled = sentence[verb].infinitive and sentence[k].low in A and sentence.finite_between(0, k)
    if not controlled and not (sentence[verb].finite and sentence[k].low == "qui"):
        return None
    run = antecedent(sentence, k)
    return run if _can_speak(sentence, run.first, colon) else None


def _can_speak(sentence: Sentence, start: int, last: int) -> bool:
    """Whether what a headline has before its colon can be a source: a name of somebody, a noun for one."""
    end = max(phrase_end(sentence, start), start + 1)
    units = sentence.units[start : min(end, last)]
    return any(source_kind(unit) is not None or unit.entity in {"PER", "ORG"} for unit in units)


def _is_topic(sentence: Sentence, start: int, last: int) -> bool:
    """Whether a headline says before its colon what befell a body: *Banque piratée : « … »*, not *Maire agressé*."""
    units = sentence.units[start:last]
    body = units[0].pos == "NOUN" and source_kind(units[0]) == "institution"
    return body and any(unit.pos in {"ADJ", "VERB"} and unit.low.endswith(PARTICIPLE) for unit in units[1:])


def _is_subject(unit: Unit) -> bool:
    return unit.dep.startswith("nsubj") and (unit.pos in {"NOUN", "PROPN"} or unit.low in THIRD_PERSON)

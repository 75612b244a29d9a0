"""Words in marks that no verb of the sentence attributes: after a name and a colon, or alone."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.french.endings import PARTICIPLE
from analysis.french.function_words import CLAUSE_JOINING, CLITICS, QUE, THIRD_PERSON, A
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.around import antecedent
from analysis.speech.sentence.named_things import is_named
from analysis.speech.sentence.phrases import phrase_end, starts_phrase
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sources.subjects_after import span_of

from .colons import example
from .context import Context, Decision
from .overlaps import apart
from .rows import rows

AFTER_NAME, ALONE = "name and colon", "marks alone"
#: Words in marks that are a clause rather than a word of one.
_CLAUSE = 4
_TITLE_REGIONS = {"title", "subhead", "repeated title"}
#: Fewer words alone are no speech: after a colon, in a text, in a title.
_FEW_AFTER_COLON, _FEW, _FEW_IN_TITLE = 2, 3, 4


def standalone(context: Context) -> Iterator[Decision]:
    """What is in marks and in none of the quotations found before."""
    sentence = context.sentence
    covered = [(quotation.start, quotation.end) for quotation in apart(context.quotations)]
    bare = all(_is_beside_marks(sentence, i) for i in range(len(sentence)))
    for i in sentence.quotes:
        unit = sentence[i]
        if not any(start < unit.end and unit.start < end for start, end in covered):
            taken_up = any(end <= unit.start for _, end in covered) and _takes_up(sentence, i)
            yield _decide(sentence, i, bare=bare or taken_up)


def _is_beside_marks(sentence: Sentence, i: int) -> bool:
    """Whether a unit may be in a sentence that is marks alone: the marks, a sign, *et* or *mais* at its head."""
    unit = sentence[i]
    return unit.pos == "PUNCT" or unit.marked is not None or (i == 0 and unit.low in CLAUSE_JOINING)


def _decide(sentence: Sentence, i: int, *, bare: bool) -> Decision:
    at = sentence[i].start, sentence[i].end
    if sentence[i - 1].low == ":" and i > 1 and len(sentence[i].inside.split()) >= _FEW_AFTER_COLON:
        return Decision(AFTER_NAME, at, (_quotation(sentence, i, AFTER_NAME, source_before_colon(sentence, i)),))
    if is_named(sentence, i):
        return Decision(ALONE, at, refused=f"they name a thing ({sentence[i - 1].low})")
    if not bare:
        return Decision(ALONE, at, refused="they are part of a sentence, and nothing attributes them (scare quotes)")
    if not _is_speech(sentence, i):
        return Decision(ALONE, at, refused="too few words, or neither a capital nor a finite verb")
    return Decision(ALONE, at, (_quotation(sentence, i, ALONE, None),))


def _takes_up(sentence: Sentence, i: int) -> bool:
    """Whether marks with a clause go on with what was quoted before: *« … », dit X, tandis que « l'eau monte »*."""
    joined = sentence[i - 1].low in QUE | CLAUSE_JOINING and sentence[i + 1].pos in {"PUNCT", ""}
    return joined and len(sentence[i].inside.split()) >= _CLAUSE


def _quotation(sentence: Sentence, i: int, name: str, source: Span | None) -> Quotation:
    marked, row = sentence[i].marked, rows()[name]
    parts = list(marked.parts) if marked else []
    mark = marked.mark if marked else None
    return Quotation(parts, "direct", row.rule, sentence.number, source=source, mark=mark, construction=name)


def source_before_colon(sentence: Sentence, i: int) -> Span | None:
    """*X : « … »*, also where the sentence before the colon has another verb: its subject is the source."""
    last = example(sentence, i - 1) or _source_of_last_verb(sentence, i - 1)
    if last is not None:
        return span_of(sentence, last)
    before = range(i - 1)
    subject = next((n for n in before if _is_subject(sentence[n])), None)
    start = subject if subject is not None else next((n for n in before if starts_phrase(sentence, n)), None)
    in_title = sentence.region in _TITLE_REGIONS
    if start is None or (in_title and (not can_speak(sentence, start, i - 1) or _is_topic(sentence, start, i - 1))):
        return None
    while sentence[start - 1].pos in {"DET", "ADJ", "NUM"}:
        start -= 1
    end = max(phrase_end(sentence, start), start + 1)
    return sentence[start].start, sentence[end - 1].end


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
    return run if can_speak(sentence, run.first, colon) else None


def can_speak(sentence: Sentence, start: int, last: int) -> bool:
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


def _is_speech(sentence: Sentence, i: int) -> bool:
    """Whether marks that are the whole sentence are long enough, and begin or read like a sentence."""
    inside = sentence[i].inside
    words = len(inside.split())
    asks = inside.endswith(("!", "?"))
    if sentence.region in _TITLE_REGIONS and words < _FEW_IN_TITLE and not asks:
        return False
    begins = inside[:1].isupper() or inside[:1] in set("[(….") or sentence[i - 1].low in QUE | CLAUSE_JOINING
    return begins and (words >= _FEW or asks or inside.endswith("."))

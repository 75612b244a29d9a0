"""What an expression attributes: the content before *selon X*, after it, or on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import span_of

from .boundaries import content_end, is_apposition
from .contents import contents
from .expressions import Expression, by_first, expressions_of

_RESUMES = {"il s'est avéré", "il s'avère", "il apparaît", "il apparaîtrait", "il semble", "il semblerait"}


def prepositional(sentence: Sentence, cues: list[Cue], clauses: list[tuple[int, int]]) -> Iterator[Quotation]:
    """The quotations that an expression attributes; inside an attributing clause (``clauses``) it names a relay."""
    for expression in expressions_of(sentence):
        if any(first < expression.first < last for first, last in clauses):
            continue
        begin = _segment(sentence, 0, expression.first)
        if sentence.units[expression.first].low == "dans" and any(
            c.form == "finite" and c.head > expression.last for c in cues
        ):
            continue
        stretches = _stretches(sentence, expression, cues, begin)
        if stretches is None:
            continue
        for spans, kind, mark in contents(sentence, *stretches):
            yield Quotation(
                spans, kind, "preposition", sentence.number,
                (sentence.units[expression.first].start, sentence.units[expression.last - 1].end), expression.lemma,
                span_of(sentence, expression.source), mark=mark,
            )  # fmt: skip


def _segment(sentence: Sentence, begin: int, before: int) -> int:
    """Where the part of the sentence with the expression begins: after the last semicolon before it."""
    return next((i + 1 for i in range(before - 1, begin, -1) if sentence.units[i].low == ";"), begin)


def _stretches(
    sentence: Sentence, expression: Expression, cues: list[Cue], begin: int
) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """What stands before the expression and what goes on after it, as content."""
    units = sentence.units
    if units[expression.last].low == "qui":
        return (expression.last + 1, content_end(sentence, expression.last + 1, None, cues)), None
    after = after_source(sentence, max(expression.source[1], expression.last))
    end = content_end(sentence, min(after, len(units)), None, cues, semicolon=False) if after < len(units) else after
    end = next((i for i in range(after, end) if units[i].low == ";" and _opens(sentence, i + 1)), end)
    opening = not any(u.pos not in {"PUNCT", "ADV", "CCONJ"} for u in units[begin : expression.first])
    if opening:
        if after < end and units[after].marked and _is_whole(sentence, after, end):
            end = after + 1
        return ((after, end), None) if after < end else None
    if units[expression.first].low == "dans":
        return None
    if _depends(sentence, begin, expression.first):
        return None
    left_start = _clause_start(sentence, begin, expression.first)
    last_comma = next((k for k in range(expression.first - 2, left_start, -1) if units[k].low == ","), None)
    if (
        last_comma
        and expression.source[1] <= expression.last
        and not sentence.finite_between(last_comma, expression.first)
    ):
        left_start = last_comma + 1
    left = left_start, expression.first
    if units[expression.first - 1].low != "," and expression.lemma == "pour":
        return None
    right = None
    if after < end and _goes_on(sentence, left, after):
        right = after, end
    return left, right


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether another attributing expression begins at unit ``i``."""
    return (
        i < len(sentence)
        and sentence.units[i].low in by_first()
        and any(e.first == i for e in expressions_of(sentence))
    )


def _is_whole(sentence: Sentence, i: int, end: int) -> bool:
    """Whether the marks at unit ``i`` hold a whole clause that what follows only comments on."""
    text = sentence.text[sentence.units[i].start : sentence.units[i].end]
    return (
        len(text.split()) >= 5
        and (i + 1 >= end or sentence.units[i + 1].low in {",", "("})
        and not any(u.marked for u in sentence.units[i + 1 : end])
    )


def _depends(sentence: Sentence, begin: int, before: int) -> bool:
    """*varie selon, adapté selon*: what precedes says that something depends on something."""
    lemmas = {u.token.lemma_.lower() for u in sentence.units[max(begin, before - 5) : before] if u.token is not None}
    return bool(
        lemmas
        & {
            "varier",
            "dépendre",
            "différer",
            "moduler",
            "adapter",
            "ajuster",
            "fluctuer",
            "répartir",
            "classer",
            "changer",
        }
    )


def after_source(sentence: Sentence, i: int) -> int:
    """The index of the content after *selon X*, past what describes X."""
    units = sentence.units
    while i < len(units):
        if units[i].marked or units[i].low in {":", "–", "—"}:
            return i
        if units[i].low == ",":
            if _names_again(sentence, i + 1):
                i = phrase_end(sentence, i + 1)
                continue
            if not is_apposition(sentence, i + 1) or (i + 1 < len(units) and _clause_follows(sentence, i + 1)):
                return i + 1
        elif units[i].low in {"que", "qu'"} and _awaits_clause(sentence, i):
            return i
        i += 1
    return i


def _names_again(sentence: Sentence, i: int) -> bool:
    """*Selon sa fille, Léa Roy, …*: a name between commas after the noun that describes it."""
    units = sentence.units
    if i + 1 >= len(units) or "PROPN" not in {units[i].pos, units[i + 1].pos if units[i].pos == "DET" else ""}:
        return False
    end = phrase_end(sentence, i)
    before = next((u for u in reversed(sentence.units[: i - 1]) if u.pos in {"NOUN", "PROPN"}), None)
    return end < len(units) and units[end].low in {",", ":"} and before is not None and before.pos == "NOUN"


def _clause_follows(sentence: Sentence, i: int) -> bool:
    """Whether a noun phrase at unit ``i`` is the subject of a finite verb rather than an apposition."""
    units = sentence.units
    if units[i].pos not in {"DET", "PROPN", "PRON"} or units[i].low in {"qui", "dont", "où", "que", "qu'"}:
        return False
    end = phrase_end(sentence, i)
    while end < len(units) and units[end].pos in {"ADV", "PRON"}:
        end += 1
    return end < len(units) and units[end].pos in {"VERB", "AUX"}


def _awaits_clause(sentence: Sentence, i: int) -> bool:
    """An impersonal verb before the expression still lacks its clause: *Il s'est avéré, selon X, que …*"""
    text = sentence.text[sentence.start : sentence.units[i].start].replace("’", "'").lower()
    return any(text.startswith(impersonal) for impersonal in _RESUMES)


def _clause_start(sentence: Sentence, begin: int, before: int) -> int:
    """Where the clause before the expression begins: a relative clause between commas is a clause of its own."""
    units = sentence.units
    for i in range(before - 2, begin, -1):
        if units[i].low == "," and units[i + 1].low in {"qui", "dont", "où", "que", "qu'"}:
            return i + 1
        if units[i].low == "," and units[i + 1].low == "ce" and units[i + 2].low in {"qui", "que", "qu'"}:
            return i + 1
    return begin


def _goes_on(sentence: Sentence, left: tuple[int, int], after: int) -> bool:
    units = sentence.units
    if units[after].low in {"que", "qu'"} and _awaits_clause(sentence, after):
        return True
    if not sentence.finite_between(*left) and not any(u.marked for u in units[left[0] : left[1]]):
        return True
    return units[after].low in {"à", "de", "d'", "et", "en"} or (
        sentence.finite_between(after, len(units)) and units[after].low in {"mais", "car"}
    )

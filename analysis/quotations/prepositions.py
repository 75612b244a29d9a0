"""What an expression attributes: the content before *selon X*, after it, or on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from .contents import contents
from .expressions import Expression, by_first, expressions_of
from .extents import content_end, is_apposition
from .found import Found
from .frames import Frame
from .groups import Cue
from .inverted import span_of
from .phrases import phrase_end

_RESUMES = {"il s'est avéré", "il s'avère", "il apparaît", "il apparaîtrait", "il semble", "il semblerait"}


def prepositional(frame: Frame, cues: list[Cue], clauses: list[tuple[int, int]]) -> Iterator[Found]:
    """The quotations that an expression attributes; inside an attributing clause (``clauses``) it names a relay."""
    for expression in expressions_of(frame):
        if any(first < expression.first < last for first, last in clauses):
            continue
        begin = _segment(frame, 0, expression.first)
        if frame.units[expression.first].low == "dans" and any(
            c.form == "finite" and c.head > expression.last for c in cues
        ):
            continue
        stretches = _stretches(frame, expression, cues, begin)
        if stretches is None:
            continue
        for spans, kind, mark in contents(frame, *stretches):
            yield Found(
                spans, kind, "preposition", frame.number,
                (frame.units[expression.first].start, frame.units[expression.last - 1].end), expression.lemma,
                span_of(frame, expression.source), mark=mark,
            )  # fmt: skip


def _segment(frame: Frame, begin: int, before: int) -> int:
    """Where the part of the sentence with the expression begins: after the last semicolon before it."""
    return next((i + 1 for i in range(before - 1, begin, -1) if frame.units[i].low == ";"), begin)


def _stretches(
    frame: Frame, expression: Expression, cues: list[Cue], begin: int
) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """What stands before the expression and what goes on after it, as content."""
    units = frame.units
    if units[expression.last].low == "qui":
        return (expression.last + 1, content_end(frame, expression.last + 1, None, cues)), None
    after = after_source(frame, max(expression.source[1], expression.last))
    end = content_end(frame, min(after, len(units)), None, cues, semicolon=False) if after < len(units) else after
    end = next((i for i in range(after, end) if units[i].low == ";" and _opens(frame, i + 1)), end)
    opening = not any(u.pos not in {"PUNCT", "ADV", "CCONJ"} for u in units[begin : expression.first])
    if opening:
        if after < end and units[after].marked and _is_whole(frame, after, end):
            end = after + 1
        return ((after, end), None) if after < end else None
    if units[expression.first].low == "dans":
        return None
    if _depends(frame, begin, expression.first):
        return None
    left_start = _clause_start(frame, begin, expression.first)
    last_comma = next((k for k in range(expression.first - 2, left_start, -1) if units[k].low == ","), None)
    if (
        last_comma
        and expression.source[1] <= expression.last
        and not frame.finite_between(last_comma, expression.first)
    ):
        left_start = last_comma + 1
    left = left_start, expression.first
    if units[expression.first - 1].low != "," and expression.lemma == "pour":
        return None
    right = None
    if after < end and _goes_on(frame, left, after):
        right = after, end
    return left, right


def _opens(frame: Frame, i: int) -> bool:
    """Whether another attributing expression begins at unit ``i``."""
    return i < len(frame) and frame.units[i].low in by_first() and any(e.first == i for e in expressions_of(frame))


def _is_whole(frame: Frame, i: int, end: int) -> bool:
    """Whether the marks at unit ``i`` hold a whole clause that what follows only comments on."""
    text = frame.text[frame.units[i].start : frame.units[i].end]
    return (
        len(text.split()) >= 5
        and (i + 1 >= end or frame.units[i + 1].low in {",", "("})
        and not any(u.marked for u in frame.units[i + 1 : end])
    )


def _depends(frame: Frame, begin: int, before: int) -> bool:
    """*varie selon, adapté selon*: what precedes says that something depends on something."""
    lemmas = {u.token.lemma_.lower() for u in frame.units[max(begin, before - 5) : before] if u.token is not None}
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


def after_source(frame: Frame, i: int) -> int:
    """The index of the content after *selon X*, past what describes X."""
    units = frame.units
    while i < len(units):
        if units[i].marked or units[i].low in {":", "–", "—"}:
            return i
        if units[i].low == ",":
            if _names_again(frame, i + 1):
                i = phrase_end(frame, i + 1)
                continue
            if not is_apposition(frame, i + 1) or (i + 1 < len(units) and _clause_follows(frame, i + 1)):
                return i + 1
        elif units[i].low in {"que", "qu'"} and _awaits_clause(frame, i):
            return i
        i += 1
    return i


def _names_again(frame: Frame, i: int) -> bool:
    """*Selon sa fille, Léa Roy, …*: a name between commas after the noun that describes it."""
    units = frame.units
    if i + 1 >= len(units) or "PROPN" not in {units[i].pos, units[i + 1].pos if units[i].pos == "DET" else ""}:
        return False
    end = phrase_end(frame, i)
    before = next((u for u in reversed(frame.units[: i - 1]) if u.pos in {"NOUN", "PROPN"}), None)
    return end < len(units) and units[end].low in {",", ":"} and before is not None and before.pos == "NOUN"


def _clause_follows(frame: Frame, i: int) -> bool:
    """Whether a noun phrase at unit ``i`` is the subject of a finite verb rather than an apposition."""
    units = frame.units
    if units[i].pos not in {"DET", "PROPN", "PRON"} or units[i].low in {"qui", "dont", "où", "que", "qu'"}:
        return False
    end = phrase_end(frame, i)
    while end < len(units) and units[end].pos in {"ADV", "PRON"}:
        end += 1
    return end < len(units) and units[end].pos in {"VERB", "AUX"}


def _awaits_clause(frame: Frame, i: int) -> bool:
    """An impersonal verb before the expression still lacks its clause: *Il s'est avéré, selon X, que …*"""
    text = frame.text[frame.start : frame.units[i].start].replace("’", "'").lower()
    return any(text.startswith(impersonal) for impersonal in _RESUMES)


def _clause_start(frame: Frame, begin: int, before: int) -> int:
    """Where the clause before the expression begins: a relative clause between commas is a clause of its own."""
    units = frame.units
    for i in range(before - 2, begin, -1):
        if units[i].low == "," and units[i + 1].low in {"qui", "dont", "où", "que", "qu'"}:
            return i + 1
        if units[i].low == "," and units[i + 1].low == "ce" and units[i + 2].low in {"qui", "que", "qu'"}:
            return i + 1
    return begin


def _goes_on(frame: Frame, left: tuple[int, int], after: int) -> bool:
    units = frame.units
    if units[after].low in {"que", "qu'"} and _awaits_clause(frame, after):
        return True
    if not frame.finite_between(*left) and not any(u.marked for u in units[left[0] : left[1]]):
        return True
    return units[after].low in {"à", "de", "d'", "et", "en"} or (
        frame.finite_between(after, len(units)) and units[after].low in {"mais", "car"}
    )

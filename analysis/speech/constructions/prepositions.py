"""What an expression attributes: the content before *selon X*, after it, or on both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from analysis.french.function_words import COORDINATING, ET
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.halves import is_half
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sources.subjects_after import span_of

from .boundaries import content_end
from .contents import contents
from .context import Context, Decision, Refused
from .cuts import awaits, cuts, is_number
from .expressions import OF_SOMEBODY, OPINION, Expression, weighed
from .openers import awaits_clause, clause_openers
from .outer import goes_on_at
from .rows import rows
from .sources_described import after_source, clause_start
from .speaking import depends, takes_clause

#: Words in marks that are a whole clause, which what follows only comments on.
_WHOLE = 5
#: Units that a figure has beside another one (*un millier d'entre elles*).
_FIGURE = 4
#: No sentence has as many expressions; in a stretch without full stops each would be weighed against all the rest.
_MOST = 60


class _Sides(NamedTuple):
    """The stretches of content on the two sides of an expression; the one after the source alone is ``left`` too."""

    left: Run
    right: Run | None = None


class _Beside(NamedTuple):
    """The expressions right before and after one in its sentence, where there are any; and where all begin."""

    before: list[Expression]
    after: list[Expression]
    firsts: set[int]


def expressions(context: Context) -> Iterator[Decision]:
    """What expressions attribute; inside an attributing clause one names a relay."""
    found = list(weighed(context.sentence))
    clauses = tuple(context.inserted.values())
    others = [expression for _, _, expression in found if isinstance(expression, Expression)]
    firsts = {other.first for other in others}
    for run, construction, expression in found[:_MOST]:
        at = context.span(*run)
        if any(clause.first < run.first < clause.end for clause in clauses):
            yield Decision(construction, at, refused="in an attributing clause it names who passed the words on")
        elif isinstance(expression, Refused):
            yield Decision(construction, at, refused=expression)
        else:
            n = bisect_left(others, expression.first, key=lambda other: other.first)
            yield _decide(context, expression, _Beside(others[max(0, n - 1) : n], others[n + 1 : n + 2], firsts))


def _decide(context: Context, expression: Expression, beside: _Beside) -> Decision:
    at = context.span(expression.first, expression.last)
    sides = _sides(context, expression, beside)
    if isinstance(sides, Refused):
        return Decision(expression.construction, at, refused=sides)
    quotations = tuple(_quotations(context, expression, sides))
    return Decision(expression.construction, at, quotations, "" if quotations else "there is no content beside it")


def _sides(context: Context, expression: Expression, beside: _Beside) -> _Sides | Refused:
    """What is before the expression and what goes on after it, as content."""
    sentence, first = context.sentence, expression.first
    if sentence[first].low == "dans" and any(c.form == "finite" and c.head > expression.last for c in context.cues):
        return Refused("it says where the words after it were said")
    if sentence[expression.last].low in OF_SOMEBODY:
        start = expression.last + 1
        end = content_end(context, start)
        return _Sides(Run(start, min(end, goes_on_at(sentence, first, start) or end)))
    if sentence[first - 1].low == "," and any(c.last == first - 2 and takes_clause(c) for c in context.cues):
        return Refused("the verb before it reports")  # *a fait savoir, par la voix de X, que …*
    begin = next((i + 1 for i in range(first - 1, 0, -1) if sentence[i].low == ";"), 0)
    begin = max([begin, *(_own_begin(sentence, other, first) for other in beside.before)])
    after = after_source(sentence, max(expression.source[1], expression.last), auxiliary=awaits(sentence, begin, first))
    right = Run(after, _end_after(context, after, beside.firsts))
    opens = all(unit.pos in {"PUNCT", "ADV", "CCONJ"} for unit in sentence.units[begin:first])
    if opens:
        return _opening(sentence, right)
    beyond = max(expression.source[1], expression.last)
    half = is_half(sentence, Run(begin, first), beyond)
    if half and sentence[beyond + (sentence[beyond].low == ",")].marked is not None:
        return _opening(sentence, right)  # *Si X hésite, selon Y, « … »*
    sides = _beside(sentence, expression, begin, right)
    shared = any(_own_begin(sentence, expression, other.first) for other in beside.after)
    bracket = next((unit.low for unit in reversed(sentence.units[:first]) if unit.low in {"(", ")"}), "")
    if isinstance(sides, _Sides) and (shared or bracket == "("):
        sides = _Sides(sides.left)
    if half and isinstance(sides, _Sides) and sides.right is None:
        return Refused("what is before it is the subject of what follows")
    return sides


def _own_begin(sentence: Sentence, before: Expression, first: int) -> int:
    """Where the words of the expression at ``first`` begin after another's: *2 000 selon X, | 5 000 selon Y*; or 0."""
    end = max(before.source[1], before.last)
    begin = end + (sentence[end].low in {",", ";"})
    begin += sentence[begin].low in COORDINATING | {"contre"}
    if not end < begin < first or sentence[first - 1].low == "," or sentence.finite_between(begin, first):
        return 0
    return begin if first - begin <= _FIGURE or any(map(is_number, sentence.within((begin, first)))) else 0


def _end_after(context: Context, after: int, firsts: set[int]) -> int:
    """Where the content after the source ends: before a semicolon only where another expression follows it."""
    if after >= len(context.sentence):
        return after
    end = content_end(context, after, semicolon=False)
    return next((i for i in range(after, end) if context.sentence[i].low == ";" and i + 1 in firsts), end)


def _opening(sentence: Sentence, right: Run) -> _Sides | Refused:
    """*Selon X, …*: all that follows; whole marks alone where words of the writer come after them."""
    after, end = right
    if after >= end:
        return Refused("nothing follows the source")
    if sentence[after].marked and _is_whole(sentence, after, end):
        return _Sides(Run(after, after + 1))
    return _Sides(right)


def _is_whole(sentence: Sentence, i: int, end: int) -> bool:
    """Whether the marks at unit ``i`` hold a whole clause that what follows only comments on."""
    closed = i + 1 >= end or sentence[i + 1].low in {",", "("}
    again = any(unit.marked for unit in sentence.units[i + 1 : end])
    return len(sentence[i].inside.split()) >= _WHOLE and closed and not again


def _beside(sentence: Sentence, expression: Expression, begin: int, right: Run) -> _Sides | Refused:
    """*…, selon X, …*: what is before, and what goes on after."""
    first = expression.first
    if sentence[first].low == "dans":
        return Refused("it says where, after the words")
    if depends(sentence, begin, first):
        return Refused("what is before depends on it (varier selon)")
    if expression.construction == OPINION and sentence[first - 1].low != ",":
        return Refused("no comma before it")
    left = Run(clause_start(sentence, _after_colon(sentence, begin, first), first), first)
    comma = next((k for k in range(first - 2, left.first, -1) if sentence[k].low == ","), None)
    bare = expression.source[1] <= expression.last
    if comma and bare and not sentence.finite_between(comma, first):
        left = Run(comma + 1, first)
    cut = sentence[first - 1].low == "," == sentence[right.first - 1].low and cuts(sentence, left, right)
    goes_on = right.first < right.end and (cut or _goes_on(sentence, left, right.first))
    return _Sides(left, right if goes_on else None)


def _after_colon(sentence: Sentence, begin: int, first: int) -> int:
    """The unit after a colon or bracket that one phrase follows: *C'est un succès : 300 inscrits, selon le club*."""
    colon = next((i for i in range(first - 2, begin, -1) if sentence[i].low in {":", "("}), None)
    if colon is None or sentence[colon + 1].pos not in {"NUM", "DET"}:
        return begin
    listed = any(unit.marked is not None or unit.low in {",", ET} for unit in sentence.units[colon : first - 1])
    return begin if listed else colon + 1


def _goes_on(sentence: Sentence, left: Run, after: int) -> bool:
    """Whether the content before the expression lacks what is after it."""
    if awaits_clause(sentence, after):
        return True
    if not sentence.finite_between(*left) and not any(unit.marked for unit in sentence.units[slice(*left)]):
        return True
    low = sentence[after].low
    if low in clause_openers("clause goes on"):
        return sentence.finite_between(after, len(sentence))
    return low in clause_openers("goes on")


def _quotations(context: Context, expression: Expression, sides: _Sides) -> Iterator[Quotation]:
    sentence, row = context.sentence, rows()[expression.construction]
    for content in contents(sentence, *sides):
        yield Quotation(
            content.spans,
            content.type,
            row.rule,
            sentence.number,
            cue=context.span(expression.first, expression.last),
            cue_lemma=expression.lemma,
            source=span_of(sentence, expression.source),
            mark=content.mark,
            construction=row.name,
            evidence=row.evidence(expression.lemma),
        )

"""Expressions that attribute: *selon X*, *d'après X*, *pour X*, *aux yeux de X*, *de source policière*, *comme l'a dit X*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from analysis.lexicons import lexicon

from .cues import Cue
from .extents import content_end, is_apposition, phrase_end, source_kind
from .found import Found
from .frames import Frame
from .incises import contents
from .relays import CITED
from .subjects import inverted_subject, span_of

_PRONOUNS = {"lui", "elle", "eux", "elles", "moi", "nous", "qui", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"}
_RESUMES = {"il s'est avéré", "il s'avère", "il apparaît", "il apparaîtrait", "il semble", "il semblerait"}
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}


@dataclass(frozen=True, slots=True)
class Expression:
    """An attributing expression found in a sentence: its units, and those of the source after it (may be empty)."""

    first: int
    last: int
    source: tuple[int, int]
    lemma: str


@lru_cache(maxsize=1)
def _by_first() -> dict[str, list[tuple[list[str], str, str]]]:
    """Expressions by their first word: words, kind and risk, longest first."""
    found: dict[str, list[tuple[list[str], str, str]]] = {}
    for row in lexicon("source_prepositions"):
        if row["kind"] not in {"before NP", "alone"} or row["expression"].split()[0] in CITED:
            continue
        words = row["expression"].replace("'", "' ").split()
        found.setdefault(words[0], []).append((words, row["kind"], row["risk"]))
    return {first: sorted(rows, key=lambda r: -len(r[0])) for first, rows in found.items()}


@lru_cache(maxsize=1)
def _not_sources() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["number"], row["strength"]) for row in lexicon("selon_other")}


def expressions_of(frame: Frame) -> list[Expression]:
    """The attributing expressions of a sentence outside quotation marks, in order."""
    found: list[Expression] = []
    for i, unit in enumerate(frame.units):
        if found and i < found[-1].source[1]:
            continue
        first = "à" if unit.low == "a" and i == 0 else unit.low  # capitals without accent: *A en croire*
        for words, kind, risk in _by_first().get(first, []):
            expression = _expression(frame, i, words, kind, risk)
            if expression:
                found.append(expression)
                break
    return found


def _expression(frame: Frame, i: int, words: list[str], kind: str, risk: str) -> Expression | None:
    units = frame.units
    for k, word in enumerate(words):
        if i + k >= len(units):
            return None
        low = "à" if k == i == 0 and units[i].low == "a" else units[i + k].low
        if low != word and not (k == len(words) - 1 and k and _CONTRACTED.get(low) == word):
            return None
    last = i + len(words)
    lemma = " ".join(words).replace("' ", "'")
    if kind == "alone":
        source = _owned_source(frame, i, last)
        return Expression(i, last, source, lemma)
    if last < len(units) and units[last].low in _PRONOUNS:
        source = (last, last + 1)
        if units[last].low == "qui" and lemma in {"pour", "selon"}:
            source = _relative_source(frame, i)
        elif units[last].low == "qui":
            return None
        relative = units[last].low == "qui"
        return Expression(i, last, source, lemma) if risk == "low" or relative or _is_opinion(frame, i, last + 1) else None
    end = phrase_end(frame, last)
    if end <= last or not _can_speak(frame, last, end):
        return None
    if risk == "high" and not (lemma == "pour" and _names_somebody(frame, last, end) and _is_opinion(frame, i, end)):
        return None
    return Expression(i, last, (last, end), lemma)


def _owned_source(frame: Frame, first: int, last: int) -> tuple[int, int]:
    """*à ses yeux, de son avis*: the possessive stands for the source; *de source policière* is its own source."""
    units = frame.units
    for k in range(first, last):
        if units[k].low in {"ses", "son", "leurs", "leur"}:
            return k, k + 1
        if units[k].low in {"source", "sources"}:
            return k, last
    return first, first


def _relative_source(frame: Frame, i: int) -> tuple[int, int]:
    units, k = frame.units, i - 1
    while k > 0 and units[k].pos == "PUNCT":
        k -= 1
    start = k
    while start > 0 and units[start - 1].pos in {"PROPN", "NOUN", "ADJ", "DET", "ADP"}:
        start -= 1
    return start, k + 1


def _can_speak(frame: Frame, first: int, end: int) -> bool:
    """Not *selon les cas*: the head noun is none of those on which things depend."""
    head = next((u for u in frame.units[first:end] if u.pos in {"NOUN", "PROPN"} or u.marked), None)
    if head is None or head.token is None:
        return head is not None
    if head.pos == "NOUN":
        proper = any(u.pos == "PROPN" for u in frame.units[first:end])
        entry = _not_sources().get(head.token.lemma_.lower()) or _not_sources().get(head.low)
        plural = head.low.endswith(("s", "x")) and head.token.lemma_.lower() != head.low
        speaks = source_kind(head) is not None and not plural
        if entry and (entry[0] == "any" or plural) and not speaks and not (entry[1] == "often" and proper):
            return False
        return source_kind(head) is not None or proper or _is_detached(frame, first)
    return True


def _is_detached(frame: Frame, first: int) -> bool:
    """Whether the expression stands apart (at the head of its clause, after a comma): only then does a plain noun attribute."""
    units, i = frame.units, first - 1
    while i >= 0 and units[i].pos in {"ADP", "SCONJ"} | {"DET"}:
        i -= 1
    return i < 0 or units[i].pos in {"PUNCT", "CCONJ"}


def _names_somebody(frame: Frame, first: int, end: int) -> bool:
    units = frame.units
    head = next((u for u in units[first:end] if u.pos in {"NOUN", "PROPN"}), None)
    if head is None or head.token is None:
        return False
    if head.token.ent_type_ == "PER" or (head.pos == "PROPN" and head.token.ent_type_ in {"ORG", "MISC"} and units[first].pos == "DET"):
        return True
    definite = units[first].low in {"le", "la", "l'", "ce", "cette"} or units[first].low in {"les", "ces", "plusieurs", "certains"}
    return definite and source_kind(head) in {"person", "institution", "medium", "group"} and head.pos == "NOUN"


def _is_opinion(frame: Frame, i: int, end: int) -> bool:
    """*Pour X,* at the head of a clause with a finite verb of its own, and a comma or marks after X."""
    units = frame.units
    if i > 0 and not (units[i - 1].pos in {"PUNCT", "CCONJ", "ADV"}):
        return False
    after = end
    while after < len(units) and units[after].low != "," and units[after].marked is None:
        if units[after].pos in {"VERB", "AUX"}:
            return False
        after += 1
    return after < len(units) and (frame.finite_between(after, len(units)) or any(u.marked for u in units[after:]))


def prepositional(frame: Frame, cues: list[Cue], clauses: list[tuple[int, int]]) -> Iterator[Found]:
    """The quotations that an expression attributes; inside another attributing clause it names a relay (``clauses``)."""
    for expression in expressions_of(frame):
        if any(first < expression.first < last for first, last in clauses):
            continue
        begin = _segment(frame, 0, expression.first)
        if frame.units[expression.first].low == "dans" and any(c.form == "finite" and c.head > expression.last for c in cues):
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
    yield from _comparisons(frame, 0)


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
    after = _after_source(frame, max(expression.source[1], expression.last))
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
    if last_comma and expression.source[1] <= expression.last and not frame.finite_between(last_comma, expression.first):
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
    return i < len(frame) and frame.units[i].low in _by_first() and any(e.first == i for e in expressions_of(frame))


def _is_whole(frame: Frame, i: int, end: int) -> bool:
    """Whether the marks at unit ``i`` hold a whole clause that what follows only comments on."""
    text = frame.text[frame.units[i].start : frame.units[i].end]
    return len(text.split()) >= 5 and (i + 1 >= end or frame.units[i + 1].low in {",", "("}) and not any(u.marked for u in frame.units[i + 1 : end])


def _depends(frame: Frame, begin: int, before: int) -> bool:
    """*varie selon, adapté selon*: what precedes says that something depends on something."""
    lemmas = {u.token.lemma_.lower() for u in frame.units[max(begin, before - 5) : before] if u.token is not None}
    return bool(lemmas & {"varier", "dépendre", "différer", "moduler", "adapter", "ajuster", "fluctuer", "répartir", "classer", "changer"})


def _after_source(frame: Frame, i: int) -> int:
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
    if i >= len(frame) or frame.units[i].pos != "PROPN":
        return False
    end = phrase_end(frame, i)
    before = next((u for u in reversed(frame.units[: i - 1]) if u.pos in {"NOUN", "PROPN"}), None)
    return end < len(frame) and frame.units[end].low == "," and before is not None and before.pos == "NOUN"


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
    return units[after].low in {"à", "de", "d'", "et", "en"} or frame.finite_between(after, len(units)) and units[after].low in {"mais", "car"}


def _comparisons(frame: Frame, begin: int) -> Iterator[Found]:
    """*Comme l'indiquait X, …* · *…, comme l'a dit X*: the clause beside it is the content."""
    from .cues import cues_of

    units = frame.units
    for cue in cues_of(frame):
        if cue.first < 1 or not cue.frames.que and not cue.frames.incise:
            continue
        before = cue.first - 1
        if units[before].low != "comme" or not any(u.low in {"l'", "le"} for u in units[cue.first : cue.head]):
            continue
        subject = inverted_subject(frame, cue)
        if subject is None:
            continue
        after = _after_source(frame, subject[1])
        opening = not any(u.pos not in {"PUNCT", "ADV", "CCONJ"} for u in units[begin:before])
        stretch = (after, len(units)) if opening else (begin, before)
        for spans, kind, mark in contents(frame, stretch, None):
            cue_span = units[before].start, units[cue.last].end
            yield Found(spans, kind, "comme", frame.number, cue_span, cue.frames.lemma, span_of(frame, subject), mark=mark)

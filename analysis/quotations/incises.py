"""Clauses that attribute beside their content: *« … », a-t-il dit* · *Les faits, précise-t-elle, …*"""

from __future__ import annotations

from collections.abc import Iterator

from .contents import contents
from .extents import is_apposition, is_tail
from .found import Found
from .frames import Frame, is_finite
from .groups import Cue
from .inverted import inverted_subject, span_of
from .naming import is_named
from .phrases import source_kind
from .relays import relay_after

_IMPERSONAL = {"-on", "-t-on"}
_BREAKS = {",", "–", "—", "-", "("}
_CLOSING = {",": ",", "–": "–", "—": "—", "(": ")"}
_MOST = 60  # a sentence with more verbs of speech than that is none, and each would be weighed against all of it
_CLITICS = {"ne", "n'", "se", "s'", "en", "y", "l'", "lui", "leur"}


def incises(frame: Frame, cues: list[Cue]) -> Iterator[tuple[Cue, tuple[int, int], list[Found]]]:
    """The quotations whose attribution stands beside or inside them, each with its verb of speech
    and the units of the attributing clause."""
    start = begin = 0
    for cue in cues[:_MOST]:
        if cue.form in {"infinitive", "participle", "past"} or cue.head < begin:
            continue
        subject = _beside(frame, cue, start if _only_punctuation(frame, begin, cue.first) else begin)
        if subject is None:
            continue
        reopened = start if _only_punctuation(frame, begin, cue.first) else begin
        found = list(_contents(frame, cue, cues, subject, reopened))
        if found:
            yield cue, (cue.first, _attribution_end(frame, subject[1])), found
            begin = max(begin, _attribution_end(frame, subject[1]))


def _only_punctuation(frame: Frame, first: int, last: int) -> bool:
    """Whether nothing stands between two attributions, so that the second takes up all that the first did."""
    return all(u.pos == "PUNCT" for u in frame.units[first:last])


def _beside(frame: Frame, cue: Cue, begin: int) -> tuple[int, int] | None:
    """The units of the inverted subject where the verb is an incise; None where it is not."""
    units = frame.units
    if cue.first <= begin or not (cue.frames.incise or cue.frames.que) or cue.imperative or cue.passive:
        return None
    before = units[cue.first - 1]
    after_quote = before.marked is not None or (
        before.low in {",", "!", "?", ".", "…"} and cue.first >= 2 and units[cue.first - 2].marked is not None
    )
    if not (after_quote or before.low in _BREAKS):
        return None
    if is_named(frame, cue.first - 1) or (
        cue.pronoun is None and before.marked and _is_word(frame, begin, cue.first - 1)
    ):
        return None
    if cue.unsaid and cue.pronoun is None and not after_quote:
        return None
    if units[-1].low == "?" and cue.pronoun is not None and not after_quote:
        return None
    subject = inverted_subject(frame, cue)
    if subject is None:
        return None
    if cue.pronoun is not None or after_quote:
        return subject if cue.frames.incise or cue.pronoun is not None else None
    return subject if cue.frames.incise and _is_inverted(frame, cue, subject, begin) else None


def _is_word(frame: Frame, begin: int, i: int) -> bool:
    """Whether the marks at unit ``i`` are a word of the clause (*Ces « oubliés » rejettent*), not speech."""
    marked = frame.units[i].marked
    assert marked is not None
    text = frame.text[marked.parts[0][0] : marked.parts[-1][1]]
    return (
        i > begin
        and frame.units[i - 1].pos in {"DET", "ADJ", "NUM", "ADP", "NOUN"}
        and len(text.split()) < 5
        and text[-1] not in "!?."
    )


def _is_inverted(frame: Frame, cue: Cue, subject: tuple[int, int], begin: int) -> bool:
    """Whether the noun phrase after the verb is its subject, not its object: a whole clause stands before the comma."""
    units = frame.units
    if _splits(frame, cue, subject):
        return True
    token = units[cue.head].token
    assert token is not None
    last = units[subject[1] - 1].token
    named = subject[0] == cue.last + 1 and last is not None and last.ent_type_ == "PER"
    if (
        named
        and frame.finite_between(begin, cue.first)
        and (subject[1] >= len(units) or units[subject[1]].pos == "PUNCT")
    ):
        return True
    for child in token.children:
        if child.dep_.startswith("nsubj") and child.idx < units[cue.first].start and child.lower_ not in {"qui"}:
            governed = units[begin].start <= child.idx
            if governed and not frame.finite_between(_unit_at(frame, child.idx), cue.first):
                return False
    if not _whole_clause(frame, begin, cue.first) and not any(u.marked for u in units[begin : cue.first]):
        return subject[0] == cue.last + 1 and subject[1] < len(units) and units[subject[1]].low == ","
    return not (cue.last + 1 < len(units) and units[cue.last + 1].low in {"que", "qu'", "de", "d'"})


def _splits(frame: Frame, cue: Cue, subject: tuple[int, int]) -> bool:
    """*La halle, a précisé la mairie, rouvrira en mai*: between commas, before a verb that has its subject already."""
    units, end = frame.units, subject[1]
    if subject[0] != cue.last + 1 or end + 1 >= len(units) or units[cue.first - 1].low not in _CLOSING:
        return False
    speaks = any(
        source_kind(u) is not None or (u.token is not None and u.token.ent_type_ in {"PER", "ORG"})
        for u in units[subject[0] : end]
    )
    after = end + 1
    while after < len(units) and units[after].low in _CLITICS:
        after += 1
    closed = units[end].low == _CLOSING[units[cue.first - 1].low]
    return speaks and closed and after < len(units) and is_finite(units[after])


def _whole_clause(frame: Frame, begin: int, last: int) -> bool:
    """Whether a finite verb stands there outside relative clauses: *La maire, qui part, …* still waits for its verb."""
    relative = False
    for n in range(begin, last):
        if (
            frame.units[n].low in {"qui", "que", "qu'", "dont", "où"}
            and n > begin
            and frame.units[n - 1].pos in {"PUNCT", "NOUN", "PROPN", "ADJ"}
        ):
            relative = True
        elif is_finite(frame.units[n]):
            if not relative:
                return True
            relative = False
    return False


def _unit_at(frame: Frame, offset: int) -> int:
    return frame.index_at(offset)


def _attribution_end(frame: Frame, end: int) -> int:
    """The index after the attributing clause: after its subject and what describes it."""
    units = frame.units
    i = end
    while i < len(units):
        if units[i].marked or units[i].low in {":", ";"} or (i == end and units[i].low in {"–", "—"}):
            return i
        attributes_again = i + 1 < len(units) and units[i + 1].low in {"selon", "d'après"}
        if units[i].low in {",", ")"} and not (
            is_apposition(frame, i + 1) or is_tail(frame, i + 1) or attributes_again
        ):
            return i
        i += 1
    return i


def _contents(frame: Frame, cue: Cue, cues: list[Cue], subject: tuple[int, int], begin: int) -> Iterator[Found]:
    units = frame.units
    tail = _attribution_end(frame, subject[1])
    left, right = (begin, cue.first), _right(frame, cue, cues, subject, tail, begin)
    source = span_of(frame, subject)
    relay = relay_after(frame, subject[1], tail)
    impersonal = units[subject[0]].low in _IMPERSONAL
    cue_span = units[cue.first].start, units[cue.last].end
    for spans, kind, mark in contents(frame, left, right):
        yield Found(
            spans, kind, "incise", frame.number, cue_span, cue.frames.lemma, source, relay, mark, impersonal=impersonal
        )


def _right(
    frame: Frame, cue: Cue, cues: list[Cue], subject: tuple[int, int], tail: int, begin: int
) -> tuple[int, int] | None:
    """The units of content that go on after the attribution, or None."""
    units = frame.units
    i = tail
    if i >= len(units) - 1:
        return None
    only_quotes = not any(u.marked is None and u.pos != "PUNCT" for u in units[begin : cue.first])
    if units[i].low in {",", ":", "–", "—", ")"}:
        i += 1
    if i >= len(units):
        return None
    opened = units[cue.first - 1].low
    if opened in {"–", "—", "("} and units[tail].low == _CLOSING[opened] and units[i].pos != "PUNCT":
        return None if units[i].marked else (i, len(units))
    if units[i].marked:
        beside = units[i - 1].low in {",", ":", "–", "—"} or i == subject[1]
        if any(subject[1] <= other.head < i for other in cues):
            return None
        return (i, len(units)) if beside and only_quotes else None
    whole_before = frame.finite_between(begin, cue.first) or any(u.marked for u in units[begin : cue.first])
    short = sum(u.pos != "PUNCT" for u in units[begin : cue.first]) <= 4 and units[i].pos not in {"VERB", "NOUN"}
    if units[tail].low == "," and (not whole_before or (short and not only_quotes)):
        return i, len(units)
    if (
        units[tail].low == ","
        and cue.pronoun is not None
        and not only_quotes
        and units[i].low in {"et", "mais", "ou", "car"}
    ):
        return i, len(units)
    return None

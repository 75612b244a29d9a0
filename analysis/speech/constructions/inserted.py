"""Clauses that attribute beside their content: *« … », a-t-il dit* · *Les faits, précise-t-elle, …*"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.named_things import is_named
from analysis.speech.sentence.phrases import source_kind
from analysis.speech.sentence.sentence import Sentence, is_finite
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.relays import relay_after
from analysis.speech.sources.subjects_after import inverted_subject, span_of

from .boundaries import is_apposition, is_tail
from .contents import contents

_IMPERSONAL = {"-on", "-t-on"}
_BREAKS = {",", "–", "—", "-", "("}
_CLOSING = {",": ",", "–": "–", "—": "—", "(": ")"}
_MOST = 60  # a sentence with more verbs of speech than that is none, and each would be weighed against all of it
_CLITICS = {"ne", "n'", "se", "s'", "en", "y", "l'", "lui", "leur"}


def incises(sentence: Sentence, cues: list[Cue]) -> Iterator[tuple[Cue, tuple[int, int], list[Quotation]]]:
    """The quotations whose attribution stands beside or inside them, each with its verb of speech
    and the units of the attributing clause."""
    start = begin = 0
    for cue in cues[:_MOST]:
        if cue.form in {"infinitive", "participle", "past"} or cue.head < begin:
            continue
        subject = _beside(sentence, cue, start if _only_punctuation(sentence, begin, cue.first) else begin)
        if subject is None:
            continue
        reopened = start if _only_punctuation(sentence, begin, cue.first) else begin
        found = list(_contents(sentence, cue, cues, subject, reopened))
        if found:
            yield cue, (cue.first, _attribution_end(sentence, subject[1])), found
            begin = max(begin, _attribution_end(sentence, subject[1]))


def _only_punctuation(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing stands between two attributions, so that the second takes up all that the first did."""
    return all(u.pos == "PUNCT" for u in sentence.units[first:last])


def _beside(sentence: Sentence, cue: Cue, begin: int) -> tuple[int, int] | None:
    """The units of the inverted subject where the verb is an incise; None where it is not."""
    units = sentence.units
    if cue.first <= begin or not (cue.government.incise or cue.government.que) or cue.imperative or cue.passive:
        return None
    before = units[cue.first - 1]
    after_quote = before.marked is not None or (
        before.low in {",", "!", "?", ".", "…"} and cue.first >= 2 and units[cue.first - 2].marked is not None
    )
    if not (after_quote or before.low in _BREAKS):
        return None
    if is_named(sentence, cue.first - 1) or (
        cue.pronoun is None and before.marked and _is_word(sentence, begin, cue.first - 1)
    ):
        return None
    if cue.unsaid and cue.pronoun is None and not after_quote:
        return None
    if units[-1].low == "?" and cue.pronoun is not None and not after_quote:
        return None
    subject = inverted_subject(sentence, cue)
    if subject is None:
        return None
    if cue.pronoun is not None or after_quote:
        return subject if cue.government.incise or cue.pronoun is not None else None
    return subject if cue.government.incise and _is_inverted(sentence, cue, subject, begin) else None


def _is_word(sentence: Sentence, begin: int, i: int) -> bool:
    """Whether the marks at unit ``i`` are a word of the clause (*Ces « oubliés » rejettent*), not speech."""
    marked = sentence.units[i].marked
    assert marked is not None
    text = sentence.text[marked.parts[0][0] : marked.parts[-1][1]]
    return (
        i > begin
        and sentence.units[i - 1].pos in {"DET", "ADJ", "NUM", "ADP", "NOUN"}
        and len(text.split()) < 5
        and text[-1] not in "!?."
    )


def _is_inverted(sentence: Sentence, cue: Cue, subject: tuple[int, int], begin: int) -> bool:
    """Whether the noun phrase after the verb is its subject, not its object: a whole clause stands before the comma."""
    units = sentence.units
    if _splits(sentence, cue, subject):
        return True
    token = units[cue.head].token
    assert token is not None
    last = units[subject[1] - 1].token
    named = subject[0] == cue.last + 1 and last is not None and last.ent_type_ == "PER"
    if (
        named
        and sentence.finite_between(begin, cue.first)
        and (subject[1] >= len(units) or units[subject[1]].pos == "PUNCT")
    ):
        return True
    for child in token.children:
        if child.dep_.startswith("nsubj") and child.idx < units[cue.first].start and child.lower_ not in {"qui"}:
            governed = units[begin].start <= child.idx
            if governed and not sentence.finite_between(_unit_at(sentence, child.idx), cue.first):
                return False
    if not _whole_clause(sentence, begin, cue.first) and not any(u.marked for u in units[begin : cue.first]):
        return subject[0] == cue.last + 1 and subject[1] < len(units) and units[subject[1]].low == ","
    return not (cue.last + 1 < len(units) and units[cue.last + 1].low in {"que", "qu'", "de", "d'"})


def _splits(sentence: Sentence, cue: Cue, subject: tuple[int, int]) -> bool:
    """*La halle, a précisé la mairie, rouvrira en mai*: between commas, before a verb that has its subject already."""
    units, end = sentence.units, subject[1]
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


def _whole_clause(sentence: Sentence, begin: int, last: int) -> bool:
    """Whether a finite verb stands there outside relative clauses: *La maire, qui part, …* still waits for its verb."""
    relative = False
    for n in range(begin, last):
        if (
            sentence.units[n].low in {"qui", "que", "qu'", "dont", "où"}
            and n > begin
            and sentence.units[n - 1].pos in {"PUNCT", "NOUN", "PROPN", "ADJ"}
        ):
            relative = True
        elif is_finite(sentence.units[n]):
            if not relative:
                return True
            relative = False
    return False


def _unit_at(sentence: Sentence, offset: int) -> int:
    return sentence.index_at(offset)


def _attribution_end(sentence: Sentence, end: int) -> int:
    """The index after the attributing clause: after its subject and what describes it."""
    units = sentence.units
    i = end
    while i < len(units):
        if units[i].marked or units[i].low in {":", ";"} or (i == end and units[i].low in {"–", "—"}):
            return i
        attributes_again = i + 1 < len(units) and units[i + 1].low in {"selon", "d'après"}
        if units[i].low in {",", ")"} and not (
            is_apposition(sentence, i + 1) or is_tail(sentence, i + 1) or attributes_again
        ):
            return i
        i += 1
    return i


def _contents(
    sentence: Sentence, cue: Cue, cues: list[Cue], subject: tuple[int, int], begin: int
) -> Iterator[Quotation]:
    units = sentence.units
    tail = _attribution_end(sentence, subject[1])
    left, right = (begin, cue.first), _right(sentence, cue, cues, subject, tail, begin)
    source = span_of(sentence, subject)
    relay = relay_after(sentence, subject[1], tail)
    impersonal = units[subject[0]].low in _IMPERSONAL
    cue_span = units[cue.first].start, units[cue.last].end
    for spans, kind, mark in contents(sentence, left, right):
        yield Quotation(
            spans,
            kind,
            "incise",
            sentence.number,
            cue_span,
            cue.government.lemma,
            source,
            relay,
            mark,
            impersonal=impersonal,
        )


def _right(
    sentence: Sentence, cue: Cue, cues: list[Cue], subject: tuple[int, int], tail: int, begin: int
) -> tuple[int, int] | None:
    """The units of content that go on after the attribution, or None."""
    units = sentence.units
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
    whole_before = sentence.finite_between(begin, cue.first) or any(u.marked for u in units[begin : cue.first])
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

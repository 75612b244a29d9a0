"""Words in marks that no verb of the sentence attributes: after a name and a colon, or standing alone."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.phrases import phrase_end, source_kind, starts_phrase
from analysis.speech.sentence.sentence import Sentence, Unit, is_finite

_TITLE_REGIONS = {"title", "subhead", "repeated title"}


def standalone(sentence: Sentence, covered: list[Span]) -> Iterator[Quotation]:
    """The quotations of a sentence that are none of those ``covered`` already."""
    units = sentence.units
    bare = all(u.pos == "PUNCT" or u.marked is not None for u in units)
    for i in sentence.quotes:
        unit = units[i]
        if any(s < unit.end and unit.start < e for s, e in covered):
            continue
        found = _after_name(sentence, i) or (_alone(sentence, i) if bare else None)
        if found:
            yield found


def _text(sentence: Sentence, i: int) -> str:
    marked = sentence.units[i].marked
    assert marked is not None
    return sentence.text[marked.parts[0][0] : marked.parts[-1][1]]


def _found(sentence: Sentence, i: int, rule: str, source: Span | None) -> Quotation:
    marked = sentence.units[i].marked
    assert marked is not None
    return Quotation(list(marked.parts), "direct", rule, sentence.number, source=source, mark=marked.mark)


def _after_name(sentence: Sentence, i: int) -> Quotation | None:
    """*X : « … »*, also where the sentence before the colon has another verb: its subject is the source."""
    units = sentence.units
    if i < 2 or units[i - 1].low != ":" or len(_text(sentence, i).split()) < 2:
        return None
    subject = next((n for n in range(i - 1) if _is_subject(units[n])), None)
    start = subject if subject is not None else next((n for n in range(i - 1) if starts_phrase(sentence, n)), None)
    if start is None or (sentence.region in _TITLE_REGIONS and not can_speak(sentence, start, i - 1)):
        return _found(sentence, i, "colon", None)
    while start > 0 and units[start - 1].pos in {"DET", "ADJ", "NUM"}:
        start -= 1
    end = max(phrase_end(sentence, start), start + 1)
    return _found(sentence, i, "colon", (units[start].start, units[end - 1].end))


def can_speak(sentence: Sentence, start: int, last: int) -> bool:
    """Whether what a headline has before its colon can be a source: a name of somebody, a noun for one."""
    end = max(phrase_end(sentence, start), start + 1)
    return any(
        source_kind(u) is not None or (u.token is not None and u.token.ent_type_ in {"PER", "ORG"})
        for u in sentence.units[start : min(end, last)]
    )


def _is_subject(unit: Unit) -> bool:
    token = unit.token
    return (
        token is not None
        and token.dep_.startswith("nsubj")
        and (token.pos_ in {"NOUN", "PROPN"} or token.lower_ in {"il", "elle", "ils", "elles"})
    )


def _alone(sentence: Sentence, i: int) -> Quotation | None:
    """Marks that are the whole sentence, or all of it after an adverb."""
    units = sentence.units
    text = _text(sentence, i)
    long_enough = len(text.split()) >= 3 or text[-1:] in {"!", "?", "."}
    if sentence.region in _TITLE_REGIONS and len(text.split()) < 4 and text[-1:] not in {"!", "?"}:
        return None
    if long_enough and (text[:1].isupper() or text[:1] in "[(…." or any(map(is_finite, units))):
        return _found(sentence, i, "alone", None)
    return None

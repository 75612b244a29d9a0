"""Content that a verb of speech governs: *dit que*, *demande si*, *accuse X de*, *affirme avoir*, *dénonce « … »*, *: « … »*."""

from __future__ import annotations

from collections.abc import Iterator

from .cues import Cue
from .extents import content_end, is_tail, phrase_end, starts_phrase, trimmed
from .found import Found, Type
from .frames import Frame, is_finite
from .relays import relay_after
from .subjects import agent, span_of, subject_before

_QUESTIONS = {"si", "s'", "pourquoi", "comment", "où", "quand", "combien", "quel", "quelle", "quels", "quelles", "qui", "lequel"}
_IMPERSONAL = {"on", "il"}
_MAX_GAP = 22
_SAID_PROMISES = {"promettre", "menacer", "s'engager", "jurer", "proposer", "offrir", "refuser", "se refuser", "accepter", "garantir"}


def governed(frame: Frame, cues: list[Cue], beside: set[int]) -> Iterator[Found]:
    """The quotations governed by the verbs of a sentence; ``beside`` are the heads of verbs that are incises."""
    for cue in cues:
        if cue.unsaid or cue.imperative or cue.last + 1 >= len(frame) or (cue.passive and cue.frames.sense == "commit"):
            continue
        complement = _complement(frame, cue, cues, incise=cue.head in beside)
        if complement is None:
            continue
        first, last, rule, kind = complement
        found = _build(frame, cue, cues, first, last, rule, kind)
        if found:
            yield found


def _complement(frame: Frame, cue: Cue, cues: list[Cue], *, incise: bool) -> tuple[int, int, str, Type] | None:
    """The units, rule and type of what the verb governs, or None."""
    units = frame.units
    limit = min(len(units), cue.last + _MAX_GAP)
    commas, nouns, i = 0, 0, cue.last + 1
    while i < limit:
        unit = units[i]
        previous = units[i - 1]
        if unit.low in {"que", "qu'"} and cue.frames.que and _is_clause(frame, cue, i, nouns):
            return _clause(frame, cue, cues, i, "que-clause")
        if unit.low in _QUESTIONS and cue.frames.si and nouns == 0 and (unit.low not in {"qui"} or i == cue.last + 1):
            return _clause(frame, cue, cues, i, "que-clause")
        if cue.passive:
            return None
        infinitive = _infinitive_at(frame, cue, i, nouns)
        if infinitive:
            return _clause(frame, cue, cues, i, "infinitive")
        if unit.low == ":" and i + 1 < len(units) and units[i + 1].marked and not incise:
            return _after_colon(frame, i + 1)
        if unit.marked and (i == cue.last + 1 or cue.frames.obj_inf) and _begins_like_content(frame, cue, i):
            return _clause(frame, cue, cues, i, "infinitive")
        if unit.marked:
            return None if incise and commas == 0 and nouns == 0 else _fragment(frame, cue, cues, i)
        if unit.low == ",":
            commas += 1
            if commas > 2 or incise:
                return None
        elif unit.low in {";", ":"} or is_finite(unit) or unit.low in {"qui", "dont", "où"}:
            if not _colon_ahead(frame, cue, i):
                return None
            return _after_colon(frame, _colon_ahead(frame, cue, i) + 1)
        elif unit.pos in {"NOUN", "PROPN"} and not _prepositional(frame, i):
            nouns += 1
        elif unit.pos == "VERB" and "Inf" in (unit.token.morph.get("VerbForm") if unit.token else []) and previous.low in {"pour", "avant", "après", "sans"}:
            pass
        i += 1
    colon = _colon_ahead(frame, cue, i)
    return _after_colon(frame, colon + 1) if colon and not incise else None


def _begins_like_content(frame: Frame, cue: Cue, i: int) -> bool:
    """*assure « avoir respecté la loi »*, *promet « de revenir »*: the marks hold the infinitive or clause that the verb governs."""
    marked = frame.units[i].marked
    token = frame.units[cue.head].token
    assert marked is not None and token is not None
    span = token.doc.char_span(marked.parts[0][0], marked.parts[-1][1], alignment_mode="contract")
    if not span:
        return False
    first = span[0].lower_
    if first in {"que", "qu'"}:
        return cue.frames.que
    if first in {"de", "d'", "à"}:
        return {"d'": "de"}.get(first, first) in cue.frames.inf | cue.frames.obj_inf
    return "0" in cue.frames.inf and "Inf" in span[0].morph.get("VerbForm")


def _colon_ahead(frame: Frame, cue: Cue, i: int) -> int:
    """The index of a colon before marks that end the sentence, with no finite verb of another clause before them; 0 for none."""
    units = frame.units
    for k in range(i, len(units) - 1):
        if units[k].low == ":" and units[k + 1].marked:
            return k if cue.frames.incise and not any(units[n].marked for n in range(cue.last, k)) else 0
    return 0


def _after_colon(frame: Frame, i: int) -> tuple[int, int, str, Type]:
    """Marks after a colon are direct speech, all of them, also where an attribution interrupts them."""
    last = i + 1
    while last + 1 < len(frame) and frame.units[last].low in {",", "et"} and frame.units[last + 1].marked:
        last += 2
    return i, last, "colon", "direct"


def _is_clause(frame: Frame, cue: Cue, i: int, nouns: int) -> bool:
    """Whether *que* opens a clause of content, not a relative clause or a comparison."""
    units = frame.units
    token = units[i].token
    assert token is not None
    if any(u.low in {"ne", "n'"} for u in units[cue.first : cue.head]) and not any(is_finite(u) for u in units[i + 1 : i + 8]):
        return False
    if i == cue.last + 1:
        return len(units) - i > 3 or any(u.marked for u in units[i + 1 :])
    if not any(is_finite(u) for u in units[i + 1 :]) and not any(u.marked for u in units[i + 1 : i + 6]):
        return False
    head = token.head
    parsed = token.dep_ == "mark" and head.dep_ in {"ccomp", "xcomp"} and head.head == units[cue.head].token
    if parsed:
        return True
    return nouns == 0 and token.pos_ == "SCONJ" and units[i - 1].low not in {"plus", "moins", "autre", "même", "tel", "ainsi", "autant", "aussi"}


def _infinitive_at(frame: Frame, cue: Cue, i: int, nouns: int) -> bool:
    """Whether an infinitive of content begins at unit ``i``, as the frames of the verb have it."""
    units = frame.units
    low = {"d'": "de"}.get(units[i].low, units[i].low)
    has_object = nouns > 0 or any(u.low in {"à", "au", "aux"} for u in units[cue.last + 1 : i]) or any(u.low in {"l'", "le", "la", "les", "lui", "leur", "s'", "se"} for u in units[cue.first : cue.head])
    if low in {"de", "à"}:
        wanted = low in cue.frames.inf and (i == cue.last + 1 or nouns == 0) or (low in cue.frames.obj_inf and (has_object or i <= cue.last + 2))
        if not wanted:
            return False
        k = i + 1
    elif i == cue.last + 1 and "0" in cue.frames.inf:
        k = i
    else:
        return False
    while k < len(units) and (units[k].pos in {"ADV"} or (units[k].pos == "PRON" and units[k].low in {"se", "s'", "le", "la", "les", "l'", "lui", "leur", "en", "y"})):
        k += 1
    if k >= len(units):
        return False
    token = units[k].token
    if token is None or "Inf" not in token.morph.get("VerbForm"):
        return False
    return cue.frames.sense not in {"think", "commit"} or cue.frames.lemma in _SAID_PROMISES or _is_asserted(frame, k)


def _is_asserted(frame: Frame, k: int) -> bool:
    """After a verb of will, only a perfect infinitive or words in marks are reported speech (*dit souhaiter*: no wish is a word)."""
    units = frame.units
    token = units[k].token
    assert token is not None
    perfect = token.lemma_.lower() in {"avoir", "être"} and k + 1 < len(units) and units[k + 1].pos in {"VERB", "AUX", "ADV", "ADJ"}
    return (perfect and token.lemma_.lower() == "avoir") or any(u.marked for u in units[k : k + 14])


def _prepositional(frame: Frame, i: int) -> bool:
    """Whether the noun at unit ``i`` depends on a preposition (*à la presse, dans un entretien*)."""
    units = frame.units
    k = i - 1
    while k >= 0 and units[k].pos in {"DET", "ADJ", "NUM", "NOUN", "PROPN"}:
        k -= 1
    return k >= 0 and units[k].pos == "ADP"


def _clause(frame: Frame, cue: Cue, cues: list[Cue], i: int, rule: str) -> tuple[int, int, str, Type]:
    end = content_end(frame, i, cue, cues)
    marked = any(u.marked for u in frame.units[i:end])
    return i, end, rule, "mixed" if marked else "indirect"


def _fragment(frame: Frame, cue: Cue, cues: list[Cue], i: int) -> tuple[int, int, str, Type] | None:
    """Words in marks that the verb governs, with the phrase they stand in."""
    units = frame.units
    first = cue.last + 1
    while first < i and (units[first].pos in {"ADV", "PUNCT"} or units[first].low in {"lui", "elle", "-même", "ainsi"}):
        first += 1
    if cue.frames.sense == "ask" and units[first].low in {"à", "au", "aux"} and "0" in cue.frames.fragment:
        first = min(max(phrase_end(frame, first + 1), first), i)
    if not cue.frames.fragment and not (cue.frames.que or cue.frames.inf or cue.frames.obj_inf or cue.frames.incise):
        return None
    quote = units[i].marked
    assert quote is not None
    text = frame.text[quote.parts[0][0] : quote.parts[-1][1]]
    if first == i and cue.frames.incise and text[:1].isupper() and (len(text.split()) > 3 or text[-1] in "!?."):
        return i, i + 1, "colon", "direct"
    if not cue.frames.fragment:
        return None
    comma = next((k for k in range(i - 1, first, -1) if units[k].low == ","), None)
    if comma is not None and _prep(units[comma + 1].low) in cue.frames.fragment:
        first = comma + 1
    if cue.frames.lemma == "voir" and not any(u.low in {"y", "dans", "en"} for u in units[cue.first : i]):
        return None
    if not _governs(frame, cue, first, i):
        return None
    first = _past_object(frame, cue, first, i)
    end = _fragment_end(frame, cue, cues, i)
    return first, end, "fragment", "mixed"


def _governs(frame: Frame, cue: Cue, first: int, i: int) -> bool:
    """Whether the phrase from ``first`` to the marks at ``i`` is what the frames of the verb allow."""
    units = frame.units
    allowed = cue.frames.fragment
    if any(is_finite(u) for u in units[first:i]):
        return False
    low = _prep(units[first].low)
    if low in {"de", "à", "contre", "sur", "comme", "pour", "par", "en", "devant"} and units[first].pos in {"ADP", "SCONJ", "DET"}:
        if low in allowed or (low == "de" and units[first].low == "des" and "0" in allowed):
            return True
        return any(_prep(u.low) in allowed for u in units[first:i])
    return "0" in allowed or "adj" in allowed or any(_prep(u.low) in allowed for u in units[first:i])


def _prep(low: str) -> str:
    return {"d'": "de", "d": "de", "du": "de", "des": "de", "au": "à", "aux": "à"}.get(low, low)


def _past_object(frame: Frame, cue: Cue, first: int, i: int) -> int:
    """*qualifie X de « … »*, *appelle X « à … »*: an object that is a person stays outside the content."""
    units = frame.units
    if "0" in cue.frames.fragment or not cue.frames.obj_inf:
        return first
    for k in range(i - 1, first, -1):
        if _prep(units[k].low) in cue.frames.fragment | cue.frames.obj_inf and starts_phrase(frame, first):
            return k
    text = frame.text[units[i].start : units[i].end].strip("«»“”\"' \u00a0\u202f")
    return i if text.split(" ")[0].lower() in {"à", "de", "d'"} else first


def _fragment_end(frame: Frame, cue: Cue, cues: list[Cue], i: int) -> int:
    """The end of the phrase around the marks: to the comma after the last marks that belong to it."""
    units = frame.units
    end = content_end(frame, i, cue, cues)
    last = i
    for k in range(i + 1, end):
        if units[k].marked and not any(is_finite(u) for u in units[last + 1 : k]):
            last = k
    for k in range(last + 1, end):
        if units[k].low in {",", "(", ":"} or is_tail(frame, k) or units[k].low in {"qui", "dont", "où", "alors"}:
            return k
        if is_finite(units[k]) or (units[k].low in {"dans", "lors", "sur", "après", "avant", "devant"} and not _inside_phrase(frame, k)):
            return k
    return end


def _inside_phrase(frame: Frame, k: int) -> bool:
    return frame.units[k - 1].pos in {"NOUN", "ADJ", "PROPN"} and frame.units[k - 1].marked is None


def _build(frame: Frame, cue: Cue, cues: list[Cue], first: int, last: int, rule: str, kind: Type) -> Found | None:
    units = frame.units
    if kind == "direct":
        quotes = [u.marked for u in units[first:last] if u.marked]
        spans = [part for quote in quotes for part in quote.parts]
    else:
        span = trimmed(frame, first, last)
        spans = [span] if span else []
    if not spans:
        return None
    subject = agent(frame, cue) if cue.passive else subject_before(frame, cue, cues)
    impersonal = subject is not None and subject[1] - subject[0] == 1 and _is_nobody(frame, subject[0], cue)
    marks = [u.marked for u in units[first:last] if u.marked]
    return Found(
        spans, kind, rule, frame.number, (units[cue.first].start, units[cue.last].end), cue.frames.lemma,
        None if impersonal else span_of(frame, subject), relay_after(frame, cue.last + 1, first - 1),
        marks[0].mark if marks else None, impersonal=impersonal,
        inherits=cue.form in {"participle", "infinitive", "past"},
    )  # fmt: skip


def _is_nobody(frame: Frame, i: int, cue: Cue) -> bool:
    token = frame.units[i].token
    if token is None or token.lower_ not in _IMPERSONAL:
        return False
    return token.lower_ == "on" or (cue.passive and token.dep_ in {"expl:subj", "expl", "nsubj:pass"})


__all__ = ["governed", "phrase_end"]

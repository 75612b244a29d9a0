"""Nouns of speech with their content: *l'idée que*, *ont le sentiment de*, *l'annonce de X selon laquelle*."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Quotation, Type
from analysis.speech.sentence.government import Government
from analysis.speech.sentence.phrases import phrase_end, source_kind
from analysis.speech.sentence.sentence import Sentence, Unit, is_finite
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import span_of
from analysis.speech.sources.subjects_before import subject_before

from .boundaries import content_end, trimmed

_POSSESSIVES = {"sa", "son", "ses", "leur", "leurs"}
_SUBJECTS = {"personne", "rien", "nul", "il", "elle", "ils", "elles", "on", "je", "j'", "nous", "vous", "tu"}
_ACCORDING = {"lequel", "laquelle", "lesquels", "lesquelles"}


@from_lexicons
def _nouns() -> dict[str, dict[str, str]]:
    return {row["lemma"]: row for row in lexicon("speech_nouns")}


@from_lexicons
def _support_verbs() -> dict[str, frozenset[str]]:
    """The verbs that make a noun of speech a report of its own (*avoir le sentiment, lancer un appel*), by noun."""
    return {
        noun: frozenset(v.split(" ")[0] for v in row["support"].split("|") if v != "-")
        for noun, row in _nouns().items()
    }


def nominal(sentence: Sentence, cues: list[Cue]) -> Iterator[Quotation]:
    """The quotations that a noun of speech introduces."""
    units = sentence.units
    for n, unit in enumerate(units):
        row = _row(unit)
        if row is None:
            continue
        start = _content_start(sentence, n, row)
        if start is None:
            continue
        verb = _support(sentence, n)
        if verb is None and units[start].low in {"de", "d'", "à"}:
            continue
        end = min(content_end(sentence, start, None, cues), _main_verb(sentence, n, start))
        span = trimmed(sentence, start, end)
        if span is None:
            continue
        source = _source(sentence, n, start, verb, cues)
        own = (
            source is not None and source[0] > n
        )  # *a démenti l'information du journal*: the noun reports, not the verb
        first = n if verb is None or own else verb
        marks = [u.marked for u in units[start:end] if u.marked]
        kind: Type = "mixed" if marks else "indirect"
        yield Quotation(
            [span], kind, "noun", sentence.number, (units[first].start, unit.end), row["lemma"],
            span_of(sentence, source), mark=marks[0].mark if marks else None, inherits=True,
        )  # fmt: skip


def _row(unit: Unit) -> dict[str, str] | None:
    if unit.token is None or unit.pos != "NOUN":
        return None
    return _nouns().get(unit.token.lemma_.lower()) or _nouns().get(unit.low)


def _content_start(sentence: Sentence, n: int, row: dict[str, str]) -> int | None:
    """Where the content begins: at *que*, at *de* before an infinitive, after *selon lequel*."""
    units = sentence.units
    i = n + 1
    while i < len(units) and i - n < 16:
        low = units[i].low
        if low == "selon" and i + 1 < len(units) and units[i + 1].low in _ACCORDING and row["selon_lequel"] == "y":
            return i + 2 if i + 2 < len(units) else None
        if low in {"que", "qu'"} and row["que"] == "y" and units[i].token is not None:
            clause = any(is_finite(u) or u.low in _SUBJECTS for u in units[i + 1 : i + 14])
            by = any(u.low == "par" for u in units[n + 1 : i])
            beside = i == n + 1 or ((units[i].pos == "SCONJ" or by) and _named_between(sentence, n, i))
            return i if clause and beside else None
        if low in {"de", "d'"} and row["de"] == "y" and _infinitive_after(sentence, i):
            return i
        if low == "à" and row["à"] == "y" and _infinitive_after(sentence, i):
            return i
        if is_finite(units[i]) or units[i].low in {";", ":", "qui", "dont"} or units[i].marked:
            return None
        i += 1
    return None


def _named_between(sentence: Sentence, n: int, i: int) -> bool:
    """Whether what stands between noun and *que* names a source (*l'annonce par le maire que*)."""
    return any(u.pos == "PROPN" or source_kind(u) is not None for u in sentence.units[n + 1 : i])


def _main_verb(sentence: Sentence, n: int, start: int) -> int:
    """Where the verb begins whose subject the noun is, after its content (*L'annonce que … a surpris*)."""
    token = sentence.units[n].token
    assert token is not None
    verb = token.head
    if not token.dep_.startswith("nsubj") or verb.i <= token.i:
        return len(sentence)
    parts = {verb.i, *(c.i for c in verb.children if c.dep_.startswith(("aux", "cop", "advmod")) and c.i < verb.i)}
    for k in range(start + 2, len(sentence)):
        unit = sentence.units[k]
        if unit.token is not None and unit.token.i in parts:
            return k
    return len(sentence)


def _infinitive_after(sentence: Sentence, i: int) -> bool:
    for unit in sentence.units[i + 1 : i + 4]:
        if unit.token is not None and unit.pos in {"VERB", "AUX"}:
            return "Inf" in unit.token.morph.get("VerbForm", [])
        if unit.pos not in {"PRON", "ADV"}:
            return False
    return False


def _support(sentence: Sentence, n: int) -> int | None:
    """The unit of the support verb whose object the noun is, or None."""
    units = sentence.units
    row = _row(units[n])
    assert row is not None
    wanted = _support_verbs()[row["lemma"]]
    for i in range(n - 1, max(-1, n - 7), -1):
        token = units[i].token
        if token is None:
            return None
        if token.pos_ in {"VERB", "AUX"}:
            compound = i > 0 and units[i - 1].pos == "AUX" and is_finite(units[i - 1])
            if token.lemma_.lower() not in wanted or not (compound or is_finite(units[i])):
                return None
            return i - 1 if compound and not is_finite(units[i]) else i
    return None


def _source(sentence: Sentence, n: int, start: int, verb: int | None, cues: list[Cue]) -> tuple[int, int] | None:
    units = sentence.units
    if n and units[n - 1].low in _POSSESSIVES:
        return n - 1, n
    for i in range(n + 1, start):
        if units[i].low in {"de", "d'", "du", "des", "par"}:
            first = i if units[i].low in {"du", "des"} else i + 1
            end = phrase_end(sentence, first if units[first].pos != "ADP" else first + 1)
            return (first if units[first].pos != "ADP" else first + 1, end) if end > first else None
    if verb is None:
        return None
    none = Government("", False, False, False, frozenset(), frozenset(), frozenset(), "", "")
    return subject_before(sentence, Cue(none, verb, verb, verb, "finite"), cues)

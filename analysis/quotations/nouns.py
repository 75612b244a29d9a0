"""Nouns of speech with their content: *l'idée que*, *ont le sentiment de*, *l'annonce de X selon laquelle*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from analysis.lexicons import lexicon

from .extents import content_end, trimmed
from .found import Found, Type
from .frames import Frame, Unit, is_finite
from .groups import Cue
from .inverted import span_of
from .phrases import phrase_end, source_kind
from .subjects import subject_before
from .verbs import Frames

_POSSESSIVES = {"sa", "son", "ses", "leur", "leurs"}
_SUBJECTS = {"personne", "rien", "nul", "il", "elle", "ils", "elles", "on", "je", "j'", "nous", "vous", "tu"}
_ACCORDING = {"lequel", "laquelle", "lesquels", "lesquelles"}


@lru_cache(maxsize=1)
def _nouns() -> dict[str, dict[str, str]]:
    return {row["lemma"]: row for row in lexicon("speech_nouns")}


@lru_cache(maxsize=1)
def _support_verbs() -> dict[str, frozenset[str]]:
    """The verbs that make a noun of speech a report of its own (*avoir le sentiment, lancer un appel*), by noun."""
    return {
        noun: frozenset(v.split(" ")[0] for v in row["support"].split("|") if v != "-")
        for noun, row in _nouns().items()
    }


def nominal(frame: Frame, cues: list[Cue]) -> Iterator[Found]:
    """The quotations that a noun of speech introduces."""
    units = frame.units
    for n, unit in enumerate(units):
        row = _row(unit)
        if row is None:
            continue
        start = _content_start(frame, n, row)
        if start is None:
            continue
        verb = _support(frame, n)
        if verb is None and units[start].low in {"de", "d'", "à"}:
            continue
        end = min(content_end(frame, start, None, cues), _main_verb(frame, n, start))
        span = trimmed(frame, start, end)
        if span is None:
            continue
        source = _source(frame, n, start, verb, cues)
        own = (
            source is not None and source[0] > n
        )  # *a démenti l'information du journal*: the noun reports, not the verb
        first = n if verb is None or own else verb
        marks = [u.marked for u in units[start:end] if u.marked]
        kind: Type = "mixed" if marks else "indirect"
        yield Found(
            [span], kind, "noun", frame.number, (units[first].start, unit.end), row["lemma"],
            span_of(frame, source), mark=marks[0].mark if marks else None, inherits=True,
        )  # fmt: skip


def _row(unit: Unit) -> dict[str, str] | None:
    if unit.token is None or unit.pos != "NOUN":
        return None
    return _nouns().get(unit.token.lemma_.lower()) or _nouns().get(unit.low)


def _content_start(frame: Frame, n: int, row: dict[str, str]) -> int | None:
    """Where the content begins: at *que*, at *de* before an infinitive, after *selon lequel*."""
    units = frame.units
    i = n + 1
    while i < len(units) and i - n < 16:
        low = units[i].low
        if low == "selon" and i + 1 < len(units) and units[i + 1].low in _ACCORDING and row["selon_lequel"] == "y":
            return i + 2 if i + 2 < len(units) else None
        if low in {"que", "qu'"} and row["que"] == "y" and units[i].token is not None:
            clause = any(is_finite(u) or u.low in _SUBJECTS for u in units[i + 1 : i + 14])
            by = any(u.low == "par" for u in units[n + 1 : i])
            beside = i == n + 1 or ((units[i].pos == "SCONJ" or by) and _named_between(frame, n, i))
            return i if clause and beside else None
        if low in {"de", "d'"} and row["de"] == "y" and _infinitive_after(frame, i):
            return i
        if low == "à" and row["à"] == "y" and _infinitive_after(frame, i):
            return i
        if is_finite(units[i]) or units[i].low in {";", ":", "qui", "dont"} or units[i].marked:
            return None
        i += 1
    return None


def _named_between(frame: Frame, n: int, i: int) -> bool:
    """Whether what stands between noun and *que* names a source (*l'annonce par le maire que*)."""
    return any(u.pos == "PROPN" or source_kind(u) is not None for u in frame.units[n + 1 : i])


def _main_verb(frame: Frame, n: int, start: int) -> int:
    """Where the verb begins whose subject the noun is, after its content (*L'annonce que … a surpris*)."""
    token = frame.units[n].token
    assert token is not None
    verb = token.head
    if not token.dep_.startswith("nsubj") or verb.i <= token.i:
        return len(frame)
    parts = {verb.i, *(c.i for c in verb.children if c.dep_.startswith(("aux", "cop", "advmod")) and c.i < verb.i)}
    for k in range(start + 2, len(frame)):
        unit = frame.units[k]
        if unit.token is not None and unit.token.i in parts:
            return k
    return len(frame)


def _infinitive_after(frame: Frame, i: int) -> bool:
    for unit in frame.units[i + 1 : i + 4]:
        if unit.token is not None and unit.pos in {"VERB", "AUX"}:
            return "Inf" in unit.token.morph.get("VerbForm", [])
        if unit.pos not in {"PRON", "ADV"}:
            return False
    return False


def _support(frame: Frame, n: int) -> int | None:
    """The unit of the support verb whose object the noun is, or None."""
    units = frame.units
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


def _source(frame: Frame, n: int, start: int, verb: int | None, cues: list[Cue]) -> tuple[int, int] | None:
    units = frame.units
    if n and units[n - 1].low in _POSSESSIVES:
        return n - 1, n
    for i in range(n + 1, start):
        if units[i].low in {"de", "d'", "du", "des", "par"}:
            first = i if units[i].low in {"du", "des"} else i + 1
            end = phrase_end(frame, first if units[first].pos != "ADP" else first + 1)
            return (first if units[first].pos != "ADP" else first + 1, end) if end > first else None
    if verb is None:
        return None
    none = Frames("", False, False, False, frozenset(), frozenset(), frozenset(), "", "")
    return subject_before(frame, Cue(none, verb, verb, verb, "finite"), cues)

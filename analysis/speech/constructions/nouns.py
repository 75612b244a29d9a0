"""Nouns of speech with their content: *l'idée que*, *ont le sentiment de*, *l'annonce de X selon laquelle*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.french.function_words import INDEFINITE_PRONOUNS, QUE, RELATIVES, SUBJECT_PRONOUNS, forms
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sources.subjects_after import span_of

from .boundaries import content_end, trimmed
from .context import Context, Decision, Refused
from .infinitives import marker
from .noun_sources import noun_row, says_to_what_end, source_of, support_of
from .outer import goes_on_at
from .rows import rows

CLAUSE, INFINITIVE, RELATIVE = "noun and clause", "noun and infinitive", "noun and selon lequel"
#: How many units after the noun its content may begin, and within how many more a clause shows its subject or verb.
_FARTHEST, _NEAR = 16, 14
_WHICH = forms("relative", number="s") | forms("relative", number="p")
_BREAKS = {";", ":"} | RELATIVES - QUE
_SUBJECTS = SUBJECT_PRONOUNS | INDEFINITE_PRONOUNS


class _Start(NamedTuple):
    """Where the content of a noun begins, by which construction and which column of the lexicon."""

    i: int
    construction: str
    column: str


def nominal(context: Context) -> Iterator[Decision]:
    """What the nouns of speech of a sentence introduce."""
    for n, unit in enumerate(context.sentence):
        row = noun_row(unit)
        if row is not None:
            yield _decide(context, n, row)


def _decide(context: Context, n: int, row: dict[str, str]) -> Decision:
    sentence, at = context.sentence, context.span(n, n + 1)
    start = _start(sentence, n, row)
    if isinstance(start, Refused):
        return Decision(CLAUSE, at, refused=start)
    verb = support_of(sentence, n)
    if says_to_what_end(sentence, n):
        return Decision(CLAUSE, at, refused="it says to what end (dans l'espoir que)")
    if verb is None and start.construction == INFINITIVE:
        return Decision(INFINITIVE, at, refused="no verb turns the noun into a report (lancer un appel à)")
    end = content_end(context, start.i)
    end = min(end, goes_on_at(sentence, n + 1, start.i) or end)
    span = trimmed(sentence, start.i, end)
    if span is None:
        return Decision(start.construction, at, refused="the content has no words")
    source = source_of(context, n, start.i, verb)
    # *a démenti l'information du journal*: the noun reports, not the verb
    own = source is not None and source[0] > n
    marks = [unit.marked for unit in sentence.units[start.i : end] if unit.marked]
    quotation = Quotation(
        [span],
        "mixed" if marks else "indirect",
        rows()[start.construction].rule,
        sentence.number,
        cue=context.span(n if verb is None or own else verb, n + 1),
        cue_lemma=row["lemma"],
        source=span_of(sentence, source),
        mark=marks[0].mark if marks else None,
        inherits=True,
        construction=start.construction,
        evidence=rows()[start.construction].evidence(row["lemma"], start.column),
    )
    return Decision(start.construction, at, (quotation,))


def _start(sentence: Sentence, n: int, row: dict[str, str]) -> _Start | Refused:
    """Where the content begins: at *que*, at *de* or *à* before an infinitive, after *selon lequel*."""
    for i in range(n + 1, min(len(sentence), n + _FARTHEST)):
        low = sentence[i].low
        if low == "selon" and sentence[i + 1].low in _WHICH and row["selon_lequel"] == "y":
            return _Start(i + 2, RELATIVE, "selon_lequel") if i + 2 < len(sentence) else Refused("nothing follows")
        if low in QUE and row["que"] == "y":
            return (
                _Start(i, CLAUSE, "que")
                if _is_clause(sentence, n, i)
                else Refused("que belongs to the noun (relative clause)")
            )
        preposition = marker(low)
        if row.get(preposition) == "y" and _infinitive_after(sentence, i):
            return _Start(i, INFINITIVE, preposition)
        if sentence[i].finite or low in _BREAKS or sentence[i].marked:
            break
    return Refused("no content follows the noun")


def _is_clause(sentence: Sentence, n: int, i: int) -> bool:
    """Whether *que* at unit ``i`` opens the content: right after the noun, or after a source (*par le maire que*)."""
    clause = any(unit.finite or unit.low in _SUBJECTS for unit in sentence.units[i + 1 : i + _NEAR])
    between = sentence.units[n + 1 : i]
    # *les messages de soutien qu'il a reçus*: the object of a relative clause for the parser
    parsed = sentence[i].pos == "SCONJ" and sentence[i].dep != "obj"
    conjunction = parsed or any(unit.low == "par" for unit in between)
    named = any(unit.pos == "PROPN" or source_kind(unit) is not None for unit in between)
    return clause and (not between or (conjunction and named))


def _infinitive_after(sentence: Sentence, i: int) -> bool:
    """Whether an infinitive follows the preposition at ``i``, after adverbs and clitics."""
    for unit in sentence.units[i + 1 : i + 4]:
        if unit.pos in {"VERB", "AUX"}:
            return unit.infinitive
        if unit.pos not in {"PRON", "ADV"}:
            return False
    return False

"""The phrases of a sentence that could be the source of a quotation, each with the ends that it may have."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.french.function_words import (
    DE,
    ETRE,
    INVERTED_PRONOUNS,
    QUANTITIES,
    QUI,
    RELATIVES,
    SUR,
    THIRD_PERSON,
)
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.around import is_governed, is_set_off
from analysis.speech.sentence.asides import asides_before, is_aside
from analysis.speech.sentence.lists import list_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sentence.verb_groups import LINKING_T
from analysis.speech.sources.able_to_speak import SUBJECTS

from .attribution import Attribution

#: Units that the longest end of a phrase may be from its beginning.
_LONGEST = 14
_NAMED = {"PER", "ORG"}
_VERBAL = {"VERB", "AUX"}


def phrases(sentence: Sentence, attributed: Attribution) -> list[Run]:
    """The phrases outside what is quoted, in order; among them that of the rules, if they have one."""
    found = {run for run in _all(sentence, attributed) if _is_outside(run, attributed)}
    found = {run for run in found if not _holds_verb(sentence, run) and sentence[run.first].low.strip("-")}
    found |= {attributed.found} if attributed.found else set()
    own = _own_subject(sentence, attributed)
    if own is not None:
        return sorted(run for run in found if run.first == own)
    asides = asides_before(sentence, attributed.cue.first) if attributed.cue is not None else []
    return sorted(run for run in found if not is_set_off(sentence, run.first) and not is_aside(asides, run))


def _own_subject(sentence: Sentence, attributed: Attribution) -> int | None:
    """Where the subject begins that a verb has in its clause: *avant que | la salle | ne hurle*, *à qui | l'élu | dit*.

    Whoever is outside that clause does not speak in it.
    """
    cue = attributed.cue
    if cue is None or any(unit.lemma == ETRE for unit in sentence.within(cue)):
        return None  # of a passive, the subject is not the source
    if not any(unit.finite for unit in sentence.within(cue)) or sentence[cue.end].low == ":":
        return None  # *Morel assure que la liste lui convient : « … »*
    for k in range(cue.first - 1, max(0, cue.first - _LONGEST), -1):
        opens = _opens_clause(sentence, k - 1) and sentence[k].pos == "DET" and not sentence.is_time(k)
        if opens and sentence.starts_phrase(k) and sentence.phrase_end(k) == cue.first:
            return k
    return None


def is_pronoun(unit: Unit) -> bool:
    """Whether a word alone can be a subject: *elle*, *-t-il*, *certains*."""
    return unit.low in SUBJECTS or unit.low in INVERTED_PRONOUNS or (unit.pos == "PRON" and unit.low in THIRD_PERSON)


def _opens_clause(sentence: Sentence, k: int) -> bool:
    """Whether a clause with its own subject begins after unit ``k``: *avant que*, *à qui*, *dont*; not *X et | Y*."""
    unit = sentence[k]
    if unit.low in RELATIVES:
        return unit.low != QUI or is_governed(sentence, k)
    return unit.pos == "SCONJ" or (unit.pos == "CCONJ" and sentence[k - 1].low == ",")


def _holds_verb(sentence: Sentence, run: Run) -> bool:
    """Whether a finite verb of speech is inside a phrase, which the tagger took for a noun (*le maire juge*)."""
    return any(cue.form == "finite" and run.first < cue.head < run.end for cue in sentence.cues)


def _is_outside(run: Run, attributed: Attribution) -> bool:
    inside, cue = any(i in attributed.quoted for i in range(*run)), attributed.cue
    return not inside and not (cue is not None and cue.first <= run.first and run.end <= cue.end)


def _all(sentence: Sentence, attributed: Attribution) -> Iterator[Run]:
    """The phrases that the grammar of noun phrases reads from left to right."""
    k, cue = 0, range(*attributed.cue) if attributed.cue else range(0)
    while k < len(sentence):
        after = k + (sentence.time_at(k) or 1)
        skipped = k in attributed.quoted or sentence[k].low == LINKING_T
        if after > k + 1 or skipped or (k in cue and sentence[k].pos in _VERBAL):
            k = after
        elif _is_quantity(sentence, k):
            yield Run(k, _quantity_end(sentence, k))
            k += 2
        elif is_pronoun(sentence[k]):
            yield Run(k, max(k + 1, sentence.phrase_end(k)))
            k += 1
        else:
            ends = _ends(sentence, k, attributed, cue)
            yield from (Run(k, end) for end in sorted(ends))
            end = sentence.phrase_end(k) if ends else k
            yield from (Run(n, end) for n in range(k + 1, end) if _begins_name(sentence, n))
            k = max(k + 1, end)


def _is_quantity(sentence: Sentence, k: int) -> bool:
    """*plus d'un rameur sur deux*, *près de la moitié des élus*."""
    return sentence[k].low in QUANTITIES and sentence[k + 1].low in DE and sentence.starts_phrase(k + 2)


def _quantity_end(sentence: Sentence, k: int) -> int:
    end = sentence.phrase_end(k + 2)
    return end + 2 if sentence[end].low == SUR and sentence[end + 1].pos == "NUM" else max(end, k + 2)


def _ends(sentence: Sentence, k: int, attributed: Attribution, cue: range) -> set[int]:
    """The ends of the phrase that begins at unit ``k``: of the noun, of two joined, of all up to the next clause."""
    end = sentence.phrase_end(k) if sentence.starts_phrase(k) and sentence[k].low not in RELATIVES else k
    if end <= k:
        return set()
    longest = end
    while _goes_on(sentence[longest], longest - k) and longest not in attributed.quoted and longest not in cue:
        longest += 1
    while longest > end and (sentence[longest - 1].text[:1].isdigit() or sentence[longest - 1].pos == "CCONJ"):
        longest -= 1  # *selon la mairie | et 300 selon les syndicats*
    name = end
    while (
        sentence[name].entity and not sentence[name].begins_entity and sentence[name].entity == sentence[end - 1].entity
    ):
        name += 1  # the phrase ends inside a name
    ends = {end, sentence.phrase_end(k, plural=True), name, list_end(sentence, end)}
    ends |= {longest} if longest - k < _LONGEST else set()
    return ends | {c for c in cue if k < c < end}  # the cue is taken for a noun


@from_lexicons
def _attributing() -> frozenset[str]:
    """Words that attribute by themselves: *selon*."""
    rows = (row["expression"] for row in lexicon("source_prepositions") if row["risk"] == "low")
    return frozenset(expression for expression in rows if " " not in expression)


def _goes_on(unit: Unit, length: int) -> bool:
    """Whether a unit may still belong to a phrase: no sign, no finite verb, no relative pronoun, no other *selon*."""
    closed = unit.pos in {"PUNCT", ""} or unit.marked is not None or unit.low in _attributing()
    return length < _LONGEST and not closed and not unit.finite and unit.low not in RELATIVES


def _begins_name(sentence: Sentence, n: int) -> bool:
    """Whether a name that is no complement begins inside a phrase: *à l'AFP | Denis Colin*."""
    unit, before = sentence[n], sentence[n - 1]
    return unit.begins_entity and unit.entity in _NAMED and before.low not in DE and before.pos != "DET"

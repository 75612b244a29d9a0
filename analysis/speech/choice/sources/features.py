"""What is true of a phrase as the source of a quotation: where it is, how the verb governs it, what the rules say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.french.function_words import CLITICS, RELATIVES
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run, Unit

from .attribution import Attribution
from .clauses import of_clause
from .nature import Phrase, nature_of, read
from .phrases import phrases

#: Parts of speech that keep no phrase away from its verb.
_LIGHT = {"ADV", "AUX", "PUNCT"}
#: Distances in words that are told apart, each with its name.
_DISTANCES = ((0, "beside it"), (1, "a word away"), (3, "three words away"), (7, "seven words away"))
_FAR = "further away"
_SURE = {"PER", "pronoun", "person"}


def candidates(sentence: Sentence, attributed: Attribution) -> list[tuple[Run | None, frozenset[str]]]:
    """The phrases that may be the source, each with its features; first of all, that none of them is."""
    read_phrases = [read(sentence, run) for run in phrases(sentence, attributed)]
    ends: dict[int, list[int]] = {}
    for phrase in read_phrases:
        ends.setdefault(phrase.run.first, []).append(phrase.run.end)
    found: list[tuple[Run | None, frozenset[str]]] = [(None, frozenset(_nobody(attributed, read_phrases)))]
    for phrase in read_phrases:
        features = {
            *nature_of(sentence, phrase, attributed, ends[phrase.run.first]),
            *_of_rules(phrase, attributed),
            *_of_place(sentence, phrase, attributed, read_phrases),
            *of_clause(sentence, phrase, attributed),
        }
        found.append((phrase.run, frozenset(features)))
    return found


def _nobody(attributed: Attribution, others: Sequence[Phrase]) -> Iterator[str]:
    yield "nobody"
    yield f"nobody, {attributed.form}"
    yield f"nobody, the rules have {'somebody' if attributed.found else 'nobody'}"
    yield f"nobody, {attributed.form}, {attributed.place}"
    if any(phrase.kind in _SURE for phrase in others):
        yield "nobody, though somebody is there"
    if not any(phrase.may_speak for phrase in others):
        yield "nobody, and nobody there may speak"


def _of_rules(phrase: Phrase, attributed: Attribution) -> Iterator[str]:
    """What the rules say."""
    found = attributed.found
    if found is None:
        return
    if phrase.run == found:
        yield "taken by the rules"
        yield f"taken by the rules, {attributed.form}"
        yield f"taken by the rules, {attributed.form}, {attributed.place}"
        yield f"taken by the rules, is {phrase.kind}"
    if phrase.run.first == found.first:
        yield "taken by the rules, its beginning"
    if phrase.run.end == found.end:
        yield "taken by the rules, its end"


def _of_place(sentence: Sentence, phrase: Phrase, attributed: Attribution, others: Sequence[Phrase]) -> Iterator[str]:
    cue, run = attributed.cue, phrase.run
    if cue is None:
        side = "before" if sentence[run.first].start < attributed.quotation.start else "after"
        yield f"{side} the content, is {phrase.kind}"
        return
    side = "before" if run.end <= cue.first else "after" if run.first >= cue.end else "inside"
    form = attributed.form
    yield f"{form}, {attributed.place}, {side}"
    yield f"{form}, {side}, is {phrase.kind}"
    yield f"{attributed.place}, {side}, is {phrase.kind}"
    if side != "inside":
        between = range(run.end, cue.first) if side == "before" else range(cue.end, run.first)
        yield from _between(sentence, attributed, side, between)
        yield from _nearest(phrase, side, cue, others)
    if side == "before":
        inside = run.first >= _clause_begin(sentence, cue.first)
        yield f"before, {'in' if inside else 'outside'} the clause of the cue"
    yield from _of_verb(sentence, phrase, attributed, cue)


def _between(sentence: Sentence, attributed: Attribution, side: str, between: range) -> Iterator[str]:
    """What is between a phrase and the cue."""
    units = [sentence[i] for i in between]
    count = sum(1 for unit in units if unit.pos not in _LIGHT and unit.low not in CLITICS)
    distance = next((name for most, name in _DISTANCES if count <= most), _FAR)
    yield f"{side}, {distance}"
    yield f"{attributed.form}, {side}, {distance}"
    yield f"{side}, {_number(units, 'verb')} between"
    yield f"{side}, {_number(units, 'comma')} between"
    if side == "after" and [unit.low for unit in units[:1]] == [","] and not any(unit.low == "," for unit in units[1:]):
        yield "after, set apart by a comma"  # *a dit, après avoir reçu Léa Roy, la préfète*
    if any(i in attributed.quoted for i in between):
        yield f"{side}, content between"
    if any(unit.low in RELATIVES for unit in units):
        yield f"{side}, relative pronoun between"
    if any(unit.low in {":", ";"} for unit in units):
        yield f"{side}, colon between"


def _clause_begin(sentence: Sentence, before: int) -> int:
    """Where the clause that ends at a cue begins: after a conjunction, a relative pronoun, a colon or a semicolon."""
    for k in range(before - 1, 0, -1):
        unit = sentence[k]
        if unit.low in {";", ":"} or unit.pos == "SCONJ" or unit.low in RELATIVES:
            return k + 1
    return 0


def _number(units: list[Unit], what: str) -> str:
    count = sum(unit.finite if what == "verb" else unit.low == "," for unit in units)
    return f"{('no', 'one', 'more than one')[min(count, 2)]} {what}"


def _nearest(phrase: Phrase, side: str, cue: Run, others: Sequence[Phrase]) -> Iterator[str]:
    """Whether a phrase is the nearest to the cue, of all and of those that may speak."""
    run = phrase.run
    if side == "before":
        nearer = [other for other in others if other.run.first > run.first and other.run.end <= cue.first]
    else:
        nearer = [other for other in others if cue.end <= other.run.first < run.first]
    if not nearer:
        yield f"{side}, nearest"
    if not any(other.may_speak for other in nearer):
        yield f"{side}, nearest that may speak"


def _of_verb(sentence: Sentence, phrase: Phrase, attributed: Attribution, cue: Run) -> Iterator[str]:
    """How the verb and the phrase depend on each other in the parse, and whether they agree."""
    head = sentence.head(phrase.head)
    if cue.first <= head < cue.end:
        yield f"the cue governs it, {sentence[phrase.head].dep}"
    subject = sentence[phrase.head].dep.startswith("nsubj")
    verbs = [i for i in range(*cue) if sentence[i].pos == "VERB"]
    above = verbs[-1] if verbs else cue.end - 1
    while (above := sentence.head(above)) >= 0:
        if above == phrase.head:
            yield f"it governs the cue, {attributed.form}"
            break
        if above == head and subject:
            yield "subject of a verb above"
            break
    if attributed.plural is not None:
        agrees = phrase.plural == attributed.plural
        yield "agrees" if agrees else f"clashes with a {'plural' if attributed.plural else 'singular'} verb"

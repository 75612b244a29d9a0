"""Is the reported speech asserted? Negation, tense, mood, and verbs that carry an infinitive (*finir par dire*)."""

from __future__ import annotations

from typing import NamedTuple

from analysis.french.function_words import (
    AUXILIARIES,
    BARE_DE,
    CLAUSE_JOINING,
    CLITICS,
    DE,
    EXPLETIVE,
    FACTS,
    INVERTED_PRONOUNS,
    NEGATIVE,
    OBJECT_CLITICS,
    PREPOSITIONS,
    QUE,
    SI,
    SUBJECT_PRONOUNS,
    THIRD_PERSON,
    preposition_in,
)
from analysis.french.pronominal import without_pronoun
from analysis.lexicons import from_lexicons, lexicon

from .government import Government, speech_verbs
from .units import Unit
from .verb_groups import LINKING_T, Cue, form_of, left_edge
from .words import Words

#: A request: *dites-nous*, *expliquez-le*.
_ADDRESSED = {f"-{form}" for form in OBJECT_CLITICS | {"moi"}} - INVERTED_PRONOUNS | {"-nous"}
#: Subjects that a verb in *-ons* or *-ez* has where it is no imperative.
_SUBJECTS = SUBJECT_PRONOUNS - THIRD_PERSON - {"on"}


class Carrier(NamedTuple):
    """A verb that carries an infinitive of speech, with its preposition, and the infinitive where it is only that."""

    verb: str
    preposition: str = ""
    infinitive: str = ""


@from_lexicons
def _undenied() -> frozenset[str]:
    """Verbs whose denial says something: *ne cache pas que*, *n'exclut pas de*."""
    rows = (row["expression"] for row in _asserted("double negation") if row["expression"].startswith("ne pas "))
    return frozenset(expression.removeprefix("ne pas ").split(" ")[0] for expression in rows)


@from_lexicons
def _carriers() -> frozenset[Carrier]:
    """Verbs that carry an infinitive of speech: *finir par, tenir à, aller jusqu'à, laisser entendre*."""
    found = set()
    for row in _asserted("aspect"):
        verb, *rest = without_pronoun(row["expression"]).replace("jusqu'à", "à").split(" ")
        if len(rest) < 2:
            word = "".join(rest)
            found.add(Carrier(verb, word) if word in PREPOSITIONS else Carrier(verb, infinitive=word))
    return frozenset(found)


def _asserted(kind: str) -> list[dict[str, str]]:
    return [row for row in lexicon("hypothesis_words") if row["kind"] == kind and row["effect"] == "asserted"]


def _carries(unit: Unit, preposition: str, infinitive: str) -> bool:
    verb, preposition = unit.lemma, preposition_in(preposition)
    return not {Carrier(verb, preposition), Carrier(verb, preposition, infinitive)}.isdisjoint(_carriers())


def is_denied(words: Words, head: int, last: int, government: Government) -> bool:
    """Whether *ne* denies the speech: not in *n'a dit qu'un mot*, nor in *ne cache pas que*."""
    if any(unit.low in NEGATIVE for unit in words.within((head - 4, last + 4))):
        return government.lemma not in _undenied()
    if _is_expletive(words, head):
        return False
    return not any(unit.low in QUE for unit in words.within((last + 1, last + 3)))


def _is_expletive(words: Words, head: int) -> bool:
    """Whether *ne* denies nothing: *avant que le public ne crie*, *à moins qu'il ne dise*."""
    pairs = zip(words.units[:head], words.units[1:head], strict=False)
    que = [before.low for before, unit in pairs if unit.low in QUE]
    return bool(que) and que[-1] in EXPLETIVE


def is_imperative(words: Words, cue: Cue) -> bool:
    """Whether the verb is an imperative (*rappelons que*, *notez que*): the writer's own voice, or a request."""
    low = words[cue.head].low
    if words[cue.head + 1].low in _ADDRESSED and not low.endswith("ons"):
        return True
    if not low.endswith(("ons", "ez", "dites")) or cue.pronoun is not None:
        return False
    return not any(unit.low in _SUBJECTS for unit in words.within((cue.first - 3, cue.head)))


def is_unsaid(words: Words, cue: Cue) -> bool:
    """Whether the verb is modal, future, conditional or governed by a refusal: nothing has been said (yet)."""
    if cue.form == "infinitive":
        return not _infinitive_is_said(words, cue)
    if cue.government.lemma in _refusals() and _infinitive_of_speech(words, cue.last + 1):
        return True  # *refuse de commenter*, not *refuse de partir*
    if cue.form == "finite" and words[cue.first - 1].low in FACTS:
        return True
    finite = next((unit for unit in words.within((cue.first, cue.head + 1)) if unit.finite), None)
    if finite is not None and cue.form == "finite":
        if finite.future and finite.lemma not in AUXILIARIES:
            return True
        if finite.conditional and finite is words[cue.head]:
            return cue.pronoun is None
    return cue.pronoun is None and _is_condition(words, cue.first)


@from_lexicons
def _refusals() -> frozenset[str]:
    """Verbs that deny an infinitive of speech: *refuser de, s'abstenir de*."""
    rows = (row["expression"] for row in lexicon("hypothesis_words") if row["kind"] == "refusal")
    return frozenset(expression.removesuffix(" de") for expression in rows if expression.endswith(" de"))


def _infinitive_of_speech(words: Words, i: int) -> bool:
    """*de commenter, d'en dire plus*: whether *de* at unit ``i`` is followed by an infinitive beside words."""
    k = i + 1
    while words[k].low in CLITICS or words[k].pos == "ADV":
        k += 1
    said = speech_verbs().get(words[k].lemma) if words[k].infinitive and words[i].low in BARE_DE else None
    return said is not None and said.incise


def _is_condition(words: Words, before: int) -> bool:
    """Whether *si* opens the clause of the verb: *si la maire affirme que*."""
    for unit in reversed(words.within((before - 6, before))):
        if unit.low in SI and unit.pos == "SCONJ":
            return True
        if unit.pos in {"PUNCT", "VERB", "AUX", "CCONJ", "SCONJ"}:
            return False
    return False


def periphrasis_before(words: Words, first: int, infinitive: str) -> int | None:
    """The first unit of a verb that carries the infinitive (*finit par lâcher*, *a tenu à souligner*), or None."""
    i, preposition = _preposition_before(words, first)
    for _ in range(2):
        skipped = words[i].pos == "ADV" or words[i].low in INVERTED_PRONOUNS or words[i].low in {LINKING_T, "jusqu'"}
        i -= skipped
    unit = words[i]
    if unit.pos not in {"VERB", "AUX"} or not _carries(unit, preposition, infinitive):
        return None
    form = form_of(unit)
    edge = left_edge(words, i, form)
    finite = edge.auxiliary is not None or (form != "past" and unit.finite)
    return edge.first if finite and not edge.negated else None


def _infinitive_is_said(words: Words, cue: Cue) -> bool:
    """*Et de poursuivre*, *avant d'ajouter*, *pour dénoncer*: infinitives that report real speech."""
    i, preposition = _preposition_before(words, cue.first)
    while words[i].pos == "ADV" or words[i].low == "jusqu'":
        i -= 1
    if preposition in DE and (i < 0 or words[i].low in CLAUSE_JOINING | {"avant", ","}):
        return True
    if preposition == "pour":
        return cue.government.sense in {"say", "react", "ask"}
    carried = _carries(words[i], preposition, cue.government.lemma)
    return i >= 0 and (preposition == "par" or (carried and (preposition != "" or words[i].finite)))


def _preposition_before(words: Words, first: int) -> tuple[int, str]:
    """The preposition before unit ``first`` and the index of the unit before it; an empty one where there is none."""
    low = words[first - 1].low
    return (first - 2, low) if low in PREPOSITIONS else (first - 1, "")

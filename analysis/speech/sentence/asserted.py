"""Whether what a verb of speech reports was really said: negation, tense, mood, and verbs that carry an infinitive."""

from __future__ import annotations

from functools import lru_cache

from analysis.lexicons import lexicon

from .government import Government
from .sentence import Sentence, Unit, is_finite
from .verb_groups import INVERTED, NEGATIONS, Cue, form_of, left_edge

_PREPOSITIONS = {"à", "par", "de", "d'"}


@lru_cache(maxsize=1)
def _undenied() -> frozenset[str]:
    """Verbs whose denial says something: *ne cache pas que*, *n'exclut pas de*."""
    rows = [
        row for row in lexicon("hypothesis_words") if row["kind"] == "double negation" and row["effect"] == "asserted"
    ]
    verbs = [
        row["expression"].removeprefix("ne pas ").split(" ")[0]
        for row in rows
        if row["expression"].startswith("ne pas ")
    ]
    return frozenset(verbs)


@lru_cache(maxsize=1)
def _carriers() -> frozenset[tuple[str, str, str]]:
    """Verbs that carry an infinitive of speech: verb, preposition, and the infinitive where it is only that one."""
    found = set()
    for row in lexicon("hypothesis_words"):
        words = row["expression"].removeprefix("se ").removeprefix("s'").removesuffix(" jusqu'à").split(" ")
        if row["kind"] != "aspect" or row["effect"] != "asserted" or len(words) > 2:
            continue
        preposition = "à" if row["expression"].endswith(" jusqu'à") else words[-1] if words[-1] in _PREPOSITIONS else ""
        found.add((words[0], preposition, words[1] if len(words) == 2 and not preposition else ""))
    return frozenset(found)


def _carries(unit: Unit, preposition: str, infinitive: str) -> bool:
    lemma = unit.token.lemma_.lower() if unit.token is not None else ""
    preposition = {"d'": "de"}.get(preposition, preposition)
    return bool({(lemma, preposition, ""), (lemma, preposition, infinitive)} & _carriers())


def is_denied(sentence: Sentence, head: int, last: int, government: Government) -> bool:
    """Whether *ne* denies the speech: not in *n'a dit qu'un mot*, nor in *ne cache pas que*."""
    around = sentence.units[max(0, head - 4) : last + 4]
    if any(u.low in NEGATIONS | {"aucun", "aucune", "personne"} for u in around):
        return government.lemma not in _undenied()
    after = sentence.units[last + 1 : last + 3]
    return not any(u.low in {"que", "qu'"} for u in after)


def is_unsaid(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb is modal, future, conditional or governed by a refusal: nothing has been said (yet)."""
    units = sentence.units
    token = units[cue.head].token
    assert token is not None
    if cue.form == "infinitive":
        return not _infinitive_is_said(sentence, cue)
    finite = next((u.token for u in units[cue.first : cue.head + 1] if is_finite(u)), None)
    if finite is not None and cue.form == "finite":
        if "Fut" in finite.morph.get("Tense", []) and finite.lemma_.lower() not in {"avoir", "être"}:
            return True
        if "Cnd" in finite.morph.get("Mood", []) and finite.i == token.i:
            return cue.pronoun is None
    return cue.pronoun is None and _is_condition(sentence, cue.first)


def _is_condition(sentence: Sentence, before: int) -> bool:
    """Whether *si* opens the clause of the verb: *si la maire affirme que*."""
    for unit in reversed(sentence.units[max(0, before - 6) : before]):
        if unit.low in {"si", "s'"} and unit.pos == "SCONJ":
            return True
        if unit.pos in {"PUNCT", "VERB", "AUX", "CCONJ", "SCONJ"}:
            return False
    return False


def periphrasis_before(sentence: Sentence, first: int, infinitive: str) -> int | None:
    """The first unit of a verb that carries the infinitive (*finit par lâcher*, *a tenu à souligner*), or None."""
    units, i, preposition = sentence.units, first - 1, ""
    if i >= 0 and units[i].low in _PREPOSITIONS:
        i, preposition = i - 1, units[i].low
    for _ in range(2):
        if i >= 0 and (units[i].pos == "ADV" or units[i].low in INVERTED | {"-t", "jusqu'"}):
            i -= 1
    if i < 0 or units[i].pos not in {"VERB", "AUX"} or not _carries(units[i], preposition, infinitive):
        return None
    form = form_of(units[i])
    begin, aux, negated = left_edge(sentence, i, form)
    finite = aux is not None or (form != "past" and is_finite(units[i]))
    return begin if finite and not negated else None


def _infinitive_is_said(sentence: Sentence, cue: Cue) -> bool:
    """*Et de poursuivre*, *avant d'ajouter*, *pour dénoncer*: infinitives that report real speech."""
    units = sentence.units
    i, preposition = cue.first - 1, ""
    if i >= 0 and units[i].low in {*_PREPOSITIONS, "pour"}:
        i, preposition = i - 1, units[i].low
    while i >= 0 and (units[i].pos == "ADV" or units[i].low == "jusqu'"):
        i -= 1
    if preposition in {"de", "d'"} and (i < 0 or units[i].low in {"et", "avant", ","}):
        return True
    if preposition == "pour":
        return cue.government.sense in {"say", "react", "ask"}
    if i < 0:
        return False
    return preposition == "par" or (
        _carries(units[i], preposition, cue.government.lemma) and (preposition != "" or is_finite(units[i]))
    )

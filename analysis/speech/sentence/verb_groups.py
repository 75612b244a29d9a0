"""The group of a verb of speech: its clitics, auxiliary, adverbs, and what is inserted in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from analysis.lexicons import lexicon

from .government import Government
from .sentence import Sentence, Unit, is_finite, lows, words_of

Form = Literal["finite", "participle", "infinitive", "past"]
INVERTED = {"-il", "-elle", "-ils", "-elles", "-on", "-t-il", "-t-elle", "-t-ils", "-t-elles", "-t-on", "-je", "-nous"}
_CLITICS = {"se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "nous", "vous", "me", "m'", "te", "ne", "n'"}
NEGATIONS = {"pas", "jamais", "plus", "guère", "point", "nullement", "aucunement", "rien", "ni"}
PARTICIPLES = ("é", "ée", "és", "ées", "i", "is", "ie", "ies", "u", "us", "ue", "ues")


@dataclass(slots=True)
class Cue:
    """A verb of speech in a sentence; ``first`` to ``last`` are the units of its group, ``head`` the verb itself."""

    government: Government
    head: int
    first: int
    last: int
    form: Form
    pronoun: int | None = None  # the inverted subject, a unit of the group
    passive: bool = False
    unsaid: bool = False
    imperative: bool = False


def form_of(unit: Unit) -> Form | None:
    """The form of a verb: the ending decides where the tagger is known to err."""
    token = unit.token
    assert token is not None
    forms = token.morph.get("VerbForm", [])
    if token.pos_ not in {"VERB", "AUX"}:
        # the tagger takes *estime* or *indique* for a noun or an adjective beside quotation marks
        return (
            "past"
            if token.lower_.endswith(("é", "ée", "és", "ées"))
            else "finite"
            if token.pos_ in {"NOUN", "ADJ", "X"}
            else None
        )
    if token.lower_.endswith(("é", "ée", "és", "ées")):
        return "past"
    if "Inf" in forms and token.lower_.endswith(("r", "re")):
        return "infinitive"
    if "Part" in forms:
        return "participle" if "Pres" in token.morph.get("Tense", []) or token.lower_.endswith("ant") else "past"
    return "finite"


@lru_cache(maxsize=1)
def _inserted() -> dict[str, list[list[str]]]:
    """What may stand inside a verb group, as lists of words, by their first word."""
    return _by(0)


@lru_cache(maxsize=1)
def _inserted_by_last() -> dict[str, list[list[str]]]:
    return _by(-1)


def _by(place: int) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for row in sorted(lexicon("inserted_phrases"), key=lambda row: -len(row["expression"])):
        words = words_of(row["expression"])
        found.setdefault(words[place], []).append(words)
    return found


def past_insertions(sentence: Sentence, last: int) -> int:
    """The last unit of the group with an expression that follows the verb (*estime pour sa part que*)."""
    units = sentence.units
    first = units[last + 1].low if last + 1 < len(units) else ""
    fitting = (words for words in _inserted().get(first, ()) if lows(units, last + 1, len(words)) == words)
    return last + max(map(len, fitting), default=0)


def left_edge(sentence: Sentence, head: int, form: Form | None) -> tuple[int, int | None, bool]:
    """The first unit of the verb group, its finite auxiliary, and whether it is negated."""
    units = sentence.units
    first, aux, negated, i = head, None, False, head - 1
    while i >= 0 and head - i < 10:
        unit = units[i]
        beside = i == first - 1 and unit.low in _CLITICS and unit.pos == "PRON" and unit.low not in {"ne", "n'"}
        skipped = 0 if beside else _inserted_before(units, i)
        if skipped:
            i -= skipped
            continue
        if unit.low in {"ne", "n'"}:
            negated, first = True, i
        elif (
            (unit.low in NEGATIONS and unit.pos == "ADV")
            or unit.pos == "ADV"
            or unit.low in INVERTED
            or unit.low == "-t"
        ):
            pass
        elif unit.low in _CLITICS and unit.pos == "PRON":
            first = i
        elif (
            form == "past"
            and unit.token is not None
            and unit.token.lemma_.lower() in {"avoir", "être"}
            and unit.pos in {"AUX", "VERB"}
        ):
            first = i
            aux = i if is_finite(unit) else aux if aux is not None else i
        elif form == "participle" and unit.low == "en":
            first = i
        else:
            break
        i -= 1
    return first, aux, negated


def _inserted_before(units: list[Unit], end: int) -> int:
    """How many units the parenthetical expression that ends at ``end`` has (*a pour sa part déclaré*); 0 for none."""
    for words in _inserted_by_last().get(units[end].low, ()):
        if lows(units, end - len(words) + 1, len(words)) == words:
            return len(words)
    return 1 if units[end].low in {"lui", "elle", "eux", "elles", "aussi"} else 0

"""Verb groups that attribute: where they begin and end, their form, whether what they say was really said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from analysis.lexicons import lexicon

from .frames import Frame, Unit, is_finite
from .verbs import Frames, verb_of

Form = Literal["finite", "participle", "infinitive", "past"]

_INVERTED = {"-il", "-elle", "-ils", "-elles", "-on", "-t-il", "-t-elle", "-t-ils", "-t-elles", "-t-on", "-je", "-nous"}
_CLITICS = {"se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "nous", "vous", "me", "m'", "te", "ne", "n'"}
_NEGATIONS = {"pas", "jamais", "plus", "guère", "point", "nullement", "aucunement", "rien", "ni"}
_INSERTED = [
    "quant à elles", "quant à eux", "au contraire", "de fait", "de son côté", "de leur côté", "pour sa part", "pour leur part", "quant à lui", "quant à elle", "à son tour",
    "à leur tour", "par ailleurs", "d' ailleurs", "en outre", "entre autres", "en effet", "de nouveau", "à nouveau",
    "en revanche", "au contraire", "tout de même", "tout d' abord", "d' abord", "à plusieurs reprises", "à maintes reprises",
    "dans la foulée", "dans un premier temps", "lui aussi", "elle aussi", "eux aussi", "lui", "elle", "eux", "par exemple",
]  # fmt: skip
_TENSES_TO_COME = {"Fut"}


@dataclass(slots=True)
class Cue:
    """A verb of speech in a sentence; ``first`` to ``last`` are the units of its group, ``head`` the verb itself."""

    frames: Frames
    head: int
    first: int
    last: int
    form: Form
    pronoun: int | None = None  # the inverted subject, a unit of the group
    passive: bool = False
    unsaid: bool = False
    imperative: bool = False


def cues_of(frame: Frame) -> list[Cue]:
    """The verbs of speech of a sentence outside quotation marks, in order."""
    cues: list[Cue] = []
    by_token = {u.token.i: n for n, u in enumerate(frame.units) if u.token is not None}
    for n, unit in enumerate(frame.units):
        if unit.token is None or not unit.token.is_alpha or unit.pos in {"DET", "ADP", "PUNCT", "PRON", "PROPN", "CCONJ", "SCONJ"}:
            continue
        if cues and n <= cues[-1].head:
            continue
        found = verb_of(unit.token)
        if found and (unit.pos in {"VERB", "AUX"} or _stands_as_verb(frame, n)):
            last = by_token.get(found[1], n)
            cue = _group(frame, n, last, found[0])
            if cue:
                cues.append(cue)
    return cues


_UNDENIED = {"cacher", "exclure", "ignorer", "nier", "démentir", "hésiter", "manquer", "contester", "douter"}


def _is_denied(frame: Frame, head: int, last: int, frames: Frames) -> bool:
    """Whether *ne* denies the speech: not in *n'a dit qu'un mot*, nor in *ne cache pas que*, where not hiding is saying."""
    around = frame.units[max(0, head - 4) : last + 4]
    if any(u.low in _NEGATIONS | {"aucun", "aucune", "personne"} for u in around):
        return frames.lemma not in _UNDENIED
    after = frame.units[last + 1 : last + 3]
    return not any(u.low in {"que", "qu'"} for u in after)


def _stands_as_verb(frame: Frame, n: int) -> bool:
    """Whether a word that the tagger takes for a noun stands where a verb of speech would: before *que*, beside marks."""
    units = frame.units
    before = next((u for u in reversed(units[:n]) if u.low not in {",", "-t"}), None)
    after = next((u for u in units[n + 1 : n + 3] if u.pos != "ADV"), None)
    if after is not None and (after.low in {"que", "qu'"} or after.low in _INVERTED or after.low == "-t"):
        return True
    if n and after is not None and (units[n - 1].low in {"?", "!"} or (units[n - 1].low == "," and after.pos == "PROPN")):
        return after.pos in {"PROPN", "DET"}
    if before is not None and (before.marked or before.low in _INVERTED):
        return True
    return n > 0 and after is not None and after.marked is not None and units[n - 1].pos in {"NOUN", "PROPN", "PRON", "ADJ", "PUNCT"}


def _group(frame: Frame, head: int, last: int, frames: Frames) -> Cue | None:
    units = frame.units
    form = _form(units[head])
    first, aux, negated = _left_edge(frame, head, form)
    negated = negated and _is_denied(frame, head, last, frames)
    if form == "past" and aux is None and not units[head].low.endswith(_PARTICIPLES):
        form = "finite"  # *dit*, *écrit*, *lance* are present as well as past
    last = _past_insertions(frame, last)
    pronoun = next((i for i in range(first, head) if units[i].low in _INVERTED), None)
    after = last + 1
    if after < len(units) and units[after].low == "-t" and after + 1 < len(units):
        after += 1
    if pronoun is None and after < len(units) and units[after].low in _INVERTED and form != "infinitive":
        pronoun, last, form = after, after, "finite"
    if form is None:
        return None
    if form == "past":
        if aux is None and pronoun is None and not _coordinated(frame, first):
            return None
        form = "finite" if aux is not None else "past"
    if form == "infinitive":
        opener = _periphrasis(frame, first)
        if opener is not None:
            first, form = opener, "finite"
            pronoun = next((i for i in range(first, head) if units[i].low in _INVERTED), pronoun)
    cue = Cue(frames, head, first, last, form, pronoun)
    cue.passive = aux is not None and _is_passive(frame, head, aux, frames)
    cue.imperative = _is_imperative(frame, cue)
    cue.unsaid = negated or _is_unsaid(frame, cue)
    return cue


def _form(unit: Unit) -> Form | None:
    token = unit.token
    assert token is not None
    forms = token.morph.get("VerbForm")
    if token.pos_ not in {"VERB", "AUX"}:
        # the tagger takes *estime* or *indique* for a noun or an adjective beside quotation marks
        return "past" if token.lower_.endswith(("é", "ée", "és", "ées")) else "finite" if token.pos_ in {"NOUN", "ADJ", "X"} else None
    if token.lower_.endswith(("é", "ée", "és", "ées")):
        return "past"
    if "Inf" in forms and token.lower_.endswith(("r", "re")):
        return "infinitive"
    if "Part" in forms:
        return "participle" if "Pres" in token.morph.get("Tense") or token.lower_.endswith("ant") else "past"
    return "finite"


_PARTICIPLES = ("é", "ée", "és", "ées", "i", "is", "ie", "ies", "u", "us", "ue", "ues")


def _past_insertions(frame: Frame, last: int) -> int:
    """The last unit of the group with an expression that follows the verb (*estime pour sa part que*)."""
    units = frame.units
    for expression in _INSERTED:
        words = expression.split(" ")
        if len(words) > 1 and [u.low for u in units[last + 1 : last + 1 + len(words)]] == words:
            return last + len(words)
    return last


def _left_edge(frame: Frame, head: int, form: Form | None) -> tuple[int, int | None, bool]:
    """The first unit of the verb group, its finite auxiliary, and whether it is negated."""
    units = frame.units
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
        elif unit.low in _NEGATIONS and unit.pos == "ADV":
            pass
        elif unit.pos == "ADV" or unit.low in _INVERTED or unit.low == "-t":
            pass
        elif unit.low in _CLITICS and unit.pos == "PRON":
            first = i
        elif form == "past" and unit.token is not None and unit.token.lemma_.lower() in {"avoir", "être"} and unit.pos in {"AUX", "VERB"}:
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
    for expression in _INSERTED:
        words = expression.split(" ")
        if [u.low for u in units[max(0, end - len(words) + 1) : end + 1]] == words and len(words) > 1:
            return len(words)
    return 1 if units[end].low in {"lui", "elle", "eux", "elles", "aussi"} else 0


def _coordinated(frame: Frame, first: int) -> bool:
    """A past participle that shares the auxiliary of one before it: *a condamné … et estimé que*."""
    units = frame.units
    if first == 0 or units[first - 1].low not in {"et", "puis", "mais", ","}:
        return False
    return any(
        u.token is not None and u.token.lemma_.lower() == "avoir" and u.pos in {"AUX", "VERB"} for u in units[:first]
    )


def _is_passive(frame: Frame, head: int, aux: int, frames: Frames) -> bool:
    auxiliary = frame.units[aux].token
    assert auxiliary is not None
    if auxiliary.lemma_.lower() != "être" or frames.lemma.startswith(("se ", "s'")):
        # *a été accusé*: the finite auxiliary is avoir, été stands between
        return any(u.low == "été" for u in frame.units[aux:head])
    return not any(u.low in {"se", "s'"} for u in frame.units[max(0, aux - 2) : head])


def _is_imperative(frame: Frame, cue: Cue) -> bool:
    """*Rappelons que*, *notez que*: the writer's own voice."""
    token = frame.units[cue.head].token
    assert token is not None
    if not token.lower_.endswith(("ons", "ez")) or cue.pronoun is not None:
        return False
    before = frame.units[cue.first - 1].low if cue.first else ""
    return before not in {"nous", "vous"} and not any(u.low in {"nous", "vous"} for u in frame.units[max(0, cue.first - 3) : cue.head])


@lru_cache(maxsize=1)
def _unsaid_before() -> tuple[tuple[tuple[str, ...], bool], ...]:
    """Expressions that stand before an infinitive of speech, as lemmas, with whether the speech still took place."""
    rows = []
    for row in lexicon("hypothesis_words"):
        words = tuple(row["expression"].replace("'", "' ").split())
        rows.append((words, row["effect"] == "asserted"))
    return tuple(sorted(rows, key=lambda r: -len(r[0])))


def _is_unsaid(frame: Frame, cue: Cue) -> bool:
    """Whether the verb is modal, future, conditional or governed by a refusal: nothing has been said (yet)."""
    units = frame.units
    token = units[cue.head].token
    assert token is not None
    if cue.form == "infinitive":
        return not _infinitive_is_said(frame, cue)
    finite = next((u.token for u in units[cue.first : cue.head + 1] if is_finite(u)), None)
    if finite is not None and cue.form == "finite":
        if "Fut" in finite.morph.get("Tense") and finite.lemma_.lower() not in {"avoir", "être"}:
            return True
        if "Cnd" in finite.morph.get("Mood") and finite.i == token.i:
            return cue.pronoun is None
    before = [u.low for u in units[max(0, cue.first - 4) : cue.first]]
    return any(w in {"si", "s'"} for w in before[-3:]) and cue.pronoun is None and "si" in before[-2:]


_PERIPHRASES = {"finir", "tenir", "aller", "venir", "contenter", "continuer", "commencer", "vouloir", "laisser", "faire", "savoir", "oser", "plaire", "aimer"}


def _periphrasis(frame: Frame, first: int) -> int | None:
    """The first unit of a verb that carries the infinitive of speech (*finit par lâcher*, *a tenu à souligner*), or None."""
    units, i = frame.units, first - 1
    if i >= 0 and units[i].low in {"à", "par", "de", "d'"}:
        i -= 1
    for _ in range(2):
        if i >= 0 and (units[i].pos == "ADV" or units[i].low in _INVERTED or units[i].low == "-t"):
            i -= 1
    token = units[i].token if i >= 0 else None
    if token is None or token.lemma_.lower() not in _PERIPHRASES or token.pos_ not in {"VERB", "AUX"}:
        return None
    form = _form(units[i])
    begin, aux, negated = _left_edge(frame, i, form)
    finite = aux is not None or (form != "past" and is_finite(units[i]))
    return begin if finite and not negated else None


_SAID_BEFORE = {"aimer", "adorer", "plaire", "tenir", "aller", "venir", "continuer", "commencer", "finir", "vouloir", "aimer", "se contenter", "contenter", "hésiter", "souhaiter"}


def _infinitive_is_said(frame: Frame, cue: Cue) -> bool:
    """*Et de poursuivre*, *a tenu à souligner*, *avant d'ajouter*, *pour dénoncer*: infinitives that report real speech."""
    units = frame.units
    i = cue.first - 1
    if i >= 0 and units[i].low in {"de", "d'", "à", "par", "pour"}:
        preposition = units[i].low
        i -= 1
        while i >= 0 and units[i].pos == "ADV":
            i -= 1
        word = units[i].low if i >= 0 else ""
        if preposition in {"de", "d'"} and word in {"et", "avant", ",", ""}:
            return True
        if preposition == "pour":
            return cue.frames.sense in {"say", "react", "ask"}
        if preposition == "par" and i >= 0:
            return True
        lemma = units[i].token.lemma_.lower() if i >= 0 and units[i].token is not None else ""
        return (preposition in {"à", "par"} and lemma in _SAID_BEFORE) or (preposition in {"de", "d'"} and lemma in {"venir", "finir", "contenter"})
    while i >= 0 and units[i].pos == "ADV":
        i -= 1
    lemma = units[i].token.lemma_.lower() if i >= 0 and units[i].token is not None else ""
    return lemma in {"aller", "venir", "vouloir", "aimer", "adorer", "oser"} and is_finite(units[i])

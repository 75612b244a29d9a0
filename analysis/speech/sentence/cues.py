"""The verbs of speech of a sentence, each with its group, form, inverted pronoun, voice and reality."""

from __future__ import annotations

from .asserted import is_denied, is_unsaid, periphrasis_before
from .government import Government, verb_of
from .sentence import Sentence, Unit
from .verb_groups import INVERTED, PARTICIPLES, Cue, form_of, left_edge, past_insertions


def cues_of(sentence: Sentence) -> list[Cue]:
    """The verbs of speech of a sentence outside quotation marks, in order."""
    cues: list[Cue] = []
    by_token = {u.token.i: n for n, u in enumerate(sentence.units) if u.token is not None}
    for n, unit in enumerate(sentence.units):
        if (
            unit.token is None
            or not unit.token.is_alpha
            or unit.pos in {"DET", "ADP", "PUNCT", "PRON", "PROPN", "CCONJ", "SCONJ"}
        ):
            continue
        if cues and n <= cues[-1].head:
            continue
        found = verb_of(unit.token)
        if found and (unit.pos in {"VERB", "AUX"} or _stands_as_verb(sentence, n)):
            last = by_token.get(found[1], n)
            cue = _group(sentence, n, last, found[0])
            if cue:
                cues.append(cue)
    return cues


def _stands_as_verb(sentence: Sentence, n: int) -> bool:
    """Whether what the tagger takes for a noun stands where a verb of speech would: before *que*, beside marks."""
    units = sentence.units
    before = next((u for u in reversed(units[:n]) if u.low not in {",", "-t"}), None)
    after = next((u for u in units[n + 1 : n + 3] if u.pos != "ADV"), None)
    determined = n > 0 and units[n - 1].pos == "DET"  # *la crainte que, l'annonce que*: a noun indeed
    if after is not None and after.low in {"que", "qu'"} and not determined:
        return True
    if after is not None and (after.low in INVERTED or after.low == "-t"):
        return True
    if (
        n
        and after is not None
        and (units[n - 1].low in {"?", "!"} or (units[n - 1].low == "," and after.pos == "PROPN"))
    ):
        return after.pos in {"PROPN", "DET"}
    if before is not None and (before.marked or before.low in INVERTED):
        return True
    return (
        n > 0
        and after is not None
        and after.marked is not None
        and units[n - 1].pos in {"NOUN", "PROPN", "PRON", "ADJ", "PUNCT"}
    )


def _group(sentence: Sentence, head: int, last: int, government: Government) -> Cue | None:
    units = sentence.units
    form = form_of(units[head])
    if form == "finite" and _after_auxiliary(units, head):
        form = "past"  # *a-t-il dit*: the tagger takes *dit* for a present
    first, aux, negated = left_edge(sentence, head, form)
    negated = negated and is_denied(sentence, head, last, government)
    if form == "past" and aux is None and not units[head].low.endswith(PARTICIPLES):
        form = "finite"  # *dit*, *écrit*, *lance* are present as well as past
    last = past_insertions(sentence, last)
    pronoun = next((i for i in range(first, head) if units[i].low in INVERTED), None)
    after = last + 1
    if after < len(units) and units[after].low == "-t" and after + 1 < len(units):
        after += 1
    if pronoun is None and after < len(units) and units[after].low in INVERTED and form != "infinitive":
        pronoun, last, form = after, after, "finite"
    if form is None:
        return None
    if form == "past":
        if aux is None and pronoun is None and not _coordinated(sentence, first):
            return None
        form = "finite" if aux is not None else "past"
    if form == "infinitive":
        opener = periphrasis_before(sentence, first, government.lemma)
        if opener is not None:
            first, form = opener, "finite"
            pronoun = next((i for i in range(first, head) if units[i].low in INVERTED), pronoun)
    cue = Cue(government, head, first, last, form, pronoun)
    cue.passive = aux is not None and _is_passive(sentence, head, aux, government)
    cue.imperative = _is_imperative(sentence, cue)
    cue.unsaid = negated or is_unsaid(sentence, cue)
    return cue


def _after_auxiliary(units: list[Unit], head: int) -> bool:
    """Whether *avoir* stands before the verb, at most an inverted pronoun or an adverb between them."""
    i = head - 1
    while i >= 0 and (units[i].low in INVERTED | {"-t"} or units[i].pos == "ADV"):
        i -= 1
    token = units[i].token if i >= 0 else None
    return token is not None and token.lemma_.lower() == "avoir" and token.pos_ in {"AUX", "VERB"}


def _coordinated(sentence: Sentence, first: int) -> bool:
    """A past participle that shares the auxiliary of one before it: *a condamné … et estimé que*."""
    units = sentence.units
    if first == 0 or units[first - 1].low not in {"et", "puis", "mais", ","}:
        return False
    return any(
        u.token is not None and u.token.lemma_.lower() == "avoir" and u.pos in {"AUX", "VERB"} for u in units[:first]
    )


def _is_passive(sentence: Sentence, head: int, aux: int, government: Government) -> bool:
    auxiliary = sentence.units[aux].token
    assert auxiliary is not None
    if auxiliary.lemma_.lower() != "être" or government.lemma.startswith(("se ", "s'")):
        # *a été accusé*: the finite auxiliary is avoir, été stands between
        return any(u.low == "été" for u in sentence.units[aux:head])
    return not any(u.low in {"se", "s'"} for u in sentence.units[max(0, aux - 2) : head])


def _is_imperative(sentence: Sentence, cue: Cue) -> bool:
    """*Rappelons que*, *notez que*: the writer's own voice."""
    token = sentence.units[cue.head].token
    assert token is not None
    after = sentence.units[cue.head + 1].low if cue.head + 1 < len(sentence) else ""
    if after in {"-moi", "-nous", "-lui", "-leur"} and not token.lower_.endswith("ons"):
        return True  # *dites-nous que*: a request
    if not token.lower_.endswith(("ons", "ez")) or cue.pronoun is not None:
        return False
    before = sentence.units[cue.first - 1].low if cue.first else ""
    return before not in {"nous", "vous"} and not any(
        u.low in {"nous", "vous"} for u in sentence.units[max(0, cue.first - 3) : cue.head]
    )

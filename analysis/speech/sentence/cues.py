"""The verbs of speech of a sentence, each with its group, form, inverted pronoun, voice and reality."""

from __future__ import annotations

from dataclasses import replace

from analysis.french.endings import SURE_PARTICIPLE
from analysis.french.function_words import CLAUSE_JOINING, INVERTED_PRONOUNS, QUE, REFLEXIVE

from .asserted import is_denied, is_imperative, is_unsaid, periphrasis_before
from .government import SpeechVerb, verb_at
from .units import NOTHING, Unit
from .verb_groups import LINKING_T, Cue, Form, LeftEdge, follows_auxiliary, form_of, left_edge, past_insertions
from .words import Words

_VERBAL = {"VERB", "AUX"}
#: Parts of speech that the tagger does not mistake a verb for.
_SURE = {"DET", "ADP", "PUNCT", "PRON", "PROPN", "CCONJ", "SCONJ"}


def cues_of(words: Words) -> list[Cue]:
    """The verbs of speech of a sentence outside quotation marks, in order."""
    cues: list[Cue] = []
    for n, unit in enumerate(words):
        inverted = words[n + 1].low in INVERTED_PRONOUNS  # *lit-on*, whatever the tagger takes *lit* for
        if (unit.pos in _SURE and not inverted) or not unit.text.isalpha() or (cues and n <= cues[-1].last):
            continue
        verb = verb_at(words, n)
        if verb is not None and (unit.pos in _VERBAL or _has_place_of_verb(words, n)):
            cue = _cue(words, n, verb)
            if cue:
                cues.append(cue)
    return cues


def _has_place_of_verb(words: Words, n: int) -> bool:
    """Whether what the tagger takes for a noun is where a verb of speech would be: before *que*, beside marks."""
    before, after = words[n - 1], _next(words, n)
    if after.low in QUE and before.pos != "DET":  # not *la crainte que, l'annonce que*: a noun indeed
        return True
    if after.low in INVERTED_PRONOUNS or after.low == LINKING_T:
        return True
    if after.pos and (before.low in {"?", "!"} or (before.low == "," and after.pos == "PROPN")):
        return after.pos in {"PROPN", "DET"}
    subject = next((u for u in reversed(words.units[:n]) if u.low not in {",", LINKING_T}), None)
    if subject is not None and (subject.marked or subject.low in INVERTED_PRONOUNS):
        return True
    return after.marked is not None and before.pos in {"NOUN", "PROPN", "PRON", "ADJ", "PUNCT"}


def _next(words: Words, n: int) -> Unit:
    """The first of the next two units that is no adverb; nothing where both are."""
    return next((unit for unit in words.within((n + 1, n + 3)) if unit.pos != "ADV"), NOTHING)


def _cue(words: Words, head: int, verb: SpeechVerb) -> Cue | None:
    """The verb of speech at ``head`` with its group; None where it is a form that reports nothing."""
    form = form_of(words[head])
    if form == "finite" and follows_auxiliary(words, head):
        form = "past"  # *a-t-il dit*: the tagger takes *dit* for a present
    edge = left_edge(words, head, form)
    if form == "past" and edge.auxiliary is None and not words[head].low.endswith(SURE_PARTICIPLE):
        form = "finite"  # *dit*, *écrit*, *lance* are present as well as past
    last = past_insertions(words, verb.last)
    pronoun = _inverted_in(words, edge.first, verb.last)
    if pronoun is None and form != "infinitive":
        pronoun = _inverted_after(words, last)
        last, form = (pronoun, "finite") if pronoun is not None else (last, form)
    if form == "past":
        form = _past_form(words, edge, pronoun)
    first = edge.first
    if form == "infinitive":
        carrier = periphrasis_before(words, first, verb.government.lemma)
        if carrier is not None:
            first, form = carrier, "finite"
            pronoun = _inverted_in(words, first, head)
    if form is None:
        return None
    return _judged(words, Cue(verb.government, head, first, last, form, pronoun), edge, verb)


def _inverted_in(words: Words, first: int, last: int) -> int | None:
    """The inverted pronoun within a group (*a-t-elle dit*, *fait-elle savoir*), or None."""
    return next((i for i in range(first, last) if words[i].low in INVERTED_PRONOUNS), None)


def _inverted_after(words: Words, last: int) -> int | None:
    """The inverted pronoun after a verb (*dit-il*, *ajoute* *-t* *-elle*), or None."""
    after = last + 1 + (words[last + 1].low == LINKING_T)
    return after if words[after].low in INVERTED_PRONOUNS else None


def _past_form(words: Words, edge: LeftEdge, pronoun: int | None) -> Form | None:
    """What a past participle is: finite after its auxiliary, past where it shares one; None where it has none."""
    if edge.auxiliary is not None:
        return "finite"
    return "past" if pronoun is not None or _shares_auxiliary(words, edge.first) else None


def _shares_auxiliary(words: Words, first: int) -> bool:
    """A past participle that shares the auxiliary of one before it: *a condamné … et estimé que*."""
    if words[first - 1].low not in CLAUSE_JOINING | {","}:
        return False
    return any(unit.lemma == "avoir" and unit.pos in _VERBAL for unit in words.units[:first])


def _judged(words: Words, cue: Cue, edge: LeftEdge, verb: SpeechVerb) -> Cue:
    """The cue with its voice and mood, and whether anything is said."""
    denied = edge.negated and is_denied(words, cue.head, verb.last, cue.government)
    return replace(
        cue,
        passive=edge.auxiliary is not None and _is_passive(words, cue.head, edge.auxiliary),
        imperative=is_imperative(words, cue),
        unsaid=denied or is_unsaid(words, cue),
    )


def _is_passive(words: Words, head: int, auxiliary: int) -> bool:
    if words[auxiliary].lemma != "être":
        # *a été accusé*: the finite auxiliary is avoir, été stands between
        return any(unit.low == "été" for unit in words.within((auxiliary, head)))
    return not any(unit.low in REFLEXIVE for unit in words.within((auxiliary - 2, head)))

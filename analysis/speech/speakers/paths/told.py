"""Whom a clitic beside the cue means, who is spoken to: *« … », lui rappelle le juge*, *« … », le coupe l'avocate*."""

from __future__ import annotations

from analysis.french.function_words import DEFINITE, A
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.government import speech_verbs
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.speakers.discourse.clitics import INTERRUPTED, TOLD, only_person
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.referent import Referent

from .source import Source


def told_by_clitic(discourse: Discourse, sentence: Sentence, item: Quotation) -> frozenset[str]:
    """Whoever spoke just before, else the only person whom the sentence before names, if the clitic can mean them."""
    if item.cue is None:
        return frozenset()
    first, last = sentence.index_at(item.cue[0]), sentence.index_at(item.cue[1] - 1)
    verb = speech_verbs().get(item.cue_lemma or "")
    clitics = TOLD if verb is None or verb.que else TOLD | INTERRUPTED
    agreeing = {clitics[unit.low] for unit in sentence.within((first - 1, last + 1)) if unit.low in clitics}
    referent = _in_talk(discourse, sentence, item.cue[0]) if agreeing else None
    if referent is None or _is_told_here(sentence, item, first) or _is_source(discourse, item, referent):
        return frozenset()
    fits = any(n == referent.number and {gender, referent.gender} != {"m", "f"} for n, gender in agreeing)
    return frozenset({referent.speaker} if fits else ())


def _in_talk(discourse: Discourse, sentence: Sentence, before: int) -> Referent | None:
    """Whoever spoke in the sentence before; in its own, the speaker goes on (*poursuit-il, l'invitant à …*)."""
    speech = discourse.last_speech(before)
    if speech is None or speech.sentence < sentence.number - 1:
        return only_person(discourse, sentence.number - 1)
    return speech.referent if speech.sentence < sentence.number else None


def _is_source(discourse: Discourse, item: Quotation, referent: Referent) -> bool:
    """*La juge s'est tournée vers lui. « … », lui a dit la juge*: the source is called as the referent is."""
    head = Source.read(discourse, item.source).head if item.source else None
    return head is not None and not {head.lower_, head.lemma_.lower()}.isdisjoint(referent.nouns)


def _is_told_here(sentence: Sentence, item: Quotation, cue: int) -> bool:
    """*Le maire a écrit au préfet pour lui demander si*: the clitic means somebody of its own sentence."""
    first = sentence.index_at(item.source[1]) if item.source and item.source[0] >= sentence.start else cue
    return any(
        sentence[k].low in A and source_kind(sentence[k + 2 if sentence[k + 1].low in DEFINITE else k + 1])
        for k in range(first, cue - 1)
    )

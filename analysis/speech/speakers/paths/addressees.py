"""Who is told or asked, or asks: *demande à Léa Roy si …*, *Le juge lui a répondu que …*, *jointe par X, la mairie*."""

from __future__ import annotations

from analysis.french.function_words import DEFINITE, PAR, A
from analysis.french.titles import title_gender
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.sentence import Sentence, words_of
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.speakers.discourse.discourse import Discourse

from .source import plain

#: Clitics for those who are told something, with their number.
TOLD = {"lui": "s", "leur": "p"}
#: Characters after a cue in which somebody is addressed.
_REACH = 80
#: Characters before a name in which *contactée par* is looked for.
_BEFORE = 40


def addressees(discourse: Discourse, sentence: Sentence, item: Quotation) -> frozenset[str]:
    """Who asked, who is told by a clitic, and the names after the cue that *à* governs, outside words and source."""
    if item.cue is None:
        return frozenset()
    begin, end = item.cue[1], min(item.cue[1] + _REACH, sentence.end)
    apart = _by_clitic(discourse, sentence, item) | _relays(discourse, item)
    apart |= _askers(discourse, (sentence.start, item.cue[0]))
    taken = [*item.spans, *([item.source] if item.source else [])]
    return apart | frozenset(
        discourse.known[name.name].name
        for name in discourse.names_in(begin, end)
        if name.label == "PER"
        and not any(start <= name.start < stop for start, stop in taken)
        and _is_addressed(discourse.text[begin : name.start])
    )


def _askers(discourse: Discourse, span: Span) -> frozenset[str]:
    """*Contactée par X, la mairie assure que*: who asked is no speaker of that sentence."""
    found = set()
    for name in discourse.names_in(*span):
        before = discourse.tokens_in((max(span[0], name.start - _BEFORE), name.start))
        while before and before[-1].lower_ in DEFINITE:
            before.pop()
        asked = len(before) > 1 and before[-1].lower_ == PAR and before[-2].lemma_ in _asking()
        found |= {discourse.known[name.name].name} if asked else set()
    return frozenset(found)


@from_lexicons
def _asking() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("addressing_verbs") if row["kind"] != "answer")


def _is_addressed(before: str) -> bool:
    """Whether *à* is right before a name, at most a title between."""
    words = words_of(plain(before).lower())
    while words and (title_gender(words[-1]) or words[-1] in DEFINITE):
        words.pop()
    return bool(words) and words[-1] in A


def _by_clitic(discourse: Discourse, sentence: Sentence, item: Quotation) -> frozenset[str]:
    """*Le juge lui a répondu que*: whoever spoke just before, if *lui* can mean them; *leur*: several."""
    if item.cue is None:
        return frozenset()
    first, last = sentence.index_at(item.cue[0]), sentence.index_at(item.cue[1] - 1)
    clitics = {unit.low for unit in sentence.within((first - 1, last + 1))} & TOLD.keys()
    speech = discourse.last_speech(item.cue[0])
    if not clitics or speech is None or speech.sentence < sentence.number - 1 or _is_told_here(sentence, item, first):
        return frozenset()
    numbers = {TOLD[clitic] for clitic in clitics}
    return frozenset({speech.referent.speaker} if speech.referent.number in numbers else ())


def _is_told_here(sentence: Sentence, item: Quotation, cue: int) -> bool:
    """*Le maire a écrit au préfet pour lui demander si*: the clitic means somebody of its own sentence."""
    first = sentence.index_at(item.source[1]) if item.source and item.source[0] >= sentence.start else cue
    return any(
        sentence[k].low in A and source_kind(sentence[k + 2 if sentence[k + 1].low in DEFINITE else k + 1])
        for k in range(first, cue - 1)
    )


def _relays(discourse: Discourse, item: Quotation) -> frozenset[str]:
    """*a appris l'AFP auprès de la mairie*: the medium passes on what it is told."""
    names = discourse.names_in(*item.relay) if item.relay else []
    return frozenset(discourse.known[name.name].name for name in names)

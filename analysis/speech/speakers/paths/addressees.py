"""Who is told or asked, or asks: *demande à Léa Roy si …*, *Le juge lui a répondu que …*, *jointe par X, la mairie*."""

from __future__ import annotations

from analysis.french.function_words import DEFINITE, PAR, A
from analysis.french.titles import title_gender
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.sentence import Sentence, words_of
from analysis.speech.speakers.discourse.discourse import Discourse

from .source import plain
from .told import told_by_clitic
from .turns import whose_turn_is_over

#: Characters after a cue in which somebody is addressed.
_REACH = 80
#: Characters before a name in which *contactée par* is looked for.
_BEFORE = 40


def addressees(discourse: Discourse, sentence: Sentence, item: Quotation) -> frozenset[str]:
    """Who asked, who is told by a clitic, and the names after the cue that *à* governs, outside words and source."""
    if item.cue is None:
        return frozenset()
    begin, end = item.cue[1], min(item.cue[1] + _REACH, sentence.end)
    apart = told_by_clitic(discourse, sentence, item) | _relays(discourse, item)
    apart |= whose_turn_is_over(discourse, sentence, item)
    apart |= _askers(discourse, (_asked_since(discourse, sentence, item), item.cue[0])) | _inserted(discourse, item)
    taken = [*item.spans, *([item.source] if item.source else [])]
    return apart | frozenset(
        discourse.known[name.name].name
        for name in discourse.names_in(begin, end)
        if name.label == "PER"
        and not any(start <= name.start < stop for start, stop in taken)
        and _is_addressed(discourse.text[begin : name.start])
    )


def _asked_since(discourse: Discourse, sentence: Sentence, item: Quotation) -> int:
    """*Relancé par X, le maire a cédé. « … », a-t-il dit*: where whoever answers may have been asked."""
    bare = item.source is not None and len(words_of(plain(discourse.text[slice(*item.source)]))) == 1
    before = discourse.sentences[sentence.number - 1] if sentence.number else sentence
    return before.start if bare and not before.quotes else sentence.start


def _inserted(discourse: Discourse, item: Quotation) -> frozenset[str]:
    """*a dit, après avoir reçu X, la préfète*: who is named between a verb and the subject behind it."""
    names = discourse.names_in(item.cue[1], item.source[0]) if item.cue and item.source else []
    return frozenset(discourse.known[name.name].name for name in names if name.label == "PER")


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


def _relays(discourse: Discourse, item: Quotation) -> frozenset[str]:
    """*a appris l'AFP auprès de la mairie*: the medium passes on what it is told."""
    names = discourse.names_in(*item.relay) if item.relay else []
    return frozenset(discourse.known[name.name].name for name in names)

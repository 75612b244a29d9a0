"""*on* is nobody, unless the text says where the words come from: *indique-t-on à la préfecture*, *a-t-on ajouté*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from analysis.french.function_words import INVERTED_NOBODY, ON, RELATIVES, SUR, A, preposition_in
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.around import AUPRES, SOURCES, is_sourced
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.verb_groups import LINKING_T
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.rules import Resolution

from .addressees import addressees
from .anaphors import takes_up_again
from .resolving import resolve
from .source import Source

_AT = A | {AUPRES, "chez", "dans", SUR}
#: How many sentences back the origin may be given, and units before the verb in which its *on* is.
_NEAR, _FAR = 3, 30


def impersonal(discourse: Discourse, sentence: Sentence, item: Quotation) -> Resolution:
    """Whoever is at the place that the sentence names, which becomes the source; else the origin given just before."""
    asked = item.cue is not None and (item.source is not None or _is_inverted(sentence, item.cue))
    spans = list(_places(sentence, item.cue)) if asked and item.cue is not None else []
    spans += _ahead(discourse, sentence, sentence.index_at(item.cue[0] if item.cue else item.start))
    item.source = None
    for span in (span for span in spans if not item.says(span)):
        resolved = resolve(discourse, Source.read(discourse, span, (), addressees(discourse, sentence, item)))
        if resolved.referent is not None:
            item.source = span
            return Resolution(resolved.referent, "place", resolved.evidence)
    return _same_origin(discourse, sentence, item) or Resolution(None, "impersonal")


def _same_origin(discourse: Discourse, sentence: Sentence, item: Quotation) -> Resolution | None:
    """*…, selon la préfecture. …, a-t-on ajouté.*: whoever spoke just before; one person only *de même source*."""
    speech = discourse.last_speech(item.start)
    if item.cue is None or speech is None or speech.sentence < sentence.number - _NEAR:
        return None
    inverted = any(unit.low in INVERTED_NOBODY for unit in sentence)  # *a-t-on dit, ajoutant que*
    one = speech.referent.label == "PER" or (speech.referent.number, speech.referent.kind) == ("s", "person")
    if not inverted or (one and not _names_same_source(sentence, item.cue)):
        return None
    return Resolution(speech.referent, "same source")


def _names_same_source(sentence: Sentence, cue: Span) -> bool:
    """*…, précise-t-on de même source*."""
    after = sentence.index_at(cue[1] - 1) + 1
    pairs = pairwise(sentence.units[after:])
    return any(takes_up_again(first.low) and second.low in SOURCES for first, second in pairs)


def _is_inverted(sentence: Sentence, cue: Span) -> bool:
    """Whether the cue is *a-t-on ajouté*, *est-il écrit*."""
    first, last = sentence.index_at(cue[0]), sentence.index_at(cue[1] - 1)
    after = last + 1 + (sentence[last + 1].low == LINKING_T)  # a verb that no list has: *coupe-t-on*
    return any(unit.low in INVERTED_NOBODY for unit in (*sentence.within((first, last + 1)), sentence[after]))


def _places(sentence: Sentence, cue: Span) -> Iterator[Span]:
    """The noun phrases after the verb that *à, auprès de, de source …* bring in; those of *à* last."""
    found = list(_after_verb(sentence, cue))
    yield from (span for span, at in found if not at)
    yield from (span for span, at in found if at)


def _ahead(discourse: Discourse, sentence: Sentence, cue: int) -> Iterator[Span]:
    """*À la préfecture, on assure que*, *Du côté de la CGT, on se dit prêt*: whose place opens the sentence."""
    on = next((k for k in range(cue - 1, max(0, cue - _FAR), -1) if sentence[k].low in ON), 0)
    begins = 1 if sentence[0].pos in {"CCONJ", "ADV"} else 0
    first = next((begins + len(words) for words in _openers() if _opens(sentence, begins, words)), begins)
    if first == begins:
        return
    end = phrase_end(sentence, first)
    comma = _past_brackets(sentence, end)
    if not first < end < on or sentence[comma].low != "," or _is_told_elsewhere(sentence, comma, on):
        return
    span = (sentence[first].start, sentence[end - 1].end)
    if any(name.label == "ORG" for name in discourse.names_in(*span)) or _may_speak(sentence, first, end):
        yield span


@from_lexicons
def _openers() -> list[list[str]]:
    """The words with which such a sentence begins, the longest first; contractions as what they contract."""
    seats = (row["expression"] for row in lexicon("seats"))
    found = [[preposition_in(word) for word in opener.split(" ")] for opener in seats]
    return sorted(found, key=len, reverse=True)


def _opens(sentence: Sentence, first: int, words: list[str]) -> bool:
    return all(preposition_in(sentence[first + n].low) == word for n, word in enumerate(words))


def _past_brackets(sentence: Sentence, end: int) -> int:
    """*À la Fédération du sport (FSL), on*: after the brackets that open at unit ``end``, if any do."""
    if sentence[end].low != "(":
        return end
    return next((k + 1 for k in range(end, len(sentence)) if sentence[k].low == ")"), end)


def _is_told_elsewhere(sentence: Sentence, end: int, on: int) -> bool:
    """Whether a clause of its own stands between the place and *on*; *à la mairie, où l'on hésite, on* has none."""
    return sentence[end + 1].low not in RELATIVES and sentence.finite_between(end, on)


def _may_speak(sentence: Sentence, first: int, end: int) -> bool:
    head = next((unit for unit in sentence.within((first, end)) if unit.pos in {"NOUN", "PROPN"}), None)
    return head is not None and source_kind(head) is not None


def _after_verb(sentence: Sentence, cue: Span) -> Iterator[tuple[Span, bool]]:
    """Those phrases in their order, with whether *à* brings them in."""
    after = sentence.index_at(cue[1] - 1) + 1
    for n in range(sentence.index_at(cue[0]), len(sentence)):
        unit = sentence[n]
        if n >= after and unit.finite:
            return  # *…, a-t-on appris, ont repris le travail à la mairie*
        sourced = is_sourced(sentence, n)
        if not (sourced or unit.low in _AT) or unit.start <= cue[0]:
            continue
        first = n + 2 if unit.low == AUPRES else n + 1
        end = phrase_end(sentence, first)
        if end > first and not sentence[first].low.isdigit():
            yield (sentence[first].start, sentence[end - 1].end), unit.low in A

"""Whoever was named last, by a name or by a noun: *ce dernier*, *celui-ci*."""

from __future__ import annotations

from bisect import bisect_left

from analysis.speech.quotation import Span
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.speakers.discourse.agreement import gender_and_number
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.mentions import named_referent, unnamed_referent
from analysis.speech.speakers.discourse.noun_phrases import phrases
from analysis.speech.speakers.discourse.referent import Referent
from analysis.tables import MentionRow

from .source import Source

#: What a body is to its verb where it is no place: *a saisi le tribunal*, not *a plaidé devant le tribunal*.
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl:arg", "obl:agent")
#: Characters after a phrase within which a name belongs to it: *le maire, Jean Aubry*.
_BESIDE = 3


def last_one(discourse: Discourse, before: int, gender: str) -> Referent | None:
    """Whoever agrees and is named last in the sentence at an offset or the one before, by a name or by a noun.

    *Odile Vartan a interpellé le préfet. Ce dernier …* is the prefect, whether or not the text names him.
    """
    number = discourse.sentence_at(before)
    near = discourse.sentences[max(0, number - 1) : number + 1]
    found = [(row.end, _known(discourse, row)) for row in discourse.names_in(near[0].start, before)]
    spans = [span for sentence in near for span in _singular_phrases(discourse, sentence, gender) if span[1] <= before]
    found += [(span[1], _of_phrase(discourse, span)) for span in spans]
    agreeing = [(end, referent) for end, referent in found if end <= before and _can_be(referent, gender)]
    return max(agreeing, key=lambda pair: pair[0])[1] if agreeing else None


def _known(discourse: Discourse, row: MentionRow) -> Referent:
    return named_referent(discourse, discourse.known[row.name])


def _can_be(referent: Referent, gender: str) -> bool:
    """Whether *ce dernier* can mean a referent: somebody, or a body whose gender is known to agree."""
    if referent.label in {"LOC", "MISC"} or referent.number == "p":
        return False
    return referent.gender == gender or (referent.label == "PER" and not referent.gender)


def _singular_phrases(discourse: Discourse, sentence: Sentence, gender: str) -> list[Span]:
    """The phrases for one source of that gender that have no name in them and are no part of another."""
    found: list[Span] = []
    for n, first in phrases(sentence):
        end = max(phrase_end(sentence, first), n + 1)
        span = sentence[first].start, sentence[end - 1].end
        named = any(row.label == "PER" for row in discourse.names_in(span[0], span[1] + _BESIDE))
        placed = source_kind(sentence[n]) != "person" and not sentence[n].dep.startswith(_ARGUMENTS)
        agrees = gender_and_number(discourse, span) == (gender, "s")
        if agrees and not named and not placed and not (found and span[0] < found[-1][1]):
            found.append(span)
    return found


def _of_phrase(discourse: Discourse, span: Span) -> Referent:
    """Whom a phrase means: whoever it was found to mean, or is called so elsewhere, or somebody with no name."""
    place = bisect_left(discourse.mentions, span[0], key=lambda m: m.at)
    if place < len(discourse.mentions) and discourse.mentions[place].at == span[0]:
        return discourse.mentions[place].referent
    noun, (gender, _) = Source.read(discourse, span).noun, gender_and_number(discourse, span)
    called = discourse.called.get(noun.lemma, ()) if noun else ()
    return next((r for r in called if r.gender in {gender, ""}), None) or unnamed_referent(discourse, span)

"""*Comme l'indiquait X, …* · *…, comme l'a dit X*: the clause beside the comparison is the content."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import inverted_subject, span_of

from .contents import contents
from .prepositions import after_source


def comparisons(sentence: Sentence, cues: list[Cue]) -> Iterator[Quotation]:
    """*Comme l'indiquait X, …* · *…, comme l'a dit X*: the clause beside it is the content."""
    units = sentence.units
    for cue in cues:
        if cue.first < 1 or not (cue.government.que or cue.government.incise):
            continue
        before = cue.first - 1
        if units[before].low != "comme" or not any(u.low in {"l'", "le"} for u in units[cue.first : cue.head]):
            continue
        subject = inverted_subject(sentence, cue)
        if subject is None:
            continue
        after = after_source(sentence, subject[1])
        opening = not any(u.pos not in {"PUNCT", "ADV", "CCONJ"} for u in units[:before])
        stretch = (after, len(units)) if opening else (0, before)
        for spans, kind, mark in contents(sentence, stretch, None):
            cue_span = units[before].start, units[cue.last].end
            yield Quotation(
                spans,
                kind,
                "comme",
                sentence.number,
                cue_span,
                cue.government.lemma,
                span_of(sentence, subject),
                mark=mark,
            )

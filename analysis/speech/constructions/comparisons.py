"""*Comme l'indiquait X, …* · *…, comme X l'a dit, …*: the clause beside or around the comparison is the content."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import inverted_subject, span_of

from .contents import contents
from .context import Context, Decision
from .rows import rows
from .sources_described import after_source

NAME = "comparison"
#: How many words before a verb *comme* is looked for, its subject between them.
_NEAR = 12


def comparisons(context: Context) -> Iterator[Decision]:
    """What *comme l'a dit X* attributes: what follows it where it opens the sentence, else what is around it."""
    for cue in context.cues:
        before = _comme(context.sentence, cue)
        if before is not None:
            yield _decide(context, cue, before)


def _comme(sentence: Sentence, cue: Cue) -> int | None:
    """The unit of *comme* right before a verb, or before its subject."""
    for k in range(cue.first - 1, max(-1, cue.first - _NEAR), -1):
        if sentence[k].low == "comme":
            return k if k == cue.first - 1 or sentence.phrase_end(k + 1) == cue.first else None
    return None


def _decide(context: Context, cue: Cue, before: int) -> Decision:
    sentence = context.sentence
    at = context.span(before, cue.last + 1)
    if not (cue.government.que or cue.government.incise):
        return Decision(NAME, at, refused="the verb takes no content")
    if not any(unit.low in {"l'", "le"} for unit in sentence.units[cue.first : cue.head]):
        return Decision(NAME, at, refused="no le between comme and the verb")
    inverted = inverted_subject(sentence, cue) if before == cue.first - 1 else None
    subject = inverted if before == cue.first - 1 else Run(before + 1, cue.first)
    if subject is None:
        return Decision(NAME, at, refused="it has no subject")
    after = after_source(sentence, inverted.end if inverted else cue.last + 1)
    opens = all(unit.pos in {"PUNCT", "ADV", "CCONJ"} for unit in sentence.units[:before])
    content, rest = (Run(after, len(sentence)), None) if opens else (Run(0, before), Run(after, len(sentence)))
    if rest is not None and (sentence.finite_between(*content) or not sentence.finite_between(*rest)):
        rest = None  # *La route sera coupée, comme l'a dit X, qui …*
    row = rows()[NAME]
    quotations = tuple(
        Quotation(
            found.spans,
            found.type,
            row.rule,
            sentence.number,
            cue=at,
            cue_lemma=cue.government.lemma,
            source=span_of(sentence, subject),
            mark=found.mark,
            construction=NAME,
            evidence=row.evidence(cue.government.lemma, "que" if cue.government.que else "incise"),
        )
        for found in contents(sentence, content, rest)
    )
    return Decision(NAME, at, quotations, "" if quotations else "there is no content beside it")

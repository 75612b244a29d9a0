"""*Comme l'indiquait X, …* · *…, comme l'a dit X*: the clause beside the comparison is the content."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import inverted_subject, span_of

from .contents import contents
from .context import Context, Decision
from .rows import rows
from .sources_described import after_source

NAME = "comparison"


def comparisons(context: Context) -> Iterator[Decision]:
    """What *comme l'a dit X* attributes: what follows it where it opens the sentence, else what is before."""
    for cue in context.cues:
        if context.sentence[cue.first - 1].low == "comme":
            yield _decide(context, cue)


def _decide(context: Context, cue: Cue) -> Decision:
    sentence, before = context.sentence, cue.first - 1
    at = context.span(before, cue.last + 1)
    if not (cue.government.que or cue.government.incise):
        return Decision(NAME, at, refused="the verb takes no content")
    if not any(unit.low in {"l'", "le"} for unit in sentence.units[cue.first : cue.head]):
        return Decision(NAME, at, refused="no le between comme and the verb")
    subject = inverted_subject(sentence, cue)
    if subject is None:
        return Decision(NAME, at, refused="no subject follows it")
    after = after_source(sentence, subject[1])
    opens = all(unit.pos in {"PUNCT", "ADV", "CCONJ"} for unit in sentence.units[:before])
    content = Run(after, len(sentence)) if opens else Run(0, before)
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
        for found in contents(sentence, content, None)
    )
    return Decision(NAME, at, quotations, "" if quotations else "there is no content beside it")

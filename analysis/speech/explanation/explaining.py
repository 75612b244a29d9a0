"""A ``Doc`` → what was read, weighed, chosen and refused in it: the choice is made again, and watched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from analysis.pipeline import doc_data, parse
from analysis.pipeline.components import reading_of
from analysis.speech.choice.choosing import Chooser
from analysis.speech.component import extract
from analysis.speech.constructions.comparisons import comparison
from analysis.speech.constructions.deciding import begun, is_dialogue, read
from analysis.speech.constructions.expressions import expressions
from analysis.speech.constructions.inserted import why_not_inserted
from analysis.speech.constructions.noun_sources import noun_row
from analysis.speech.constructions.reasons import why_unsaid
from analysis.speech.constructions.rows import rows
from analysis.speech.constructions.texts import Text
from analysis.speech.quotation import Evidence, Quotation
from analysis.speech.sentence.cues import cues_of
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.speakers.rules import SPEAKER_RULES
from analysis.speech.speakers.weighing.choice import Choice
from analysis.tables import MentionRow

from .candidates import deciding, ruled_out, unlisted, weighed, withheld
from .cells import cell
from .contents import Weighing, weighing_of
from .findings import Decided, Explained, Found, RefusedHere
from .layout import Explanation
from .phrases import phrases
from .reading import segments
from .verbs import unread

#: What a verb may have for its content.
_CONTENTS = ("que", "si", "inf", "obj_inf", "fragment", "incise")


def explain(doc: Doc | str, *, everything: bool = False) -> Explanation:
    """Why a text has these quotations and these speakers, sentence by sentence.

    ``doc`` is a ``Doc`` as ``parse`` gives it, or a text. ``everything`` shows all sentences, candidates and weights,
    not only those that decided. What is returned prints as text, in a notebook too: how each sentence was read; what
    it could hold as quotations, with their chances and the weights that parted the chosen from the refused; for each
    quotation the construction that matched, the line of the lexicon that let it in, and its speaker with the
    candidates, their weights and the lines of those; then which verbs of speech report
    nothing beside them, and why. Raises ``TypeError`` for anything else.
    """
    parsed = parse(doc) if isinstance(doc, str) else doc
    article = reading_of(parsed)
    names = [MentionRow(**row) for row in doc_data(parsed, "mentions")]
    choices: list[Choice] = []
    found = list(enumerate(extract(parsed, article, names, observe=choices.append)))
    text = read(parsed, article)
    chooser = Chooser(parsed, article.text)
    explained = []
    for sentence in text.sentences:
        here = [_found(text, n, item, choices, names) for n, item in found if item.sentence == sentence.number]
        dialogue = is_dialogue(text, sentence)
        weighing = weighing_of(chooser, begun(sentence)) if not dialogue else None
        explained.append(_explained(sentence, here, weighing, dialogue=dialogue))
    return Explanation(explained, everything)


def _explained(sentence: Sentence, found: list[Found], weighing: Weighing | None, *, dialogue: bool) -> Explained:
    cues = cues_of(sentence)
    return Explained(
        number=sentence.number,
        text=" ".join(sentence.text[sentence.start : sentence.end].split()),
        region=sentence.region,
        segments=segments(sentence, cues, _attributing(sentence, cues)),
        found=found,
        weighing=weighing,
        refused=[] if dialogue else list(_refused(sentence, cues)),
        unread=unread(sentence, cues),
        dialogue=dialogue,
    )


def _attributing(sentence: Sentence, cues: Iterable[Cue]) -> Iterator[tuple[int, int]]:
    """What attributes and is no verb: *selon*, nouns of speech, *comme l'a dit*."""
    yield from ((sentence[item.first].start, sentence[item.last - 1].end) for item in expressions(sentence))
    yield from ((unit.start, unit.end) for unit in sentence.units if noun_row(unit))
    for cue in cues:
        first = comparison(sentence, cue)
        if first is not None:
            yield sentence[first].start, sentence[cue.last].end


def _span(sentence: Sentence, cue: Cue) -> tuple[int, int]:
    return sentence[cue.first].start, sentence[cue.last].end


def _found(text: Text, number: int, item: Quotation, choices: Iterable[Choice], names: Iterable[MentionRow]) -> Found:
    row = rows()[item.construction]
    mine = [choice for choice in choices if _is_about(choice, item)]
    named = (n for n in names if item.source and n.name == item.speaker and n.end > item.source[0])
    name = next(named, None) if item.speaker_rule in {"name", "apposition"} else None
    return Found(
        number=number,
        type=item.type,
        text=_joined(" … ".join(text.text[start:end] for start, end in item.spans)),
        construction=row.name,
        means=row.means,
        row=cell(Evidence("constructions", row.name, "construction")),
        cell=cell(item.evidence) if item.evidence else None,
        cue=text.text[slice(*item.cue)] if item.cue else None,
        source=_joined(text.text[slice(*item.source)]) if item.source else None,
        phrases=phrases(text.sentences[item.sentence], item),
        confidence=item.confidence,
        doubt=item.doubt,
        speaker=item.speaker,
        label=item.label,
        rule=item.speaker_rule,
        rule_means=SPEAKER_RULES[item.speaker_rule],
        speaker_cell=cell(item.speaker_evidence) if item.speaker_evidence else None,
        name=f"{_joined(name.text)} ({name.label}), found by the rule {name.rule!r}" if name else None,
        choices=[_decided(text, choice) for choice in mine],
    )


def _decided(text: Text, choice: Choice) -> Decided:
    return Decided(
        kind=choice.target.kind,
        candidates=weighed(choice),
        ruled_out=ruled_out(choice),
        unlisted=unlisted(text.sentences, choice),
        cells=deciding(choice),
        withheld=withheld(choice),
    )


def _joined(text: str) -> str:
    return " ".join(text.split())


def _is_about(choice: Choice, item: Quotation) -> bool:
    """Whether a choice was made for the speaker of a quotation."""
    if choice.target.contents:
        return choice.target.contents == tuple(item.spans)
    return choice.target.at == (item.source[0] if item.source else item.start)


def _refused(sentence: Sentence, cues: Iterable[Cue]) -> Iterator[RefusedHere]:
    """The verbs of speech that are no clause inserted in a content, or that say nothing, with the cells that say so."""
    for cue in cues:
        reason = why_unsaid(sentence, cue) or why_not_inserted(sentence, cue)
        if reason:
            at = _span(sentence, cue)
            cells = [cell(Evidence("speech_verbs", cue.government.lemma, column)) for column in _CONTENTS]
            yield RefusedHere(at, _joined(sentence.text[slice(*at)]), reason, cells)

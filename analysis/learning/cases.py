"""What is told of the rows of an article → choices to learn from: of quotations, their sources and their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from analysis.evaluation.matching import same_speaker
from analysis.pipeline.components import doc_data, reading_of
from analysis.speech.choice.candidates.contents import LetterCount, overlap
from analysis.speech.choice.choosing import Chooser
from analysis.speech.choice.contents import contents_of
from analysis.speech.choice.sources.attribution import attribution, is_readable
from analysis.speech.choice.sources.features import candidates
from analysis.speech.component import extract
from analysis.speech.constructions.deciding import begun, read
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import own_phrase
from analysis.speech.sentence.units import Run
from analysis.speech.sources.subjects_after import span_of
from analysis.speech.speakers.weighing.choice import Choice
from analysis.tables import MentionRow

from .contents import SAME, Example, Names, example_of
from .logit import Case
from .told import PART, Told


@dataclass(slots=True)
class Lesson:
    """What the told rows of an article teach: sentences with their contents, and choices of a source or a speaker."""

    article: str
    told: list[Told]
    sentences: list[list[Example]] = field(default_factory=list)
    sources: list[Case] = field(default_factory=list)
    speakers: list[Case] = field(default_factory=list)


def mentions_of(doc: Doc) -> list[MentionRow]:
    """The names of an article."""
    return [MentionRow(**row) for row in doc_data(doc, "mentions")]


def lesson_of(doc: Doc, told: Sequence[Told], names: Names) -> Lesson:
    """The lesson of an article; ``names`` numbers the features of contents."""
    article, mentions = reading_of(doc), mentions_of(doc)
    lesson = Lesson(article.id, list(told))
    text = read(doc, article)
    sentences, letters = [begun(sentence) for sentence in text.sentences], LetterCount(article.text)
    chooser = Chooser(doc, article.text)
    for sentence in sentences:
        mine = [row for row in told if sentence.start <= row.start < sentence.end]
        if mine and not sentence.is_list:
            contents = contents_of(chooser.context(sentence), chooser.letters, names)
            starts = [unit.start for unit in sentence.units]
            examples = [_example(example_of(c, *_right(c.letters, mine), starts), mine) for c in contents]
            if any(not example.unknown for example in examples):
                lesson.sentences.append(examples)
    choices: list[Choice] = []
    found = extract(doc, article, mentions, observe=choices.append)
    by_number = {sentence.number: sentence for sentence in text.sentences}
    for row in told:
        quotation = next((q for q in found if overlap(letters.of(q.spans), row.letters) >= SAME), None)
        if row.right and quotation is not None:
            lesson.sources += _sources(lesson.article, by_number[quotation.sentence], quotation, row, mentions)
            lesson.speakers += _speakers(lesson.article, article.text, quotation, row, choices)
    return lesson


def _right(letters: tuple[tuple[int, int], ...], told: Sequence[Told]) -> tuple[int | None, tuple[int, int] | None]:
    """Which row that is a quotation a content is, and the cue of that row."""
    shares = [(overlap(letters, row.letters), -n) for n, row in enumerate(told) if row.right]
    share, number = max(shares, default=(0.0, 0))
    return (-number, told[-number].cue) if share >= SAME else (None, None)


def _example(example: Example, told: Sequence[Told]) -> Example:
    """Nobody has said anything of what meets no row: it may be a quotation that was passed over."""
    if example.gold is None:
        meets = any(overlap(example.letters, row.letters) > (0 if row.right else PART) for row in told)
        example.unknown = not meets
    return example


def _sources(
    article: str, sentence: Sentence, quotation: Quotation, row: Told, mentions: Sequence[MentionRow]
) -> Iterator[Case]:
    """The phrase that says who spoke: the one of the row if its speaker was right, else one that names the speaker."""
    before = replace(quotation, source=quotation.proposed)
    if not row.named or not is_readable(sentence, before):
        return
    phrases = candidates(sentence, attribution(sentence, before))
    if row.confirmed:
        right = [(span_of(sentence, run) if run else None) == row.source for run, _ in phrases]
    else:
        right = _naming(sentence, [run for run, _ in phrases], row.speaker, mentions)
    features = [dict.fromkeys(sorted(found), 1.0) for _, found in phrases]
    yield Case(article, "source", features, right)


def _naming(
    sentence: Sentence, runs: Sequence[Run | None], speaker: str | None, mentions: Sequence[MentionRow]
) -> list[bool]:
    """The shortest phrases that name a speaker; none if the sentence does not."""
    named = [m for m in mentions if speaker is not None and same_speaker(speaker, m.name)]
    sizes: dict[int, int] = {}
    for n, run in enumerate(runs):
        span = span_of(sentence, run) if run else None
        if run and span and any(span[0] <= m.start and m.end <= span[1] for m in named):
            sizes[n] = run.end - run.first
    return [sizes.get(n) == min(sizes.values(), default=0) for n in range(len(runs))]


def _speakers(article: str, text: str, quotation: Quotation, row: Told, choices: Sequence[Choice]) -> Iterator[Case]:
    """Whom a pronoun, a description or silence means, where that had to be chosen."""
    for choice in choices:
        if not row.named or not choice.target.contents or choice.target.contents[0] != quotation.spans[0]:
            continue
        referents = [candidate.referent for candidate in choice.candidates]
        right = [r is not None and same_speaker(row.speaker, r.speaker) for r in referents]
        if not any(right) and quotation.source:  # nobody in mind, if the phrase itself is the speaker
            own = own_phrase(text[slice(*quotation.source)])
            right = [r is None and same_speaker(row.speaker, own) for r in referents]
        yield Case(article, choice.target.kind, [candidate.features for candidate in choice.candidates], right)

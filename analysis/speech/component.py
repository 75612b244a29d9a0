"""The spaCy component: a ``Doc`` → its quotations, outermost only, never overlapping, with their speakers.

They are written on the ``Doc`` as spans, and as plain data that travels.
"""

import os
import warnings
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from analysis.corpus import Article
from analysis.pipeline import quoted  # noqa: F401  # ``span._.quotation``
from analysis.pipeline.components import doc_data, reading_of
from analysis.pipeline.with_lexicons import WithLexicons
from analysis.speech.choice.choosing import Chooser, chosen_quotations
from analysis.speech.choice.sources.choosing import choose_sources
from analysis.speech.constructions.deciding import begun, read
from analysis.speech.constructions.dialogue import dialogue
from analysis.speech.constructions.following import attributed_after
from analysis.speech.constructions.inside_marks import interrupted
from analysis.speech.constructions.overlaps import sound
from analysis.speech.speakers.doubts import note_doubts
from analysis.speech.speakers.naming import begin, name_speakers
from analysis.speech.speakers.weighing.choice import Choice, Observer
from analysis.tables import MentionRow, QuotationRow
from analysis.tables.rows import plain
from analysis.words.view import Words, words_of

from .quotation import Quotation
from .quotation import Span as Offsets


def make_quotations(nlp: Language, name: str, lexicons: str | None = None, weights: str | None = None) -> WithLexicons:
    """The component; it reads the mentions that ``french_entities`` wrote, if any.

    ``lexicons`` is a folder of your own word lists, which extend and correct ours; ``weights`` is a folder of weights
    that ``python -m analysis learn`` wrote.
    """
    return WithLexicons(find_quotations, os.pathsep.join(filter(None, [lexicons, weights])) or None)


def find_quotations(doc: Doc) -> Doc:
    """The ``Doc`` with its quotations in ``spans["quotations"]`` and, as plain dicts, in ``user_data["quotations"]``.

    Each stretch of a quotation is one span, labelled with the type: two if the attribution interrupts the words.
    ``span._.quotation`` is its ``QuotationRow``. A stretch that begins inside a token takes the whole token.
    """
    if len(doc) and not doc.has_annotation("DEP"):
        warnings.warn("french_quotations: the pipeline has no parser, so most speakers are not found", stacklevel=2)
    article, words = reading_of(doc), words_of(doc)
    names = [MentionRow(**row) for row in doc_data(doc, "mentions")]
    found = extract(doc, article, names)
    rows = [_row(article, words, names, number, item) for number, item in enumerate(found)]
    doc.user_data["quotations"] = [plain(row) for row in rows]
    doc.spans["quotations"] = list(_spans(doc, rows))
    return doc


def extract(doc: Doc, article: Article, names: list[MentionRow], *, observe: Observer | None = None) -> list[Quotation]:
    """The quotations of an article with their speakers, in order; ``observe`` is shown each choice of a speaker."""
    text = read(doc, article)
    chooser, sentences = Chooser(doc, article.text), [begun(s) for s in text.sentences]
    text.found = chosen_quotations(chooser, sentences, dialogue(text))
    interrupted(text)
    attributed_after(text)
    found = sound(article.text, text.found)
    choose_sources(text.sentences, found)
    discourse = begin(doc, article.text, text.sentences, names)
    choices: list[Choice] = []

    def watch(choice: Choice) -> None:
        choices.append(choice)
        if observe is not None:
            observe(choice)

    discourse.observe = watch
    name_speakers(discourse, found)
    note_doubts(discourse, found, choices)
    return found


def _row(article: Article, words: Words, names: list[MentionRow], number: int, item: Quotation) -> QuotationRow:
    cue, source, text = item.cue or (None, None), item.source or (None, None), article.text
    return QuotationRow(
        quote=number,
        type=item.type,
        start=item.start,
        end=item.end,
        spans=[list(span) for span in item.spans],
        text=" … ".join(text[start:end] for start, end in item.spans),
        cue=text[slice(*cue)] if item.cue else None,
        cue_start=cue[0],
        cue_end=cue[1],
        cue_lemma=item.cue_lemma,
        source=text[slice(*source)] if item.source else None,
        source_start=source[0],
        source_end=source[1],
        speaker=item.speaker,
        speaker_label=item.label,
        relay=_medium(names, text, item.relay) if item.relay else None,
        words=sum(len(words.lemmas[words.inside(start, end)]) for start, end in item.spans),
        mark=item.mark,
        region=article.region_at(item.start),
        rule=item.rule,
        speaker_rule=item.speaker_rule,
        confidence=round(item.confidence, 3) if item.confidence is not None else None,
        doubt=item.doubt,
        speaker_gender=next((n.gender for n in names if n.name == item.speaker), None) if item.label == "PER" else None,
    )


def _medium(names: list[MentionRow], text: str, relay: Offsets) -> str:
    """The name of the medium (*l'AFP* is AFP, *le site de la chaîne X* is X), or the phrase where it has no name."""
    named = [n for n in names if relay[0] <= n.start and n.end <= relay[1] and n.label != "LOC"]
    media = [n for n in named if n.label != "PER"] or named  # *l'AFP de Léa Roy*, who wrote to it
    return media[-1].name if media else text[slice(*relay)]


def _spans(doc: Doc, rows: Iterable[QuotationRow]) -> Iterator[Span]:
    for row in rows:
        for start, end in row.spans:
            span = doc.char_span(start, end, label=row.type, alignment_mode="expand")
            if span is not None:
                yield span

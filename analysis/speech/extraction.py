"""A document → its quotations: sentence by sentence, outermost only, never overlapping."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.corpus import Article
from analysis.speech.choice.choosing import chosen_quotations
from analysis.speech.constructions.deciding import begun, read, settled
from analysis.speech.constructions.following import attributed_after
from analysis.speech.constructions.inside_marks import interrupted
from analysis.speech.constructions.overlaps import sound
from analysis.speech.speakers.doubts import note_doubts
from analysis.speech.speakers.naming import begin, name_speakers
from analysis.speech.speakers.weighing.choice import Choice, Observer
from analysis.tables import MentionRow

from .quotation import Quotation


def extract(
    doc: Doc, article: Article, names: list[MentionRow], *, choose: bool = True, observe: Observer | None = None
) -> list[Quotation]:
    """The quotations of an article with their speakers, in order; ``observe`` is shown each choice of a speaker.

    Without ``choose``, what the constructions find is not weighed against all else that could be quoted.
    """
    text = read(doc, article)
    found = settled(text)
    if choose:
        text.found = chosen_quotations(doc, article.text, [begun(s) for s in text.sentences], found)
        interrupted(text)
        attributed_after(text)
        found = sound(article.text, text.found)
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

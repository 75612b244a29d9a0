"""The spaCy component that corrects ``doc.ents`` and writes the mentions of names on the ``Doc``."""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from analysis.corpus import Article
from analysis.entities.finding.candidates import candidates
from analysis.entities.kinds.voting import LabelledName, labelled
from analysis.entities.merging.genders import Gender, genders
from analysis.entities.merging.within_article import names
from analysis.pipeline import head
from analysis.pipeline.components import reading_of
from analysis.pipeline.with_lexicons import WithLexicons
from analysis.tables import MentionRow
from analysis.tables.rows import plain

from .view import View


def make_entities(nlp: Language, name: str, trained: bool | None = None, lexicons: str | None = None) -> WithLexicons:
    """The component that corrects the model's entities and merges their names.

    ``trained`` says that our weights are in the pipeline, or shall not be; with None they are put into the pipeline
    that they were trained in. ``lexicons`` is a folder of your own word lists, which extend and correct ours.
    """
    if trained is None:
        head.put_in(nlp)
    return WithLexicons(correct_entities, lexicons)


def correct_entities(doc: Doc) -> Doc:
    """The ``Doc`` with corrected ``ents`` and ``spans["names"]``, and ``user_data["mentions"]``.

    A mention is a ``MentionRow`` as a plain dict; mentions are in order and do not overlap.
    A mention that begins inside a token keeps its exact offsets there and takes the whole token in ``ents``.
    """
    view = View(doc)
    decided = labelled(view, candidates(view))
    means = names(view.text, decided, view.acronyms)
    article = reading_of(doc)
    rows = [
        _row(found, name, article, gender)
        for found, name, gender in zip(decided, means, genders(view, decided, means), strict=True)
    ]
    doc.user_data["mentions"] = [plain(row) for row in rows]
    found = [doc.char_span(row.start, row.end, label=row.label, alignment_mode="expand") for row in rows]
    named = filter_spans([span for span in found if span is not None])
    doc.spans["names"] = named
    doc.ents = named
    return doc


def _row(found: LabelledName, name: str, article: Article, gender: Gender | None) -> MentionRow:
    text, region = article.text[found.start : found.end], article.region_at(found.start)
    shown = gender or (None, None)
    return MentionRow(found.start, found.end, text, found.label, name, region, found.rule, *shown)

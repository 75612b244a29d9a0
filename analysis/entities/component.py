"""The spaCy component that corrects ``doc.ents`` and writes the mentions of names on the ``Doc``."""

from functools import partial

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from analysis.corpus import Article
from analysis.entities.finding.apart import apart
from analysis.entities.finding.behind_head import found_behind_head
from analysis.entities.finding.common_heads import with_heads
from analysis.entities.finding.from_model import repaired
from analysis.entities.finding.institutions import extended
from analysis.entities.finding.joins import joined
from analysis.entities.finding.lower_case import lower_names
from analysis.entities.finding.marked_by_text import explained, works
from analysis.entities.finding.missed import missed
from analysis.entities.finding.offices import without_portfolios
from analysis.entities.finding.repeated import repeated
from analysis.entities.kinds.voting import LabelledName, labelled
from analysis.entities.merging.genders import Gender, genders
from analysis.entities.merging.within_article import names
from analysis.pipeline import head
from analysis.pipeline.components import reading_of
from analysis.pipeline.with_lexicons import WithLexicons
from analysis.tables import MentionRow
from analysis.tables.rows import plain

from .view import NameSpan, View


def make_entities(nlp: Language, name: str, trained: bool | None = None, lexicons: str | None = None) -> WithLexicons:
    """The component that corrects the model's entities and merges their names; ``trained``: they are our head's.

    With None, our weights are put into the pipeline that they were trained in, and trusted there. ``lexicons`` is a
    folder of your own word lists, which extend and correct ours.
    """
    if trained is None:
        trained = head.put_in(nlp) or head.META in nlp.meta
    return WithLexicons(partial(correct_entities, trained=trained), lexicons)


def correct_entities(doc: Doc, *, trained: bool = False) -> Doc:
    """The ``Doc`` with corrected ``ents`` and ``spans["names"]``, and ``user_data["mentions"]``.

    A mention is a ``MentionRow`` as a plain dict; mentions are in order and do not overlap.
    A mention that begins inside a token keeps its exact offsets there and takes the whole token in ``ents``.
    """
    view = View(doc, trained=trained)
    decided = labelled(view, find(view))
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


def find(view: View) -> list[NameSpan]:
    """The candidates for names, in order: where the model and the text have them, repaired, joined, extended."""
    if view.trained:
        return found_behind_head(view)
    spans = repaired(view)
    listed = lower_names(view)
    listed = listed + apart(works(view), listed)
    spans = joined(view, apart(spans + missed(view, spans + listed), listed))
    spans = apart(with_heads(view, without_portfolios(view, spans)), listed)
    spans = explained(view, extended(view, spans))
    return repeated(view, sorted(spans + apart(listed, spans), key=lambda s: s.i))


def _row(found: LabelledName, name: str, article: Article, gender: Gender | None) -> MentionRow:
    text, region = article.text[found.start : found.end], article.region_at(found.start)
    shown = gender or (None, None)
    return MentionRow(found.start, found.end, text, found.label, name, region, found.rule, *shown)

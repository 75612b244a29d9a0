"""``Doc``s → the explorer, in a cell of a notebook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from analysis.pipeline import docs_of

if TYPE_CHECKING:  # commands that write tables draw nothing: they start without matplotlib
    from analysis.render import Html


def explore(docs: Doc | Iterable[Doc], *, height: int = 640, title: str = "", language: str | None = None) -> Html:
    """The articles in a page of its own inside the cell: speakers, their quotations, the text with the passage marked.

    It can be searched, filtered and sorted, and corrections marked in it are saved as ``corrections.csv``. ``height``
    is that of the cell in pixels, ``title`` the name of the corpus, ``language`` ``"en"`` or ``"fr"``.
    ``render.save_explorer`` writes the same page to a file.
    """
    from analysis.entities import entity_mentions, sentence_starts
    from analysis.render import explorer_frame
    from analysis.speech import quotations, speaker_table
    from analysis.words import tokens

    given = list(docs_of(docs))
    quotes = quotations(given)
    speakers = speaker_table(quotes)
    genders = None
    if "gender" in speakers:
        known = speakers.dropna(subset=["speaker", "gender"])
        genders = dict(zip(known["speaker"].astype(str), known["gender"].astype(str), strict=True))
    return explorer_frame(
        [doc._.article for doc in given],
        quotes,
        entity_mentions(given),
        title=title,
        genders=genders,
        tokens=tokens(given),
        sentences=sentence_starts(given),
        height=height,
        language=language,
    )

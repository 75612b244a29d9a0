"""The model's entities, put right where line breaks, marks and small words show that they err."""

from __future__ import annotations

from analysis.entities.view import NameSpan, View

from .edges import trimmed

#: Labels of other French pipelines in ours; an empty one is no name here.
_LABELS = {
    "PER": "PER", "PERSON": "PER", "PERS": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG",
    "MISC": "MISC", "NORP": "", "DATE": "", "TIME": "", "MONEY": "", "PERCENT": "", "QUANTITY": "", "ORDINAL": "",
    "CARDINAL": "", "LANGUAGE": "",
}  # fmt: skip
_DASHES = {"-", "–", "—"}
_ENDS = {"«", "»", '"', "“", "”", "!", "?", ":", ";", "(", ")", "|", "…"}


def repaired(view: View) -> list[NameSpan]:
    """The model's entities with edges put right; what is no name is left out."""
    spans: list[NameSpan] = []
    for ent in view.doc.ents:
        label = _LABELS.get(ent.label_, "MISC")
        if not label:
            continue
        for i, j in _lines(view, view.word_at(ent.start_char), view.word_at(ent.end_char - 1) + 1):
            spans += trimmed(view, i, j, label, "model")
    return spans


def _lines(view: View, i: int, j: int) -> list[tuple[int, int]]:
    """The stretches of a span between line breaks, quotation marks and marks that end a sentence."""
    parts, begin = [], i
    for k in range(i, j + 1):
        if k == j or _breaks(view, k):
            if k > begin:
                parts.append((begin, k))
            begin = k + 1
    return parts


def _breaks(view: View, k: int) -> bool:
    word = view.words[k]
    return word in _ENDS or "\n" in word or (word in _DASHES and not view.glued(k))

"""The model's entities, put right where line breaks, marks and small words show that they err."""

from __future__ import annotations

from analysis.entities.known.names import context_words
from analysis.entities.view import NameSpan, View
from analysis.french.function_words import function_words

from .edges import trimmed

#: Labels of other French pipelines in ours; an empty one is no name here.
_LABELS = {
    "PER": "PER", "PERSON": "PER", "PERS": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG",
    "MISC": "MISC", "NORP": "", "DATE": "", "TIME": "", "MONEY": "", "PERCENT": "", "QUANTITY": "", "ORDINAL": "",
    "CARDINAL": "", "LANGUAGE": "",
}  # fmt: skip
_ELIDED = {word.form.capitalize() for word in function_words() if word.form.endswith("'")}
_BREAKS = {"«", "»", '"', "“", "”", "!", "?", ":", ";", "(", ")", "|", "…"}


def repaired(view: View) -> list[NameSpan]:
    """What the model found, with edges put right; what is no name is left out."""
    spans: list[NameSpan] = []
    for ent in view.doc.ents:
        label = _LABELS.get(ent.label_, "MISC")
        for i, j in _parts(view, view.word_at(ent.start_char), view.word_at(ent.end_char - 1) + 1) if label else ():
            spans += trimmed(view, i, j, label, "model")
    return spans


def _parts(view: View, i: int, j: int) -> list[tuple[int, int]]:
    """The stretches of a span between line breaks, marks, and words that were glued."""
    parts, begin = [], i
    for k in range(i, j + 1):
        dash = view.words[k] in {"-", "–", "—"} and not view.glued(k)
        if k == j or dash or "\n" in view.words[k] or view.words[k] in _BREAKS:
            parts.append((begin, k))
            begin = k + 1
        elif k in view.cut_before:
            parts.append((begin, k))
            begin = k
    return [(a, b) for a, b in parts if any(_is_word(view, k) for k in range(a, b))]


def _is_word(view: View, k: int) -> bool:
    """Whether a word may be all of a name; a prefix that was cut off one, or an elided word, may not."""
    if not view.words[k][0].isalnum() or view.words[k] in _ELIDED:
        return False
    return not (k + 1 in view.cut_before and view.lower[k] in context_words("prefix"))

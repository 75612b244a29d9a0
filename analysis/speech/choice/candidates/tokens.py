"""The tokens of a document as flat lists: what candidates and features ask of the parse, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from analysis.pipeline.columns import strings_of

#: Parts of speech that can be a finite verb.
_VERBS = {"VERB", "AUX"}
_COLUMNS = ["POS", "DEP", "ENT_TYPE", "MORPH", "LOWER", "ORTH", "LEMMA"]


@dataclass(slots=True)
class Tokens:
    """One list an attribute, one item a token; ``form`` is ``Fin``, ``Inf``, ``Part`` or empty."""

    starts: list[int]
    ends: list[int]
    low: list[str]
    lemma: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    form: list[str]
    mood: list[str]
    tense: list[str]
    label: list[str]
    is_word: list[bool]

    def is_finite(self, i: int) -> bool:
        """Whether token ``i`` is a finite verb form."""
        return self.form[i] == "Fin" and self.pos[i] in _VERBS


def read_tokens(doc: Doc) -> Tokens:
    """The tokens of a document."""
    pos, dep, label, morphs, low, text, lemma = strings_of(doc, _COLUMNS)
    lemmas = {form: form.lower() for form in set(lemma)}
    starts, lengths, heads = doc.to_array(["IDX", "LENGTH", "HEAD"]).astype("int64").T.tolist()
    shapes = [_shape(morph) for morph in morphs]
    words = {form: any(map(str.isalnum, form)) for form in set(text)}
    return Tokens(
        starts=starts,
        ends=[start + length for start, length in zip(starts, lengths, strict=True)],
        low=low,
        lemma=[lemmas[form] for form in lemma],
        pos=pos,
        dep=dep,
        head=[i + steps for i, steps in enumerate(heads)],
        form=[form for form, _, _ in shapes],
        mood=[mood for _, mood, _ in shapes],
        tense=[tense for _, _, tense in shapes],
        label=label,
        is_word=[words[form] for form in text],
    )


@cache
def _shape(morph: str) -> tuple[str, str, str]:
    """The form, mood and tense of a morphology as UD writes it (``Mood=Ind|Tense=Pres|VerbForm=Fin``)."""
    values = dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
    return values.get("VerbForm", ""), values.get("Mood", ""), values.get("Tense", "")

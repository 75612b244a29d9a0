"""The tokens of a document as flat lists: what candidates and features ask of the parse, read once."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

#: Parts of speech that can be a finite verb.
_VERBS = {"VERB", "AUX"}
#: Columns of strings, which spaCy keeps once each.
_COLUMNS: list[int | str] = ["POS", "DEP", "ENT_TYPE", "MORPH", "LOWER", "ORTH", "LEMMA"]


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
    strings = doc.vocab.strings
    columns = doc.to_array(_COLUMNS).T.tolist()
    names = {key: strings[key] for column in columns for key in set(column)}
    pos, dep, label, morphs, low, text = ([names[key] for key in column] for column in columns[:6])
    lemmas = {key: names[key].lower() for key in set(columns[6])}
    starts, lengths, heads = doc.to_array(["IDX", "LENGTH", "HEAD"]).astype("int64").T.tolist()
    shapes = {morph: _shape(morph) for morph in set(morphs)}
    words = {form: any(map(str.isalnum, form)) for form in set(text)}
    return Tokens(
        starts=starts,
        ends=[start + length for start, length in zip(starts, lengths, strict=True)],
        low=low,
        lemma=[lemmas[key] for key in columns[6]],
        pos=pos,
        dep=dep,
        head=[i + steps for i, steps in enumerate(heads)],
        form=[shapes[morph][0] for morph in morphs],
        mood=[shapes[morph][1] for morph in morphs],
        tense=[shapes[morph][2] for morph in morphs],
        label=label,
        is_word=[words[form] for form in text],
    )


def _shape(morph: str) -> tuple[str, str, str]:
    """The form, mood and tense of a morphology as UD writes it (``Mood=Ind|Tense=Pres|VerbForm=Fin``)."""
    values = dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
    return values.get("VerbForm", ""), values.get("Mood", ""), values.get("Tense", "")

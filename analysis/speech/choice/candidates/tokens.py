"""The tokens of a document as flat lists: what candidates and features ask of the parse, read once."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

#: Parts of speech that can be a finite verb.
_VERBS = {"VERB", "AUX"}


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
    tokens, strings = list(doc), doc.vocab.strings
    columns = doc.to_array(["POS", "DEP", "ENT_TYPE", "MORPH", "IDX", "LENGTH"]).T.tolist()
    names = {key: strings[key] for column in columns[:4] for key in set(column)}
    pos, dep, label, morphs = ([names[key] for key in column] for column in columns[:4])
    starts, lengths = columns[4], columns[5]
    shapes = {morph: _shape(morph) for morph in set(morphs)}
    return Tokens(
        starts=starts,
        ends=[start + length for start, length in zip(starts, lengths, strict=True)],
        low=[token.lower_ for token in tokens],
        lemma=[token.lemma_.lower() for token in tokens],
        pos=pos,
        dep=dep,
        head=[token.head.i for token in tokens],
        form=[shapes[morph][0] for morph in morphs],
        mood=[shapes[morph][1] for morph in morphs],
        tense=[shapes[morph][2] for morph in morphs],
        label=label,
        is_word=[any(map(str.isalnum, token.text)) for token in tokens],
    )


def _shape(morph: str) -> tuple[str, str, str]:
    """The form, mood and tense of a morphology as UD writes it (``Mood=Ind|Tense=Pres|VerbForm=Fin``)."""
    values = dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
    return values.get("VerbForm", ""), values.get("Mood", ""), values.get("Tense", "")

"""Sentences whose units are written by hand: ``la maire assure/VERB/F/assurer que``; no model is loaded.

After the word come its part of speech, letters for its form (``F`` finite, ``I`` infinitive, ``P`` participle, ``L``
plural) and its lemma; ``@PER`` begins a name of a kind, ``@+PER`` goes on with it; ``«»`` is a stretch in marks, with
words of its own if there are any: ``«Le_pont_tient_bon»``.
"""

from __future__ import annotations

from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Unit, stretch
from analysis.text import marked_spans

_DETERMINERS = {"le", "la", "l'", "les", "un", "une", "des", "son", "sa", "ce", "notre"}
_ADPOSITIONS = {"de", "d'", "du", "à", "au", "aux", "en", "chez", "pour", "par", "selon", "dans", "sur", "avec"}
_MARKS = "« Le pont tient »"


def sentence(written: str) -> Sentence:
    """The sentence of some units."""
    units: list[Unit] = []
    text = ""
    for piece in written.split():
        if piece.startswith("«"):
            marks = f"« {piece[1:-1].replace('_', ' ')} »" if len(piece) > 2 else _MARKS
            units.append(stretch(marked_spans(text + marks)[-1], text + marks))
            text += marks + " "
            continue
        piece, _, kind = piece.partition("@")
        word, pos, form, lemma = (*piece.split("/"), "", "", "")[:4]
        low = word.lower()
        units.append(
            Unit(
                len(text), len(text) + len(word), low=low, pos=pos or _pos(word), text=word, lemma=lemma or low,
                entity=kind.lstrip("+"), begins_entity=bool(kind) and kind[0] != "+", finite="F" in form,
                infinitive="I" in form, participle="P" in form, plural="L" in form,
            )
        )  # fmt: skip
        text += word + " "
    return Sentence(0, len(text), units, text, "body", 0)


def _pos(word: str) -> str:
    if not word[0].isalnum():
        return "PUNCT"
    low = word.lower()
    kinds = ((_DETERMINERS, "DET"), (_ADPOSITIONS, "ADP"))
    return next((pos for words, pos in kinds if low in words), "PROPN" if word[0].isupper() else "NOUN")

"""Annotations have their offsets in the text as the parser reads it."""

from __future__ import annotations

from analysis.evaluation.annotations import Annotation, Quote

TEXT = "« Non », dit-elle.Puis Inès Carrel ajoute : « Oui »."


def _annotation(text: str) -> Annotation:
    spans = tuple((text.index(word), text.index(word) + len(word)) for word in ("Non", "Oui"))
    name = text.index("Inès Carrel")
    quotes = tuple(Quote((span,), "direct", "Inès Carrel") for span in spans)
    return Annotation("a", text, quotes, {}, frozenset({(name, name + len("Inès Carrel"), "PER")}))


def test_what_is_annotated_keeps_its_words():
    read = _annotation(TEXT).as_read()
    assert read.text == TEXT.replace("elle.Puis", "elle. Puis")
    assert read == _annotation(read.text)


def test_a_text_that_is_read_as_it_is_stays():
    annotation = _annotation(TEXT.replace("elle.Puis", "elle. Puis"))
    assert annotation.as_read() is annotation

"""What a word is where the tagger errs: its neighbours show it. Words are tagged by hand, as the tagger might."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from analysis.speech.sentence.tagging import part_of_speech
from analysis.speech.sentence.tokens import read_tokens
from analysis.speech.sentence.units import word

#: Words with their tags, a name's words after ``+``; the word asked is starred → its part of speech.
CASES = {
    "a person after an article": ("l'/DET *exploitant/VERB parle/VERB", "NOUN"),
    "the same at the beginning": ("*exploitant/VERB le/DET pont/NOUN", "VERB"),
    "the same after a noun": ("le/DET pont/NOUN *exploitant/VERB", "VERB"),
    "an article two words before": ("le/DET grand/ADJ *exploitant/VERB parle/VERB", "VERB"),
    "a part of a name": ("sur/ADP +France/PROPN +*Inter/VERB hier/ADV", "PROPN"),
    "a part of a name in lower case": ("sur/ADP +France/PROPN +*inter/VERB hier/ADV", "VERB"),
    "the beginning of a name": ("sur/ADP +*Passe/VERB hier/ADV", "VERB"),
    "a verb": ("il/PRON *parle/VERB hier/ADV", "VERB"),
    "des after a preposition": ("d'après/ADP *des/ADP témoins/NOUN", "DET"),
    "des after a noun": ("le/DET dire/NOUN *des/ADP témoins/NOUN", "ADP"),
    "des at the beginning": ("*des/ADP témoins/NOUN", "ADP"),
    "de after a preposition": ("d'après/ADP *de/ADP témoins/NOUN", "ADP"),
    "a participle after avoir": ("il/PRON a/AUX *tweeté/ADJ hier/ADV", "VERB"),
    "a participle after être": ("il/PRON est/AUX *tweeté/ADJ hier/ADV", "ADJ"),
    "a participle at the beginning": ("*tweeté/ADJ hier/ADV", "ADJ"),
    "a participle with a capital": ("il/PRON a/AUX *Tweeté/PROPN hier/ADV", "PROPN"),
    "no participle after avoir": ("il/PRON a/AUX *raison/PROPN hier/ADV", "PROPN"),
    "a participle tagged as a noun": ("il/PRON a/AUX *tweeté/NOUN hier/ADV", "NOUN"),
    "avoir that nobody knows": ("il/PRON *a/X tweeté/X hier/ADV", "AUX"),
    "avoir as an adjective": ("il/PRON *a/ADJ tweeté/X hier/ADV", "ADJ"),
    "avoir and no participle": ("il/PRON *a/X raison/X hier/ADV", "X"),
    "another word before a participle": ("il/PRON *ha/X tweeté/X hier/ADV", "X"),
    "a clitic after marks": ("»/PUNCT ,/PUNCT *le/DET coupe/NOUN le/DET juge/NOUN", "PRON"),
    "a verb after it": ("»/PUNCT ,/PUNCT le/DET *coupe/NOUN le/DET juge/NOUN", "VERB"),
    "a clitic before a verb that names": ("Luc/PROPN *le/DET qualifie/NOUN de/ADP «/PUNCT fou/ADJ", "PRON"),
    "an article before a noun and de": ("Luc/PROPN ,/PUNCT *le/DET maire/NOUN de/ADP «/PUNCT fou/ADJ", "DET"),
    "a clitic before a finite verb": ("le/DET médecin/NOUN *le/DET table/NOUN ici/ADV", "DET"),
    "a participle behind a reflexive": ("elle/PRON s'/PRON est/AUX *émerveillée/ADJ hier/ADV", "ADJ"),
    "an article after marks": ("»/PUNCT ,/PUNCT *le/DET juge/NOUN Paul/PROPN Roy/PROPN", "DET"),
    "a noun after it": ("»/PUNCT ,/PUNCT la/DET *table/NOUN le/DET soir/NOUN", "NOUN"),
    "a clitic before a colon": ("Un/DET passant/VERB *l'/DET apostrophe/NOUN :/PUNCT", "PRON"),
    "an article after a noun": ("Hier/ADV soir/NOUN *l'/DET avocat/NOUN :/PUNCT", "DET"),
    "an article that looks like a clitic": ("juge/NOUN *l'/PRON éditrice/NOUN ./PUNCT", "DET"),
    "a clitic before a verb": ("il/PRON *l'/PRON a/AUX dit/VERB", "PRON"),
    "a person's noun as an adjective": ("une/DET *touriste/ADJ belge/ADJ attend/VERB", "NOUN"),
    "an adjective before its noun": ("une/DET *jeune/ADJ femme/NOUN attend/VERB", "ADJ"),
    "avoir at the end": ("il/PRON *a/X", "X"),
}


def tagged(text: str) -> tuple[Doc, int]:
    """The words with their tags, and the place of the one that is asked."""
    pieces = [piece.rpartition("/") for piece in text.split(" ")]
    words = [each.lstrip("+*") for each, _, _ in pieces]
    asked = next(n for n, (each, _, _) in enumerate(pieces) if "*" in each)
    inside = [each.startswith("+") for each, _, _ in pieces]
    ents = ["O" if not now else "I-ORG" if n and inside[n - 1] else "B-ORG" for n, now in enumerate(inside)]
    return Doc(spacy.blank("fr").vocab, words=words, pos=[pos for _, _, pos in pieces], lemmas=words, ents=ents), asked


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_a_word_is(text, expected):
    doc, i = tagged(text)
    assert part_of_speech(read_tokens(doc), i) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "finite"),
    [
        ("il/PRON *a/X tweeté/X hier/ADV", "avoir", True),
        ("il/PRON *a/AUX mangé/VERB hier/ADV", "a", False),
        ("il/PRON *a/X raison/X hier/ADV", "a", False),
    ],
    ids=["unknown", "known, its features not given", "no auxiliary"],
)
def test_an_auxiliary_that_the_tagger_does_not_know_is_finite(text, lemma, finite):
    doc, i = tagged(text)
    unit = word(read_tokens(doc), i)
    assert (unit.lemma, unit.finite) == (lemma, finite)

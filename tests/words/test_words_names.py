"""Names that were taken for common words, each on a sentence that differs from the next in what decides."""

import pytest
from made_tables import lookups, sentence

from analysis.words.forms import LemmaTables
from analysis.words.names import acronym_in_place, name_in_place
from analysis.words.segmentation import word_spans
from analysis.words.view import form_of


@pytest.fixture(scope="module")
def tables():
    return LemmaTables(lookups())


NAMES = {
    "a capital within a sentence": ("hier/ADV *Zubrel/NOUN dort/VERB", True),
    "a capital that begins": ("hier/ADV |*Zubrel/NOUN dort/VERB", False),
    "a place that begins": ("hier/ADV |*Zubrel/NOUN@LOC dort/VERB", True),
    "a capital that begins the text": ("*Zubrel/NOUN dort/VERB", False),
    "a capital after a mark": ("«/PUNCT *Zubrel/NOUN dort/VERB", False),
    "a capital after a comma": (",/PUNCT *Zubrel/NOUN dort/VERB", True),
    "a capital of a common word": ("le/DET *Pont/NOUN dort/VERB", False),
    "lower case": ("le/DET *zubrel/NOUN dort/VERB", False),
    "a figure": ("le/DET *12/NOUN dort/VERB", False),
    "what is a name already": ("le/DET *Zubrel/PROPN dort/VERB", False),
    "a preposition": ("le/DET *Zubrel/ADP dort/VERB", False),
    "a numeral": ("le/DET *XIV/NOUN dort/VERB", False),
    "a numeral in a name": ("Zubrel/PROPN@PER *XIV/NOUN@+PER dort/VERB", False),
    "capitals": ("le/DET *ZBR/NOUN dort/VERB", False),
    "capitals of a firm": ("le/DET *ZBR/NOUN@ORG dort/VERB", True),
    "a firm that is a word": ("le/DET *Pont/NOUN@ORG dort/VERB", False),
    "a person that is a word": ("le/DET *Pont/NOUN@PER dort/VERB", True),
    "a person that is an article": ("hier/ADV *Le/NOUN@PER dort/VERB", False),
    "a people": ("des/DET *Zubrels/NOUN dort/VERB", False),
    "a number of people": ("deux/NUM *Zubrels/NOUN dort/VERB", False),
    "a plural of no people": ("hier/ADV *Zubrels/NOUN dort/VERB", True),
    "a plural after an article in the singular": ("le/DET *Zubrels/NOUN dort/VERB", True),
    "a singular after an article in the plural": ("des/DET *Zubrel/NOUN dort/VERB", True),
    "a people as a person": ("des/DET *Zubrels/NOUN@PER dort/VERB", False),
    "a people as a place": ("des/DET *Zubrels/NOUN@LOC dort/VERB", True),
    "an inhabitant": ("un/DET *Zubracois/NOUN dort/VERB", False),
    "an inhabitant without article": ("hier/ADV *Zubracois/NOUN dort/VERB", True),
}


@pytest.mark.parametrize(("written", "is_name"), NAMES.values(), ids=NAMES)
def test_which_common_words_are_names(tables, written, is_name):
    token = sentence(written)
    assert name_in_place(token, tables) == ((token.text, "PROPN") if is_name else None)


ACRONYMS = {
    "between words": ("un/DET test/NOUN *ZBR/NOUN dort/VERB", True),
    "at the end": ("un/DET test/NOUN *ZBR/NOUN", True),
    "at the beginning": ("*ZBR/ADJ dort/VERB", True),
    "of another class": ("un/DET test/NOUN *ZBR/VERB dort/VERB", False),
    "of one letter": ("un/DET test/NOUN *B/NOUN dort/VERB", False),
    "of two letters": ("un/DET test/NOUN *ZB/NOUN dort/VERB", True),
    "of six letters": ("un/DET test/NOUN *ZBRTKL/NOUN dort/VERB", True),
    "of seven letters": ("un/DET test/NOUN *ZBRTKLM/NOUN dort/VERB", False),
    "with a figure": ("un/DET test/NOUN *ZBR2/NOUN dort/VERB", False),
    "after capitals": ("le/DET MAIRE/NOUN *ZBR/NOUN dort/VERB", False),
    "before capitals": ("le/DET maire/NOUN *ZBR/NOUN DORT/VERB", False),
    "two words after capitals": ("LE/DET maire/NOUN *ZBR/NOUN dort/VERB", True),
    "after a letter": ("un/DET B/NOUN *ZBR/NOUN dort/VERB", True),
    "a usual word": ("un/DET test/NOUN *DIT/NOUN dort/VERB", False),
    "lower case": ("un/DET test/NOUN *zbr/NOUN dort/VERB", False),
}


@pytest.mark.parametrize(("written", "is_acronym"), ACRONYMS.values(), ids=ACRONYMS)
def test_which_words_are_acronyms(written, is_acronym):
    token = sentence(written)
    assert acronym_in_place(token) == ((token.text, "NOUN") if is_acronym else None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Y-a-t-il", "Y a il"), ("donne-m'en", "donne m' en"), ("L'EAU", "L' EAU"), ("N'Djamena", "N'Djamena"),
        ("dis-moi", "dis moi"), ("DIS-MOI", "DIS MOI"), ("qu'a t-il", "qu' a il"), ("arc-en-ciel", "arc-en-ciel"),
        ("le pont' tient", "le pont tient"), ("aujourd'hui", "aujourd'hui"), ("d'", "d'"),
        ("voir https://exemple.invalid/a).", "voir https://exemple.invalid/a"),
    ],
)  # fmt: skip
def test_where_words_end(text, words):
    assert " ".join(text[start:end] for start, end in word_spans(text)) == words


def test_only_names_keep_their_capitals():
    assert [form_of("L’Été", pos) for pos in ("PROPN", "NOUN")] == ["L'Été", "l'été"]

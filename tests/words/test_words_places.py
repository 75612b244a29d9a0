"""Readings by place, each on a sentence that differs from the next in what decides, with tables made by hand."""

import pytest
from made_tables import lookups, sentence

from analysis.words.forms import LemmaTables
from analysis.words.places import Places

FEM = "Gender=Fem"
PLACES = Places(LemmaTables(lookups()))

VERBS = {
    "after a subject pronoun": ("il/PRON *neige/NOUN ./PUNCT", "neiger"),
    "a pronoun that is a noun here": ("un/DET il/NOUN *neige/NOUN ./PUNCT", None),
    "after a reflexive": ("le/DET maire/NOUN s'/PRON *excuse/NOUN ./PUNCT", "excuser"),
    "after what is spelled like a reflexive": ("le/DET maire/NOUN se/X *excuse/NOUN ./PUNCT", None),
    "after a subject and an object": ("on/PRON la/DET *filme/NOUN ./PUNCT", "filmer"),
    "after an object without a subject": ("maire/NOUN la/DET *filme/NOUN ./PUNCT", None),
    "after an article that begins the sentence": ("la/DET *filme/NOUN ./PUNCT", None),
    "before an article": ("le/DET maire/NOUN *ferme/NOUN une/DET usine/NOUN", "fermer"),
    "before a number": ("le/DET maire/NOUN *ferme/NOUN deux/NUM usines/NOUN", "fermer"),
    "before an adverb and an article": ("le/DET maire/NOUN *ferme/NOUN hier/ADV une/DET usine/NOUN", "fermer"),
    "before an adverb that ends the text": ("le/DET maire/NOUN *ferme/NOUN hier/ADV", None),
    "before an adverb alone": ("le/DET maire/NOUN *ferme/NOUN hier/ADV ./PUNCT", None),
    "before an inverted pronoun": (",/PUNCT *menace/NOUN -t-il/PRON ./PUNCT", "menacer"),
    "before an infinitive": ("le/DET maire/NOUN *compte/NOUN installer/VERB//VerbForm=Inf", "compter"),
    "before the next sentence": ("le/DET maire/NOUN *vote/NOUN |une/DET usine/NOUN", None),
    "after a preposition": ("dans/ADP *ferme/NOUN une/DET usine/NOUN", None),
    "an adjective that no table has": ("le/DET maire/NOUN *vote/ADJ loin/ADP", "voter"),
    "an adjective after another": ("le/DET maire/NOUN rare/ADJ *vote/ADJ loin/ADP", None),
    "an adjective that a table has": ("le/DET maire/NOUN *ferme/ADJ loin/ADP", None),
    "an adjective whose lemma a table has": ("le/DET maire/NOUN *vote/ADJ/rare loin/ADP", None),
    "alone in its sentence": ("le/DET conseil/NOUN *vote/NOUN à/ADP huit/ADV", "voter"),
    "beside a conjugated verb": ("le/DET conseil/NOUN *vote/NOUN à/ADP qui/PRON dort/VERB//VerbForm=Fin", None),
    "the second word of its sentence": ("conseil/NOUN *vote/NOUN à/ADP huit/ADV", None),
    "after a comma": ("le/DET conseil/NOUN ,/PUNCT *vote/NOUN à/ADP huit/ADV", "voter"),
    "after another mark": ("le/DET conseil/NOUN :/PUNCT *vote/NOUN à/ADP huit/ADV", None),
    "before de and an infinitive, beside a verb": (
        "le/DET maire/NOUN *menace/NOUN de/ADP partir/VERB//VerbForm=Inf dit/VERB//VerbForm=Fin", "menacer",
    ),
    "before de and an infinitive, without article": (
        "ce/PRON maire/NOUN *menace/NOUN de/ADP partir/VERB//VerbForm=Inf dit/VERB//VerbForm=Fin", None,
    ),
    "in capitals": ("le/DET maire/NOUN *FERME/NOUN une/DET usine/NOUN", None),
    "a participle with its agent": ("*Conçu/PROPN par/ADP deux/NUM", "concevoir"),
    "a participle without agent": ("*Conçu/PROPN pour/ADP deux/NUM", None),
    "a name with an agent": ("*Conçu/PROPN@PER par/ADP deux/NUM", None),
    "a preposition after ne": ("la/DET règle/NOUN n'/ADV *entre/ADP pas/ADV", "entrer"),
    "a preposition": ("la/DET règle/NOUN *entre/ADP deux/NUM", None),
    "a first person that begins a sentence": ("oui/INTJ |*Rappelons/PROPN que/SCONJ", "rappeler"),
    "a first person within a sentence": ("oui/INTJ *Rappelons/PROPN que/SCONJ", None),
    "a pronoun that no list has": ("qui/PRON *chante/X bien/ADV", "chanter"),
}  # fmt: skip

NOUNS = {
    "after a preposition": ("en/ADP *prélude/VERB ,/PUNCT", "prélude"),
    "at the end of the text": ("en/ADP *visite/VERB", "visite"),
    "before a noun": ("en/ADP *visite/VERB ville/NOUN", None),
    "an infinitive after a preposition": ("pour/ADP *souvenir/VERB ,/PUNCT", None),
    "a present participle after a preposition": ("en/ADP *remplaçant/VERB ,/PUNCT", None),
    "a participle after an article": ("les/DET *accusées/VERB ont/AUX", "accusée"),
    "after an article": ("le/DET *vote/VERB ,/PUNCT", "vote"),
    "after an article and an adjective": ("le/DET rare/ADJ *vote/VERB ,/PUNCT", "vote"),
    "after an adjective alone": ("rare/ADJ *vote/VERB ,/PUNCT", None),
    "after a question word": ("quel/DET *vote/VERB ,/PUNCT", None),
    "a feminine with de": (f"des/DET *centrales/ADJ/central/{FEM} de/ADP demain/ADV", "centrale"),
    "a feminine with its adjective": (f"une/DET *sainte/ADJ/saint/{FEM} rare/ADJ//{FEM} arrive/VERB", "sainte"),
    "a feminine with a masculine": (f"une/DET *sainte/ADJ/saint/{FEM} rare/ADJ arrive/VERB", None),
    "a feminine before another noun": (f"une/DET *sainte/ADJ/saint/{FEM} rare/ADJ//{FEM} gare/NOUN", None),
    "a feminine with an adjective at the end": (f"une/DET *sainte/ADJ/saint/{FEM} rare/ADJ//{FEM}", None),
    "a feminine after an adjective": (f"une/DET rare/ADJ *sainte/ADJ/saint/{FEM} de/ADP Lormaye/PROPN", "sainte"),
    "a feminine without article": (f"et/CCONJ *sainte/ADJ/saint/{FEM} de/ADP Lormaye/PROPN", None),
    "a masculine with de": ("une/DET *sainte/ADJ/saint de/ADP Lormaye/PROPN", None),
    "a feminine that is its own lemma": (f"une/DET *sainte/ADJ/sainte/{FEM} de/ADP Lormaye/PROPN", None),
    "an ordinal": (f"la/DET *première/ADJ/premier/{FEM}|NumType=Ord de/ADP demain/ADV", None),
    "a point of the compass": ("à/ADP l'/DET *est/AUX de/ADP Lormaye/PROPN", "est"),
    "a predicate": ("il/PRON l'/PRON *est/AUX ./PUNCT", None),
    "a capital before de": ("oui/INTJ |*Visite/PROPN de/ADP Lormaye/PROPN", "visite"),
    "a capital before a colon": ("oui/INTJ |*Visite/PROPN :/PUNCT demain/ADV", "visite"),
    "a capital before a verb": ("oui/INTJ |*Visite/PROPN parle/VERB", None),
    "a capital that ends the text": ("oui/INTJ |*Visite/PROPN", None),
    "a capital of a name": ("oui/INTJ |*Visite/PROPN@PER de/ADP Lormaye/PROPN", None),
    "a capital within a sentence": ("oui/INTJ *Visite/PROPN de/ADP Lormaye/PROPN", None),
    "an unknown class after an article": ("le/DET *visites/X ./PUNCT", "visite"),
    "an unknown class after another": ("pont/X *visite/X ./PUNCT", None),
    "an unknown class after a preposition": ("avec/ADP *visite/X ./PUNCT", None),
    "a name in lower case": ("avec/ADP *visite/PROPN ./PUNCT", "visite"),
    "a preposition in -ant": ("le/DET *remplaçant/ADP ./PUNCT", None),
}  # fmt: skip

ADJECTIVES = {
    "after a noun": ("une/DET gare/NOUN *radioactive/PROPN ./PUNCT", "radioactif"),
    "after an auxiliary": ("il/PRON est/AUX *ferme/PROPN ./PUNCT", "ferme"),
    "a verb after très": ("des/DET maires/NOUN très/ADV *accusés/VERB ./PUNCT", "accusé"),
    "a verb after be": ("elles/PRON sont/AUX/être *présentes/VERB ./PUNCT", "présent"),
    "a verb after be and an adverb": ("elles/PRON sont/AUX/être hier/ADV *présentes/VERB ./PUNCT", "présent"),
    "a verb after be and all": ("elles/PRON sont/AUX/être toutes/PRON *présentes/VERB ./PUNCT", "présent"),
    "a verb after have": ("elles/PRON ont/AUX/avoir *présentes/VERB ./PUNCT", None),
    "a verb in -es after a noun": ("les/DET centrales/NOUN *présentes/VERB ./PUNCT", "présent"),
    "a verb in -es after a pronoun": ("tu/PRON *présentes/VERB ./PUNCT", None),
    "a noun after a noun": ("la/DET gare/NOUN *radioactive/NOUN ./PUNCT", "radioactif"),
    "a noun after an article": ("la/DET *radioactive/NOUN ./PUNCT", None),
    "a capital after a noun": ("la/DET gare/NOUN |*Radioactive/NOUN ./PUNCT", None),
    "a participle after a feminine noun": ("la/DET gare/NOUN *salée/NOUN ./PUNCT", "salé"),
    "a participle after a feminine adjective and its noun": ("la/DET gare/NOUN rare/ADJ *salée/NOUN ./PUNCT", "salé"),
    "the same that begin the text": ("gare/NOUN rare/ADJ *salée/NOUN ./PUNCT", "salé"),
    "a participle after an adjective that begins the text": ("rare/ADJ *salée/NOUN ./PUNCT", None),
    "a participle after an adjective alone": ("la/DET rare/ADJ *salée/NOUN ./PUNCT", None),
}  # fmt: skip

PARTICIPLES = {
    "after have": ("il/PRON a/AUX/avoir *salé/ADJ ./PUNCT", "saler"),
    "after be, an adjective": ("il/PRON est/AUX/être *salé/ADJ ./PUNCT", None),
    "after be, a noun that goes with it": ("il/PRON est/AUX/être *mort/NOUN ./PUNCT", "mourir"),
    "after be, another noun": ("il/PRON est/AUX/être *accusé/NOUN ./PUNCT", None),
    "a passive": ("il/PRON a/AUX/avoir été/AUX/être *salé/ADJ ./PUNCT", "saler"),
    "a summer": ("un/DET été/NOUN/être *salé/ADJ ./PUNCT", None),
    "with its agent": ("un/DET maire/NOUN *accusé/ADJ par/ADP un/DET", "accuser"),
    "with its agent, after an article": ("un/DET *accusé/NOUN par/ADP jour/NOUN", None),
    "after a name": ("Morel/PROPN *accusé/NOUN ./PUNCT", "accuser"),
    "after a masculine noun": ("un/DET conseil/NOUN *accusé/NOUN ./PUNCT", "accuser"),
    "after a pronoun": ("qui/PRON *accusé/NOUN ./PUNCT", None),
    "at the beginning of a sentence": ("conseil/NOUN |*accusé/NOUN ./PUNCT", None),
    "present, with an object": ("un/DET maire/NOUN *remplaçant/NOUN un/DET conseil/NOUN", "remplacer"),
    "present, with no object": ("un/DET maire/NOUN *remplaçant/NOUN de/ADP Lormaye/PROPN", None),
    "present, at the end": ("un/DET maire/NOUN *remplaçant/NOUN", None),
    "present, after an article": ("un/DET *remplaçant/NOUN un/DET conseil/NOUN", None),
    "present, after an adjective": ("un/DET rare/ADJ *remplaçant/NOUN un/DET conseil/NOUN", None),
    "present, at the beginning": ("*remplaçant/NOUN un/DET conseil/NOUN", None),
    "present, of no verb": ("un/DET maire/NOUN *blagrant/NOUN un/DET conseil/NOUN", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("written", "pos", "lemma"),
    [
        pytest.param(written, pos, lemma, id=f"{pos}: {name}")
        for pos, cases in (("VERB", VERBS | PARTICIPLES), ("NOUN", NOUNS), ("ADJ", ADJECTIVES))
        for name, (written, lemma) in cases.items()
    ],
)
def test_what_a_place_calls_for(written, pos, lemma):
    assert PLACES.reading(sentence(written)) == (None if lemma is None else (lemma, pos))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("*A/AUX Lormaye/PROPN", ("à", "ADP"), id="a preposition in capitals"),
        pytest.param("*A/AUX ?/PUNCT", None, id="a letter before a mark"),
        pytest.param("oui/INTJ *A/AUX Lormaye/PROPN", None, id="a letter within a sentence"),
        pytest.param("oui/INTJ |*A/AUX", None, id="a letter that ends the text"),
        pytest.param("*Est/NOUN puni/VERB le/DET", ("être", "AUX"), id="a verb that begins"),
        pytest.param("*Est/NOUN ./PUNCT", None, id="a word alone"),
        pytest.param("nord/ADV -/PUNCT *est/NOUN puni/VERB", None, id="half a point of the compass"),
        pytest.param("le/DET maire/NOUN *Hier/ADV", ("Hier", "PROPN"), id="an adverb with a capital"),
        pytest.param("oui/INTJ |*Hier/ADV", None, id="an adverb that begins"),
        pytest.param("le/DET maire/NOUN *hier/ADV", None, id="an adverb"),
        pytest.param("le/DET maire/NOUN *dort/AUX", None, id="an auxiliary"),
        pytest.param("le/DET maire/NOUN *,/PUNCT", None, id="a mark"),
    ],
)
def test_capitals_and_compass(written, expected):
    assert PLACES.reading(sentence(written)) == expected


DOUBTFUL = (
    "A/DET Lormaye/ADP Pont/NOUN est/NOUN est/AUX remplaçant/NOUN ferme/NOUN accusé/NOUN sainte/ADJ radioactif/NOUN "
    "ferme/VERB accusé/VERB chante/VERB Lormaye/VERB pont/PROPN Conçu/PROPN Rappelons/PROPN chante/PROPN rare/X "
    "lormaye/ADV hop/ADV"
)
SURE = (
    "A/AUX A/VERB Le/ADP pont/NOUN rare/ADJ partir/VERB Chante/VERB mur/PROPN Lormaye/PROPN avait/AUX hier/ADV ok/ADV "
    "lentement/ADV 12h/ADV ,/PUNCT"
)


@pytest.mark.parametrize(
    ("written", "doubtful"),
    [pytest.param(w, d, id=w) for words, d in ((DOUBTFUL, True), (SURE, False)) for w in words.split()],
)
def test_which_readings_are_doubtful(written, doubtful):
    assert PLACES.is_doubtful(sentence(written)) is doubtful

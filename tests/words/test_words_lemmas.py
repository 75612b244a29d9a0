"""Lemmas of content words, before and after, on sentences annotated by hand (``news_lemmas.tsv``)."""

from pathlib import Path

import pytest
import spacy

from analysis.pipeline import DEFAULT_MODEL, load_model, parse
from analysis.words import tokens
from analysis.words.forms import own_gender


def annotated(name):
    lines = Path(__file__).with_name("news_lemmas.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [(text, [word.split("/") for word in words.split(" ")]) for which, text, words in rows if which == name]


def share_right(nlp, name):
    right = total = 0
    texts, annotations = zip(*annotated(name), strict=True)
    for doc, words in zip(nlp.pipe(texts), annotations, strict=True):
        found = iter(doc)
        for form, _, lemmas in words:
            token = next(token for token in found if token.text == form)
            total += 1
            right += token.lemma_ in lemmas.split("|")
    assert total > 400
    return right / total


@pytest.fixture(scope="module")
def bare():
    return spacy.load(DEFAULT_MODEL, exclude=["ner"])


@pytest.mark.parametrize(("name", "at_least"), [("a", 0.995), ("b", 0.985)])
def test_lemmas_are_mended(bare, name, at_least):
    assert share_right(bare, name) < 0.91
    assert share_right(load_model(), name) >= at_least


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("La police estime les dégâts.", "estime", "estimer"),
        ("Il neige à l'est du pays.", "neige", "neiger"),
        ("Il neige à l'est du pays.", "est", "est"),
        ("Elle l'est toujours.", "est", "être"),
        ("L'entreprise ferme deux usines.", "ferme", "fermer"),
        ("La ferme brûle.", "ferme", "ferme"),
        ("Mme Ferrand préside.", "Mme", "madame"),
        ("Les élèves de 4ème partent.", "4ème", "4ème"),
        ("Le roi du XVIIIe siècle dort.", "XVIIIe", "XVIIIe"),
        ("Une assistante écrit.", "assistante", "assistante"),
        ("Le conducteur apparait brulé.", "apparait", "apparaître"),
        ("Le PIB recule.", "PIB", "PIB"),
        ("Nos voisins partent.", "Nos", "notre"),
        ("L'Etat vend ses parts.", "Etat", "état"),
        ("Les élus votent demain.", "élus", "élu"),
        ("Le groupe a resserré les prix.", "resserré", "resserrer"),
        ("Ces plantes sont également présentes en Corse.", "présentes", "présent"),
        ("Un voisin ayant des soucis a appelé.", "ayant", "avoir"),
        ("Le directeur, cité par la radio, dément.", "cité", "citer"),
        ("Il conduisait sans permis.", "permis", "permis"),
        ("Le syndicat menace de durcir la grève.", "menace", "menacer"),
        ("Dans cette banlieue très peuplée, tout ferme.", "peuplée", "peuplé"),
        ("Il fait trente degrés Celsius.", "Celsius", "celsius"),
        ("Les éditeurs podcasteraient volontiers.", "podcasteraient", "podcaster"),
        ("Rappelons que le pont reste fermé.", "Rappelons", "rappeler"),
        ("Il vit entre deux pays, sous surveillance.", "sous", "sous"),
        ("Il lui parle de cela.", "lui", "lui"),
        ("La fuite d'une eau radioactive inquiète.", "radioactive", "radioactif"),
        ("Le port multiplie les travaux.", "multiplie", "multiplier"),
        ("Des slogans anti-brestoiens et des marches anti-brestoiennes.", "anti-brestoiennes", "anti-brestoien"),
    ],
)
def test_single_lemmas(text, form, lemma):
    assert next(token for token in load_model()(text) if token.text == form).lemma_ == lemma


@pytest.mark.parametrize(
    ("text", "form", "pos", "lemma"),
    [
        ("Selon la presse, Trouvillat a acheté le club.", "Trouvillat", "PROPN", "Trouvillat"),
        ("La France et les USA négocient.", "USA", "PROPN", "USA"),
        ("Le PIB recule.", "PIB", "NOUN", "PIB"),
        ("Trois Colmariens attendent le train.", "Colmariens", "NOUN", "colmarien"),
        ("Il revient des Etats-Unis.", "Etats-Unis", "PROPN", "Etats-Unis"),
        ("Un village de la côte brûle.", "côte", "NOUN", "côte"),
        ("Il habite à New York depuis.", "York", "PROPN", "York"),
    ],
)
def test_names_are_told_from_common_words(text, form, pos, lemma):
    token = next(token for token in load_model()(text) if token.text == form)
    assert (token.pos_, token.lemma_) == (pos, lemma)


def test_words_of_several_tokens_are_names_with_their_first_or_last_part():
    found = {
        (w, p) for w, p in tokens(parse("Le président al-Assad reçoit la Guinée-équatoriale."))[["lemma", "pos"]].values
    }
    assert {("al-Assad", "PROPN"), ("Guinée-équatoriale", "PROPN")} <= found


def test_a_noun_keeps_its_gender_but_not_its_number():
    assert own_gender("directrices", "directeur") == "directrice"
    assert own_gender("chevaux", "cheval") == "cheval"


def test_memory_of_readings_is_bounded(monkeypatch):
    mender = load_model().get_pipe("french_lemmas")
    monkeypatch.setattr("analysis.words.component._REMEMBERED", 5)
    for text in ("La police estime les dégâts de la crue.", "Le maire cherche une autre salle."):
        assert [t.lemma_ for t in load_model()(text)][2] in ("estimer", "chercher")
        first = len(mender.run._known)
    assert 5 < first < 10

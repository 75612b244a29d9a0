"""Descriptions that bring in somebody else beside somebody named, and those that take her up again."""

from __future__ import annotations

import re
from itertools import product

import pytest

from analysis import explain, parse
from analysis.pipeline import doc_data
from analysis.speech.speakers.known.known_sources import known_sources
from analysis.speech.speakers.weighing.choice import Candidate, chances
from analysis.tables import MentionRow

#: Each names one person or body, with an office or a trade.
NAMED = [
    "La ministre de la Culture, Oriane Vasselin, a inauguré le musée.",
    "Le maire de Querval, Thibaud Lorent, a reçu les pêcheurs.",
    "Le président de la ligue, Ismaël Tounsi, a remis la coupe.",
    "Le violoncelliste Ambroise Kellner a joué devant mille personnes.",
    "La députée Rosine Maubert a quitté l'hémicycle.",
    "L'association Mer libre a bloqué le port de Querval.",
]
#: None of them is any of those.
OTHERS = [
    "Le préfet de la Haute-Lande",
    "La procureure de Mirande",
    "Le ministre de l'Intérieur",
    "La directrice de la clinique",
    "Le chef de la police",
    "L'évêque de Mirande",
    "La rectrice de l'académie",
    "Le tribunal administratif",
    "La gendarmerie",
    "Le gouvernement portugais",
]
#: What takes each of the named up again.
AGAIN = ["La ministre", "Le maire", "Le président de la ligue", "Le musicien", "L'élue", "L'association"]
#: Each names somebody by a trade …
TRADES = [
    "La volleyeuse Inès Duclos a signé lundi.",
    "Le pâtissier Thibaud Lorent a fermé sa boutique.",
    "La géologue Clara Vauzelle a publié ses mesures.",
    "Le rabbin Damien Salvy a ouvert la cérémonie.",
    "La procureure Rosine Maubert a classé l'affaire.",
]
#: … and nobody is both that and any of these.
OTHER_TRADES = [
    "L'infirmière", "L'infirmier", "La trompettiste", "Le trompettiste", "La viticultrice", "Le viticulteur",
    "L'avocate", "Le gendarme", "La garagiste", "Le garagiste", "Le cheminot", "La sénatrice", "Le sénateur",
]  # fmt: skip
SAYS = " assure que la saison sera longue."
#: Of a hundred, how many may be given to the one named before.
MOST_WRONG = 5


@pytest.fixture(scope="module")
def others():
    return parse([f"{named} {other}{SAYS}" for named, other in product(NAMED, OTHERS)], progress=False)


def test_a_description_of_somebody_else_is_seldom_given_to_the_one_named_before(others):
    speakers = [quote["speaker"] for doc in others for quote in doc_data(doc, "quotations")]
    phrases = {re.sub(r"^(?:L[ea] |L')", "", other).lower() for other in OTHERS}
    wrong = [speaker for speaker in speakers if (speaker or "").lower() not in phrases]
    assert len(speakers) == len(others)
    assert 100 * len(wrong) <= MOST_WRONG * len(others), wrong


def test_nobody_is_taken_up_by_the_name_of_another_trade():
    texts = [f"{named} {other}{SAYS}" for named, other in product(TRADES, OTHER_TRADES)]
    speakers = [quote["speaker"] for doc in parse(texts, progress=False) for quote in doc_data(doc, "quotations")]
    wrong = [speaker for speaker in speakers if speaker and speaker[0].isupper()]
    assert len(speakers) == len(texts)
    assert 100 * len(wrong) <= MOST_WRONG * len(texts), wrong


def test_what_is_beside_a_trade_tells_its_field():
    docs = parse([
        f"Le capitaine de gendarmerie Damien Salvy a fermé la route. Le pêcheur{SAYS}",
        f"Le capitaine Damien Salvy a fermé le port. Le marin{SAYS}",
    ], progress=False)  # fmt: skip
    assert [quote["speaker"] for doc in docs for quote in doc_data(doc, "quotations")] == ["pêcheur", "Damien Salvy"]


def test_a_trade_is_taken_up_by_another_name_of_its_field():
    docs = parse([
        f"La géologue Clara Vauzelle a publié ses mesures. La scientifique{SAYS}",
        f"Le pâtissier Thibaud Lorent a fermé sa boutique. L'artisan{SAYS}",
        f"Le céréalier Damien Salvy a été élu maire. Le maire{SAYS}",
    ], progress=False)  # fmt: skip
    speakers = [quote["speaker"] for doc in docs for quote in doc_data(doc, "quotations")]
    assert speakers == ["Clara Vauzelle", "Thibaud Lorent", "Damien Salvy"]


def test_a_man_by_his_first_name_is_no_woman_taken_up():
    doc = parse("L'économiste Denis Favrel a rendu sa note. La sénatrice assure que rien ne changera.")
    assert [quote["speaker"] for quote in doc_data(doc, "quotations")] == ["sénatrice"]


def test_a_description_takes_up_the_one_named_before():
    docs = parse([f"{named} {again}{SAYS}" for named, again in zip(NAMED, AGAIN, strict=True)], progress=False)
    speakers = [quote["speaker"] for doc in docs for quote in doc_data(doc, "quotations")]
    assert speakers == [
        "Oriane Vasselin", "Thibaud Lorent", "Ismaël Tounsi", "Ambroise Kellner", "Rosine Maubert", "Mer libre"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "nouns"),
    [
        ("Les réquisitions du procureur Damien Salvy ont été suivies.", "Damien Salvy", {"procureur"}),
        ("La lettre de la porte-parole du préfet Gaspard Lenormand est longue.", "Gaspard Lenormand", {"préfet"}),
        ("Le bureau de M. Salvy est fermé.", "Salvy", set()),
        ("Me Hélène Sorbier a plaidé deux heures.", "Hélène Sorbier", {"maître", "avocat"}),
        ("Mme Sorbier, la maire, est absente.", "Sorbier", {"maire"}),
        ("La magistrate Inès Duclos a été nommée ministre de la Mer.", "Inès Duclos", {"magistrat", "ministre"}),
        ("Le céréalier Damien Salvy devient maire.", "Damien Salvy", {"céréalier", "maire"}),
        ("Le céréalier Damien Salvy n'est pas maire.", "Damien Salvy", {"céréalier"}),
    ],
    ids=["after a contraction", "the nearest title", "a civility says nothing", "an advocate", "an apposition",
         "what one is named", "what one becomes", "what one is not"],
)  # fmt: skip
def test_what_a_name_is_called(text, name, nouns):
    doc = parse(text, progress=False)
    known = known_sources(doc, [MentionRow(**row) for row in doc_data(doc, "mentions")], frozenset())
    assert known[name].nouns == nouns


def test_a_verb_that_looks_like_a_trade_is_none():
    doc = parse(
        "« Le pont est sûr », juge la ministre Inès Duclos. « La digue tient », juge Inès Duclos.", progress=False
    )
    (verb,) = (token.i for token in doc if token.text == "juge" and token.nbor().text == "Inès")
    names = [MentionRow(**row) for row in doc_data(doc, "mentions")]
    assert known_sources(doc, names, {verb})["Inès Duclos"].nouns == {"ministre"}


def test_chances_add_up_and_follow_the_scores():
    likely = chances([Candidate(None, {}, 2.0), Candidate(None, {}, 0.0), Candidate(None, {}, 2.0)])
    assert sum(likely) == pytest.approx(1.0)
    assert likely[0] == likely[2] == pytest.approx(0.468, abs=0.001)


def test_a_name_that_is_too_unlikely_is_not_given_and_explain_says_so():
    text = (
        "Oriane Vasselin, Rosine Maubert, Inès Duclos et Clara Vauzelle se sont vues lundi. "
        "Elle assure que la saison sera longue."
    )
    (quote,) = doc_data(parse(text, progress=False), "quotations")
    assert quote["speaker"] is None
    assert "a name needs 45%" in " ".join(str(explain(text)).split())


def test_what_is_of_something_else_is_somebody_else():
    text = (
        "Les avocats du club ont souri. « Le stade fermera », assurent les avocats du club. "
        "« Nous ne céderons rien », répondent les avocats de la ville."
    )
    assert [row["speaker"] for row in doc_data(parse(text), "quotations")] == ["avocats du club", "avocats de la ville"]

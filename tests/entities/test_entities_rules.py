"""Single rules of names, each on words tagged by hand that differ in what decides; no model is loaded."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.beginnings import begins_outside
from analysis.entities.finding.common_heads import with_heads
from analysis.entities.finding.explained import explained_in_lower_case, without_things
from analysis.entities.finding.from_model import repaired
from analysis.entities.finding.handles import handles
from analysis.entities.finding.not_names import is_no_name
from analysis.entities.finding.offices import ministries, without_portfolios
from analysis.entities.finding.people_again import surnames_again, with_nicknames, with_particles
from analysis.entities.kinds.voting import LabelledName
from analysis.entities.merging.across_articles import CorpusNames
from analysis.entities.merging.genders import genders
from analysis.entities.view import NameSpan

FEM, MASC = (f"VerbForm=Part|Tense=Past|Gender={g}|Number=Sing" for g in ("Fem", "Masc"))
AGREES = {
    "after être": (f"Vasselin est/AUX/être née/VERB//{FEM}", "f"),
    "of a man": (f"Vasselin est/AUX/être né/VERB//{MASC}", "m"),
    "after été": (f"Vasselin a/AUX/avoir été/AUX/être élue/VERB//{FEM}", ""),
    "after an adverb": (f"Vasselin est/AUX/être donc/ADV née/VERB//{FEM}", "f"),
    "after two auxiliaries": (f"Vasselin est/AUX/être été/AUX/être née/VERB//{FEM}", "f"),
    "with a reflexive": (f"Vasselin s'/PRON est/AUX/être dite/VERB//{FEM}", "f"),
    "after a comma": (f"Vasselin , âgée/ADJ//{FEM} de 40 ans", "f"),
    "after a comma that ends the text": ("Vasselin ,", ""),
    "at the end of the text": ("Vasselin", ""),
    "after a pronoun that ends the text": ("Vasselin ne/ADV", ""),
    "after être that ends the text": ("Vasselin est/AUX/être", ""),
    "after an adverb that ends the text": ("Vasselin est/AUX/être donc/ADV", ""),
    "after a noun that is spelled like être": (f"Vasselin est/NOUN/être née/VERB//{FEM}", ""),
    "after another verb": (f"Vasselin paraît/VERB/paraître née/VERB//{FEM}", ""),
    "in the plural": ("Vasselin est/AUX/être nées/VERB//VerbForm=Part|Tense=Past|Gender=Fem|Number=Plur", ""),
    "in s": (f"Vasselin est/AUX/être soumis/VERB//{MASC}", ""),
    "of another form than its gender": (f"Vasselin est/AUX/être né/VERB//{FEM}", ""),
    "present": ("Vasselin est/AUX/être riante/VERB//VerbForm=Part|Tense=Pres|Gender=Fem|Number=Sing", ""),
    "an adjective": ("Vasselin est/AUX/être sotte/ADJ//Gender=Fem|Number=Sing", ""),
    "an adjective like a participle": ("Vasselin est/AUX/être décidée/ADJ//Gender=Fem|Number=Sing", "f"),
}


@pytest.mark.parametrize(("tagged", "gender"), AGREES.values(), ids=AGREES)
def test_what_agrees_shows_a_gender(tagged, gender):
    found = genders(view_of(tagged), [LabelledName(0, 8, "Vasselin", "PER", "model", "", "")], ["Vasselin"])
    assert found == ([(gender, "agreement")] if gender else [None])


OFFICES = {
    "an adjective that ends the text": ("le ministère syrien/ADJ", "ministries", []),
    "a field of two adjectives": (
        "le ministère de la Santé publique/ADJ nationale/ADJ dort/VERB", "ministries",
        ["ministère de la Santé publique nationale"],
    ),
    "a field before a new line": ("le ministère de la Santé \\n publique/ADJ", "ministries", ["ministère de la Santé"]),
    "et that ends the text": ("les ministères de la Santé et", "ministries", ["ministères de la Santé"]),
    "a person of one capital": ("le ministre de [Marlier]PER parle/VERB", "portfolios", []),
    "a person of a first name and a noun": ("le ministre de la [Mer Odile]PER parle/VERB", "portfolios", []),
    "an office nine words before": (
        "le ministre chargé/VERB a b c d e f de la [Zubrel]ORG parle/VERB", "portfolios", [],
    ),
    "an office ten words before": (
        "le ministre chargé/VERB a b c d e f g de la [Zubrel]ORG parle/VERB", "portfolios", ["Zubrel"],
    ),
    "a comma between": ("le ministre , de la [Zubrel]ORG parle/VERB", "portfolios", ["Zubrel"]),
    "a relative between": ("le ministre dont/PRON la [Zubrel]ORG parle/VERB", "portfolios", ["Zubrel"]),
    "a name that begins the text": ("[Zubrel]ORG parle/VERB", "portfolios", ["Zubrel"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "what", "expected"), OFFICES.values(), ids=OFFICES)
def test_offices_and_their_fields(tagged, what, expected):
    view = view_of(tagged)
    found = ministries(view) if what == "ministries" else without_portfolios(view, repaired(view))
    assert texts_of(view, found) == expected


HANDLES = {
    "of a person": ("hier @odile_vartan parle/VERB", [("@odile_vartan", "PER")]),
    "of an acronym": ("hier @info_BWV parle/VERB", [("@info_BWV", "ORG")]),
    "of two capitals": ("hier @info_BW parle/VERB", [("@info_BW", "PER")]),
    "beside an organisation": ("[Vaubrel]ORG ( @rlunac ) parle/VERB", [("@rlunac", "ORG")]),
    "beside a person": ("[Vaubrel]PER ( @rlunac ) parle/VERB", [("@rlunac", "PER")]),
    "after an organisation": ("[Vaubrel]ORG a @rlunac", [("@rlunac", "PER")]),
    "of one letter": ("hier @o parle/VERB", []),
}


@pytest.mark.parametrize(("tagged", "expected"), HANDLES.values(), ids=HANDLES)
def test_handles_are_names(tagged, expected):
    view = view_of(tagged)
    assert [(view.span_text(span), span.label) for span in handles(view)] == expected


def spans(view, *places):
    """Names by the words at which they begin and end."""
    return [NameSpan(i, j, label, "model") for i, j, label in places]


AGAIN = {
    "a nickname": ("Odile « Didi » Vartan", with_nicknames, ((0, 1, "PER"), (2, 3, "PER"), (4, 5, "PER")), [(0, 5)]),
    "a nickname that is no name": ("Odile « Didi » Vartan", with_nicknames, ((0, 1, "PER"), (4, 5, "PER")), [(0, 5)]),
    "a nickname before a particle": (
        "Odile « Didi » de Vartan", with_nicknames, ((0, 1, "PER"), (5, 6, "PER")), [(0, 6)],
    ),
    "words in marks": (
        "Odile « va bien » Vartan", with_nicknames, ((0, 1, "PER"), (5, 6, "PER")), [(0, 1), (5, 6)],
    ),
    "a nickname of three words": (
        "Odile « Di Da Do » Vartan", with_nicknames, ((0, 1, "PER"), (2, 5, "PER"), (6, 7, "PER")), [(0, 7)],
    ),
    "a nickname of four words": (
        "Odile « Di Da Do Du » Vartan", with_nicknames, ((0, 1, "PER"), (2, 6, "PER"), (7, 8, "PER")),
        [(0, 1), (2, 6), (7, 8)],
    ),
    "a nickname that is not closed": (
        "Odile « Didi , Vartan", with_nicknames, ((0, 1, "PER"), (2, 3, "PER"), (4, 5, "PER")),
        [(0, 1), (2, 3), (4, 5)],
    ),
    "a nickname after a surname": (
        "Zubrel « Didi » Vartan", with_nicknames, ((0, 1, "PER"), (2, 3, "PER"), (4, 5, "PER")),
        [(0, 1), (2, 3), (4, 5)],
    ),
    "a first name and a surname": ("hier Odile Vartan", with_nicknames, ((1, 2, "PER"), (2, 3, "PER")), [(1, 3)]),
    "a first name and two words": (
        "hier Odile Vartan Zubrel", with_nicknames, ((1, 2, "PER"), (2, 4, "PER")), [(1, 2), (2, 4)],
    ),
    "a first name and a place": (
        "hier Odile Vartan", with_nicknames, ((1, 2, "PER"), (2, 3, "LOC")), [(1, 2), (2, 3)],
    ),
    "two first names apart": (
        "hier Odile et Vartan", with_nicknames, ((1, 2, "PER"), (3, 4, "PER")), [(1, 2), (3, 4)],
    ),
    "a noble particle": ("Odile d' Orvanne dort d' Orvanne", with_particles, ((0, 3, "PER"), (5, 6, "PER")), [
        (0, 3), (4, 6),
    ]),
    "a noble name without its particle": (
        "Odile d' Orvanne dort Orvanne", with_particles, ((0, 3, "PER"), (4, 5, "PER")), [(0, 3), (4, 5)],
    ),
    "a particle of a place": (
        "cité d' Orvanne dort d' Orvanne", with_particles, ((0, 3, "LOC"), (5, 6, "PER")), [(0, 3), (5, 6)],
    ),
    "a surname that is a noun": (
        "Luc Boulanger dort/VERB . Boulanger rit/VERB", surnames_again, ((0, 2, "PER"),), [(0, 2), (4, 5)],
    ),
    "a surname that is a noun, before a noun": (
        "Luc Boulanger dort/VERB . Boulanger marron", surnames_again, ((0, 2, "PER"),), [(0, 2)],
    ),
    "a surname that is a noun, at the end": (
        "Luc Boulanger dort/VERB . Boulanger", surnames_again, ((0, 2, "PER"),), [(0, 2)],
    ),
    "a surname that is a noun, within": (
        "Luc Boulanger dort/VERB . Hier Boulanger", surnames_again, ((0, 2, "PER"),), [(0, 2), (5, 6)],
    ),
    "a surname after a civility": (
        "hier M. Boulanger dort/VERB . Boulanger rit/VERB", surnames_again, ((2, 3, "PER"),), [(2, 3), (5, 6)],
    ),
    "a surname of three letters": (
        "Luc Roi dort/VERB . Roi rit/VERB", surnames_again, ((0, 2, "PER"),), [(0, 2), (4, 5)],
    ),
    "a surname of two letters": (
        "Luc Or dort/VERB . Or rit/VERB", surnames_again, ((0, 2, "PER"),), [(0, 2)],
    ),
    "a surname alone": (
        "hier Boulanger dort/VERB . Boulanger rit/VERB", surnames_again, ((1, 2, "PER"),), [(1, 2)],
    ),
    "a firm": ("Luc Boulanger dort/VERB . Boulanger rit/VERB", surnames_again, ((0, 2, "ORG"),), [(0, 2)]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "rule", "places", "expected"), AGAIN.values(), ids=AGAIN)
def test_people_by_a_part_of_their_name(tagged, rule, places, expected):
    view = view_of(tagged)
    assert [(span.i, span.j) for span in rule(view, spans(view, *places))] == expected


NO_NAMES = {
    "a numeral": ("le XIVe", 1, 2, True),
    "a name": ("le Zubrel", 1, 2, False),
    "a man of Switzerland": ("un Suisse", 1, 2, True),
    "the country": ("la Suisse", 1, 2, False),
    "a hashtag": ("le #lunac", 1, 2, True),
    "a hashtag apart": ("le # Zubrel", 2, 3, True),
    "a letter": ("le B", 1, 2, True),
    "numbers": ("le 12 13", 1, 3, True),
    "the State": ("l' État", 1, 2, True),
    "the staff": ("l' État-major", 1, 2, True),
    "words in capitals": ("le MAIRE PARLE", 1, 3, True),
    "a thing by its acronym": ("une ZBR", 1, 2, True),
    "an acronym": ("la ZBR", 1, 2, False),
    "a currency after its amount": ("900 DZD", 1, 2, True),
    "a currency before its amount": ("hier DZD 900", 1, 2, True),
    "a currency without an amount": ("la DZD", 1, 2, False),
    "a species": ("le héron ( Zubrius stagnator )", 3, 4, True),
    "a species without parentheses": ("le Zubrius stagnator", 1, 2, False),
    "two capitals begin no genus": ("le héron ( ZUbrius stagnator )", 3, 4, False),
    "inhabitants": ("des Lyonnais", 1, 2, True),
    "an inhabitant": ("un Tibétain", 1, 2, True),
    "the inhabitants of a named place": ("hier Zubrac vote/VERB et les Zubracois dorment/VERB", 5, 6, True),
    "the inhabitants of no place": ("hier on vote/VERB et les Zubracois dorment/VERB", 5, 6, False),
}


@pytest.mark.parametrize(("tagged", "i", "j", "expected"), NO_NAMES.values(), ids=NO_NAMES)
def test_what_is_no_name(tagged, i, j, expected):
    assert is_no_name(view_of(tagged), NameSpan(i, j, "MISC", "listed")) is expected


BEGINNINGS = {
    "a mark": ("« Zubrel", 0, 2, True),
    "a name": ("hier Odile Zubrel", 1, 3, False),
    "a title": ("le Général Zubrel", 1, 3, True),
    "a title of the nobility in a long name": ("hier Cheikh Zubrel Vartan", 1, 4, False),
    "a title of the nobility in a short name": ("hier Cheikh Zubrel", 1, 3, True),
    "a title of the nobility after an article": ("le Cheikh Zubrel Vartan", 1, 4, True),
    "an inhabitant": ("la Polonaise Zubrel", 1, 3, True),
    "an inhabitant after no article": ("hier Polonaise Zubrel", 1, 3, False),
    "the Republic": ("le procureur de la République Zubrel", 4, 6, True),
    "a compound title": ("le Président-candidat Zubrel", 1, 3, True),
    "a compound title alone": ("le Président-candidat", 1, 2, True),
    "a head that is no noun here": ("hier place/VERB Zubrel", 1, 3, False),
    "a head over de": ("hier place/VERB de Zubrel", 1, 4, False),
    "a head before a particle of families": ("hier place/VERB van Zubrel", 1, 4, False),
    "a head before a word": ("hier place/VERB zubrel", 1, 3, True),
    "a particle of families": ("hier van Zubrel", 1, 3, False),
    "a particle before a noun": ("hier von zubrel", 1, 3, True),
    "an article that begins": ("Le Zubrel", 0, 2, True),
    "an article within a sentence": ("hier Le Zubrel", 1, 3, False),
    "de that begins": ("De Zubrel", 0, 2, True),
    "De within a sentence": ("hier De Zubrel", 1, 3, False),
    "De before a noun": ("hier De zubrel", 1, 3, True),
}


@pytest.mark.parametrize(("tagged", "i", "j", "expected"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_what_begins_no_name(tagged, i, j, expected):
    assert begins_outside(view_of(tagged), i, j) is expected


THINGS = {
    "an institution": ("l' agence du lac ( ADL ) ouvre/VERB", ["agence du lac", "ADL"], ["ADL"]),
    "a thing": ("l' imagerie du lac ( IDL ) ouvre/VERB", [], []),
}


@pytest.mark.parametrize(("tagged", "found", "left"), THINGS.values(), ids=THINGS)
def test_acronyms_of_what_is_in_lower_case(tagged, found, left):
    view = view_of(tagged)
    assert texts_of(view, explained_in_lower_case(view)) == found
    assert texts_of(view, without_things(view, spans(view, (5, 6, "ORG")))) == left


ROADS = {
    "a number": ("sur la départementale 12 hier", ["départementale 12"]),
    "a motorway": ("sur l' A7 hier", ["A7"]),
    "a capital adjective": ("à la Grande mosquée de Lunac", ["Grande mosquée de Lunac"]),
    "a capital adjective that begins": ("Grande mosquée de Lunac", ["mosquée de Lunac"]),
    "an acronym in capitals before": ("à la ZBR mosquée de Lunac", ["mosquée de Lunac"]),
    "no number": ("hier sur la nationale", []),
    "a square with an adjective": ("la place neuve/ADJ de Lunac", []),
    "a hall with its host": ("l' hôpital de Lunac à Valmont", ["hôpital de Lunac"]),
}


@pytest.mark.parametrize(("tagged", "expected"), ROADS.values(), ids=ROADS)
def test_names_with_their_common_noun(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, with_heads(view, [])) == expected


def meant(*articles):
    """What each name of each article means in all: a string of labels and names for each article."""
    corpus = CorpusNames()
    for number, article in enumerate(articles):
        corpus.add((str(number), *mention.split("|"), "Forme", None) for mention in article)
    return {"|".join(key): "|".join(value) for key, value in corpus.meant().items()}


def test_a_name_has_the_label_of_most_articles_then_of_most_mentions():
    assert meant(["ORG|Zubrel"], ["ORG|Zubrel"], ["LOC|Zubrel"] * 3)["LOC|Zubrel"] == "ORG|Zubrel"
    assert meant(["ORG|Zubrel"] * 2, ["LOC|Zubrel"] * 3)["ORG|Zubrel"] == "LOC|Zubrel"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(4, 1, "PER|Odile Vartan", id="four articles in five"),
        pytest.param(3, 1, "PER|Vartan", id="three articles in four"),
        pytest.param(3, 0, "PER|Odile Vartan", id="one bearer"),
        pytest.param(8, 2, "PER|Odile Vartan", id="eight articles in ten"),
        pytest.param(2, 2, "PER|Vartan", id="half of the articles"),
    ],
)
def test_a_surname_is_of_the_bearer_that_nearly_all_articles_mean(one, other, expected):
    articles = [["PER|Odile Vartan"]] * one + [["PER|Luc Vartan"]] * other + [["PER|Vartan"]]
    assert meant(*articles)["PER|Vartan"] == expected

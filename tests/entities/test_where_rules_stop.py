"""Where rules on names stop: one word more, one line further, one condition that does not hold."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.explained import explained_in_lower_case
from analysis.entities.finding.from_model import repaired
from analysis.entities.finding.institutions import extended
from analysis.entities.finding.joins import split_people
from analysis.entities.finding.listed import known_names
from analysis.entities.finding.marked_by_text import titles_in_capitals, works

CAPITALS = {
    "two words": ("le film Tout Bas sort/VERB", []),
    "three words": ("le film Tout Sous Lunac sort/VERB", ["Tout Sous Lunac"]),
    "four words": ("le film Tout Est Sous Lunac sort/VERB", ["Tout Est Sous Lunac"]),
    "a word that comes again": ("le film Tout Sous Tout Lunac sort/VERB", []),
    "no small word inside": ("le film Tout Lunac Sous sort/VERB", []),
    "a first name begins it": ("le film Luc Sous Lunac sort/VERB", []),
    "a sentence ends in it": ("le film Tout Bas . Sous Lunac Il dort/VERB", []),
    "a line of capitals": ("TOUT SOUS LUNAC DORT", []),
    "at the beginning": ("Tout Sous Lunac sort/VERB", ["Tout Sous Lunac"]),
    "at the end": ("il voit/VERB Tout Sous Lunac", ["Tout Sous Lunac"]),
    "two of them": ("Tout Sous Lunac et Tout Chez Moi sortent/VERB", ["Tout Sous Lunac", "Tout Chez Moi"]),
}


@pytest.mark.parametrize(("tagged", "expected"), CAPITALS.values(), ids=CAPITALS.keys())
def test_titles_with_a_capital_on_every_word(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, titles_in_capitals(view)) == expected


WORKS = {
    "a noun before it": ("le film « La digue » sort/VERB", ["La digue"]),
    "no noun before it": ("il aime/VERB « La digue » hier", []),
    "no capital": ("le film « la digue » sort/VERB", []),
    "a place before it": ("la ville « Lunac » dort/VERB", []),
    "over a comma and an adjective": ("le film récent/ADJ , « La digue » sort/VERB", ["La digue"]),
    "over a verb": ("le film montre/VERB « La digue » hier", []),
    "over a participle of naming": ("un rapport intitulé/VERB « La digue » sort/VERB", ["La digue"]),
    "over three words": ("le film long/ADJ très/ADJ gai/ADJ « La digue » sort/VERB", ["La digue"]),
    "over four words": ("le film long/ADJ très/ADJ gai/ADJ vert/ADJ « La digue » sort/VERB", []),
    "a sentence": ("le film « La digue dort/VERB . » sort/VERB", []),
    "empty marks": ("le film « » sort/VERB", []),
    "never closed": ("le film « La digue sort/VERB hier", []),
    "closed by another mark": ('le film « La digue " sort/VERB', []),
    "closed on the next line": ("le film « La \\n digue » sort/VERB", []),
    "twelve words": ("le film « La b c d e f g h i j k l » sort/VERB", ["La b c d e f g h i j k l"]),
    "thirteen words": ("le film « La b c d e f g h i j k l m » sort/VERB", []),
    "what is published": ("elle publie/VERB/publier « La digue grise » hier", ["La digue grise"]),
    "what is said": ("elle publie/VERB/publier « La digue dort/VERB » hier", []),
    "a name that is published": ("elle publie/VERB/publier « LUNAC » hier", []),
    "after a title": ("elle publie/VERB/publier « La digue » et/CCONJ « Le quai » hier", ["La digue", "Le quai"]),
    "after a title and a comma": ("elle publie/VERB/publier « La digue » , « Le quai » hier", ["La digue", "Le quai"]),
    "after a title and a word": ("elle publie/VERB/publier « La digue » hier et/CCONJ « Le quai »", ["La digue"]),
    "after no title": ("elle dort/VERB et/CCONJ « Le quai » hier", []),
    "what a study is about": ("une étude sur « La digue grise » hier", ["La digue grise"]),
    "what no study is about": ("une larme sur « La digue grise » hier", []),
    "what a study far before is about": ("une étude a/ADP b/ADP c/ADP d/ADP e/ADP sur « La digue grise »",
                                         ["La digue grise"]),
    "what a study too far before is about": ("une étude a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP sur « La digue »", []),
    "at the beginning": ("« La digue grise » sort/VERB", []),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), WORKS.values(), ids=WORKS.keys())
def test_titles_in_marks(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, works(view)) == expected


ACRONYMS = {
    "a measure": ("la taxe sur les quais ( TSQ ) monte/VERB", ["taxe sur les quais", "TSQ"]),
    "its noun is an article's neighbour": ("hier l' agence des quais ( ADQ ) dort/VERB", ["agence des quais", "ADQ"]),
    "a thing": ("le doyen des quais ( DDQ ) dort/VERB", []),
}


@pytest.mark.parametrize(("tagged", "expected"), ACRONYMS.values(), ids=ACRONYMS.keys())
def test_lower_case_with_an_acronym(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, explained_in_lower_case(view)) == expected


LISTED = {
    "a newspaper after its article": ("on lit/VERB dans/ADP le Monde hier", ["le Monde"]),
    "the world": ("il voit/VERB le Monde hier", []),
    "read six words before": ("on lit/VERB a/ADP b/ADP c/ADP dans/ADP le Monde hier", ["le Monde"]),
    "an adjective after it": ("on lit/VERB dans/ADP le Monde basque/ADJ hier", []),
    "an adjective with a capital after it": ("on lit/VERB dans/ADP le Monde , Basque/ADJ hier", ["le Monde"]),
    "a listed party": ("il vote/VERB pour La France insoumise", ["La France insoumise"]),
    "a part of a word": ("dans/ADP l'air du Monde-Libre hier", []),
    "a capital before it": ("le club Vaubrun Ligue des nations siège/VERB", []),
    "a title before it": ("le Président Ligue des nations siège/VERB", ["Ligue des nations"]),
    "a sentence ends before it": ("hier Lunac . Ligue des nations", ["Ligue des nations"]),
    "a sentence begins after it": ("la Ligue des nations . Lunac dort/VERB", ["Ligue des nations"]),
    "the article of another name after it": ("dans/ADP Le Monde de La Rotonde hier", []),
    "a first name after it": ("dans/ADP Le Monde de Luc Marlier hier", ["Le Monde"]),
    "nothing after de": ("dans/ADP Le Monde de", ["Le Monde"]),
}


@pytest.mark.parametrize(("tagged", "expected"), LISTED.values(), ids=LISTED.keys())
def test_listed_names(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, known_names(view)) == expected


INSTITUTIONS = {
    "an adjective and a person": ("le [Centre]ORG hospitalier/ADJ [Luc-Vartan]PER ouvre/VERB",
                                  ["Centre hospitalier Luc-Vartan"]),
    "a noun and a person": ("le [Centre hôpital]ORG [Luc-Vartan]PER ouvre/VERB", ["Centre hôpital", "Luc-Vartan"]),
    "a person in two words": ("le [Centre médical/ADJ]ORG [Luc Vartan]PER ouvre/VERB",
                              ["Centre médical", "Luc Vartan"]),
    "no first name": ("le [Centre médical/ADJ]ORG [Vaub-Vartan]PER ouvre/VERB", ["Centre médical", "Vaub-Vartan"]),
    "something between": ("le [Centre médical/ADJ]ORG de [Luc-Vartan]PER ouvre/VERB",
                          ["Centre médical", "Luc-Vartan"]),
    "no head": ("le [Vaubrun gris/ADJ]ORG [Luc-Vartan]PER ouvre/VERB", ["Vaubrun gris", "Luc-Vartan"]),
    "a head that begins the sentence": ("Centre hospitalier/ADJ [Luc-Vartan]PER ouvre/VERB", ["Luc-Vartan"]),
    "a head in mid-sentence": ("le Centre hospitalier/ADJ [Luc-Vartan]PER ouvre/VERB",
                               ["Centre hospitalier Luc-Vartan"]),
    "a head on the line before": ("le Centre hospitalier/ADJ \\n [Luc-Vartan]PER ouvre/VERB", ["Luc-Vartan"]),
    "a head in capitals": ("LE [CHU]ORG DE LUNAC DORT/VERB", ["CHU"]),
    "a number": ("l' [Office 21]ORG des arts dort/VERB", ["Office 21"]),
    "a complement of a complement of a complement": (
        "la [Ligue]ORG des amis des arts du cirque vote/VERB", ["Ligue des amis des arts"],
    ),
    "a host": ("l' [Institut]ORG de langues de la [Faculté]ORG vote/VERB", ["Institut de langues de la Faculté"]),
    "a host over an article": (
        "l' [Institut]ORG de langues/NOUN rattaché/VERB à [Lunac]LOC vote/VERB", ["Institut de langues", "Lunac"],
    ),
    "a purpose": ("la [Coalition]ORG pour le droit des arts vote/VERB", ["Coalition pour le droit des arts"]),
    "a purpose without an article": ("la [Coalition]ORG pour Lunac vote/VERB", ["Coalition"]),
    "a line ends": ("le [Conseil]ORG \\n national/ADJ", ["Conseil"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), INSTITUTIONS.values(), ids=INSTITUTIONS.keys())
def test_institutions(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, extended(view, repaired(view))) == expected


SPLIT = {
    "an office and its place": ("le procureur de *Lunac-sur-Orbe Luc Marlier", ["Lunac-sur-Orbe", "Luc Marlier"]),
    "a place of seven words": (
        "le procureur de *Lunac-sur-Orbe B C D E F G Luc Marlier", ["Lunac-sur-Orbe B C D E F G", "Luc Marlier"],
    ),
    "a place of eight words": (
        "le procureur de *Lunac-sur-Orbe B C D E F G H Luc Marlier", ["Lunac-sur-Orbe B C D E F G H Luc Marlier"],
    ),
    "an office far before": (
        "le procureur a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP de *Lunac-sur-Orbe Luc Marlier",
        ["Lunac-sur-Orbe", "Luc Marlier"],
    ),
    "an office too far before": (
        "le procureur a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP g/ADP h/ADP de *Lunac-sur-Orbe Luc Marlier",
        ["Lunac-sur-Orbe Luc Marlier"],
    ),
    "no office": ("hier de *Lunac-sur-Orbe Luc Marlier", ["Lunac-sur-Orbe Luc Marlier"]),
    "a verb between": ("le procureur dort/VERB de *Lunac-sur-Orbe Luc Marlier", ["Lunac-sur-Orbe Luc Marlier"]),
    "a participle between": (
        "la ministre chargée/VERB de *Lunac-sur-Orbe Luc Marlier", ["Lunac-sur-Orbe", "Luc Marlier"],
    ),
    "a line in capitals": ("VU DE *2012 LUC MARLIER HIER", ["2012 LUC MARLIER HIER"]),
    "a first name before a first name": ("hier *Luc Paul Marlier", ["Luc Paul Marlier"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), SPLIT.values(), ids=SPLIT.keys())
def test_people_after_something_else(tagged, expected):
    i = next(k for k, piece in enumerate(tagged.split(" ")) if piece.startswith("*"))
    view = view_of(tagged.replace("*", ""))
    parts = split_people(view, i, len(view))
    assert [view.text[view.start[p.i] : view.end(p.j - 1)] for p in parts] == expected

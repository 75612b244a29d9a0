"""Names in lower case with their acronyms, handles, and names whose own words go on (behind our weights)."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.candidates import candidates
from analysis.entities.finding.explained import explained_in_lower_case
from analysis.entities.finding.handles import handles
from analysis.entities.finding.patterns import patterned

IN_LOWER_CASE = {
    "a tax": ("la taxe intérieure/ADJ sur les terrasses ( TIT ) monte/VERB",
              [("taxe intérieure sur les terrasses", "MISC"), ("TIT", "MISC")]),
    "an institution": ("la délégation aux affaires fluviales/ADJ ( DAF ) répond/VERB",
                       [("délégation aux affaires fluviales", "ORG"), ("DAF", "ORG")]),
    "an area": ("la zone de pêche partagée/ADJ ( ZPP ) ferme/VERB",
                [("zone de pêche partagée", "LOC"), ("ZPP", "LOC")]),
    "the acronym first": ("la ZPP ( la zone de pêche partagée/ADJ ) ferme/VERB",
                          [("ZPP", "LOC"), ("zone de pêche partagée", "LOC")]),
    "a thing": ("un lanceur de balles de mousse ( LBM ) tire/VERB", []),
    "a capital": ("la Délégation aux affaires fluviales/ADJ ( DAF ) répond/VERB", []),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), IN_LOWER_CASE.values(), ids=IN_LOWER_CASE.keys())
def test_expansions_in_lower_case(tagged, expected):
    view = view_of(tagged)
    assert [(view.span_text(span), span.label) for span in explained_in_lower_case(view)] == expected


def test_the_acronym_of_a_thing_is_no_name_wherever_it_is():
    view = view_of("un lanceur de balles de mousse ( [LBM]ORG ) tire/VERB . le [LBM]ORG casse/VERB")
    assert texts_of(view, candidates(view)) == []


HANDLES = {
    "a person": ("merci/INTJ à @odile_vartan hier", "PER"),
    "an acronym in it": ("merci/INTJ à @RLX_info hier", "ORG"),
    "a known newspaper": ("merci/INTJ à @le_figaro_sport hier", "ORG"),
    "after the name of an organisation": ("selon [Radio Tolve]ORG ( @tolveradio )", "ORG"),
    "after the name of a person": ("selon [Odile Vartan]PER ( @odv77 )", "PER"),
    "no address of mail": ("merci/INTJ à odile@vartan hier", None),
}


@pytest.mark.parametrize(("tagged", "label"), HANDLES.values(), ids=HANDLES.keys())
def test_handles(tagged, label):
    assert [span.label for span in handles(view_of(tagged))] == [label] * (label is not None)


LONGER = {
    "whose it is": ("l' [Assemblée nationale/ADJ du Québec]ORG siège/VERB", ["Assemblée nationale du Québec"]),
    "against whom is no part": ("la [Cour pénale/ADJ internationale/ADJ contre/ADP Lunac]ORG siège/VERB",
                                ["Cour pénale internationale"]),
    "a noun that an adjective describes": ("le [palais présidentiel/ADJ de l' Élysée]LOC brille/VERB", ["Élysée"]),
    "a noun that belongs to its name": ("le [palais de Tolve]LOC brille/VERB", ["palais de Tolve"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), LONGER.values(), ids=LONGER.keys())
def test_names_whose_own_words_go_on(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, candidates(view))[:1] == expected


PATTERNS = {
    "a part of a city": ("dans le 11e arrondissement de Lunac hier", ["11e arrondissement de Lunac"]),
    "a market": ("au marché de Noël de Tolve hier", ["marché de Noël de Tolve"]),
    "any market": ("un marché de Noël hier", []),
    "a code": ("le code du travail change/VERB", ["code du travail"]),
    "a law by what it is against": ("la loi anticasseurs passe/VERB", ["loi anticasseurs"]),
    "a law that does not exist yet": ("une loi anticasseurs passe/VERB", []),
    "a debate": ("le grand débat national commence/VERB", ["grand débat national"]),
    "any great debate": ("un grand débat public commence/VERB", []),
}


@pytest.mark.parametrize(("tagged", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_names_by_a_pattern(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, patterned(view)) == expected

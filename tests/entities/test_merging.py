"""Which mentions are one entity in an article."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.entities.kinds.voting import LabelledName
from analysis.entities.known.acronyms import expansions_at, spells
from analysis.entities.merging.entity import fullest
from analysis.entities.merging.people import same_person
from analysis.entities.merging.within_article import names


def named(text: str, *mentions: str, acronyms: dict[str, str] | None = None) -> list[str]:
    """The names of mentions in the order of a text: ``Marlier|PER``, ``Marlier|PER|f`` with the title's gender."""
    found, at = [], 0
    for mention in mentions:
        form, label, gender = (mention + "||").split("|")[:3]
        start = text.index(form, at)
        at = start + len(form)
        found.append(LabelledName(start, at, form, label, "model", gender, ""))
    return names(text, found, acronyms or {})


SHARED = {
    "two first names, one surname": (
        ("Paul et Marie Dorval dorment.", "Paul|PER", "Marie Dorval|PER"), ["Paul Dorval", "Marie Dorval"],
    ),
    "a firm of two": (
        ("Paul & Marie Dorval vendent.", "Paul|PER", "Marie Dorval|PER"), ["Paul Dorval", "Marie Dorval"],
    ),
    "a surname in two words": (
        ("Paul et Marie Le Bihan dorment.", "Paul|PER", "Marie Le Bihan|PER"), ["Paul Le Bihan", "Marie Le Bihan"],
    ),
    "nobody is called twice the same": (
        ("Léon et Marc Léon dorment.", "Léon|PER", "Marc Léon|PER"), ["Léon", "Marc Léon"],
    ),
    "a comma shares nothing": (
        ("Paul, puis Marie Dorval dort.", "Paul|PER", "Marie Dorval|PER"), ["Paul", "Marie Dorval"],
    ),
    "a surname alone shares nothing": (
        ("Marlier et Marie Dorval dorment.", "Marlier|PER", "Marie Dorval|PER"), ["Marlier", "Marie Dorval"],
    ),
    "after a title it is a surname": (
        ("Le président Paul et Marie Dorval dorment.", "Paul|PER", "Marie Dorval|PER"), ["Paul", "Marie Dorval"],
    ),
    "a title in the plural announces two": (
        ("Les frères Paul et Luc Dorval dorment.", "Paul|PER", "Luc Dorval|PER"), ["Paul Dorval", "Luc Dorval"],
    ),
    "so it is where the article has it as one": (
        ("Anne Paul dort. Paul et Marie Dorval aussi.", "Anne Paul|PER", "Paul|PER", "Marie Dorval|PER"),
        ["Anne Paul", "Anne Paul", "Marie Dorval"],
    ),
    "a surname before the full names, by its title": (
        ("Mme Dorval dort. M. Luc Dorval et Mme Marie Dorval dorment.",
         "Dorval|PER|f", "Luc Dorval|PER|m", "Marie Dorval|PER|f"),
        ["Marie Dorval", "Luc Dorval", "Marie Dorval"],
    ),
    "a surname before the full names, without title": (
        ("Dorval dort. Luc Dorval et Marie Dorval dorment.", "Dorval|PER", "Luc Dorval|PER", "Marie Dorval|PER"),
        ["Luc Dorval", "Luc Dorval", "Marie Dorval"],
    ),
    "a surname after the full names, by its title": (
        ("M. Luc Dorval et Mme Marie Dorval dorment, M. Dorval rêve.",
         "Luc Dorval|PER|m", "Marie Dorval|PER|f", "Dorval|PER|m"),
        ["Luc Dorval", "Marie Dorval", "Luc Dorval"],
    ),
    "a surname after the full names, without title": (
        ("M. Luc Dorval et Mme Marie Dorval dorment, Dorval rêve.",
         "Luc Dorval|PER|m", "Marie Dorval|PER|f", "Dorval|PER"), ["Luc Dorval", "Marie Dorval", "Marie Dorval"],
    ),
    "a title where nobody has another": (
        ("Luc Dorval et Marie Dorval dorment, Mme Dorval rêve.", "Luc Dorval|PER", "Marie Dorval|PER", "Dorval|PER|f"),
        ["Luc Dorval", "Marie Dorval", "Marie Dorval"],
    ),
    "a place shares nothing": (("Paul et Marie Dorval.", "Paul|LOC", "Marie Dorval|PER"), ["Paul", "Marie Dorval"]),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), SHARED.values(), ids=SHARED.keys())
def test_people_who_share_a_surname(given, expected):
    assert named(*given) == expected


PEOPLE = {
    "the last one fully named before": (
        ("Anne Caradec, Caradec, Yves Caradec, Caradec", "Anne Caradec|PER", "Caradec|PER", "Yves Caradec|PER",
         "Caradec|PER"),
        ["Anne Caradec", "Anne Caradec", "Yves Caradec", "Yves Caradec"],
    ),
    "the first one named after": (
        ("Caradec, Anne Caradec, Yves Caradec", "Caradec|PER", "Anne Caradec|PER", "Yves Caradec|PER"),
        ["Anne Caradec", "Anne Caradec", "Yves Caradec"],
    ),
    "the one whose title agrees": (
        ("Anne Caradec, Yves Caradec, Caradec", "Anne Caradec|PER|f", "Yves Caradec|PER|m", "Caradec|PER|f"),
        ["Anne Caradec", "Yves Caradec", "Anne Caradec"],
    ),
    "a title of the other gender": (
        ("Anne Caradec, Caradec", "Anne Caradec|PER|f", "Caradec|PER|m"), ["Anne Caradec", "Caradec"],
    ),
    "titles of both genders": (("Caradec, Caradec", "Caradec|PER|m", "Caradec|PER|f"), ["M. Caradec", "Mme Caradec"]),
    "initials": (("Anne Caradec, A. Caradec", "Anne Caradec|PER", "A. Caradec|PER"), ["Anne Caradec"] * 2),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), PEOPLE.values(), ids=PEOPLE.keys())
def test_short_names_of_people(given, expected):
    assert named(*given) == expected


OTHERS = {
    "an acronym that its initials spell": (
        ("Union des boulangers, UB", "Union des boulangers|ORG", "UB|ORG"), ["Union des boulangers"] * 2,
    ),
    "an acronym of two names": (
        ("Union des boulangers, Union des barmen, UB", "Union des boulangers|ORG", "Union des barmen|ORG", "UB|ORG"),
        ["Union des boulangers", "Union des barmen", "UB"],
    ),
    "a plural": (("Les Verts-Noirs, Vert-Noir", "Verts-Noirs|ORG", "Vert-Noir|ORG"), ["Verts-Noirs", "Vert-Noir"]),
    "one plural": (("Vaubruns, Vaubrun", "Vaubruns|ORG", "Vaubrun|ORG"), ["Vaubruns"] * 2),
    "a club and its town": (("FC Lunac, Lunac", "FC Lunac|ORG", "Lunac|ORG"), ["FC Lunac"] * 2),
    "a town with two clubs": (
        ("FC Lunac, AS Lunac, Lunac", "FC Lunac|ORG", "AS Lunac|ORG", "Lunac|ORG"), ["FC Lunac", "AS Lunac", "Lunac"],
    ),
    "a short form after the full one": (
        ("Vaubrun Presse libre, Vaubrun", "Vaubrun Presse libre|ORG", "Vaubrun|ORG"), ["Vaubrun Presse libre"] * 2,
    ),
    "a short form before the full one": (
        ("Vaubrun, Vaubrun Presse libre", "Vaubrun|ORG", "Vaubrun Presse libre|ORG"),
        ["Vaubrun", "Vaubrun Presse libre"],
    ),
    "a company before its full form": (
        ("Vaubrun, Vaubrun Industries", "Vaubrun|ORG", "Vaubrun Industries|ORG"), ["Vaubrun Industries"] * 2,
    ),
    "a first name begins no organisation": (
        ("Luc Presse libre, Luc", "Luc Presse libre|ORG", "Luc|ORG"), ["Luc Presse libre", "Luc"],
    ),
    "places are not shortened": (
        ("Vaubrun Nord, Vaubrun", "Vaubrun Nord|LOC", "Vaubrun|LOC"), ["Vaubrun Nord", "Vaubrun"],
    ),
    "known variants": (("Les USA, les États-Unis", "USA|LOC", "États-Unis|LOC"), ["États-Unis"] * 2),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), OTHERS.values(), ids=OTHERS.keys())
def test_names_of_places_and_organisations(given, expected):
    assert named(*given) == expected


def test_an_acronym_that_the_text_explains():
    text = "Confédération des routiers, CFRT"
    given = ("Confédération des routiers|ORG", "CFRT|ORG")
    assert named(text, *given) == ["Confédération des routiers", "CFRT"]
    assert named(text, *given, acronyms={"cfrt": "confederation des routiers"}) == ["Confédération des routiers"] * 2


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("marlier", "luc marlier", True),
        ("luc", "luc marlier", True),
        ("l marlier", "luc marlier", True),
        ("m marlier", "luc marlier", False),
        ("luc marlier", "luc andre marlier", True),
        ("andre luc marlier", "luc andre marlier", False),
        ("le bihan", "yves le bihan", True),
        ("yves le", "yves le bihan", True),
        ("luc marlier", "luc marlier", True),
        ("luc marlier", "anne marlier", False),
        ("luc andre marlier", "luc marlier", False),
    ],
)
def test_same_person(short, long, same):
    assert same_person(short, long) is same


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["Marlier", "Luc Marlier"], "Luc Marlier"),
        (["L. Marlier", "Marlier"], "L. Marlier"),
        (["LUC MARLIER", "Marlier"], "Marlier"),
        (["gilet jaune", "gilets jaunes"], "gilets jaunes"),
        (["Vaubruns", "Vaubrun", "Vaubrun"], "Vaubrun"),
    ],
)
def test_the_fullest_form(forms, expected):
    assert fullest(Counter(forms)) == expected


OTHER_FORMS = {
    "a nickname in marks": (
        ("Abel Vartan, surnommé le « Lynx des Dunes », dort. Le « Lynx des Dunes » rêve.",
         "Abel Vartan|PER", "Lynx des Dunes|PER", "Lynx des Dunes|PER"), ["Abel Vartan"] * 3,
    ),
    "an alias": (("Abel Vartan, alias Zorille, dort.", "Abel Vartan|PER", "Zorille|PER"), ["Abel Vartan"] * 2),
    "who says it is another": (
        ("Avec Abel Vartan, dit Marlier, on dort.", "Abel Vartan|PER", "Marlier|PER"), ["Abel Vartan", "Marlier"],
    ),
    "a place without its noun": (
        ("La place de la Comète bruit. À la Comète, on danse.", "place de la Comète|LOC", "Comète|LOC"),
        ["place de la Comète"] * 2,
    ),
    "a noun with an accent": (
        ("L'église de la Comète bruit. À la Comète, on danse.", "église de la Comète|LOC", "Comète|LOC"),
        ["église de la Comète"] * 2,
    ),
    "a country and a square": (
        ("La place de France bruit. En France, on danse.", "place de France|LOC", "France|LOC"),
        ["place de France", "France"],
    ),
    "with and without a space": (
        ("Sur RXV TV, il rit. RXVTV répond.", "RXV TV|ORG", "RXVTV|ORG"), ["RXV TV"] * 2,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), OTHER_FORMS.values(), ids=OTHER_FORMS.keys())
def test_other_forms_of_one_name(marked, expected):
    assert named(*marked) == expected


@pytest.mark.parametrize(
    ("acronym", "expansion"),
    [("c6v", "Club des six villages"), ("p8r", "Parti huit rivières")],
)
def test_a_numeral_may_be_a_figure(acronym, expansion):
    assert spells(acronym, expansion)


def test_a_blend_before_its_expansion():
    text = "La Copedul (Coopérative des pêcheurs du lac) ferme."
    (found,) = expansions_at(text)
    assert text[found.acronym_start : found.acronym_end] == "Copedul"

"""Names that the text marks off, listed names, names found again; capitals that make no name."""

from __future__ import annotations

import pytest
from entity_samples import texts_of, view_of

from analysis.entities.finding.from_model import repaired
from analysis.entities.finding.listed import known_names
from analysis.entities.finding.lower_case import lower_names
from analysis.entities.finding.marked_by_text import explained, works
from analysis.entities.finding.not_names import is_no_name
from analysis.entities.finding.repeated import repeated
from analysis.entities.view import NameSpan

WORKS = {
    "a film": ("le film « La Nuit rouge » sort/VERB", ["La Nuit rouge"]),
    "over an adjective": ("un rapport accablant/ADJ « La Mer monte » paraît/VERB", ["La Mer monte"]),
    "over a comma": ("son premier/ADJ roman , « Vaubrun » paraît/VERB", ["Vaubrun"]),
    "a participle that names": ("une étude intitulée/VERB « La Mer monte » paraît/VERB", ["La Mer monte"]),
    "straight marks": ('le film " La Nuit rouge " sort/VERB', ["La Nuit rouge"]),
    "words that somebody says": ("il dit/VERB « La Nuit rouge » hier", []),
    "a noun with a capital": ("le Film « La Nuit rouge » sort/VERB", []),
    "no capital": ("le film « sans nom » sort/VERB", []),
    "a sentence": ("le film « La Nuit tombe . » sort/VERB", []),
    "a mark that is never closed": ("le film « La Nuit rouge sort/VERB", []),
    "a mark that is closed on another line": ("le film « La Nuit \\n rouge » sort/VERB", []),
    "a place is not quoted": ("la ville « La Nuit rouge » sort/VERB", []),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), WORKS.values(), ids=WORKS.keys())
def test_quoted_titles(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, works(view)) == expected


EXPLAINED = {
    "an acronym after its expansion": (
        "la [Union]ORG des boulangers ( UDB ) vote/VERB", ["Union des boulangers", "UDB"],
    ),
    "an acronym before it": (
        "la CFRT ( Confédération française/ADJ des routiers et transporteurs ) vote/VERB",
        ["CFRT", "Confédération française des routiers et transporteurs"],
    ),
    "an expansion in lower case that nothing names": ("un impôt sur les fortunes ( ISF ) pèse/VERB", []),
    "a blend": ("le [Front commun des restaurateurs]ORG ( Frocrest ) vote/VERB",
                ["Front commun des restaurateurs", "Frocrest"]),
    "a place in parentheses": ("[Luc Marlier]PER ( Lunac ) vote/VERB", ["Luc Marlier"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), EXPLAINED.values(), ids=EXPLAINED.keys())
def test_acronyms_and_what_they_stand_for(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, explained(view, repaired(view))) == expected


def test_an_explained_name_keeps_the_label_of_the_span_that_begins_there():
    view = view_of("la [Union]ORG des boulangers ( [UDB]LOC ) vote/VERB")
    assert [span.label for span in explained(view, repaired(view))] == ["ORG", "LOC"]


LOWER = {
    "a movement": ("les gilets jaunes défilent/VERB", ["gilets jaunes"]),
    "a thing that is worn": ("il portait/VERB un gilet jaune hier", []),
    "a thing that somebody has": ("il a perdu/VERB son gilet jaune hier", []),
    "what people are dressed in": ("on vient/VERB en gilet jaune", []),
    "not a garment": ("avec/ADP notre gendarmerie nationale", ["gendarmerie nationale"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), LOWER.values(), ids=LOWER.keys())
def test_names_in_lower_case(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, lower_names(view)) == expected


LISTED = {
    "several words": ("il vote/VERB pour La France insoumise hier", ["La France insoumise"]),
    "with its article, before a capital": ("dans/ADP Le Monde Diplomatique hier", []),
    "with its article, over de": ("dans/ADP Le Monde de Lunac hier", []),
    "with its article, over de and an article": ("dans/ADP Le Monde de la Rotonde hier", []),
    "with its article, over de and a common noun": ("dans/ADP Le Monde de mardi", ["Le Monde"]),
    "at the end": ("dans/ADP Le Monde", ["Le Monde"]),
    "in a line of capitals": ("LA FRANCE INSOUMISE VOTE CONTRE", []),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), LISTED.values(), ids=LISTED.keys())
def test_listed_names_of_several_words(tagged, expected):
    view = view_of(tagged)
    assert texts_of(view, known_names(view)) == expected


REPEATED = {
    "the same words": ("[Radio Lunac]ORG émet/VERB . Hier Radio Lunac dort/VERB", ["Radio Lunac", "Radio Lunac"]),
    "a person's family name": ("[Luc Marlier]PER dort/VERB . Marlier ronfle/VERB", ["Luc Marlier", "Marlier"]),
    "a family name with its particle": (
        "[Luc de Vaubrun]PER dort/VERB . Puis/ADV Vaubrun ronfle/VERB", ["Luc de Vaubrun", "Vaubrun"],
    ),
    "never a first name alone": ("[Luc Marlier]PER dort/VERB . Luc ronfle/VERB", ["Luc Marlier"]),
    "never an ordinary word": ("[Luc Boulanger]PER dort/VERB . Boulanger est/VERB un métier", ["Luc Boulanger"]),
    "never a part of a word": ("[Lunac]LOC dort/VERB . Les Lunacs et Lunac-Nord", ["Lunac"]),
    "not what is one ordinary word": ("la [Maison]ORG dort/VERB . Maison vide/ADJ", ["Maison"]),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), REPEATED.values(), ids=REPEATED.keys())
def test_names_found_again(tagged, expected):
    view = view_of(tagged)
    spans = [NameSpan(s.i, s.j, s.label, s.rule) for s in repaired(view)] or [NameSpan(1, 2, "ORG", "model")]
    assert texts_of(view, repeated(view, spans)) == expected


NO_NAMES = {
    "a numeral": ("le *XIVe siècle", True),
    "the State": ("dans/ADP l' *État hier", True),
    "a hashtag": ("le # *Lunac hier", True),
    "an account": ("selon/ADP *@lunac hier", True),
    "an address": ("sur *www.Lunac.fr hier", True),
    "a weekday": ("dès/ADP *Lundi soir", True),
    "an ordinary word in capitals": ("c'est *MAISON hier", True),
    "a number": ("en *2012 il neige/VERB", True),
    "a thing by its acronym": ("après/ADP une *XKR hier", True),
    "an acronym without that article": ("pour la *CFRT hier", False),
    "a people in the plural": ("chez les *Norvégiens hier", True),
    "an inhabitant after an article": ("avec/ADP une *Norvégienne hier", True),
    "a first name like a people's": ("avec/ADP la *Florence hier", False),
    "the inhabitants of a place that the text names": ("à Vaubrun , les *Vaubrunois dorment/VERB", True),
    "the same of another place": ("à Lunac , les *Vaubrunois dorment/VERB", False),
    "the country after a feminine article": ("vers/ADP la *Suisse hier", False),
    "the inhabitant after a masculine one": ("avec/ADP un *Suisse hier", True),
    "a word that begins the sentence": ("*Maison vide/ADJ hier", True),
    "a first name that begins the sentence": ("*Luc dort/VERB hier", False),
    "a name that is one elsewhere": ("*Marchand dort/VERB . Hier , Marchand ronfle/VERB", False),
    "a word that is in lower case elsewhere": ("*Vaubrune dort/VERB . Une vaubrune ronfle/VERB", True),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "expected"), NO_NAMES.values(), ids=NO_NAMES.keys())
def test_capitals_that_make_no_name(tagged, expected):
    at = next(k for k, piece in enumerate(tagged.split(" ")) if piece.startswith("*"))
    view = view_of(tagged.replace("*", ""))
    assert is_no_name(view, NameSpan(at, at + 1, "", "repeated")) is expected

"""What the words inside and around a name say of its kind, rule by rule; its gender and number."""

from __future__ import annotations

import pytest
from entity_samples import view_of

from analysis.entities.finding.from_model import repaired
from analysis.entities.kinds import evidence_around as around
from analysis.entities.kinds import evidence_inside as inside
from analysis.entities.kinds.candidate import Candidate
from analysis.entities.known.votes import votes


def candidate(tagged: str) -> Candidate:
    """The last name of a text that is tagged by hand."""
    view = view_of(tagged)
    span = repaired(view)[-1]
    return Candidate(view, span, view.span_text(span))


INSIDE = {
    "a country": (inside.listed, "en [Norvège]LOC hier", "country", ""),
    "a known organisation": (inside.listed, "la [CGT]ORG vote/VERB", "known name", "ORG"),
    "a known person": (inside.listed, "hier [Poutine]PER dort/VERB", "known person", "PER"),
    "a name with its article": (inside.listed, "dans [Le Monde]ORG hier", "name with its article", "ORG"),
    "an unknown name": (inside.listed, "la [Vaubrune]LOC coule/VERB", "", ""),
    "a division": (inside.beginning, "en [Ligue 3]MISC hier", "series", ""),
    "its head": (inside.beginning, "la [Banque Vaubrun]ORG prête/VERB", "own head", "ORG"),
    "its head after an article": (inside.beginning, "selon [La Banque Vaubrun]ORG hier", "own head", "ORG"),
    "its head after an adjective": (inside.beginning, "la [Haute Cour Vaubrun]ORG siège/VERB", "own head", "ORG"),
    "a word of companies": (inside.beginning, "chez [Vaubrun Industries]ORG hier", "company word at the end", ""),
    "a word of companies inside": (inside.beginning, "chez [Vaubrun Industries Sud]ORG hier", "company word", ""),
    "a first name": (inside.beginning, "hier [Luc Marlier]PER dort/VERB", "first name", ""),
    "a first name and a particle": (inside.beginning, "hier [Omar ben Youssef]PER dort/VERB", "first name", ""),
    "a first name that is a place": (
        inside.beginning, "hier [Florence Marlier]PER dort/VERB", "first name or place", "",
    ),
    "a first name alone": (inside.beginning, "hier [Luc]PER dort/VERB", "first name alone", ""),
    "a first name and a number": (inside.beginning, "hier [Luc 2]MISC sort/VERB", "", ""),
    "an acronym": (inside.acronym, "la [CFRT]ORG vote/VERB", "acronym", ""),
    "an acronym that is a country": (inside.acronym, "les [USA]LOC votent/VERB", "", ""),
    "seven capitals": (inside.acronym, "la [CFRTABC]ORG vote/VERB", "", ""),
}  # fmt: skip

INSIDE |= {
    "initials of a known person": (inside.listed, "hier [JFK]LOC dort/VERB", "known initials", ""),
    "a place by its first word": (inside.own_head, "hier [Djebel Vaub]PER brûle/VERB", "own head of a place", ""),
}

AROUND = {
    "a civility": (around.titled, "hier M. [Marlier]PER dort/VERB", "sure title", ""),
    "an office": (around.titled, "hier le maire [Marlier]PER dort/VERB", "title", ""),
    "a title before an acronym": (around.titled, "le député [CFRT]ORG dort/VERB", "acronym after a title", ""),
    "an inhabitant": (around.titled, "hier la Polonaise/PROPN [Wrona]PER gagne/VERB", "inhabitant", ""),
    "over a complement": (
        around.titled, "la procureure de la cour , [Anne Marlier]PER , dort/VERB", "title over a complement", "",
    ),
    "over a field": (
        around.titled, "le ministre de l' intérieur [Luc Marlier]PER dort/VERB", "title over a complement", "",
    ),
    "not over a verb": (around.titled, "le maire salue/VERB [Marlier]PER hier", "", ""),
    "not what the title governs": (around.titled, "le maire de la cité en [Vaubrune]LOC dort/VERB", "", ""),
    "a noun right before": (around.described, "la société [Vaubrun]ORG écrit/VERB", "noun right before", "ORG"),
    "a medium right before": (around.described, "le quotidien [El Vaubrun]PER cite/VERB", "medium right before", ""),
    "a work right before": (around.described, "le film [Vaubrun]MISC sort/VERB", "work right before", ""),
    "a noun over an adjective": (
        around.described, "la chaîne publique/ADJ [Vaubrun]ORG émet/VERB", "noun over adjectives", "ORG",
    ),
    "a work over an adjective": (
        around.described, "l' ouragan meurtrier/ADJ [Irena]MISC passe/VERB", "work over adjectives", "",
    ),
    "a place over de": (around.described, "la ville de [Vaubrun]LOC dort/VERB", "place over de", ""),
    "an organisation over de": (around.described, "le syndicat de [Vaubrun]LOC dort/VERB", "", ""),
    "its staff": (around.described, "les salariés de [Vaubrun]ORG votent/VERB", "staff", ""),
    "its president": (around.described, "le président de [Vaubrun]ORG vote/VERB", "members", ""),
    "its staff over an article": (around.described, "les salariés de la [Vaubrune]ORG votent/VERB", "staff", ""),
    "a plural article": (around.described, "hier les [Vaubrun]ORG votent/VERB", "plural article", ""),
    "an article": (around.described, "hier la [Vaubrune]LOC coule/VERB", "article", ""),
    "an age": (around.aged, "hier [Marlier]PER , 34 ans , dort/VERB", "age", ""),
    "a number of years to come": (around.aged, "hier [Marlier]PER dans 34 ans", "", ""),
    "a nickname": (around.nicknamed, "un voleur surnommé/VERB [Zorille]PER dort/VERB", "nickname", ""),
    "a function after a comma": (
        around.explained, "hier [Marlier]PER , avocate au barreau , dort/VERB", "title after a comma", "",
    ),
    "a noun after a comma": (around.explained, "hier [Vaubrun]LOC , une ville morte/ADJ", "noun after a comma", "LOC"),
    "the subject of what follows": (around.explained, "selon [Vaubrun]ORG , le maire aurait/AUX dormi/VERB", "", ""),
    "the title of another": (around.explained, "avec [Marlier]PER , la préfète des études Anne Dorval", "", ""),
    "a family in the plural": (around.described, "le clan des [Vaubrun]ORG dort/VERB", "family", ""),
    "a second family": (around.described, "la dynastie des Marlier et des [Vaubrun]ORG dort/VERB", "family", ""),
    "a nickname with its article": (
        around.nicknamed, "Marlier , surnommé/VERB le « [Lynx des Dunes]MISC »", "nickname", "",
    ),
    "where one lives": (around.placed, "il vivre/VERB à [Da Vaub]PER", "living", ""),
    "what one joins": (around.placed, "ils adhérer/VERB à l' [Agrivel]LOC", "joining", ""),
    "a preposition": (around.placed, "hier chez [Vaubrun]ORG", "chez", ""),
    "en": (around.placed, "hier en [Vaubrunie]LOC", "en", ""),
    "en and a number": (around.placed, "hier en [D2]MISC", "", ""),
    "an interview": (around.placed, "un entretien à [Vaubrun]ORG hier", "interview", ""),
    "near a place": (around.placed, "il dort/VERB près de [Vaubrun]LOC", "near a place", ""),
    "in parentheses": (
        around.placed, "hier [Luc Marlier]PER ( [Vaubrun]ORG ) dort/VERB", "after a name in parentheses", "",
    ),
    "the subject of a verb of speech": (
        around.placed, "« Oui » , assure/VERB [Marlier]PER hier", "subject after its verb", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "tagged", "vote", "kind"), [*INSIDE.values(), *AROUND.values()], ids=[*INSIDE, *AROUND]
)
def test_a_rule_gives_its_vote(rule, tagged, vote, kind):
    assert rule(candidate(tagged)) == (votes(vote, kind) if vote else ())


def test_a_word_between_weakens_a_title():
    (near,) = around.titled(candidate("hier le président [Marlier]PER dort/VERB"))
    (far,) = around.titled(candidate("hier le président tchadien/ADJ [Marlier]PER dort/VERB"))
    assert far.weight == near.weight - 0.5


def test_a_title_glued_to_the_name_is_one():
    assert around.titled(candidate("hier [M.Marlier]PER dort/VERB")) == votes("glued title")


GENDERS = {
    "a civility": ("hier Mme [Marlier]PER dort/VERB", "f"),
    "an office": ("hier le préfet [Marlier]PER dort/VERB", "m"),
    "a title of both": ("hier le maire [Marlier]PER dort/VERB", "mf"),
    "a function after it": ("hier [Marlier]PER , une avocate , dort/VERB", "f"),
    "a function before a preposition": ("hier [Marlier]PER , avocate au barreau , dort/VERB", "f"),
    "a former function": ("hier [Marlier]PER , ancienne préfète , dort/VERB", "f"),
    "the title before it, not the function": ("hier M. [Marlier]PER , sage-femme , dort/VERB", "m"),
    "nothing": ("hier [Marlier]PER dort/VERB", ""),
}  # fmt: skip


@pytest.mark.parametrize(("tagged", "gender"), GENDERS.values(), ids=GENDERS.keys())
def test_gender(tagged, gender):
    assert candidate(tagged).gender == gender


def test_initials_weigh_more_than_a_known_name_in_capitals():
    assert inside.listed(candidate("hier [PPDA]LOC dort/VERB")) == votes("known initials")
    assert inside.listed(candidate("hier [ALLAH]LOC dort/VERB")) == votes("known person")

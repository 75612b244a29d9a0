"""Where a content goes on after its attribution, what people say of themselves, and who speaks where several could."""

from __future__ import annotations

import pytest

CASES = {
    "auxiliary, then its participle": (
        "Le pont serait, selon la régie, fermé jusqu'en avril.",
        [("indirect", "Le pont serait … fermé jusqu'en avril", "régie")],
    ),
    "auxiliary, then an adverb": (
        "La ville n'a, selon ses habitants, jamais voulu de ce stade.",
        [("indirect", "La ville n'a … jamais voulu de ce stade", "habitants")],
    ),
    "modal, then its infinitive": (
        "La digue peut, assure l'ingénieur, tenir cent ans.",
        [("indirect", "La digue peut … tenir cent ans", "ingénieur")],
    ),
    "inverted pronoun": (
        "Les loyers ont, rappelle-t-il, triplé depuis vingt ans.",
        [("indirect", "Les loyers ont … triplé depuis vingt ans", None)],
    ),
    "verb, then its object": (
        "Le village toucherait, selon la mairie, une prime de relogement.",
        [("indirect", "Le village toucherait … une prime de relogement", "mairie")],
    ),
    "another clause does not go on": (
        "Il pleuvra, selon la mairie, les routes fermeront.",
        [("indirect", "Il pleuvra", "mairie")],
    ),
    "what one says of oneself": (
        "La gardienne de but s'est dite prête à jouer.",
        [("indirect", "prête à jouer", "gardienne de but")],
    ),
    "what one says of oneself, then a participle": (
        "Le pilote s'est déclaré déçu, ajoutant que « rien n'est perdu ».",
        [("indirect", "déçu", "pilote"), ("mixed", "que « rien n'est perdu »", "pilote")],
    ),
    "se montrer only describes": (
        "Le recteur s'est montré rassurant, assurant que « les examens auront lieu ».",
        [("mixed", "que « les examens auront lieu »", "recteur")],
    ),
    "passive with comme": (
        "Le tunnel est vu comme « un piège » par les cyclistes.",
        [("mixed", "comme « un piège »", "cyclistes")],
    ),
    "what people call a place": (
        "La ville, que ses habitants surnomment « la rose », dort.",
        [("mixed", "« la rose »", "habitants")],
    ),
    "phrase after a colon": (
        "La fuite est grave : trois rues inondées, d'après les pompiers.",
        [("indirect", "trois rues inondées", "pompiers")],
    ),
    "phrase in brackets": (
        "Le feu a détruit deux granges (200 000 euros de dégâts, selon la mairie).",
        [("indirect", "200 000 euros de dégâts", "mairie")],
    ),
    "marks that take up the ones before": (
        "« La rivière monte », prévient l'hydrologue Jean Cossard, alors que « les digues, elles, plient ».",
        [
            ("direct", "La rivière monte", "Jean Cossard"),
            ("direct", "les digues, elles, plient", "Jean Cossard"),
        ],
    ),
    "a conjunction joins the marks": (
        "« On a froid », confie la locataire Mina Sorel. Mais « personne ne répond au téléphone ».",
        [("direct", "On a froid", "Mina Sorel"), ("direct", "personne ne répond au téléphone", "Mina Sorel")],
    ),
    "marks begin with the verb of a subject outside": (
        "Pour Aline Motte la commune « fait la sourde oreille ».",
        [("mixed", "la commune « fait la sourde oreille »", "Aline Motte")],
    ),
    "one verb for two shares": (
        "Un tiers des parents jugent la cantine « trop chère », un quart « trop bruyante ».",
        [("mixed", "la cantine « trop chère »", "parents"), ("mixed", "« trop bruyante »", "parents")],
    ),
    "subject after a conjunction": (
        "La maire est sortie avant que les manifestants ne crient « Trahison ».",
        [("mixed", "« Trahison »", "manifestants")],
    ),
    "somebody added": (
        "Plusieurs artistes ont protesté, parmi lesquels la chanteuse Mina Sorel, qui a posté : « C'est honteux. »",
        [("direct", "C'est honteux.", "Mina Sorel")],
    ),
    "somebody made to speak": (
        "Le drame a conduit le frère, Ali Benlik, à réclamer une enquête : « On nous cache tout ».",
        [("direct", "On nous cache tout", "Ali Benlik")],
    ),
    "nobody's words": ("L'histoire enseigne que les ponts finissent par céder.", []),
    "nobody's words, in a past": ("Le temps a prouvé que le choix était bon.", []),
    "a thing says nothing": ("Odette Marval porte une robe qui évoque celles des « grandes heures ».", []),
    "a surname": ("Celui qu'on surnomme « le Grand » est parti.", []),
}

TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", CASES)
def test_who_is_quoted_with_which_words(key, found):
    assert [(row["type"], row["content"], row["speaker"]) for row in found[key]] == CASES[key][1]

"""Who speaks where several share a verb, a participle comes first, or a second description names them."""

from __future__ import annotations

import pytest
from read_rows import said

ROWS = {
    "a participle ahead": (
        "Redoutant que la crue n'emporte la passerelle, les bateliers ont amarré ailleurs.",
        ["que la crue n'emporte la passerelle → bateliers"],
    ),
    "marks after it, and a subject that is not listed": (
        "Évoquant « un hiver trop doux », la capitainerie a reporté la fête des neiges.",
        ["« un hiver trop doux » → capitainerie"],
    ),
    "a gerund ahead, and an aside in what it reports": (
        "Tout en admettant que le bac, réparé en mai, coûte cher, la maire de Roscanel, Inès Carrel, défend son choix.",
        ["que le bac, réparé en mai, coûte cher → Inès Carrel"],
    ),
    "a relative clause after the subject": (
        "Rappelant que l'écluse est un bien commun, le collectif, qui attend une réponse, bloque le pont.",
        ["que l'écluse est un bien commun → collectif"],
    ),
    "a participle that the tagger takes for an infinitive": (
        "Accusant la capitainerie de mentir, ils ont occupé le ponton.",
        ["de mentir → None"],
    ),
    "after somebody who is only spoken of": (
        "Devant le buste du navigateur Loïc Armagnac, évoquant « un maître », Odile Vartan a parlé des mousses.",
        ["« un maître » → Odile Vartan"],
    ),
    "the verb that a subject waits for": (
        "La maire, estimant que le ponton est sûr, a refusé l'audit.",
        ["que le ponton est sûr → maire"],
    ),
    "a list before its verb": (
        "Le SNB, l'UTL et la CDR dénoncent « un passage en force ».",
        ["« un passage en force » → SNB, UTL et CDR"],
    ),
    "a list after its verb": (
        "« Le ponton restera ouvert », promettent de leur côté le SNB, l'UTL, la CDR et FSB, qui ont voté.",
        ["Le ponton restera ouvert → SNB, UTL, CDR et FSB"],
    ),
    "a list of complements": (
        "Les ministres du Budget, de la Mer et de la Ville exigent que les quais ferment.",
        ["que les quais ferment → ministres du Budget, de la Mer et de la Ville"],
    ),
    "two trades of one person": (
        "Le maire se tait. « La passe s'ensable », prévient la géographe et autrice de romans Inès Carrel.",
        ["La passe s'ensable → Inès Carrel"],
    ),
    "two nouns without an article": (
        "Plusieurs clubs et associations sportives réclament « un vrai bassin ».",
        ["« un vrai bassin » → clubs et associations sportives"],
    ),
    "a person described twice": (
        "« La vase gagne », regrette la sénatrice du lac, la centriste Odile Vartan.",
        ["La vase gagne → Odile Vartan"],
    ),
    "another office is somebody else": (
        "Selon la maire, le préfet Loïc Armagnac, arrivé lundi, n'a rien signé.",
        ["le préfet Loïc Armagnac, arrivé lundi, n'a rien signé → maire"],
    ),
    "an advocate by the civility": (
        "« La passe s'ensable », note Me Inès Carrel. L'avocate du port ajoute que rien n'a été dragué.",
        ["La passe s'ensable → Inès Carrel", "que rien n'a été dragué → Inès Carrel"],
    ),
    "this source": (
        "« La passe s'ensable », a reconnu la capitainerie. « Le dragage attendra », a ajouté cette source.",
        ["La passe s'ensable → capitainerie", "Le dragage attendra → capitainerie"],
    ),
    "another number": (
        "L'article 3 de la charte dit que « la rive est libre ». L'article 9 prévoit que « la pêche est close ».",
        ["que « la rive est libre » → article 3 de la charte", "que « la pêche est close » → article 9"],
    ),
    "a verb of speech under a conjunction": (
        "Quand la maire a promis un vote, les nageuses ont crié : « Menteuse ! »",
        ["Menteuse ! → nageuses"],
    ),
    "who is told, taken up by qui": (
        "Le gardien a souri à l'adolescente qui croyait que « tout flotte ».",
        ["que « tout flotte » → adolescente"],
    ),
    "a place in the net before the subject": (
        "Sur son blog Quai Nord, la capitainerie a salué « une belle saison » et précisé que « le dragage attendra ».",
        ["« une belle saison » → capitainerie", "que « le dragage attendra » → capitainerie"],
    ),
    "what can be read": (
        "Sur les bâches, on pouvait lire « Le lac est à nous ».",
        ["Le lac est à nous → None"],
    ),
    "an example before a colon": (
        "Des craintes partagées sur le lac, à l'instar d'Odile Vartan mardi : « Qui paiera le dragage ? »",
        ["Qui paiera le dragage ? → Odile Vartan"],
    ),
    "what befell a body, before the colon of a headline": (
        "Mairie incendiée : « La peur a changé de camp »\n\n"
        "La mairie de Roscanel a brûlé lundi soir, et personne n'a été blessé. Une enquête est ouverte.",
        ["La peur a changé de camp → None"],
    ),
    "no space after a pronoun and a full stop": (
        "Odile Vartan a vendu sa barque. « Le lac est trop bas », déplore-t-elle.Puis la pluie est venue.",
        ["Le lac est trop bas → Odile Vartan"],
    ),
    "no space after an acronym and a full stop": (
        "« La vase gagne », a averti l'UTL.Depuis juin, le ponton est fermé.",
        ["La vase gagne → UTL"],
    ),
}


@pytest.mark.parametrize("kind", ROWS)
def test_rows(kind: str) -> None:
    text, expected = ROWS[kind]
    assert said(text) == expected

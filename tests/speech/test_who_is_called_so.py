"""Whom a description means by what the world knows: ages, wider nouns, places where *on* speaks, who signs below."""

from __future__ import annotations

import pytest
from read_rows import said

ROWS = {
    "as old as the text says": (
        "Odile Vartan, 83 ans, tient le phare. Loïc Armagnac, 46 ans, répare les bacs. L'octogénaire dit avoir peur.",
        ["avoir peur → Odile Vartan"],
    ),
    "an age in brackets, after a trade": (
        "Odile Vartan, retraitée de 83 ans, est sortie avec le mousse Loïc Armagnac (17 ans). « J'ai eu froid », "
        "souffle l'octogénaire.",
        ["J'ai eu froid → Odile Vartan"],
    ),
    "an age that a description gives": (
        "Odile Vartan, 54 ans, attend sur le ponton. Inès Carrel, 30 ans, la rejoint. « Ils mentent », lance la femme "
        "de 54 ans.",
        ["Ils mentent → Odile Vartan"],
    ),
    "whom the journalist met": (
        "Le gardien de phare Loïc Armagnac nous attend sur le ponton. « La lampe est vieille », regrette notre "
        "interlocuteur.",
        ["La lampe est vieille → Loïc Armagnac"],
    ),
    "what the journalist has learnt": (
        "La préfète, Odile Vartan, a visité le port. Selon nos informations, le bac serait vendu.",
        ["le bac serait vendu → None"],
    ),
    "what others have learnt": (
        "La préfète, Odile Vartan, a visité le port. Selon les informations de la capitainerie, le bac serait vendu.",
        ["le bac serait vendu → capitainerie"],
    ),
    "a wider noun": (
        "La juge de Roscanel, Inès Carrel, a reçu le capitaine Loïc Armagnac. La magistrate estime que le bac est sûr.",
        ["que le bac est sûr → Inès Carrel"],
    ),
    "a wider noun for whoever leads": (
        "La directrice du chantier, Inès Carrel, a reçu la presse. La dirigeante promet de « n'oublier personne ».",
        ["de « n'oublier personne » → Inès Carrel"],
    ),
    "a wider noun for a document": (
        "Un rapport de la capitainerie relève que douze bouées manquent. Le document affirme que la passe s'ensable.",
        [
            "que douze bouées manquent → rapport de la capitainerie",
            "que la passe s'ensable → rapport de la capitainerie",
        ],
    ),
    "no wider noun": (
        "Le boulanger Loïc Armagnac a quitté le port. Le juge assure que la procédure suit son cours.",
        ["que la procédure suit son cours → juge"],
    ),
    "on at a place": (
        "À la préfecture, à Roscanel, on fait valoir que la passe est sûre.",
        ["que la passe est sûre → préfecture"],
    ),
    "on at a place with its acronym": (
        "À la Ligue des bateliers (LDB), on promet de « tirer les leçons » du naufrage.",
        ["de « tirer les leçons » du naufrage → Ligue des bateliers"],
    ),
    "on beside somebody": ("Chez les bateliers, on assure que le bac coulera.", ["que le bac coulera → bateliers"]),
    "on at no place that speaks": ("Au printemps, on estime que la passe est sûre.", ["que la passe est sûre → None"]),
    "the subject right before, who says nothing": (
        "« Tout va bien », a dit Loïc Armagnac. La maire Inès Carrel, elle, a visité le phare hier matin. Elle en est "
        "revenue ce jeudi.\n\nLa géographe Odile Vartan ne décolère pas. « La passe s'ensable. »",
        ["Tout va bien → Loïc Armagnac", "La passe s'ensable. → Odile Vartan"],
    ),
    "who signs on the line below": (
        "La crue inquiète\n\nLe bac est usé, a prévenu Loïc Armagnac.\n\n« On a tout perdu en une nuit »\n\n"
        "– Odile Vartan, riveraine\n\nLa mairie attend.",
        ["Le bac est usé → Loïc Armagnac", "On a tout perdu en une nuit → Odile Vartan"],
    ),
    "a body with its acronym in brackets": (
        "La mission des lacs dans le pays (MINLAC) s'est dite « très inquiète ».",
        ["« très inquiète » → MINLAC"],
    ),
    "where somebody comes from, before the name": (
        "« Le bac est vieux », a glissé la présidente du chantier chargée des écluses, la Canadienne Inès Carrel.",
        ["Le bac est vieux → Inès Carrel"],
    ),
    "some of those before": (
        "Les bateliers ont défilé hier. Certains dénoncent « un abandon ».",
        ["« un abandon » → bateliers"],
    ),
    "so many out of so many": (
        "Vingt-sept bateliers sur quarante dénoncent « un abandon ».",
        ["« un abandon » → bateliers"],
    ),
    "a place that opens the sentence describes nobody": (
        "Sur Facebook, l'école Inès-Carrel, où est logé le mousse, demande aux parents « de ne rien croire ».",
        ["« de ne rien croire » → école Inès-Carrel"],
    ),
    "who read a report speaks in no clause of it": (
        "Le rapport, que Radio Vallon a pu lire, relève que les passes s'ensablent.",
        ["que les passes s'ensablent → rapport"],
    ),
    "who owns a copy": (
        "Le document, que Le Courrier s'est procuré, recommande de fermer l'écluse.",
        ["de fermer l'écluse → document"],
    ),
    "a relative clause in an aside": (
        "La crue, dont parle la maire, qui a réagi : « Tout va bien ce soir ».",
        ["Tout va bien ce soir → maire"],
    ),
    "who is spoken of, after the source": (
        "Selon le procureur, Loïc Armagnac, 34 ans, a avoué.",
        ["Loïc Armagnac, 34 ans, a avoué → procureur"],
    ),
    "who is spoken of, with what she is": (
        "Selon la police, Inès Carrel, mère de trois enfants, a disparu lundi.",
        ["Inès Carrel, mère de trois enfants, a disparu lundi → police"],
    ),
    "a person is no name of a body": (
        "Selon la mairie, Loïc Armagnac, le directeur du port, a démissionné.",
        ["Loïc Armagnac, le directeur du port, a démissionné → mairie"],
    ),
    "a person who is the source": (
        "Selon le président du club, Loïc Armagnac, le stade va rouvrir.",
        ["le stade va rouvrir → Loïc Armagnac"],
    ),
    "who asked": (
        "Interrogée par La Gazette, l'entreprise assure que rien n'est décidé.",
        ["que rien n'est décidé → entreprise"],
    ),
    "somebody named after the one accused": (
        "Le maire de Lunac accuse la préfète, Odile Vartan, de « mépris ».",
        ["de « mépris » → maire de Lunac"],
    ),
    "who wrote the article": (
        "Loïc Armagnac négocie depuis un mois. « On négociera debout », prévient Loïc Armagnac. « Mais on négociera. »"
        "\n\nInès Carrel",
        ["On négociera debout → Loïc Armagnac", "Mais on négociera. → Loïc Armagnac"],
    ),
    "somebody told in the sentence itself": (
        "Le maire, Loïc Armagnac, dénonce « un abandon ». L'édile a écrit à la ministre pour lui demander si le bac "
        "coulerait.",
        ["« un abandon » → Loïc Armagnac", "si le bac coulerait → Loïc Armagnac"],
    ),
    "a first name whose gender only its ending shows": (
        "Le ministre Lalaina Ravelo a reçu les bateliers. « Le bac rouvrira », a-t-il promis.",
        ["Le bac rouvrira → Lalaina Ravelo"],
    ),
}


@pytest.mark.parametrize(("text", "rows"), ROWS.values(), ids=ROWS.keys())
def test_a_description_means_whom_the_text_lets_it_mean(text: str, rows: list[str]) -> None:
    assert said(text) == rows

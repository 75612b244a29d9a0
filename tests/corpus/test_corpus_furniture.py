"""Lines of the site around an article, and lines that only look like them."""

from __future__ import annotations

import pytest

from analysis.corpus import article_from_text
from analysis.corpus.boilerplate import furniture

FURNITURE = {
    "related": [
        "» LIRE AUSSI - La halle de Varlaix ferme lundi",
        "▶ Lire aussi : la halle ferme",
        "» VOIR AUSSI - Le pont vu du ciel",
        "À lire sur Val Info : le pont en chiffres",
        "» Suivez notre direct - Le pont rouvre",
        "Vous aimerez aussi",
        "Pour en savoir plus sur le pont, lisez notre enquête",
        "Lire notre dossier : trois ans de travaux",
    ],
    "subscribe": [
        "Lecture restreinte",
        "Cet article vous est offert",
        "Déjà abonné ? Connectez-vous",
        "Il vous reste 62 % de cet article à lire.",
        "Ne manquez rien de l'actualité du Val",
        "Soutenez-nous pour 3 euros par mois",
        "En cliquant, vous acceptez notre politique de confidentialité",
        "Offrir cet article",
    ],
    "share": ["Partager sur Facebook", "Facebook", "Copier le lien", "Partager 12", "Écouter cet article", "Telegram"],
    "comment": [
        "Commentaires (12)",
        "Soyez le premier à commenter cet article",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués",
        "Laisser un commentaire",
        "Une erreur dans cet article ? Signalez-la",
    ],
    "copyright": [
        "© Le Courrier du Val 2024",
        "Le présent document est protégé par les lois et conventions internationales sur le droit d'auteur.",
        "Certificat émis le 3 mars 2021 à l'Université du Val à des fins de visualisation personnelle et temporaire.",
        "Tous droits de reproduction et de diffusion réservés",
    ],
    "advertising": ["Publicité", "La suite après cette publicité", "Publirédactionnel"],
    "image": [
        "Le pont rouvre, « enfin » - Regarder sur Val TV",
        "Crédit photo : Inès Caradec",
        "Regardez la vidéo de la réouverture",
        "Capture d'écran du site du Val",
        "Voir cette publication sur Instagram",
    ],
    "source": ["Mots-clés : pont, travaux, Varlaix", "Avec agences", "Thèmes associés : ponts"],
}
PROSE = [
    "Facebook : la justice ouvre une enquête sur le réseau",
    "Vidéo : le pont s'effondre sous les yeux des riverains",
    "Telegram : son fondateur remis en liberté",
    "EN DIRECT - Séisme : la préfète appelle au calme",
    "La maire a demandé de lire aussi le rapport de la préfecture, qui compte cent pages.",
    "Le public peut regarder sur place les travaux du pont.",
    "« Il faut agrandir le port », a dit la maire.",
    "Agrandir le port coûterait dix millions d'euros, selon la préfecture.",
    "Les commentaires sont partagés parmi les riverains.",
    "Il vous reste à écrire au préfet, a dit la maire aux riverains.",
    "Publicité mensongère : un marchand condamné",
    "La rédaction du rapport a pris trois ans, selon la préfecture.",
]


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in FURNITURE.items() for line in lines])
def test_furniture_is_known(kind, line):
    assert furniture(line) == kind


@pytest.mark.parametrize("line", PROSE)
def test_headlines_and_prose_are_no_furniture(line):
    assert furniture(line) is None


def test_furniture_between_paragraphs_is_left_out():
    prose = "La halle de Varlaix ferme lundi, a annoncé la maire, et les marchands iront sur la place du port."
    lines = [line for kind in ("related", "image", "subscribe", "advertising") for line in FURNITURE[kind]]
    text = "\n\n".join(["La halle ferme", prose, *(f"{line}\n\n{prose}" for line in lines)])
    article = article_from_text(text)
    assert list(article.paragraphs("boilerplate")) == lines
    assert len(list(article.paragraphs("body", "lead"))) == len(lines) + 1

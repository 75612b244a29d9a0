"""Twelve invented articles of three outlets."""
# ruff: noqa: E501  # sentences are not cut

from __future__ import annotations

_SUBJECTS = [
    ("le pont de Varlaix", "du pont", "Élise Côté", "préfète", "rouvrir"),
    ("la halle de Morteville", "de la halle", "Jérôme Faÿ", "maire", "fermer"),
    ("l’hôpital de Saint-Ozène", "de l’hôpital", "Noëlle Brugière", "directrice", "embaucher"),
    ("la gare d’Ambrelle", "de la gare", "Loïc Nédélec", "président", "attendre"),
    ("l’école de Câprie", "de l’école", "Maëva Tréhout", "rectrice", "déménager"),
]
_OUTLETS = ["Le Courrier du Val", "La Gazette d’Ambrelle", "Radio Rives"]
_AUTHORS = ["Inès Caradec", "Anne-Laure d’Hautecour", "Gaël Le Bihan"]
FIELDS = ["id", "title", "date", "outlet", "author", "section", "url", "text"]


def _article(n: int) -> dict[str, str]:
    place, of_it, person, office, verb = _SUBJECTS[n % 5]
    first = (
        f"{place[0].upper()}{place[1:]} va {verb} dès lundi, a annoncé {person}, {office} du département ; la décision, "
        f"attendue depuis {n + 2} ans, coûtera 3,{n} millions d’euros."
    )
    second = (
        f"« Nous avons pris notre temps, et c’est une bonne nouvelle pour les habitants », a déclaré {person} devant la "
        f'presse. Selon {_AUTHORS[n % 3]}, du collectif local, les travaux {of_it} ont été "bâclés".'
    )
    third = f"Le conseil a ajouté que les riverains seraient consultés ; l’enquête durera {n + 3} semaines."
    return {
        "id": f"article-{n + 1:02}",
        "title": f"{place[0].upper()}{place[1:]} va {verb} : ce qui change, point par point",
        "date": f"2024-03-{n + 1:02}",
        "outlet": _OUTLETS[n % 3],
        "author": _AUTHORS[(n + 1) % 3],
        "section": "Société",
        "url": f"https://exemple.invalid/{n + 1}",
        "text": "\n\n".join([first, second, third]),
    }


ENGLISH = {
    "title": "The bridge at Varlaix will open again next week",
    "text": "The bridge at Varlaix will open again on Monday, the prefect of the region said in a long statement.\n\n"
    "“We have taken our time, and this is good news for the people who live here,” she told the local press.",
}
TWELVE = [_article(n) for n in range(10)]
TWELVE += [{**TWELVE[0], "id": "article-11", "date": "2024-03-11", "outlet": _OUTLETS[1]}]
TWELVE[10]["text"] = TWELVE[10]["text"].replace("dès lundi", "lundi")
TWELVE += [{**TWELVE[1], "id": "article-12", "date": "2024-03-12", "outlet": _OUTLETS[2], **ENGLISH}]
FRENCH = dict(zip(FIELDS, ["id", "Titre", "Date", "Journal", "Auteur", "Rubrique", "URL", "Texte"], strict=True))
ENGLISH_NAMES = dict(zip(FIELDS, FIELDS, strict=True))

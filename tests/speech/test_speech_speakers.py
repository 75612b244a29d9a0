"""Who speaks: pronouns, descriptions, names, relays, and nobody."""

from __future__ import annotations

import pytest

#: text → the speakers of its quotations, in order.
CASES: dict[str, tuple[str, list[str | None]]] = {
    "pronoun, description, ce dernier": (
        "La maire de Corbigny, Léa Morel, a visité le pont mardi. « Il est solide », a-t-elle dit. « Nous l'avons payé "
        "cher », a ajouté l'élue. Cette dernière a promis de revenir.",
        ["Léa Morel", "Léa Morel", "Léa Morel"],
    ),
    "title": (
        "Le ministre Paul Girard a reçu la presse. Il a déclaré que le budget serait voté. Le ministre a précisé que "
        "la date restait ouverte.",
        ["Paul Girard", "Paul Girard"],
    ),
    "two who alternate": (
        "Léa Morel a rencontré Paul Girard. « Le pont ferme », a annoncé Léa Morel. « Quand ? », lui a demandé Paul "
        "Girard. « Lundi », a-t-elle répondu.",
        ["Léa Morel", "Paul Girard", "Léa Morel"],
    ),
    "l'intéressé": (
        "Le préfet, Jean Aubry, a été interrogé mardi. L'intéressé affirme avoir tout ignoré.",
        ["Jean Aubry"],
    ),
    "unnamed": (
        "Un habitant raconte que l'eau est montée vite. « On a tout perdu », dit-il.",
        ["habitant", "habitant"],
    ),
    "the same source": (
        "Une source policière indique que deux hommes ont été arrêtés. Selon la même source, un troisième "
        "est recherché.",
        ["source policière", "source policière"],
    ),
    "document": (
        "Le pont va fermer, explique un rapport de la Cour des comptes.",
        ["rapport de la Cour des comptes"],
    ),
    "organisation": ("L'ONG Mer Propre dénonce « un recul ».", ["Mer Propre"]),
    "on": ("« Le pont sera fermé samedi », a-t-on indiqué.", [None]),
    "on, from somebody": ("Le pont sera fermé samedi, apprend-on à la préfecture.", ["préfecture"]),
    "relay": ("Le pont sera fermé samedi, a annoncé la radio Corbigny FM, citée par l'AFP.", ["Corbigny FM"]),
    "topic": (
        "Le ministre Paul Girard a rencontré la maire Léa Morel. Quant au ministre, il a répondu avoir tout signé.",
        ["Paul Girard"],
    ),
    "the place before the subject": (
        "À Lunel, le patron du syndicat, Marc Rivière, affirme que rien n'est signé. À Berne, un haut fonctionnaire "
        "assure que le dossier avance.",
        ["Marc Rivière", "haut fonctionnaire"],
    ),
    "the first, the second": (
        "Léa Morel et Inès Caron s'opposent sur le pont. La première affirme que les travaux sont finis. La seconde "
        "assure que rien n'a commencé.",
        ["Léa Morel", "Inès Caron"],
    ),
    "a side named after a person": ("« Nous irons au bout », prévient le camp Morel.", ["camp Morel"]),
    "told to a medium": (
        "« Le pont tiendra », a expliqué à Reuters Léa Morel.",
        ["Léa Morel"],
    ),
    "words told to a medium": (
        "Selon les dires à la presse de Léa Morel, le pont tiendra.",
        ["Léa Morel"],
    ),
    "the person asked is no part of the source": (
        "« On peut passer ? », demande une lycéenne au policier municipal.",
        ["lycéenne"],
    ),
    "who is named in the words did not say them": (
        "Paul Girard a reçu Jean Aubry à la mairie. « Paul Girard m'a menti », a-t-il lancé.",
        ["Jean Aubry"],
    ),
    "an organisation called by another noun": (
        "Le syndicat Solidaires dénonce « un recul ». La centrale affirme que les postes manquent.",
        ["Solidaires", "Solidaires"],
    ),
    "an office of somebody not named": (
        "La maire de Corbigny, Léa Morel, a visité le pont. Le directeur de l'agence des routes affirme que "
        "l'ouvrage est solide.",
        ["directeur de l'agence des routes"],
    ),
    "possessive": (
        "Jean Aubry a été entendu mardi. Son avocat affirme que le dossier est vide.",
        ["avocat"],
    ),
    "words in a headline": (
        "« On a eu peur », raconte une habitante\n\nCorbigny a été inondée mardi soir.\n\n« On a eu peur, l'eau "
        "montait vite », raconte Léa Morel, qui vit près du pont.",
        ["Léa Morel", "Léa Morel"],
    ),
}
TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", CASES)
def test_speakers(found, key):
    assert [row["speaker"] for row in found[key]] == CASES[key][1]


def test_the_medium_is_the_relay(found):
    assert [row["relay"] for row in found["relay"]] == ["AFP"]


def test_the_label_is_that_of_the_name(found):
    assert found["title"][0]["speaker_label"] == "PER"
    assert found["unnamed"][0]["speaker_label"] is None

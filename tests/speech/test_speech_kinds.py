"""Kinds of construction: for each text, the (type, rule, content, speaker) that a careful reader finds."""

from __future__ import annotations

import pytest

from analysis.speech import RULES

DECLARED = "a déclaré la maire de Corbigny, Léa Morel."
BRIDGE = ("direct", "incise", "Nous rouvrirons le pont", "Léa Morel")
#: key → text, then what is found in it.
CASES: dict[str, tuple[str, list[tuple[str, str, str, str | None]]]] = {
    # marks
    "guillemets": (f"« Nous rouvrirons le pont », {DECLARED}", [BRIDGE]),
    "curly": (f"“Nous rouvrirons le pont”, {DECLARED}", [BRIDGE]),
    "straight": (f'"Nous rouvrirons le pont", {DECLARED}', [BRIDGE]),
    "single": (f"‘Nous rouvrirons le pont’, {DECLARED}", [BRIDGE]),
    "angle": (f"‹ Nous rouvrirons le pont ›, {DECLARED}", [BRIDGE]),
    "no-break": (f"«\u00a0Nous rouvrirons le pont\u202f», {DECLARED}", [BRIDGE]),
    "nested": (
        "« Il m'a dit “attends ici” et il est parti », raconte Paul Girard.",
        [("direct", "incise", "Il m'a dit “attends ici” et il est parti", "Paul Girard")],
    ),
    "reopened": (
        "Paul Girard raconte : « Le toit a cédé.\n« Nous avons couru.\n« Personne n'a été blessé. »",
        [("direct", "colon", "Le toit a cédé. … Nous avons couru. … Personne n'a été blessé.", "Paul Girard")],
    ),
    "never closed": (
        "« Le toit a cédé, raconte Paul Girard.\nLes travaux commencent.\n« Je serai là », promet la directrice.",
        [
            ("direct", "incise", "Le toit a cédé", "Paul Girard"),
            ("direct", "incise", "Je serai là", "directrice"),
        ],
    ),
    "apostrophes": (
        "Le maire dit : 'Nous rouvrirons le pont'. L'école d'à côté n'a pas fermé aujourd'hui.",
        [("direct", "colon", "Nous rouvrirons le pont", "maire")],
    ),
    "dialogue": (
        "— Quand rouvrez-vous le pont ? demande Sophie Lenoir.\n— Lundi matin, répond Marc Aubert.\n"
        "— Vous en êtes sûr ?\n— Certain.",
        [
            ("direct", "incise", "Quand rouvrez-vous le pont ?", "Sophie Lenoir"),
            ("direct", "incise", "Lundi matin", "Marc Aubert"),
            ("direct", "dialogue", "Vous en êtes sûr ?", "Sophie Lenoir"),
            ("direct", "dialogue", "Certain.", "Marc Aubert"),
        ],
    ),
    # no speech
    "scare quotes": ("Les « gilets jaunes » ont bloqué le pont.", []),
    "nickname": ("Celui qu'on surnomme « le Grand » a salué la foule.", []),
    "titles": ("Il critique le film « Les Heures calmes ». Il lit un livre intitulé « La Digue ».", []),
    "ship": ("Le navire « Belle Étoile » a quitté le port.", []),
    "slogan": ("Le slogan « Mieux vivre » orne le mur.", []),
    "selon les cas": ("Les prix varient selon les régions et selon la saison.", []),
    # attribution
    "interrupted": (
        "« La digue tiendra », a assuré le préfet, « mais il faut rester prudent. »",
        [("direct", "incise", "La digue tiendra … mais il faut rester prudent.", "préfet")],
    ),
    "interrupted inside": (
        "Paul Girard est venu en famille. « On y va, a-t-il dit, et tout de suite. »",
        [("direct", "incise", "On y va … et tout de suite.", "Paul Girard")],
    ),
    "colon": (
        "Le préfet a lancé : « La digue tiendra toute la nuit. »",
        [("direct", "colon", "La digue tiendra toute la nuit.", "préfet")],
    ),
    "headline": (
        "Morel : « Le pont rouvrira lundi »\n\nLa maire de Corbigny, Léa Morel, a parlé mardi.",
        [("direct", "colon", "Le pont rouvrira lundi", "Léa Morel")],
    ),
    "selon": (
        "Selon la préfecture, trois routes restent coupées.",
        [("indirect", "preposition", "trois routes restent coupées", "préfecture")],
    ),
    "d'après": (
        "Trois routes restent coupées, d'après un rapport du département.",
        [("indirect", "preposition", "Trois routes restent coupées", "rapport du département")],
    ),
    "pour": (
        "Pour le syndicat des transports, « ce plan ne règle rien ».",
        [("direct", "preposition", "ce plan ne règle rien", "syndicat des transports")],
    ),
    "à en croire": (
        "À en croire le fabricant, la panne sera réparée jeudi.",
        [("indirect", "preposition", "la panne sera réparée jeudi", "fabricant")],
    ),
    "comme": (
        "La digue a cédé, comme l'a soutenu le préfet.",
        [("indirect", "comme", "La digue a cédé", "préfet")],
    ),
    "participle": (
        "La ministre a dénoncé « une attaque indigne », ajoutant que l'enquête se poursuivrait.",
        [
            ("mixed", "fragment", "« une attaque indigne »", "ministre"),
            ("indirect", "que-clause", "que l'enquête se poursuivrait", "ministre"),
        ],
    ),
    "nominal": (
        "Plusieurs voisins ont le sentiment que rien ne changera cette année.",
        [("indirect", "noun", "que rien ne changera cette année", "voisins")],
    ),
    "next sentence": (
        "« Le pont rouvrira lundi. » C'est ce qu'a déclaré la maire.",
        [("direct", "next", "Le pont rouvrira lundi.", "maire")],
    ),
    "none": (
        "« La rive est sûre », a dit le préfet Jean Aubry. « Mais restez prudents. »",
        [
            ("direct", "incise", "La rive est sûre", "Jean Aubry"),
            ("direct", "alone", "Mais restez prudents.", "Jean Aubry"),
        ],
    ),
    # indirect speech
    "question": (
        "Le journaliste a demandé si le pont rouvrirait lundi.",
        [("indirect", "que-clause", "si le pont rouvrirait lundi", "journaliste")],
    ),
    "infinitive": (
        "Le directeur affirme avoir prévenu la mairie en mars.",
        [("indirect", "infinitive", "avoir prévenu la mairie en mars", "directeur")],
    ),
    "accuser": (
        "Le syndicat accuse la direction de cacher la vérité.",
        [("indirect", "infinitive", "de cacher la vérité", "syndicat")],
    ),
    "coordinated": (
        "La maire a indiqué que le pont rouvrirait lundi et que les bus circuleraient mardi.",
        [
            (
                "indirect",
                "que-clause",
                "que le pont rouvrirait lundi et que les bus circuleraient mardi",
                "maire",
            )
        ],
    ),
    "qualifier de": (
        "Le maire l'a qualifié de « tour d'ivoire ».",
        [("mixed", "fragment", "de « tour d'ivoire »", "maire")],
    ),
    # what was not said, and what was after all
    "negated": ("La maire n'a pas dit que le pont rouvrirait lundi.", []),
    "modal": ("La maire devrait annoncer que le pont rouvrira lundi.", []),
    "future": ("La maire dira que le pont est sûr.", []),
    "condition": ("Si la maire affirme que le pont est sûr, les bus passeront.", []),
    "not hiding": (
        "La maire ne cache pas que le pont coûtera cher.",
        [("indirect", "que-clause", "que le pont coûtera cher", "maire")],
    ),
    "tenir à": (
        "La maire a tenu à préciser que le pont resterait gratuit.",
        [("indirect", "que-clause", "que le pont resterait gratuit", "maire")],
    ),
}
TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", CASES)
def test_what_is_found(found, key):
    rows = [(row["type"], row["rule"], row["content"], row["speaker"]) for row in found[key]]
    assert rows == CASES[key][1]


def test_every_rule_is_shown_and_no_other_made(found):
    made = {row["rule"] for rows in found.values() for row in rows}
    assert made == set(RULES)


def test_the_opening_mark_is_kept(found):
    marks = [found[key][0]["mark"] for key in ("guillemets", "curly", "straight", "single", "angle", "dialogue")]
    assert marks == ["«", "“", '"', "‘", "‹", "—"]
    assert found["selon"][0]["mark"] is None

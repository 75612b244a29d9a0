"""Regions: a short French text a rule, each line marked with the kind that it should get."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import article_from_text, find_regions, read_article
from analysis.corpus.boilerplate import furniture

SEED = Path(__file__).parents[2] / "seeds" / "000_ec23c3f0050eb03a.txt"
PROSE = "La mairie a rouvert lundi le pont de pierre, fermé depuis trois ans, devant quelques dizaines d'habitants."
OTHER = "Les travaux, commencés au printemps, avaient été interrompus deux fois par les crues de la rivière."
MORE = "Le maire promet que la circulation sera alternée jusqu'à la fin du mois, le temps de poser les garde-corps."

MARKED = {
    "headline, then prose": f"""
        title|Le pont de pierre rouvre à la circulation
        body|{PROSE}
        body|{OTHER}""",
    "no headline where the first line is a sentence": f"""
        body|Le pont a rouvert.
        body|{PROSE}""",
    "a headline that asks": f"""
        title|Faut-il rouvrir le pont de pierre ?
        body|{PROSE}""",
    "printed again, with other marks and with the name of the site": f"""
        title|Pont de pierre : « enfin ! »
        repeated title|Pont de pierre : “Enfin !”
        repeated title|Pont de pierre : « enfin ! » - La Gazette du fleuve
        body|{PROSE}""",
    "printed again, so a headline although it ends like a sentence": f"""
        title|Le pont a rouvert.
        repeated title|Le pont a rouvert.
        body|{PROSE}""",
    "a section above the headline": f"""
        boilerplate|Société
        title|Le pont de pierre rouvre à la circulation
        body|{PROSE}""",
    "a lead above a signature": f"""
        title|Le pont de pierre rouvre à la circulation
        lead|{OTHER}
        boilerplate|Par Ève Lenoir | Publié le 3 mars 2021 à 14h05
        body|{PROSE}
        body|{MORE}""",
    "a lead above a date line": f"""
        title|Le pont de pierre rouvre à la circulation
        lead|{OTHER}
        body|Lyon, 4 mai 2020 (AFP) - {PROSE}
        body|{MORE}""",
    "a line without a full stop under the headline is a lead": f"""
        title|Le pont de pierre rouvre à la circulation
        lead|Les travaux auront duré trois ans
        body|{PROSE}
        body|{MORE}""",
    "a lead that the article says again": f"""
        title|Le pont de pierre rouvre à la circulation
        lead|La mairie rouvre le pont fermé depuis trois ans. Le maire promet une circulation alternée.
        body|{PROSE}
        body|{OTHER}
        body|{MORE}""",
    "a first paragraph that says something of its own is body": f"""
        title|Le pont de pierre rouvre à la circulation
        body|Un vieil homme pleure, accoudé au parapet, sous les applaudissements polis des premiers cyclistes.
        body|{PROSE}
        body|{OTHER}
        body|{MORE}""",
    "crossheads between paragraphs": f"""
        title|Le pont de pierre rouvre à la circulation
        body|{PROSE}
        subhead|Trois ans de travaux
        body|{OTHER}
        subhead|« On n'y croyait plus »
        body|{MORE}""",
    "a list is no run of crossheads": f"""
        title|Le pont de pierre en chiffres
        body|{PROSE}
        body|Longueur
        body|Largeur
        body|Hauteur
        body|- Trois arches
        body|Ce qui fait peu.""",
    "page furniture": f"""
        title|Le pont de pierre rouvre à la circulation
        boilerplate|Partager sur Facebook
        boilerplate|Temps de lecture : 3 min
        body|{PROSE}
        boilerplate|Lire aussi : les crues de la rivière en dix images
        boilerplate|Publicité
        body|{OTHER}
        boilerplate|(avec AFP)
        boilerplate|© 2021 La Gazette. Tous droits réservés.
        boilerplate|https://gazette.example/pont""",
    "a name below the article signs it, between paragraphs it is a crosshead": f"""
        title|Le pont de pierre rouvre à la circulation
        body|{PROSE}
        body|{MORE}
        subhead|Ève Lenoir
        body|{OTHER}
        boilerplate|Jean Morel""",
    "a date between paragraphs belongs to the story": f"""
        title|Chronologie d'une réouverture
        body|{PROSE}
        body|{MORE}
        subhead|3 mars 2021
        body|{OTHER}""",
    "one line is all body": f"""
        body|{PROSE}""",
}  # fmt: skip


def marked(block: str) -> list[tuple[str, str]]:
    return [tuple(line.strip().split("|", 1)) for line in block.strip().splitlines()]  # type: ignore[misc]


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n\n"])
def test_each_line_gets_its_kind(name, gap):
    expected = marked(MARKED[name])
    text = gap.join(line for _, line in expected)
    assert [(r.kind, text[r.start : r.end]) for r in find_regions(text)] == expected


def test_the_seed_article():
    article = read_article(SEED)
    kinds = [region.kind for region in article.regions]
    assert kinds[:4] == ["boilerplate", "title", "repeated title", "lead"]
    assert list(article.paragraphs("subhead")) == [
        "Ne pas faire confiance aux USA, dans la lutte contre Daesh",
        "Rencontre avec Maduro aussi",
    ]
    assert next(article.paragraphs("lead")).startswith("L’Imam Khamenei a accusé les USA")
    assert set(kinds[4:]) == {"body", "subhead"}
    assert article.date is None  # its first line says when a program fetched it


def test_lines_wrapped_to_a_width_are_one_paragraph():
    import textwrap

    text = "Le pont rouvre\n\n" + "\n\n".join(textwrap.fill(f"{a} {b}", 60) for a, b in [(PROSE, OTHER), (MORE, PROSE)])
    assert [region.kind for region in find_regions(text)] == ["title", "body", "body"]


#: Control characters, signs without width and of direction, no characters: the reading copy has none of them.
UNSEEN = {"Cc", "Cf", "Cn"}


@given(
    st.text()
    | st.lists(st.sampled_from([PROSE, OTHER, "Le pont", "AFP", "3 mars 2021", "", " ", "- a"])).map("\n".join)
)
def test_every_character_that_is_seen_is_in_exactly_one_region(text):
    article = article_from_text(text)
    covered = [0] * len(article.text)
    for region in article.regions:
        assert region.start < region.end
        for i in range(region.start, region.end):
            covered[i] += 1
    for character, times in zip(article.text, covered, strict=True):
        assert times <= 1
        assert times == 1 or character.isspace() or unicodedata.category(character) in UNSEEN
    assert list(article.regions) == sorted(article.regions, key=lambda region: region.start)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Par Ève Lenoir", "byline"),
        ("Par Jean Morel et Ève Lenoir, à Lyon", "byline"),
        ("PAR JEAN MOREL (avec AFP)", "byline"),
        ("Écrit par Ève Lenoir le 3 mars 2021", "byline"),
        ("De notre envoyée spéciale à Lyon Ève Lenoir", "byline"),
        ("Politique | 3 mars 2021", "date"),
        ("Publié le 3 mars 2021 à 14h05, mis à jour le 4 mars 2021 à 9h12", "date"),
        ("Avec AFP et Reuters", "source"),
        ("Tags : pont, rivière", "source"),
        ("Il vous reste 72 % de cet article à lire.", "subscribe"),
        ("* * *", "rule"),
        ("redaction@gazette.example", "link"),
        ("Par ailleurs, Ève Lenoir est venue", None),
        ("Par Toutatis, quel pont", None),
        ("Partager les richesses du fleuve", None),
        ("L'AFP rouvre son bureau", None),
        ("Publicité mensongère : la gazette condamnée", None),
        ("Jean Morel - Ève Lenoir", None),
    ],
)
def test_furniture_is_told_from_headlines(line, kind):
    assert furniture(line) == kind


CALLED = {
    "a sentence": "La halle ferme lundi. {Lire aussi : Les maraîchers inquiets.} La maire promet un marché provisoire.",
    "a sentence first": "{À lire aussi : Faut-il rouvrir la halle ?} La halle ferme lundi, a dit la maire.",
    "a sentence last": "La halle ferme lundi. {Lire aussi | Les maraîchers inquiets}",
    "an arrow before it": "La halle ferme lundi. {→ À lire également : La maire s'explique.} Elle rouvrira en mai.",
    "a headline in guillemets": "La halle ferme lundi. {Lire aussi : « La halle, c'est nous »} La maire l'a promis.",
    "an initial in the headline": "La halle ferme lundi. {Lire aussi : M. Morel s'explique.} Elle rouvrira en mai.",
    "a bracket": "La halle {(lire aussi page 3)} ferme lundi, selon la mairie {[à lire aussi : les travaux]}.",
    "a film": "La halle ferme lundi. {Regardez la vidéo ci-dessous.} La maire promet un marché provisoire.",
    "what also begins a line": "La halle ferme lundi. {Voir aussi : Le pont rouvre.} La maire se tait.",
    "without accents": "La halle ferme lundi. {A lire aussi: Les maraichers inquiets.} La maire se tait.",
    "prose that begins so": "Lire aussi les classiques, c'est le conseil du libraire. Il en vend peu.",
    "prose that goes on so": "Le libraire conseille de lire aussi : les lettres, les carnets, les journaux.",
    "prose of a film": "Regardez la vidéo et vous comprendrez, insiste la maire. Elle promet un marché.",
    "what somebody says": "« La halle ferme. Lire aussi : c'est mon conseil. Et dormir », a dit le libraire.",
    "too long to be a headline": "Il ferme. Lire aussi : " + "la halle et le pont et la rue " * 8 + "rouvrent.",
}  # fmt: skip


@pytest.mark.parametrize("name", CALLED)
def test_a_cross_reference_within_a_paragraph_is_boilerplate(name):
    text = CALLED[name].replace("{", "").replace("}", "")
    regions = article_from_text(text).regions
    found = [text[r.start : r.end] for r in regions if r.kind == "boilerplate"]
    assert found == [part.partition("}")[0] for part in CALLED[name].split("{")[1:]]
    assert "".join(text[r.start : r.end] for r in regions).replace(" ", "") == text.replace(" ", "")

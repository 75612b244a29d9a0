"""Attribution across lines, marks that are set in unusual ways, and what may be beside a source."""

import pytest

TEXTS = {
    "a colon, then a line": "Luc Varenne a ouvert la séance.\n\nLa trésorière réplique :\n\n« C'est faux. »",
    "a closing mark opens": "La cheffe de gare a répété qu'»aucun train ne part avant midi».",
    "a closing mark opens the line": "»On gardera la buvette», jure Odile Marsan.",
    "closed again at each paragraph": "Odile Marsan raconte :\n« Il neigeait.\n» Les bêtes ont fui. »\nIl dort.",
    "the name is on the line below": "• « Le marché ne bougera pas »\nL'adjointe Odile Marsan a reçu les forains.",
    "des after a preposition": "Le col est fermé, d'après des bergers.",
    "an issuer behind a medium": "Le bac coule, selon un message posté sur un forum par la mairie.",
    "an adverb twice": "La trésorière, Odile Marsan, a encore et toujours demandé « un vrai bilan ».",
    "a message sent": "« J'arrive dans une heure », a texté la navigatrice Odile Marsan.",
}
WHAT = {
    "a colon, then a line": ("C'est faux.", "trésorière"),
    "a closing mark opens": ("qu'»aucun train ne part avant midi»", "cheffe de gare"),
    "a closing mark opens the line": ("On gardera la buvette", "Odile Marsan"),
    "closed again at each paragraph": ("Il neigeait. … Les bêtes ont fui.", "Odile Marsan"),
    "the name is on the line below": ("Le marché ne bougera pas", "Odile Marsan"),
    "des after a preposition": ("Le col est fermé", "bergers"),
    "an issuer behind a medium": ("Le bac coule", "mairie"),
    "an adverb twice": ("« un vrai bilan »", "Odile Marsan"),
    "a message sent": ("J'arrive dans une heure", "Odile Marsan"),
}


@pytest.mark.parametrize("case", WHAT)
def test_who_says_what(found, case):
    assert [(row["content"], row["speaker"]) for row in found[case]] == [WHAT[case]]

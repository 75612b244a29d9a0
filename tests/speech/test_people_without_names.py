"""Somebody whom the text does not name speaks, and the person whom it names does not."""

import pytest

SPEAKERS = {
    # a pronoun takes up the subject right before, named or not
    "Un voisin a prévenu Luc Mérand. « La grange brûlait », raconte-t-il.": "voisin",
    "Une infirmière a soigné Inès Caron. Elle affirme que la plaie était propre.": "infirmière",
    "Un agent a poussé Karim Sefrioui. Il a reconnu avoir « perdu patience ».": "agent",
    "Le club a renvoyé Bruno Salvat. Il lui reproche d'avoir « trahi le vestiaire ».": "club",
    "Le tribunal a relaxé Michel Orsini. Il a estimé que les preuves manquaient.": "tribunal",
    "La préfète Odile Vartan est venue. Une pêcheuse l'attendait. « Le port se meurt », lance-t-elle.": "pêcheuse",
    "Hugo Bertin est parti. Sa mère le cherche. « Il ne répond plus », dit-elle.": "mère",
    "Odile Vartan a visité le quai. « Le port tiendra », assure-t-elle.": "Odile Vartan",
    # *ce dernier* and *celui-ci* are whoever was named last, by a name or by a noun
    "Odile Vartan a interpellé le préfet. Ce dernier assure que la digue tient.": "préfet",
    "Jean Aubry a saisi la Cour des comptes. Cette dernière estime que le budget est faux.": "Cour des comptes",
    "Odile Vartan a écrit à l'entreprise. Cette dernière assure que le pont tient.": "entreprise",
    "Jean Aubry a reçu Luc Mérand dans le bureau du maire. Ce dernier assure que la digue tient.": "Luc Mérand",
    "La préfète Odile Vartan est là. Jean Aubry a vu la préfète. Cette dernière assure que tout va.": "Odile Vartan",
    "Jean Aubry a vendu sa barque à Luc Mérand. Celui-ci assure que le moteur est neuf.": "Luc Mérand",
    # what a company is, before its name
    "Luc Mérand est venu. « Les ventes baissent », indique le constructeur Trélia.": "Trélia",
    "Luc Mérand est venu. Selon l'assureur Dorvia, le coût dépassera un million.": "Dorvia",
    "L'assureur Dorvia conteste la note. « La clause est claire », justifie l'assureur.": "Dorvia",
    "Luc Mérand est venu. Selon le cabinet de conseil Kerlane, la hausse sera de 5 %.": "Kerlane",
    "Le gérant Luc Mérand est venu. Selon le député CFR, la digue tient.": "député CFR",
    # a document keeps its noun
    "Une étude parue mardi dans la revue Nature affirme que les adultes dorment moins.": (
        "étude parue mardi dans la revue Nature"
    ),
    "Le sondage Odoxa affirme que le pont inquiète.": "sondage Odoxa",
    "Luc Delvaux a rendu son texte. Selon le rapport Delvaux, la dette atteindra 5 %.": "rapport Delvaux",
    # where somebody comes from, of two
    "Le Portugais Rui Tavares a devancé le Belge Jan Claes. « Il était plus fort », a reconnu le Belge.": "Jan Claes",
    "L'Allemand Max Vogt a percuté le Finlandais Aki Laine. « Il m'a gêné », a pesté l'Allemand.": "Max Vogt",
    # how somebody looks or sounds, between the verb and its subject
    "« Il est parti », raconte, la voix cassée, la compagne d'un officier.": "compagne d'un officier",
    "« Il est parti », confie, l'air grave, Inès Caron.": "Inès Caron",
    # a body signs words that stand apart
    "« Ce que nous voulons, c'est un débat sur le terrain »\nMatignon\n\nLuc Mérand défend cette idée.": "Matignon",
    # nobody but whoever the text is about, who does not speak
    "Julien Marchal, 71 ans, a été renversé. « Il n'avait pas de lumière », note le policier.": "policier",
    "Léa Tissot, selon laquelle le col est sûr, guidera le groupe.": "Léa Tissot",
}
TEXTS = {text: text for text in SPEAKERS}


@pytest.mark.parametrize("text", SPEAKERS)
def test_whose_words_they_are(found, text):
    assert [row["speaker"] for row in found[text]][-1:] == [SPEAKERS[text]]

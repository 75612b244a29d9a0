"""Who cannot be meant: the sentence, an office or a trial tells two people apart; and who passes news on."""

from __future__ import annotations

import pytest

AFTER_MAYOR = "Le maire Paul Kervella est arrivé. "
SPEAKERS = {
    # a name that only completes the noun
    "Le bac restera à quai, selon l'avocat de M. Houdin.": ["avocat de M. Houdin"],
    "Le bac restera à quai, selon le porte-parole du ministre Marc Houdin.": ["porte-parole du ministre Marc Houdin"],
    "Le bac restera à quai, selon le porte-parole de M. Houdin, Bruno Tavel.": ["Bruno Tavel"],
    "Le bac restera à quai, selon le cabinet de la ministre, Léa Roy.": ["cabinet de la ministre"],
    "L'adjoint au maire Marc Houdin a promis que le bac partirait.": ["Marc Houdin"],
    "Cinq ponts ferment, selon une étude publiée mercredi par l'OCDE.": ["étude publiée mercredi par l'OCDE"],
    "« On cherche une idée », glisse-t-on dans l'entourage de la maire, Édith Garnier.": ["entourage de la maire"],
    # those who speak together
    "Paris et Berlin ont annoncé que le projet serait repris.": ["Paris et Berlin"],
    "Le pont est dangereux, ont dit Marc Houdin et ses collègues.": ["Marc Houdin et ses collègues"],
    "Léa Roy et le maire de Sault ont promis que le pont rouvrirait.": ["Léa Roy et le maire de Sault"],
    # the same clause
    "« Tout dépend de vous », a dit M. Houdin à l'homme qui protestait que le pont était libre.": ["Houdin", "homme"],
    "« Le pont ferme », a dit la maire Léa Roy. Le préfet lui a répondu que le pont restait ouvert.": [
        "Léa Roy",
        "préfet",
    ],
    "« Le pont ferme », regrette une autre cliente du marché. « C'est triste », ajoute-t-elle.": [
        "autre cliente du marché",
        "autre cliente du marché",
    ],
    "Mona Delcourt loue un box. « Il fuit », note la locataire, et sa collègue jure « ne plus y aller ».": [
        "Mona Delcourt",
        "collègue",
    ],
    # offices and roles
    "Le président français Marc Houdin est à Lunac. Paul Kervella aussi. « Non », a prévenu le chef de l'Etat.": [
        "Marc Houdin"
    ],
    f"{AFTER_MAYOR}L'ancienne maire, Léa Roy, le suivait. « Tout va bien », a dit l'ancienne maire.": ["Léa Roy"],
    "L'ancien ministre de la Santé Hubert Varenne est venu. « La grippe recule », a dit le ministre de la Santé.": [
        "ministre de la Santé"
    ],
    "Le Premier ministre Marc Houdin est là. Paul Kervella l'attendait. « Tout va bien », a dit le ministre.": [
        "Paul Kervella"
    ],
    "La procureure Odile Vartan est entrée. « Je suis innocent », a répété l'accusé, et la salle a ri.": ["accusé"],
    # who heard the news, and from whom
    "« Un agent a été frappé », a appris l'AFP auprès de la mairie.": ["mairie"],
    "Un agent a été frappé, a appris Lunac Matin à Sault de source syndicale.": ["source syndicale"],
    "Le bac sera vendu, a-t-on appris à Lunac auprès de la régie.": ["régie"],
    "La maire a appris dans un courrier que le pont fermait.": ["maire"],
    # whom a relative pronoun takes up, whose verb a participle shares
    "Marc Houdin a salué un jeune homme qui pensait que le pont était libre.": ["jeune homme"],
    "Lunac Matin publie un sondage montrant que la maire est en tête.": ["sondage"],
    "Face à Simone Garnier, le directeur, Paul Kervella, a regretté : « Le budget ne suffit plus. »": ["Paul Kervella"],
    "« Le budget ne suffit plus. » Face à Simone Garnier, le directeur ne mâche pas ses mots.": [None],
}
TEXTS = {text: text for text in SPEAKERS}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_is_told_apart(found, text):
    assert [row["speaker"] for row in found[text]] == SPEAKERS[text]


def test_who_heard_the_news_passes_it_on(found):
    (row,) = found["« Un agent a été frappé », a appris l'AFP auprès de la mairie."]
    assert (row["source"], row["relay"]) == ("la mairie", "AFP")

"""Who is named beside somebody that speaks is not the speaker: spoken to, interrupted, asked, accompanied, opposed."""

import pytest

SPEAKERS = {
    # a clitic beside the verb is whoever is spoken to
    "Hugo Morel ne dit rien. « C'est votre droit », lui rappelle le juge.": "juge",
    "Hugo Morel baisse les yeux. « Et votre femme ? », le relance la procureure.": "procureure",
    "« On ira au bout », le coupe Me Tavernier.": "Tavernier",
    "« On ira au bout », l'interrompt Léa Roy.": "Léa Roy",
    "« Restez poli », la reprend le juge.": "juge",
    "« Il fallait venir plus tôt », leur reproche la gérante.": "gérante",
    "La maire Paule Roy a reçu la mère. « Je vous aiderai », lui a promis l'élue.": "Paule Roy",
    "Le candidat Yves Morel distribuait ses tracts. Un passant l'apostrophe : « Vous nous oubliez. »": "passant",
    # the object of a subject with no name, or whom *lui* opposes to it
    "Laura Pons s'avance à la barre. La présidente l'encourage. « Prenez votre temps », dit-elle.": "présidente",
    "Jean Aubry attend devant la grille. Le gardien le laisse entrer. « Il y est né », dit-il.": "gardien",
    "Le procureur, Yvan Marty, veut trois ans. L'avocat, lui, plaide la relaxe. « Il rit », lance-t-il.": "avocat",
    "La maire Léa Roy est là. L'élue l'a promis. « Tout sera réglé », assure-t-elle.": "Léa Roy",
    # named before the subject in its clause, or in what completes it
    "Relancé par Paul Mercier, le maire a fini par céder. « Nous voterons », a-t-il lâché.": "maire",
    "Face à Paul Mercier, le maire a tenu bon. « Nous voterons », a-t-il lâché.": "maire",
    "Accompagnée de sa fille Zoé, une touriste belge attend son train. « Quel froid », dit-elle.": "touriste belge",
    "Une amie de Léa Durand l'a vue partir. « Elle m'a fait un signe », se souvient-elle.": "amie de Léa Durand",
    "Interrogé par un passant, Paul Mercier a fini par céder. « Nous voterons », a-t-il lâché.": "Paul Mercier",
    # named between the verb and the subject behind it
    "« Nous sommes prêts », a déclaré, après avoir reçu Léa Roy, la préfète.": "préfète",
    "« Nous sommes prêts », a assuré, à l'issue d'une visite avec Paul Biron, le préfet.": "préfet",
    "« On est à bout », a insisté, face à Paul Mercier, la représentante des parents.": "représentante des parents",
    "« C'est fini », lâche, amer, le supporter.": "supporter",
    "« C'est fini », lâche, amère, Léa Roy.": "Léa Roy",
    "« C'est son meilleur livre », juge l'éditrice.": "éditrice",
    # the subject of what is in marks
    "Marc Delcourt, assure son avocat, « n'a jamais menacé personne ».": "avocat",
    "Le projet, promet la maire, « verra le jour avant dix ans ».": "maire",
    "La halle, a précisé Inès Caron, « rouvrira en mai ».": "Inès Caron",
    "Paul Roy, assure être « serein ».": "Paul Roy",
    # who is taken up by *celui-ci*, *ce dernier*, and then by a pronoun
    "Léa Roy a été licenciée par la gérante. Cette dernière n'a pas de regret. « Elle volait », dit-elle.": "gérante",
    "Tom Rey vit avec sa compagne. Celle-ci ne veut pas partir. « J'ai mes amis ici », dit-elle.": "compagne",
    # the office that two hold, and where each is from
    "Le président malien, Ali Traoré, a reçu son homologue ivoirien, Jean Kassi. « Tout va bien », a dit le chef de "
    "l'État ivoirien.": "Jean Kassi",
    "Le Premier ministre, Paul Roy, et son homologue belge, Jan Claes, se sont vus. « Tout va bien », a dit le Premier "
    "ministre belge.": "Jan Claes",
    "Le Français Luc Amiel s'est incliné face à l'Espagnol Pablo Ruiz. « Il fallait oser », dit l'Espagnol.": (
        "Pablo Ruiz"
    ),
    # a complement that takes up a body named before
    "Le président du FC Orval, Rémi Forestier, a réuni les joueurs. « Nous monterons », a promis le président du "
    "club.": "Rémi Forestier",
    "Interrogée par Le Matin d'Orval, l'entreprise Sofradim n'a pas répondu. Selon le journal, elle a fraudé.": (
        "Le Matin d'Orval"
    ),
    # another's turn, and another gender
    "« C'est injuste », s'emporte Luc Mérand. Le principal, lui, dit vouloir la paix.": "principal",
    "« C'est injuste », s'emporte Luc Mérand. L'exploitant affirme pour sa part que l'eau est propre.": "exploitant",
    "« C'est injuste », s'emporte Inès Caron. Le commerçant a répondu que la rue était sale.": "commerçant",
    "« On ferme », répond Inès Caron du tac au tac. « Demain », ajoute-t-elle.": "Inès Caron",
    # *la première*, *le second* are the two who were joined, whatever else is named
    "Chloé Bertin et Malik Saadi ont fondé Tradex. « On a ri », s'amuse la première.": "Chloé Bertin",
    "Chloé Bertin et Malik Saadi ont fondé Tradex. « On a tout vu sur YouTube », ajoute le second.": "Malik Saadi",
    # what is named after a verb that the tagger takes for a noun describes whom it touches
    "La cheffe de l'opposition reproche au maire, Paul Roux, de « gouverner seul ».": "cheffe de l'opposition",
    # a clitic before a verb that calls somebody something
    "Luc Petit le qualifie de « traître ».": "Luc Petit",
    "Le psychiatre, le docteur Weber, le décrit comme « un homme froid ».": "Weber",
    "L'adjoint, Paul Roux, rétorque que la rue est sûre.": "Paul Roux",
    "Pour Me Laurence Hubin, le dossier est vide.": "Laurence Hubin",
    "« C'était superbe », s'est émerveillée sa coéquipière Sandra Pujol.": "Sandra Pujol",
    # a named body as the subject right before
    "Le ministre Paul Roux est satisfait. Le Haut Comité pour le climat l'est moins. Il dénonce « un retard ».": (
        "Haut Comité pour le climat"
    ),
    # a trade of companies
    "Le brasseur Kronfels augmente ses prix. « L'orge manque », justifie le brasseur alsacien.": "Kronfels",
}
TEXTS = {text: text for text in SPEAKERS}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_speaks_is_not_who_is_beside(found, text):
    assert [row["speaker"] for row in found[text]][-1:] == [SPEAKERS[text]]

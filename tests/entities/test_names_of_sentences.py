"""The names of a sentence with their kinds: where they begin and end, what a noun beside them makes of them."""

from __future__ import annotations

import pytest
from entity_samples import told

from analysis import parse
from analysis.pipeline import doc_data

#: Sentence → its names as they are written, the names that they stand for where these differ, and their kinds.
NAMES = {
    "La Polonaise Irena Wolska a gagné à Lunac.": ["Irena Wolska PER", "Lunac LOC"],
    "Le procureur de la République Luc Aubry est à Marseille.": ["Luc Aubry PER", "Marseille LOC"],
    "Notre cheikh Omar Selmane est arrivé de Dakar.": ["Omar Selmane PER", "Dakar LOC"],
    "Le président-candidat Luc Aubry est arrivé à Nantes.": ["Luc Aubry PER", "Nantes LOC"],
    "La Grande mosquée de Nantes a rouvert.": ["Grande mosquée de Nantes LOC"],
    "Le tribunal correctionnel de Nantes a jugé Luc Aubry.": ["tribunal correctionnel de Nantes ORG", "Luc Aubry PER"],
    "La cour d'appel de Nantes a jugé Luc Aubry.": ["cour d'appel de Nantes ORG", "Luc Aubry PER"],
    "Le palais présidentiel de l'Élysée est fermé.": ["Élysée ORG"],
    "La place Carnot et l'avenue Jean-Jaurès sont fermées.": ["place Carnot LOC", "avenue Jean-Jaurès LOC"],
    "La loi Aubry a été votée.": ["loi Aubry MISC"],
    "L'institut Carville et l'institut BWV ont fermé.": ["institut Carville ORG", "BWV ORG"],
    "La gare du Nord de Paris est fermée.": ["gare du Nord LOC", "Paris LOC"],
    "L'autoroute A7 et la départementale 12 sont fermées.": ["autoroute A7 LOC", "départementale 12 LOC"],
    "L'A7 est fermée, la D951 aussi.": ["A7 LOC", "D951 LOC"],
    "Les ministères des Finances et de la Défense sont à Paris.": [
        "ministères des Finances ORG",
        "Défense ORG",
        "Paris LOC",
    ],
    "Le ministère de l'Éducation nationale est à Paris.": ["ministère de l'Éducation nationale ORG", "Paris LOC"],
    "Le ministère français de l'Intérieur est à Paris.": ["ministère français de l'Intérieur ORG", "Paris LOC"],
    "Le ministre de l'Intérieur, Luc Aubry, est à Paris.": ["Luc Aubry PER", "Paris LOC"],
    "Le ministre de l'Intérieur Luc Aubry est à Paris.": ["Luc Aubry PER", "Paris LOC"],
    "La secrétaire d'État à la Mer, Odile Vartan, est à Brest.": ["Odile Vartan PER", "Brest LOC"],
    "Le Premier ministre de la Norvège est à Brest.": ["Norvège LOC", "Brest LOC"],
    "La direction régionale du logement est à Brest.": ["direction régionale du logement ORG", "Brest LOC"],
    "La police cantonale lunacoise a fermé le pont.": ["police cantonale lunacoise ORG"],
    "(ats/kld) Le pont est fermé.": ["ats ORG", "kld ORG"],
    "BREST (AFP) - Le pont est fermé.": ["BREST LOC", "AFP ORG"],
    "Le film « La Digue » sort mercredi.": ["La Digue MISC"],
    "Un rapport intitulé « Les Quais » sort mercredi.": ["Les Quais MISC"],
    "Elle a écrit « Un an au large » et « Le quai du nord ».": ["Un an au large MISC", "Le quai du nord MISC"],
    "Elle a dit « La digue tient » à Brest.": ["Brest LOC"],
    "Le film Tout Près De Nous sort mercredi.": ["Tout Près De Nous MISC"],
    "L'Agence du littoral et des quais (ALQ) est à Brest. L'ALQ a fermé le pont.": [
        "Agence du littoral et des quais ORG",
        "ALQ = Agence du littoral et des quais ORG",
        "Brest LOC",
        "ALQ = Agence du littoral et des quais ORG",
    ],
    "Odile « Didi » Vartan est arrivée à Brest.": ["Odile « Didi » Vartan PER", "Brest LOC"],
    "Odile d'Orvanne est arrivée. Selon d'Orvanne, Brest est loin.": [
        "Odile d'Orvanne PER",
        "d'Orvanne = Odile d'Orvanne PER",
        "Brest LOC",
    ],
    "Le sénateur Luc Boulanger est arrivé. Boulanger estime que le boulanger du quai a raison.": [
        "Luc Boulanger PER",
        "Boulanger = Luc Boulanger PER",
    ],
    "M. Aubry et Mme Vartan sont à Brest. Aubry est parti.": ["Aubry PER", "Vartan PER", "Brest LOC", "Aubry PER"],
    "Me Luc Aubry, avocat, a plaidé à Brest.": ["Luc Aubry PER", "Brest LOC"],
    "Le général Luc Aubry, 61 ans, est arrivé.": ["Luc Aubry PER"],
    "Luc Aubry, surnommé Lulu, est arrivé.": ["Luc Aubry PER", "Lulu = Luc Aubry PER"],
    "Luc Aubry, alias Lulu, est arrivé.": ["Luc Aubry PER", "Lulu = Luc Aubry PER"],
    "Il vit à Kervant depuis dix ans.": ["Kervant LOC"],
    "Elle a adhéré à la Kervant en mai.": ["Kervant ORG"],
    "La dynastie des Kervant et des Aubry a régné.": ["Kervant PER", "Aubry PER"],
    "La fortune des Kervant a fondu.": ["Kervant PER"],
    "La chaîne Rivage TV a interrogé Luc Aubry.": ["Rivage TV ORG", "Luc Aubry PER"],
    "La ville voisine de Tolve est à dix kilomètres de Kervant.": ["Tolve LOC", "Kervant LOC"],
    "Près de Kervant, au sud de Tolve, il pleut.": ["Kervant LOC", "Tolve LOC"],
    "Kervant (Finistère) est un port.": ["Kervant LOC", "Finistère LOC"],
    "« Il pleut », a dit Kervant.": ["Kervant PER"],
    "Kervant, ville du Nord, est loin.": ["Kervant LOC", "Nord LOC"],
    "La procureure de la Cour, Odile Vartan, est arrivée.": ["Cour ORG", "Odile Vartan PER"],
    "Le président tchadien Omar Selmane est arrivé.": ["Omar Selmane PER"],
    "L'ancien ministre Luc Aubry est arrivé. Les anciens ministres Aubry et Vartan sont arrivés.": [
        "Luc Aubry PER",
        "Aubry = Luc Aubry PER",
        "Vartan PER",
    ],
    "Jean-Luc Aubry et J.-L. Aubry sont la même personne.": ["Jean-Luc Aubry PER", "J.-L. Aubry = Jean-Luc Aubry PER"],
    "Luc Aubry est là. Aubry est parti. L. Aubry est revenu.": [
        "Luc Aubry PER",
        "Aubry = Luc Aubry PER",
        "L. Aubry = Luc Aubry PER",
    ],
    "Odile Vartan-Aubry est là. Mme Vartan est partie.": ["Odile Vartan-Aubry PER", "Vartan = Odile Vartan-Aubry PER"],
    "Luc Aubry, Inès Caron, Omar Selmane et Irena Wolska sont là.": [
        "Luc Aubry PER",
        "Inès Caron PER",
        "Omar Selmane PER",
        "Irena Wolska PER",
    ],
    "Brest, Nantes, Kervant et Tolve sont des ports.": ["Brest LOC", "Nantes LOC", "Kervant LOC", "Tolve LOC"],
    "Le FC Kervant a battu l'AS Tolve.": ["FC Kervant ORG", "AS Tolve ORG"],
    "La Ligue des riverains proteste à Brest.": ["Ligue des riverains ORG", "Brest LOC"],
    "Le Parti du quai (PQ) a gagné. Le PQ est fier.": [
        "Parti du quai ORG",
        "PQ = Parti du quai ORG",
        "PQ = Parti du quai ORG",
    ],
    "Le docteur Luc Aubry travaille au CHU de Brest.": ["Luc Aubry PER", "CHU de Brest ORG"],
    "La Fondation Jeanne Aubry est à Brest.": ["Fondation Jeanne Aubry ORG", "Brest LOC"],
    "L'hôpital Jeanne-Aubry est à Brest.": ["hôpital Jeanne-Aubry LOC", "Brest LOC"],
    "Le lycée Jeanne-Aubry de Brest recrute.": ["lycée Jeanne-Aubry ORG", "Brest LOC"],
    "Un feu a pris au lycée Jeanne-Aubry de Brest.": ["lycée Jeanne-Aubry LOC", "Brest LOC"],
    "Dans l'école primaire de Kerlouan, rien n'a bougé.": ["école primaire de Kerlouan LOC"],
    "La prison civile de Kerlouan est pleine.": ["prison civile de Kerlouan LOC"],
    "La salle Marcel-Aubry était vide.": ["salle Marcel-Aubry LOC"],
    "La circulaire Aubry est abrogée.": ["circulaire Aubry MISC"],
    "La zone de secours Orvanne-Aval a envoyé dix pompiers.": ["zone de secours Orvanne-Aval ORG"],
    "Le tribunal de première instance de Brest a tranché.": ["tribunal de première instance de Brest ORG"],
    "Le P-DG a quitté l'AG.": [],
    "Le stade Luc-Aubry à Brest est plein.": ["stade Luc-Aubry LOC", "Brest LOC"],
    "La rivière Orbe et le mont Kervant sont en Bretagne.": ["rivière Orbe LOC", "mont Kervant LOC", "Bretagne LOC"],
    "L'avion A320 s'est posé à Brest.": ["A320 MISC", "Brest LOC"],
    "La Seconde Guerre mondiale a ravagé Brest.": ["Seconde Guerre mondiale MISC", "Brest LOC"],
    "Le prix Nobel de la paix a été remis à Oslo.": ["prix Nobel de la paix MISC", "Oslo LOC"],
    "La base de l'ONU à Kervant a fermé.": ["ONU ORG", "Kervant LOC"],
    "Le chef de l'ONU, Omar Selmane, est à Kervant.": ["ONU ORG", "Omar Selmane PER", "Kervant LOC"],
    "Selon l'AFP et Reuters, Omar Selmane est à Kervant.": [
        "AFP ORG",
        "Reuters ORG",
        "Omar Selmane PER",
        "Kervant LOC",
    ],
    "Le Danemark et la Norvège ont signé à Oslo.": ["Danemark LOC", "Norvège LOC", "Oslo LOC"],
    "Les Danois et les Norvégiens ont signé à Oslo.": ["Oslo LOC"],
    "Le quotidien danois Kystbladet a interviewé Luc Aubry.": ["Kystbladet ORG", "Luc Aubry PER"],
    "L'agence Kystbladet a interviewé Luc Aubry.": ["Kystbladet ORG", "Luc Aubry PER"],
    "Le 8 mai, Luc Aubry était à Brest.": ["Luc Aubry PER", "Brest LOC"],
    "Dieu sait où est Luc Aubry.": ["Luc Aubry PER"],
    "Le Conseil municipal de Brest a voté. Le Conseil a voté.": [
        "Conseil municipal de Brest ORG",
        "Conseil = Conseil municipal de Brest ORG",
    ],
    "La Cour des comptes a publié un rapport.": ["Cour des comptes ORG"],
    "L'Assemblée nationale et le Sénat ont voté.": ["Assemblée nationale ORG", "Sénat ORG"],
    "Le groupe Aubry Frères et la société Kervant SA ont signé.": ["Aubry Frères ORG", "Kervant SA ORG"],
    "La banque Aubry & Fils a fermé.": ["Aubry & Fils ORG"],
}


@pytest.fixture(scope="module")
def docs():
    return dict(zip(NAMES, parse(list(NAMES), cache=False, progress=False), strict=True))


@pytest.mark.parametrize("sentence", NAMES)
def test_a_sentence_has_these_names(docs, sentence):
    assert [told(row) for row in doc_data(docs[sentence], "mentions")] == NAMES[sentence]

"""Bodies of a place, parties, laws, feasts, stations, vessels and works: whole, and never a person's."""

from __future__ import annotations

import pytest
from entity_samples import told

from analysis import parse
from analysis.pipeline import doc_data

BODIES = {
    "L'ARS Bretagne a ouvert une enquête.": ["ARS Bretagne ORG"],
    "La CCI de Rennes organise un salon.": ["CCI de Rennes ORG"],
    "La CGT Bretagne appelle à la grève, la RN 12 est coupée.": ["CGT Bretagne ORG", "RN 12 LOC"],
    "Rennes Métropole va construire une ligne, selon Lorient Agglomération.": [
        "Rennes Métropole ORG",
        "Lorient Agglomération ORG",
    ],
    "L'Agglomération de Lunac a voté. L'agglomération de Tolve compte 30 000 habitants.": [
        "Agglomération de Lunac ORG",
        "Tolve LOC",
    ],
    "La communauté de communes du Pays d'Orvanne a fermé la déchetterie.": [
        "communauté de communes du Pays d'Orvanne ORG",
    ],
    "Une communauté de communes a fermé la déchetterie.": [],
    "La chambre de commerce de Nantes et le gouvernement Québec discutent.": [
        "chambre de commerce de Nantes ORG",
        "Québec LOC",
    ],
    "Le Cross Jobourg a coordonné les secours.": ["Cross Jobourg ORG"],
    "Les Restos du cœur manquent de bénévoles.": ["Restos du cœur ORG"],
    "Invitée de France Bleu Gironde puis d'ici Provence, elle se tait.": [
        "France Bleu Gironde ORG",
        "ici Provence ORG",
    ],
    "Il l'a dit sur Europe 1. En Europe 1 million de gens vivent ainsi.": ["Europe 1 ORG", "Europe LOC"],
}
AFTER_OFFICES = {
    "La députée RN du Gard a déposé un texte.": ["RN ORG", "Gard LOC"],
    "Le sénateur Les Républicains de la Marne a voté.": ["Les Républicains ORG", "Marne LOC"],
    "La députée Renaissance Odile Vartan a voté.": ["Renaissance ORG", "Odile Vartan PER"],
    "Le concurrent Lidl ouvre dix magasins.": ["Lidl ORG"],
    "Le leader Lens dort.": ["Lens LOC"],
    "La directrice RH de Renault dort.": ["Renault ORG"],
    "Son concurrent Paul Vartan et le champion Bradley ont souffert.": ["Paul Vartan PER", "Bradley PER"],
}
EVENTS = {
    "La loi Climat et résilience est votée, la loi Evin aussi.": ["loi Climat et résilience MISC", "loi Evin MISC"],
    "Ils ont adopté la loi Climat et rejeté la loi Immigration.": ["loi Climat MISC", "loi Immigration MISC"],
    "La loi 21 interdit les signes religieux.": ["loi 21 MISC"],
    "La Route du rhum part de Saint-Malo.": ["Route du rhum MISC", "Saint-Malo LOC"],
    "Mathieu van der Poel a gagné Paris-Roubaix.": ["Mathieu van der Poel PER", "Paris-Roubaix MISC"],
    "Les vacances de la Toussaint commencent. Pâques est loin.": ["Toussaint MISC", "Pâques MISC"],
    "Toussaint Louverture est né esclave. L'île de Pâques est loin.": ["Toussaint Louverture PER", "île de Pâques LOC"],
    "Le Ramadan commence lundi, l'Aïd el-Fitr suivra.": ["Ramadan MISC", "Aïd el-Fitr MISC"],
    "Tariq Ramadan a fait appel.": ["Tariq Ramadan PER"],
    "Le conducteur d'une Renault Clio a été tué. Renault recrute.": ["Renault Clio MISC", "Renault ORG"],
}
VESSELS = {
    "Le ferry Normandie a heurté un quai. La Normandie est belle.": ["Normandie MISC", "Normandie LOC"],
    "Le porte-avions Charles de Gaulle a quitté Toulon.": ["Charles de Gaulle MISC", "Toulon LOC"],
    "Le capitaine de frégate Vartan commande.": ["Vartan PER"],
    "Le ferry reliant la Normandie à Portsmouth est à quai.": ["Normandie LOC", "Portsmouth LOC"],
}
WORKS = {
    "Dans « Houris », Kamel Daoud raconte la décennie noire.": ["Houris MISC", "Kamel Daoud PER"],
    "« Oppenheimer » de Christopher Nolan sort mercredi.": ["Oppenheimer MISC", "Christopher Nolan PER"],
    "« La Nuit des loups » sort mercredi.": ["La Nuit des loups MISC"],
    "« Sirāt » a remporté le prix du jury.": ["Sirāt MISC"],
    "« La Joconde » de Léonard de Vinci attire.": ["La Joconde MISC", "Léonard de Vinci PER"],
    "« C'est fini », a dit Paul Vartan.": ["Paul Vartan PER"],
    "Le « Merci » de Paul Vartan a surpris.": ["Paul Vartan PER"],
    "Dans « un pays en crise », Paul Vartan veut parler de « dignité ».": ["Paul Vartan PER"],
    "Dans « Le Monde », Odile Vartan dit que tout va bien.": ["Le Monde ORG", "Odile Vartan PER"],
}
EDGES = {
    "N'Golo Kanté a signé. M'Bala Nzola quitte le club.": ["N'Golo Kanté PER", "M'Bala Nzola PER"],
    "D'Artagnan sera joué cet été.": ["D'Artagnan PER"],
    "D'Alger à Oran, la colère monte. D'Alger arrivent des nouvelles.": ["Alger LOC", "Oran LOC", "Alger LOC"],
    "Le Centre Pompidou ferme.": ["Centre Pompidou ORG"],
    "Le Collège Jean-Jaurès ferme pour cinq ans.": ["Collège Jean-Jaurès ORG"],
    "Le Front populaire en tête.": ["Front populaire ORG"],
    "Le Bloc québécois proteste.": ["Bloc québécois ORG"],
}


@pytest.mark.parametrize("text", [*BODIES, *AFTER_OFFICES, *EVENTS, *VESSELS, *WORKS, *EDGES])
def test_a_sentence_has_these_names(text):
    expected = (BODIES | AFTER_OFFICES | EVENTS | VESSELS | WORKS | EDGES)[text]
    assert list(map(told, doc_data(parse(text), "mentions"))) == expected

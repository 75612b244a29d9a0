"""Which words of a sentence are names, and of what kind."""

from __future__ import annotations

import pytest
from entity_samples import read_marked

SENTENCES = {
    "civility": "M. [Vasseur|PER] a reçu Mme [Delorme|PER] mardi matin.",
    "plural civility holds for the list": "Le maire a salué MM. [Bardet|PER], [Okoumé|PER] et [Lindqvist|PER].",
    "religious title": "L'imam [Tahiri|PER] a répondu à l'ayatollah [Rostami|PER].",
    "military title": "Le général [Mbemba|PER] commande la garnison.",
    "title glued to the name": "Il a rencontré l’Ay.[Rostami|PER] jeudi.",
    "office and adjective": "Le président tchadien [Oumar Dali|PER] est attendu à [Bruxelles|LOC].",
    "function after a comma": "[Aïssa Benkacem|PER], avocate au [barreau de Nîmes|ORG], a fait appel.",
    "age": "[Lucas Hervieu|PER], 34 ans, a été relâché.",
    "parentheses": "Les présidents [Rafael Ibarra|PER] ([Venezuela|LOC]) et [Tomás Quispe|PER] ([Pérou|LOC]) signent.",
    "minister's field is no name": "Le ministre de l'Intérieur, [Paul Garrec|PER], s'est exprimé.",
    "minister's field right before a name": "La ministre de la Santé [Claire Vauquelin|PER] a démissionné.",
    "prime minister of a country": "La Première ministre du [Danemark|LOC] est arrivée.",
    "ministry": "Le [ministère de la Défense|ORG] a démenti.",
    "embassy": "Il s'est réfugié à l'[ambassade de Suède à Bagdad|ORG].",
    "agency": "Selon l'agence [Novapress|ORG], le port est fermé.",
    "public channel with an adjective": "La chaîne publique [Kanal|ORG] a diffusé l'entretien.",
    "town": "La ville de [Kervalan|LOC] a rouvert ses écoles.",
    "square": "Ils se sont rassemblés sur la [place Bellecourt|LOC].",
    "street with an article": "L'accident a eu lieu [rue du Moulin|LOC], à [Tours|LOC].",
    "province": "Le séisme a frappé la [province de Shirvan|LOC].",
    "court": "Le [tribunal correctionnel de Bobigny|ORG] l'a relaxé.",
    "assize court": "Elle comparaît devant la [cour d'assises du Finistère|ORG].",
    "numbered road": "La circulation reprend sur l'[A7|LOC] et sur la [D951|LOC].",
    "channel with a number": "Une journaliste de [France 24|ORG] a été blessée.",
    "league with a number": "Le club évolue en [Ligue 2|MISC].",
    "event with a year": "Les billets de l'[Euro 2012|MISC] sont vendus.",
    "movement in lower case": "Des « [gilets jaunes|MISC] » ont bloqué le rond-point.",
    "garment": "Il portait un gilet jaune sur son manteau.",
    "film in quotation marks": "Le film « [La Nuit des hérons|MISC] » sort mercredi.",
    "explained acronym": "L'[Union des producteurs de lait|ORG] ([UPL|ORG]) manifeste.",
    "tax": "L'[Impôt sur les grandes fortunes|MISC] ([IGF|MISC]) sera réformé.",
    "institution in lower case": "Le [Conseil constitutionnel|ORG] a censuré la loi.",
    "institution with complements": "La [Ligue des droits de l'homme|ORG] proteste.",
    "peoples are no names": "Les Français et les Russes négocient avec une Algérienne.",
    "demonym before a name": "La Polonaise [Agnieszka Wrona|PER] s'est imposée.",
    "country": "L'[Iran|LOC] et la [Corée du Sud|LOC] ont signé un accord.",
    "country of CLDR with a hyphen": "La [Nouvelle-Zélande|LOC] s'abstient.",
    "holy book": "Il a offert un [Coran|MISC] manuscrit.",
    "particle": "[Bachar al-Assad|PER] a reçu [Mohammed ben Salmane|PER].",
    "particle and hyphen in a media name": "Selon la chaîne [al-Nahar|ORG], la trêve tient.",
    "Gaulle": "[Charles de Gaulle|PER] avait refusé.",
    "sentence-initial words": "Oser partir coûte cher. Estimant avoir gagné, il rit. Abonnez-vous !",
    "hashtag": "Le mot-clé #Balance est partout.",
    "weekday and month": "Lundi, en Avril, il neigeait.",
    "acronym after an indefinite article": "Il a passé une IRM après un AVC.",
    "headline in capitals": "LE CONSEIL MUNICIPAL AUGMENTE LES TARIFS DE LA CANTINE\n\nLa séance a duré.",
    "two names in one stretch": "Le député [PS|ORG] [Hugo Larrieu|PER] a voté contre.",
    "newspaper with its article": "[Le Monde|ORG] et [La Presse|ORG] en font leur une.",
    "newspaper without": "Il l'a confié au [Figaro|ORG].",
    "storm": "L'ouragan meurtrier [Irena|MISC] faiblit.",
    "club": "L'[AS Corvin|ORG] reçoit dimanche. [Corvin|ORG] reste leader.",
    "nickname": "Le trafiquant, surnommé [Zorille|PER], est en fuite.",
    "compound title": "Le président-candidat a parlé.",
    "centuries": "Une église du XIXe siècle a brûlé.",
}  # fmt: skip


@pytest.mark.parametrize("text", SENTENCES.values(), ids=SENTENCES.keys())
def test_names_of_a_sentence(text):
    expected, found, _, _ = read_marked(text)
    assert found == expected

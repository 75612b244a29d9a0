"""Times and titles between a verb of speech and its subject that were written apart from our lists of them."""

from __future__ import annotations

import pytest

TIMES = [
    ("« Le marché déménagera », a prévenu tard lundi soir la directrice des halles.", "directrice des halles"),
    ("« Rien n'est décidé », a répété à la mi-juin le recteur de Bréhaut.", "recteur de Bréhaut"),
    ("« Le bac coulera », avait averti dès l'automne 2018 un ingénieur du port.", "ingénieur du port"),
    ("« Nous tiendrons », a lancé aux premières heures de dimanche un pompier.", "pompier"),
    ("« C'est une bonne nouvelle », s'est réjouie peu avant midi la sous-préfète.", "sous-préfète"),
    ("« Les comptes sont justes », a soutenu pendant deux heures le trésorier.", "trésorier"),
    ("« La digue a cédé », a confirmé vers 3 h 30 le commandant des secours.", "commandant des secours"),
    ("« L'usine fermera », a annoncé courant avril le syndicat des verriers.", "syndicat des verriers"),
    ("« Il faudra patienter », a indiqué dans la matinée de samedi la mairie de Noirval.", "mairie de Noirval"),
    ("« Le pont est sûr », a certifié trois jours après l'accident l'architecte.", "architecte"),
    ("« On nous a oubliés », déplorait en début d'après-midi une éleveuse.", "éleveuse"),
    ("« La fête aura lieu », a assuré mardi à midi le comité des fêtes.", "comité des fêtes"),
    ("« Le procès reprendra », a précisé avant-hier le greffier du tribunal.", "greffier du tribunal"),
    ("« Je pars », a déclaré l'été dernier la présidente du club.", "présidente du club"),
    ("« Le gel a tout pris », racontait l'autre jour un vigneron.", "vigneron"),
    ("« La ligne rouvrira », a promis le 3 mars dernier le ministre des Transports.", "ministre des Transports"),
    ("« Le musée est plein », a constaté ce jeudi 12 octobre en fin de journée le conservateur.", "conservateur"),
    ("« Les prix baisseront », a prédit il y a deux ans un économiste.", "économiste"),
    ("« La récolte est sauvée », a affirmé quelques minutes plus tard la coopérative.", "coopérative"),
    ("« Aucun blessé », a signalé dans la nuit de vendredi à samedi la gendarmerie.", "gendarmerie"),
    ("« Le juge a tranché », a réagi dès mercredi l'avocate de la commune.", "avocate de la commune"),
    ("« La grève continue », a martelé tout au long de la semaine la déléguée syndicale.", "déléguée syndicale"),
    ("« Il reste des places », a rappelé le week-end passé l'office de tourisme.", "office de tourisme"),
    ("« Nous irons en appel », a fait savoir dans la foulée le procureur de Lunac.", "procureur de Lunac"),
    ("« La source est tarie », a noté au mois d'août la garde forestière.", "garde forestière"),
    ("« C'est fini », a soufflé à l'aube un marin.", "marin"),
    ("« Le budget est voté », s'est félicité jeudi dernier dans la soirée le maire de Vaubrun.", "maire de Vaubrun"),
    ("« Le vaccin arrive », a annoncé début janvier l'institut Carville.", "institut Carville"),
    ("« L'eau monte », a alerté cette nuit le centre de crise.", "centre de crise"),
    ("« Trop tard », a tranché aussitôt l'entraîneur.", "entraîneur"),
    ("« Nous n'avons rien vu », a juré deux semaines plus tôt le gardien du stade.", "gardien du stade"),
    ("« La route est coupée », a prévenu ce matin vers 6 heures la préfecture de l'Orle.", "préfecture de l'Orle"),
    ("Le marché rouvrira, a indiqué hier en fin d'après-midi la mairie de Sorgue.", "mairie de Sorgue"),
    ("Les écoles fermeront, a annoncé mercredi soir le rectorat.", "rectorat"),
    ("La production reprendra, avait expliqué en mars 2021 le directeur de l'usine.", "directeur de l'usine"),
    ("« La salle est trop petite », regrette depuis des années la chorale.", "chorale"),
    ("« Le barrage tiendra », a maintenu au surlendemain de la crue un hydrologue.", "hydrologue"),
    ("« Ils reviendront », a parié au printemps 2022 un ornithologue.", "ornithologue"),
    (
        "« Le dossier est clos », a conclu vingt-quatre heures plus tard la commission d'enquête.",
        "commission d'enquête",
    ),
    ("« La foire est annulée », a tweeté dimanche matin la présidente de la région.", "présidente de la région"),
]
TITLES = [
    ("« Le toit fuit », a signalé la gardienne, Mme Solveig Arnoud.", "Solveig Arnoud"),
    ("« Le toit fuit », a signalé le doyen, le professeur Émile Tressan.", "Émile Tressan"),
    ("« Le toit fuit », a signalé le conseil du prévenu, Me Édith Lanvaux.", "Édith Lanvaux"),
    ("« Le toit fuit », a signalé l'évêque, Mgr Armand Boiscleux.", "Armand Boiscleux"),
    ("« Le toit fuit », a signalé la cheffe du service, la docteure Inès Maubert.", "Inès Maubert"),
    ("« Le toit fuit », a signalé le responsable du chantier, M. Paul Dervin.", "Paul Dervin"),
    ("« Le toit fuit », a signalé le porte-parole, le lieutenant-colonel Yves Charlan.", "Yves Charlan"),
    ("« Le toit fuit », a signalé la supérieure, sœur Marie Delval.", "Marie Delval"),
    ("« Le toit fuit », a signalé l'aumônier, le père Luc Morvan.", "Luc Morvan"),
    ("« Le toit fuit », a signalé la patronne, Madame Odette Vial.", "Odette Vial"),
    ("« Le toit fuit », a signalé le chef de corps, l'adjudant-chef Noël Brissac.", "Noël Brissac"),
    ("« Le toit fuit », a signalé le président, Monsieur Ahmed Belkhir.", "Ahmed Belkhir"),
    ("« Le toit fuit », a signalé la maire, Dr Hélène Casteix.", "Hélène Casteix"),
    ("« Le toit fuit », a signalé l'élue, la sénatrice Rose Kermadec.", "Rose Kermadec"),
    ("« Le toit fuit », a signalé le souverain, le prince Alban de Corvette.", "Alban de Corvette"),
    ("« Le toit fuit », a signalé l'expert, Pr. Jean Malaval.", "Jean Malaval"),
    ("« Le toit fuit », a signalé l'héritière, Mlle Agathe Roumieu.", "Agathe Roumieu"),
    ("« Le toit fuit », a signalé le procureur, maître Henri Salvat.", "Henri Salvat"),
    ("« Le toit fuit », a signalé la générale, la commissaire Ludivine Pons.", "Ludivine Pons"),
    ("« Le toit fuit », a signalé la responsable, la capitaine Clara Nivet.", "Clara Nivet"),
]
TEXTS = {text: text for text, _ in TIMES + TITLES}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [pytest.param(text, speaker, id=text.split(", ", 1)[1]) for text, speaker in TIMES + TITLES],
)
def test_the_speaker_behind_a_time_or_a_title(found, text, speaker):
    assert [row["speaker"] for row in found[text]] == [speaker]

"""Who speaks, where times, places, channels and titles come between a verb of speech and its source."""

from __future__ import annotations

import pytest

PREFECT = "préfet de Lunac"
#: Between *a assuré* and *le préfet de Lunac*.
TIMES = (
    "hier", "mardi", "jeudi matin", "jeudi après-midi", "cet après-midi", "ce matin", "ce soir", "hier soir",
    "lundi 3 juin", "ce lundi 3 juin", "le 3 juin", "ce week-end", "vendredi dernier", "la semaine dernière",
    "le mois dernier", "l'an dernier", "mercredi en fin de matinée", "la veille", "le lendemain", "cette semaine",
    "cette année", "ce mois-ci", "quelques heures plus tard", "quelques jours plus tôt", "peu après", "peu avant",
    "dans la soirée de mardi", "à la mi-journée", "en début de semaine", "mardi midi", "aujourd'hui", "ce jeudi",
    "à l'aube", "dans la nuit", "le même jour", "il y a deux jours", "depuis lundi", "un peu plus tard",
    "deux heures après", "la veille du scrutin", "lundi à 18 heures", "en juin dernier",
)  # fmt: skip
PLACES = (
    "sur France Inter", "à la presse", "devant la presse", "dans un communiqué", "lors d'une conférence de presse",
    "au micro de Radio Vallon", "à l'AFP", "dans un entretien au Courrier du Lac", "sur son compte Twitter",
    "à l'issue de la réunion", "en marge du conseil", "auprès de l'AFP", "devant les élus", "à Lunac",
    "dans un message publié mardi", "lundi à la presse", "lundi soir sur Radio Vallon", "sur place",
    "en conférence de presse", "par voie de communiqué",
)  # fmt: skip
TITLES = (
    "M.", "Mme", "Mlle", "Melle", "Me", "Mgr", "Dr", "Pr", "Monsieur", "Madame", "Maître", "Docteur", "Professeur",
    "général", "le Dr", "le professeur", "la professeure",
)  # fmt: skip
#: Text → the speaker of its one quotation.
SENTENCES = {
    # before the content, the middle, the end
    "La passerelle, a indiqué mardi soir la mairie, sera fermée.": "mairie",
    "La passerelle sera fermée, a précisé dans la matinée la mairie.": "mairie",
    "La passerelle sera fermée, expliquait la semaine dernière Odile Vartan.": "Odile Vartan",
    "« La passerelle tiendra », assurait encore lundi la maire.": "maire",
    "« La passerelle tiendra », répète depuis des mois le maire.": "maire",
    "« La passerelle tiendra », a lancé, mardi, la maire.": "maire",
    "« La passerelle tiendra », a lancé mardi, la maire.": "maire",
    "« La passerelle tiendra », a lancé ce mardi matin à la presse la maire.": "maire",
    "« La passerelle tiendra », a pour sa part lancé mardi la maire.": "maire",
    "« La passerelle tiendra », a, de son côté, assuré la maire.": "maire",
    "« La passerelle tiendra », ont assuré lundi plusieurs riverains.": "riverains",
    "« La passerelle tiendra », ont assuré à la mi-journée deux ingénieurs.": "ingénieurs",
    "« La passerelle tiendra », ont assuré hier les trois ingénieurs.": "ingénieurs",
    "« La passerelle tiendra », dit aujourd'hui l'ingénieure.": "ingénieure",
    "« La passerelle tiendra », disait l'an passé un ingénieur.": "ingénieur",
    "« La passerelle tiendra », a tweeté dans la nuit Odile Vartan.": "Odile Vartan",
    "« La passerelle tiendra », a tweeté dimanche soir la ministre Odile Vartan.": "Odile Vartan",
    "« La passerelle tiendra », a confié samedi à l'AFP Odile Vartan.": "Odile Vartan",
    "« La passerelle tiendra », a confié samedi à l'AFP la présidente du conseil.": "présidente du conseil",
    "« La passerelle tiendra », a confié à l'AFP une source policière.": "source policière",
    "« La passerelle tiendra », a confié hier à Radio Vallon une source proche du dossier.": "source proche du dossier",
    "« La passerelle tiendra », a répondu du tac au tac la maire.": "maire",
    "« La passerelle tiendra », a répondu à une journaliste la maire.": "maire",
    "« La passerelle tiendra », a répondu mercredi au préfet la maire.": "maire",
    "« La passerelle tiendra », a écrit vendredi dans un message la directrice.": "directrice",
    "« La passerelle tiendra », a écrit le 12 mai 2019 la directrice.": "directrice",
    "« La passerelle tiendra », a fait savoir jeudi la préfecture.": "préfecture",
    "« La passerelle tiendra », faisait valoir en début d'année le syndicat.": "syndicat",
    "« La passerelle tiendra », s'est félicité mardi le ministère.": "ministère",
    "« La passerelle tiendra », s'est réjouie dans la foulée l'association.": "association",
    "« La passerelle tiendra », se défend depuis plusieurs semaines l'entreprise.": "entreprise",
    "« La passerelle tiendra », a juré ce jour-là Me Odile Vartan.": "Odile Vartan",
    "« La passerelle tiendra », a juré vendredi soir maître Vartan.": "Vartan",
    "« La passerelle tiendra », a juré vendredi soir le docteur Vartan.": "Vartan",
    "« La passerelle tiendra », a estimé en milieu de journée le porte-parole du parquet.": "porte-parole du parquet",
    "« La passerelle tiendra », a estimé au lendemain du vote le chef du parti.": "chef du parti",
    "« La passerelle tiendra », a estimé après le vote la cheffe du parti.": "cheffe du parti",
    "« La passerelle tiendra », a estimé avant la réunion la cheffe du parti.": "cheffe du parti",
    "« La passerelle tiendra », a estimé jusqu'au bout la cheffe du parti.": "cheffe du parti",
    "« La passerelle tiendra », a ainsi déclaré mardi à Paris la ministre.": "ministre",
    "« La passerelle tiendra », déclare ce mois-ci dans Le Courrier du Lac la ministre.": "ministre",
    "« La passerelle tiendra », a indiqué peu avant minuit la gendarmerie.": "gendarmerie",
    "« La passerelle tiendra », a indiqué vers 18h30 la gendarmerie.": "gendarmerie",
    "« La passerelle tiendra », a indiqué entre-temps la gendarmerie.": "gendarmerie",
    "« La passerelle tiendra », a indiqué par téléphone la gendarmerie.": "gendarmerie",
    "« La passerelle tiendra », a indiqué au téléphone hier soir la gendarmerie.": "gendarmerie",
    # the subject before the verb, a time around it
    "Mardi soir, la maire a assuré que la passerelle tiendrait.": "maire",
    "La semaine dernière, la maire assurait que la passerelle tiendrait.": "maire",
    "Le lendemain, Odile Vartan a assuré que la passerelle tiendrait.": "Odile Vartan",
    "La maire a assuré lundi que la passerelle tiendrait.": "maire",
    "La maire, lundi, a assuré que la passerelle tiendrait.": "maire",
    "La maire de Lunac a, lundi soir, assuré que la passerelle tiendrait.": "maire de Lunac",
    "Il y a deux ans, les ingénieurs affirmaient que la passerelle tiendrait.": "ingénieurs",
    "Le 3 juin, le préfet a annoncé que la passerelle fermerait.": "préfet",
    "Ce week-end, le syndicat a dénoncé « une honte ».": "syndicat",
    "Deux ingénieurs affirment que la passerelle tiendra.": "ingénieurs",
    "Quelques jours plus tôt, deux ingénieurs avaient affirmé que la passerelle tiendrait.": "ingénieurs",
    "Lors d'un point presse mardi, la procureure a révélé que la passerelle avait cédé.": "procureure",
    "À l'aube, un pêcheur a raconté que la passerelle avait cédé.": "pêcheur",
    "Dans un communiqué publié lundi soir, l'association affirme que la passerelle a cédé.": "association",
    "Peu après, la gendarmerie confirmait que la passerelle avait cédé.": "gendarmerie",
    # passives, colons, expressions
    "Mardi, la maire : « La passerelle tiendra ».": "maire",
    "La maire a prévenu dès lundi : « La passerelle tiendra ».": "maire",
    "Selon la maire, interrogée lundi, la passerelle tiendra.": "maire",
    "« La passerelle tiendra », ajoutait-elle mardi.": None,
}  # fmt: skip
TEXTS = {
    **{time: f"« La passerelle tiendra », a assuré {time} le préfet de Lunac." for time in (*TIMES, *PLACES)},
    **{title: f"« La passerelle tiendra », a assuré la présidente, {title} Odile Vartan." for title in TITLES},
    **{text: text for text in SENTENCES},
}


@pytest.mark.parametrize("time", TIMES)
def test_a_time_is_no_speaker(found, time):
    assert [row["speaker"] for row in found[time]] == [PREFECT]


@pytest.mark.parametrize("place", PLACES)
def test_a_place_or_a_medium_told_is_no_speaker(found, place):
    assert [row["speaker"] for row in found[place]] == [PREFECT]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_before_the_name_after_a_comma(found, title):
    assert [row["speaker"] for row in found[title]] == ["Odile Vartan"]


@pytest.mark.parametrize(("text", "speaker"), SENTENCES.items(), ids=SENTENCES)
def test_who_speaks(found, text, speaker):
    assert [row["speaker"] for row in found[text]] == [speaker]

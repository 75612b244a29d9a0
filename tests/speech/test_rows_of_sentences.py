"""One sentence, one row: its words, cue, source and rule."""

from __future__ import annotations

import pytest
from read_rows import docs_of, rows_of

#: Sentence → content, cue, source, rule; no row where nothing is said, or nothing by anybody.
ROWS = {
    "Le maire a promis hier de rouvrir le pont.": "de rouvrir le pont | a promis | Le maire | infinitive",
    "Le maire a promis aux riverains de rouvrir le pont.": "de rouvrir le pont | a promis | Le maire | infinitive",
    "Elle l'accuse d'avoir menti aux élus.": "d'avoir menti aux élus | l'accuse | Elle | infinitive",
    "La préfète demande d'évacuer la plage.": "d'évacuer la plage | demande | La préfète | infinitive",
    "Le juge a ordonné aux grévistes de quitter le dépôt.": "de quitter le dépôt | a ordonné | Le juge | infinitive",
    "Le syndicat menace encore de bloquer la rocade.": "de bloquer la rocade | menace | Le syndicat | infinitive",
    "Il affirme avoir tout dit aux enquêteurs.": "avoir tout dit aux enquêteurs | affirme | Il | infinitive",
    "Selon une source proche du dossier, le tunnel fermera.": (
        "le tunnel fermera | Selon | une source proche du dossier | preposition"
    ),
    "Selon les résultats de Lormaye, le vote est joué.": None,
    "Selon la saison, le lac monte ou descend.": None,
    "Le prix varie selon les quartiers de Vaubrun.": None,
    "Le maire estime pour sa part que le pont est sûr.": (
        "que le pont est sûr | estime pour sa part | Le maire | que-clause"
    ),
    "Le maire a pour sa part déclaré que le pont est sûr.": (
        "que le pont est sûr | a pour sa part déclaré | Le maire | que-clause"
    ),
    "Le maire a, lundi soir, déclaré que le pont est sûr.": (
        "que le pont est sûr | a, lundi soir, déclaré | Le maire | que-clause"
    ),
    "Jeanne Loiret, qui préside le club, assure que le stade est vide.": (
        "que le stade est vide | assure | Jeanne Loiret | que-clause"
    ),
    "Les voisins de Jeanne Loiret assurent que le stade est vide.": (
        "que le stade est vide | assurent | Les voisins de Jeanne Loiret | que-clause"
    ),
    "À Lunac, dans la vallée, le berger raconte que la neige tarde.": (
        "que la neige tarde | raconte | le berger | que-clause"
    ),
    "Il faut dire que la neige tarde.": None,
    "Une note très discrète de la région affirme que la ligne fermera.": (
        "que la ligne fermera | affirme | Une note très discrète de la région | que-clause"
    ),
    "Le numéro deux du parti affirme que la ligne fermera.": (
        "que la ligne fermera | affirme | Le numéro deux du parti | que-clause"
    ),
    "Le porte-parole en chef du port affirme que la ligne fermera.": (
        "que la ligne fermera | affirme | Le porte-parole en chef du port | que-clause"
    ),
    "Le préfet, lui, dément que la ligne ferme.": "que la ligne ferme | dément | Le préfet | que-clause",
    "La ligne fermera, d'après Inès Caradec.": "La ligne fermera | d'après | Inès Caradec | preposition",
    "De l'avis du maire, la ligne fermera.": "la ligne fermera | De l'avis du | maire | preposition",
    "Interrogée par Novapress, Inès Caradec n'a pas souhaité répondre.": None,
    "Deux granges (200 000 euros, selon la mairie) ont brûlé.": "200 000 euros | selon | la mairie | preposition",
    "Le maire n'a pas dit que la ligne fermerait.": None,
    "Dites-lui que la ligne fermera.": None,
    "Pour être juste, le maire dit que la ligne fermera.": "que la ligne fermera | dit | le maire | que-clause",
    "La directrice du lycée et le maire affirment que la ligne fermera.": (
        "que la ligne fermera | affirment | La directrice du lycée et le maire | que-clause"
    ),
    "Il est écrit dans le rapport que la ligne fermera.": (
        "que la ligne fermera | est écrit | le rapport | que-clause"
    ),
    "« La ligne fermera », est-il écrit dans le rapport.": "La ligne fermera | est-il écrit | le rapport | incise",
    "Mais « rien ne presse », selon la mairie.": "rien ne presse | selon | la mairie | preposition",
    "Le maire s'est dit favorable au projet.": "favorable au projet | s'est dit | Le maire | fragment",
    "La région se dit prête à payer les travaux.": "prête à payer les travaux | se dit | La région | fragment",
    "« Oui, dit-elle, la ligne fermera. »": "Oui … la ligne fermera. | dit-elle | elle | incise",
    "Inès Caradec : « La ligne fermera. »": "La ligne fermera. | - | Inès Caradec | colon",
    "La ligne fermera, a-t-on appris de source syndicale.": (
        "La ligne fermera | a-t-on appris | source syndicale | incise"
    ),
}


@pytest.fixture(scope="module")
def docs():
    return docs_of(ROWS)


@pytest.mark.parametrize(("text", "row"), ROWS.items(), ids=list(ROWS))
def test_a_sentence_gives_its_row(docs, text, row):
    assert [found.partition(" | ")[2] for found in rows_of(docs[text])] == ([row] if row else [])

"""Lemmas and parts of speech that follow from the place of a word: its article, auxiliary, agent, object."""

from __future__ import annotations

import pytest

from analysis.pipeline import load_model

READINGS = {
    "La pollution radioactive inquiète les riverains.": "radioactive/radioactif/ADJ inquiète/inquiéter/VERB",
    "La directrice générale démissionne.": "directrice/directrice/NOUN générale/général/ADJ",
    "Le chef de la section locale présente ses excuses.": "locale/local/ADJ présente/présenter/VERB",
    "Une sainte américaine sera fêtée à Lormaye.": "sainte/sainte/NOUN américaine/américain/ADJ fêtée/fêter/VERB",
    "Le ministre défend les centrales de demain.": "centrales/centrale/NOUN demain/demain/ADV",
    "Les températures présentes surprennent.": "présentes/présent/ADJ surprennent/surprendre/VERB",
    "L'accusée a nié les faits.": "accusée/accusée/NOUN nié/nier/VERB faits/fait/NOUN",
    "Son permis a été retiré.": "permis/permis/NOUN été/être/AUX retiré/retirer/VERB",
    "En prélude au concert, un discours est prévu.": "prélude/prélude/NOUN prévu/prévoir/VERB",
    "Le chanteur parle de quelqu'un ayant des ennuis.": "ayant/avoir/VERB ennuis/ennui/NOUN",
    "Un panneau remplaçant celui de la gare a été posé.": "remplaçant/remplacer/VERB posé/poser/VERB",
    "Un maire remplaçant le préfet préside.": "remplaçant/remplacer/VERB préside/présider/VERB",
    "Le remplaçant préside.": "remplaçant/remplaçant/NOUN",
    "La fille est boudeuse et frileuse.": "boudeuse/boudeur/ADJ frileuse/frileux/ADJ",
    "Des régions frileuses hésitent.": "frileuses/frileux/ADJ hésitent/hésiter/VERB",
    "Des mots maudits résonnent.": "maudits/maudit/ADJ résonnent/résonner/VERB",
    "Une table mise attend.": "mise/mettre/VERB attend/attendre/VERB",
    "La voie est ouverte, dit-il.": "ouverte/ouvrir/VERB dit/dire/VERB",
    "Des voisins très énervés manifestent.": "énervés/énervé/ADJ manifestent/manifester/VERB",
    "Un homme condamné par le tribunal fait appel.": "condamné/condamner/VERB appel/appel/NOUN",
    "Le conseil municipal vote à l'unanimité.": "vote/voter/VERB",
    "Un bureau de vote accueille des électeurs.": "vote/vote/NOUN accueille/accueillir/VERB",
    "L'opérateur compte installer une antenne.": "compte/compter/VERB installer/installer/VERB",
    "Le maire, soupire-t-il, a raison.": "soupire/soupirer/VERB raison/raison/NOUN",
    "Rien ne presse, dit la mairie.": "presse/presser/VERB",
    "La presse locale cite Jean Morel.": "presse/presse/NOUN cite/citer/VERB Morel/Morel/PROPN",
    "La région souvent visite ses lycées.": "visite/visiter/VERB lycées/lycée/NOUN",
    "Ana Pastor arrive à Lormaye.": "Ana/Ana/PROPN Pastor/Pastor/PROPN",
    "Il vient des Philippines.": "Philippines/Philippines/PROPN",
    "Etat et communes négocient.": "Etat/état/NOUN communes/commune/NOUN",
    "Le sénateur est mort lundi.": "mort/mourir/VERB lundi/lundi/NOUN",
    "La morte était une voisine.": "morte/morte/NOUN voisine/voisine/NOUN",
    "Les blessés graves sont soignés.": "blessés/blessé/NOUN graves/grave/ADJ soignés/soigner/VERB",
    "Des lois sociales nouvelles arrivent.": "sociales/social/ADJ nouvelles/nouveau/ADJ",
    "Des frais élevés pèsent.": "frais/frais/NOUN élevés/élevé/ADJ pèsent/peser/VERB",
    "La loi, votée en mai, entre en vigueur.": "votée/voter/VERB vigueur/vigueur/NOUN",
    "Le vent souffle fort sur la ville.": "souffle/souffler/VERB fort/fort/ADV",
    "Est interdit le stationnement.": "Est/être/AUX interdit/interdire/VERB",
    "Le vieil homme marche lentement.": "vieil/vieux/ADJ marche/marcher/VERB lentement/lentement/ADV",
    "Sa nouvelle voiture neuve brille.": "nouvelle/nouveau/ADJ neuve/neuf/ADJ brille/briller/VERB",
    "Les Lunacois défilent.": "Lunacois/lunacois/NOUN",
    "Un avion survolant le lac s'est posé.": "survolant/survoler/VERB posé/poser/VERB",
    "Les choux et les bijoux coûtent cher.": "choux/chou/NOUN bijoux/bijou/NOUN",
    "Les yeux fermés, il avance.": "yeux/œil/NOUN fermés/fermer/VERB avance/avancer/VERB",
    "La plupart des travaux publics cessent.": "travaux/travail/NOUN publics/public/ADJ",
    "Le joueur dribblait, puis tweetait.": "dribblait/dribbler/VERB tweetait/tweeter/VERB",
    "Il a podcasté son cours.": "podcasté/podcaster/VERB cours/cours/NOUN",
    "Les cours du blé montent.": "cours/cours/NOUN",
    "Le temps presse.": "temps/temps/NOUN presse/presser/VERB",
    "Le repas est servi.": "repas/repas/NOUN servi/servir/VERB",
    "Les avis divergent.": "avis/avis/NOUN divergent/diverger/VERB",
    "Les pois cuisent.": "pois/pois/NOUN cuisent/cuire/VERB",
    "Le concours remplace l'examen.": "concours/concours/NOUN remplace/remplacer/VERB",
    "Un fils unique gagne.": "fils/fils/NOUN unique/unique/ADJ gagne/gagner/VERB",
    "Une actuelle ministre démissionne.": "actuelle/actuel/ADJ démissionne/démissionner/VERB",
    "Les maisons anciennes brûlent.": "anciennes/ancien/ADJ brûlent/brûler/VERB",
    "Les gauches européennes s'allient.": "gauches/gauche/NOUN européennes/européen/ADJ",
    "Des élèves lunaciens jouent.": "élèves/élève/NOUN lunaciens/lunacien/ADJ",
    "Le procès aura lieu jeudi.": "procès/procès/NOUN aura/avoir/VERB lieu/lieu/NOUN",
    "L'homme porte plainte.": "porte/porter/VERB plainte/plainte/NOUN",
    "La hausse dépasse deux points.": "hausse/hausse/NOUN dépasse/dépasser/VERB",
    "Le juge siège à Nîmes.": "siège/siéger/VERB Nîmes/Nîmes/PROPN",
    "Trois fois, il essaie.": "fois/fois/NOUN essaie/essayer/VERB",
}  # fmt: skip


@pytest.fixture(scope="module")
def docs():
    return dict(zip(READINGS, load_model().pipe(READINGS), strict=True))


@pytest.mark.parametrize("sentence", READINGS)
def test_a_word_is_read_by_its_place(docs, sentence):
    found = {f"{token.text}/{token.lemma_}/{token.pos_}" for token in docs[sentence]}
    assert set(READINGS[sentence].split(" ")) <= found

"""Where names end: institutions with their complements, acronyms, titles, several people in a row."""

from __future__ import annotations

import pytest
from entity_samples import told

from analysis import parse
from analysis.pipeline import doc_data

#: Sentence → its names as they are written, the names that they stand for where these differ, and their kinds.
NAMES = {
    "À Brest, Odile « Didi » Vartan est arrivée.": ["Brest LOC", "Odile « Didi » Vartan PER"],
    "Le Centre hospitalier Paul-Vartan est à Brest.": ["Centre hospitalier Paul-Vartan ORG", "Brest LOC"],
    "L'Établissement hospitalier Paul-Vartan est à Brest.": ["Établissement hospitalier Paul-Vartan ORG", "Brest LOC"],
    "Yann Le Floc'h est à Bourg-l'Évêque.": ["Yann Le Floc'h PER", "Bourg-l'Évêque LOC"],
    "L'Institut de langues de la faculté d'Orme est fermé.": ["Institut de langues de la faculté d'Orme ORG"],
    "L'Institut de langues rattaché à la faculté d'Orme est fermé.": ["Institut de langues ORG", "faculté d'Orme ORG"],
    "La Société de protection des oiseaux du littoral est à Brest.": [
        "Société de protection des oiseaux du littoral ORG",
        "Brest LOC",
    ],
    "Le Centre international de recherche sur les algues est à Brest.": [
        "Centre international de recherche sur les algues ORG",
        "Brest LOC",
    ],
    "L'Association pour le droit des pêcheurs est à Brest.": [
        "Association pour le droit des pêcheurs ORG",
        "Brest LOC",
    ],
    "L'Association pour la protection du littoral breton est à Brest.": [
        "Association pour la protection du littoral breton ORG",
        "Brest LOC",
    ],
    "Le Comité des fêtes du quai est à Brest.": ["Comité des fêtes du quai ORG", "Brest LOC"],
    "Le Bureau d'aide aux marins est à Brest.": ["Bureau d'aide aux marins ORG", "Brest LOC"],
    "La Fédération française des pêcheurs amateurs est à Brest.": [
        "Fédération française des pêcheurs amateurs ORG",
        "Brest LOC",
    ],
    "La Fédération des pêcheurs français est à Brest.": ["Fédération des pêcheurs français ORG", "Brest LOC"],
    "L'Office 21 est à Brest.": ["Office 21 ORG", "Brest LOC"],
    "Le procureur de Lunac-sur-Orbe Luc Aubry est parti.": ["Lunac-sur-Orbe LOC", "Luc Aubry PER"],
    "Le procureur de Brest Luc Aubry est parti.": ["Brest LOC", "Luc Aubry PER"],
    "La ministre chargée de la Mer Odile Vartan est partie.": ["Odile Vartan PER"],
    "Le maire de la Ville-aux-Bois Luc Aubry est parti.": ["Ville-aux-Bois LOC", "Luc Aubry PER"],
    "Selon ALQ Luc Aubry est parti.": ["ALQ ORG", "Luc Aubry PER"],
    "Le navire de Brest Luc Aubry est parti.": ["Brest LOC", "Luc Aubry PER"],
    "Le président de la Fondation Jeanne Aubry est parti.": ["Fondation Jeanne Aubry ORG"],
    "Luc Aubry, Inès de Caron et M. Selmane sont partis.": ["Luc Aubry PER", "Inès de Caron PER", "Selmane PER"],
    "Inès de Caron est à Brest avec Jean de La Motte.": ["Inès de Caron PER", "Brest LOC", "Jean de La Motte PER"],
    "On lit dans la Tribune que le pont est fermé.": ["la Tribune ORG"],
    "La Tribune de Brest a fermé. Elle écrit dans le Monde.": ["Tribune de Brest ORG", "le Monde ORG"],
    "Le Front commun des restaurateurs (Frocrest) a fermé ses portes. Frocrest est à Brest.": [
        "Front commun des restaurateurs ORG",
        "Frocrest = Front commun des restaurateurs ORG",
        "Frocrest = Front commun des restaurateurs ORG",
        "Brest LOC",
    ],
    "Le Synarest (Syndicat national des restaurateurs) est à Brest.": [
        "Synarest = Syndicat national des restaurateurs ORG",
        "Syndicat national des restaurateurs ORG",
        "Brest LOC",
    ],
    "La SPO (Société de protection des oiseaux) est à Brest. La SPO est née en 1912.": [
        "SPO = Société de protection des oiseaux ORG",
        "Société de protection des oiseaux ORG",
        "Brest LOC",
        "SPO = Société de protection des oiseaux ORG",
    ],
    "L'impôt sur la fortune (ISF) est supprimé. L'ISF rapportait peu.": [
        "impôt sur la fortune MISC",
        "ISF = impôt sur la fortune MISC",
        "ISF = impôt sur la fortune MISC",
    ],
    "La société des journalistes (SDJ) a voté. La SDJ est en colère.": [
        "société des journalistes ORG",
        "SDJ = société des journalistes ORG",
        "SDJ = société des journalistes ORG",
    ],
    "L'indice de masse corporelle (IMC) est élevé. L'IMC baisse.": [],
    "La zone à faibles émissions (ZFE) est à Brest. La ZFE est contestée.": [
        "zone à faibles émissions LOC",
        "ZFE = zone à faibles émissions LOC",
        "Brest LOC",
        "ZFE = zone à faibles émissions LOC",
    ],
    "Le Brest-Nantes est parti. Le TGV Paris-Brest aussi.": ["Brest-Nantes LOC", "Paris-Brest LOC"],
    "Le port de la Madrague est fermé. La Madrague dort.": ["Madrague LOC", "Madrague LOC"],
    "Les Jeux olympiques de Brest sont finis. Les JO ont coûté cher.": ["Jeux olympiques de Brest MISC", "JO MISC"],
    "L'Union européenne (UE) est à Bruxelles. L'UE a voté.": [
        "Union européenne ORG",
        "UE = Union européenne ORG",
        "Bruxelles LOC",
        "UE = Union européenne ORG",
    ],
    "L'Organisation des ports du Nord est à Brest. L'OPN a voté.": [
        "Organisation des ports du Nord ORG",
        "Brest LOC",
        "OPN = Organisation des ports du Nord ORG",
    ],
    "Le Stade brestois a gagné. Brest a battu Nantes.": ["Stade brestois ORG", "Brest LOC", "Nantes LOC"],
    "Luc Aubry-Selmane est là. M. Aubry-Selmane est parti.": [
        "Luc Aubry-Selmane PER",
        "Aubry-Selmane = Luc Aubry-Selmane PER",
    ],
    "Odile est là. Odile Vartan est partie.": ["Odile = Odile Vartan PER", "Odile Vartan PER"],
    "Sophie Aubry et Luc Aubry sont là. Mme Aubry est partie. M. Aubry aussi.": [
        "Sophie Aubry PER",
        "Luc Aubry PER",
        "Aubry = Sophie Aubry PER",
        "Aubry = Luc Aubry PER",
    ],
    "Camille Aubry est là. Elle est partie. Camille Aubry est fatiguée.": ["Camille Aubry PER", "Camille Aubry PER"],
    "Dominique Selmane est venu à Brest.": ["Dominique Selmane PER", "Brest LOC"],
    "La chanteuse Lunalia est venue à Brest. Lunalia a chanté.": ["Lunalia PER", "Brest LOC", "Lunalia PER"],
    "Le rappeur MC Rivage, de son vrai nom Luc Aubry, est à Brest.": ["MC Rivage PER", "Luc Aubry PER", "Brest LOC"],
    "Le pape François est à Rome. François est fatigué.": ["François PER", "Rome LOC", "François PER"],
    "La reine Odile II est à Oslo. Odile II est fatiguée.": ["Odile II PER", "Oslo LOC", "Odile II PER"],
    "Saint Luc est à Brest. La rue Saint-Luc est fermée.": ["Luc PER", "Brest LOC", "rue Saint-Luc LOC"],
    "Napoléon Ier et Louis XIV sont morts.": ["Napoléon Ier PER", "Louis XIV PER"],
    "Le G7 et le P7R sont à Brest.": ["G7 ORG", "P7R ORG", "Brest LOC"],
    "Le vol BR123 s'est posé à Brest.": ["BR123 MISC", "Brest LOC"],
    "La RN12, la D12 et l'A84 sont fermées à Brest.": ["RN12 LOC", "D12 LOC", "A84 LOC", "Brest LOC"],
    "Le quartier de la Madrague et le boulevard de l'Europe sont fermés.": [
        "quartier de la Madrague LOC",
        "boulevard de l'Europe LOC",
    ],
    "Le parc naturel régional du Kervant est fermé.": ["parc naturel régional du Kervant LOC"],
    "Le collège Saint-Luc et l'université de Brest sont fermés.": ["collège Saint-Luc ORG", "université de Brest ORG"],
    "La cathédrale Notre-Dame de Brest est fermée.": ["cathédrale Notre-Dame LOC", "Brest LOC"],
    "L'aéroport de Brest-Guipavas est fermé.": ["aéroport de Brest-Guipavas LOC"],
    "Le musée des Beaux-Arts de Brest est fermé.": ["musée des Beaux-Arts LOC", "Brest LOC"],
    "L'émission « Les Quais du soir » est diffusée sur Rivage TV.": ["Les Quais du soir MISC", "Rivage TV ORG"],
    "Le roman Les Brumes d'Odile Vartan est un succès.": ["Les Brumes MISC", "Odile Vartan PER"],
    "Le journal Le Rivage et le site Rivage.fr sont lus à Brest.": ["Le Rivage ORG", "Rivage.fr ORG", "Brest LOC"],
    "L'entreprise Rivage-Nord, filiale de Rivage, est à Brest.": [
        "Rivage-Nord ORG",
        "Rivage = Rivage-Nord ORG",
        "Brest LOC",
    ],
    "Le syndicat Rivage-FO, la CGT et SUD Rail sont en grève.": ["Rivage-FO ORG", "CGT ORG", "SUD Rail ORG"],
    "Le Parti socialiste et les Républicains ont voté.": ["Parti socialiste ORG", "Républicains ORG"],
    "Les forces armées norvégiennes sont à Kervant.": ["Kervant LOC"],
    "L'armée norvégienne est à Kervant.": ["Kervant LOC"],
    "Le Sud et l'Ouest votent peu. Le nord du pays aussi.": ["Sud LOC", "Ouest LOC"],
    "Le mardi 8 mai 1945, Brest était en ruine.": ["Brest LOC"],
    "Un Brestois a gagné. Les Brestois sont fiers.": [],
    "Le Français Luc Aubry et la Norvégienne Irena Wolska ont gagné.": ["Luc Aubry PER", "Irena Wolska PER"],
    "Le Dr Luc Aubry, le Pr Omar Selmane et Me Odile Vartan sont à Brest.": [
        "Luc Aubry PER",
        "Omar Selmane PER",
        "Odile Vartan PER",
        "Brest LOC",
    ],
    "Sir Luc Aubry et lady Vartan sont à Brest.": ["Luc Aubry PER", "Vartan PER", "Brest LOC"],
    "Le capitaine Odile Vartan est à bord. La capitaine est fière.": ["Odile Vartan PER"],
    "Monseigneur Luc Aubry est à Brest. Mgr Aubry est malade.": ["Luc Aubry PER", "Brest LOC", "Aubry = Luc Aubry PER"],
    "Les frères Aubry et les sœurs Vartan sont à Brest.": ["Aubry PER", "Vartan PER", "Brest LOC"],
    "La famille Aubry et les époux Vartan sont à Brest.": ["Aubry PER", "Vartan PER", "Brest LOC"],
    "Luc et Inès Aubry sont à Brest.": ["Luc = Luc Aubry PER", "Inès Aubry PER", "Brest LOC"],
    "De Brest à Nantes, on roule mal. Entre Brest et Nantes, on roule.": [
        "Brest LOC",
        "Nantes LOC",
        "Brest LOC",
        "Nantes LOC",
    ],
    "Brest, Paris, Oslo : trois villes.": ["Brest LOC", "Paris LOC", "Oslo LOC"],
    "À Kervant comme à Tolve, on vote.": ["Kervant LOC", "Tolve LOC"],
    "La mairie de Kervant et la préfecture du Kervant ont fermé.": [
        "mairie de Kervant ORG",
        "préfecture du Kervant ORG",
    ],
}


@pytest.fixture(scope="module")
def docs():
    return dict(zip(NAMES, parse(list(NAMES), cache=False, progress=False), strict=True))


@pytest.mark.parametrize("sentence", NAMES)
def test_a_sentence_has_these_names(docs, sentence):
    assert [told(row) for row in doc_data(docs[sentence], "mentions")] == NAMES[sentence]

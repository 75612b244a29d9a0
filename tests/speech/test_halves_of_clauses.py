"""Contents without a verb, halves of clauses, verbs that share a subject, and who is outside the clause that speaks."""

from __future__ import annotations

import pytest

from analysis import parse, quotations

ROWS = {
    "a noun that is a verb as well": ("La halle ferme, a annoncé Odile Vartan.", ["La halle ferme → Odile Vartan"]),
    "no verb at all": (
        "Pas question de fermer le pont, prévient Luc Tissier.",
        ["Pas question de fermer le pont → Luc Tissier"],
    ),
    "a nominal headline": ("Une première en France, souligne le maire.", ["Une première en France → maire"]),
    "a time before the verb": ("Le lendemain matin, annonce la mairie.", []),
    "a place before the verb": ("Dans un communiqué publié mardi, a réagi la ministre.", []),
    "an object that speaks of nothing": ("Le maire de Vaubrun, a annoncé la fermeture du pont.", []),
    "a subject before an expression": (
        "La mairie, par la voix de son porte-parole, dit que le pont rouvrira.",
        ["que le pont rouvrira → mairie"],
    ),
    "a condition before an expression": (
        "Si les élus hésitent encore, pour Karima Saïdi, « le projet est mort et enterré ».",
        ["le projet est mort et enterré → Karima Saïdi"],
    ),
    "a topic before an expression": (
        "Côté patronal, pour Benoît Larrieu, « il faut tourner la page ».",
        ["il faut tourner la page → Benoît Larrieu"],
    ),
    "a clause before an expression": (
        "Le pont rouvrira en mai, selon la mairie, qui a payé les travaux.",
        ["Le pont rouvrira en mai → mairie"],
    ),
    "verbs of a relative clause": (
        "Elle milite dans un collectif qui aide les locataires, dénonce les expulsions de la préfecture et publie un "
        "bulletin.",
        [],
    ),
    "two names after one verb": (
        "La halle fermera en mai, prévient la mairie de Vaubrun et de Lunac.",
        ["La halle fermera en mai → mairie de Vaubrun"],
    ),
    "the subject of a lower clause": (
        "Lucas Ferreira a coupé son micro avant que la salle ne hurle « Justice ».",
        ["« Justice » → salle"],
    ),
    "the subject after mais": (
        "Le foyer est éteint, d'après les pompiers, mais les riverains affirment qu'une fumée noire sort encore.",
        ["Le foyer est éteint → pompiers", "qu'une fumée noire sort encore → riverains"],
    ),
    "a thing in a lower clause before a colon": (
        "Nadia Morel assure que la liste lui convient : « Nous en avons parlé. »",
        ["que la liste lui convient → Nadia Morel", "Nous en avons parlé. → Nadia Morel"],
    ),
    "a relative clause before que": (
        "Le ministre a répondu aux journalistes qui l'interrogeaient que « rien n'était tranché ».",
        ["que « rien n'était tranché » → ministre"],
    ),
    "comme with a name that opens the content": (
        "Comme l'entraîneur l'avait laissé entendre, Moussa Keïta débutera sur le banc.",
        ["Moussa Keïta débutera sur le banc → entraîneur"],
    ),
    "a medium in marks before the subject": (
        "Le pont rouvrira en mai, a indiqué au « Messager » l'avocat Pierre Lanoux.",
        ["Le pont rouvrira en mai → Pierre Lanoux"],
    ),
    "a medium called la Voix": ("Une expédition, relatée par la Voix du Jura, d'un alpiniste de vingt ans.", []),
    "people by the ending of their noun": (
        "Les climatosceptiques ont perdu deux sièges. Le scrutin n'y est pour rien. Ils dénoncent « un complot ».",
        ["« un complot » → climatosceptiques"],
    ),
    "an office in the feminine": (
        "La Première ministre, Hélène Stassart, a rencontré les syndicats. Thierry Baudoux a regretté un échange "
        "« stérile ». La cheffe du gouvernement a promis qu'une deuxième réunion aurait lieu.",
        ["un échange « stérile » → Thierry Baudoux", "qu'une deuxième réunion aurait lieu → Hélène Stassart"],
    ),
    "the president for the head of state": (
        "Le chef de l'État, Anselme Koffi, s'est rendu à Bouaké samedi. Le pasteur Luc Zadi a salué une visite "
        "« historique ». Le président a déclaré que la route serait bitumée.",
        ["une visite « historique » → Luc Zadi", "que la route serait bitumée → Anselme Koffi"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_words_and_their_speaker(text, expected):
    table = quotations(parse(text, cache=False, progress=False))
    found = [f"{row.text} → {row.speaker}" for row in table.itertuples()]
    assert found == expected

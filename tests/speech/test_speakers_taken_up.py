"""Who speaks, where a title, a pronoun or a description takes up somebody named, or nothing says who it is."""

from __future__ import annotations

import pytest

#: Text → the speakers of its quotations.
SPEAKERS = {
    "La maire, Odile Vartan, part. « Tout va bien », a dit la maire.": ["Odile Vartan"],
    "La cheffe du port, Mme Vartan, est arrivée. La cheffe du port affirme que la digue tient.": ["Vartan"],
    "Odile Vartan, fille du maire de Lunac, est arrivée. Le maire affirme que la digue tient.": ["maire"],
    "Odile Vartan (DVG), maire de Lunac, est arrivée. La maire affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan est la maire de Lunac. La maire affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan était une avocate de Lunac. L'avocate affirme que la digue tient.": ["Odile Vartan"],
    "L'avocat du préfet Aubry est arrivé. Le préfet affirme que la digue tient.": ["Aubry"],
    ("La ministre de la Ville et du Logement Odile Vartan est arrivée. La ministre affirme que la digue tient."): [
        "Odile Vartan"
    ],
    "L'agence Novapress, filiale du groupe Rivage, a fermé. L'agence affirme que la digue tient.": ["Novapress"],
    "Odile Vartan, avec le maire de Lunac, est arrivée. Le maire affirme que la digue tient.": ["maire"],
    ("Odile Vartan est arrivée avec Luc Aubry. « La digue tient », a-t-elle dit. « J'en suis sûr », a-t-il répondu."): [
        "Odile Vartan",
        "Luc Aubry",
    ],
    (
        "Odile Vartan et Inès Caron sont arrivées. La première affirme que la digue tient. La seconde "
        "assure que le bac part."
    ): ["Odile Vartan", "Inès Caron"],
    "Odile Vartan et Inès Caron sont arrivées. Cette dernière affirme que la digue tient.": ["Inès Caron"],
    "Odile Vartan est arrivée. L'intéressée affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan est arrivée. De même source, on affirme que la digue tient.": [None],
    "Quand elle a crié « je pars », Odile Vartan tremblait.": ["Odile Vartan"],
    "Quand il a crié « je pars », Odile Vartan tremblait.": [None],
    "« La digue ne tiendra jamais cet hiver. » Odile Vartan a signé cette lettre.": ["Odile Vartan"],
    "« La digue ne tiendra jamais cet hiver. »\nOdile Vartan a signé cette lettre.": ["Odile Vartan"],
    "« La digue ne tiendra jamais cet hiver. »\nLa lettre parle d'Odile Vartan.": [None],
    ("Odile Vartan affirme que la digue tient. « Elle a cent ans, elle en vivra mille. »"): [
        "Odile Vartan",
        "Odile Vartan",
    ],
    ("Odile Vartan affirme que la digue tient.\n\n« Elle a cent ans, elle en vivra mille. »"): [
        "Odile Vartan",
        "Odile Vartan",
    ],
    (
        "Odile Vartan affirme que la digue tient. Il pleut. Le bac part. Les quais sont vides. « Elle a "
        "cent ans, elle en vivra mille. »"
    ): ["Odile Vartan", "Odile Vartan"],
    (
        "Odile Vartan affirme que la digue tient. Il pleut. Le bac part. Les quais sont vides. La nuit "
        "tombe. Le vent se lève. « Elle a cent ans, elle en vivra mille. » Inès Caron a signé cette lettre."
    ): ["Odile Vartan", "Inès Caron"],
    ("– Vous partez ? demande Odile Vartan.\n– Oui, répond Luc Aubry.\n– Déjà ?\n– Il le faut."): [
        "Odile Vartan",
        "Luc Aubry",
        "Odile Vartan",
        "Luc Aubry",
    ],
    ("La préfecture a publié un communiqué. Des chiffres publiés par la préfecture affirment que la digue tient."): [
        "préfecture"
    ],
    "Selon les chiffres de mai, la digue tient.": ["chiffres de mai"],
    "Selon le rapport annuel remis par Odile Vartan, la digue tient.": ["Odile Vartan"],
    "Selon le communiqué, la digue tient.": ["communiqué"],
    "Odile Vartan a présidé la séance. L'ancienne ministre affirme que la digue tient.": ["Odile Vartan"],
    "Luc Aubry a gagné. Le Néerlandais affirme que la digue tient.": ["Luc Aubry"],
    "Odile Vartan a gagné. La socialiste affirme que la digue tient.": ["Odile Vartan"],
    "Odile Vartan a gagné. Les socialistes affirment que la digue tient.": ["socialistes"],
    "Luc Aubry a gagné. L'un des élus affirme que la digue tient.": ["élu"],
    ("L'association Rives claires est née. L'ONG affirme que la digue tient. Selon la même source, le bac part."): [
        "Rives claires",
        "Rives claires",
    ],
    ("Au ministre Luc Aubry, la maire Odile Vartan affirme que la digue tient. « Je le crois », répond le ministre."): [
        "Odile Vartan",
        "Luc Aubry",
    ],
    "Odile Vartan reçoit Luc Aubry. « Monsieur Aubry, la digue tient », dit-elle.": ["Odile Vartan"],
    "Odile Vartan et Luc Aubry sont là. « Odile, tu rêves », lance-t-il.": ["Luc Aubry"],
    ("Les pêcheurs sont là. « Nous partons », disent-ils. « Ils partent », confirme la maire, Odile Vartan."): [
        "pêcheurs",
        "Odile Vartan",
    ],
    (
        "L'équipe de Lunac a gagné. « Nous sommes fières », disent les joueuses. Leur entraîneur, Luc "
        "Aubry, pleure. « Elles ont tout donné », dit-il."
    ): ["joueuses", "Luc Aubry"],
    ("Luc Aubry, avocat, est arrivé. Me Aubry affirme que la digue tient. L'avocat assure que le bac part."): [
        "Luc Aubry",
        "Luc Aubry",
    ],
    "Le chef du parquet, Luc Aubry, est arrivé. Le procureur affirme que la digue tient.": ["Luc Aubry"],
    "Le professeur Luc Aubry et sa fille Inès sont là. « Papa dort », dit Inès.": ["Inès"],
    (
        "Le porte-parole de la police, Luc Aubry, parle. « Deux blessés », dit-il. La police affirme que "
        "la digue tient."
    ): ["Luc Aubry", "police"],
    "Radio Vallon a reçu la maire. La radio affirme que la digue tient.": ["Radio Vallon"],
    "Odile Vartan est morte en 1912. « La digue tient », disait-elle.": ["Odile Vartan"],
}
TEXTS = {text: text for text in SPEAKERS}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_is_taken_up(found, text):
    assert [row["speaker"] for row in found[text]] == SPEAKERS[text]

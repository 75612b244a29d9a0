"""A sentence for each guard of the grammar that hardly any article asks: without it, somebody would be misquoted."""

from __future__ import annotations

import pytest
from read_rows import said

from analysis import explain, parse

ROWS = {
    "verbs with one subject after each other": (
        "La préfète s'est levée, a salué la foule, a remercié les élus.",
        [],
    ),
    "a verb after another with its subject": (
        "Le maire a ouvert la séance, a critiqué la région, a quitté la salle.",
        [],
    ),
    "an inserted clause after a relative clause": (
        "Un marin, qui avait fui dans une barque, a été retrouvé, a précisé la capitainerie.",
        ["Un marin, qui avait fui dans une barque, a été retrouvé → capitainerie"],
    ),
    "an inserted clause before the end of its sentence": (
        "La halle, a précisé la mairie, rouvrira en mai.",
        ["La halle … rouvrira en mai → mairie"],
    ),
    "what depends on somebody": ("Les horaires varient selon la préfecture.", []),
    "what is adapted to somebody": ("Les règles ont été adaptées selon le ministre.", []),
    "a word of the clause in marks": ("Ces « oubliés » rejettent le plan du gouvernement.", []),
    "a title in marks": ("Le film « La Digue » dénonce l'abandon des quais.", []),
    "a question": ("La halle, promettra-t-elle ?", []),
    "a pronoun that repeats what was said": (
        "« Le bac partira. » La préfète l'a promis lundi.",
        ["Le bac partira. → préfète"],
    ),
    "one's own words inside the marks": (
        "« On y va, dis-je, c'est l'heure. »",
        ["On y va, dis-je, c'est l'heure. → None"],
    ),
    "nobody inside the marks": (
        "« C'est fini, dit-on au port, le bac ne partira plus. »",
        ["C'est fini, dit-on au port, le bac ne partira plus. → None"],
    ),
    "a verb with its clitic after an infinitive": (
        "Le maire promet de venir et la quitte.",
        ["de venir → maire"],
    ),
    "who is told is no workplace": (
        "« Le four est éteint », a dit son patron à Léa Roy, la boulangère.",
        ["Le four est éteint → patron"],
    ),
    "a sentence without marks that the next one attributes": (
        "Le lycée de Lunac rouvrira lundi. C'est ce qu'a annoncé le rectorat.",
        ["Le lycée de Lunac rouvrira lundi → rectorat"],
    ),
    "what the speaker does next": (
        "Le préfet a indiqué que trois maisons étaient détruites, puis a rencontré les sinistrés.",
        ["que trois maisons étaient détruites → préfet"],
    ),
    "a relative clause with a subject of its own": (
        "Paul Girard, dont la sœur affirme que tout va bien, n'est pas venu.",
        ["que tout va bien → sœur"],
    ),
    "to whom it was said": (
        "L'étudiant à qui la banque avait assuré que son prêt serait accordé a porté plainte.",
        ["que son prêt serait accordé → banque"],
    ),
    "who is told in a passive": (
        "Il a été rappelé aux chasseurs que le gilet est obligatoire.",
        ["que le gilet est obligatoire → None"],
    ),
    "a subject whose clause means somebody else": (
        "Gaëtan Rochemure est mort samedi. Le guide qui l'accompagnait a expliqué que la corniche avait cédé.",
        ["que la corniche avait cédé → guide"],
    ),
    "another clause between": (
        "Ivan Brac a quitté la salle avant que la mairie ne parle d'un « incident ».",
        ["d'un « incident » → mairie"],
    ),
}


@pytest.mark.parametrize(("text", "rows"), ROWS.values(), ids=ROWS.keys())
def test_what_a_guard_is_for(text, rows):
    assert said(text) == rows


def test_the_opener_of_the_next_sentence_is_the_evidence():
    (doc,) = parse(["Le lycée de Lunac rouvrira lundi. C'est ce qu'a annoncé le rectorat."], cache=False)
    assert "c'est · kind = presents" in str(explain(doc))

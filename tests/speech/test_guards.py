"""A sentence for each guard of the grammar that hardly any article asks: without it, somebody would be misquoted."""

from __future__ import annotations

import pytest
from read_rows import said

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
    "another clause between": (
        "Ivan Brac a quitté la salle avant que la mairie ne parle d'un « incident ».",
        ["d'un « incident » → mairie"],
    ),
}


@pytest.mark.parametrize(("text", "rows"), ROWS.values(), ids=ROWS.keys())
def test_what_a_guard_is_for(text, rows):
    assert said(text) == rows

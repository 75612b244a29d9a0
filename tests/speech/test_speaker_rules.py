"""Each way from a source to its speaker has a sentence that takes it, and its name is in ``speaker_rule``."""

from __future__ import annotations

from typing import get_args

import pytest

from analysis import parse
from analysis.french.titles import plural
from analysis.lexicons import lexicon
from analysis.pipeline import doc_data
from analysis.speech import SPEAKER_RULES
from analysis.speech.speakers.rules import SpeakerRule

#: text → the speaker and the rule of its last quotation.
CASES: dict[str, tuple[str, str | None, str]] = {
    "a name in the source": ("« La digue tiendra », assure la maire Odile Vartan.", "Odile Vartan", "name"),
    "the name of a body behind a person": (
        "« La digue tiendra », assure un ingénieur de la société Hydrolac.",
        "ingénieur de la société Hydrolac",
        "own phrase",
    ),
    "names that speak together": (
        "« La digue tiendra », assurent Odile Vartan et M. Jean Aubry.",
        "Odile Vartan et Jean Aubry",
        "name",
    ),
    "one of two names": (
        "« La digue tiendra », assure l'avocat d'Odile Vartan et d'Inès Caron.",
        "avocat d'Odile Vartan et d'Inès Caron",
        "own phrase",
    ),
    "on, that says": ("La préfète est venue. On murmure que la digue tiendra.", None, "impersonal"),
    "another office of that name": (
        "Le ministre du Budget, Jean Aubry, est venu. « La digue tiendra », assure le Premier ministre.",
        "premier ministre",
        "own phrase",
    ),
    "the office, cut short": (
        "Le ministre du Budget, Jean Aubry, est venu. « La digue tiendra », assure le ministre.",
        "Jean Aubry",
        "description",
    ),
    "the same source": (
        "« La digue tiendra », assure une source policière. Selon la même source, le pont tiendra aussi.",
        "source policière",
        "same source",
    ),
    "a noun that no list has": (
        "Le restaurateur Jean Aubry est venu. « Le pont tiendra », assure le tavernier.",
        "tavernier",
        "own phrase",
    ),
    "a name after the source": ("La maire, Odile Vartan, assure que la digue tiendra.", "Odile Vartan", "apposition"),
    "a name after its parenthesis": (
        "« La digue tiendra », assure le président du syndicat (SNP), Jean Aubry.",
        "Jean Aubry",
        "apposition",
    ),
    "a name after its rank": (
        "« La digue tiendra », assure le porte-parole, le colonel Jean Aubry.",
        "Jean Aubry",
        "apposition",
    ),
    "a pronoun": ("Odile Vartan est venue. « La digue tiendra », a-t-elle dit.", "Odile Vartan", "pronoun"),
    "a pronoun with nobody before it": ("« La digue tiendra », a-t-elle dit.", None, "pronoun"),
    "ce dernier": (
        "Odile Vartan a reçu Jean Aubry. Ce dernier a assuré que la digue tiendrait.",
        "Jean Aubry",
        "named last",
    ),
    "ce dernier, with the name": (
        "Odile Vartan a reçu le maire. Ce dernier, Jean Aubry, a assuré que la digue tiendrait.",
        "Jean Aubry",
        "name",
    ),
    "les mêmes": (
        "Des pêcheurs bloquent le port. Les mêmes affirment que la digue cède.",
        "pêcheurs",
        "pronoun",
    ),
    "la seconde": (
        "Odile Vartan et Inès Caron se disputent la digue. La seconde assure que les travaux sont finis.",
        "Inès Caron",
        "one of two",
    ),
    "a noun that somebody is called by": (
        "La préfète Odile Vartan est venue. La préfète a assuré que la digue tiendrait.",
        "Odile Vartan",
        "description",
    ),
    "a noun for a body": (
        "L'association Eau Vive a porté plainte. L'association affirme que la digue cède.",
        "Eau Vive",
        "description",
    ),
    "where somebody comes from": (
        "Jean Aubry a gagné mardi. « Je n'y croyais plus », a lancé le Breton.",
        "Jean Aubry",
        "origin",
    ),
    "whose words": ("La réponse d'Odile Vartan indique que la digue tiendra.", "Odile Vartan", "whose words"),
    "whose version": ("Selon la version du gardien, la digue a cédé à midi.", "gardien", "whose words"),
    "somebody without a name": ("« L'eau montait », raconte une riveraine.", "riveraine", "own phrase"),
    "a noun of speech after a verb": (
        "« La digue tiendra », a promis la maire, qui garde l'espoir que les pompes tournent.",
        "maire",
        "same source",
    ),
    "on, at a place": ("La digue tiendra, indique-t-on à la préfecture.", "préfecture", "place"),
    "on": ("« La digue tiendra », a-t-on appris.", None, "impersonal"),
    "the talk goes on": (
        "« La digue tiendra », assure Odile Vartan. « Nous l'avons vérifiée. »",
        "Odile Vartan",
        "thread",
    ),
    "the next sentence": (
        "« La digue tiendra, nous l'avons vérifiée. » Odile Vartan a signé ce message mardi.",
        "Odile Vartan",
        "next subject",
    ),
    "the other of two": (
        "Odile Vartan a reçu Jean Aubry.\n\n— La digue tient-elle ? demande Odile Vartan.\n"
        "— Elle tiendra, répond Jean Aubry.\n— Et les pompes ?",
        "Odile Vartan",
        "dialogue",
    ),
    "nobody": ("« La digue tiendra encore longtemps, nous l'avons vérifiée. »", None, "no source"),
}
HEADLINE = (
    "« La digue tiendra encore dix ans »\n\nLe fleuve a débordé mardi près de Lunac.\n\n« La digue tiendra encore dix "
    "ans », assure la maire Odile Vartan."
)
TEXTS = {key: text for key, (text, _, _) in CASES.items()} | {"headline": HEADLINE}


@pytest.mark.parametrize("key", CASES)
def test_the_rule_says_why_this_speaker(found, key):
    _, speaker, rule = CASES[key]
    assert [(row["speaker"], row["speaker_rule"]) for row in found[key]][-1:] == [(speaker, rule)]


def test_words_of_a_headline(found):
    assert [(row["speaker"], row["speaker_rule"]) for row in found["headline"]] == [
        ("Odile Vartan", "headline"),
        ("Odile Vartan", "name"),
    ]


def test_every_rule_has_a_sentence():
    assert {rule for _, _, rule in CASES.values()} | {"headline"} == set(SPEAKER_RULES) == set(get_args(SpeakerRule))


def titles():
    """Every title of the lexicon, singular and plural, as it would be written before a name."""
    listed = {row[column] for row in lexicon("person_titles") for column in ("masculine", "feminine")} - {"-"}
    return sorted(listed | {plural(title) for title in listed if title.islower()})


def test_no_title_hides_the_name_after_it():
    made = [f"« La digue tiendra », a assuré la présidente, {title} Odile Vartan." for title in titles()]
    docs = parse(made, cache=False, progress=False)
    found = [[row["speaker"] for row in doc_data(doc, "quotations")] for doc in docs]
    hidden = [title for title, speakers in zip(titles(), found, strict=True) if speakers != ["Odile Vartan"]]
    assert hidden == []


def test_a_place_among_the_words_is_no_source():
    text = (
        "« La pompe fuit », indique-t-on à la mairie, où l„’on précise un quai provisoire d’urgence. La ville s’engage"
    )
    for row in doc_data(parse(text), "quotations"):
        assert not any(row["source"] and start <= row["source_start"] < end for start, end in row["spans"])

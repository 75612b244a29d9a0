"""Parts of speech, as the tagger gives them and as their neighbours correct them."""

from __future__ import annotations

from functools import cache

import simplemma
from spacy.tokens import Token

from analysis.french.endings import PARTICIPLE
from analysis.lexicons import from_lexicons, lexicon

_VERBAL = {"VERB", "AUX"}


def part_of_speech(token: Token) -> str:
    """The tag of a token, or what its neighbours show it to be.

    A person's noun after an article is no verb (*l'exploitant*), nor is part of a name (*France Inter*); a form of
    *avoir* and a participle after it are verbs, also where the tagger knows neither (*a tweeté*).
    """
    pos, before = token.pos_, token.nbor(-1) if token.i else token
    if pos in _VERBAL:
        if before.pos_ == "DET" and token.lower_ in _persons():
            return "NOUN"
        return "PROPN" if token.ent_iob_ == "I" and token.text[:1].isupper() else pos
    if _is_participle(token) and _is_avoir(before.lower_):
        return "VERB"
    if pos == "X" and token.i + 1 < len(token.doc) and _is_participle(token.nbor()) and _is_avoir(token.lower_):
        return "AUX"
    return pos


def _is_participle(token: Token) -> bool:
    return token.text.islower() and token.text.endswith(PARTICIPLE) and token.pos_ in {"X", "PROPN", "ADJ"}


@cache
def _is_avoir(low: str) -> bool:
    return str(simplemma.lemmatize(low, lang="fr")) == "avoir"


@from_lexicons
def _persons() -> frozenset[str]:
    """Nouns for persons, in both genders, some of which have the form of a participle."""
    rows = (row for row in lexicon("person_nouns") if row["kind"] == "person")
    return frozenset(form for row in rows for form in (row["lemma"], *row["feminine"].split("|")))

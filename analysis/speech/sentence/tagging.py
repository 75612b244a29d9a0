"""Parts of speech, as the tagger gives them and as their neighbours correct them."""

from __future__ import annotations

from functools import cache

import simplemma

from analysis.french.endings import PARTICIPLE
from analysis.french.function_words import INDEFINITE
from analysis.lexicons import from_lexicons, lexicon

from .tokens import Tokens

_VERBAL = {"VERB", "AUX"}
_PERHAPS_VERBAL = {"X", "PROPN", "ADJ"}


def part_of_speech(tokens: Tokens, i: int) -> str:
    """The tag of a token, or what its neighbours show it to be.

    A person's noun after an article is no verb (*l'exploitant*), nor is part of a name (*France Inter*); a form of
    *avoir* and a participle after it are verbs, also where the tagger knows neither (*a tweeté*). *Des* after a
    preposition is an article (*d'après des témoins*).
    """
    pos = tokens.pos[i]
    if pos in _VERBAL:
        if i and tokens.pos[i - 1] == "DET" and tokens.low[i] in _persons():
            return "NOUN"
        return "PROPN" if tokens.goes_on[i] and tokens.text[i][:1].isupper() else pos
    if pos == "ADP" and i and tokens.pos[i - 1] == "ADP" and tokens.low[i] in INDEFINITE:
        return "DET"
    if pos not in _PERHAPS_VERBAL:
        return pos
    if _is_participle(tokens, i) and _is_avoir(tokens.low[max(i - 1, 0)]):
        return "VERB"
    following = i + 1 < len(tokens.pos) and _is_participle(tokens, i + 1)
    return "AUX" if pos == "X" and following and _is_avoir(tokens.low[i]) else pos


def _is_participle(tokens: Tokens, i: int) -> bool:
    text = tokens.text[i]
    return tokens.pos[i] in _PERHAPS_VERBAL and text.endswith(PARTICIPLE) and text.islower()


@cache
def _is_avoir(low: str) -> bool:
    return str(simplemma.lemmatize(low, lang="fr")) == "avoir"


@from_lexicons
def _persons() -> frozenset[str]:
    """Nouns for persons, in both genders, some of which have the form of a participle."""
    rows = (row for row in lexicon("person_nouns") if row["kind"] == "person")
    return frozenset(form for row in rows for form in (row["lemma"], *row["feminine"].split("|")))

"""Parts of speech, as the tagger gives them and as their neighbours correct them."""

from __future__ import annotations

from functools import cache

import simplemma

from analysis.french.endings import PARTICIPLE
from analysis.french.function_words import ETRE, INDEFINITE, OBJECT_CLITICS, REFLEXIVE, forms
from analysis.french.titles import title_gender
from analysis.lexicons import from_lexicons, lexicon

from .infinitives import infinitives_of
from .tokens import Tokens

_VERBAL = {"VERB", "AUX"}
_PERHAPS_VERBAL = {"X", "PROPN", "ADJ"}
_ARTICLES = forms("definite article")
#: Marks that end direct speech.
_CLOSING = {"»", "”", '"', "›"}
_OPENING = {"«", "“", '"', "‹"}
_AS = {"de", "d'", "comme"}


def part_of_speech(tokens: Tokens, i: int) -> str:
    """The tag of a token, or what its neighbours show it to be.

    A person's noun after an article is no verb (*l'exploitant*), nor is part of a name (*France Inter*); a form of
    *avoir* and a participle after it are verbs, also where the tagger knows neither (*a tweeté*). *Des* after a
    preposition is an article (*d'après des témoins*). After words in marks, *le coupe le juge* begins with a clitic;
    before a person's noun, *l'* is none (*juge l'éditrice*).
    """
    pos = _at_its_place(tokens, i) or tokens.pos[i]
    if pos in _VERBAL:
        return "PROPN" if tokens.goes_on[i] and tokens.text[i][:1].isupper() else pos
    if pos == "ADP" and i and tokens.pos[i - 1] == "ADP" and tokens.low[i] in INDEFINITE:
        return "DET"
    if pos not in _PERHAPS_VERBAL:
        return pos
    if _is_participle(tokens, i) and (_is_avoir(tokens.low[max(i - 1, 0)]) or _is_pronominal(tokens, i)):
        return "VERB"
    following = i + 1 < len(tokens.pos) and _is_participle(tokens, i + 1)
    return "AUX" if pos == "X" and following and _is_avoir(tokens.low[i]) else pos


def _at_its_place(tokens: Tokens, i: int) -> str:
    """What a token is beside a clitic that the tagger takes for an article, or the other way round; else empty."""
    if _is_clitic(tokens, i):
        return "PRON"
    if _is_clitic(tokens, i - 1):
        return "VERB"
    if tokens.pos[i] == "PRON" and _is_article(tokens, i):
        return "DET"
    if i and tokens.low[i] in _persons() and (tokens.pos[i - 1] == "DET" or _is_article(tokens, i - 1)):
        alone = i + 1 == len(tokens.pos) or tokens.pos[i + 1] not in {"NOUN", "PROPN"}
        return "NOUN" if tokens.pos[i] in _VERBAL or (tokens.pos[i] == "ADJ" and alone) else ""
    return ""


def _is_clitic(tokens: Tokens, i: int) -> bool:
    """*« … », le coupe le juge*, *Un passant l'apostrophe : « … »*: no article, before a verb that cuts in."""
    if i < 1 or i + 2 >= len(tokens.low) or tokens.low[i] not in OBJECT_CLITICS or tokens.text[i + 1][:1].isupper():
        return False
    if tokens.pos[i] == "DET" and tokens.pos[i - 1] == "NOUN" and _is_finite(tokens, i + 1):
        return True  # *Le psychologue le décrit*
    if _is_called(tokens, i):
        return True
    if tokens.low[i + 1] in _persons() or _interrupting().isdisjoint(infinitives_of(tokens.low[i + 1])):
        return False
    after_marks = i > 1 and tokens.low[i - 1] == "," and tokens.text[i - 2] in _CLOSING
    if after_marks:
        return tokens.pos[i + 2] in {"DET", "PROPN"} or title_gender(tokens.text[i + 2]) != ""
    named = tokens.pos[i - 1] in {"NOUN", "PROPN"} or tokens.low[i - 1] in _persons()
    return named and tokens.pos[i] == "DET" and tokens.low[i + 2] in {":", "."}


def _is_called(tokens: Tokens, i: int) -> bool:
    """*X le qualifie de « … »*, *la décrit comme « … »*: after a subject, before a verb that names."""
    if i + 3 >= len(tokens.low) or tokens.low[i] not in _ARTICLES or tokens.low[i + 2] not in _AS:
        return False
    subject = tokens.pos[i - 1] in {"NOUN", "PROPN"} or tokens.low[i - 1] in {","} | _persons()
    marked = tokens.text[i + 3][:1] in _OPENING
    return subject and marked and not _naming().isdisjoint(infinitives_of(tokens.low[i + 1]))


@from_lexicons
def _naming() -> frozenset[str]:
    verbs = lexicon("speech_verbs")
    return frozenset(row["lemma"] for row in verbs if {"de", "comme"} & set(row["fragment"].split("|")))


def _is_finite(tokens: Tokens, i: int) -> bool:
    return tokens.pos[i] in _VERBAL and "Fin" in tokens.morphology[i] and tokens.low[i] not in _persons()


def _is_article(tokens: Tokens, i: int) -> bool:
    """*juge l'éditrice*, *lâche, amer, le supporter*: no clitic, before a noun for a person."""
    if tokens.low[i] not in _ARTICLES or i + 1 >= len(tokens.low) or tokens.low[i + 1] not in _persons():
        return False
    infinitive = "Inf" in tokens.morphology[i + 1] and i > 0 and tokens.pos[i - 1] == "PUNCT"
    return tokens.pos[i + 1] == "NOUN" or infinitive


@from_lexicons
def _interrupting() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("speech_verbs") if row["incise"] == "y")


def _is_participle(tokens: Tokens, i: int) -> bool:
    text = tokens.text[i]
    return tokens.pos[i] in _PERHAPS_VERBAL and text.endswith(PARTICIPLE) and text.islower()


def _is_pronominal(tokens: Tokens, i: int) -> bool:
    """*« … », s'est émerveillée sa coéquipière*: a participle behind a reflexive pronoun and *être*."""
    return i > 1 and tokens.low[i - 2] in REFLEXIVE and tokens.lemma[i - 1] == ETRE


@cache
def _is_avoir(low: str) -> bool:
    return str(simplemma.lemmatize(low, lang="fr")) == "avoir"


@from_lexicons
def _persons() -> frozenset[str]:
    """Nouns for persons, in both genders, some of which have the form of a participle."""
    rows = (row for row in lexicon("person_nouns") if row["kind"] == "person")
    return frozenset(form for row in rows for form in (row["lemma"], *row["feminine"].split("|")))

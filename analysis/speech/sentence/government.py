"""The verbs of speech and their government, as ``lexicons/speech_verbs.tsv`` lists them; which token is one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import simplemma
from spacy.tokens import Token

from analysis.lexicons import lexicon


@dataclass(frozen=True, slots=True)
class Government:
    """How a verb reports speech: each field is a column of the lexicon."""

    lemma: str
    incise: bool
    que: bool
    si: bool
    inf: frozenset[str]
    obj_inf: frozenset[str]
    fragment: frozenset[str]
    sense: str
    tone: str


def _set(cell: str) -> frozenset[str]:
    return frozenset() if cell in {"-", ""} else frozenset(cell.split("|"))


@lru_cache(maxsize=1)
def speech_verbs() -> dict[str, Government]:
    """The government of every verb of speech by its infinitive (*se féliciter*, *faire savoir*)."""
    return {
        row["lemma"]: Government(
            lemma=row["lemma"],
            incise=row["incise"] == "y",
            que=row["que"] == "y",
            si=row["si"] == "y",
            inf=_set(row["inf"]),
            obj_inf=_set(row["obj_inf"]),
            fragment=_set(row["fragment"]),
            sense=row["sense"],
            tone=row["tone"],
        )
        for row in lexicon("speech_verbs")
    }


@lru_cache(maxsize=1)
def _expressions() -> dict[str, list[list[str]]]:
    """Verbs of several words (*faire savoir*, *mettre en garde*) by their first word, longest first."""
    by_first: dict[str, list[list[str]]] = {}
    for lemma in speech_verbs():
        words = lemma.removeprefix("se ").removeprefix("s'").split(" ")
        if len(words) > 1:
            by_first.setdefault(words[0], []).append(words[1:])
    return {first: sorted(rest, key=len, reverse=True) for first, rest in by_first.items()}


# What the lexicon knows decides: *juge* is a noun for the dictionary, but *juger* is in the list of verbs.
_FIRST_GROUP = (("ées", "er"), ("és", "er"), ("ée", "er"), ("é", "er"), ("ent", "er"), ("e", "er"))


@lru_cache(maxsize=50_000)
def _lemmas(form: str, lemma: str) -> tuple[str, ...]:
    """The infinitives a form may have: the model's, then the dictionary's (the model leaves *estime* as it is)."""
    low = form.lower()
    lemmas = [lemma.lower(), simplemma.lemmatize(low, lang="fr")]
    for ending, infinitive in _FIRST_GROUP:
        if low.endswith(ending):
            lemmas.append(low.removesuffix(ending) + infinitive)
            break
    return tuple(dict.fromkeys(lemmas))


def is_reflexive(token: Token) -> bool:
    """True where a reflexive pronoun of the third person stands before the verb or its auxiliary."""
    doc = token.doc
    for i in range(token.i - 1, max(-1, token.i - 6), -1):
        word = doc[i].lower_
        if word in {"se", "s'", "s’"}:
            return True
        if doc[i].pos_ not in {"AUX", "ADV", "PRON"}:
            return False
    return False


@lru_cache(maxsize=50_000)
def _candidates(form: str, lemma: str) -> tuple[tuple[str, str], ...]:
    """The infinitives that a form may have and that the lexicon knows, alone, pronominal or in an expression."""
    verbs, found = speech_verbs(), []
    for infinitive in _lemmas(form, lemma):
        pronominal = _pronominal(infinitive)
        known = {infinitive, pronominal, "s'en " + infinitive, "se " + infinitive} & verbs.keys()
        if known or infinitive in _expressions():
            found.append((infinitive, pronominal))
    return tuple(found)


def _pronominal(infinitive: str) -> str:
    return ("s'" if infinitive[:1] in "aeiouyhéèêâîïô" else "se ") + infinitive


def verb_of(token: Token) -> tuple[Government, int] | None:
    """The government of the verb of speech whose first word is ``token``, and the index of its last word; or None."""
    verbs = speech_verbs()
    for lemma, pronominal in _candidates(token.text, token.lemma_):
        if lemma in _expressions():
            found = _expression(token, lemma)
            if found:
                return found
        reflexive = is_reflexive(token)
        sentences = verbs.get(pronominal) if reflexive else verbs.get(lemma)
        if reflexive and any(t.lower_ == "en" for t in token.doc[max(0, token.i - 3) : token.i]):
            sentences = verbs.get("s'en " + lemma, sentences)
        if sentences is None and reflexive and pronominal.startswith("s'"):
            sentences = verbs.get("se " + lemma)
        if sentences is not None:
            return sentences, token.i
    return None


def _expression(token: Token, lemma: str) -> tuple[Government, int] | None:
    doc, verbs = token.doc, speech_verbs()
    following = [t.lower_ for t in doc[token.i + 1 : token.i + 7]]
    for words in _expressions()[lemma]:
        if words[0] not in following:
            continue
        at = token.i + 1
        while at < len(doc) and doc[at].lower_ not in words and (doc[at].pos_ == "ADV" or doc[at].lower_[0] == "-"):
            at += 1
        if [t.lower_ for t in doc[at : at + len(words)]] == words:
            name = " ".join([lemma, *words])
            sentences = verbs.get(_pronominal(name)) if is_reflexive(token) else verbs.get(name)
            if sentences:
                return sentences, at + len(words) - 1
    return None

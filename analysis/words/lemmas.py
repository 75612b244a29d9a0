"""Lemmas, mended: what the model's own tables, used with the part of speech, say better than its lemmatiser.

The tables are those that spaCy's French models carry (spacy-lookups-data, MIT): infinitives, nouns, adjectives, adverbs
and some 110,000 verb forms. The model's rules leave *estime*, *cherche*, *laisse* as they are, because such forms are
also nouns; here a verb has an infinitive, an adjective its masculine, a noun its own gender (*assistante*).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from spacy.lookups import Lookups

from analysis.lexicons import lexicon

from .forms import LemmaTables, corrections, masculine_participle, own_gender

Reading = tuple[str, str]

#: Ends of nouns that keep their s in the singular, and of adjectives that are the same in both genders.
_SINGULAR_IN_S = ("us", "as", "is", "os", "ès")
_EPICENE = ("que", "ste", "ble", "ire", "ène", "ide", "ile", "ogue", "forme", "phe", "tre", "vre", "pre", "ime")
_COMPOUND_NAME = re.compile(r"(?:[A-ZÀ-Þ]\w+-)+[A-ZÀ-Þ]\w+$")
_ROMAN = re.compile(r"(?:[IVX]|[IVXLC]{2,})(?:e|ème|er)$")


@lru_cache(maxsize=1)
def _titles() -> dict[str, Reading]:
    rows = [row for row in lexicon("abbreviations") if row["form"][0].isupper() and row["lemma"] != row["form"]]
    return {row["form"]: (row["lemma"], row["pos"]) for row in rows}


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("stop_words"))


class Lemmas:
    """Part of speech and lemma of a token, mended from the form and what the model says of it."""

    def __init__(self, lookups: Lookups | None) -> None:
        self.tables = LemmaTables(lookups)

    def reading(self, text: str, pos: str, lemma: str) -> Reading:
        """The lemma and the part of speech that the form has, given those of the model."""
        form = (text if text.isascii() else unicodedata.normalize("NFC", text)).lower()

        if text in _titles():
            return _titles()[text]
        corrected = corrections().get((form, pos))
        if corrected:
            return corrected, pos
        if pos in ("ADJ", "NOUN") and (_ROMAN.match(text) or text[:1].isdigit()):
            return (lemma if len(lemma) > len(text) else text if text[0].isalpha() else form), pos
        if (
            pos in ("NOUN", "ADJ")
            and text[:1].isupper()
            and not (self.tables.is_noun(form) or self.tables.is_adjective(form))
        ):
            if _COMPOUND_NAME.match(text):
                return text, "PROPN"
            if text.isupper() and 1 < len(text) < 6:
                return text, pos
        by_pos = {
            "VERB": self._verb,
            "AUX": self._verb,
            "NOUN": self._noun,
            "ADJ": self._adjective,
            "ADV": self._adverb,
        }
        if pos in by_pos:
            return by_pos[pos](text, form, pos, lemma)
        if pos == "PROPN" and text.islower() and not self.tables.is_noun(form):
            infinitive = self.tables.finite(form)
            return (infinitive, "VERB") if infinitive else (lemma, pos)
        return lemma, pos

    def unknown_adverb(self, text: str) -> bool:
        """Whether no adverb is written so: a name that the model took for one."""
        form = text.lower()
        known = form in self.tables.adverbs or form.endswith("ment") or form in _stop_words()
        return not known and form.isalpha() and len(form) > 2

    def _verb(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        tables = self.tables
        if lemma in tables.verbs or (lemma == form and form.endswith(("er", "ir"))):
            return lemma, pos
        infinitive = tables.infinitive(form)
        if infinitive:
            return infinitive, pos
        if pos == "VERB" and tables.is_adjective(form):
            return tables.masculine(form), "ADJ"
        if pos == "VERB" and tables.is_noun(form):
            return tables.singular(form), "NOUN"
        return lemma, pos

    def _noun(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        tables = self.tables
        if form.endswith("ent") and lemma == form and not tables.is_noun(form):
            infinitive = tables.finite(form)
            if infinitive:
                return infinitive, "VERB"
        if lemma + "s" == form and form.endswith(_SINGULAR_IN_S) and lemma not in tables.nouns:
            return form, pos
        return own_gender(form, lemma), pos

    def _adjective(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        tables = self.tables
        if lemma in tables.verbs:
            return masculine_participle(form, lemma) or lemma, pos
        if tables.is_adjective(form) or lemma in tables.adjectives:
            return lemma, pos
        infinitive = tables.finite(form) if text.islower() and not lemma.endswith("e") else None
        if infinitive:
            return infinitive, "VERB"
        if (lemma + "e" == form and form.endswith(_EPICENE)) or form in tables.nouns:
            return form, pos
        return (lemma[:-1] if lemma.endswith("ante") else lemma), pos

    def _adverb(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        if form in self.tables.adverbs:
            return form, pos
        if text.islower():
            infinitive = self.tables.finite(form)
            if infinitive:
                return infinitive, "VERB"
        return lemma, pos

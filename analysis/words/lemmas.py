"""Lemmas, mended: what the model's own tables, used with the part of speech, say better than its lemmatiser.

The tables are those that spaCy's French models carry (spacy-lookups-data, MIT): infinitives, nouns, adjectives, adverbs
and some 110,000 verb forms. The model's rules leave *estime*, *cherche*, *laisse* as they are, because such forms are
also nouns; here a verb has an infinitive, an adjective its masculine, a noun its own gender (*assistante*).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

from spacy.lookups import Lookups

from analysis.lexicons import lexicon

Reading = tuple[str, str]

#: Zipf frequency below which an infinitive is not read into a form that the model calls noun or adjective.
_COMMON = 2.5

_INFINITIVE = re.compile(r".+(?:er|ir|ïr|re)$")
_FINITE = re.compile(r".*(?:[^éiu]e|ent|ons|ez|ait|aient|rai|rez|ront|rons|era|èrent|[^aeo]a)$")
_ORDINAL = re.compile(r"\d+(?:ers?|ères?|res?|es?|è|[èe]mes?|nde?s?)$")
#: Endings of a present of the first group before its infinitive, with what the stem undergoes.
_FIRST_GROUP = (("e", "er"), ("es", "er"), ("ent", "er"), ("ez", "er"), ("ons", "er"), ("geons", "ger"),
                ("çons", "cer"), ("ant", "er"), ("geant", "ger"), ("çant", "cer"))  # fmt: skip
#: Ends of nouns that keep their s in the singular, and of adjectives that are the same in both genders.
_SINGULAR_IN_S = ("us", "as", "is", "os", "ès")
_EPICENE = ("que", "ste", "ble", "ire", "ène", "ide", "ile", "ogue", "forme", "phe", "tre", "vre", "pre", "ime")
#: Feminine endings of nouns of persons, and the masculine each belongs to.
_FEMININE = (
    ("trice", "teur"), ("euse", "eur"), ("ière", "ier"), ("ère", "er"), ("ienne", "ien"), ("enne", "en"), ("onne", "on"),
    ("elle", "el"), ("elle", "eau"), ("ette", "et"), ("ète", "et"), ("ive", "if"), ("euve", "euf"), ("se", "x"), ("esse", "e"),
    ("eresse", "eur"), ("e", ""), ("te", ""), ("ne", ""), ("que", "c"), ("cque", "c"), ("euse", "eux"),
)  # fmt: skip
_COMPOUND_NAME = re.compile(r"(?:[A-ZÀ-Þ]\w+-)+[A-ZÀ-Þ]\w+$")
#: Endings of past participles by the end of the infinitive.
_PARTICIPLES = {"er": "é", "ir": "iut", "re": "uts", "ïr": "ï"}
_ROMAN = re.compile(r"(?:[IVX]|[IVXLC]{2,})(?:e|ème|er)$")


@lru_cache(maxsize=1)
def _corrections() -> dict[Reading, str]:
    return {(row["form"], row["pos"]): row["lemma"] for row in lexicon("lemma_corrections")}


@lru_cache(maxsize=1)
def _titles() -> dict[str, Reading]:
    rows = [row for row in lexicon("abbreviations") if row["form"][0].isupper() and row["lemma"] != row["form"]]
    return {row["form"]: (row["lemma"], row["pos"]) for row in rows}


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("stop_words"))


class LemmaTables:
    """The model's tables of forms, asked by part of speech."""

    def __init__(self, lookups: Lookups | None) -> None:
        def table(name: str) -> dict[str, Any]:
            return lookups.get_table(name, {}) if lookups is not None else {}  # type: ignore[return-value]

        index, exceptions = table("lemma_index"), table("lemma_exc")
        self._verb_forms: dict[str, list[str]] = exceptions.get("verb", {})
        # The index lacks infinitives that are nouns as well (relever, devoir); the forms know them.
        listed = (lemma for lemmas in self._verb_forms.values() for lemma in lemmas)
        verbs = frozenset(index.get("verb", ())) | {lemma for lemma in listed if _INFINITIVE.match(lemma)}
        # Forms of rencontrer, montrer are among them, which only end like infinitives.
        self.verbs = frozenset(verb for verb in verbs if verb + "r" not in verbs)
        self.nouns = frozenset(index.get("noun", ()))
        self.adjectives = frozenset(index.get("adj", ()))
        self.adverbs = frozenset(index.get("adv", ()))
        self._noun_forms: dict[str, list[str]] = exceptions.get("noun", {})
        self._adjective_forms: dict[str, list[str]] = exceptions.get("adj", {})

    def infinitive(self, form: str) -> str | None:
        """The infinitive of a verb form, or None if it is none."""
        corrected = _corrections().get((form, "VERB"))
        if corrected:
            return corrected
        if form in self.verbs:
            return form
        for lemma in self._verb_forms.get(form, ()):
            if lemma in self.verbs:
                return lemma
        for ending, infinitive in _FIRST_GROUP:
            lemma = form[: len(form) - len(ending)] + infinitive
            if form.endswith(ending) and lemma in self.verbs:
                return lemma
        return self._of_new_spelling(form)

    def _of_new_spelling(self, form: str) -> str | None:
        """*apparait*, *brulé*: the spelling of 1990 leaves out a circumflex that the tables have."""
        for plain, accented in (("i", "î"), ("u", "û")):
            at = form.rfind(plain, 0, max(len(form) - 1, 0))
            if at >= 0:
                older = form[:at] + accented + form[at + 1 :]
                found = [older] if older in self.verbs else self._verb_forms.get(older, [])
                if found:
                    return found[0]
        return None

    def is_common_verb(self, infinitive: str) -> bool:
        """Whether the language uses it: the tables also hold *anglaiser*, *facer*, and would find them in any text."""
        import wordfreq

        return wordfreq.zipf_frequency(infinitive, "fr") >= _COMMON

    def finite(self, form: str) -> str | None:
        """The infinitive of a form that can only be conjugated, not an infinitive or participle."""
        if not _FINITE.match(form) or form.endswith("ant"):
            return None
        lemma = self.infinitive(form)
        return lemma if lemma and lemma != form and self.is_common_verb(lemma) else None

    def conjugated(self, form: str) -> str | None:
        """The infinitive of a form that may be conjugated, though it may be a noun as well (*fond*, *part*)."""
        if form.endswith(("é", "ée", "és", "ées", "er", "ir", "ant")):
            return None
        lemma = self.infinitive(form)
        if not lemma or lemma == form or masculine_participle(form, lemma):
            return None
        return lemma if self.is_common_verb(lemma) else None

    def masculine(self, form: str) -> str:
        """The masculine singular of an adjective in the tables."""
        lemma = (self._adjective_forms.get(form) or [form])[0]
        return masculine_participle(form, lemma) or lemma if lemma in self.verbs else lemma

    def singular(self, form: str) -> str:
        """The singular of a noun in the tables, in its own gender."""
        return own_gender(form, (self._noun_forms.get(form) or [form if form in self.nouns else form[:-1]])[0])

    def is_noun(self, form: str) -> bool:
        """Whether a form is in the tables as a noun."""
        return form in self.nouns or form in self._noun_forms or (form[-1:] in "sx" and form[:-1] in self.nouns)

    def is_adjective(self, form: str) -> bool:
        """Whether a form is in the tables as an adjective."""
        return form in self.adjectives or form in self._adjective_forms


class Lemmas:
    """Part of speech and lemma of a token, mended from the form and what the model says of it, remembered by both."""

    def __init__(self, lookups: Lookups | None) -> None:
        self.tables = LemmaTables(lookups)
        self._known: dict[tuple[str, str, str], Reading] = {}

    def reading(self, text: str, pos: str, lemma: str) -> Reading:
        """The lemma and the part of speech."""
        key = (text, pos, lemma)
        if key not in self._known:
            self._known[key] = self._mended(*key)
        return self._known[key]

    def unknown_adverb(self, text: str) -> bool:
        """Whether no adverb is written so: a name that the model took for one."""
        form = text.lower()
        known = form in self.tables.adverbs or form.endswith("ment") or form in _stop_words()
        return not known and form.isalpha() and len(form) > 2

    def _mended(self, text: str, pos: str, lemma: str) -> Reading:
        form = (text if text.isascii() else unicodedata.normalize("NFC", text)).lower()
        if text in _titles():
            return _titles()[text]
        corrected = _corrections().get((form, pos))
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


def own_gender(form: str, lemma: str) -> str:
    """The singular of a noun in its own gender, where the lemma is that of the masculine.

    >>> own_gender("assistantes", "assistant"), own_gender("actrice", "acteur"), own_gender("travaux", "travail")
    ('assistante', 'actrice', 'travail')
    """
    singular = form.removesuffix("s")
    if singular == lemma or not singular.endswith("e"):
        return lemma
    pairs = ((feminine, masculine) for feminine, masculine in _FEMININE if singular.endswith(feminine))
    found = any(singular[: len(singular) - len(feminine)] + masculine == lemma for feminine, masculine in pairs)
    return singular if found else lemma


def masculine_participle(form: str, infinitive: str) -> str | None:
    """The masculine singular of a past participle of that verb, or None for another form.

    >>> masculine_participle("salées", "saler"), masculine_participle("rougis", "rougir"), masculine_participle("vaut", "valoir")
    ('salé', 'rougi', None)
    """
    singular = form if form.endswith(("is", "us")) and infinitive.endswith("re") else form.removesuffix("s")
    stem = singular.removesuffix("e")
    if stem[-1:] and stem[-1] in _PARTICIPLES.get(infinitive[-2:], "") and stem[:2] == infinitive[:2]:
        return None if stem[-1] == "t" and not form.endswith(("te", "tes", "ert", "erts")) else stem
    return None

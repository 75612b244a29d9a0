"""Lemmas, corrected: the model's own tables, used with the part of speech, do better than its lemmatiser.

The tables are those that spaCy's French models carry (spacy-lookups-data, MIT): infinitives, nouns, adjectives, adverbs
and some 110,000 verb forms. The model's rules leave *estime*, *cherche*, *laisse* as they are, because such forms are
also nouns; here a verb has an infinitive, an adjective its masculine, a noun its own gender (*assistante*).
"""

from __future__ import annotations

import re
import unicodedata

from spacy.lookups import Lookups

from analysis.french.endings import feminine_adjectives, word_endings
from analysis.french.feminines import own_gender
from analysis.french.spelling import PAST, ROMAN_ORDINAL, ordinal, with_ligature
from analysis.lexicons import from_lexicons, lexicon

from .forms import LemmaTables, corrections, frequency, masculine_participle

Reading = tuple[str, str]

_CONTENT = frozenset({"NOUN", "ADJ", "VERB", "ADV"})
#: On the Zipf scale, how much rarer a supposed singular or infinitive is than its form if no such word exists.
_MUCH_RARER = 1.0
#: On the same scale, how frequent a form must be for its rarity without s to say anything.
_WELL_KNOWN = 2.5
#: And how frequent a word must be to be read into capitals without its accent (*ETAT*).
_USUAL = 5.5

_COMPOUND_NAME = re.compile(r"(?:[A-ZÀ-Þ]\w+-)+[A-ZÀ-Þ]\w+$")
_MARKS = re.compile(r"[-–—«»“”\"'’…().,;:!?*/|]+$")


@from_lexicons
def _titles() -> dict[str, Reading]:
    rows = [row for row in lexicon("abbreviations") if row["form"][0].isupper() and row["lemma"] != row["form"]]
    return {row["form"]: (row["lemma"], row["pos"]) for row in rows}


class Lemmas:
    """Part of speech and lemma of a token, corrected from the form and the model's reading of it."""

    def __init__(self, lookups: Lookups | None) -> None:
        self.tables = LemmaTables(lookups)

    def reading(self, text: str, pos: str, lemma: str) -> Reading:
        """The lemma and the part of speech that the form has, given those of the model."""
        form = (text if text.isascii() else unicodedata.normalize("NFC", text)).lower()

        if text in _titles():
            return _titles()[text]
        if pos in _CONTENT and _MARKS.match(text):
            return text, "PUNCT"
        if text[:1].isupper() and not _COMPOUND_NAME.match(text) and (accented := self._accented(text, form)) != form:
            form = accented
            lemma = form[0] + lemma[1:]
        corrected = corrections().get((form, pos))
        if corrected:
            return corrected, "NOUN" if pos == "PROPN" else pos
        lemma, pos = self._as_written(text, form, pos, lemma) or self._inflected(text, form, pos, lemma)
        return (lemma if pos == "PROPN" else with_ligature(lemma)), pos

    def _accented(self, text: str, form: str) -> str:
        """The form with the accent that its capital went without, unless the whole is an acronym (*ETA*, not *ÊTA*)."""
        accented = self.tables.accented(form)
        acronym = text.isupper() and len(text) > 1 and frequency(accented) < _USUAL
        return form if acronym else accented

    def _as_written(self, text: str, form: str, pos: str, lemma: str) -> Reading | None:
        """Numerals (*XXe*, *2e*), names with a hyphen and acronyms: forms that are not inflected."""
        if pos not in ("NOUN", "ADJ"):
            return None
        if ROMAN_ORDINAL.match(text) or text[:1].isdigit():
            return (lemma if len(lemma) > len(text) else text if text[0].isalpha() else ordinal(form)), pos
        if _COMPOUND_NAME.match(text):
            return text, "PROPN"
        acronym = text.isupper() and 1 < len(text) < 6
        return (text, pos) if acronym and not (self.tables.is_noun(form) or self.tables.is_adjective(form)) else None

    def _inflected(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        by_pos = {
            "VERB": self._verb,
            "AUX": self._verb,
            "NOUN": self._noun,
            "ADJ": self._adjective,
            "ADV": self._adverb,
        }
        if pos in by_pos:
            return by_pos[pos](text, form, pos, lemma)
        if pos == "NUM" and text.istitle():
            return (form if lemma == text else lemma), pos
        if pos == "PROPN" and text.islower() and not self.tables.is_noun(form):
            infinitive = self.tables.finite(form)
            return (infinitive, "VERB") if infinitive else (lemma, pos)
        return lemma, pos

    def _verb(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        tables = self.tables
        older = tables.of_new_spelling(form)
        if older and frequency(older) > frequency(lemma):
            return older, pos
        if lemma in tables.verbs or (lemma == form and form.endswith(("er", "ir"))):
            return lemma, pos
        infinitive = tables.infinitive(form)
        if infinitive:
            return infinitive, pos
        if pos == "VERB" and tables.is_adjective(form):
            return tables.masculine(form), "ADJ"
        if pos == "VERB" and tables.is_noun(form):
            return tables.singular(form), "NOUN"
        rare = frequency(lemma) + _MUCH_RARER < frequency(form) and frequency(lemma) < 2
        return (form, "NOUN") if pos == "VERB" and rare and text.islower() else (lemma, pos)

    def _noun(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        tables = self.tables
        verb = self._unlisted_verb(text, form) if form.endswith(("ent", "ons")) and lemma not in tables.nouns else None
        if verb and not tables.is_noun(form):
            return verb, "VERB"
        past = text.islower() and form.endswith(PAST) and not tables.is_known_noun(form, lemma)
        if past and (infinitive := tables.conjugated(form)):
            return infinitive, "VERB"
        if self._keeps_s(form, lemma):
            return form, pos
        if self._plural_left(text, form, lemma):
            return form[:-1], pos
        singular = own_gender(form, lemma)
        if "-" in singular and "-" not in form:
            singular = form  # *motocross*, which the tables write with a hyphen
        return tables.with_circumflex(singular), pos

    def _unlisted_verb(self, text: str, form: str) -> str | None:
        """The infinitive of a form that no table has as noun or adjective and that is conjugated (*notons*)."""
        if text.islower():
            return self.tables.finite(form) or self.tables.of_unknown_verb(form)
        return self.tables.finite(form) if form.endswith("ons") and not text.isupper() else None

    def _plural_left(self, text: str, form: str, lemma: str) -> bool:
        """Whether the model left the s of a plural that no table has (*cyclotouristes*)."""
        return lemma == form == text and form.endswith(("es", "ts", "ns")) and not self.tables.is_known(form)

    def _keeps_s(self, form: str, lemma: str) -> bool:
        """Whether the s that the model took off belongs to the singular (*celsius*, *sapiens*)."""
        tables = self.tables
        if form.endswith("ss"):
            return lemma + "s" == form
        if lemma + "s" != form or tables.is_noun(lemma) or tables.is_adjective(lemma) or tables.participle_of(lemma):
            return False
        rarer = frequency(form) - frequency(lemma)
        return (
            rarer >= 0
            if form.endswith(word_endings("singular in s"))
            else rarer >= _MUCH_RARER and frequency(form) >= _WELL_KNOWN
        )

    def _adjective(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        tables = self.tables
        if lemma in tables.verbs:
            return masculine_participle(form, lemma) or _masculine_in_t_or_s(form) or lemma, pos
        if tables.is_adjective(form) or lemma in tables.adjectives:
            return lemma, pos
        infinitive = self._unlisted_verb(text, form) if not lemma.endswith("e") else None
        if infinitive:
            return infinitive, "VERB"
        if self._keeps_s(form, lemma):
            return form, pos
        if self._plural_left(text, form, lemma):
            return form[:-1], pos
        if lemma.endswith(("ell", "enn")):
            return lemma[:-1], pos
        both = (lemma + "e" == form and form.endswith(word_endings("both genders"))) or form in tables.nouns
        participle = lemma[:-1] if lemma.endswith("ante") else lemma
        return self._masculine(form) or (form if both else participle), pos

    def _masculine(self, form: str) -> str | None:
        """*boudeuse* → *boudeur*, a noun as well; *frileuse* → *frileux*; *lunacienne* → *lunacien*."""
        singular = form.removesuffix("s")
        for feminine, masculine in feminine_adjectives():
            if singular.endswith(feminine):
                words = [singular.removesuffix(feminine) + ending for ending in masculine]
                return next((word for word in words if word in self.tables.nouns), words[-1])
        return None

    def _adverb(self, text: str, form: str, pos: str, lemma: str) -> Reading:
        if form in self.tables.adverbs:
            return form, pos
        if text.islower():
            infinitive = self.tables.finite(form)
            if infinitive:
                return infinitive, "VERB"
        return lemma, pos


def _masculine_in_t_or_s(form: str) -> str | None:
    """*maudite*, *maudits* → *maudit*; *mise* → *mis*: participles whose infinitive does not show their stem."""
    found = re.fullmatch(r"(.+(?:it|rt|int))(?:e?s?)|(.+is)(?:es?)?", form)
    return (found[1] or found[2]) if found else None

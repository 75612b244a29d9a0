"""Forms and the lemmas they can have: the model's tables, asked by part of speech, and rules of inflection."""

from __future__ import annotations

from typing import Any

from spacy.lookups import Lookups

from analysis.french.endings import PARTICIPLE, verb_endings
from analysis.french.feminines import own_gender
from analysis.french.spelling import BARE_CAPITALS, FINITE, IN_T, ONLY_VERB, PARTICIPLES
from analysis.lexicons import LexiconFolder, from_lexicons, lexicon, lexicons_in_use

#: Zipf frequency below which an infinitive is not read into a form that the model calls noun or adjective.
_COMMON = 2.3

#: Forms whose infinitive is remembered.
_REMEMBERED = 1 << 15
_INFINITIVE = tuple(ending for ending, _ in verb_endings("infinitive"))


@from_lexicons
def corrections() -> dict[tuple[str, str], str]:
    """The lemmas that the list of corrections gives to forms with a part of speech."""
    return {(row["form"], row["pos"]): row["lemma"] for row in lexicon("lemma_corrections")}


class LemmaTables:
    """The model's tables of forms, asked by part of speech."""

    def __init__(self, lookups: Lookups | None) -> None:
        def table(name: str) -> dict[str, Any]:
            return lookups.get_table(name, {}) if lookups is not None else {}

        self._all: dict[str, Any] = table("lemma_lookup")
        index, exceptions = table("lemma_index"), table("lemma_exc")
        self._verb_forms: dict[str, list[str]] = exceptions.get("verb", {})
        # The index lacks infinitives that are nouns as well (relever, devoir); the forms know them.
        listed = (lemma for lemmas in self._verb_forms.values() for lemma in lemmas)
        verbs = frozenset(index.get("verb", ())) | {lemma for lemma in listed if lemma.endswith(_INFINITIVE)}
        # Forms of rencontrer, montrer are among them, which only end like infinitives.
        self.verbs = frozenset(verb for verb in verbs if verb + "r" not in verbs)
        self.nouns = frozenset(index.get("noun", ()))
        self.adjectives = frozenset(index.get("adj", ()))
        self.adverbs = frozenset(index.get("adv", ()))
        self._noun_forms: dict[str, list[str]] = exceptions.get("noun", {})
        self._adjective_forms: dict[str, list[str]] = exceptions.get("adj", {})
        self._infinitives: dict[str, str | None] = {}
        self._lists: LexiconFolder | None = None

    def infinitive(self, form: str) -> str | None:
        """The infinitive of a verb form, or None for other forms."""
        kept = self._infinitives
        if len(kept) > _REMEMBERED or self._lists is not lexicons_in_use():
            kept.clear()
            self._lists = lexicons_in_use()
        if form not in kept:
            kept[form] = self._infinitive(form)
        return kept[form]

    def _infinitive(self, form: str) -> str | None:
        corrected = corrections().get((form, "VERB"))
        if corrected:
            return corrected
        if form in self.verbs:
            return form
        for lemma in self._verb_forms.get(form, ()):
            if lemma in self.verbs:
                return lemma
        for ending, infinitive in verb_endings("first group"):
            if form.endswith(ending) and (lemma := form[: len(form) - len(ending)] + infinitive) in self.verbs:
                return lemma
        return self.of_new_spelling(form)

    def of_new_spelling(self, form: str) -> str | None:
        """*apparait*, *brulé*: the spelling of 1990 leaves out a circumflex that the tables have."""
        for plain, accented in (("i", "î"), ("u", "û")):
            for at in range(len(form) - 2, -1, -1):
                if form[at] == plain:
                    older = form[:at] + accented + form[at + 1 :]
                    found = [older] if older in self.verbs else self._verb_forms.get(older, [])
                    if found:
                        return found[0]
        return None

    def with_circumflex(self, noun: str) -> str:
        """The singular of a noun as the tables write it, where the spelling of 1990 left out its circumflex.

        That is *entraîneur* for *entraineur*; but *mur* is another noun than *mûr*, and more frequent.
        """
        for plain, accented in (("i", "î"), ("u", "û")):
            at = noun.find(plain)
            while at >= 0:
                older = noun[:at] + accented + noun[at + 1 :]
                if older in self.nouns and frequency(older) > frequency(noun):
                    return older
                at = noun.find(plain, at + 1)
        return noun

    def is_known_noun(self, form: str, lemma: str) -> bool:
        """Whether the tables have a noun or an adjective of this form, or of this lemma."""
        return self.is_noun(form) or lemma in self.nouns or self.is_adjective(form) or lemma in self.adjectives

    def participle_of(self, form: str) -> str | None:
        """The infinitive of a past participle in any gender and number, or None for another form."""
        stem = form.removesuffix("s").removesuffix("e")
        if stem.endswith("é") and stem[:-1] + "er" in self.verbs:
            return stem[:-1] + "er"
        infinitive = self.infinitive(form) or self.infinitive(stem)
        return infinitive if infinitive and masculine_participle(form, infinitive) else None

    def is_common_verb(self, infinitive: str) -> bool:
        """Whether the verb is in use: the tables also list *anglaiser* and *facer*, found in any text."""
        return frequency(infinitive) >= _COMMON

    def finite(self, form: str) -> str | None:
        """The infinitive of a form that can only be conjugated, not an infinitive or participle."""
        if form.endswith("ant"):
            return None
        lemma = self.infinitive(form)
        if not FINITE.match(form) and (lemma != form + "r" or self.participle_of(form)):
            return None  # "multiplie" has no other reading, "salie" and "vue" have
        return lemma if lemma and lemma != form and self.is_common_verb(lemma) else None

    def conjugated(self, form: str) -> str | None:
        """The infinitive of a form that may be conjugated, though it may be a noun as well (*fond*, *part*)."""
        if form.endswith((*PARTICIPLE, *_INFINITIVE[:2], "ant")):
            return None
        lemma = self.infinitive(form)
        if not lemma or lemma == form or masculine_participle(form, lemma):
            return None
        return lemma if self.is_common_verb(lemma) else None

    def of_unknown_verb(self, form: str) -> str | None:
        """The infinitive of a form that no table has and that only a verb can be (*orbiteraient*)."""
        match = ONLY_VERB.match(form)
        return (match[1] or match[2]) + "er" if match else None

    def masculine(self, form: str) -> str:
        """The masculine singular of an adjective in the tables."""
        lemma = (self._adjective_forms.get(form) or [form])[0]
        return masculine_participle(form, lemma) or lemma if lemma in self.verbs else lemma

    def singular(self, form: str) -> str:
        """The singular of a noun in the tables, in its own gender."""
        return own_gender(form, (self._noun_forms.get(form) or [form if form in self.nouns else form[:-1]])[0])

    def own_noun(self, form: str) -> str | None:
        """The singular of a form that is a noun in its own gender, or None where the tables have no such noun."""
        singular = form.removesuffix("s")
        return singular if singular in self.nouns or singular in self._noun_forms else None

    def is_noun(self, form: str) -> bool:
        """Whether a form is in the tables as a noun."""
        return form in self.nouns or form in self._noun_forms or (form[-1:] in "sx" and form[:-1] in self.nouns)

    def is_adjective(self, form: str) -> bool:
        """Whether a form is in the tables as an adjective."""
        return form in self.adjectives or form in self._adjective_forms

    def is_known(self, form: str) -> bool:
        """Whether a form is in any of the tables."""
        return (
            form in self._all
            or self.is_noun(form)
            or self.is_adjective(form)
            or form in self.adverbs
            or self.is_function_word(form)
            or self.infinitive(form) is not None
        )

    def is_function_word(self, form: str) -> bool:
        """Whether a form is on the list of stop words."""
        return form in _stop_words()

    def unknown_adverb(self, text: str) -> bool:
        """Whether no adverb is written so: a name that the model took for one."""
        form = text.lower()
        known = form in self.adverbs or form.endswith("ment") or form in _stop_words()
        return not known and form.isalpha() and len(form) > 2

    def accented(self, form: str) -> str:
        """The form with the accent that its capital went without, where the tables have it only so (*Etat*)."""
        if form[:1] not in BARE_CAPITALS or self.is_known(form):
            return form
        candidates = (letter + form[1:] for letter in BARE_CAPITALS[form[0]])
        return next((c for c in candidates if self.is_known(c)), form)


@from_lexicons
def _stop_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("stop_words"))


def frequency(form: str) -> float:
    """How frequent a form is in general French, on the Zipf scale of wordfreq; 0 if it is not in it."""
    import wordfreq

    return wordfreq.zipf_frequency(form, "fr")


def masculine_participle(form: str, infinitive: str) -> str | None:
    """The masculine singular of a past participle of that verb, or None for another form.

    >>> masculine_participle("salées", "saler"), masculine_participle("rougis", "rougir")
    ('salé', 'rougi')
    """
    singular = form if form.endswith(("is", "us")) and infinitive.endswith("re") else form.removesuffix("s")
    stem = singular.removesuffix("e")
    if stem[-1:] and stem[-1] in PARTICIPLES.get(infinitive[-2:], "") and stem[:2] == infinitive[:2]:
        return None if stem[-1] == "t" and not form.endswith(IN_T) else stem
    return None

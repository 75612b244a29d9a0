"""The spaCy component that mends lemmas, and parts of speech with them, and notes where the words are."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, Span, Token

from .lemmas import Lemmas, Reading
from .view import words_of

_SUBJECTS = frozenset({"il", "elle", "on", "ils", "elles", "je", "j'", "tu", "qui", "ne", "n'"})
_OBJECTS = frozenset({"se", "s'", "me", "m'", "te", "t'", "nous", "vous", "le", "la", "les", "lui", "leur", "y"})
_RECONSIDERED = frozenset({"NOUN", "ADJ", "VERB", "AUX", "ADV"})


@Language.factory("french_lemmas", assigns=["token.lemma", "token.pos"])
def make_lemmas(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it takes its tables of forms from the pipeline's own lemmatiser."""
    lookups = None
    if nlp.has_pipe("lemmatizer"):
        lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    return LemmaMender(lookups)


class LemmaMender:
    """Corrects ``token.lemma_`` and, where form and place leave no choice, ``token.pos_``; then finds the words."""

    def __init__(self, lookups: Lookups | None) -> None:
        self.lemmas = Lemmas(lookups)

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            text, pos, lemma = token.text, token.pos_, token.lemma_
            new_lemma, new_pos = self.lemmas.reading(text, pos, lemma)
            if pos in _RECONSIDERED and new_pos == pos:
                new_lemma, new_pos = self._in_place(token) or (new_lemma, new_pos)
            if new_lemma != lemma:
                token.lemma_ = new_lemma
            if new_pos != pos:
                token.pos_ = new_pos
        words_of(doc)
        return doc

    def _in_place(self, token: Token) -> Reading | None:
        """Another reading, if the one the model chose cannot stand where the token does."""
        pos, text = token.pos_, token.text
        if pos in ("NOUN", "ADJ"):
            infinitive = self._verb_in_place(token) if text.islower() and token.i else None
            return (infinitive, "VERB") if infinitive else None
        if pos == "VERB":
            return self._noun_in_place(token)
        if pos == "AUX":
            return ("est", "NOUN") if text == "est" and _is_compass(token) else None
        if text[:1].isupper() and not token.is_sent_start and self.lemmas.unknown_adverb(text):
            return text, "PROPN"
        return None

    def _verb_in_place(self, token: Token) -> str | None:
        """The infinitive, if a form that is noun or adjective as well stands where only a verb can.

        After a subject pronoun, *ne* or an object pronoun it is a verb (*il neige*, *s'excuse*), and so before an
        inverted pronoun (*soupire-t-il*). With neither article nor preposition before it, it is one before an article
        (*l'entreprise ferme deux usines*), before a bare infinitive (*l'opérateur compte installer*), and where the
        sentence has no other verb (*le conseil vote à l'unanimité*).
        """
        tables, form = self.lemmas.tables, token.text
        before, after = token.nbor(-1), token.nbor(1) if token.i + 1 < len(token.doc) else None
        if before.lower_ in _SUBJECTS or (before.lower_ in _OBJECTS and before.pos_ == "PRON"):
            return tables.conjugated(form) if before.pos_ in ("PRON", "ADV") else None
        infinitive = tables.finite(form) if form[-1] in "et" else None
        if infinitive is None or after is None or before.pos_ in ("DET", "ADP", "NUM"):
            return None
        if after.pos_ == "PRON" and after.text.startswith("-"):
            return infinitive
        if before.pos_ not in ("NOUN", "ADJ", "PROPN", "PUNCT", "CCONJ", "ADV", "PRON"):
            return None
        known = tables.is_adjective(form) if token.pos_ == "ADJ" else tables.is_noun(form)
        if not known and before.pos_ != "ADJ":
            return infinitive
        if after.pos_ in ("DET", "NUM") or (after.tag_ or after.pos_) == "VERB" and _is_infinitive(after):
            return infinitive
        alone = before.pos_ in ("NOUN", "ADJ", "PROPN") and token.pos_ == "NOUN" and not _has_verb(token.sent)
        return infinitive if alone and token.sent[0].i < token.i - 1 else None

    def _noun_in_place(self, token: Token) -> Reading | None:
        """A participle after an article, with no noun to follow, is a noun: *l'accusée*, *son permis*."""
        if token.i == 0 or token.nbor(-1).pos_ != "DET" or not token.text.islower():
            return None
        if token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("NOUN", "PROPN"):
            return None
        form = token.text
        if form.endswith(("é", "ée", "és", "ées")):
            return form.removesuffix("s"), "NOUN"
        return (form, "NOUN") if form in self.lemmas.tables.nouns else None


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm")


def _has_verb(sentence: Span) -> bool:
    return any("Fin" in token.morph.get("VerbForm") for token in sentence)


def _is_compass(token: Token) -> bool:
    """*à l'est*, *vers l'est*; *il l'est* is the verb."""
    return token.i > 1 and token.nbor(-1).lower_ == "l'" and token.nbor(-2).pos_ == "ADP"

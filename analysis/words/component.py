"""The spaCy component that mends lemmas, and parts of speech with them, and notes where the words are."""

from __future__ import annotations

from collections.abc import Callable

from spacy.attrs import LEMMA, ORTH, POS  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc, Span, Token

from .lemmas import Lemmas, Reading
from .view import words_of

_SUBJECTS = frozenset({"il", "elle", "on", "ils", "elles", "je", "j'", "tu", "qui", "ne", "n'"})
_OBJECTS = frozenset({"se", "s'", "me", "m'", "te", "t'", "nous", "vous", "lui", "leur", "y"})
_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une", "des", "du", "au", "aux", "ce", "cet", "cette", "ces"})
_POSSESSIVES = frozenset({"mon", "ma", "mes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs"})
_RECONSIDERED = frozenset({"NOUN", "ADJ", "VERB", "AUX", "ADV"})
_PARTICIPLES = ("é", "ée", "és", "ées")
_GOVERNED = frozenset({"à", "d'", "de", "sur"})


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
        self._known: dict[tuple[int, ...], tuple[Reading | None, bool]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The same ``Doc``, mended."""
        strings, known = doc.vocab.strings, self._known
        for i, key in enumerate(map(tuple, doc.to_array([ORTH, POS, LEMMA]).tolist())):
            if key not in known:
                token = doc[i]
                reading = self.lemmas.reading(token.text, token.pos_, token.lemma_)
                changed = reading != (token.lemma_, token.pos_)
                settled = changed and reading[1] != token.pos_
                known[key] = (reading if changed else None, not settled and self._is_doubtful(token))
            new, doubtful = known[key]
            if doubtful:
                new = self._in_place(doc[i]) or new
            if new:
                token = doc[i]
                token.lemma = strings.add(new[0])
                token.pos_ = new[1]
        words_of(doc)
        return doc

    def _is_doubtful(self, token: Token) -> bool:
        """Whether the form has another reading that its place may call for."""
        text, pos, tables = token.text, token.pos_, self.lemmas.tables
        if pos in ("NOUN", "ADJ"):
            return text.islower() and tables.conjugated(text) is not None
        if pos == "VERB":
            return text.islower() and (
                tables.is_noun(text) or text.endswith(_PARTICIPLES) or tables.finite(text) is not None
            )
        return (pos == "AUX" and text == "est") or (pos == "ADV" and self.lemmas.unknown_adverb(text))

    def _in_place(self, token: Token) -> Reading | None:
        """Another reading, if the one the model chose cannot stand where the token does."""
        pos, text = token.pos_, token.text
        if pos in ("NOUN", "ADJ"):
            infinitive = self._verb_in_place(token) if token.i else None
            return (infinitive, "VERB") if infinitive else None
        if pos == "VERB":
            return self._noun_in_place(token)
        if pos == "AUX":
            return ("est", "NOUN") if _is_compass(token) else None
        return (text, "PROPN") if text[:1].isupper() and not token.is_sent_start else None

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
        infinitive = tables.finite(form)
        if infinitive is None or after is None or after.is_sent_start:
            return None
        if after.pos_ == "ADV" and after.i + 1 < len(token.doc):
            after = after.nbor(1)
        if before.pos_ not in ("NOUN", "ADJ", "PROPN", "PUNCT", "CCONJ", "ADV", "PRON"):
            return None
        if after.pos_ in ("DET", "NUM") or after.text.startswith("-") or _is_infinitive(after):
            return infinitive
        if token.pos_ == "ADJ":
            known = tables.is_adjective(form) or token.lemma_ in tables.adjectives
            return infinitive if not known and before.pos_ != "ADJ" else None
        alone = before.pos_ in ("NOUN", "ADJ", "PROPN") and after.lower_ in _GOVERNED and not _has_verb(token.sent)
        return infinitive if alone and token.sent[0].i < token.i - 1 else None

    def _noun_in_place(self, token: Token) -> Reading | None:
        """After a preposition no conjugated verb can stand (*en prélude*), and after an article with no noun to follow
        a participle or noun is a noun (*l'accusée*, *son permis*).
        """
        if token.i == 0 or (token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("NOUN", "PROPN")):
            return None
        before, form = token.nbor(-1), token.text
        if before.pos_ == "ADP" and self.lemmas.tables.is_noun(form) and form.endswith("e"):
            return form, "NOUN"
        if before.pos_ == "ADJ" and token.i > 1 and self.lemmas.tables.is_noun(form):
            before = token.nbor(-2)
        if form.endswith("ant") or before.pos_ != "DET" or before.lower_ not in _ARTICLES | _POSSESSIVES:
            return None
        if form.endswith(_PARTICIPLES):
            return form.removesuffix("s"), "NOUN"
        return (self.lemmas.tables.singular(form), "NOUN") if self.lemmas.tables.is_noun(form) else None


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])


def _has_verb(sentence: Span) -> bool:
    return any("Fin" in token.morph.get("VerbForm", []) for token in sentence)


def _is_compass(token: Token) -> bool:
    """*à l'est*, *vers l'est*; *il l'est* is the verb."""
    return token.i > 1 and token.nbor(-1).lower_ == "l'" and token.nbor(-2).pos_ == "ADP"

"""What the place of a word in its sentence calls for, where its form alone leaves a choice."""

from __future__ import annotations

from spacy.tokens import Span, Token

from analysis.french.endings import PARTICIPLE
from analysis.french.function_words import (
    ARTICLES,
    CONTRACTED,
    DE,
    DEFINITE,
    DEMONSTRATIVE,
    EST,
    ETRE,
    NE,
    OBJECT_CLITICS,
    POSSESSIVE,
    REFLEXIVE,
    SUBJECT_PRONOUNS,
    A,
)

from .forms import LemmaTables
from .names import acronym_in_place, name_in_place
from .verbal import verbal_reading

Reading = tuple[str, str]

#: Before these, only a verb: subjects that are not objects as well, and what precedes every verb.
_SUBJECTS = SUBJECT_PRONOUNS - OBJECT_CLITICS | NE | {"qui"}
_OBJECTS = OBJECT_CLITICS - DEFINITE - {"en"} | REFLEXIVE
_BEFORE_NOUNS = ARTICLES | CONTRACTED | DEMONSTRATIVE | POSSESSIVE
#: Before *le, la, les* these show that a pronoun is meant, and after it a verb.
_SUBJECTS_OF_CLITICS = SUBJECT_PRONOUNS - OBJECT_CLITICS
#: The letter, the acronym's part, the auxiliary, or the preposition without its accent.
_CAPITAL_A = "A"
_GOVERNED = A | DE - CONTRACTED | {"sur"}
_CLOSED = frozenset({"ADP", "PRON", "CCONJ", "SCONJ", "INTJ", "X"})


class Places:
    """Second readings of tokens, by their neighbours."""

    def __init__(self, tables: LemmaTables) -> None:
        self.tables = tables

    def is_doubtful(self, token: Token) -> bool:
        """Whether the form has another reading that its place may call for."""
        text, pos, tables = token.text, token.pos_, self.tables
        if text == _CAPITAL_A:
            return pos not in ("VERB", "AUX")
        if text[:1].isupper() and pos in _CLOSED | {"NUM", "AUX"}:
            return not tables.is_function_word(text.lower())
        if pos in ("NOUN", "ADJ"):
            form = text.lower()
            return (
                text != form
                or text == EST
                or text.endswith("ant")
                or tables.conjugated(text) is not None
                or tables.participle_of(text) is not None
                or (pos == "ADJ" and tables.is_noun(form))
                or (pos == "NOUN" and tables.is_adjective(form) and not tables.is_noun(form))
            )
        if pos == "VERB":
            if not text.islower():
                return tables.infinitive(text.lower()) is None
            return tables.is_noun(text) or tables.participle_of(text) is not None or tables.finite(text) is not None
        if pos == "PROPN" or pos in _CLOSED:
            form = text.lower()
            capital = text != form and tables.participle_of(form) is not None
            return len(text) > 3 and (
                tables.is_noun(form) or tables.is_adjective(text) or self._finite(form) or capital
            )
        return (pos == "AUX" and text == EST) or (pos == "ADV" and tables.unknown_adverb(text))

    def _finite(self, text: str) -> bool:
        return text.islower() and self.tables.finite(text) is not None

    def reading(self, token: Token) -> Reading | None:
        """Another reading, if the one the model chose is impossible in this place."""
        pos, text = token.pos_, token.text
        capital = _preposition(token) or name_in_place(token, self.tables) or acronym_in_place(token)
        if capital or text == _CAPITAL_A:
            return capital
        if pos in ("NOUN", "ADJ"):
            if text.lower() == EST and not _is_compass(token):
                return (ETRE, "AUX") if _begins_a_verb(token) else None
            return verbal_reading(token, self.tables) or self._verb_in_place(token) or self._noun_of_adjective(token)
        if pos == "VERB":
            return verbal_reading(token, self.tables) or self._noun_in_place(token)
        if pos == "AUX":
            return (EST, "NOUN") if _is_compass(token) else None
        if pos == "ADV":
            return (text, "PROPN") if text[:1].isupper() and not token.is_sent_start else None
        if pos in _CLOSED or pos == "PROPN":
            return self._verb_of_closed_class(token) or self._open_class(token)
        return None

    def _verb_in_place(self, token: Token) -> Reading | None:
        """The infinitive, if a form that is also a noun or adjective is where only a verb can be.

        After a subject pronoun, *ne* or an object pronoun it is a verb (*il neige*, *s'excuse*), and so before an
        inverted pronoun (*soupire-t-il*). With neither article nor preposition before it, it is one before an article
        (*l'entreprise ferme deux usines*), before an infinitive (*l'opérateur compte installer*, *le syndicat menace de
        partir*), and where the sentence has no other verb (*le conseil vote à l'unanimité*).
        """
        tables, form = self.tables, token.text
        if token.i == 0 or not form.islower():
            return None
        before, after = token.nbor(-1), token.nbor(1) if token.i + 1 < len(token.doc) else None
        if before.lower_ in _SUBJECTS or (before.lower_ in _OBJECTS and before.pos_ == "PRON"):
            infinitive = tables.conjugated(form) if before.pos_ in ("PRON", "ADV") else None
            return _verb(infinitive)
        if before.lower_ in DEFINITE and token.i > 1 and token.nbor(-2).lower_ in _SUBJECTS_OF_CLITICS:
            return _verb(tables.conjugated(form))  # *on la filme*
        if after is None or after.is_sent_start:
            return None
        if before.pos_ not in ("NOUN", "ADJ", "PROPN", "PUNCT", "CCONJ", "ADV", "PRON"):
            return None
        return self._verb_before(token, tables.finite(form), before, after)

    def _verb_before(self, token: Token, infinitive: str | None, before: Token, after: Token) -> Reading | None:
        """The infinitive, if what follows the form goes with a verb only."""
        tables = self.tables
        if after.pos_ == "ADV" and after.i + 1 < len(token.doc):
            after = after.nbor(1)
        if after.pos_ in ("DET", "NUM") or after.text.startswith("-") or _is_infinitive(after):
            return _verb(infinitive)
        if token.pos_ == "ADJ":
            known = tables.is_adjective(token.text) or token.lemma_ in tables.adjectives
            return _verb(infinitive) if not known and before.pos_ != "ADJ" else None
        if after.lower_ not in _GOVERNED:
            return None
        if before.pos_ == "NOUN" and before.i and before.nbor(-1).pos_ == "DET" and _is_infinitive(after.nbor(1)):
            return _verb(infinitive)
        alone = (before.pos_ in ("NOUN", "ADJ", "PROPN") or before.text == ",") and not _has_verb(token.sent)
        return _verb(infinitive) if alone and token.sent[0].i < token.i - 1 else None

    def _noun_in_place(self, token: Token) -> Reading | None:
        """The noun, where no conjugated verb can be: after a preposition (*en prélude*).

        After an article with no noun to come, a participle or noun is a noun (*l'accusée*, *son permis*).
        """
        if token.i == 0 or (token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("NOUN", "PROPN")):
            return None
        before, form, tables = token.nbor(-1), token.text, self.tables
        if (
            before.pos_ == "ADP"
            and tables.is_noun(form)
            and not form.endswith("ant")
            and tables.infinitive(form) != form
        ):
            return tables.singular(form), "NOUN"
        if before.pos_ == "ADJ" and token.i > 1 and tables.is_noun(form):
            before = token.nbor(-2)
        if form.endswith("ant") or before.pos_ != "DET" or before.lower_ not in _BEFORE_NOUNS:
            return None
        if form.endswith(PARTICIPLE):
            return form.removesuffix("s"), "NOUN"
        return (tables.singular(form), "NOUN") if tables.is_noun(form) else None

    def _noun_of_adjective(self, token: Token) -> Reading | None:
        """*une sainte américaine*, *des centrales de demain*: an article before, no noun after.

        A noun that goes with an adjective keeps its gender. Ordinals do not (*la première de l'année*).
        """
        form, doc = token.lower_, token.doc
        if token.pos_ != "ADJ" or token.i == 0 or not self.tables.is_noun(form) or token.morph.get("NumType", []):
            return None
        own = self.tables.own_noun(form)
        before, after = token.nbor(-1), token.nbor(1) if token.i + 1 < len(doc) else None
        if own is None or own == token.lemma_ or after is None:
            return None
        if before.pos_ == "ADJ" and token.i > 1:
            before = token.nbor(-2)
        last = after.i + 1 < len(doc) and after.nbor(1).pos_ not in ("NOUN", "PROPN", "ADJ")
        followed = after.lower_ in DE or (after.pos_ == "ADJ" and last and _is_feminine(after))
        return (own, "NOUN") if before.pos_ in ("DET", "NUM") and followed and _is_feminine(token) else None

    def _verb_of_closed_class(self, token: Token) -> Reading | None:
        """A participle with its agent (*Conçu par deux ingénieurs*), a verb after *ne* (*la règle n'entre pas*)."""
        if token.pos_ == "PROPN" and token.is_sent_start and not token.ent_type_ and _is_before_agent(token):
            return _verb(self.tables.participle_of(token.lower_))
        if token.pos_ == "ADP" and token.i and token.nbor(-1).lower_ in NE:
            return _verb(self.tables.infinitive(token.lower_))
        return None

    def _open_class(self, token: Token) -> Reading | None:
        """A word of content that the model took for a pronoun, a preposition or, in lower case, for a name."""
        tables, form, text = self.tables, token.lower_, token.text
        if not text.isalpha() or tables.is_function_word(form) or token.i == 0:
            return None
        before = token.nbor(-1)
        noun, adjective = tables.is_noun(form), tables.is_adjective(form)
        if text[0].isupper():
            common = token.pos_ == "PROPN" and token.is_sent_start and not token.ent_type_ and noun
            after = token.nbor(1) if token.i + 1 < len(token.doc) else None
            if token.is_sent_start and form.endswith("ons") and not noun:
                return _verb(tables.finite(form))  # "Rappelons que"
            heads = after is not None and after.lower_ in DE | {":", "et"}
            return (tables.singular(form), "NOUN") if common and heads else None
        if token.pos_ == "ADP" and form.endswith("ant"):
            return None
        if token.pos_ == "X" and before.pos_ == "X":
            return None
        if not noun and not adjective:
            return _verb(tables.finite(form))
        if adjective and (not noun or before.pos_ in ("NOUN", "AUX")):
            return tables.masculine(form), "ADJ"
        named = token.pos_ == "PROPN" or before.pos_ == "DET"
        return (tables.singular(form), "NOUN") if named else None


def _preposition(token: Token) -> Reading | None:
    """The preposition that a capital *A* is at the beginning of a sentence, a word right after it."""
    if token.text != _CAPITAL_A or not token.is_sent_start or token.i + 1 == len(token.doc):
        return None
    return ("à", "ADP") if token.nbor(1).text[:1].isalpha() else None


def _is_before_agent(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "par"


def _verb(infinitive: str | None) -> Reading | None:
    return (infinitive, "VERB") if infinitive else None


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])


def _is_feminine(token: Token) -> bool:
    return "Fem" in token.morph.get("Gender", [])


def _has_verb(sentence: Span) -> bool:
    return any("Fin" in token.morph.get("VerbForm", []) for token in sentence)


def _is_compass(token: Token) -> bool:
    """*à l'est*, *vers l'est*, *le nord-est*; *il l'est* is the verb."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    if token.pos_ in ("NOUN", "ADJ"):
        return before.pos_ in ("DET", "ADP", "NOUN", "ADJ", "PROPN") or before.text in ("l'", "-")
    return token.i > 1 and before.lower_ == "l'" and token.nbor(-2).pos_ == "ADP"


def _begins_a_verb(token: Token) -> bool:
    """*Est puni le fait de*: a participle, adverb or pronoun follows."""
    return token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("VERB", "ADV", "PRON", "DET", "ADJ")

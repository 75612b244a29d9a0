"""Names that the model took for common words: known by their capitals and by no table of common words."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.french.function_words import CONTRACTED, DETERMINER_CLASSES, DETERMINERS, forms
from analysis.french.inhabitants import has_inhabitant_ending
from analysis.french.spelling import ROMAN
from analysis.lexicons import from_lexicons, lexicon

from .forms import LemmaTables, frequency

Reading = tuple[str, str]

_OPEN = frozenset({"NOUN", "ADJ", "VERB", "ADV"})
#: Words before the nouns for peoples, which have a capital and are no names (*des Tibétains*, *deux Songhaïs*).
_PLURAL = forms(*DETERMINER_CLASSES, "contraction", number="p")
_BEFORE_NOUNS = DETERMINERS | CONTRACTED
#: On the Zipf scale, from where on capitals rather stress a word than make an acronym of it.
_USUAL_WORD = 4.7
_ENTITIES = frozenset({"PER", "LOC", "ORG"})


def name_in_place(token: Token, tables: LemmaTables) -> Reading | None:
    """The name itself, if a capitalised word that no table has is in a place where a capital is a choice.

    Within a sentence the capital says that it is a name; at its beginning the model must have found a name there.
    Capitals alone (*ONG*, *le PIB*) make no name unless the model found one, a firm or party without article. The
    inhabitants of a place keep their part of speech (*des Tibétains*, *un Malien*).
    """
    text, form = token.text, token.lower_
    if _is_in_name(token, tables):
        return text, "PROPN"
    if (
        token.pos_ not in _OPEN
        or text == form
        or not any(map(str.isalpha, text))
        or tables.is_known(tables.accented(form))
    ):
        return None
    if ROMAN.match(text) or text in _abbreviations():
        return None
    named, before = token.ent_type_ in _ENTITIES, token.nbor(-1) if token.i else None
    if before is None or text.isupper() or token.is_sent_start or not _within(before):
        common = text.isupper() and token.ent_type_ == "ORG" and before is not None and before.lower_ in _BEFORE_NOUNS
        return (text, "PROPN") if named and not common else None
    many = before.lower_ in _PLURAL or before.pos_ == "NUM"
    if (many and text.endswith("s")) or (before.pos_ == "DET" and has_inhabitant_ending(form, sure=True)):
        return None
    return text, "PROPN"


def _is_in_name(token: Token, tables: LemmaTables) -> bool:
    """Whether a capitalised word is part of a name that the model found.

    In names of people and places it is, whatever the model calls it; in others if no table has it (*PASOK*, *Minitel*).
    """
    text, form = token.text, token.lower_
    if token.pos_ == "PROPN" or not token.ent_type_ or not text[:1].isupper() or tables.is_function_word(form):
        return False
    if text in _abbreviations() or ROMAN.match(text):
        return False
    if token.ent_type_ in {"PER", "LOC"}:
        return not _is_of_people(token)
    return text.replace("'", "").isalpha() and not tables.is_known(tables.accented(form))


def _is_of_people(token: Token) -> bool:
    """Whether a word may be the noun for inhabitants: right after a plural determiner (*des Tibétains*)."""
    return token.i > 0 and token.nbor(-1).lower_ in _PLURAL and token.ent_type_ == "PER"


def acronym_in_place(token: Token) -> Reading | None:
    """The acronym itself (*un test ADN*), unless its neighbours are in capitals too (*LE MAIRE DIT NON*)."""
    text = token.text
    if token.pos_ not in ("NOUN", "ADJ") or not (text.isupper() and text.isalpha() and 1 < len(text) < 7):
        return None
    around = [token.nbor(n) for n in (-1, 1) if 0 <= token.i + n < len(token.doc)]
    shouted = any(near.text.isupper() and len(near.text) > 1 for near in around)
    return None if shouted or frequency(token.lower_) > _USUAL_WORD else (text, "NOUN")


def _within(before: Token) -> bool:
    """Whether a sentence goes on after this token: after marks, dashes and colons a capital says nothing."""
    return before.text[-1:].isalnum() or before.text[-1:] in "',(-&"


@from_lexicons
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicon("abbreviations"))

"""The words of a ``Doc``: the spans that ``segmentation`` finds, with the lemma and part of speech of the tokens below.

spaCy's tokens and our words mostly agree. Where they do not, a word is put together from several tokens (*week-end*,
*30 000*) or cut out of one (*dis* of *dis-le-moi*), and lists say what it then is.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import simplemma
from numpy.typing import NDArray
from spacy.attrs import IDX, LENGTH  # type: ignore[import-not-found]
from spacy.tokens import Doc, Token

from analysis.french.function_words import elided_readings, function_words
from analysis.french.spelling import ORDINAL, ordinal
from analysis.lexicons import from_lexicons, lexicon
from analysis.pipeline.columns import strings_of
from analysis.pipeline.components import reading_of
from analysis.text import normalise

from .segmentation import lookup_form, word_spans

KEY = "words"
Ints = NDArray[np.int64]
Reading = tuple[str, str]

_CONTENT = ("NOUN", "ADJ", "VERB", "ADV", "NUM")
_CLITICS = {w.form: w.lemma for w in function_words() if w.kind in {"subject pronoun", "object clitic"}}


#: Elided words that a mark cuts off from what they belong to (*l'« affaire »*), with lemma and part of speech.
_ELIDED = elided_readings()
#: In figures: an acronym (*3DS*), a unit (*32°C*).
_KEPT_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2}|°[CF]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article in order: offsets, lemma and part of speech of each."""

    starts: Ints
    ends: Ints
    lemmas: list[str]
    pos: list[str]

    def __len__(self) -> int:
        return len(self.lemmas)

    def inside(self, start: int, end: int) -> slice:
        """Which words begin in ``text[start:end]``."""
        return slice(int(np.searchsorted(self.starts, start)), int(np.searchsorted(self.starts, end)))


def words_of(doc: Doc) -> Words:
    """The words of a ``Doc``; found once, by our component or else now, and kept on it as plain data."""
    if KEY not in doc.user_data:
        doc.user_data[KEY] = _found(doc)
    data = doc.user_data[KEY]
    spans = np.asarray(data["spans"], dtype=np.int64).reshape(-1, 2)
    return Words(spans[:, 0], spans[:, 1], data["lemmas"], data["pos"])


def forms_of(words: Words, text: str, index: Ints | None = None) -> list[str]:
    """The words as ``text`` has them, straight apostrophes, composed accents; only names keep their capitals.

    With ``index``, those words alone.
    """
    if index is None:
        spans = zip(words.starts.tolist(), words.ends.tolist(), words.pos, strict=True)
    else:
        pos = [words.pos[i] for i in index.tolist()]
        spans = zip(words.starts[index].tolist(), words.ends[index].tolist(), pos, strict=True)
    return [_form(text[s:e], tag == "PROPN") for s, e, tag in spans]


def form_of(written: str, pos: str) -> str:
    """A word as it is counted by form, from the text and its part of speech."""
    return _form(written, pos == "PROPN")


@lru_cache(maxsize=1 << 15)  # the usual words of a language; rare ones are made again
def _form(written: str, name: bool) -> str:
    return composed(written) if name else lookup_form(written)


def composed(form: str) -> str:
    """A form with straight apostrophes and composed accents, capitals kept."""
    return unicodedata.normalize("NFC", normalise(form))


def _found(doc: Doc) -> dict[str, list[Any]]:
    text = reading_of(doc).text
    spans = word_spans(text)
    array = doc.to_array([IDX, LENGTH]).astype(np.int64).reshape(-1, 2)
    token_starts, token_ends = array[:, 0], array[:, 0] + array[:, 1]
    token_lemmas, token_pos = strings_of(doc, ["LEMMA", "POS"])
    bounds = np.asarray(spans, dtype=np.int64).reshape(-1, 2)
    first = np.searchsorted(token_ends, bounds[:, 0], side="right")
    last = np.searchsorted(token_starts, bounds[:, 1], side="left") - 1
    same = (first == last) & (token_starts[first] == bounds[:, 0]) & (token_ends[first] == bounds[:, 1])
    lemmas, pos = [], []
    for (s, e), i, j, equal in zip(spans, first.tolist(), last.tolist(), same.tolist(), strict=True):
        lemma, tag = token_lemmas[i], token_pos[i]
        if not equal or tag in _UNLIKELY or not text[s].isalpha():
            lemma, tag = _described(text[s:e], [doc[k] for k in range(i, j + 1)])
        lemmas.append(lemma)
        pos.append(tag)
    return {"spans": [list(span) for span in spans], "lemmas": lemmas, "pos": pos}


_UNLIKELY = frozenset({"PUNCT", "SPACE", ""})


@from_lexicons
def _listed() -> dict[str, tuple[str, str]]:
    return {row["form"]: (row["lemma"], row["pos"]) for row in lexicon("whole_words")}


@from_lexicons
def _short() -> dict[str, tuple[str, str]]:
    return {row["form"]: (row["lemma"], row["pos"]) for row in lexicon("abbreviations")}


def _described(written: str, tokens: list[Token]) -> Reading:
    """Lemma and part of speech of a word that is not one token."""
    form = lookup_form(written)
    if composed(written) in _short():
        return _short()[composed(written)]
    if form in _listed() or form in _ELIDED:
        return _listed().get(form) or _ELIDED[form]
    if written[0] in "#@" or "@" in written:
        return composed(written), "PROPN"
    if form.startswith(("http", "www.")):
        return composed(written), "SYM"
    if written[0].isdigit():
        if ORDINAL.fullmatch(form):
            return ordinal(form), "ADJ"
        return (composed(written) if _KEPT_CAPITALS.search(written) else form), "NUM"
    if len(tokens) == 1:
        return _part_of(form, written, tokens[0])
    return _compound(written, tokens)


def _part_of(form: str, written: str, token: Token) -> Reading:
    """A word that lies inside a longer token, as a pronoun after its hyphen does."""
    if token.text.lstrip("-") == written and token.lemma_:
        return token.lemma_.lstrip("-"), "PRON" if token.pos_ in _UNLIKELY else token.pos_
    if token.text.find(written) > 0:
        return _CLITICS.get(form, form), "PRON"
    if "-" in token.text and token.text.startswith(written):
        return simplemma.lemmatize(form, lang="fr"), "VERB"
    return (
        (composed(written), "PROPN")
        if token.pos_ == "PROPN"
        else (form, token.pos_ if token.pos_ not in _UNLIKELY else "X")
    )


def _compound(written: str, tokens: list[Token]) -> Reading:
    """A word of several tokens: a name if its parts are, else what its first part of content is, in the singular."""
    parts = [t for t in tokens if t.pos_ not in _UNLIKELY and any(c.isalnum() for c in t.text)]
    one = tokens[0].ent_type_ == "LOC" and tokens[-1].ent_type_ == "LOC" and tokens[-1].ent_iob_ == "I"
    if any(map(str.isupper, written)) and any(t.pos_ == "PROPN" for t in parts) and (one or not _common(written)):
        return composed(written), "PROPN"
    pos = next((t.pos_ for t in parts if t.pos_ in _CONTENT), "NOUN")
    if pos not in ("NOUN", "ADJ"):
        return lookup_form(written), pos
    return lookup_form("".join(_singular(t) if t in parts else t.text for t in tokens)), pos


def _singular(part: Token) -> str:
    """A part of a compound in the singular, as far as nouns and adjectives go."""
    if part.pos_ == "NOUN" and "-" not in part.lemma_:  # *méga* is no *méga-octet* in *méga-concert*
        return part.lemma_
    return lookup_form(part.text).removesuffix("s") if part.pos_ == "ADJ" else part.text


def _common(written: str) -> bool:
    return "-" in written and written[written.index("-") + 1 : written.index("-") + 2].islower()

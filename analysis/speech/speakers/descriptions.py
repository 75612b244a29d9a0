"""Definite description (*le ministre, l'ONG, la même source*) → who was called so, or can be called so."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Token

from analysis.french.inhabitants import is_demonym
from analysis.lexicons import lexicon
from analysis.speech.quotation import Span
from analysis.text import fold

from .discourse import Discourse, Referent, gender_and_number, tokens_in
from .known_sources import row_of
from .ranking import Target, best

_SAME_NOUN = re.compile(r"^(?:le|la|les) mêmes? ")
_POSSESSIVE = re.compile(r"^(?:son|sa|leur|ses|leurs) ")
_DEFINITE = re.compile(r"^(?:le |la |l'|les |ce |cet |cette |ces |son |sa |ses |leur |leurs )", re.I)


@lru_cache(maxsize=2)
def _nouns(kind: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("described_sources") if row["kind"] == kind)


def _demonym(discourse: Discourse, span: Span, tokens: list[Token], contents: tuple[Span, ...]) -> Referent | None:
    """*le Néerlandais*, *la socialiste*: a person by where she comes from or what she stands for."""
    noun = next((t for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"}), None)
    if noun is None or len([t for t in tokens if t.pos_ in {"NOUN", "PROPN"}]) > 2:
        return None
    if not (is_demonym(noun.text) or noun.lower_.endswith("iste")) or tokens[0].lower_ in {"les", "des", "ces"}:
        return None
    gender = {"la": "f", "le": "m", "cette": "f", "ce": "m"}.get(tokens[0].lower_, "")
    return best(discourse, Target("pronoun", span[0], gender, "s", source="person", contents=contents))


def described_referent(discourse: Discourse, span: Span, low: str, contents: tuple[Span, ...] = ()) -> Referent | None:
    """*le ministre*, *l'ONG*, *la même source*: who was called so, or who is talked of and can be called so."""
    tokens = tokens_in(discourse, span)
    contracted = discourse.text[max(0, span[0] - 4) : span[0]].strip().lower() in {"du", "au", "aux"}
    if not (_DEFINITE.match(low) or _SAME_NOUN.match(low) or contracted):
        return None
    head = next((t for t in tokens if row_of(t)), None)
    if head is None:
        return _demonym(discourse, span, tokens, contents)
    return best(discourse, _description(discourse, span, low, tokens, head, contents))


def _description(
    discourse: Discourse, span: Span, low: str, tokens: list[Token], head: Token, contents: tuple[Span, ...]
) -> Target:
    row = row_of(head)
    assert row is not None
    gender, number = gender_and_number(discourse, span)
    words = {fold(t.text) for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"} and t.i != head.i}
    flags = {
        row["kind"]: True,
        "plural": number == "p",
        "possessive": bool(_POSSESSIVE.match(low)),
        "demonstrative": low.startswith(("ce", "cet", "cette", "ces")),
        "office": row["lemma"] in _nouns("office"),
        "organisation": row["lemma"] in _nouns("organisation"),
        "more words": bool(words),
        "complement": bool(words) and any(t.lower_ in {"de", "d'", "du", "des"} for t in tokens),
        "former": any(t.lower_ in {"ancien", "ancienne"} or t.lower_.startswith("ex-") for t in tokens),
        "same": bool(_SAME_NOUN.match(low)),
    }
    return Target(
        "description",
        span[0],
        gender,
        number,
        row["lemma"],
        row["kind"],
        words,
        tuple(name for name, holds in flags.items() if holds),
        contents,
    )

"""How old somebody is: by the text (*Paul Tirel, 72 ans*), and by what they are called (*le septuagénaire*)."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from analysis.french.function_words import BARE_DE
from analysis.lexicons import from_lexicons, lexicon

from .source_nouns import source_noun

#: The youngest and the oldest that a description can mean.
Ages = tuple[int, int]
#: Words after a name or a noun in which its age is looked for.
_FAR = 12
#: Words before *de 72 ans* in which the noun is that it says the age of.
_NEAR = 5
_OLDEST = 120
_YEAR, _OLD = "an", "âgé"
_BESIDE = {",", "("}
_VERBAL = {"VERB", "AUX"}
_ENDS = {".", ";", ":", "?", "!", "»", "«"}


def age_after(doc: Doc, first: int) -> int | None:
    """The age given right after a name or a noun: *, 72 ans*; *, maire de 46 ans*; *de 38 ans*."""
    for k in range(first, min(first + _FAR, len(doc) - 1)):
        token = doc[k]
        if token.text.isdecimal() and _is_year(doc[k + 1]):
            return int(token.text) if int(token.text) <= _OLDEST and _says_age(doc, k) else None
        other = token.ent_type_ == "PER" and token.ent_iob_ == "B" and k > first
        if other or token.is_sent_start or token.text in _ENDS or (token.pos_ in _VERBAL and not _is_old(token)):
            return None
    return None


def _says_age(doc: Doc, k: int) -> bool:
    """Whether years are an age: *, 72 ans*, *âgée de 72 ans*, *un boulanger de 72 ans*; no duration."""
    before = doc[k - 1]
    if before.text in _BESIDE:
        return True
    if before.lower_ not in BARE_DE:
        return False
    words = (doc[n] for n in range(k - 2, max(k - _NEAR, -1), -1))
    noun = next((word for word in words if word.pos_ != "ADJ" or _is_old(word)), None)
    return noun is not None and (_is_old(noun) or _is_person(noun))


def _is_year(token: Token) -> bool:
    return token.lower_.removesuffix("s") == _YEAR


def _is_old(token: Token) -> bool:
    return token.lower_.startswith(_OLD)


def _is_person(token: Token) -> bool:
    found = source_noun(token)
    return found is not None and found.kind == "person"


def words_of_age(tokens: Iterable[Token]) -> set[str]:
    """The words of a phrase that say how old somebody is: they complete no noun (*la femme de 54 ans*)."""
    return {token.text for token in tokens if token.text.isdecimal() or _is_year(token)}


def ages_of(lemma: str, head: Token) -> Ages | None:
    """How old the description with this noun says that somebody is; None where it does not."""
    told = age_after(head.doc, head.i + 1)
    if told is not None:
        return told, told
    before = head.nbor(-1).lower_ if head.i else ""
    return _listed().get(f"{before} {lemma}") or _listed().get(lemma)


@from_lexicons
def _listed() -> dict[str, Ages]:
    return {row["lemma"]: (int(row["from"]), int(row["to"])) for row in lexicon("ages")}

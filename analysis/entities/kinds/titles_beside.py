"""The title or function beside a name: right before it, over a complement, after a comma."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from analysis.entities.known.heads import head
from analysis.entities.known.names import context_words
from analysis.entities.view import NameSpan, View
from analysis.french.function_words import DE, DEFINITE, RELATIVES, A, forms
from analysis.french.inhabitants import is_demonym
from analysis.french.titles import title_genders, titles
from analysis.lexicons import from_lexicons

#: What no noun phrase goes over on the way from its head to the name that ends it.
_BARRIERS = {",", ".", ";", ":", "»", '"', ")", "et", "à"} | RELATIVES
_BARRIER_POS = {"VERB", "AUX", "PRON", "SCONJ"}
#: Words before a name that show it to be a complement of the title, and not the person (le ministre de X).
_LINKS = DE | A | DEFINITE | {"en", "chez"}


class Title(NamedTuple):
    """A title or function beside a name; one right before it may be ``depth`` adjectives away."""

    word: str
    place: Literal["right before", "over a complement", "after a comma"]
    depth: int = 0

    @property
    def gender(self) -> str:
        """``m``, ``f``, or ``mf`` where one form serves both."""
        return title_genders()[self.word]


def title_before(view: View, span: NameSpan, left: list[int]) -> Title | None:
    """The title before a name (le général X, la procureure de la Cour, X); ``left``: words before, nearest first."""
    near = _near_title(view, left)
    return near if near or follows_inhabitant(view, span, left) else _far_title(view, left)


def _near_title(view: View, left: list[int]) -> Title | None:
    """A title right before, or over an adjective or two (le président tchadien X)."""
    for depth, k in enumerate(left[:3]):
        word = view.lower[k]
        if word in titles():
            if len(left) > depth + 1 and head(view.lower[left[depth + 1]]).label in {"MISC", "ORG"}:
                return None
            if not (word.endswith("e") and view.pos[k] == "VERB"):
                return Title(word, "right before", depth)
        if not _is_adjective(view, k):
            return None
    return None


def _is_adjective(view: View, k: int) -> bool:
    """Whether word ``k`` may be between a title and the name: an adjective, an acronym."""
    if view.pos[k] == "ADJ" or view.lower[k] in context_words("adjective of office"):
        return True
    word = view.words[k]
    return is_demonym(word) or (word.isupper() and len(word) > 1)


def follows_inhabitant(view: View, span: NameSpan, left: list[int]) -> bool:
    """Whether an inhabitant or a people is right before (la Polonaise X)."""
    if not left or view.lower[left[0]] in titles() or is_acronym(view, span):
        return False
    return view.capital[left[0]] and view.capital[span.i] and is_demonym(view.words[left[0]])


def is_acronym(view: View, span: NameSpan) -> bool:
    """Whether a span is one word in capitals."""
    word = view.words[span.i]
    return word.isupper() and span.j - span.i == 1 and len(word) > 1


def _far_title(view: View, left: list[int]) -> Title | None:
    """The title whose noun phrase ends at the name (la procureure de la Cour, X; le ministre de l'Intérieur X)."""
    if not left:
        return None
    comma = view.words[left[0]] == ","
    for k in left[1 if comma else 0 :]:
        word = view.lower[k]
        if word in _BARRIERS or view.pos[k] in _BARRIER_POS:
            return None
        if word in titles() and view.lower[k - 1] in _before_office():
            return None if not comma and view.lower[left[0]] in _LINKS else Title(word, "over a complement")
    return None


@from_lexicons
def _before_office() -> frozenset[str]:
    """Determiners, adjectives and *par* before an office (par le ministre, l'ancien ministre); *des* is no singular."""
    singular = forms("indefinite article", "contraction", "possessive determiner", number="s")
    return DEFINITE | singular | context_words("before office") | {"par"}


def noun_after(rest: str) -> tuple[str, str]:
    """The noun after a comma, in lower case, and what follows it, in the text after a name."""
    match = _apposition().match(rest)
    return (match.group("noun").casefold(), rest[match.end() :]) if match else ("", "")


@from_lexicons
def _apposition() -> re.Pattern[str]:
    """A comma, up to three determiners and adjectives, and a noun that is no subject (X, le maire a dit)."""
    singular = forms("definite article", "indefinite article", "possessive determiner", number="s")
    words = "|".join(re.escape(word) for word in sorted(singular | context_words("before office")))
    verbs = "|".join(sorted(context_words("auxiliary")))
    # All the determiners there are, never fewer: a look-ahead, since Python 3.11.2 misreads possessive quantifiers.
    before = rf"(?=(?P<before>(?:(?:{words})(?:(?<=')|[ -])){{0,3}}))(?P=before)"
    return re.compile(rf", {before}(?P<noun>[\w-]+)(?![\w-])(?! (?:(?:{verbs})\b|[ns]'))")


def function_after(noun: str, rest: str) -> Title | None:
    """The function that a noun after a comma is (X, avocate), unless it belongs to another name."""
    if noun not in titles() or noun.startswith(tuple(context_words("shared noun"))) or _names_other(rest):
        return None
    return Title(noun, "after a comma")


def _names_other(rest: str) -> bool:
    """Whether the noun phrase after a comma runs on to a name of its own (…, la préfète des études X)."""
    phrase = re.split(r"[,.;:(»\n]", rest)[0]
    words = re.findall(r"[\w'-]+", phrase)
    return any(
        before[0].islower() and before not in _LINKS | {"et"} and first[0].isupper() and second[0].isupper()
        for before, first, second in zip(words, words[1:], words[2:], strict=False)
    )

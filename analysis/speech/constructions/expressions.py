"""Expressions that attribute, as they are in a sentence: *selon X*, *aux yeux de X*, *de source policière*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from analysis.french.function_words import AGREEING_RELATIVES, DEMONSTRATIVE_PRONOUNS, forms, preposition_in
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.lists import list_end
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence, words_of
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run
from analysis.speech.sources.relays import cited

from .noun_sources import noun_row
from .speaking import depends, is_opinion, names_somebody, speaks

WITH_SOURCE, OPINION, OWN_SOURCE = "expression with a source", "opinion", "expression that is its source"
#: Pronouns that an expression can have for its source (*selon lui*): not those for the reader.
_PRONOUNS = forms("disjunctive pronoun", person="1") | forms("disjunctive pronoun", person="3") | {
    form for form in DEMONSTRATIVE_PRONOUNS if form.endswith("-ci")
}  # fmt: skip
_POSSESSIVES = forms("possessive determiner", person="3")
#: Relative pronouns that may stand for a source: *selon qui*, *pour laquelle*.
OF_SOMEBODY = AGREEING_RELATIVES | {"qui"}
_NAMED, _SPEAKING = {"PER", "ORG"}, {"person", "group", "institution"}


class Listed(NamedTuple):
    """An expression of the lexicon: its words, whether a source follows it or is in it, and its risk."""

    words: list[str]
    kind: str
    risk: str

    @property
    def lemma(self) -> str:
        """The expression as it is listed."""
        return " ".join(self.words).replace("' ", "'")

    @property
    def construction(self) -> str:
        """The construction that the expression makes."""
        return {"alone": OWN_SOURCE, "opinion": OPINION}.get(self.kind, WITH_SOURCE)


@dataclass(frozen=True, slots=True)
class Expression:
    """An attributing expression found in a sentence: its units, and those of the source after it (may be empty)."""

    first: int
    last: int
    source: tuple[int, int]
    lemma: str
    construction: str
    #: Whether a relative pronoun is right after it, which stands for the source: *selon qui*.
    relative: bool = False


@from_lexicons
def by_first() -> dict[str, list[Listed]]:
    """The expressions of the lexicon by their first word, longest first."""
    found: dict[str, list[Listed]] = {}
    for row in lexicon("source_prepositions"):
        if row["kind"] in {"before NP", "alone", "opinion"} and row["expression"].split()[0] not in cited():
            listed = Listed(words_of(row["expression"]), row["kind"], row["risk"])
            found.setdefault(listed.words[0], []).append(listed)
    return {first: sorted(rows, key=lambda listed: -len(listed.words)) for first, rows in found.items()}


def expressions(sentence: Sentence) -> Iterator[Expression]:
    """The listed expressions that attribute in a sentence, at each place the longest."""
    after, known = 0, by_first()
    for i, unit in enumerate(sentence.units):
        low = unit.low if i else _low(sentence, 0)
        if low not in known or i < after:
            continue
        found = next(filter(None, (_expression(sentence, i, listed) for listed in _at(sentence, i, low))), None)
        if found is not None:
            after = found.source[1]
            yield found


def _low(sentence: Sentence, i: int) -> str:
    """The word at ``i``; at the head of a sentence a capital has no accent (*A en croire*)."""
    low = sentence[i].low
    return "à" if i == 0 and low == "a" else low


def _at(sentence: Sentence, i: int, first: str) -> list[Listed]:
    """The expressions whose first word is ``first``, at unit ``i``, that are there, longest first."""
    return [listed for listed in by_first()[first] if _is_at(sentence, i, listed.words)]


def _is_at(sentence: Sentence, i: int, words: list[str]) -> bool:
    """Whether the words of an expression are at unit ``i``; the last one may be contracted (*aux yeux du*)."""
    if any(_low(sentence, i + k) != word for k, word in enumerate(words[:-1])):
        return False
    if any(sentence[i + k].capital for k in range(1, len(words))):
        return False  # *par la Voix du Jura*: a name
    last = _low(sentence, i + len(words) - 1)
    return words[-1] == last or (len(words) > 1 and preposition_in(last) == words[-1])


def _expression(sentence: Sentence, i: int, listed: Listed) -> Expression | None:
    """The expression at unit ``i`` with its source; None where it attributes nothing there."""
    last = i + len(listed.words)
    if listed.kind == "alone":
        return Expression(i, last, _owned_source(sentence, i, last), listed.lemma, listed.construction)
    if sentence[last].low in OF_SOMEBODY:
        source = _relative_source(sentence, i)
        agrees = sentence[last].low in AGREEING_RELATIVES
        if (listed.risk != "low" and listed.kind != "opinion") or (agrees and not _is_somebody(sentence, source)):
            return None
        return Expression(i, last, source, listed.lemma, listed.construction, relative=True)
    pronoun = sentence[last].low in _PRONOUNS
    source = Run(last, last + 1 if pronoun else _sources_end(sentence, phrase_end(sentence, last)))
    if not _attributes(sentence, source, listed, i, pronoun=pronoun):
        return None
    return Expression(i, last, source, listed.lemma, listed.construction)


def _is_somebody(sentence: Sentence, source: Run) -> bool:
    """Whether the last noun of a phrase is somebody: *la préfète, selon laquelle …*, not *la rumeur selon laquelle*."""
    nouns = [unit for unit in sentence.within(source) if unit.pos in {"NOUN", "PROPN"}]
    if any(noun_row(unit) for unit in nouns):
        return False
    return bool(nouns) and (nouns[-1].entity in _NAMED or source_kind(nouns[-1]) in _SPEAKING)


def _sources_end(sentence: Sentence, end: int) -> int:
    """The unit after the sources whose first ends at ``end``; a list is closed (*selon X, | Y et Z partent*)."""
    last = list_end(sentence, end)
    return last if sentence[last].pos in {"PUNCT", ""} else end


def _attributes(sentence: Sentence, source: Run, listed: Listed, i: int, *, pronoun: bool) -> bool:
    """Whether an expression at ``i`` with this source attributes, unlike *selon les cas*, *varie selon X*."""
    if depends(sentence, i) or (not pronoun and (source.first == source.end or not speaks(sentence, *source))):
        return False
    if listed.risk == "low":
        return True
    named = pronoun or (listed.kind == "opinion" and names_somebody(sentence, *source))
    return named and is_opinion(sentence, i, source.end)


def _owned_source(sentence: Sentence, first: int, last: int) -> Run:
    """*à ses yeux, de son avis*: the possessive is the source; *de source policière* is its own source."""
    for k in range(first, last):
        if sentence[k].low in _POSSESSIVES:
            return Run(k, k + 1)
        if sentence[k].low.removesuffix("s") == "source":
            return Run(k, last)
    return Run(first, first)


def _relative_source(sentence: Sentence, i: int) -> Run:
    """*Paul Girard, selon qui …*: the noun phrase before the expression."""
    k = i - 1
    while k > 0 and sentence[k].pos == "PUNCT":
        k -= 1
    start = k
    while start > 0 and sentence[start - 1].pos in {"PROPN", "NOUN", "ADJ", "DET", "ADP"}:
        start -= 1
    return Run(start, k + 1)

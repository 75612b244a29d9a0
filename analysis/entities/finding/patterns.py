"""Names that a pattern gives, most of them in lower case: a numbered act, a government, an institution, a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.entities.finding.offices import noun_after_de, party_end
from analysis.entities.known.names import context_words, is_common
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.function_words import DEFINITE, forms
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.lexicons import from_lexicons, lexicon
from analysis.text import fold

#: What shows that an institution is meant, and not any of its kind (*une agence fédérale*).
_BEFORE = DEFINITE | forms("contraction", number="s")


def patterned(view: View) -> list[NameSpan]:
    """The names that patterns give, in order; where two overlap the first found stays."""
    found: list[NameSpan] = []
    for span in [*_listed(view), *_signatures(view), *_institutions(view), *_parties(view)]:
        if all(span.j <= other.i or other.j <= span.i for other in found):
            found.append(span)
    return sorted(found, key=lambda span: span.i)


def _at(view: View, start: int, end: int, label: str) -> Iterator[NameSpan]:
    """The span of words between two offsets, if they begin and end there."""
    if found := view.words_at(start, end):
        yield NameSpan(*found, label, "listed", sure=vote("pattern", label))


class _Pattern(NamedTuple):
    """A pattern, what finds its candidates faster, its kind, and whether adjectives that follow belong to the name."""

    pattern: re.Pattern[str]
    seek: re.Pattern[str]
    label: str
    adjectives: bool

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Its matches in a text, from left to right."""
        candidate = self.seek.search(text)
        while candidate:
            match = self.pattern.match(text, candidate.start())
            if match:
                yield match
            candidate = self.seek.search(text, max(match.end() if match else 0, candidate.start() + 1))


@from_lexicons
def _patterns() -> tuple[_Pattern, ...]:
    r"""The patterns of ``name_patterns.tsv``.

    Where a pattern begins with ``\b``, ``re`` tries it at each character; without, it seeks the first letter at once.
    """
    return tuple(
        _Pattern(
            re.compile(row["pattern"]),
            re.compile(row["pattern"].removeprefix(r"\b")),
            row["label"],
            row["adjectives"] == "yes",
        )
        for row in lexicon("name_patterns")
    )


def _listed(view: View) -> Iterator[NameSpan]:
    for listed in _patterns():
        label, adjectives = listed.label, listed.adjectives
        for match in listed.found(view.text):
            owner = match.group().partition(" ")[2]
            typed = owner in listed.pattern.pattern  # *ici Provence*
            if label == "ORG" and not typed and (fold(owner) in places() or is_demonym(owner)):
                continue  # *le gouvernement Québec*, *le gouvernement Français*: no name of who governs
            for span in _at(view, *match.span(), label):
                yield span._replace(j=_adjectives(view, span.j)) if adjectives else span


@from_lexicons
def _signature() -> re.Pattern[str]:
    agencies = "|".join(re.escape(row["agency"]) for row in lexicon("agencies") if " " not in row["agency"])
    return re.compile(rf"\(((?i:{agencies}))((?:/[a-z]{{2,5}})*)\)")


def _signatures(view: View) -> Iterator[NameSpan]:
    """A newsroom's signature with an agency (*(ats/kld)*): each of those who sign."""
    for match in _signature().finditer(view.text):
        yield from _at(view, *match.span(1), "ORG")
        for other in re.finditer(r"[a-z]+", match.group(2)):
            yield from _at(view, match.start(2) + other.start(), match.start(2) + other.end(), "ORG")


def _institutions(view: View) -> Iterator[NameSpan]:
    """``la direction régionale du logement``, ``la police cantonale lunacoise``; not ``une agence fédérale de …``."""
    nouns, adjectives = context_words("institution"), context_words("institutional")
    for k, word in enumerate(view.lower):
        if word not in nouns or view.capital[k] or view.lower[view.previous(k)] not in _BEFORE:
            continue
        n = view.next(k + 1)
        if view.lower[n] not in adjectives or view.capital[n]:
            continue
        while view.lower[n] in adjectives:
            n += 1
        end = n + 1 if _is_of_place(view, n) else _field(view, view.next(n))
        if end > 0:
            yield NameSpan(k, end, "ORG", "listed", sure=vote("pattern", "ORG"))


def _parties(view: View) -> Iterator[NameSpan]:
    """``la députée RN du Gard``, ``le sénateur Les Républicains``."""
    for k in range(len(view)):
        if (end := party_end(view, k)) > 0:
            yield NameSpan(k, end, "ORG", "listed", sure=vote("pattern", "ORG"))


def _is_of_place(view: View, k: int) -> bool:
    """Whether a word says whose an institution is: *la police cantonale lunacoise*."""
    word = view.words[k]
    if is_demonym(word):
        return view.pos[k] == "ADJ"
    return word.isalpha() and word.islower() and len(word) > 4 and not is_common(word)


def _field(view: View, n: int) -> int:
    """Where a field of work in lower case that begins with *de* at ``n`` ends (du logement social), or -1."""
    k = noun_after_de(view, n)
    if view.capital[k] or view.pos[k] != "NOUN":
        return -1
    k = _adjectives(view, k + 1)
    return max(k, _field(view, k))


def _adjectives(view: View, k: int) -> int:
    """The end of the adjectives in lower case that follow at ``k``."""
    while view.pos[k] == "ADJ" and not view.space[k] and not view.capital[k]:
        k += 1
    return k

"""Whether the speakers whose words are asked for speak at all; if not, whom the user may have meant."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from spacy.tokens import Doc

from analysis.entities.merging.across_articles import names_meant, speaker_meant
from analysis.pipeline import doc_data
from analysis.text import fold

#: How many names are suggested.
_FEW = 3


class SpeakersAsked:
    """The speakers that a user has named, by the names that the articles agree on, and those who speak in them."""

    def __init__(self, names: Collection[str], docs: Iterable[Doc]) -> None:
        self._names = list(names)
        self._meant = names_meant(docs) if self._names else {}
        self._speaking: Counter[str] = Counter()

    def see(self, doc: Doc) -> None:
        """Note who speaks in an article."""
        if self._names:
            self._speaking.update(filter(None, map(self._speaker, doc_data(doc, "quotations"))))

    def speaks(self, quotation: Mapping[str, Any]) -> bool:
        """Whether one of those asked for speaks in a quotation."""
        return self._speaker(quotation) in self._names

    def _speaker(self, quotation: Mapping[str, Any]) -> str | None:
        label, speaker = quotation.get("speaker_label"), quotation.get("speaker")
        return speaker_meant(label, speaker, quotation.get("speaker_rule", ""), self._meant)[1]

    def check(self) -> None:
        """Raise ``ValueError`` if none of the names is that of a speaker; warn if some are not.

        Where nobody speaks at all, nothing is said.
        """
        unknown = [name for name in self._names if name not in self._speaking]
        if not unknown or not self._speaking:
            return
        told = "; ".join(f"{name!r} is no speaker in these articles: {self._instead(name)}" for name in unknown)
        if len(unknown) == len(self._names):
            raise ValueError(told)
        warnings.warn(told, stacklevel=2)

    def _instead(self, name: str) -> str:
        near = near_names(name, [speaker for speaker, _ in self._speaking.most_common()])
        if near:
            return f"did you mean {' or '.join(map(repr, near))}?"
        most = ", ".join(repr(speaker) for speaker, _ in self._speaking.most_common(_FEW))
        return f"those quoted most are {most}; speaker_table(quotations(docs)) lists all"


def near_names(name: str, known: Collection[str]) -> list[str]:
    """Names that hold the words of one, or are spelled nearly like it, at most three.

    >>> near_names("vartan", ["Odile Vartan", "Jean Aubry"]), near_names("Jean Aubri", ["Odile Vartan", "Jean Aubry"])
    (['Odile Vartan'], ['Jean Aubry'])
    """
    folded = {other: fold(other) for other in known}
    words = set(fold(name).split())
    holding = [other for other, form in folded.items() if words and words <= set(form.split())]
    close = get_close_matches(fold(name), folded.values(), n=_FEW)
    return list(dict.fromkeys([*holding, *(other for other, form in folded.items() if form in close)]))[:_FEW]

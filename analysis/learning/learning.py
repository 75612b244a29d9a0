"""A user's corrections → weights for quotations and speakers that fit them better, and how much better that is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from analysis.corrections import Corrections
from analysis.lexicons import LexiconFolder, laid_over, lexicons_in_use, together
from analysis.pipeline.components import reading_of
from analysis.speech.choice.candidates.contents import LetterCount
from analysis.speech.component import extract
from analysis.tables import replacing

from .cases import Lesson, lesson_of, mentions_of
from .contents import Names
from .errors import LearningError
from .refitting import refitted
from .told import Told, hits, told_of

#: With fewer rows, or rows of fewer articles, a gain would be chance.
FEWEST_ROWS, FEWEST_ARTICLES = 20, 4
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Learnt:
    """Refitted lists of weights by name, and what cross-validation says of them.

    Of ``rows`` rows told, ``before`` came out right with the weights in use and ``after`` with weights learnt from the
    other articles; ``quotations_before`` and ``quotations_after`` are all quotations found in these articles.
    """

    lists: dict[str, str]
    rows: int
    articles: int
    before: int
    after: int
    quotations_before: int
    quotations_after: int

    @property
    def gain(self) -> int:
        """Rows more that come out right in articles that nothing was learnt from."""
        return self.after - self.before

    def __str__(self) -> str:
        """What is told to the user."""
        return (
            f"{self.rows} rows of {self.articles} articles. Each article read with weights learnt from the others: "
            f"{self.after} rows right, {self.before} with the weights in use "
            f"({self.quotations_after} quotations found, {self.quotations_before} before)."
        )

    def write(self, folder: str | os.PathLike[str]) -> Path:
        """Write the lists to a folder, which ``weights=`` and ``--weights`` take; returns it."""
        place = Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        for name, text in self.lists.items():
            with replacing(place / f"{name}.tsv", "w") as file:
                file.write(text)
        return place


def learn(docs: Iterable[Doc], corrections: Corrections) -> Learnt:
    """The weights of the choice of quotations, sources and speakers, refitted on the rows that a user has looked at.

    ``docs`` are parsed without these corrections; ``corrections`` are lines of single rows, confirmed (a speaker as it
    was), corrected, or taken out. The weights in use are the centre of the fit (maximum a posteriori), so a few rows
    move them little. Raises ``LearningError`` if there are too few rows, or no gain in articles left out in turn.
    """
    told = [(doc, rows) for doc in docs if (rows := told_of(doc, corrections))]
    count = sum(len(rows) for _, rows in told)
    if count < FEWEST_ROWS or len(told) < FEWEST_ARTICLES:
        raise LearningError(
            f"too few to learn from: {count} rows of {len(told)} articles are confirmed or corrected one by one; give "
            f"at least {FEWEST_ROWS} rows of {FEWEST_ARTICLES} articles (docs/corrections.md)"
        )
    names = Names()
    lessons = [lesson_of(doc, rows, names) for doc, rows in told]
    before, quotations_before = _tried(told, None)
    after = quotations_after = 0
    for mine, others in _folds(told, lessons):
        right, quotations = _tried(mine, _laid(refitted(others, names)))
        after, quotations_after = after + right, quotations_after + quotations
    comments = (
        f"Learnt from {count} rows of {len(told)} articles by `python -m analysis learn`, near those of the package.",
        f"Cross-validated: {after} of {count} rows right, {before} with the weights of the package.",
    )
    lists = refitted(lessons, names, comments)
    learnt = Learnt(lists, count, len(told), before, after, quotations_before, quotations_after)
    if learnt.gain <= 0:
        raise LearningError(f"{learnt} No gain, so nothing was written; correct more articles, or keep the weights.")
    return learnt


Rows = tuple[Doc, list[Told]]


def _folds(told: Sequence[Rows], lessons: Sequence[Lesson]) -> Iterator[tuple[list[Rows], list[Lesson]]]:
    """The articles of each fold, and the lessons of all the others."""
    folds = min(_FOLDS, len(told))
    for fold in range(folds):
        yield list(told[fold::folds]), [lesson for n, lesson in enumerate(lessons) if n % folds != fold]


def _laid(lists: dict[str, str]) -> LexiconFolder | None:
    return together(lexicons_in_use(), LexiconFolder("weights being learnt", lists))


def _tried(told: Sequence[Rows], weights: LexiconFolder | None) -> tuple[int, int]:
    """How many rows come out right, and how many quotations are found, with some weights."""
    right = quotations = 0
    with laid_over(weights):
        for doc, rows in told:
            article = reading_of(doc)
            found = extract(doc, article, mentions_of(doc))
            right += hits(rows, found, LetterCount(article.text))
            quotations += len(found)
    return right, quotations


def articles_told(corrections: Corrections) -> set[str]:
    """The articles that single lines are about: the others need not be parsed."""
    return {line.article for line in corrections if line.start is not None}

"""Lessons → the weights refitted near those in use, as the texts of their lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import get_args

import numpy as np

from analysis.lexicons import lexicon
from analysis.speech.choice.features.facts import named
from analysis.speech.speakers.weighing.choice import Kind

from .cases import Lesson
from .contents import Names
from .fitting import fitted as fitted_contents
from .likelihood import Corpus
from .logit import Case, fitted

#: How strongly the weights in use hold: the inverse of the variance of a quotation's, half of that of the others.
STRENGTH = 100.0
STRENGTH_OF_SOURCES, STRENGTH_OF_SPEAKERS = 5.0, 100.0
Row = dict[str, str]


def refitted(lessons: Sequence[Lesson], names: Names, comments: Iterable[str] = ()) -> dict[str, str]:
    """The lists of weights by name, in the form of their files, for all that the lessons are about."""
    kinds = get_args(Kind)
    by_kind = {kind: [case for lesson in lessons for case in lesson.speakers if case.kind == kind] for kind in kinds}
    lists = {
        "quotation_weights": _quotations(lessons, names),
        "source_weights": _sources([case for lesson in lessons for case in lesson.sources]),
        "speaker_weights": _speakers(by_kind),
    }
    return {name: _as_text(rows, comments) for name, rows in lists.items()}


def _quotations(lessons: Sequence[Lesson], names: Names) -> list[Row]:
    rows = [dict(row) for row in lexicon("quotation_weights")]
    numbers = [names.numbers.get(named(row["feature"], row["value"])) for row in rows]
    centre = np.zeros(len(names))
    for row, number in zip(rows, numbers, strict=True):
        if number is not None:
            centre[number] = float(row["weight"])
    corpus = Corpus((sentence for lesson in lessons for sentence in lesson.sentences), len(names))
    columns = np.array(sorted(number for number in numbers if number is not None), np.int64)
    weights = fitted_contents(corpus, columns, centre, STRENGTH)
    for row, number in zip(rows, numbers, strict=True):
        if number is not None:
            row["weight"] = f"{weights[number]:.3f}"
    return rows


def _sources(cases: Sequence[Case]) -> list[Row]:
    return _near(cases, "source_weights", "weight", STRENGTH_OF_SOURCES, "{:.3f}".format)


def _speakers(by_kind: Mapping[str, Sequence[Case]]) -> list[Row]:
    rows = [dict(row) for row in lexicon("speaker_weights")]
    for kind, cases in by_kind.items():
        near = _near(cases, "speaker_weights", kind, STRENGTH_OF_SPEAKERS, "{:.2f}".format)
        for row, new in zip(rows, near, strict=True):
            row[kind] = new[kind]
    return rows


def _near(cases: Sequence[Case], name: str, column: str, strength: float, write: Callable[[float], str]) -> list[Row]:
    rows = [dict(row) for row in lexicon(name)]
    before = {row["feature"]: float(row[column]) for row in rows if row[column] != "-"}
    after = fitted(cases, before, before, strength)
    for row in rows:
        if row["feature"] in after:
            row[column] = write(after[row["feature"]])
    return rows


def _as_text(rows: Sequence[Row], comments: Iterable[str]) -> str:
    lines = ["\t".join(rows[0]), *("\t".join(row.values()) for row in rows)]
    return "\n".join([*(f"# {comment}" for comment in comments), *lines]) + "\n"

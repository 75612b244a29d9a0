"""Texts and their annotations → how much of what was annotated is found, and how much of what is found is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import pandas as pd

from analysis.corpus import article_from_text
from analysis.pipeline import doc_data, parse
from analysis.tables import frame

from .annotations import TYPES, Annotation, read_annotations
from .matching import content, name_words, paired, same_speaker

LABELS = ("PER", "LOC", "ORG", "MISC")
#: A column of the quotation table that says why a row exists, or why it has its speaker.
RuleColumn = Literal["rule", "speaker_rule"]

#: A quotation counts as found if it overlaps with the annotation at least this much.
NEAR = 0.8


@dataclass(frozen=True, slots=True)
class Compared:
    """What was annotated and found in an article, and ``pairs``: annotated → (found, overlap, right speaker)."""

    annotation: Annotation
    found: list[dict[str, Any]]
    pairs: dict[int, tuple[int, float, bool]]
    mentions: frozenset[tuple[int, int, str]] = frozenset()

    def near(self) -> Iterator[tuple[int, int, bool]]:
        """The pairs that overlap enough: annotated, found, whether the speaker is right."""
        return ((g, f, right) for g, (f, overlap, right) in self.pairs.items() if overlap >= NEAR)


def compare(texts: str | Path, gold: str | Path, *, progress: bool | None = None) -> list[Compared]:
    """The articles of a folder, parsed and compared with their annotations."""
    annotations = read_annotations(Path(texts), Path(gold))
    docs = parse((article_from_text(a.text, id=a.name) for a in annotations), progress=progress)
    return [
        _compared(a, doc_data(doc, "quotations"), doc_data(doc, "mentions"))
        for a, doc in zip(annotations, docs, strict=True)
    ]


def _compared(annotation: Annotation, found: list[dict[str, Any]], names: list[dict[str, Any]]) -> Compared:
    text, quotes = annotation.text, annotation.quotes
    pairs = paired([content(text, q.spans) for q in quotes], [content(text, item["spans"]) for item in found])
    spoken = {}
    for g, (f, overlap) in pairs.items():
        speaker = quotes[g].speaker
        right = same_speaker(speaker, found[f]["speaker"], annotation.forms.get(speaker or "", ()))
        spoken[g] = f, overlap, right
    mentions = frozenset((m["start"], m["end"], m["label"]) for m in names)
    return Compared(annotation, found, spoken, mentions)


def evaluate(texts: str | Path, gold: str | Path, *, progress: bool | None = None) -> pd.DataFrame:
    """How well quotations, speakers and names are found in annotated articles.

    ``texts`` is the folder of the articles, one ``.txt`` file each; ``gold`` is the folder of their annotations, one
    ``.json`` file of the same name each (``docs/annotation.md`` describes them). ``progress`` shows a progress bar at
    once (True), never (False), or after three seconds (None).

    Returns one row for each measure, with the columns ``measure``; ``precision``, the share of what was found that is
    right; ``recall``, the share of what was annotated that was found; ``f1``, their harmonic mean (van Rijsbergen
    1979), all three from 0 to 1; ``gold`` and ``found``, the numbers annotated and found. The measures are:

    - ``quotations``, which overlap with the annotation by at least 0.8; ``quotations and speakers``, the same with the
      right speaker; ``quotations, exact``, the same with every letter;
    - ``direct``, ``indirect`` and ``mixed``: precision by the type found, recall by the type annotated;
    - ``people quoted``, the different speakers in each article;
    - ``names with their kinds``, mentions with the right span and label, and the same for each label.

    Raises ``AnnotationError`` if an annotation is missing or does not fit its text.
    """
    return measured(compare(texts, gold, progress=progress))


def measured(compared: list[Compared]) -> pd.DataFrame:
    """The table of ``evaluate`` for articles that have been compared."""
    gold = sum(len(c.annotation.quotes) for c in compared)
    found = sum(len(c.found) for c in compared)
    near = [pair for c in compared for pair in c.near()]
    exact = sum(overlap == 1 for c in compared for _, overlap, _ in c.pairs.values())
    rows = [
        _row("quotations", len(near), gold, found),
        _row("quotations and speakers", sum(right for _, _, right in near), gold, found),
        _row("quotations, exact", exact, gold, found),
    ]
    for kind in TYPES:
        of_gold = sum(q.type == kind for c in compared for q in c.annotation.quotes)
        of_found = sum(item["type"] == kind for c in compared for item in c.found)
        right = sum(c.found[f]["type"] == kind for c in compared for _, f, _ in c.near())
        hit = sum(c.annotation.quotes[g].type == kind for c in compared for g, _, _ in c.near())
        rows.append(_row(kind, right, of_gold, of_found, hit))
    people = [_people(c) for c in compared]
    shared = sum(len(one & other) for one, other in people)
    rows.append(_row("people quoted", shared, sum(len(g) for g, _ in people), sum(len(f) for _, f in people)))
    return frame("evaluation", rows + [_names(compared, label) for label in (None, *LABELS)])


def _names(compared: list[Compared], label: str | None) -> dict[str, Any]:
    """The row for mentions of names with the exact span and kind, of one kind or of all."""
    annotated = [{m for m in c.annotation.mentions if label in {None, m[2]}} for c in compared]
    found = [{m for m in c.mentions if label in {None, m[2]}} for c in compared]
    right = sum(len(one & other) for one, other in zip(annotated, found, strict=True))
    name = "names with their kinds" if label is None else f"names, {label}"
    return _row(name, right, sum(map(len, annotated)), sum(map(len, found)))


def _row(measure: str, right: int, gold: int, found: int, hit: int | None = None) -> dict[str, Any]:
    """A row; ``hit`` is the number of annotated ones found, if it differs from that of found ones that are right."""
    hit = right if hit is None else hit
    precision, recall = right / found if found else float("nan"), hit / gold if gold else float("nan")
    total = precision + recall
    f1 = 2 * precision * recall / total if total else 0.0
    return {"measure": measure, "precision": precision, "recall": recall, "f1": f1, "gold": gold, "found": found}


def _people(compared: Compared) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """The speakers annotated and found in an article, with each form of a name replaced by the name."""
    names = {name_words(form): name_words(name) for name, all_ in compared.annotation.forms.items() for form in all_}
    annotated = {name_words(q.speaker) for q in compared.annotation.quotes if q.speaker}
    found = (name_words(item["speaker"]) for item in compared.found if item["speaker"])
    return annotated, {names.get(words, words) for words in found}


def evaluation_by_rule(
    texts: str | Path, gold: str | Path, *, by: RuleColumn = "rule", progress: bool | None = None
) -> pd.DataFrame:
    """How well each rule works: the one that found a quotation, or the one that gave it its speaker.

    ``by`` is the column of the ``quotations`` table with the rule, ``rule`` or ``speaker_rule``; the other arguments
    are those of ``evaluate``. Returns one row for each rule, the most frequent first, with the columns ``rule``;
    ``found``, the quotations it found; ``right``, those that overlap with an annotated quotation by at least 0.8;
    ``precision``, their share; ``speakers``, those of them with the right speaker; ``recall``, the share of all
    annotated quotations that this rule found.

    Raises ``AnnotationError`` if an annotation is missing or does not fit its text, ``ValueError`` for another column.
    """
    if by not in get_args(RuleColumn):
        raise ValueError(f"by={by!r}: use one of {', '.join(map(repr, get_args(RuleColumn)))}")
    return measured_by_rule(compare(texts, gold, progress=progress), by=by)


def measured_by_rule(compared: list[Compared], *, by: RuleColumn = "rule") -> pd.DataFrame:
    """The table of ``evaluation_by_rule`` for articles that have been compared."""
    gold = sum(len(c.annotation.quotes) for c in compared)
    counts: dict[str, list[int]] = {}
    for rule in (item[by] for c in compared for item in c.found):
        counts.setdefault(rule, [0, 0, 0])[0] += 1
    for c in compared:
        for _, f, right in c.near():
            counts[c.found[f][by]][1] += 1
            counts[c.found[f][by]][2] += right
    return frame("evaluation_by_rule", _rule_rows(counts, gold))


def _rule_rows(counts: dict[str, list[int]], gold: int) -> Iterable[dict[str, Any]]:
    for rule, (found, right, speakers) in sorted(counts.items(), key=lambda entry: (-entry[1][0], entry[0])):
        shares = {"precision": right / found, "recall": right / gold if gold else float("nan")}
        yield {"rule": rule, "found": found, "right": right, "speakers": speakers, **shares}

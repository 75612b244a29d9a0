"""Annotated articles → sentences with their contents, the features of each analysis, and which of them are right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from analysis import article_from_text, parse
from analysis.evaluation.annotations import Annotation, read_annotations
from analysis.learning.contents import SAME, Example, Names, example_of
from analysis.pipeline import article_of
from analysis.speech.choice.candidates.contents import Letters, overlap
from analysis.speech.choice.choosing import Chooser
from analysis.speech.choice.contents import Content, contents_of
from analysis.speech.constructions.deciding import begun, read
from analysis.speech.quotation import Span


@dataclass(slots=True)
class Case:
    """An article: its sentences as examples sorted by their ends, and what is annotated."""

    name: str
    outlet: str
    sentences: list[list[Example]] = field(default_factory=list)
    gold: list[tuple[Letters, str]] = field(default_factory=list)


def read_cases(folder: Path, names: Names) -> Iterator[Case]:
    """The cases of a folder with ``texts`` and ``gold``."""
    annotations = [a.as_read() for a in read_annotations(folder / "texts", folder / "gold")]
    docs = parse([article_from_text(a.text, id=a.name) for a in annotations], progress=False)
    for doc, annotation in zip(docs, annotations, strict=True):
        article = article_of(doc)
        text = read(doc, article)
        chooser = Chooser(doc, article.text)
        outlet = re.match(r"[a-zA-Z]+", annotation.name)
        case = Case(annotation.name, outlet.group() if outlet else "")
        case.gold = [(chooser.letters.of(list(q.spans)), q.type) for q in annotation.quotes]
        cues = _cues(annotation, folder / "gold" / f"{annotation.name}.json")
        for sentence in map(begun, text.sentences):
            contents = contents_of(chooser.context(sentence), chooser.letters, names)
            if contents:
                starts = [unit.start for unit in sentence.units]
                case.sentences.append([_example(c, case.gold, cues, starts) for c in contents])
        yield case


def _cues(annotation: Annotation, path: Path) -> list[Span | None]:
    """Where the cue of each annotated quotation stands: the place nearest to its words, outside them."""
    items = json.loads(path.read_text(encoding="utf-8"))["quotes"]
    found: list[Span | None] = []
    for quote, item in zip(annotation.quotes, items, strict=True):
        cue, spans = item.get("cue"), quote.spans
        places = [m.span() for m in re.finditer(re.escape(cue), annotation.text)] if cue else []
        outside = [(a, b) for a, b in places if all(b <= s or a >= e for s, e in spans)]
        distance = {p: max(spans[0][0] - p[1], p[0] - spans[-1][1], 0) for p in outside}
        found.append(min(outside, key=lambda p: distance[p], default=None))
    return found


def _example(
    content: Content[list[int]], gold: list[tuple[Letters, str]], cues: list[Span | None], starts: list[int]
) -> Example:
    shares = [overlap(content.letters, letters) for letters, _ in gold]
    best = max(range(len(shares)), key=lambda n: shares[n], default=None)
    right = best if best is not None and shares[best] >= SAME else None
    return example_of(content, right, cues[right] if right is not None else None, starts)

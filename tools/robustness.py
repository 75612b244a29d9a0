"""What the extraction bears: damaged texts, a mark that is missing, texts of a megabyte.

``python -m tools.robustness damage`` damages texts at random and looks for rows that cannot be; ``marks`` removes each
quotation mark in turn and looks whether quotations two paragraphs away change; ``times`` measures long texts of one
kind. All read the annotated articles of the tests, or the folder given by ``--texts``; ``--number`` takes a sample.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

import analysis
from analysis.pipeline import article_of, doc_data
from analysis.pipeline.components import in_article
from analysis.pipeline.models import OURS
from tools.damage import LONG, damaged_texts

ROOT = Path(__file__).resolve().parent.parent
#: Marks of quotation alone; apostrophes are not among them unless they stand as marks.
_QUOTING = re.compile("[«»“”\"‹›„‘]|(?<![^\\s(«“\"])['’](?=\\w)|(?<=[.!?…])['’]|^[—–](?= )", re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_CHUNK = 64


def texts_of(folder: Path) -> list[str]:
    """The texts of a folder, in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def docs_or_errors(texts: Sequence[str]) -> Iterator[Doc | Exception]:
    """A ``Doc`` a text, or what it raised: texts are parsed in batches, those of a batch that fails one by one."""
    for start in range(0, len(texts), _CHUNK):
        chunk = [analysis.article_from_text(text, id=str(start + n)) for n, text in enumerate(texts[start:][:_CHUNK])]
        try:
            yield from analysis.parse(chunk, cache=False, progress=False)
        except Exception:
            for article in chunk:
                try:
                    yield analysis.parse(article, cache=False)
                except Exception as error:
                    yield error


def faults(doc: Doc) -> list[str]:
    """What cannot be in the quotations of a ``Doc``, in words: an empty list where all is well.

    Spans lie in the text, in order, hold a letter or digit and no space at their edges, and no two of an article
    overlap; cue and source lie in the text, outside the words that they attribute.
    """
    text, said = article_of(doc).text, []
    rows = [in_article(doc, row) for row in doc_data(doc, "quotations")]
    spans = sorted((start, end) for row in rows for start, end in row["spans"])
    said += [f"spans {one} and {other} overlap" for one, other in pairwise(spans) if one[1] > other[0]]
    for row in rows:
        said += _span_faults(text, row)
        for part in ("cue", "source"):
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            if start is None:
                continue
            if not 0 <= start < end <= len(text) or text[start:end] != row[part]:
                said.append(f"{part} {(start, end)} is not what stands in the text")
            if any(s < end and start < e for s, e in row["spans"]):
                said.append(f"{part} {row[part]!r} stands in the words that it attributes")
    return said


def _span_faults(text: str, row: dict[str, Any]) -> Iterator[str]:
    for start, end in row["spans"]:
        content = text[start:end]
        if not 0 <= start < end <= len(text):
            yield f"span {(start, end)} is not in the text"
        elif not any(char.isalnum() for char in content):
            yield f"span {(start, end)} has no word: {content!r}"
        elif content != content.strip():
            yield f"span {(start, end)} has spaces at its edges"
    if any(one[1] > other[0] for one, other in pairwise(row["spans"])):
        yield f"spans {row['spans']} are out of order"


@dataclass(frozen=True, slots=True)
class Change:
    """What differs two paragraphs or more from a mark that was removed."""

    text: str
    mark: int
    lost: tuple[tuple[Any, ...], ...]
    gained: tuple[tuple[Any, ...], ...]
    speakers: tuple[tuple[Any, ...], ...]


def marks_of(text: str) -> list[int]:
    """The offsets of what quotes in a text: marks, and dashes that open a line."""
    return [found.start() for found in _QUOTING.finditer(text)]


def changes(cases: Sequence[tuple[str, int]]) -> Iterator[Change]:
    """For each text and offset of a mark, what removing it changes two paragraphs away, where it changes anything.

    Quotations are compared by spans, type and cue (``lost``, ``gained``), and where these agree by ``speakers``.
    """
    wholes = list(dict.fromkeys(text for text, _ in cases))
    before = dict(zip(wholes, docs_or_errors(wholes), strict=True))
    hurt = docs_or_errors([text[:mark] + text[mark + 1 :] for text, mark in cases])
    for (text, mark), doc in zip(cases, hurt, strict=True):
        whole = before[text]
        if isinstance(whole, Exception) or isinstance(doc, Exception):
            yield Change(text, mark, ((repr(whole), repr(doc)),), (), ())
            continue
        old, new = _far(whole, text, mark, 0), _far(doc, text, mark, 1)
        speakers = tuple((k, old[k], new[k]) for k in old.keys() & new.keys() if old[k] != new[k])
        change = Change(text, mark, tuple(old.keys() - new.keys()), tuple(new.keys() - old.keys()), speakers)
        if change.lost or change.gained or change.speakers:
            yield change


def _far(doc: Doc, text: str, mark: int, shift: int) -> dict[tuple[Any, ...], str | None]:
    """The quotations that stand two paragraphs or more from the mark, with offsets of the whole text."""
    paragraphs = [found.span() for found in _PARAGRAPH.finditer(text)]
    here = next(n for n, (start, end) in enumerate(paragraphs) if start <= mark < end)
    above = paragraphs[here - 2][1] if here >= 2 else -1
    below = paragraphs[here + 2][0] if here + 2 < len(paragraphs) else len(text) + 1

    def moved(offset: int | None) -> int | None:
        return offset + shift if offset is not None and offset >= mark else offset

    far: dict[tuple[Any, ...], str | None] = {}
    for row in (in_article(doc, row) for row in doc_data(doc, "quotations")):
        spans = tuple((moved(start), moved(end)) for start, end in row["spans"])
        if (spans[-1][1] or 0) <= above or (spans[0][0] or 0) >= below:
            far[spans, row["type"], moved(row["cue_start"]), moved(row["cue_end"])] = row["speaker"]
    return far


def seconds(text: str, runs: int = 2) -> dict[str, float]:
    """What parsing a text takes of the processor: ``model``, the bare pipeline, and the best run of each of ours."""
    taken: dict[str, float] = {}

    def timed(name: str, component: Callable[[Doc], Doc]) -> Callable[[Doc], Doc]:
        def run(doc: Doc) -> Doc:
            began = time.process_time()
            doc = component(doc)
            taken[name] = min(time.process_time() - began, taken.get(name, math.inf))
            return doc

        return run

    nlp = analysis.load_model()
    usual = nlp._components
    nlp._components = [(name, timed(name, each) if name in OURS else each) for name, each in usual]
    try:
        began = time.process_time()
        doc = analysis.parse(text, cache=False)
        whole = time.process_time() - began - sum(taken.values())
        for _ in range(runs - 1):
            for name, component in nlp.pipeline:
                doc = component(doc) if name in OURS else doc
    finally:
        nlp._components = usual
    return {"model": whole, **taken}


def _damage(texts: list[str], number: int | None, seed: int) -> None:
    made = damaged_texts(texts, number or 5000, seed=seed)
    counts: Counter[str] = Counter(texts=len(made))
    for text, doc in zip(made, docs_or_errors(made), strict=True):
        found = [f"raised {doc!r}"] if isinstance(doc, Exception) else faults(doc)
        counts["quotations"] += 0 if isinstance(doc, Exception) else len(doc_data(doc, "quotations"))
        counts["texts with faults"] += bool(found)
        for fault in found:
            print(fault, repr(text), sep=": ")
    print(dict(counts))


def _marks(texts: list[str], number: int | None, seed: int) -> None:
    cases = [(text, mark) for text in texts for mark in marks_of(text)]
    cases = random.Random(seed).sample(cases, min(number, len(cases))) if number else cases
    counts: Counter[str] = Counter(marks=len(cases))
    for change in changes(cases):
        counts["with other quotations"] += bool(change.lost or change.gained)
        counts["with other speakers"] += bool(change.speakers)
        print(
            repr(change.text[max(0, change.mark - 40) : change.mark + 40]), change.lost, change.gained, change.speakers
        )
    print(dict(counts))


def _times(texts: list[str], number: int | None, seed: int) -> None:
    for name, unit in LONG.items():
        for part in (4, 2, 1):
            text = unit * ((number or 1_000_000) // part // len(unit))
            taken = " ".join(f"{step} {value:.2f}" for step, value in seconds(text).items())
            print(f"{name:<12}{len(text):>10,} characters: {taken}", flush=True)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.robustness", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", choices=("damage", "marks", "times"))
    parser.add_argument("--texts", type=Path, default=ROOT / "tests" / "annotated" / "texts")
    parser.add_argument("--number", type=int, help="texts (5,000), marks (all) or characters (1,000,000)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    work = {"damage": _damage, "marks": _marks, "times": _times}[options.what]
    work(texts_of(options.texts), options.number, options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())

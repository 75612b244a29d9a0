"""Another package beside ours, on the annotated articles of the tests, run by the Python of its own environment."""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import analysis
from analysis.evaluation.annotations import TYPES, Annotation, read_annotations
from analysis.evaluation.matching import content, paired
from analysis.evaluation.tables import NEAR, compare, measured

_SCRIPT = Path(__file__).with_name("peer.py")
ANNOTATED = Path(__file__).resolve().parents[2] / "tests" / "annotated"


@dataclass(frozen=True, slots=True)
class Peer:
    """Seconds of processor for all articles, precision and recall of quotations, recall by type, articles refused."""

    name: str
    seconds: float
    precision: float
    recall: float
    by_type: dict[str, float]
    refused: int = 0


def textacy(python: str, folder: Path = ANNOTATED) -> Peer:
    """What textacy finds there."""
    done = subprocess.run([python, str(_SCRIPT), str(folder / "texts")], capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    found = {name: [tuple(span) for span in spans] for name, spans in told["found"].items()}
    precision, recall, by_type = agreement(read_annotations(folder / "texts", folder / "gold"), found)
    name = f"textacy {told['version']}, direct quotations"
    return Peer(name, sum(told["seconds"].values()), precision, recall, by_type, told["refused"])


def ours(folder: Path = ANNOTATED) -> Peer:
    """What this package finds there, read for the first time, without the cache."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((folder / "texts").glob("*.txt"))]
    list(analysis.stream(["Le pont tient."] * 2, cache=False))
    began = time.process_time()
    list(analysis.stream(texts, cache=False))
    seconds = time.process_time() - began
    rows = measured(compare(folder / "texts", folder / "gold", progress=False)).set_index("measure")
    recalls = rows["recall"]
    by_type = {kind: float(recalls[kind]) for kind in TYPES}
    return Peer("this package", seconds, float(rows["precision"]["quotations"]), float(recalls["quotations"]), by_type)


def agreement(
    annotations: list[Annotation], found: dict[str, list[tuple[int, int]]]
) -> tuple[float, float, dict[str, float]]:
    """Precision, recall, and recall by type, of quotations that overlap with the annotation as ``evaluate`` asks.

    >>> from analysis.evaluation.annotations import Quote
    >>> told = Annotation("a", "« Le pont tient », dit-il.", (Quote(((2, 15),), "direct", None),), {})
    >>> agreement([told], {"a": [(0, 17), (19, 25)]})
    (0.5, 1.0, {'direct': 1.0, 'indirect': nan, 'mixed': nan})
    """
    kinds: list[str] = []
    hits: list[str] = []
    for annotation in annotations:
        quotes = annotation.quotes
        kinds += [quote.type for quote in quotes]
        pairs = paired(
            [content(annotation.text, quote.spans) for quote in quotes],
            [content(annotation.text, [span]) for span in found[annotation.name]],
        )
        hits += [quotes[g].type for g, (_, overlap) in pairs.items() if overlap >= NEAR]
    number = sum(map(len, found.values()))
    by_type = {kind: hits.count(kind) / kinds.count(kind) if kind in kinds else float("nan") for kind in TYPES}
    return (len(hits) / number if number else float("nan")), len(hits) / len(kinds), by_type

"""What our components cost beside the spaCy pipeline that they stand on: the same texts, the same run, side by side.

``python -m tools.bench`` measures on variations of the article in ``seeds/``, ``python -m tools.bench PATH`` on a
corpus. Every round starts a new process for spaCy alone and one for spaCy with ours, so that memory can be compared
too; loading the model is left out of the times.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import spacy

import analysis
from analysis.pipeline import DEFAULT_MODEL
from analysis.text import normalise

ROOT = Path(__file__).resolve().parent.parent
TABLES = ("entity_mentions", "quotations", "tokens", "word_frequencies")


@dataclass(frozen=True, slots=True)
class Measure:
    """One process: seconds in all and by step, tokens read, and the most memory it held, in megabytes."""

    seconds: float
    tokens: int
    memory: float
    steps: dict[str, float] = field(default_factory=dict)


def variations(text: str, number: int) -> list[str]:
    """Texts of the same paragraphs, begun at another one each, so that no cache knows them.

    >>> variations("Un.\\n\\nDeux.", 2)
    ['Un.\\n\\nDeux.', 'Deux.\\n\\nUn.']
    """
    paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    turns = (turn % len(paragraphs) for turn in range(number))
    return ["\n\n".join(paragraphs[turn:] + paragraphs[:turn]) for turn in turns]


def spacy_alone(texts: Sequence[str]) -> Measure:
    """The model as spaCy loads it."""
    nlp = spacy.load(DEFAULT_MODEL)
    list(nlp.pipe(texts[:2]))
    began = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    return Measure(time.perf_counter() - began, tokens, _memory())


def spacy_with_ours(texts: Sequence[str]) -> Measure:
    """The model with our components, step by step, and then the tables."""
    nlp = analysis.load_model()
    articles = [analysis.article_from_text(text, id=f"{n}") for n, text in enumerate(texts)]
    list(analysis.stream(articles[:2]))
    steps: dict[str, float] = {}

    @contextmanager
    def timed(name: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        steps[name] = time.perf_counter() - began

    with timed("tokenizer"):
        docs = [nlp.make_doc(normalise(article.text)) for article in articles]
        for doc, article in zip(docs, articles, strict=True):
            doc._.article = article
    for name, component in nlp.pipeline:
        with timed(name):
            docs = list(_piped(component, docs))
    seconds = sum(steps.values())
    for table in TABLES:
        with timed(table):
            getattr(analysis, table)(docs)
    return Measure(seconds, sum(map(len, docs)), _memory(), steps)


def _piped(component: Any, docs: list[Any]) -> Iterable[Any]:
    return component.pipe(docs, batch_size=16) if hasattr(component, "pipe") else map(component, docs)


def _memory() -> float:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def measured(work: Callable[[Sequence[str]], Measure], texts: Sequence[str]) -> Measure:
    """The measure of ``work`` in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, texts).result()


def median(measures: Sequence[Measure]) -> Measure:
    """The measure whose every figure is the median of the rounds."""
    steps = {name: statistics.median(m.steps[name] for m in measures) for name in measures[0].steps}
    seconds = statistics.median(m.seconds for m in measures)
    return Measure(seconds, measures[0].tokens, statistics.median(m.memory for m in measures), steps)


def report(alone: Measure, ours: Measure, own: Sequence[str]) -> str:
    """The comparison as a table; ``own`` names our components among the steps."""

    def line(name: str, seconds: float, rest: str = "") -> str:
        share = seconds / alone.seconds
        return f"{name:<28}{seconds:>9.2f} s{share:>9.1%}{rest}"

    def whole(name: str, measure: Measure) -> str:
        speed = measure.tokens / measure.seconds
        return line(name, measure.seconds, f"{speed:>12,.0f} tokens/s{measure.memory:>9,.0f} MB")

    return "\n".join(
        [
            f"{'':<28}{'time':>11}{'of spaCy':>9}{'speed':>21}{'peak':>12}",
            whole("spaCy alone", alone),
            whole("spaCy with our components", ours),
            line("  ours together", sum(ours.steps[name] for name in own)),
            *(line(f"    {name}", ours.steps[name]) for name in own),
            *(line(f"  table {name}", ours.steps[name]) for name in TABLES),
        ]
    )


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "path", nargs="?", type=Path, help="a file or folder of articles (default: variations of seeds/)"
    )
    parser.add_argument("--texts", type=int, default=60, help="how many variations (default: 60)")
    parser.add_argument(
        "--rounds", type=int, default=3, help="how often each is measured; medians are told (default: 3)"
    )
    options = parser.parse_args()
    found = [article.text for article in analysis.read_corpus(options.path or ROOT / "seeds")]
    texts = found if options.path else variations(found[0], options.texts)
    alone, ours = [], []
    for _ in range(options.rounds):
        alone.append(measured(spacy_alone, texts))
        ours.append(measured(spacy_with_ours, texts))
    model = set(spacy.load(DEFAULT_MODEL).pipe_names)
    own = [name for name in analysis.load_model().pipe_names if name not in model]
    print(f"{len(texts):,} texts, {alone[0].tokens:,} tokens, {DEFAULT_MODEL}, median of {options.rounds} rounds\n")
    print(report(median(alone), median(ours), own))
    return 0


if __name__ == "__main__":
    sys.exit(main())

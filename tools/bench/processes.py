"""What is measured, each in a process of its own, so that nothing is warm that would not be."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_all_start_methods, get_context, set_start_method
from pathlib import Path
from typing import Any, TypeVar

import spacy

import analysis
from analysis.pipeline import DEFAULT_MODEL
from analysis.pipeline.pieces import reading
from analysis.pipeline.quick_french import compiled_already
from analysis.pipeline.stepping import piped

T = TypeVar("T")
#: What a user of spaCy waits for who has this package installed and does not use it, and what without it.
_LOADED = f"spacy.load('{DEFAULT_MODEL}')"
LOADS = {
    f"`{_LOADED}`, without this package": f"""import spacy
spacy.registry._entry_point_factories.entry_points = False
{_LOADED}""",
    f"`{_LOADED}`, with this package installed": f"import spacy; {_LOADED}",
    "`analysis.load_model()`": "import analysis; analysis.load_model()",
}
#: Read before the clock starts, so that what is built at first use is there.
_WARM_UP = ["Le maire de Lunac, M. Morel, a dit : « Nous rouvrirons le pont. » Selon lui, c’est sûr."] * 2


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds of processor for texts read for the first time, and again; tokens; megabytes; seconds by component."""

    first: float
    again: float
    tokens: int
    memory: float
    steps: dict[str, float] = field(default_factory=dict)


def bare(texts: Sequence[str]) -> Measure:
    """The pipeline as spaCy loads it."""
    with compiled_already():  # loading is measured elsewhere
        nlp = spacy.load(DEFAULT_MODEL)
    list(nlp.pipe(_WARM_UP))
    return _measured(lambda: sum(map(len, nlp.pipe(texts))))


def whole(texts: Sequence[str]) -> Measure:
    """The whole analysis, with one worker and without the cache."""
    list(analysis.stream(_WARM_UP, cache=False))
    return _measured(lambda: sum(map(len, analysis.stream(list(texts), cache=False))))


def shares(texts: Sequence[str]) -> dict[str, float]:
    """The seconds of each component of the whole analysis, one after the other."""
    nlp = analysis.load_model()
    list(analysis.stream(_WARM_UP, cache=False))
    articles = [reading(analysis.article_from_text(text)) for text in texts]
    steps: dict[str, float] = {}
    began = time.process_time()
    docs = [nlp.make_doc(article.text) for article in articles]
    for doc, article in zip(docs, articles, strict=True):
        doc._.article = article
    steps["tokenizer"] = time.process_time() - began
    for name, component in nlp.pipeline:
        began = time.process_time()
        docs = list(piped(component, docs, batch_size=32))
        steps[name] = time.process_time() - began
    return steps


def with_cache(texts: Sequence[str]) -> dict[str, float]:
    """Seconds of a run with a new cache, with a full one, and with one of which only the model's part is of use."""
    steps = ("first run", "again", "again, after a change in lists or code")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANALYSIS_CACHE"] = folder
        list(analysis.stream(_WARM_UP, cache=False))
        found = {}
        for step in steps:
            if step == steps[-1]:
                for path in Path(folder).glob("??/*.whole"):
                    path.unlink()
            began = time.process_time()
            list(analysis.stream(list(texts)))
            found[step] = time.process_time() - began
    return found


def memory(texts: Sequence[str]) -> float:
    """The most megabytes held while articles pass by."""
    for _ in analysis.stream(iter(texts), cache=False, transient=True):
        pass
    return _memory()


def clock(texts: Sequence[str], workers: int) -> float:
    """Seconds by the clock of so many workers, which are started in that time, as a script on this machine does."""
    set_start_method(get_all_start_methods()[0], force=True)  # ours is that of the process which measures
    list(analysis.stream(_WARM_UP, cache=False))
    began = time.perf_counter()
    for _ in analysis.stream(list(texts), cache=False, workers=workers):
        pass
    return time.perf_counter() - began


def tables(texts: Sequence[str]) -> tuple[float, float]:
    """Seconds of processor of the command ``tables`` for files with these texts, and its most megabytes."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "articles")
        folder.mkdir()
        for n, text in enumerate(texts):
            (folder / f"{n:06d}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "analysis", "-q", "tables", str(folder), "-o", str(Path(place, "tables"))]
        subprocess.run(command, check=True, env=os.environ | {"ANALYSIS_CACHE": "off"})
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime, _megabytes(used)


def started(code: str) -> float:
    """Seconds of processor of a Python that runs ``code``, less those of one that runs nothing."""
    return _run(code) - _run("pass")


def alone(work: Callable[..., T], *arguments: Any) -> T:
    """What ``work`` gives in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _measured(work: Callable[[], int]) -> Measure:
    began = time.process_time()
    tokens = work()
    first = time.process_time() - began
    began = time.process_time()
    work()
    return Measure(first, time.process_time() - began, tokens, _memory())


def _memory() -> float:
    return _megabytes(resource.getrusage(resource.RUSAGE_SELF))


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)  # bytes there, kilobytes elsewhere


def _run(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

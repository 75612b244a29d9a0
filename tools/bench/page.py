"""The figures of the benchmark as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .linear import exponent
from .peers import Peer
from .processes import Measure

_HEAD = """# Speed

Made by `make bench`. Seconds are those of the processor, of one worker, without the cache, with the model loaded; each
side runs in processes of its own, in turn, and medians are told. *First* is the reading of texts that the process has
not seen; *again* is the same texts once more, when spaCy's lemmatiser has every form in its memory.
"""

_CACHE = """\
What is found in a text is kept in the user's cache folder, and is read from there as long as the text, the lists and
weights in use, the pipeline and the package's code are the same. After a change in lists or code, what the pipeline
found is still of use. A process that finds all its texts loads no pipeline. `python -m analysis cache` shows where the
folder is; `ANALYSIS_CACHE` names another one or turns it `off`, and `ANALYSIS_CACHE_MB` is its limit (2,048 MB).
"""

_SMALL = """\
`python -m analysis tables` without the cache, from the start of the process to its end, for files of two lines, all
different.
"""

_BESIDE = """\
Quotations in the articles of `tests/annotated`, in per cent, as `evaluate` measures them; these articles were used in
development. Seconds are those for reading all texts for the first time and finding the quotations, with the model
loaded.
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured."""

    articles: int
    rounds: int
    bare: Measure
    whole: Measure
    shares: dict[str, float]
    cache: dict[str, float]
    clock: dict[int, float]
    memory: dict[int, float]
    started: dict[str, float]
    sizes: tuple[int, ...]
    linear: dict[str, list[float]]
    tables: dict[int, tuple[float, float]] = field(default_factory=dict)
    peers: list[Peer] = field(default_factory=list)


def page(figures: Figures) -> str:
    """The page, in Markdown.

    >>> one, other = Measure(2.0, 1.0, 1000, 700.0), Measure(1.0, 1.0, 1000, 800.0)
    >>> print(page(Figures(9, 1, one, other, {"ner": 0.5}, {}, {}, {}, {}, (), {})).splitlines()[9])
    | the whole analysis | 1,000 | 1.00 | 1,000 | 1.00 | 800 MB | 2.00 |
    """
    return _HEAD + "\n" + "\n".join(_lines(figures)) + "\n"


def _lines(figures: Figures) -> Iterator[str]:
    bare, whole = figures.bare, figures.whole
    rows = (("spaCy's pipeline, as it comes", bare, 1.0), ("the whole analysis", whole, bare.first / whole.first))
    yield from _table(
        ("", "tokens/s, first", "s", "tokens/s, again", "s", "peak memory", "speed of spaCy's, first"),
        [
            (name, f"{m.tokens / m.first:,.0f}", f"{m.first:.2f}", f"{m.tokens / m.again:,.0f}", f"{m.again:.2f}",
             f"{m.memory:,.0f} MB", f"{speed:.2f}")
            for name, m, speed in rows
        ],
    )  # fmt: skip
    yield f"\n{figures.articles:,} articles, {bare.tokens:,} tokens, {figures.rounds} rounds.\n"
    yield "## Components\n"
    total = sum(figures.shares.values())
    yield from _table(
        ("component", "s", "share"), [(f"`{n}`", f"{s:.2f}", f"{s / total:.0%}") for n, s in figures.shares.items()]
    )
    if figures.cache:
        yield "\n## Cache\n"
        yield _CACHE
        first = max(figures.cache.values())
        yield from _table(
            ("", "s", "share"), [(step, f"{s:.2f}", f"{s / first:.0%}") for step, s in figures.cache.items()]
        )
    if figures.clock:
        yield "\n## Workers\n"
        yield "Seconds by the clock, for processes that are started in that time.\n"
        alone = figures.clock[1]
        yield from _table(
            ("workers", "s", "speed of one"),
            [(str(n), f"{s:.1f}", f"{alone / s:.2f}") for n, s in figures.clock.items()],
        )
    if figures.started:
        yield "\n## Start\n"
        yield from _table(("", "s"), [(what, f"{s:.2f}") for what, s in figures.started.items()])
    if figures.memory:
        yield "\n## Memory of a stream\n"
        yield "Articles of three paragraphs at most, all different.\n"
        yield from _table(("articles", "peak"), [(f"{n:,}", f"{m:,.0f} MB") for n, m in figures.memory.items()])
    if figures.tables:
        yield "\n## Tables of small files\n"
        yield _SMALL
        yield from _table(
            ("files", "s", "peak"),
            [(f"{n:,}", f"{s:.1f}", f"{memory:,.0f} MB") for n, (s, memory) in figures.tables.items()],
        )
    yield from _peers(figures.peers)
    if figures.linear:
        yield "\n## Time and the length of a text\n"
        yield "Articles made to be slow. The exponent is the power of the length by which the time grows.\n"
        yield from _table(
            ("text", *(f"{size:,} characters" for size in figures.sizes), "exponent"),
            [
                (name, *(f"{s:.2f} s" for s in seconds), f"{exponent(figures.sizes, seconds):.2f}")
                for name, seconds in figures.linear.items()
            ],
        )


def _peers(peers: Sequence[Peer]) -> Iterator[str]:
    if not peers:
        return
    yield "\n## Beside another package\n"
    yield _BESIDE
    refused = sum(peer.refused for peer in peers)
    if refused:
        yield f"{refused} articles with an odd number of quotation marks are refused by textacy.\n"
    kinds = list(peers[0].by_type)
    yield from _table(
        ("", "s", "precision", "recall", *(f"{kind}, recall" for kind in kinds)),
        [
            (peer.name, f"{peer.seconds:.2f}", *map(_percent, (peer.precision, peer.recall, *peer.by_type.values())))
            for peer in peers
        ],
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    yield from (f"| {' | '.join(row)} |" for row in rows)

"""Collocations: the words that occur near a word more often than by chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, Unpack

import numpy as np
import pandas as pd
from spacy.attrs import HEAD, IDX, SENT_START  # type: ignore[import-not-found]
from spacy.tokens import Doc

from analysis.measures import (
    cubed_mutual_information,
    delta_p,
    dice,
    log_dice,
    log_likelihood,
    mutual_information,
    t_score,
    z_score,
)
from analysis.pipeline.components import doc_data

from .frequencies import Key, in_order
from .segmentation import lookup_form
from .selection import By, Options, Selected, selected
from .tables import table_of

Near = Literal["window", "sentence", "dependency"]


class Nearness(Options, total=False):
    """The options of a table of collocations, besides those of every table of words.

    ``near="window"`` (the default) looks ``span`` words to each side (5, or a pair: words to the left, words to the
    right), within the sentence; ``"sentence"`` at all words of the sentence; ``"dependency"`` at the head and the
    dependents of the node. ``by`` is ``"lemma"`` (the default) or ``"form"``. Words in fewer than ``min_count`` places
    are left out.
    """

    near: Near
    span: int | tuple[int, int]
    by: By
    min_count: int


def collocations(docs: Doc | Iterable[Doc], node: str | tuple[str, str], **asked: Unpack[Nearness]) -> pd.DataFrame:
    """The words near ``node``, a lemma (or form, with ``by="form"``) or a pair of one and its part of speech.

    ``near``, ``span``, ``by`` and ``min_count`` as in ``Nearness``: ``near="window"`` (or ``"sentence"``,
    ``"dependency"``), ``span=5`` words to each side (or a pair), ``by="lemma"``, ``min_count=1``. Other options as in
    ``Options``: words that they leave out are neither nodes nor collocates, and do not count as distance. A name is one
    unit: of *Météo France*, the word *Météo* is no collocate of *France*.

    Returns the columns ``word``, ``pos``; ``count``, the number of places near the node with this word; ``expected``,
    their number by chance: the places near the node times the word's share of all words (Evert 2008); ``log_dice``
    (Rychlý 2008) on the counts of both words; ``mutual_information`` in bits; ``log_likelihood`` over four cells,
    negative if below expectation. The most typical words (``log_dice``) come first. ``collocation_measures`` adds more
    measures. Raises ``ValueError`` for a distance below 1.
    """
    return _table(_counted(docs, node, **asked))


def collocation_measures(
    docs: Doc | Iterable[Doc], node: str | tuple[str, str], **asked: Unpack[Nearness]
) -> pd.DataFrame:
    """``collocations`` with more measures.

    The arguments are those of ``collocations``. Returns its columns, and ``count_word`` and ``count_node`` in the
    corpus; ``cubed_mutual_information``; ``t_score``; ``z_score``; ``dice``; ``delta_p_word`` (how much more probable
    the word is near the node than elsewhere) and ``delta_p_node`` (the reverse).
    """
    return _table(_counted(docs, node, **asked), more=True)


def _counted(
    docs: Doc | Iterable[Doc],
    node: str | tuple[str, str],
    *,
    near: Near = "window",
    span: int | tuple[int, int] = 5,
    by: By = "lemma",
    min_count: int = 1,
    **options: Unpack[Options],
) -> dict[str, Any]:
    left, right = (span, span) if isinstance(span, int) else span
    if left < 0 or right < 0 or left + right < 1:
        raise ValueError(f"span={span!r}: use a number of words of at least 1, or a pair (left, right)")
    places: dict[str, Callable[[Selected, list[int]], Iterator[int]]] = {
        "window": lambda item, nodes: _in_window(item, nodes, left, right),
        "sentence": lambda item, nodes: _in_window(item, nodes, len(item.words), len(item.words)),
        "dependency": _in_dependency,
    }
    if near not in places:
        raise ValueError(f"near={near!r}: use 'window', 'sentence' or 'dependency'")
    everywhere: Counter[Key] = Counter()
    nearby: Counter[Key] = Counter()
    nodes_found = 0
    wanted = (node, None) if isinstance(node, str) else node
    for item in selected(docs, options):
        keys = list(zip(item.names(by), item.pos(), strict=True))
        everywhere.update(keys)
        nodes = [i for i, key in enumerate(keys) if _is(key, *wanted)]
        nodes_found += len(nodes)
        own = _own_names(item, nodes)
        nearby.update(keys[i] for i in places[near](item, nodes) if i not in own)
    rows = [(key, n) for key, n in nearby.items() if n >= min_count]
    return {
        "keys": [key for key, _ in rows],
        "o": np.array([n for _, n in rows], dtype=np.float64),
        "f": np.array([everywhere[key] for key, _ in rows], dtype=np.float64),
        "places": float(nearby.total()),
        "node": float(nodes_found),
        "n": float(everywhere.total()),
    }


def _own_names(item: Selected, nodes: list[int]) -> set[int]:
    """The other words of names that a node is in: a name is one unit, and *Météo* says nothing about *France*."""
    if not nodes:
        return set()
    starts, at = item.words.starts[item.index], set(nodes)
    found: set[int] = set()
    for mention in doc_data(item.doc, "mentions"):
        low, high = np.searchsorted(starts, [mention["start"], mention["end"]]).tolist()
        if high - low > 1 and not at.isdisjoint(range(low, high)):
            found.update(range(low, high))
    return found - at


def _is(key: Key, word: str, pos: str | None) -> bool:
    return (key[0] == word or lookup_form(key[0]) == lookup_form(word)) and (pos is None or key[1] == pos)


def sentence_numbers(item: Selected) -> np.ndarray:
    """The number of the sentence of each counted word; a heading or paragraph is never joined to the next."""
    table = item.doc.to_array([IDX, SENT_START]).astype(np.int64).reshape(-1, 2)
    starts = table[table[:, 1] == 1, 0]
    bounds = np.union1d(starts, [r.start for r in item.article.regions])
    return np.searchsorted(bounds, item.words.starts[item.index], side="right")


def _in_window(item: Selected, nodes: list[int], left: int, right: int) -> Iterator[int]:
    """Places near a node, each once, however many nodes it is near; a node is no collocate of itself."""
    sentences = sentence_numbers(item)
    found: set[int] = set()
    for i in nodes:
        low, high = max(i - left, 0), min(i + right + 1, len(sentences))
        same = np.flatnonzero(sentences[low:high] == sentences[i]) + low
        found.update(j for j in same.tolist() if j != i)
    return iter(found)


def _in_dependency(item: Selected, nodes: list[int]) -> Iterator[int]:
    table = item.doc.to_array([IDX, HEAD])
    idx, head = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64)
    starts = item.words.starts[item.index]
    token = np.searchsorted(idx, starts, side="right") - 1
    word_of = {t: w for w, t in reversed(list(enumerate(token.tolist())))}
    above = (token + head[token]).tolist()
    wanted = set(nodes)
    found: set[int] = set()
    for w, (t, h) in enumerate(zip(token.tolist(), above, strict=True)):
        governor = word_of.get(h)
        if governor is None or h == t or governor == w:
            continue
        if governor in wanted:
            found.add(w)
        if w in wanted:
            found.add(governor)
    return iter(found)


def _table(counted: dict[str, Any], *, more: bool = False) -> pd.DataFrame:
    o, f, places, n = counted["o"], counted["f"], counted["places"], counted["n"]
    columns = {
        "word": [word for word, _ in counted["keys"]],
        "pos": [pos for _, pos in counted["keys"]],
        "count": o.astype(np.int64),
        "expected": f * places / max(n, 1.0),
        # A word may occur twice near one node; Dice's measure is about pairs, so it counts at most once per node.
        "log_dice": np.atleast_1d(log_dice(np.minimum(o, counted["node"]), f, counted["node"])),
        "mutual_information": np.atleast_1d(mutual_information(o, f, places, n)),
        "log_likelihood": np.atleast_1d(log_likelihood(o, f - o, places, max(n - places, 0.0), signed=True)),
    }
    table = table_of("collocations", columns)
    if more:
        extra = {
            "count_word": f.astype(np.int64),
            "count_node": np.full(len(f), int(counted["node"])),
            "cubed_mutual_information": cubed_mutual_information(o, f, places, n),
            "t_score": t_score(o, f, places, n),
            "z_score": z_score(o, f, places, n),
            "dice": dice(np.minimum(o, counted["node"]), f, counted["node"]),
            "delta_p_word": delta_p(o, places, f, n),
            "delta_p_node": delta_p(o, places, f, n, "first given second"),
        }
        table = table.assign(**extra)
    return in_order(table, "log_dice")

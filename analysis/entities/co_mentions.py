"""Who is named together with whom: by sentence, paragraph or article, as a table of edges and as a network."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Literal, get_args

import pandas as pd
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from analysis.corpus import UNCOUNTED
from analysis.pipeline import article_of, docs_of
from analysis.pipeline.components import copy_of
from analysis.tables import frame
from analysis.tables.asked import takes_tables

from .tables import entity_mentions

if TYPE_CHECKING:
    import networkx as nx

Unit = Literal["sentence", "paragraph", "article"]
UNITS: tuple[Unit, ...] = get_args(Unit)


@takes_tables(mentions="entity_mentions")
def co_mentions(
    docs: Doc | Iterable[Doc], *, by: Unit = "sentence", mentions: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Pairs of entities named in the same sentence, paragraph or article, most often together first.

    ``docs`` is one ``Doc`` or any iterable of them; ``by`` is the stretch of text that two names must share;
    ``mentions`` is the ``entity_mentions`` table of these documents, in case names in it were merged or corrected.
    Returns the columns ``source``, ``source_label``, ``target``, ``target_label``, ``together`` and ``articles``:
    ``together`` counts the sentences, paragraphs or articles with both names, ``articles`` the articles that have one.
    Each pair is listed once, its names in alphabetical order. Repeated titles and boilerplate are left out. Raises
    ``ValueError`` for another ``by``.
    """
    if by not in UNITS:
        raise ValueError(f"by={by!r} is unknown; one of: {', '.join(UNITS)}")
    items = list(docs_of(docs))
    table = entity_mentions(items) if mentions is None else mentions
    rows = table[~table["region"].isin(UNCOUNTED)]
    found: dict[str, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
    for row in rows.to_dict("records"):
        found[row["article"]].append((row["start"], (row["name"], row["label"])))
    together: dict[tuple[tuple[str, str], tuple[str, str]], list[str]] = defaultdict(list)
    for doc in items:
        article = article_of(doc).id
        for names in _units(doc, by, found.get(article, [])):
            for pair in combinations(sorted(names), 2):
                together[pair].append(article)
    edges = [
        {
            "source": a[0],
            "source_label": a[1],
            "target": b[0],
            "target_label": b[1],
            "together": len(where),
            "articles": len(set(where)),
        }
        for (a, b), where in together.items()
    ]
    return frame("co_mentions", sorted(edges, key=lambda e: (-e["together"], -e["articles"], e["source"], e["target"])))


def _units(doc: Doc, by: Unit, found: list[tuple[int, tuple[str, str]]]) -> list[set[tuple[str, str]]]:
    """The sets of names that share a unit."""
    if by == "article":
        return [{name for _, name in found}]
    starts = [r.start for r in article_of(doc).regions] if by == "paragraph" else _starts(doc)
    units: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for start, name in found:
        units[bisect_right(starts, start)].add(name)
    return list(units.values())


def sentence_starts(docs: Doc | Iterable[Doc]) -> dict[str, list[int]]:
    """Where the sentences of each article begin, in characters of its text, as ``co_mentions`` takes them.

    ``render.save_explorer`` shows with them the sentences that name two of the entities.
    """
    return {article_of(doc).id: _starts(doc) for doc in docs_of(docs)}


def _starts(doc: Doc) -> list[int]:
    copy = copy_of(doc)
    return [copy.span(s.start_char, s.end_char)[0] if copy else s.start_char for s in _sentences(doc)]


def _sentences(doc: Doc) -> Iterator[SpacySpan]:
    if not doc.has_annotation("SENT_START"):
        raise ValueError(
            "by='sentence' needs a pipeline that finds sentences (a parser or a sentencizer); by='paragraph' does not"
        )
    return doc.sents


@takes_tables(edges="co_mentions", entities="entity_table")
def co_mention_graph(edges: pd.DataFrame, *, entities: pd.DataFrame | None = None) -> nx.Graph:
    """The network of a ``co_mentions`` table, which ``write_gexf`` writes for Gephi.

    Nodes are names with their ``kind``, and with ``mentions`` and ``articles`` where an ``entity_table`` is given; an
    edge's ``weight`` is how often the two are named together. Two entities of one name and different kinds are two
    nodes.
    """
    import networkx as nx

    graph = nx.Graph()
    labels: dict[str, set[str]] = defaultdict(set)
    pairs = edges.to_dict("records")
    for row in pairs:
        labels[row["source"]].add(row["source_label"])
        labels[row["target"]].add(row["target_label"])

    def node(name: str, label: str) -> str:
        key = name if len(labels[name]) < 2 else f"{name} ({label})"
        graph.add_node(key, name=name, kind=label)
        return key

    for row in pairs:
        a, b = node(row["source"], row["source_label"]), node(row["target"], row["target_label"])
        graph.add_edge(a, b, weight=int(row["together"]), articles=int(row["articles"]))
    if entities is not None:
        counts = {(row["name"], row["label"]): row for row in entities.to_dict("records")}
        for data in graph.nodes.values():
            if (data["name"], data["kind"]) in counts:
                row = counts[data["name"], data["kind"]]
                data |= {"mentions": int(row["mentions"]), "articles": int(row["articles"])}
    return graph

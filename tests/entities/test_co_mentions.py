"""Who is named together with whom: units of text, order, and the nodes of the network."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import co_mentions, entity_mentions, entity_table, parse
from analysis.entities import co_mention_graph

TEXT = "Odile Vartan salue Luc Aubry à Brest. Brest est loin.\n\nLuc Aubry salue Odile Vartan. Il pleut à Nantes."


@pytest.fixture(scope="module")
def doc():
    return parse(TEXT, cache=False)


def edges(table: pd.DataFrame) -> list[tuple[str, str, int, int]]:
    return list(table[["source", "target", "together", "articles"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (
            "sentence",
            [("Luc Aubry", "Odile Vartan", 2, 1), ("Brest", "Luc Aubry", 1, 1), ("Brest", "Odile Vartan", 1, 1)],
        ),
        (
            "paragraph",
            [
                ("Luc Aubry", "Odile Vartan", 2, 1),
                ("Brest", "Luc Aubry", 1, 1),
                ("Brest", "Odile Vartan", 1, 1),
                ("Luc Aubry", "Nantes", 1, 1),
                ("Nantes", "Odile Vartan", 1, 1),
            ],
        ),
    ],
)
def test_pairs_in_order(doc, by, expected):
    assert edges(co_mentions(doc, by=by)) == expected


def test_a_text_with_soft_hyphens_has_the_same_pairs(doc):
    odd = parse(TEXT.replace("salue", "sa\u00adlue").replace("Brest", "Br\u00adest"), cache=False)
    assert edges(co_mentions(odd)) == edges(co_mentions(doc))


def test_a_name_of_two_kinds_is_two_nodes(doc):
    mentions = entity_mentions(doc)
    other = mentions[mentions["name"] == "Brest"].assign(label="ORG")
    table = co_mentions(doc, mentions=pd.concat([mentions, other], ignore_index=True))
    graph = co_mention_graph(table, entities=entity_table(mentions))
    assert sorted(graph) == ["Brest (LOC)", "Brest (ORG)", "Luc Aubry", "Odile Vartan"]
    assert {graph.nodes[node]["name"] for node in graph} == {"Brest", "Luc Aubry", "Odile Vartan"}
    assert graph.nodes["Brest (LOC)"]["mentions"] == 2
    assert "mentions" not in graph.nodes["Brest (ORG)"]
    assert graph.edges["Luc Aubry", "Odile Vartan"]["weight"] == 2


def test_a_name_of_one_kind_is_one_node(doc):
    assert sorted(co_mention_graph(co_mentions(doc))) == ["Brest", "Luc Aubry", "Odile Vartan"]

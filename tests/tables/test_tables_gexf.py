from __future__ import annotations

import networkx as nx

from analysis.tables import write_gexf


def graph() -> nx.DiGraph:
    made = nx.DiGraph()
    made.add_node("Ève & <Jean>", label="Ève", mentions=3, alias=None)
    made.add_edge("Ève & <Jean>", "Lyon\x00", weight=2.5)
    return made


def test_a_network_comes_back(tmp_path):
    back = nx.read_gexf(write_gexf(graph(), tmp_path / "noms.gexf"))
    assert set(back.nodes) == {"Ève & <Jean>", "Lyon\ufffd"}
    assert back.nodes["Ève & <Jean>"]["mentions"] == 3
    assert back.edges["Ève & <Jean>", "Lyon\ufffd"]["weight"] == 2.5


def test_same_network_same_bytes_and_no_date(tmp_path):
    first = write_gexf(graph(), tmp_path / "a.gexf").read_bytes()
    assert write_gexf(graph(), tmp_path / "b.gexf").read_bytes() == first
    assert b"lastmodifieddate" not in first


def test_nodes_have_the_colour_of_their_kind_and_a_size_by_mentions(tmp_path):
    graph = nx.Graph()
    graph.add_node("Zoé", kind="PER", mentions=4)
    graph.add_node("Brest", kind="LOC", mentions=1)
    text = write_gexf(graph, tmp_path / "g.gexf", colours={"PER": "#0072B2"}).read_text(encoding="utf-8")
    assert text.count("viz:color") == 1
    assert 'r="0" g="114" b="178"' in text
    assert 'viz:size value="50.0"' in text
    assert 'viz:size value="30.0"' in text

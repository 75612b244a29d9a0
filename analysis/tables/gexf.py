"""Graphs as GEXF files for Gephi; the same bytes for the same graph."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .atomic import replacing

if TYPE_CHECKING:
    import networkx as nx

_DATE = re.compile(r' lastmodifieddate="[^"]*"')
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_gexf(
    graph: nx.Graph, path: str | os.PathLike[str], *, colours: Mapping[str, str] | None = None
) -> Path:  # fmt: skip
    """Write a network as GEXF 1.2 and return the path.

    Nodes get the colour that ``colours`` gives their ``kind``, and a size by their ``mentions``, so that Gephi opens
    what the chart shows.

    The date that the format allows is left out, so the same graph gives the same bytes. Missing attributes (None) are
    left out; characters that XML cannot hold become U+FFFD.

    >>> import tempfile, networkx as nx
    >>> graph = nx.Graph([("Ève", "Jean")])
    >>> nx.read_gexf(write_gexf(graph, Path(tempfile.mkdtemp(), "g.gexf"))).number_of_edges()
    1
    """
    import networkx as nx

    clean = graph.__class__(**_clean(graph.graph))
    most = max((data.get("mentions") or 1 for _, data in graph.nodes(data=True)), default=1)
    clean.add_nodes_from(
        (_text(node), _clean(data) | {"viz": _look(data, colours or {}, most)}) for node, data in graph.nodes(data=True)
    )
    clean.add_edges_from((_text(a), _text(b), _clean(data)) for a, b, data in graph.edges(data=True))
    lines = (_DATE.sub("", line) for line in nx.generate_gexf(clean))
    with replacing(path) as file:
        file.write(("\n".join(lines) + "\n").encode("utf-8"))
    return Path(path)


def _look(data: Mapping[str, Any], colours: Mapping[str, str], most: int) -> dict[str, Any]:
    """Colour and size of a node; its area grows with its mentions."""
    size = {"size": round(10 + 40 * float(np.sqrt((data.get("mentions") or 1) / most)), 2)}
    colour = colours.get(str(data.get("kind")))
    if colour is None:
        return size
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return size | {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    return {key: _text(value) for key, value in data.items() if value is not None}


def _text(value: Any) -> Any:
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value

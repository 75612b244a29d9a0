"""Who signs an article or a picture on a line of their own, names with *dit* inside, and the network X."""

from __future__ import annotations

import pytest

from analysis import entity_mentions, parse

LEAD = "La crue monte à Roscanel"
NAMES = {
    "in capitals": ("MARIE-CLAUDE ROSSIER YERLY", ["MARIE-CLAUDE ROSSIER YERLY PER"]),
    "a family name in capitals": ("Claude Bertin ARMAGNAC-FOUDA", ["Claude Bertin ARMAGNAC-FOUDA PER"]),
    "behind a word": ("Photo : DAVID MONBARON", ["DAVID MONBARON PER"]),
    "initials before the name": ("H. Rodrigue Tapsoba-Carrel", ["H. Rodrigue Tapsoba-Carrel PER"]),
    "initials alone": ("K. Z.", ["K. Z. PER"]),
    "a heading is none": ("FORMATION RÉCLAMÉE", []),
    "a point of a list is none": ("B. Conclusion", []),
    "a nickname": ("Il est tard. Moussa dit Balla Traoré arpente le quai.", ["Moussa dit Balla Traoré PER"]),
    "the network": ("La maire a réagi sur X.", ["X ORG"]),
    "the network, in the sentence": ("Son compte X a été fermé.", ["X ORG"]),
}


@pytest.mark.parametrize(("line", "names"), NAMES.values(), ids=NAMES.keys())
def test_a_line_that_only_names_somebody(line: str, names: list[str]) -> None:
    (doc,) = parse([f"{LEAD}\n\n{line}\n\nLe bac est resté à quai."], cache=False)
    rows = entity_mentions(doc)
    found = rows[(rows["start"] >= len(LEAD)) & (rows["start"] < len(LEAD) + 2 + len(line))]
    assert [f"{text} {label}" for text, label in zip(found["text"], found["label"], strict=True)] == names

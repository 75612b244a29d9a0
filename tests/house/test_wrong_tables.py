"""Every public function that takes a table, given another one: it names the argument, the table, and what makes it."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from analysis import article_from_text
from analysis.tables import frame
from analysis.tables.asked import MADE, takes_tables
from tools import api

#: Functions that take any table, or one of their own making, with why.
ANY_TABLE = {
    "findings.with_articles": "any table of rows of articles",
    "charts.small_multiples": "the table of the chart that it draws",
    "charts.timeline": "any table with the column asked for, which its own error names",
    "save_figure": "whatever table is behind a figure",
    "write_table": "any table",
    "render.table_html": "any table",
    "words.word_map": "a matrix of counts, of words by anything",
    "words.subset_specificities": "a matrix of counts, of words by anything",
}
#: What else functions ask for, by the name of the argument.
ELSE: dict[str, Any] = {
    "docs": [], "lengths": {"pont": 100}, "node": "pont", "target": "Le Val", "reference": "La Côte", "article": None,
    "articles": [article_from_text("Le pont.", id="pont")], "dates": {}, "path": Path("a.html"),
    "folder": Path("pages"), "axes": 2, "by": "outlet", "tones": {}, "subsets": "speakers",
}  # fmt: skip
WRONG = pd.DataFrame({"colour": ["blue"], "price": [1]})
ROOMS = ("findings", "charts", "words", "render", "corrections")


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def takers() -> list[tuple[str, str]]:
    """Public functions with each of their arguments that is a table."""
    names = [name for room in api.public_names().values() for name in room]
    found = []
    for name in names:
        thing = api.thing_of(name)
        if not inspect.isfunction(thing) or name in ANY_TABLE:
            continue
        for argument, about in inspect.signature(thing).parameters.items():
            if str(about.annotation) in {"pd.DataFrame", "pd.DataFrame | None"}:
                found.append((name, argument))
    return found


TAKERS = takers()


def called(name: str, argument: str, given: object) -> None:
    function = api.thing_of(name)
    arguments: dict[str, Any] = {argument: given}
    for other, about in inspect.signature(function).parameters.items():
        needed = about.default is inspect.Parameter.empty and about.kind is not inspect.Parameter.VAR_KEYWORD
        if other != argument and needed:
            table = "DataFrame" in str(about.annotation)
            arguments[other] = frame(TABLES.get(other, "quotations"), []) if table else ELSE[other]
    function(**arguments)


TABLES = {
    "mentions": "entity_mentions", "names": "entity_table", "speakers": "speaker_table", "tokens": "tokens",
}  # fmt: skip


def test_they_are_found() -> None:
    found = takers()
    assert len(found) > 40
    assert ("findings.speakers", "quotations") in found


@pytest.mark.parametrize(("name", "argument"), TAKERS, ids=map(".".join, TAKERS))
def test_the_wrong_table_is_answered(name: str, argument: str) -> None:
    with pytest.raises((ValueError, TypeError)) as raised:
        called(name, argument, WRONG)
    told = str(raised.value)
    assert name.rpartition(".")[2] in told, told
    assert "needs the table of" in told, told
    assert "colour" in told, told


def test_it_says_which_table_was_given() -> None:
    @takes_tables(table="speaker_table")
    def loudest(table: pd.DataFrame) -> int:
        return int(table["direct"].max())

    with pytest.raises(ValueError, match=r"no column 'gender', .*; it is the table of quotations\(docs\)"):
        loudest(frame("quotations", []))
    with pytest.raises(TypeError, match="as 'table'; got a list"):
        loudest([])  # type: ignore[arg-type]


def test_a_table_with_no_more_than_is_read_will_do() -> None:
    @takes_tables(table="speaker_table")
    def loudest(table: pd.DataFrame) -> int:
        return int(table["direct"].max())

    assert loudest(pd.DataFrame({"direct": [2, 3]})) == 3


def test_what_makes_a_table_is_public() -> None:
    public = {name for room in api.public_names().values() for name in room}
    assert {call.partition("(")[0] for call in MADE.values()} <= public

"""``docs/data.md``: every table with every column as the code has them, every figure with its table."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from analysis import parse
from analysis.tables import SCHEMAS
from analysis.tables.drawn import DRAWN
from analysis.words import collocation_measures, keyness_measures, word_map, words_by_subset

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
TEXTS = [
    "La mairie ferme la halle. La halle reste vide.",
    "La halle ouvre et la mairie sourit. Le quai attend.",
    "Le quai ferme. La mairie attend la halle.",
]


def rows_below(heading: str) -> list[list[str]]:
    """The cells of the table below a heading, without its head."""
    section = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section, f"docs/data.md has no section {heading}"
    lines = [line for line in section[1].splitlines() if line.startswith("| `")]
    return [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def schema_below(heading: str) -> dict[str, str]:
    return {name.strip("`"): dtype.removesuffix("[ns]") for name, dtype, *_ in rows_below(heading)}


def plain(dtypes: dict[str, str]) -> dict[str, str]:
    return {name: dtype.removesuffix("[ns]") for name, dtype in dtypes.items()}


#: Tables of what charts draw have headings of their own: some charts have the name of a table.
DRAWN_TABLES = {f"drawn_{name}": dict(schema) for name, schema in DRAWN.items()}
HEADINGS = re.findall(r"^### (\w+)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("table", SCHEMAS)
def test_a_table_has_the_columns_and_types_of_the_code(table: str) -> None:
    assert schema_below(table) == plain(dict(SCHEMAS[table])), "bring docs/data.md up to date"


@pytest.mark.parametrize("table", DRAWN_TABLES)
def test_what_a_chart_draws_has_the_columns_and_types_of_the_code(table: str) -> None:
    assert schema_below(table) == plain(DRAWN_TABLES[table]), "bring docs/data.md up to date"


@pytest.fixture(scope="module")
def further() -> dict[str, dict[str, str]]:
    """Columns and types of the tables that have no schema, from a run."""
    docs = parse(TEXTS, cache=False)
    near, key = collocation_measures(docs, "halle"), keyness_measures(docs[:1], docs[1:])
    tables = {
        "collocation_measures": near.drop(columns=list(SCHEMAS["collocations"])),
        "keyness_measures": key.drop(columns=list(SCHEMAS["keyness"])),
        "word_map": word_map(words_by_subset(docs, lambda doc: doc.text[:12])),
    }
    return {name: table.dtypes.astype(str).to_dict() for name, table in tables.items()}


def test_no_other_table_is_on_the_page(further: dict[str, dict[str, str]]) -> None:
    assert set(HEADINGS) == {*SCHEMAS, *further, *DRAWN_TABLES}


@pytest.mark.parametrize("table", sorted(set(HEADINGS) - set(SCHEMAS) - set(DRAWN_TABLES)))
def test_a_table_without_schema_has_the_columns_that_it_has(table: str, further: dict[str, dict[str, str]]) -> None:
    assert schema_below(table) == further[table], "bring docs/data.md up to date"


@pytest.mark.parametrize("table", HEADINGS)
def test_every_column_is_explained_with_an_example_of_its_type(table: str) -> None:
    readers = {"int64": int, "Int64": int, "float64": float, "object": json.loads, "datetime64": pd.Timestamp,
               "bool": {"True": True, "False": False}.__getitem__, "string": str}  # fmt: skip
    for name, dtype, meaning, example in rows_below(table):
        assert meaning, f"{table}, {name}"
        assert example, f"{table}, {name}"
        readers[dtype.removesuffix("[ns]")](example)


FIGURES = {name.strip("`"): (notebook, table.strip("`")) for name, notebook, _, table in rows_below("Figures")}


def drawn() -> dict[str, str]:
    """The figures that notebooks save, with the number of the notebook."""
    found = {}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        code = "\n".join(c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code")
        found |= dict.fromkeys(re.findall(r"\bsave\(.*?, \"(\w+)\"[,)]", code), path.name[:2])
    return found


def test_every_figure_is_on_the_page_with_its_notebook() -> None:
    assert {name: notebook for name, (notebook, _) in FIGURES.items()} == drawn()


@pytest.mark.parametrize("name", FIGURES)
def test_the_csv_of_a_figure_is_the_table_that_the_page_names(name: str) -> None:
    path, table = ROOT / "figures" / f"{name}.csv", FIGURES[name][1]
    assert table in HEADINGS
    if path.is_file():
        assert next(csv.reader(path.open(encoding="utf-8"))) == list(schema_below(table))


def test_other_files_in_figures_are_named() -> None:
    others = [p.name for p in (ROOT / "figures").iterdir() if p.stem not in FIGURES or p.suffix in {".md", ".gexf"}]
    assert [name for name in others if f"`{name}`" not in PAGE and f"`{name}/`" not in PAGE
            and f"figures/{name}`" not in PAGE] == []  # fmt: skip

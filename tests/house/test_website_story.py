"""What the pages of the site make of the cells and outputs of a notebook."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tools.website.bars import bars_of, links
from tools.website.frame import STYLE
from tools.website.story import Story, Teller

ROOT = Path(__file__).resolve().parents[2]
STEMS = [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]


def told(*cells: NotebookNode) -> tuple[Story, BeautifulSoup]:
    known = {"02_b.ipynb": "02_b.html", "02_b": "02_b.html"}
    story = Teller("01_a", known, {}).tell(new_notebook(cells=[new_markdown_cell("# Où ?\n\nIci. Là."), *cells]))
    return story, BeautifulSoup(story.opening + story.body, "html.parser")


def test_links_between_notebooks_lead_between_pages_and_others_are_taken_off() -> None:
    _, page = told(new_markdown_cell("[suite](02_b.ipynb#fin), `02_b`, [code](../analysis/x.py), [site](https://a.fr)"))
    assert [link["href"] for link in page.find_all("a")] == ["02_b.html#fin", "02_b.html", "https://a.fr"]
    assert "code" in page.get_text()


def test_each_bar_leads_to_its_rows_in_the_explorer(tmp_path: Path) -> None:
    table = tmp_path / "speaking_by_outlet.csv"
    table.write_text("group,speaker,total\nLe Val,'=Zoé & Cie,12\nLe Val,Noé,0\nLa Côte,,3\n", encoding="utf-8")
    assert bars_of(table) == [("Le Val · =Zoé & Cie", "#view=quotations&outlet=Le+Val&speaker=%3DZo%C3%A9+%26+Cie")]
    assert bars_of(tmp_path / "word_map.csv") == []
    html = links(bars_of(table), "explorer.html", "")
    link = BeautifulSoup(html, "html.parser").select_one("ul.bars a")
    assert link["href"] == "explorer.html#view=quotations&outlet=Le+Val&speaker=%3DZo%C3%A9+%26+Cie"
    assert link.get_text() == "Le Val · =Zoé & Cie"


def shown(html: str) -> NotebookNode:
    return new_code_cell("x", execution_count=1, outputs=[new_output("display_data", {"text/html": html})])


def test_html_of_an_output_keeps_its_place_and_loses_what_it_would_load() -> None:
    _, page = told(
        new_markdown_cell("## A"), shown("<script>1</script><h4>B</h4><img src='https://a.fr/x.png' alt='un'>")
    )
    assert [heading.name for heading in page.find_all(re.compile("^h[1-6]$"))] == ["h1", "h2", "h3"]
    assert page.find_all(["script", "img"]) == []
    assert "un" in page.get_text()


def test_a_table_without_rows_says_so_and_row_numbers_go() -> None:
    head = "<table><thead><tr><th></th><th>name</th><th>n</th></tr></thead>"
    _, page = told(
        shown(f"{head}<tbody></tbody></table>{head}<tbody><tr><th>0</th><td>Zoé</td><td>3</td></tr></table>")
    )
    empty, full = page.find_all("table")
    assert empty.td.get_text() == "no row"
    assert [cell.get_text() for cell in full.find_all(["th", "td"])] == ["name", "n", "Zoé", "3"]


def test_why_a_chart_is_empty_is_said_once() -> None:
    def finding(text: str) -> NotebookNode:
        outputs = [new_output("display_data", {"text/markdown": text, "text/plain": text})]
        return new_code_cell("x", execution_count=1, outputs=outputs)

    _, page = told(finding("Aucune date."), finding("Aucune date."), new_markdown_cell("## B"), finding("Aucune date."))
    assert [part.get_text() for part in page.find_all(class_="finding")] == ["Aucune date."] * 2


def test_an_error_that_was_stored_is_shown_as_text() -> None:
    error = new_output("error", ename="ValueError", evalue="non", traceback=["\x1b[31mValueError\x1b[0m: <non>"])
    _, page = told(new_code_cell("x", execution_count=1, outputs=[error]))
    assert page.find("pre", class_="plain").get_text() == "ValueError: <non>"


def test_on_a_phone_no_column_is_a_letter_wide_and_french_has_its_space() -> None:
    phone = STYLE.read_text(encoding="utf-8").partition("@media (max-width: 40rem)")[2].partition("}\n}")[0]
    assert "max-width: 100% !important" in phone  # a concordance has columns of no width of their own
    assert r'content: attr(data-h) "\00a0: "' in phone

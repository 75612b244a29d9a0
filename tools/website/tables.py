"""Tables as pandas stores them → tables that a screen reader can follow and a phone can show."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from analysis.text.language import say

#: Columns that hold words of the articles, whatever table they stand in.
FRENCH = {
    "aliases", "begins", "collocate", "cue", "cues", "form", "forms", "hit", "left", "lemma", "name", "ngram", "relay",
    "right", "said", "source", "speaker", "target", "text", "title", "word",
}  # fmt: skip
_NUMBER = re.compile(r"[-+−]?\d[\d\s.,]*%?|NaN|<NA>|None|")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ][\d:.+-]+)?|NaT|")
#: Characters of the longest cell from which on a column is wide, wider, widest.
_LONG, _SENTENCE, _PARAGRAPH = 24, 60, 160


def dressed(table: Tag, caption: str, soup: BeautifulSoup) -> Tag:
    """The table with its headers scoped, a caption, French marked as French, in a box that scrolls by itself.

    Row numbers that pandas writes before each row are left out: they number the table, not the articles.
    """
    for attribute in ("border", "style", "class"):
        del table[attribute]
    _one_header_row(table)
    if _numbers_its_rows(table):
        for row in table.find_all("tr"):
            row.select("th, td")[0].decompose()
    for row in table.find_all("tr"):
        del row["style"]
    _scope(table)
    _mark_columns(table)
    _name_cells(table)
    _say_that_it_is_empty(table, soup)
    title = soup.new_tag("caption")
    title.string = caption
    table.insert(0, title)
    box = soup.new_tag("div", attrs={"class": "scroll", "role": "region", "aria-label": caption, "tabindex": "0"})
    table.wrap(box)
    return box


def _one_header_row(table: Tag) -> None:
    """pandas gives a named index a second header row with nothing else in it: one row says both."""
    rows = table.select("thead tr")
    if len(rows) == 2 and not any(cell.get_text(strip=True) for cell in rows[1].find_all("th")[1:]):
        corner, name = rows[0].find("th"), rows[1].find("th")
        if corner is not None and name is not None:
            corner.string = name.get_text(strip=True)
            rows[1].decompose()


def _numbers_its_rows(table: Tag) -> bool:
    corner = table.select_one("thead th")
    if corner is None or corner.get_text(strip=True):
        return False
    return all(head.get_text(strip=True).isdecimal() for head in table.select("tbody th"))


def _scope(table: Tag) -> None:
    for head in table.select("thead th"):
        head["scope"] = "col"
    for head in table.select("tbody th"):
        head["scope"] = "row"


def _name_cells(table: Tag) -> None:
    """Each cell knows its column: a phone shows a row as a list, where no head is above it."""
    names = [head.get_text(strip=True) for head in table.select("thead tr:first-child th")]
    for row in table.select("tbody tr"):
        for cell, name in zip(row.find_all(["th", "td"]), names, strict=False):
            cell["data-h"] = name


def _mark_columns(table: Tag) -> None:
    names = [head.get_text(strip=True) for head in table.select("thead tr:first-child th")]
    rows = [row.find_all(["th", "td"]) for row in table.select("tbody tr")]
    for place, name in enumerate(names):
        cells = [row[place] for row in rows if place < len(row)]
        texts = [cell.get_text(strip=True) for cell in cells]
        numbers = bool(texts) and all(_NUMBER.fullmatch(text) for text in texts)
        longest = max(map(len, texts), default=0)
        widths = {"paragraph": _PARAGRAPH, "sentence": _SENTENCE, "long": _LONG}
        kind = "n" if numbers else next((name for name, least in widths.items() if longest > least), "")
        kind = "date" if texts and all(_DATE.fullmatch(text) for text in texts) else kind
        if kind:
            for cell in (*cells, *table.select(f"thead tr:first-child th:nth-of-type({place + 1})")):
                cell["class"] = kind
        if name in FRENCH and not numbers:
            for cell in cells:
                cell["lang"] = "fr"


def _say_that_it_is_empty(table: Tag, soup: BeautifulSoup) -> None:
    body = table.find("tbody")
    if isinstance(body, Tag) and not body.find("tr"):
        cell = soup.new_tag("td", attrs={"colspan": str(len(table.select("thead th")) or 1), "class": "none"})
        cell.string = say("site no row")
        row = soup.new_tag("tr")
        row.append(cell)
        body.append(row)

"""Names in the tables of a page → links to their rows in the explorer, from where each leads to the text."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from analysis.charts.leads import address
from analysis.text.language import named


def led_on(table: Tag, soup: BeautifulSoup, explorer: str) -> None:
    """Make the speakers and names of a table lead to ``explorer``; rows that lead to the text already are left alone.

    >>> soup = BeautifulSoup("<table><thead><tr><th>speaker</th></tr></thead>"
    ...                      "<tbody><tr><td>Zoé &amp; Cie</td></tr></tbody></table>", "html.parser")
    >>> led_on(soup.table, soup, "explorer.html")
    >>> print(soup.td)
    <td><a href="explorer.html#view=quotations&amp;speaker=Zo%C3%A9+%26+Cie">Zoé &amp; Cie</a></td>
    """
    heads = [head.get_text(" ", strip=True) for head in table.select("thead tr:first-child th")]
    places = _places(heads)
    for row in table.select("tbody tr"):
        cells = row.find_all(["th", "td"])
        if len(cells) != len(heads) or row.find("a"):
            continue
        for place, (view, field) in places.items():
            text = cells[place].get_text(" ", strip=True)
            if text:
                link = soup.new_tag("a", attrs={"href": explorer + address(view, **{field: text})})
                for child in list(cells[place].contents):
                    link.append(child.extract())
                cells[place].append(link)


def _places(heads: list[str]) -> dict[int, tuple[str, str]]:
    """The columns that hold names, each with the view and the filter of the explorer that shows their rows."""
    at = {column: heads.index(told) for column in _COLUMNS if (told := named("column", column)) in heads}
    spoken = ("quotations", "speaker")
    found = {at["speaker"]: spoken} if "speaker" in at else {}
    if "name" in at:
        found[at["name"]] = spoken if "quotations" in at and "speaker" not in at else ("articles", "name")
    if "source" in at and "target" in at:
        found |= {at["source"]: ("articles", "name"), at["target"]: ("articles", "name")}
    return found


_COLUMNS = ("speaker", "name", "quotations", "source", "target")

"""Names, words and numbers in the tables of a page → links to their rows in the explorer, which lead to the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bs4 import BeautifulSoup, Tag

from analysis.text.language import catalogue, language, named, say
from analysis.text.leads import address, word_address

_NUMBER = re.compile(r"\d[\d\s]*(?:[.,]\d+)?(?:\s?%)?")
_PARTS = (
    "NOUN", "VERB", "ADJ", "PROPN", "ADV", "AUX", "NUM", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "INTJ", "SYM", "X",
)  # fmt: skip
_KINDS = ("PER", "ORG", "LOC", "MISC")
_TYPES = ("direct", "mixed", "indirect")
_COLUMNS = (
    "speaker", "name", "quotations", "target", "mentions", "words", "word", "pos", "outlet", "label", "names", "rule",
    "region", "quoted", "speakers", *_TYPES,
)  # fmt: skip
Cells = Mapping[str, str]


def led_on(table: Tag, soup: BeautifulSoup, explorer: str) -> None:
    """Make the cells of a table lead to ``explorer``; rows that lead to the text already are left alone.

    >>> soup = BeautifulSoup("<table><thead><tr><th>speaker</th><th>words</th></tr></thead>"
    ...                      "<tbody><tr><td>Zoé &amp; Cie</td><td>7</td></tr></tbody></table>", "html.parser")
    >>> led_on(soup.table, soup, "explorer.html")
    >>> print(soup.td)
    <td><a href="explorer.html#view=quotations&amp;speaker=Zo%C3%A9+%26+Cie">Zoé &amp; Cie</a></td>
    >>> soup.find_all("a")[1].get_text()
    '7'
    """
    heads = [head.get_text(" ", strip=True) for head in table.select("thead tr:first-child th")]
    at = {column: heads.index(told) for column in _COLUMNS if (told := named("column", column)) in heads}
    whose, led = _leading(at)
    for row in table.select("tbody tr"):
        cells = row.find_all(["th", "td"])
        if link := row.find("a", href=True):
            _beside(cells, link, at, soup, explorer)
            continue
        if whose is None or len(cells) != len(heads):
            continue
        texts = {column: cells[place].get_text(" ", strip=True) for column, place in at.items()}
        for place, cell in enumerate(cells):
            column = next((name for name, number in at.items() if number == place and name in led), "")
            text = cell.get_text(" ", strip=True)
            lead = led.get(column) or (whose if _NUMBER.fullmatch(text) else None)
            if lead is not None and text not in ("", "0") and (to := lead(texts)):
                _link(cell, soup, explorer + to)


def _beside(cells: list[Tag], link: Tag, at: Mapping[str, int], soup: BeautifulSoup, explorer: str) -> None:
    """The numbers of a row that leads to its place in the text lead there too; those of an article to its rows."""
    article, href = cells[0].get("data-article"), str(link["href"])
    spoken = {at[name] for name in ("quotations", "speakers", "words quoted") if name in at}
    for place, cell in enumerate(cells):
        text = cell.get_text(" ", strip=True)
        if cell.find("a") or not _NUMBER.fullmatch(text) or text == "0":
            continue
        if article is None or "#" in href:
            _link(cell, soup, href)
        elif place in spoken:
            _link(cell, soup, explorer + address("quotations", of=str(article)))
        else:
            _link(cell, soup, explorer + address("article", article=str(article), start="0"))


def _link(cell: Tag, soup: BeautifulSoup, to: str) -> None:
    link = soup.new_tag("a", attrs={"href": to})
    for child in list(cell.contents):
        link.append(child.extract())
    cell.append(link)


Lead = Callable[[Cells], str]


def _to(view: str, field: str, column: str) -> Lead:
    return lambda cells: address(view, **{field: cells[column]}) if cells[column] else ""


def _of_type(kind: str) -> Lead:
    return lambda cells: address("quotations", speaker=cells["speaker"], type=kind)


def _leading(at: Mapping[str, int]) -> tuple[Lead | None, dict[str, Lead]]:
    """Where the numbers of a row lead, and where its cells of some columns do."""
    if "speaker" in at:
        whose = _to("quotations", "speaker", "speaker")
        named_too = {"name": _to("articles", "name", "name")} if "name" in at else {}
        return whose, {"speaker": whose} | named_too | {kind: _of_type(kind) for kind in _TYPES if kind in at}
    if "name" in at and "target" in at:
        return _pair, {name: _to("articles", "name", name) for name in ("name", "target")}
    if "name" in at:
        mentioned, said = _to("articles", "name", "name"), _to("quotations", "speaker", "name")
        if "quotations" in at:
            return said, {"name": said, "mentions": mentioned}
        return mentioned, {"name": mentioned}
    if "word" in at and "pos" in at:
        return _word, {"word": _word}
    if "outlet" in at:
        whose = _to("articles", "outlet", "outlet")
        return whose, {"outlet": whose, "quotations": _to("quotations", "outlet", "outlet")}
    return _counts(at)


def _counts(at: Mapping[str, int]) -> tuple[Lead | None, dict[str, Lead]]:
    """Where tables lead that count by rule, by kind of name or by part of the article."""
    if "rule" in at and set(_TYPES) & set(at):
        return _of_rule(""), {kind: _of_rule(kind) for kind in _TYPES if kind in at}
    if "label" in at and "names" in at:
        return _of_kind, {"label": _of_kind}
    if "region" in at:
        return _of_region("articles"), {"quoted": _of_region("quotations")}
    return (lambda cells: address("names")) if "names" in at else None, {}


def _of_rule(kind: str) -> Lead:
    def lead(cells: Cells) -> str:
        code = _coded("rule ", cells["rule"])
        return address("quotations", rule=code, **({"type": kind} if kind else {})) if code else ""

    return lead


def _of_kind(cells: Cells) -> str:
    codes = {named("view name", code): code for code in _KINDS}
    return address("names", kind=codes[cells["label"]]) if cells["label"] in codes else ""


def _of_region(view: str) -> Lead:
    return lambda cells: address(view, part=code) if (code := _coded("region ", cells["region"])) else ""


def _coded(what: str, shown: str) -> str:
    """The name in the code of something that a table calls by its phrase."""
    return next((key.removeprefix(what) for key, told in catalogue(what)[language()].items() if told == shown), "")


def _pair(cells: Cells) -> str:
    return address("passages", name=cells["name"], beside=cells["target"])


def _word(cells: Cells) -> str:
    codes = {say(f"pos {code}"): code for code in _PARTS}
    return word_address(cells["word"], codes[cells["pos"]]) if cells["pos"] in codes else ""

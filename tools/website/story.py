"""One executed notebook → the HTML of its story: prose, findings, tables and figures first, code folded away."""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any

import nbformat
from bs4 import BeautifulSoup, Tag
from nbconvert.filters import Highlight2HTML, markdown2html, strip_ansi
from nbformat import NotebookNode

from analysis.text.language import named, say

from .bars import links as bar_links
from .marks import Mark, over
from .readers import for_readers
from .rows import led_on
from .tables import dressed

_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
#: What a page that loads and runs nothing has no use for.
_LOADED = ["script", "style", "link", "iframe", "object", "embed", "video", "audio", "base", "form"]


@dataclass(frozen=True)
class Drawing:
    """A figure of a story: where it stands on the page, its picture and what it says in words."""

    anchor: str
    png: bytes
    alt: str


@dataclass
class Story:
    """A notebook as a page: its question, its opening and body as HTML, its steps with their anchors, its figures."""

    stem: str
    title: str = ""
    intro: str = ""
    opening: str = ""
    body: str = ""
    steps: list[tuple[str, str]] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)

    @property
    def page(self) -> str:
        """The name of its file."""
        return f"{self.stem}.html"


#: The view of the explorer that has the rows behind a figure.
_VIEWS = {
    "names_ranking": "names", "names_along": "names", "names_over_time": "names", "co_mentions": "names",
    "named_and_quoted": "names", "quotation_strip": "articles", "verbs_by_speaker": "quotations",
    "who_names_whom": "quotations", "reading_view": "articles", "speaking_by_outlet": "compare",
    "women_and_men": "speakers", "women_and_men_by_outlet": "speakers", "speaking_share": "speakers",
    "calendar": "articles",
}  # fmt: skip


Bars = list[tuple[str, str]]
#: The page that rows are shown in, as it is called beside the others.
EXPLORER = "explorer.html"
_NO_BARS: Mapping[str, Bars] = MappingProxyType({})
_NO_MARKS: Mapping[str, list[Mark]] = MappingProxyType({})


class Teller:
    """Tells one notebook; ``known`` leads names that prose or links use to what is on the site.

    ``bars`` are, for each figure, what its bars are called, each with the place of its rows in the explorer, and
    ``marks`` where they are on the picture.
    """

    def __init__(
        self,
        stem: str,
        known: Mapping[str, str],
        figures: Mapping[bytes, str],
        bars: Mapping[str, Bars] = _NO_BARS,
        marks: Mapping[str, list[Mark]] = _NO_MARKS,
    ) -> None:
        self._story, self._known, self._figures, self._bars = Story(stem), known, figures, bars
        self._marks = marks
        self._heading, self._level, self._anchors = "", 0, set[str]()
        self._tables, self._code, self._last = 0, 0, ""

    def tell(self, nb: NotebookNode) -> Story:
        """The whole story."""
        parts = [self._prose(cell) if cell.cell_type == "markdown" else self._step(cell) for cell in nb.cells]
        self._story.opening, self._story.body = "".join(parts[:1]), "\n".join(part for part in parts[1:] if part)
        return self._story

    def _prose(self, cell: NotebookNode) -> str:
        self._last = ""
        soup = BeautifulSoup(markdown2html(for_readers(cell.source)), "html.parser")
        for anchor in soup.select("a.anchor-link"):
            anchor.decompose()
        if not self._story.title and (head := soup.find("h1")):
            self._story.title = head.get_text(" ", strip=True)
            paragraph = head.find_next_sibling("p")
            self._story.intro = " ".join(paragraph.get_text().split()) if paragraph else ""
        self._settle(soup)
        self._lead_on(soup)
        return str(soup).strip()

    def _step(self, cell: NotebookNode) -> str:
        self._code += 1
        tags = cell.metadata.get("tags", [])
        if "injected-parameters" in tags:  # where the articles lie on a disk is nobody's business
            return ""
        kind = say("site parameters" if "parameters" in tags else "site code")
        step = say("site step", n=self._code)
        summary = f'<summary>{kind}<span class="hidden"> {step}</span></summary>'
        code = Highlight2HTML(pygments_lexer="ipython3")(cell.source)
        code = code.replace("<pre>", f'<pre tabindex="0" role="region" aria-label="{kind} {step}">', 1)
        shown = "\n".join(self._output(output, cell.source) for output in cell.outputs)
        return f"<details>{summary}{code}</details>\n{shown}" if cell.source.strip() else shown

    def _output(self, output: NotebookNode, source: str) -> str:
        if output.output_type == "stream":
            return _plain(output.text)
        if output.output_type == "error":
            return _plain("\n".join(output.traceback))
        data = output.data
        if "image/png" in data:
            return self._figure(output)
        if "text/html" in data:
            return self._html(data["text/html"])
        if "text/markdown" in data:
            soup = BeautifulSoup(markdown2html(data["text/markdown"]), "html.parser")
            said, self._last = self._last, soup.get_text(" ", strip=True)
            if said == self._last:  # why a chart is empty, where the sentence before it has said so
                return ""
            self._settle(soup)
            return f'<div class="finding">{str(soup).strip()}</div>'
        return _plain(data.get("text/plain", ""))

    def _figure(self, output: NotebookNode) -> str:
        self._last = ""
        png = base64.b64decode(output.data["image/png"])
        about: Mapping[str, Any] = output.get("metadata", {}).get("image/png", {})
        alt = " ".join((about.get("alt") or output.data.get("text/plain", "")).split())
        name = self._figures.get(png)
        number = len(self._story.drawings) + 1
        anchor = self._anchor(f"figure-{name or number}")
        self._story.drawings.append(Drawing(anchor, png, alt))
        across, down = struct.unpack(">II", png[16:24])
        width = about.get("width", across)
        size = f'width="{width}" height="{round(down * width / across)}"'
        picture = (
            f'<img alt="{escape(alt)}" {size} src="data:image/png;base64,{base64.b64encode(png).decode("ascii")}">'
        )
        hidden = f'<span class="hidden"> {say("site of figure", n=number)}</span>'
        links = [
            f'<a href="{self._known[file]}">{say(f"site {suffix}")}{hidden}</a>'
            for suffix in ("svg", "csv", "gexf")
            if (file := f"{name}.{suffix}") in self._known
        ]
        if (file := f"{name}.svg") in self._known:  # on a phone, a tap shows it as large as one likes
            picture = f'<a href="{self._known[file]}">{picture}</a>'
        below = ""
        if "explorer.html" in self._known:
            below = bar_links(self._bars.get(str(name), []), "explorer.html", hidden)
            if view := _VIEWS.get(str(name)):  # words have no rows of their own there
                links.append(f'<a href="explorer.html#view={view}">{say("site rows")}{hidden}</a>')
            if marks := self._marks.get(str(name)):
                picture = f'<span class="marks">{picture}{over(marks, "explorer.html")}</span>'
        told = f'<p class="told" aria-hidden="true">{escape(alt)}</p>'  # on a phone, the title in the picture is cut
        slide = f'{told}<p class="slide" aria-hidden="true">{say("site slide")} →</p>'
        picture = f'{slide}<div class="chart" role="region" aria-label="Figure {number}" tabindex="0">{picture}</div>'
        caption = " · ".join([f"Figure {number}", *links])
        return f'<figure id="{anchor}">{picture}<figcaption>{caption}</figcaption>{below}</figure>'

    def _html(self, html: str) -> str:
        self._last = ""
        soup = BeautifulSoup(html, "html.parser")
        if EXPLORER in self._known and (frame := soup.find("iframe", title="explorer")):
            frame.replace_with(soup.new_tag("a", attrs={"href": EXPLORER}, string=say("explorer explorer")))
        for unwanted in soup.find_all(_LOADED):
            unwanted.decompose()
        self._settle(soup)
        for table in soup.find_all("table"):
            self._tables += 1
            if EXPLORER in self._known:
                led_on(table, soup, EXPLORER)
            named = say("site table", n=self._tables)
            dressed(table, say("site table of", table=named, what=self._heading) if self._heading else named, soup)
        return f'<div class="output">{str(soup).strip()}</div>'

    def _settle(self, soup: BeautifulSoup) -> None:
        """Headings one below the other without a gap, each with an anchor; pictures and links that lead somewhere."""
        for head in soup.find_all(_HEADINGS):
            self._level = min(int(head.name[1]), self._level + 1)
            head.name = f"h{self._level}"
            text = head.get_text(" ", strip=True)
            head["id"] = self._anchor(re.sub(r"\W+", "-", text.lower()).strip("-") or "section")
            if self._level <= 2:
                self._heading = text
            if self._level == 2:
                self._story.steps.append((str(head["id"]), text))
        for picture in soup.find_all("img"):
            if not str(picture.get("src", "")).startswith("data:"):
                picture.replace_with(str(picture.get("alt", "")))
            elif not picture.get("alt"):
                picture["alt"] = "A picture that the notebook does not describe."
        for link in soup.find_all("a", href=True):
            self._direct(link)

    def _direct(self, link: Tag) -> None:
        href = str(link["href"])
        place, _, anchor = href.partition("#")
        if re.match(r"https?:|mailto:", href) or not place:
            return
        if target := self._known.get(Path(place).name):
            link["href"] = f"{target}#{anchor}" if anchor else target
        else:
            link.unwrap()

    def _lead_on(self, soup: BeautifulSoup) -> None:
        """Names of notebooks and written files in prose become links."""
        for code in soup.select("p code, li code"):
            target = self._known.get(code.get_text().rstrip("/"))
            if target and target != self._story.page and not code.find_parent("a"):
                link = code.wrap(soup.new_tag("a", attrs={"href": target}))
                if (called := named("site", code.get_text())) != code.get_text():
                    link.string = called  # what a page is called at its head

    def _anchor(self, wanted: str) -> str:
        name, n = wanted, 2
        while name in self._anchors:
            name, n = f"{wanted}-{n}", n + 1
        self._anchors.add(name)
        return name


def _plain(text: str) -> str:
    shown = strip_ansi(text).rstrip()
    return f'<pre class="plain" tabindex="0">{escape(shown)}</pre>' if shown else ""


def read_story(
    path: Path,
    known: Mapping[str, str],
    figures: Mapping[bytes, str],
    bars: Mapping[str, Bars] = _NO_BARS,
    marks: Mapping[str, list[Mark]] = _NO_MARKS,
) -> Story:
    """The story of the notebook at ``path``; ``figures`` gives the name of a figure by the bytes of its PNG."""
    return Teller(path.stem, known, figures, bars, marks).tell(nbformat.read(path, as_version=4))

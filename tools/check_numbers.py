"""Numbers of a site, drawn at random and followed by clicks: to their rows, and from there to the text.

``python -m tools.check_numbers SITE`` opens the pages of a site (``python -m tools.website``) in headless Chromium,
draws numbers from the sentences, tables and charts of its pages and from its explorer, and clicks where each of them is
seen: once to its rows, then on the first of these. A number has arrived when its place in an article is marked or, if
it counts articles, when one of them is open. First, every page is opened on a narrow screen, where none may be wider
than it, and on a wide one, where no table may hide a column. Exit status 1 if a number has not arrived, a page is too
wide or a column is hidden.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.check_lab import BROWSERS, Page, browser
from tools.website.marks import TEXT, mark_of, plain

NUMBER = r"(?<![\w.,:’'/-])\d+(?:[\u202f\u2009]\d{3})*(?:[.,]\d+)?(?![\w:/-]|[.,]\d)"
WIDTH, HEIGHT, NARROW = 1280, 900, 390
#: The parts of a picture whose numbers count nothing: its axes and its key.
_SCALES = re.compile(r'^( *)<g id="(?:matplotlib\.axis|legend)_\d+">.*?^\1</g>', re.M | re.S)
_SOURCE = "font-size: 8.5px"
_SIZE = re.compile(r'<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"')
_MOST_CLICKS = 4
#: Where the reader has arrived, else what to click next: the first row, that is, its first link.
_NEXT = """(() => {
  if (document.documentElement.dataset.ready !== "yes") return null;
  const asked = new URLSearchParams(location.hash.slice(1));
  const isWhole = asked.get("view") === "article" && !asked.has("start");
  if (isWhole || document.querySelector("#here")) return {arrived: true};
  const link = document.querySelector("#content tbody tr button, #content tbody tr a");
  return link ? {box: box(link)} : {arrived: false, heading: document.querySelector("#heading")?.textContent};
})()"""
_HELP = f"""const box = thing => {{
  thing.scrollIntoView?.({{block: "center", inline: "center"}});
  const at = thing.getBoundingClientRect ? thing.getClientRects()[0] ?? thing.getBoundingClientRect() : thing;
  return [at.left + at.width / 2, at.top + at.height / 2];
}};
const numbers = selector => [...document.querySelectorAll(selector)].flatMap(part => {{
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), found = [];
  const number = new RegExp({json.dumps(NUMBER)}, "gu");
  for (let node; (node = walker.nextNode()); ) for (const match of node.data.matchAll(number))
    found.push({{node, start: match.index, end: match.index + match[0].length, said: match[0], part}});
  return found;
}});
const range = ({{node, start, end}}) => {{
  node.parentElement.scrollIntoView({{block: "center", inline: "center"}});
  const made = document.createRange();
  made.setStart(node, start);
  made.setEnd(node, end);
  return box(made);
}};"""
#: What sticks out of the window furthest, where a reader would have to move the page sideways.
_WIDEST = """(() => {
  if (document.documentElement.scrollWidth <= innerWidth) return "";
  const right = each => each.getBoundingClientRect().right;
  const widest = [...document.querySelectorAll("body *")].reduce((one, two) => right(two) > right(one) ? two : one);
  return `${widest.localName}, ${Math.round(right(widest))} px, “${widest.textContent.trim().slice(0, 60)}”`;
})()"""
#: Tables of which a column is out of sight.
_HIDDEN = """[...document.querySelectorAll(".scroll")].filter(box => box.scrollWidth > box.clientWidth + 1)
  .map(box => `${box.getAttribute("aria-label")} (${box.scrollWidth} px in ${box.clientWidth})`).join("; ")"""
_WHERE = {"sentence": ".finding", "table": "td.n", "explorer": "#content td.n, #summary"}


@dataclass(frozen=True)
class Number:
    """A number of a page: what kind of place it is in, which of them it is, what is around it."""

    page: str
    kind: str
    at: int
    said: str
    around: str
    x: float = 0.0
    y: float = 0.0

    @property
    def is_nothing(self) -> bool:
        """Whether it is 0, which has no rows."""
        return self.said == "0"


def drawn_numbers(svg: str) -> Iterator[tuple[str, str, float, float]]:
    """The numbers written in a picture beside those of its axes and its key, each with its place in parts of it."""
    size = _SIZE.search(svg)
    if not size:
        return
    for text in TEXT.finditer(_SCALES.sub("", svg)):
        whole = plain(text[7])
        for found in re.finditer(NUMBER, whole) if _SOURCE not in text[1] else ():
            place = mark_of(text, "", whole[: found.start()], found[0])
            across, down = (place.left + place.right) / 2, (place.top + place.bottom) / 2
            yield found[0], whole, across / float(size[1]), down / float(size[2])


class Reader:
    """Somebody who only clicks."""

    def __init__(self, page: Page, site: Path) -> None:
        self.page, self.site = page, site

    def open(self, name: str) -> None:
        """A page of the site."""
        self.page.call("Page.navigate", url="about:blank")
        self.page.call("Page.navigate", url=(self.site / name).as_uri())
        self._settled()

    def _settled(self) -> None:
        for _ in range(100):
            time.sleep(0.05)
            try:
                if self.page.run("document.readyState === 'complete' && location.protocol === 'file:'"):
                    return
            except RuntimeError:  # the page before was being left
                continue

    def click(self, x: float, y: float) -> None:
        """A click of the mouse, and what it leads to."""
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.page.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        time.sleep(0.15)
        self._settled()

    def numbers(self, name: str) -> list[Number]:
        """Every number of a page."""
        self.open(name)
        found = []
        for kind in ("explorer",) if name.startswith("explorer") else ("sentence", "table"):
            told = self.page.run(f"(() => {{ {_HELP} return numbers({json.dumps(_WHERE[kind])}).map(each => "
                                 "[each.said, each.part.textContent.trim().slice(0, 80)]); })()")  # fmt: skip
            found += [Number(name, kind, n, said, f"{said} in “{around}”") for n, (said, around) in enumerate(told)]
        figures = self.page.run("[...document.querySelectorAll('figure')].map(each => each.id.replace('figure-', ''))")
        for n, figure in enumerate(figures):
            picture = self.site / "figures" / f"{figure}.svg"
            if picture.is_file():
                told = drawn_numbers(picture.read_text(encoding="utf-8"))
                found += [
                    Number(name, "chart", n, said, f"{figure}: {said} in “{around}”", x, y)
                    for said, around, x, y in told
                ]
        return found

    def follow(self, number: Number) -> tuple[bool, int, str]:
        """Whether its place in an article was reached, after how many clicks, and where the reader ended."""
        self.open(number.page)
        if number.kind == "chart":
            x, y = self.page.run(f"""(() => {{ const image = document.querySelectorAll("figure img")[{number.at}];
                image.scrollIntoView({{block: "center"}}); const at = image.getBoundingClientRect();
                if (at.height > innerHeight) scrollBy(0, at.top + {number.y} * at.height - innerHeight / 2);
                const now = image.getBoundingClientRect();
                return [now.left + {number.x} * now.width, now.top + {number.y} * now.height]; }})()""")
        else:
            x, y = self.page.run(f"(() => {{ {_HELP} return range(numbers({json.dumps(_WHERE[number.kind])})"
                                 f"[{number.at}]); }})()")  # fmt: skip
        before = self.page.run("location.href")
        self.click(x, y)
        if self.page.run("location.href") == before:
            return False, 1, "no link"
        if "explorer" not in self.page.run("location.pathname"):  # a row that leads to the text itself
            return bool(self.page.run("Boolean(document.querySelector(':target'))")), 1, "page of the article"
        for clicks in range(1, _MOST_CLICKS):
            step = self.page.run(f"(() => {{ {_HELP} return {_NEXT}; }})()") or {
                "arrived": False,
                "heading": "not ready",
            }
            if "box" not in step:
                return bool(step["arrived"]), clicks, str(step.get("heading", ""))
            self.click(*step["box"])
        arrived = bool(self.page.run("Boolean(document.querySelector('#here'))"))
        return arrived, _MOST_CLICKS, str(self.page.run("location.hash"))


def sideways(reader: Reader, width: int = NARROW) -> Iterator[str]:
    """The pages that are wider than a screen of so many pixels, and on a wide screen tables that hide a column."""
    size = {"height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
    reader.page.call("Emulation.setDeviceMetricsOverride", width=width, **size)
    for name in sorted(path.relative_to(reader.site).as_posix() for path in reader.site.rglob("*.html")):
        reader.open(name)
        if wide := reader.page.run(_WIDEST):
            yield f"{name}: wider than {width} px: {wide}"
    reader.page.call("Emulation.setDeviceMetricsOverride", width=WIDTH, **size)
    for name in sorted(path.name for path in reader.site.glob("0*.html")):
        reader.open(name)
        if hidden := reader.page.run(_HIDDEN):
            yield f"{name}: a column is out of sight at {WIDTH} px: {hidden}"


def draw(all_numbers: list[Number], many: int, seed: int) -> list[Number]:
    """Numbers drawn at random, as many of each kind of place as can be."""
    chance = random.Random(seed)
    kinds = sorted({number.kind for number in all_numbers})
    by_kind = {kind: [number for number in all_numbers if number.kind == kind] for kind in kinds}
    return [chance.choice(by_kind[kinds[n % len(kinds)]]) for n in range(many)] if kinds else []


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.check_numbers", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("site", type=Path, help="the folder of a site")
    parser.add_argument("--number", type=int, default=10, help="how many are drawn with each seed (default: 10)")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3], help="(default: 1 2 3)")
    parser.add_argument("--all", action="store_true", help="follow every number instead, and count by kind")
    options = parser.parse_args()
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        print("Chromium was not found", file=sys.stderr)
        return 2
    counted: Counter[tuple[str, bool]] = Counter()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work, browser(program, Path(work), 120) as page:
        page.call("Page.enable")
        page.call("Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False)
        reader = Reader(page, options.site.resolve())
        wide = list(sideways(reader))
        print(*(wide or [f"no page is wider than {NARROW} px, no column out of sight at {WIDTH}"]), sep="\n")
        pages = [*sorted(path.name for path in options.site.glob("0*.html")), "explorer.html"]
        everything = [number for name in pages for number in reader.numbers(name) if not number.is_nothing]
        chosen = everything if options.all else [
            number for seed in options.seeds for number in draw(everything, options.number, seed)
        ]  # fmt: skip
        for number in chosen:
            arrived, clicks, end = reader.follow(number)
            counted[number.kind, arrived] += 1
            if not options.all or not arrived:
                told = (
                    f"in the text after {clicks + 1 if clicks > 1 else clicks} clicks" if arrived else f"LOST ({end})"
                )
                print(f"{number.page}, {number.kind}, {number.around}: {told}")
    for kind in sorted({kind for kind, _ in counted}):
        print(f"{kind}: {counted[kind, True]} of {counted[kind, True] + counted[kind, False]}")
    lost = sum(n for (_, arrived), n in counted.items() if not arrived)
    print(f"{sum(counted.values()) - lost} of {sum(counted.values())} numbers arrived in the text")
    return 1 if lost or wide else 0


if __name__ == "__main__":
    sys.exit(main())

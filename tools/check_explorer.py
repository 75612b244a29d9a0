"""The explorer in a real browser: searched, filtered, followed to the text and corrected, at three widths.

``python -m tools.check_explorer FOLDER`` writes the explorer of a small corpus with hostile texts (or of ``--corpus``),
opens it from disk in headless Chromium, steers it as a reader would, and photographs it. Exit status 1 if anything is
wrong: an error in the console, a request, a text that became markup, or, with ``--axe axe.min.js`` (from the npm
package axe-core), a serious fault for readers with a screen reader.
"""

from __future__ import annotations

import argparse
import base64
import json
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from analysis.corpus import Article, article_from_text
from analysis.entities import entity_mentions, sentence_starts
from analysis.pipeline import parse
from analysis.render import save_explorer
from analysis.speech import quotations
from analysis.words import tokens
from tools.check_lab import BROWSERS, Page, browser, until

WIDTHS = (390, 800, 1400)
HOSTILE = '</script><script>window.broken=1</script>"><img src=x onerror=window.broken=1>\u202etxet'
TEXTS = (
    ("Le Val", "2024-03-12", "Le pont rouvre",
     "« Le pont rouvrira lundi », a annoncé Emmanuelle Kerbrat. Elle a ajouté que les travaux avaient duré deux ans. "
     "Loïc Bodénès et Inès Caradec étaient absents."),
    ("Le Val", "2024-03-14", HOSTILE,
     f"« {HOSTILE} », a affirmé Yann Morel. Selon Yann Morel, le quai est fermé. 😀 « Rien ne presse », a répondu "
     "Emmanuelle Kerbrat."),
    ("La Côte", "2024-04-02", "La halle attend",
     "« La halle est trop petite », a regretté Yann Morel. Inès Caradec a dit que la ville était fière de la halle. "
     "« Et nous attendons. Le préfet, Loïc Bodénès, n'est pas venu."),
)  # fmt: skip
#: How many numbers are followed at each width.
DRAWN = 10
STEPS = Path(__file__).with_suffix(".js")


def sample() -> list[Article]:
    """A corpus of three articles from two outlets, one of them hostile."""
    return [
        article_from_text(f"{date}\n{title}\n\n{text}\n", id=f"a{n}", outlet=outlet)
        for n, (outlet, date, title, text) in enumerate(TEXTS)
    ]


@dataclass
class Reader:
    """What a reader does, and what was wrong while they did it."""

    page: Page
    wrong: list[str] = field(default_factory=list)

    def expects(self, what: str, script: str) -> None:
        """A script that gives true; anything else is said to be wrong."""
        try:
            answer = self.page.run(script)
        except RuntimeError as error:
            answer = str(error)
        if answer is not True:
            self.wrong.append(f"{what}: {answer!r}")

    def open(self, address: str, width: int) -> None:
        """A new look at the page, at a width."""
        self.page.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.page.call("Page.navigate", url="about:blank")
        self.page.call("Page.navigate", url=address)
        until(lambda: self._is_ready() or None, address)

    def _is_ready(self) -> bool:
        try:
            return bool(
                self.page.run("location.protocol === 'file:' && document.documentElement?.dataset.ready === 'yes'")
            )
        except RuntimeError:  # the page before was being left
            return False

    def photograph(self, path: Path) -> None:
        """What is seen now."""
        path.write_bytes(base64.b64decode(self.page.call("Page.captureScreenshot", format="png")["data"]))


def check(program: str, folder: Path, articles: list[Article], axe: str | None, *, sampled: bool) -> list[str]:
    """What is wrong with the explorer of these articles."""
    folder.mkdir(parents=True, exist_ok=True)
    docs = parse(articles, progress=False)
    page_file = save_explorer(
        articles, quotations(docs), entity_mentions(docs), tokens=tokens(docs), sentences=sentence_starts(docs),
        path=folder / "explorer.html",
    )  # fmt: skip
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work, browser(program, Path(work), 120) as page:
        reader = Reader(page)
        page.call("Page.enable")
        page.call("Page.addScriptToEvaluateOnNewDocument", source=STEPS.read_text(encoding="utf-8"))
        for width in WIDTHS:
            reader.open(page_file.as_uri(), width)
            if sampled:
                for what in page.run("Object.keys(steps)"):
                    reader.expects(f"{width} px: {what}", f"(async () => steps[{json.dumps(what)}]())()")
            _follows(reader, width)
            _looks(reader, folder, width, axe)
            reader.wrong += [f"{width} px: {fault}" for fault in page.run("faults")]
    return reader.wrong


def _follows(reader: Reader, width: int) -> None:
    """Numbers drawn at random, followed by clicks: each must be the sum of its rows, and these lead to the text."""
    for number in reader.page.run(f"(async () => follow({DRAWN}, {width}))()"):
        if not number["right"]:
            told = "no place in the text" if number["told"] is not None and not number["there"] else number["told"]
            reader.wrong.append(f"{width} px: {number['what']} leads to {told}")
        elif width == WIDTHS[-1]:
            print(f"followed to its rows and to the text: {number['what']}")


def _looks(reader: Reader, folder: Path, width: int, axe: str | None) -> None:
    """Every view: nothing wider than the window, nothing that axe calls serious, a picture."""
    if axe:
        reader.page.run(axe)
    for number in range(int(reader.page.run("reader.views()"))):
        reader.page.run(f"reader.view({number})")
        reader.expects(f"{width} px: view {number} fits", "reader.fits()")
        reader.photograph(folder / f"{width}-{number}.png")
        if axe:
            reader.wrong += [f"{width} px, view {number}, axe: {fault}" for fault in reader.page.run("reader.axe()")]
    reader.page.run("reader.article()")
    reader.photograph(folder / f"{width}-article.png")
    if axe:
        reader.wrong += [f"{width} px, article, axe: {fault}" for fault in reader.page.run("reader.axe()")]


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.check_explorer", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="where the page and the pictures go")
    parser.add_argument("--corpus", type=Path, help="articles of your own, only looked at")
    parser.add_argument("--axe", type=Path, help="axe.min.js of the npm package axe-core")
    parser.add_argument("--browser", help=f"Chromium or Chrome (default: the first of {', '.join(BROWSERS)})")
    options = parser.parse_args()
    program = options.browser or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        print("Chromium was not found: install it or name it: --browser PATH", file=sys.stderr)
        return 2
    from analysis.corpus import iter_corpus

    articles = list(iter_corpus(options.corpus)) if options.corpus else sample()
    axe = options.axe.read_text(encoding="utf-8") if options.axe else None
    wrong = check(program, options.folder.resolve(), articles, axe, sampled=not options.corpus)
    print(*(wrong or [f"the explorer works at {', '.join(map(str, WIDTHS))} px"]), sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

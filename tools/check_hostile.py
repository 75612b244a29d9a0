"""Hostile articles in a real browser: no text becomes markup, runs, asks for anything or breaks a picture.

``python -m tools.check_hostile FOLDER`` writes articles whose names, titles, outlets and words are tags, scripts,
formulas and control characters, makes all charts, pages, tables, concordances and the explorer of them, with ``--site``
the notebooks and the site, too, and opens every page and every SVG in headless Chromium. Exit status 1 if one has an
active element, asks for a file or an address, says an error, is not well-formed, or links to a page that is not there.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from analysis import entity_mentions, parse, quotations, read_corpus
from analysis.render import concordance_html, render_html, save_explorer, save_pages, table_html
from analysis.render.live import code
from analysis.tables import replacing
from analysis.words import concordance
from tools import sheets
from tools.check_lab import BROWSERS, Page, browser, until

_RUN = "window.broken=1"
#: Put into names, titles, outlets, addresses, file names and texts.
HOSTILE = (
    f"<script>{_RUN}</script>", f"<img src=x onerror={_RUN}>", f'" onmouseover="{_RUN}',
    f"' autofocus onfocus='{_RUN}", f"<svg onload={_RUN}>", f"javascript:{_RUN}",
    f"]]></script><script>{_RUN}</script>", f"</style><script>{_RUN}</script>",
    f"<iframe srcdoc='<script>parent.{_RUN}</script>'>", "&lt;b&gt;&amp;&#60;i&#62;", "$x^$ $\\frac{a}{b}",
    "\x1b[31mrouge\x1b[0", "\u202etxet\u202c", "<!--", "--><b>", "=HYPERLINK(0)", "{{7*7}}${7*7}#{7}",
    "`${window.broken=1}`", "<a href=//x.invalid>", "<meta http-equiv=refresh content=0>", "<base href=//x.invalid/>",
    "\x07\ufffe", "%00%3Cscript%3E",
)  # fmt: skip
_AUDIT = Path(__file__).with_suffix(".js")


def corpus(folder: Path) -> Path:
    """A folder of hostile articles: texts with hostile file names, and a table with hostile columns."""
    folder.mkdir(parents=True)
    for number, words in enumerate(HOSTILE):
        name = "".join(c for c in words if c not in "/\0")[:60]
        (folder / f"{name}.txt").write_text(_text(number, words), encoding="utf-8")
    (folder / "a b.txt").write_text(_text(0, "a"), encoding="utf-8")
    (folder / "a_b.txt").write_text(_text(1, "b"), encoding="utf-8")
    with (folder / "presse.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("id", "title", "text", "date", "outlet", "author", "url"))
        for number, words in enumerate(HOSTILE):
            text = _text(number, words)
            rows.writerow(
                (words, words, text, f"2024-03-{number % 28 + 1:02}", words, words, f"javascript:{_RUN}//{number}")
            )
    return folder


def _text(number: int, words: str) -> str:
    return (
        f"Le pont {words} rouvre\n\nLe maire de Vaubrun, Paul {words} Ardent, a rouvert le pont. « Nous l’avions "
        f"{words} promis », a déclaré Paul Ardent. Selon Inès {words}, {words} de Vaubrun, les travaux ont trop coûté. "
        f"« Il faudra payer {number} fois », a ajouté {words}.\n\n{words}\n"
    )


def outputs(articles: Path, out: Path) -> None:
    """All that the package shows of the articles, as pages and pictures."""
    read = list(read_corpus(articles))
    given = sheets.Input(read)
    sheets.draw(given, out / "charts", f"Source: {HOSTILE[0]}{HOSTILE[10]}")
    docs = list(parse(read, progress=False))
    said, named, hits = quotations(docs), entity_mentions(docs), concordance(docs, "le", by="form")
    save_pages(read, said, named, folder=out / "pages", places=hits)
    save_explorer(read, said, named, path=out / "explorer.html", title=HOSTILE[0])
    shown = {
        "concordance": concordance_html(hits, link="pages/{page}#char-{start}"),
        "quotations": table_html(said),
        "names": table_html(given.names),
        "reading": "".join(str(render_html(article, said, named)) for article in read),
    }
    for name, html in shown.items():
        with replacing(out / f"{name}.html", "w") as file:
            file.write(
                f'<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,">{html}</html>'
            )


def scripts() -> list[str]:
    """The texts of the package's own scripts."""
    explorer = Path(sys.modules["analysis.render"].__file__ or "").parent / "explorer" / "explorer.js"
    return [code(), explorer.read_text(encoding="utf-8").strip()]


def faults(page: Page, file: Path, ours: Sequence[str]) -> Iterator[str]:
    """What is wrong with a page or a picture that is opened."""
    page.told.clear()
    page.call("Page.navigate", url=file.as_uri())
    here = json.dumps(file.as_uri())
    ready = f"document.readyState === 'complete' && decodeURI(location.href) === decodeURI({here}) || null"
    until(lambda: page.run(ready), file.name)
    yield from page.run(f"{_AUDIT.read_text(encoding='utf-8')}({json.dumps(list(ours))})")
    for link in page.run("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"):
        parts = urlsplit(link)
        if not parts.scheme and parts.path and not (file.parent / unquote(parts.path)).exists():
            yield f"a link to {link}, which is not there"
    for told in page.told:
        yield from _told(told["method"], told["params"], file)


def _told(method: str, params: dict, file: Path) -> Iterator[str]:  # type: ignore[type-arg]
    if method == "Network.requestWillBeSent":
        address = params["request"]["url"]
        if unquote(address) != unquote(file.as_uri()) and not address.startswith("data:"):
            yield f"asks for {address[:80]}"
    elif method == "Runtime.exceptionThrown":
        yield f"an error: {params['exceptionDetails']['text']}"
    elif method == "Log.entryAdded":
        yield f"says: {params['entry']['text'][:120]}"
    elif method == "Page.javascriptDialogOpening":
        yield "opens a dialogue"


def check(program: str, out: Path) -> list[str]:
    """What is wrong with the pages and pictures in and below a folder."""
    files = sorted(path for suffix in ("html", "svg") for path in out.rglob(f"*.{suffix}"))
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work, browser(program, Path(work), 60) as page:
        for domain in ("Page", "Network", "Runtime", "Log"):
            page.call(f"{domain}.enable")
        for file in files:
            wrong += [f"{file.relative_to(out)}: {fault}" for fault in faults(page, file, scripts())]
    print(f"{len(files)} pages and pictures opened, {len(wrong)} faults")
    return wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.check_hostile", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="where the articles and what is made of them go; a new folder")
    parser.add_argument("--site", action="store_true", help="the notebooks and the site, too: some minutes")
    parser.add_argument("--browser", help=f"Chromium or Chrome (default: the first of {', '.join(BROWSERS)})")
    options = parser.parse_args(arguments)
    program = options.browser or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        print("Chromium was not found: install it or name it: --browser PATH", file=sys.stderr)
        return 2
    folder = options.folder.resolve()
    articles = corpus(folder / "articles")
    outputs(articles, folder / "made")
    if options.site:
        from tools.website.__main__ import main as website

        if status := website(["--corpus", str(articles), "--out", str(folder / "made" / "site")]):
            return status
    wrong = check(program, folder / "made")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

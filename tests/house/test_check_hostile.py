"""What the check in a browser calls a fault in a page, where there is a browser."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import check_hostile
from tools.check_lab import BROWSERS

BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
FAULTS = {
    "script": ("<p>oui</p><script>window.broken=1</script>", "a text was run: 1"),
    "event": ('<p onclick="1">oui</p>', "<p onclick>"),
    "address": ('<a href=" javascript:1">oui</a>', '<a href=" javascript:1">'),
    "frame": ('<iframe srcdoc="oui"></iframe>', "<iframe>"),
    "refresh": ('<meta http-equiv="refresh" content="9999">', "<meta> that leaves the page"),
    "request": ('<img src="//x.invalid/a.png">', "<img> loads //x.invalid/a.png"),
    "error": ("<script>throw new Error('non')</script>", "an error: Uncaught"),
    "link": ('<a href="absente.html#a">oui</a>', "a link to absente.html#a, which is not there"),
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>{}</text></svg>'


@pytest.mark.skipif(BROWSER is None, reason="no Chromium to open pages in")
def test_every_fault_is_seen_and_nothing_else(tmp_path: Path) -> None:
    for name, (body, _) in FAULTS.items():
        (tmp_path / f"{name}.html").write_text(
            f'<!DOCTYPE html><link rel="icon" href="data:,">{body}', encoding="utf-8"
        )
    (tmp_path / "broken.svg").write_text(SVG.format("<b"), encoding="utf-8")
    (tmp_path / "good.svg").write_text(SVG.format("&lt;b onclick&gt;"), encoding="utf-8")
    (tmp_path / "good.html").write_text(
        '<!DOCTYPE html><link rel="icon" href="data:,"><a href="good.svg">&lt;b&gt;</a>'
    )
    wrong = check_hostile.check(str(BROWSER), tmp_path)
    for name, (_, fault) in FAULTS.items():
        assert any(line.startswith(f"{name}.html: {fault}") for line in wrong), (name, wrong)
    assert "broken.svg: not well-formed" in wrong
    assert not any(line.startswith("good") for line in wrong)


def test_the_articles_are_hostile_in_names_and_columns(tmp_path: Path) -> None:
    folder = check_hostile.corpus(tmp_path / "articles")
    assert len(list(folder.glob("*.txt"))) == len(check_hostile.HOSTILE) + 2
    assert "onerror=window.broken=1" in (folder / "presse.csv").read_text(encoding="utf-8")

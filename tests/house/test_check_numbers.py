"""The pages of a site in a real browser, on a narrow screen, where there is a browser."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from tools.check_lab import BROWSERS, browser
from tools.check_numbers import Reader, sideways
from tools.website.__main__ import build

ROOT = Path(__file__).resolve().parents[2]
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium to open the pages in")
def test_no_page_is_wider_than_a_phone(tmp_path: Path) -> None:
    site = build(ROOT, tmp_path / "site").parent
    (site / "wide.html").write_text("<p style='width: 30rem'>Un quai</p>", encoding="utf-8")
    with browser(str(BROWSER), tmp_path / "work", 120) as page:
        page.call("Page.enable")
        assert list(sideways(Reader(page, site))) == ["wide.html: wider than 390 px: p, 488 px, “Un quai”"]


@pytest.mark.skipif(BROWSER is None, reason="no Chromium to open the pages in")
def test_a_chart_that_is_cut_says_so_until_its_end_is_seen(tmp_path: Path) -> None:
    site = build(ROOT, tmp_path / "site").parent
    opacities = "[...new Set([...document.querySelectorAll('.slide')].map(each => getComputedStyle(each).%s))]"
    with browser(str(BROWSER), tmp_path / "work", 120) as page:
        page.call("Page.enable")
        reader = Reader(page, site)
        size = {"height": 900, "deviceScaleFactor": 1, "mobile": False}
        page.call("Emulation.setDeviceMetricsOverride", width=390, **size)
        reader.open("03_quotations.html")
        assert page.run(opacities % "display") == ["block"]
        assert page.run(opacities % "opacity") == ["1"]
        page.run("document.querySelectorAll('.chart').forEach(each => each.scrollLeft = 9999)")
        time.sleep(0.3)
        assert page.run(opacities % "opacity") == ["0"]
        page.call("Emulation.setDeviceMetricsOverride", width=1280, **size)
        assert page.run(opacities % "display") == ["none"]

"""The explorer in a real browser, where there is one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import check_explorer
from tools.check_lab import BROWSERS

BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium to open the page in")
def test_a_reader_searches_follows_and_corrects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_explorer, "WIDTHS", (390, 1400))
    assert check_explorer.check(str(BROWSER), tmp_path, check_explorer.sample(), None, sampled=True) == []
    assert {"390-0.png", "1400-article.png"} <= {path.name for path in tmp_path.glob("*.png")}

"""What tests of the pipeline share."""

from __future__ import annotations

import pytest

from analysis.pipeline import DocCache


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "cache"))
    kept = DocCache.usual()
    assert kept is not None
    return kept

"""The reading view for GitHub as a file."""

from __future__ import annotations

from pathlib import Path

from analysis.render import render_markdown, save_markdown


def test_the_file_holds_what_is_rendered_and_nothing_half_written(tmp_path: Path) -> None:
    path = save_markdown("L’été « revient ».", None, path=tmp_path / "lecture" / "vue.md")
    assert path.read_text(encoding="utf-8") == render_markdown("L’été « revient ».", None)
    assert [p.name for p in path.parent.iterdir()] == ["vue.md"]

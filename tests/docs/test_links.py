"""Links between pages lead to files and headings that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)\s]+)\)")


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to headings."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    texts = [re.sub(r"\[(.*?)\]\(.*?\)", r"\1", head) for head in heads]
    return {re.sub(r"[^\w -]", "", text).lower().replace(" ", "-") for text in texts}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    wrong = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            wrong.append(link)
    assert wrong == []


def test_pages_that_the_code_names_exist() -> None:
    """Help, errors and docstrings send readers to pages."""
    code = [*(ROOT / "analysis").rglob("*.py"), *(ROOT / "tools").rglob("*.py"), *(ROOT / "analysis").rglob("*.tsv")]
    named = {page for path in code for page in re.findall(r"docs/\w+\.md", path.read_text(encoding="utf-8"))}
    assert "docs/corpora.md" in named
    assert [page for page in sorted(named) if not (ROOT / page).is_file()] == []

"""Docstrings have one style: prose, with a summary sentence, and no sections of arguments or results."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECTION = re.compile(r"^\s*(Args|Arguments|Parameters|Returns|Yields|Raises|Examples|Notes):?$", re.MULTILINE)


@cache
def docstrings() -> list[tuple[str, str]]:
    return list(read())


def read() -> Iterator[tuple[str, str]]:
    for path in [*(ROOT / "analysis").rglob("*.py"), *(ROOT / "tools").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (text := ast.get_docstring(node)):
                yield f"{path.relative_to(ROOT)}: {text.splitlines()[0]}", text


def test_no_docstring_has_sections() -> None:
    assert [place for place, text in docstrings() if SECTION.search(text)] == []


def test_the_summary_is_one_paragraph() -> None:
    assert [place for place, text in docstrings() if len(text.splitlines()) > 1 and text.splitlines()[1].strip()] == []

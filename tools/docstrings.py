"""Docstrings as we write them → Markdown: paragraphs, lists, the sections of both usual styles, no examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc

_SECTIONS = ("Parameters", "Args", "Arguments", "Returns", "Yields", "Raises", "Notes", "References")
_HEAD = re.compile(rf"^({'|'.join(_SECTIONS)}):?$")
_ENTRY = re.compile(r"^(?P<name>[*\w ,.|\[\]]+?)(?:\s*:\s+(?P<text>.*))?$")


def markdown(docstring: str) -> str:
    """The docstring as Markdown, without its examples.

    >>> print(markdown('``Mean``.\\n\\nArgs:\\n    values: numbers,\\n        one or more.\\n\\n>>> mean([1])\\n1'))
    `Mean`.
    <BLANKLINE>
    **Args**
    <BLANKLINE>
    - `values`: numbers, one or more.
    """
    blocks = [block for part in _parts(cleandoc(docstring)) for block in part]
    return "\n\n".join(blocks).replace("``", "`")


def examples_of(docstring: str) -> str:
    """The code of the examples in a docstring, one statement after the other.

    >>> examples_of("Sum.\\n\\n>>> for n in (1,):\\n...     print(n)\\n1\\n>>> 2 + 2\\n4")
    'for n in (1,):\\n    print(n)\\n2 + 2'
    """
    lines = cleandoc(docstring).splitlines()
    return "\n".join(line[4:] for line in lines if line.startswith((">>> ", "... ")))


def _parts(text: str) -> Iterator[list[str]]:
    """The docstring section by section: what stands before the first one, then each with its heading."""
    text = re.sub(r"^>>> .*?(?=\n\n|\Z)", "", text, flags=re.MULTILINE | re.DOTALL)
    heading, lines = "", list[str]()
    for line in text.splitlines():
        if found := _HEAD.match(line):
            yield _section(heading, lines)
            heading, lines = found[1], []
        elif not re.fullmatch(r"-{3,}", line):
            lines.append(line)
    yield _section(heading, lines)


def _section(heading: str, lines: list[str]) -> list[str]:
    if not heading:
        return [block for block in re.split(r"\n{2,}", "\n".join(lines).strip()) if block]
    body = cleandoc("\n" + "\n".join(lines)).splitlines()
    entries = list(_entries(body)) if heading in ("Parameters", "Args", "Arguments", "Raises") else []
    if entries:
        return [f"**{heading}**", "\n".join(entries)]
    return [f"**{heading}**", " ".join(" ".join(body).split())]


def _entries(lines: list[str]) -> Iterator[str]:
    """``name: text`` or ``name`` over an indented text, as items of a list."""
    name, words = "", list[str]()
    for line in lines:
        found = _ENTRY.match(line) if line and not line.startswith(" ") else None
        if found:
            if name:
                yield _item(name, words)
            name, words = found["name"], [found["text"] or ""]
        else:
            words.append(line)
    if name:
        yield _item(name, words)


def _item(name: str, words: list[str]) -> str:
    text = " ".join(" ".join(words).split())
    return f"- `{name}`: {text}" if text else f"- `{name}`"

"""Docstrings as we write them → Markdown: paragraphs and lists, without the examples."""

from __future__ import annotations

import re
from inspect import cleandoc


def markdown(docstring: str) -> str:
    """The docstring as Markdown, without its examples.

    >>> print(markdown('``Mean``.\\n\\nRaises ``ValueError`` for no numbers.\\n\\n>>> mean([1])\\n1'))
    `Mean`.
    <BLANKLINE>
    Raises `ValueError` for no numbers.
    """
    text = re.sub(r"^>>> .*?(?=\n\n|\Z)", "", cleandoc(docstring), flags=re.MULTILINE | re.DOTALL)
    return "\n\n".join(block for block in re.split(r"\n{2,}", text.strip()) if block).replace("``", "`")


def examples_of(docstring: str) -> str:
    """The code of the examples in a docstring, one statement after the other.

    >>> examples_of("Sum.\\n\\n>>> for n in (1,):\\n...     print(n)\\n1\\n>>> 2 + 2\\n4")
    'for n in (1,):\\n    print(n)\\n2 + 2'
    """
    lines = cleandoc(docstring).splitlines()
    return "\n".join(line[4:] for line in lines if line.startswith((">>> ", "... ")))

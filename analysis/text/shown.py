"""Text from the web on a terminal or in XML: what would command the one or break the other is taken out or spelled."""

from __future__ import annotations

import re
from typing import IO, Any

# All of Unicode's control characters but tab and line feed, lone surrogates, and marks that turn the direction of text.
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# What XML 1.0 cannot hold (2.2, Char), and what it can hold but advises against.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def for_terminal(text: str) -> str:
    """The text with control characters spelled, so that a file name or an article commands no terminal.

    >>> for_terminal("\\x1b[31mPont\\x07 rouvert")
    '\\\\x1b[31mPont\\\\x07 rouvert'
    """
    return _COMMANDS.sub(lambda found: ascii(found[0])[1:-1], text)


def for_xml(text: str) -> str:
    """The text without the characters that make an XML file one that nothing opens.

    >>> for_xml("Paul\\x1bArdent")
    'PaulArdent'
    """
    return _NO_XML.sub("", text)


def say(*values: object, sep: str = " ", end: str = "\n", file: IO[Any] | None = None) -> None:
    """``print``, for text that may come from an article or from the name of a file."""
    print(*(for_terminal(str(value)) for value in values), sep=sep, end=end, file=file)

"""What can be wrong with a list of words: always said with its file and line, what was found, and what is allowed."""

from __future__ import annotations


class LexiconError(ValueError):
    """A list of words that cannot be used; the message says where, what was found there, and what to write instead."""

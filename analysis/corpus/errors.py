"""What can be wrong with a corpus."""

from __future__ import annotations


class CorpusError(ValueError):
    """No article could be read; the message says which files, what was found and what to do."""


class CorpusWarning(UserWarning):
    """Some files of a corpus could not be read, or some rows of a table are of no article."""

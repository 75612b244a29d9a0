"""Errors of writing and reading tables."""

from __future__ import annotations


class TableError(ValueError):
    """A table does not fit the format, or a file is not the table it should be."""

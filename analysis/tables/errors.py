"""What can go wrong with a table on its way out or in."""

from __future__ import annotations


class TableError(ValueError):
    """A table that a format cannot hold, or a file that is not the table it should be."""

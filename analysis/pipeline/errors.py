"""What can go wrong between an article and its ``Doc``; light to import, so a command can catch it early."""

from __future__ import annotations


class ModelNotFoundError(OSError):
    """The spaCy pipeline that was asked for is not installed; the message says what is there and what to do."""


class HeadError(OSError):
    """The package's weights for names are not those that their card describes; the message says what to do."""

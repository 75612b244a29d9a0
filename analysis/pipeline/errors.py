"""Errors of the pipeline; light to import, so that a command can catch them before spaCy is loaded."""

from __future__ import annotations


class ModelNotFoundError(OSError):
    """The spaCy pipeline is not installed; the message says which ones are, and how to install it."""


class HeadError(OSError):
    """The package's weights for names are not those that their card describes; the message says what to do."""


class WorkerError(RuntimeError):
    """A process that parsed articles failed or was killed; the message says at which article, and what to do."""

"""French typography: equal-length normalisation and quotation marks. Nothing of spaCy."""

from .typography import normalise

__all__ = ["normalise"]

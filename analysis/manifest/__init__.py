"""How outputs were made: a ``manifest.json`` beside them, and what has changed since."""

from __future__ import annotations

from .environment import made_with
from .inputs import input_line, left_out_lines
from .verifying import ManifestError, read_manifest, verify
from .writing import manifest_of, write_manifest

__all__ = [
    "ManifestError",
    "input_line",
    "left_out_lines",
    "made_with",
    "manifest_of",
    "read_manifest",
    "verify",
    "write_manifest",
]

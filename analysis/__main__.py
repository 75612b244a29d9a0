"""The command line: ``python -m analysis COMMAND``. Says what failed at its end, and by its exit status."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from analysis.corpus import CorpusError, Failure, iter_corpus

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[Path], typer.Argument(help="A file, a folder, or several.", show_default=False)]
Model = Annotated[str, typer.Option(help="The spaCy pipeline for French, by name.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes that parse side by side.")]


@app.callback()
def _commands() -> None:
    """Who and what French-language news mentions, who is quoted saying what, and in which words."""


@app.command()
def annotate(
    paths: Paths,
    output: Annotated[Path, typer.Option("-o", "--output", help="The JSONL file to write.", show_default=False)],
    model: Model = "fr_core_news_md",
    workers: Workers = 1,
) -> None:
    """Write one JSON object an article: its quotations and names with their offsets."""
    from analysis.pipeline import annotation, stream
    from analysis.tables import replacing

    failures: list[Failure] = []
    count = 0
    with replacing(output, "w") as file:
        for doc in stream(iter_corpus(paths, failures=failures), model=model):
            file.write(json.dumps(annotation(doc), ensure_ascii=False) + "\n")
            count += 1
        if not count:
            raise CorpusError(_nothing(paths, failures))
    _finish(f"{count:,} articles annotated in {output}", failures)


def _nothing(paths: list[Path], failures: list[Failure]) -> str:
    return f"no article to read in {', '.join(map(str, paths))}\n" + "\n".join(map(str, failures))


def _finish(done: str, failures: list[Failure]) -> None:
    """Say what was done and which files failed; the exit status is 1 if any did."""
    print(done, file=sys.stderr)
    if failures:
        print(f"{len(failures):,} files could not be read:", *failures, sep="\n", file=sys.stderr)
        raise typer.Exit(1)


def main() -> None:
    """Run the command line; an error that says its own way out is printed without a traceback."""
    from analysis.pipeline.errors import ModelNotFoundError

    try:
        app()
    except (CorpusError, ModelNotFoundError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(2) from error


if __name__ == "__main__":
    main()

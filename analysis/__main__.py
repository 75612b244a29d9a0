"""The command line, ``python -m analysis COMMAND``. Failures are listed at the end and set the exit status."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from analysis import _early  # noqa: F401  # first: the imports after it take seconds
from analysis._learning import learning
from analysis._looking import cache, evaluation, explanation, verify
from analysis._options import (
    MODEL,
    Copies,
    CorrectionsFile,
    Format,
    Lexicons,
    Model,
    OtherLanguages,
    Paths,
    Quiet,
    Stops,
    TextColumn,
    Verbose,
    Weights,
    Workers,
    much_of,
    number,
    shard_of,
    shown,
    telling,
    told,
)
from analysis._standard import STANDARD, reader_gone, to_output, with_input
from analysis._stopping import Stopped, stoppable
from analysis.corpus import (
    CorpusError,
    Failure,
    Listing,
    list_files,
)
from analysis.corpus.door import Choices, cut_them
from analysis.corpus.left_out import passed_over, remedies
from analysis.corpus.paths import Strict
from analysis.corpus.readers import Columns
from analysis.corrections import CorrectionError, corrections_in_use, corrections_report
from analysis.learning.errors import LearningError
from analysis.lexicons import LexiconError
from analysis.manifest import ManifestError
from analysis.pipeline.errors import ModelNotFoundError, WorkerError
from analysis.tables import TableError
from analysis.tables.write import Program
from analysis.text.shown import say

if TYPE_CHECKING:
    from analysis.scale import ScaleReport, TablesReport

#: Errors whose message is all that a user needs.
_OURS = (
    CorpusError,
    CorrectionError,
    LearningError,
    LexiconError,
    ManifestError,
    ModelNotFoundError,
    TableError,
    WorkerError,
)

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)


def _say_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        say(f"french-news-analysis {version('french-news-analysis')}")
        raise typer.Exit


@app.callback()
def _commands(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_say_version, is_eager=True)
    ] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Who and what French-language news mentions, who is quoted saying what, and in which words.

    The exit status is 0; 1 if something was left out, which is then named; 2 if nothing was done.
    """
    told.much = much_of(quiet, verbose)


@app.command()
@telling
def annotate(  # noqa: PLR0913  # each an option
    paths: Paths,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The JSONL file to write; - is standard output.", show_default=False)
    ],
    model: Model = MODEL,
    workers: Workers = 1,
    lexicons: Lexicons = None,
    weights: Weights = None,
    corrections: CorrectionsFile = None,
    text_column: TextColumn = None,
    other_languages: OtherLanguages = False,
    duplicates: Copies = "each",
    strict: Stops = False,
) -> None:
    """Write one JSON object per article, with its quotations and names and their offsets."""
    from analysis.manifest.writing import write_manifest_of
    from analysis.scale.annotating import write_annotations
    from analysis.tables.atomic import is_special, refuse_inputs

    failures = Strict() if strict else list[Failure]()
    with with_input(paths) as given:
        listing = list_files(given)
        refuse_inputs(output, (entry.path for entry in listing.files))
        with to_output(output) as file:
            made = write_annotations(
                file, listing, failures, given=given, model=model, workers=workers,
                columns=_columns(text_column), door=Choices(other_languages, duplicates), shown=_bar,
            )  # fmt: skip
    if output != STANDARD and not is_special(output):
        write_manifest_of(output, made)
    count = made["corpus"]["articles"]
    place = "standard output" if output == STANDARD else output
    _finish(f"{number(count, 'article')} annotated in {place}", failures, (), listing)


@app.command()
@telling
def tables(  # noqa: PLR0913  # each an option
    paths: Paths,
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to write.", show_default=False)],
    format: Annotated[Format, typer.Option(help="What kind of files to write.")] = "csv",
    node: Annotated[
        str | None, typer.Option(help="Lemma for collocations and concordance (default: the most frequent noun).")
    ] = None,
    model: Model = MODEL,
    workers: Workers = 1,
    lexicons: Lexicons = None,
    weights: Weights = None,
    corrections: CorrectionsFile = None,
    text_column: TextColumn = None,
    other_languages: OtherLanguages = False,
    duplicates: Copies = "each",
    program: Annotated[
        Program | None,
        typer.Option("--for", help="excel-fr: CSV with semicolons and decimal commas."),
    ] = None,
    strict: Stops = False,
) -> None:
    """Write all tables of a corpus, each to a file of its own, or for Excel to a sheet of one workbook."""
    from analysis.scale import write_all_tables

    with with_input(paths) as given:
        report = write_all_tables(
            given, output, format=format, node=node, model=model, workers=workers, progress=shown(),
            columns=_columns(text_column), door=Choices(other_languages, duplicates),
            program=program, strict=strict,
        )  # fmt: skip
    done = f"{number(report.tables, 'table')} of {number(report.articles, 'article')} in {output}"
    about = f"; collocations and concordance of « {report.node} »" if report.node else ""
    if node and not report.hits:
        about += ", a lemma of no word there: they are empty"
    _finish(done + about, report.failures, report.unwritten, report)


@app.command()
@telling
def scale(  # noqa: PLR0913  # each an option
    paths: Paths,
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to write.", show_default=False)],
    address: Annotated[str | None, typer.Option(help="Address of a Dask scheduler (default: this machine).")] = None,
    chunk: Annotated[int, typer.Option(min=1, help="Number of files that each task reads.")] = 200,
    model: Model = MODEL,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Number of processes (default: one per processor).")
    ] = None,
    shard: Annotated[
        str | None,
        typer.Option(metavar="<i/n>", help="Make only every n-th part, from the i-th on; `merge` does the rest."),
    ] = None,
    lexicons: Lexicons = None,
    weights: Weights = None,
) -> None:
    """Write the tables of a large corpus as Parquet parts, in parallel; rerun to resume, or with more articles.

    Articles in other languages than French are left out, and near-duplicates count each.
    """
    from analysis.scale import scale_tables

    report = scale_tables(
        paths, output, model=model, workers=workers, address=address, chunk=chunk, progress=shown(),
        shard=shard_of(shard) if shard else None,
    )  # fmt: skip
    kept = f", {report.kept} kept" if report.kept else ""
    done = f"{number(report.articles, 'article')} in {number(report.parts, 'part')}{kept} in {output}"
    _finish(done, report.failures, report.failed_parts, report)


@app.command()
@telling
def merge(
    folder: Annotated[Path, typer.Argument(metavar="<folder>")], lexicons: Lexicons = None, weights: Weights = None
) -> None:
    """Merge the names of all parts that `scale --shard` wrote to a folder, and write its summaries."""
    from analysis.scale import merge_tables

    report = merge_tables(folder)
    done = f"{number(report.articles, 'article')} in {number(report.parts, 'part')} in {folder}"
    _finish(done, report.failures, report.failed_parts, report)


app.command()(telling(verify))
app.command("evaluate")(telling(evaluation))
app.command("explain")(telling(explanation))
app.command("learn")(telling(learning))
app.command()(telling(cache))


def _bar(items: Iterable[Any], total: int) -> Iterable[Any]:
    from analysis.pipeline import with_progress

    return with_progress(items, total=total, shown=shown())


def _columns(text: str | None) -> Columns:
    return {"text": text} if text else {}


def _tell_corrections() -> None:
    if used := corrections_in_use():
        for sentence in corrections_report(used):
            say(sentence, file=sys.stderr)


def _finish(
    done: str,
    failures: Sequence[Failure],
    others: Sequence[str],
    read: Listing | TablesReport | ScaleReport,
) -> None:
    """Print what was done, what was passed over and what failed; the exit status is 1 if anything failed."""
    _tell_corrections()
    if told.much:
        say(done, file=sys.stderr)
    if told.much and (what := passed_over(read.skipped, read.left_out)):
        how = remedies(read.left_out)
        say(f"passed over: {what}{f' ({how})' if how else ''}", file=sys.stderr)
    if told.much and read.several:
        say(cut_them(read.several), file=sys.stderr)
    if failures:
        say(f"{number(len(failures), 'file')} could not be read:", *failures, sep="\n", file=sys.stderr)
    if others:
        what = "part" if hasattr(read, "failed_parts") else "table"
        again = "; run the command again to complete them" if what == "part" else ""
        say(f"{number(len(others), what)} could not be written{again}:", *others, sep="\n", file=sys.stderr)
    if failures or others:
        raise typer.Exit(1)


def main() -> NoReturn:
    """Run the command line; our own errors are printed without a traceback and give exit status 2."""
    try:
        with stoppable():
            app()
    except BrokenPipeError:
        reader_gone()
        raise SystemExit(1) from None
    except Stopped as stop:
        say(stop, file=sys.stderr)
        raise SystemExit(stop.status) from None
    except MemoryError as error:
        say("error: not enough memory; use fewer --workers, or parts of the corpus", file=sys.stderr)
        raise SystemExit(2) from error
    except (*_OURS, OSError) as error:
        say(f"error: {error}", file=sys.stderr)
        if told.much > 1:
            traceback.print_exc()
        raise SystemExit(2) from error
    raise SystemExit(0)


if __name__ == "__main__":
    main()

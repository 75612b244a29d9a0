"""Commands that write nothing: what changed, how well it does, why, and what is cached."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from analysis.corpus import Article, CorpusError, article_from_text, read_article
from analysis.text.shown import say

from ._options import MODEL, Lexicons, Model, Weights, number, shown, told

#: What is longer is a text and no path.
_LONGEST_PATH = 250


def verify(  # each an option
    folder: Annotated[
        Path,
        typer.Argument(help="A folder of outputs, or the file of annotate, with its manifest.", show_default=False),
    ],
    corpus: Annotated[
        list[Path] | None, typer.Option(help="The articles that it was made from, to compare them as well.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="The spaCy pipeline to compare with (default: the same).")] = None,
    corrections: Annotated[Path | None, typer.Option(help="The file of corrections to compare with.")] = None,
    rerun: Annotated[bool, typer.Option("--rerun", help="Make the outputs again from --corpus and compare.")] = False,
    lexicons: Lexicons = None,
    weights: Weights = None,
) -> None:
    """Say what has changed since outputs were made: its files, the articles, versions, model, word lists."""
    from analysis.scale.again import changes_since

    changes, unasked = changes_since(folder, corpus, model=model, corrections=corrections, rerun=rerun)
    for line in changes:
        say(line)
    if told.much:
        say(*unasked, sep="\n", end="\n" if unasked else "", file=sys.stderr)
    if changes:
        raise typer.Exit(1)
    if told.much:
        say(f"{folder}: nothing has changed")


def evaluation(
    texts: Annotated[Path, typer.Argument(help="The folder of the articles (.txt).", show_default=False)],
    gold: Annotated[Path, typer.Argument(help="The folder of their annotations (.json).", show_default=False)],
    lexicons: Lexicons = None,
    weights: Weights = None,
) -> None:
    """Show how well quotations and names are found in annotated articles, by measure, type and rule."""
    from analysis.evaluation.tables import compare, measured, measured_by_rule

    compared = compare(texts, gold, progress=shown())
    for table in (measured(compared), measured_by_rule(compared)):
        say(table.to_string(index=False, float_format="{:.3f}".format), end="\n\n")
    names = {path.stem for path in texts.glob("*.txt")} - {item.annotation.name for item in compared}
    left = f"; {number(len(names), 'text')} without annotation ignored" if names else ""
    if told.much:
        say(f"{number(len(compared), 'article')} compared{left}", file=sys.stderr)


def explanation(
    text: Annotated[str, typer.Argument(help="A text, or the file of an article; - is standard input.")],
    everything: Annotated[bool, typer.Option("--all", help="Tell of every sentence, candidate and weight.")] = False,
    model: Model = MODEL,
    lexicons: Lexicons = None,
    weights: Weights = None,
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
    if may_be_path and (_is_there(text) or text.endswith(".txt")):
        if Path(text).is_dir():
            raise CorpusError(f"{text}: a folder; give the file of one article")
        return read_article(Path(text))
    return article_from_text(text)


def _is_there(text: str) -> bool:
    try:
        return Path(text).exists()
    except OSError:  # a sentence is longer than any name of a file
        return False


def cache(
    clear: Annotated[bool, typer.Option("--clear", help="Remove all entries.")] = False,
) -> None:
    """Show where the analyses of texts are cached and how large the cache is; with --clear, empty it."""
    from analysis.pipeline import DocCache

    kept = DocCache.usual()
    if kept is None:
        say("the cache is turned off by ANALYSIS_CACHE")
    elif clear:
        say(f"{number(kept.clear(), 'file')} removed from {kept.folder}")
    else:
        entries = kept.entries()
        size = sum(size for _, size, _ in entries) / 1024**2
        limit = kept.limit / 1024**2
        say(f"{number(len(entries), 'file')}, {size:,.1f} MB of {limit:,.0f} MB, in {kept.folder}")

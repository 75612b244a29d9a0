"""Files → one part of each table whose rows need a single article only; run by each worker of the cluster."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from analysis.corpus import Failure, Listing, read_listed
from analysis.corpus.paths import Entry
from analysis.lexicons import LexiconFolder
from analysis.manifest import input_line
from analysis.pipeline import article_of, doc_data, stream
from analysis.pipeline.components import in_article
from analysis.tables import frame, replacing, write_table

#: Names as merged within each article, and quotations with their speakers as each article has them; ``entity_mentions``
#: and ``quotations`` are made from them when all parts exist.
UNMERGED, UNAGREED = "mentions_by_article", "quotations_by_article"
#: Words as counted in each article; ``word_frequencies`` is made from them.
WORDS = "words_by_article"
_WORDS = {"article": "string", "word": "string", "pos": "string", "form": "string", "count": "int64"}
#: Where a run notes what is done; hidden, because it is no output.
DONE = ".done"
#: The folders of parts.
TABLES = (UNMERGED, UNAGREED, WORDS, "entity_mentions", "quotations", "tokens")


def rows_of(docs: Iterable[Doc], seen: Callable[[Doc], None]) -> dict[str, pd.DataFrame]:
    """The tables whose rows need a single article only, of ``Doc``s that are asked for one by one; ``seen`` gets each.

    Names and speakers are those of each article.
    """
    from analysis.speech.tables import quotation_rows
    from analysis.words.frequencies import words_by_article
    from analysis.words.selection import selected
    from analysis.words.tables import tokens_of

    mentions: list[dict[str, Any]] = []
    quotes: list[dict[str, Any]] = []

    def passing() -> Iterator[Doc]:
        for doc in docs:
            seen(doc)
            mentions.extend(_mentions(doc))
            quotes.extend(quotation_rows(doc))
            yield doc

    counted: list[dict[str, Any]] = []
    words = tokens_of(words_by_article(selected(passing(), {}, shown=False), counted))
    return {
        UNMERGED: frame("entity_mentions", mentions),
        WORDS: pd.DataFrame(counted, columns=list(_WORDS)).astype(_WORDS),
        UNAGREED: frame("quotations", quotes),
        "tokens": words,
    }


def _mentions(doc: Doc) -> Iterator[dict[str, Any]]:
    """The names of one article before merging across articles, which needs all of them."""
    article = article_of(doc).id
    return ({"article": article, **in_article(doc, mention)} for mention in doc_data(doc, "mentions"))


def write_rows(tables: Mapping[str, pd.DataFrame], folder: Path, name: str) -> None:
    """Write a part of each table."""
    for kind, table in tables.items():
        write_table(table, part_file(folder, kind, name))


def read_part(folder: Path, table: str, name: str) -> pd.DataFrame:
    """A part of a table as it was written."""
    return pd.read_parquet(part_file(folder, table, name))


def done_file(folder: Path, name: str) -> Path:
    """The file that marks a part as complete, with its counts; it is written last."""
    return folder / DONE / f"{name}.json"


def part_file(folder: Path, table: str, name: str) -> Path:
    """The file of a part in one of the tables."""
    return folder / table / f"{name}.parquet"


def write_part(
    files: Sequence[Entry], folder: str, name: str, model: str, lexicons: LexiconFolder | None = None
) -> dict[str, Any]:
    """Write the parts of some files; return what was read: ``articles``, ``failures``, ``skipped`` …"""
    listing = Listing(files=list(files))
    failures: list[Failure] = []
    inputs: list[dict[str, Any]] = []
    docs = stream(read_listed(listing, failures=failures), model=model, transient=True, lexicons=lexicons)
    write_rows(rows_of(docs, lambda doc: inputs.append(input_line(article_of(doc)))), Path(folder), name)
    report = {
        "articles": len(inputs),
        "failures": [[str(f.path), f.found, f.remedy] for f in failures],
        "skipped": dict(listing.skipped),
        "several": listing.several,
        "left_out": [[item.article, item.why, item.found, item.about] for item in listing.left_out],
        "inputs": inputs,
    }
    with replacing(done_file(Path(folder), name), "w") as file:
        json.dump(report, file, ensure_ascii=False)
    return report

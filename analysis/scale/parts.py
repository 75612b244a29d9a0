"""Files → one part of each table whose rows need a single article only; run by each worker of the cluster."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
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

#: Names as merged within each article; ``entity_mentions`` is made from them when all parts exist.
UNMERGED = "mentions_by_article"
#: Where a run notes what is done; hidden, because it is no output.
DONE = ".done"
#: The folders of parts.
TABLES = (UNMERGED, "entity_mentions", "quotations", "tokens")


def row_tables() -> dict[str, Callable[[Doc], pd.DataFrame]]:
    """The tables whose rows need a single article only, so that they can be made in parts."""
    from analysis.speech import quotations
    from analysis.words import tokens

    return {UNMERGED: _mentions, "quotations": quotations, "tokens": tokens}


def _mentions(doc: Doc) -> pd.DataFrame:
    """The names of one article before merging across articles, which needs all of them."""
    article = article_of(doc).id
    found = doc_data(doc, "mentions")
    return frame("entity_mentions", ({"article": article, **in_article(doc, mention)} for mention in found))


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
    tables = row_tables()
    frames: dict[str, list[pd.DataFrame]] = {kind: [] for kind in tables}
    inputs: list[dict[str, Any]] = []
    for doc in stream(read_listed(listing, failures=failures), model=model, transient=True, lexicons=lexicons):
        inputs.append(input_line(article_of(doc)))
        for kind, table in tables.items():
            frames[kind].append(table(doc))
    for kind, found in frames.items():
        schema = "entity_mentions" if kind == UNMERGED else kind
        filled = [part for part in found if len(part)]
        whole = pd.concat(filled, ignore_index=True) if filled else frame(schema, [])
        write_table(whole, part_file(Path(folder), kind, name))
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

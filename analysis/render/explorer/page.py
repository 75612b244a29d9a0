"""The explorer as a page: script, style and data in one file."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template

import pandas as pd

from analysis.corpus import Article
from analysis.tables import replacing
from analysis.tables.asked import takes_tables
from analysis.text import language as wording
from analysis.text.english import number

from ..html import Html
from ..marks import escaped, tag
from .data import embedded, explorer_data

_HERE = Path(__file__).parent
#: A page of more articles would be slow to open; the articles after these have a page of their own.
MOST_ARTICLES = 2000
_PHRASES = ("explorer ", "type ", "kind ", "gender ", "doubt ", "rule ", "pos ", "region ")


@wording.worded
@takes_tables(quotations="quotations", mentions="entity_mentions", tokens="tokens")
def explorer_page(
    articles: Iterable[Article],
    quotations: pd.DataFrame,
    mentions: pd.DataFrame | None = None,
    *,
    title: str = "",
    genders: Mapping[str, str] | None = None,
    tokens: pd.DataFrame | None = None,
    sentences: Mapping[str, Sequence[int]] | None = None,
    parts: Sequence[tuple[str, str]] = (),
    language: str | None = None,
) -> str:
    """A corpus as one HTML page: speakers, their quotations, the article with the passage marked; search and filters.

    ``quotations`` and ``mentions`` are tables of the articles; ``genders`` gives the gender of speakers (``f``, ``m``).
    With ``tokens`` there are the words, too, each with its places; with ``sentences``, which are the
    ``entities.sentence_starts`` of the articles, the sentences that name two of the entities.
    ``title`` is the name of the corpus, by default that of its only article. ``parts`` are other pages, each with its
    file and its name. The page speaks English or French (``language``), and has a button for the other. It loads
    nothing and sends nothing; a reader's corrections can be saved as ``corrections.csv``.

    >>> page = explorer_page([], pd.DataFrame({"article": []}))
    >>> page.startswith("<!DOCTYPE html>"), "</script><script>" in page
    (True, False)
    """
    given = list(articles)
    called = title or (given[0].called if len(given) == 1 else f"{number(len(given))} articles")
    data = explorer_data(given, quotations, mentions, genders=genders, tokens=tokens, sentences=sentences)
    script = _read("explorer.js")
    links = " · ".join(f"{tag('a', href=file)}{escaped(name)}</a>" for file, name in parts)
    return Template(_read("explorer.html")).substitute(
        language=wording.language(),
        title=escaped(called),
        style=_read("explorer.css"),
        script=script,
        script_hash=_hash(script),
        data=embedded({"title": called, "language": wording.language(), **data}),
        phrases=embedded(wording.catalogue(*_PHRASES)),
        parts=f"<nav aria-label='Parts'><p>{links}</p></nav>" if links else "",
    )


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """What the page's own rule allows to run: this script alone."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")


@wording.worded
@takes_tables(quotations="quotations", mentions="entity_mentions", tokens="tokens")
def save_explorer(
    articles: Iterable[Article],
    quotations: pd.DataFrame,
    mentions: pd.DataFrame | None = None,
    *,
    path: str | os.PathLike[str],
    title: str = "",
    genders: Mapping[str, str] | None = None,
    tokens: pd.DataFrame | None = None,
    sentences: Mapping[str, Sequence[int]] | None = None,
    most: int = MOST_ARTICLES,
    language: str | None = None,
) -> Path:
    """Write ``explorer_page`` to the file ``path`` and return its path.

    More than ``most`` articles go to several pages, ``explorer.html``, ``explorer-2.html`` …, which lead to each other.
    """
    given, first = list(articles), Path(path)
    chunks = [given[at : at + most] for at in range(0, len(given), most)] or [[]]
    files = [first.with_stem(f"{first.stem}-{n}") if n > 1 else first for n in range(1, len(chunks) + 1)]
    parts = [(file.name, f"{n}/{len(files)}") for n, file in enumerate(files, start=1)] if len(files) > 1 else []
    for chunk, file in zip(chunks, files, strict=True):
        ids = {article.id for article in chunk}
        quotes = quotations[quotations["article"].isin(ids)]
        names = None if mentions is None else mentions[mentions["article"].isin(ids)]
        page = explorer_page(
            chunk, quotes, names, title=title, genders=genders, tokens=tokens, sentences=sentences, parts=parts
        )
        with replacing(file, "w") as out:
            out.write(page)
    return first


@wording.worded
@takes_tables(quotations="quotations", mentions="entity_mentions", tokens="tokens")
def explorer_frame(
    articles: Iterable[Article],
    quotations: pd.DataFrame,
    mentions: pd.DataFrame | None = None,
    *,
    title: str = "",
    genders: Mapping[str, str] | None = None,
    tokens: pd.DataFrame | None = None,
    sentences: Mapping[str, Sequence[int]] | None = None,
    height: int = 640,
    language: str | None = None,
) -> Html:
    """``explorer_page`` in a frame of ``height`` pixels, for a cell of a notebook.

    The frame may run its script and save a file, and nothing else: it has no access to the notebook around it.
    """
    page = explorer_page(
        articles, quotations, mentions, title=title, genders=genders, tokens=tokens, sentences=sentences
    )
    frame = tag(
        "iframe", title="explorer", srcdoc=page, sandbox="allow-scripts allow-downloads",
        style=f"width:100%;height:{height}px;border:1px solid #808080",
    )  # fmt: skip
    return Html(f"{frame}</iframe>")

"""Files → articles: an unreadable file is skipped, named and counted."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Unpack, overload

from .article import Article
from .entries import read_entry
from .errors import CorpusError, CorpusWarning
from .metadata import Rows, told
from .paths import Failure, Listing, PathLike, list_files
from .readers import Columns


class Corpus(Sequence[Article]):
    """The articles of a corpus in the order of their files, and ``failures``, the files that could not be read.

    ``skipped`` counts the other files in the folder by kind (``{"a PNG image": 2}``).
    """

    def __init__(
        self, articles: Iterable[Article], failures: Iterable[Failure] = (), skipped: Mapping[str, int] | None = None
    ) -> None:
        self.articles = tuple(articles)
        self.failures = tuple(failures)
        self.skipped = dict(skipped or {})

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> Corpus: ...
    def __getitem__(self, index: int | slice) -> Article | Corpus:
        if isinstance(index, slice):
            return Corpus(self.articles[index], self.failures, self.skipped)
        return self.articles[index]

    def __len__(self) -> int:
        return len(self.articles)

    def with_metadata(self, table: PathLike | Rows) -> Corpus:
        """The corpus with what a table says about its articles: a file, a ``DataFrame``, or mappings by column.

        The column ``article`` or ``id``, or else the first, has the ids of articles or the names of their files.
        Columns that are known by their names (*titre*, *date*, *journal* …) fill the fields of articles, all others are
        kept under their own names. What the table says replaces what the articles had. A ``CorpusWarning`` names rows
        that fit no article. Raises ``CorpusError`` if no row fits an article, or if the file is not a table.

        >>> from analysis.corpus import article_from_text
        >>> corpus = Corpus([article_from_text("Un pont.", id="pont")])
        >>> corpus.with_metadata([{"article": "pont", "journal": "Le Val"}])[0].outlet
        'Le Val'
        """
        return Corpus(told(self.articles, table), self.failures, self.skipped)

    def __repr__(self) -> str:
        parts = [f"{len(self.articles)} articles"]
        if self.failures:
            parts.append(f"{len(self.failures)} files not read")
        if self.skipped:
            parts.append(f"{sum(self.skipped.values())} other files")
        return f"<Corpus: {', '.join(parts)}>"


def read_article(path: PathLike, *, id: str | None = None) -> Article:
    """The article in a file. Raises ``CorpusError`` if it cannot be read or holds several, saying what was found."""
    path = Path(path)
    if path.is_dir():
        raise CorpusError(f"{path}: a folder; use read_corpus")
    listing, failures = list_files(path), list[Failure]()
    found = list(islice(read_listed(listing, failures=failures), 2))
    if failures:
        raise CorpusError(str(failures[0]))
    if len(found) > 1:
        raise CorpusError(f"{path}: a file of several articles; use read_corpus")
    return replace(found[0], id=id) if id else found[0]


def iter_corpus(
    paths: PathLike | Iterable[PathLike],
    *,
    failures: list[Failure] | None = None,
    format: str | None = None,
    **columns: Unpack[Columns],
) -> Iterator[Article]:
    """The articles of a corpus one by one, for corpora that do not fit in memory.

    ``paths``, ``format`` and ``columns`` are those of ``read_corpus``. Files that cannot be read are appended to
    ``failures`` when their turn comes; without such a list, each gives a ``CorpusWarning``.
    """
    yield from read_listed(list_files(paths), failures=failures, format=format, columns=columns)


def read_listed(
    listing: Listing,
    *,
    failures: list[Failure] | None = None,
    format: str | None = None,
    columns: Columns | None = None,
) -> Iterator[Article]:
    """The articles of files listed by ``list_files``, one by one as with ``iter_corpus``.

    Files of a folder that hold no article are counted in ``listing.skipped``.
    """

    def report(failure: Failure) -> None:
        if failures is None:
            warnings.warn(str(failure), CorpusWarning, stacklevel=3)
        else:
            failures.append(failure)

    for failure in listing.failures:
        report(failure)
    taken: set[str] = set()
    for entry in listing.files:
        for result in read_entry(entry, format, columns):
            if isinstance(result, Article):
                yield _with_own_id(result, taken)
            elif isinstance(result, Failure):
                report(result)
            else:
                listing.skipped[result] += 1


def _with_own_id(article: Article, taken: set[str]) -> Article:
    """The article, under another id if there is one of its id before it."""
    name, number = article.id, 2
    while name in taken:
        name, number = f"{article.id}-{number}", number + 1
    taken.add(name)
    return article if name == article.id else replace(article, id=name)


def read_corpus(
    paths: PathLike | Iterable[PathLike], *, format: str | None = None, **columns: Unpack[Columns]
) -> Corpus:
    """The articles of a file, of a folder or of a list of files and folders, in any format of ``docs/corpora.md``.

    In a folder, all files in it and below it are read, in the order of their paths. A file is recognised by its
    content: plain text and Markdown; a table of articles (CSV, TSV, Excel, JSON, JSON lines, Parquet); web pages;
    exports of Europresse and Factiva; corpora for IRaMuTeQ, Lexico and TXM; TEI; feeds; documents; a ZIP archive of any
    of these. ``format`` names one of ``analysis.corpus.FORMATS`` for a file that is mistaken for another. ``text``,
    ``title``, ``date``, ``outlet``, ``author``, ``section``, ``url``, ``language`` and ``id`` name the columns of a
    table that have unusual names. ``Article.id`` is the file name without its suffix, or the path inside the folder if
    two files share a name; in a file of many articles, their own id or the number of the article.

    Unreadable files are listed in ``Corpus.failures``, and a ``CorpusWarning`` counts them; other files in a folder are
    counted in ``Corpus.skipped``. Raises ``CorpusError`` if nothing can be read.

    >>> read_corpus("no/such/place")
    Traceback (most recent call last):
    analysis.corpus.errors.CorpusError: no article to read in no/such/place
    no/such/place: no file or folder of this name; check the spelling; the path exists up to ...
    """
    listing = list_files(paths)
    failures: list[Failure] = []
    articles = list(read_listed(listing, failures=failures, format=format, columns=columns))
    corpus = Corpus(articles, failures, listing.skipped)
    if not corpus:
        raise CorpusError(nothing_read(paths, corpus.failures, corpus.skipped))
    if failures:
        total = len({article.path for article in corpus}) + len(failures)
        named = "\n".join(map(str, failures[:5])) + ("\n…" if len(failures) > 5 else "")
        warnings.warn(f"{len(failures)} of {total} files could not be read:\n{named}", CorpusWarning, stacklevel=2)
    return corpus


def nothing_read(paths: PathLike | Iterable[PathLike], failures: Sequence[Failure], skipped: Mapping[str, int]) -> str:
    """Why there is no article: the files that could not be read, and what the others are."""
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    where = f"no article to read in {', '.join(map(str, given))}"
    if failures:
        return "\n".join([where, *map(str, failures)])
    return f"{where}: {passed_over(skipped) or 'no file'} found; docs/corpora.md lists what can be read"


def passed_over(skipped: Mapping[str, int]) -> str:
    """The files that are no articles, by what they are.

    >>> passed_over({"a PNG image": 2, "a log": 1})
    '2 × a PNG image, 1 × a log'
    """
    return ", ".join(f"{count} × {what}" for what, count in sorted(skipped.items()))

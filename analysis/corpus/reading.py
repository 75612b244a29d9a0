"""Files → articles: an unreadable file is skipped, named and counted."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Unpack

from analysis._notebook import warn

from .article import Article
from .corpus import Corpus
from .door import Choices, Door, Duplicates, choices, cut_them, seems_several
from .entries import read_entry
from .errors import CorpusError, CorpusWarning
from .left_out import nothing_read, passed_over, remedies
from .paths import Failure, Listing, PathLike, list_files
from .readers import Columns


def read_article(path: PathLike, *, id: str | None = None) -> Article:
    """The article in a file. Raises ``CorpusError`` if it cannot be read or holds several, saying what was found."""
    path = Path(path)
    if path.is_dir():
        raise CorpusError(f"{path}: a folder; use read_corpus")
    listing, failures = list_files(path), list[Failure]()
    found = list(islice(read_listed(listing, failures=failures, door=Choices(other_languages=True)), 2))
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
    other_languages: bool | None = None,
    duplicates: Duplicates | None = None,
    **columns: Unpack[Columns],
) -> Iterator[Article]:
    """The articles of a corpus one by one, for corpora that do not fit in memory.

    ``paths`` and the options are those of ``read_corpus``. Files that cannot be read are appended to
    ``failures`` when their turn comes; without such a list, each gives a ``CorpusWarning``.
    """
    door = choices(other_languages, duplicates)
    yield from read_listed(list_files(paths), failures=failures, format=format, columns=columns, door=door)


def read_listed(
    listing: Listing,
    *,
    failures: list[Failure] | None = None,
    format: str | None = None,
    columns: Columns | None = None,
    door: Choices | None = None,
) -> Iterator[Article]:
    """The articles of files listed by ``list_files``, one by one as with ``iter_corpus``.

    Files of a folder that hold no article are counted in ``listing.skipped``, articles that stay outside are listed in
    ``listing.left_out``, and files that look like several articles in ``listing.several``.
    """

    def report(failure: Failure) -> None:
        if failures is None:
            warnings.warn(str(failure), CorpusWarning, stacklevel=3)
        else:
            failures.append(failure)

    for failure in listing.failures:
        report(failure)
    taken: dict[str, int] = {}
    at_door = Door(door or choices(None, None))
    for entry in listing.files:
        for result in read_entry(entry, format, columns):
            if isinstance(result, Article):
                article = at_door.let_in(_with_own_id(result, taken))
                if isinstance(article, Article):
                    listing.several.extend(seems_several(article))
                    yield article
                else:
                    listing.left_out.append(article)
            elif isinstance(result, Failure):
                report(result)
            else:
                listing.skipped[result] += 1


def _with_own_id(article: Article, taken: dict[str, int]) -> Article:
    """The article, under another id if there is one of its id before it; ``taken`` has how often each was asked for."""
    name, number = article.id, taken.get(article.id, 1)
    while name in taken:
        number += 1
        name = f"{article.id}-{number}"
    taken[article.id] = number  # so that the ten thousandth row of one id is not tried under all names before it
    taken.setdefault(name, 1)
    return article if name == article.id else replace(article, id=name)


def read_corpus(
    paths: PathLike | Iterable[PathLike],
    *,
    format: str | None = None,
    other_languages: bool | None = None,
    duplicates: Duplicates | None = None,
    **columns: Unpack[Columns],
) -> Corpus:
    """The articles of a file, of a folder or of a list of files and folders, in any format of ``docs/corpora.md``.

    In a folder, all files in it and below it are read, in the order of their paths. A file is recognised by its
    content: plain text and Markdown; a table of articles (CSV, TSV, Excel, JSON, JSON lines, Parquet); web pages;
    exports of Europresse and Factiva; corpora for IRaMuTeQ, Lexico and TXM; TEI; feeds; documents; a ZIP archive of any
    of these. ``format`` names one of ``analysis.corpus.FORMATS`` for a file that is mistaken for another. ``text``,
    ``title``, ``date``, ``outlet``, ``author``, ``section``, ``url``, ``language`` and ``id`` name the columns of a
    table that have unusual names. ``Article.id`` is the file name without its suffix, or the path inside the folder if
    two files share a name; in a file of many articles, their own id or the number of the article.

    Articles in other languages than French are left out, unless ``other_languages`` is True. Near-duplicates, such as
    the same dispatch in several outlets, are all kept (``duplicates="each"``), or only the first (``"once"``).

    Unreadable files are listed in ``Corpus.failures``, articles that are left out in ``Corpus.left_out``, and a
    ``CorpusWarning`` counts them; other files in a folder are counted in ``Corpus.skipped``. Raises ``CorpusError`` if
    nothing can be read.

    >>> read_corpus("no/such/place")
    Traceback (most recent call last):
    analysis.corpus.errors.CorpusError: no article to read in no/such/place
    no/such/place: no file or folder of this name; check the spelling; the path exists up to ...
    """
    listing = list_files(paths)
    failures: list[Failure] = []
    door = choices(other_languages, duplicates)
    articles = list(read_listed(listing, failures=failures, format=format, columns=columns, door=door))
    corpus = Corpus(articles, failures, listing.skipped, listing.left_out)
    if not corpus:
        raise CorpusError(nothing_read(paths, failures, listing))
    for said in _noticed(corpus):
        warn(said, CorpusWarning, stacklevel=2)
    return corpus


def _noticed(corpus: Corpus) -> Iterator[str]:
    """What a user should know of a corpus: what is not in it, and files that look like several articles."""
    if failures := corpus.failures:
        total = len({article.path for article in corpus}) + len(failures)
        named = "\n".join(map(str, failures[:5])) + ("\n…" if len(failures) > 5 else "")
        yield f"{len(failures)} of {total} files could not be read:\n{named}"
    if left := corpus.left_out:
        yield f"{passed_over({}, left)} left out; {remedies(left)}"
    if several := [said for article in corpus for said in seems_several(article)]:
        yield cut_them(several)

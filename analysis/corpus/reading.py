"""Files → articles: an unreadable file is skipped, named and counted."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import overload

from .article import Article
from .decoding import NotTextError, decode
from .making import article_from_text
from .paths import Failure, Listing, PathLike, list_files


class CorpusError(ValueError):
    """No article could be read; the message says which files, what was found and what to do."""


class CorpusWarning(UserWarning):
    """Some files of a corpus could not be read."""


class Corpus(Sequence[Article]):
    """The articles of a corpus in the order of their files, and ``failures``, the files that could not be read.

    ``skipped`` counts the other files of the folder by suffix (``{".pdf": 2}``).
    """

    def __init__(
        self, articles: Iterable[Article], failures: Iterable[Failure] = (), skipped: dict[str, int] | None = None
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

    def __repr__(self) -> str:
        parts = [f"{len(self.articles)} articles"]
        if self.failures:
            parts.append(f"{len(self.failures)} files not read")
        if self.skipped:
            parts.append(f"{sum(self.skipped.values())} other files")
        return f"<Corpus: {', '.join(parts)}>"


def read_article(path: PathLike, *, id: str | None = None) -> Article:
    """The article in a file. Raises ``CorpusError`` if it cannot be read, saying what was found and what to do."""
    path = Path(path)
    if path.is_dir():
        raise CorpusError(f"{path}: a folder; use read_corpus")
    listing = list_files(path)
    result = listing.failures[0] if listing.failures else _read(path, id or listing.files[0][1])
    if isinstance(result, Failure):
        raise CorpusError(str(result))
    return result


def iter_corpus(paths: PathLike | Iterable[PathLike], *, failures: list[Failure] | None = None) -> Iterator[Article]:
    """The articles of a corpus one by one, for corpora that do not fit in memory.

    ``paths`` are those of ``read_corpus``. Files that cannot be read are appended to ``failures`` when their turn
    comes; without such a list, each gives a ``CorpusWarning``.
    """
    yield from read_listed(list_files(paths), failures=failures)


def read_listed(listing: Listing, *, failures: list[Failure] | None = None) -> Iterator[Article]:
    """The articles of files listed by ``list_files``, one by one as with ``iter_corpus``."""

    def report(failure: Failure) -> None:
        if failures is None:
            warnings.warn(str(failure), CorpusWarning, stacklevel=3)
        else:
            failures.append(failure)

    for failure in listing.failures:
        report(failure)
    for path, name in listing.files:
        result = _read(path, name)
        if isinstance(result, Failure):
            report(result)
        else:
            yield result


def read_corpus(paths: PathLike | Iterable[PathLike]) -> Corpus:
    """The articles of a file, of a folder or of a list of files and folders.

    In a folder, all ``.txt`` files in it and below it are read, in the order of their paths. Encodings are recognised:
    UTF-8 and UTF-16 with or without byte order mark, Windows-1252, Latin-1. ``Article.id`` is the file name without
    ``.txt``, or the path inside the folder if two files share a name.

    Unreadable files are listed in ``Corpus.failures``, and a ``CorpusWarning`` counts them. Raises ``CorpusError`` if
    nothing can be read.

    >>> read_corpus("no/such/place")
    Traceback (most recent call last):
    analysis.corpus.reading.CorpusError: no article to read:
    no/such/place: no file or folder of this name; check the spelling; the path exists up to ...
    """
    listing = list_files(paths)
    failures: list[Failure] = []
    corpus = Corpus(read_listed(listing, failures=failures), skipped=listing.skipped)
    corpus.failures = tuple(failures)
    if not corpus:
        raise CorpusError(_nothing(paths, corpus))
    if failures:
        total = len(corpus) + len(failures)
        named = "\n".join(map(str, failures[:5])) + ("\n…" if len(failures) > 5 else "")
        warnings.warn(f"{len(failures)} of {total} files could not be read:\n{named}", CorpusWarning, stacklevel=2)
    return corpus


def _nothing(paths: PathLike | Iterable[PathLike], corpus: Corpus) -> str:
    if corpus.failures:
        return "no article to read:\n" + "\n".join(map(str, corpus.failures))
    others = ", ".join(f"{count} {suffix}" for suffix, count in sorted(corpus.skipped.items())) or "nothing"
    return f"no article to read in {paths}: no .txt file, {others} found; save the articles as plain text (.txt, UTF-8)"


def _read(path: Path, name: str) -> Article | Failure:
    try:
        text, _ = decode(path.read_bytes())
    except NotTextError as error:
        return Failure(path, error.found, error.remedy)
    except PermissionError:
        return Failure(path, "a file that you have no permission to read", "change its permissions")
    except FileNotFoundError:
        return Failure(path, "a broken link, or a file that has just been removed", "check the path")
    except OSError as error:
        return Failure(path, f"a file that cannot be read ({error.strerror or error})", "check the disk and the path")
    return article_from_text(text, id=name, path=path)

"""The articles of a corpus, and an account of what is not among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import overload

from analysis.text.english import plural

from .article import Article
from .left_out import LeftOut, PassedOver, account
from .metadata import Rows, told
from .paths import Failure, PathLike


class Corpus(Sequence[Article]):
    """The articles of a corpus in the order of their files, and ``failures``, the files that could not be read.

    ``skipped`` counts the other files in the folder by kind (``{"a PNG image": 2}``); ``left_out`` lists the articles
    that were read and stay outside, for their language or as copies of others. ``passed_over`` sums up all three.
    """

    def __init__(
        self,
        articles: Iterable[Article],
        failures: Iterable[Failure] = (),
        skipped: Mapping[str, int] | None = None,
        left_out: Iterable[LeftOut] = (),
    ) -> None:
        self.articles = tuple(articles)
        self.failures = tuple(failures)
        self.skipped = dict(skipped or {})
        self.left_out = tuple(left_out)

    @property
    def passed_over(self) -> tuple[PassedOver, ...]:
        """All that was found and is not analysed, by kind, with its count and what can be done about it."""
        return account(self.failures, self.skipped, self.left_out)

    def _with(self, articles: Iterable[Article]) -> Corpus:
        return Corpus(articles, self.failures, self.skipped, self.left_out)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> Corpus: ...
    def __getitem__(self, index: int | slice) -> Article | Corpus:
        if isinstance(index, slice):
            return self._with(self.articles[index])
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
        return self._with(told(self.articles, table))

    def __repr__(self) -> str:
        parts = [plural(len(self.articles), "article")]
        if self.failures:
            parts.append(f"{plural(len(self.failures), 'file')} not read")
        if self.left_out:
            parts.append(f"{plural(len(self.left_out), 'article')} left out")
        if self.skipped:
            parts.append(plural(sum(self.skipped.values()), "other file"))
        return f"<Corpus: {', '.join(parts)}>"

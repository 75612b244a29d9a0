"""Texts that workers are asked for: in which batches, and so that they have work while others are waited for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import NamedTuple, TypeVar

from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.corpus import Article

from .sending import received
from .workers import Asked, Workers
from .working import Text

T = TypeVar("T")


class Answers(NamedTuple):
    """What workers were asked for, which they do while this process does something else."""

    pool: Workers[Article, bytes]
    asked: Asked

    @classmethod
    def to(cls, pool: Workers[Article, bytes], texts: Sequence[Text]) -> Answers:
        """Ask for the texts that are not kept."""
        articles = [text.plain for text in texts if text.held is None]
        waiting = iter(articles)
        sizes = shrinking([len(article.text) for article in articles], pool.count)
        batches = [list(islice(waiting, size)) for size in sizes]
        return cls(pool, pool.ask(batches, lambda article: f"{article.id!r} ({len(article.text):,} characters)"))

    def docs(self, vocab: Vocab) -> Iterator[Doc]:
        """The texts as the workers parse them, in a vocabulary."""
        return (received(data, vocab) for data in self.pool.results(self.asked))


def shrinking(lengths: Sequence[int], workers: int) -> list[int]:
    """How many texts of these lengths to give out together: many at first, and single ones last.

    Many together are parsed faster; where there are few at the end, nobody waits long for the last.

    >>> shrinking([300] * 20, 2), shrinking([9000, 300, 300, 300], 2)
    ([5, 4, 3, 2, 2, 1, 1, 1, 1], [1, 1, 1, 1])
    """
    sizes: list[int] = []
    left, size, got = sum(lengths), 0, 0
    for length in lengths:
        size, got = size + 1, got + length
        if got * 2 * workers >= left:
            sizes.append(size)
            left, size, got = left - got, 0, 0
    return sizes


def one_ahead(items: Iterable[T]) -> Iterator[T]:
    """The same items, of which the next is made before each is given.

    >>> made = (print("made", n) or n for n in range(2))
    >>> for n in one_ahead(made):
    ...     print("given", n)
    made 0
    made 1
    given 0
    given 1
    """
    return (item for item, _ in pairwise(chain(items, [None])))  # type: ignore[misc]  # the last is no item

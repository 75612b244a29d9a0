"""Articles that are alike: the same dispatch in several outlets, found without comparing all with all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from .article import UNCOUNTED, Article

#: Words in a shingle, and signatures' length: the usual trade of precision for time.
_SHINGLE, _PERMUTATIONS = 4, 128
LEAST = 0.7


def near_duplicates(articles: Iterable[Article], *, least: float = LEAST) -> list[tuple[str, str, float]]:
    """Pairs of articles that share at least ``least`` of their sequences of four words: the first, the copy, the share.

    The share is Jaccard's, estimated by MinHash (Broder 1997), so time grows with the number of articles and not of
    pairs. Each copy is listed once, with the earliest article of the corpus that it is like.

    >>> text = "Le pont de Varlaix rouvre lundi à midi, a annoncé la préfète du département, après trois ans."
    >>> near_duplicates([Article("a", text), Article("b", text), Article("c", "Un tout autre texte, sur une halle.")])
    [('a', 'b', 1.0)]
    """
    seen = Seen(least)
    return [(like[0], article.id, like[1]) for article in articles if (like := seen.like(article))]


class Seen:
    """The articles seen so far, without their copies."""

    def __init__(self, least: float = LEAST) -> None:
        self.least = least
        self._ids: list[str] = []
        self._sketches: list[Any] = []
        self._index: Any = None
        self._drawn: dict[str, Any] = {}  # by the first sketch, from the seed that all have

    def like(self, article: Article) -> tuple[str, float] | None:
        """The first article seen that this one is a copy of, and the share of what they share; else it is kept."""
        from datasketch import MinHash, MinHashLSH

        shingles = set(_shingles(article))
        if not shingles:
            return None
        if self._index is None:
            self._index = MinHashLSH(threshold=self.least, num_perm=_PERMUTATIONS)
        sketch = MinHash(num_perm=_PERMUTATIONS, **self._drawn)
        self._drawn = {"permutations": sketch.permutations, "scheme": sketch.scheme}
        sketch.update_batch(sorted(shingles))
        near = sorted(self._index.query(sketch))
        for n, share in zip(near, self._shares(near, sketch.hashvalues), strict=True):
            if share >= self.least:
                return self._ids[n], round(share, 2)
        self._index.insert(len(self._ids), sketch)
        self._ids.append(article.id)
        self._sketches.append(sketch.hashvalues)
        return None

    def _shares(self, near: Sequence[int], values: Any) -> list[float]:
        """Jaccard's index of a sketch with each of those."""
        if not near:
            return []
        same: list[int] = (np.stack([self._sketches[n] for n in near]) == values).sum(axis=1).tolist()
        return [count / _PERMUTATIONS for count in same]


def _shingles(article: Article) -> Iterator[bytes]:
    kinds = {r.kind for r in article.regions} - UNCOUNTED
    text = " ".join(article.paragraphs(*kinds)) if article.regions else article.text
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[n : n + _SHINGLE]).encode() for n in range(max(len(words) - _SHINGLE + 1, 0)))

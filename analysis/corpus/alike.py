"""Articles that are alike: the same dispatch in several outlets, found without comparing all with all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

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
        self._sketches: list[tuple[str, Any]] = []
        self._index: Any = None

    def like(self, article: Article) -> tuple[str, float] | None:
        """The first article seen that this one is a copy of, and the share of what they share; else it is kept."""
        from datasketch import MinHash, MinHashLSH

        shingles = set(_shingles(article))
        if not shingles:
            return None
        if self._index is None:
            self._index = MinHashLSH(threshold=self.least, num_perm=_PERMUTATIONS)
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch(sorted(shingles))
        shares = {n: float(self._sketches[n][1].jaccard(sketch)) for n in self._index.query(sketch)}
        if alike := [n for n, share in shares.items() if share >= self.least]:
            return self._sketches[min(alike)][0], round(shares[min(alike)], 2)
        self._index.insert(len(self._sketches), sketch)
        self._sketches.append((article.id, sketch))
        return None


def _shingles(article: Article) -> Iterator[bytes]:
    kinds = {r.kind for r in article.regions} - UNCOUNTED
    text = " ".join(article.paragraphs(*kinds)) if article.regions else article.text
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[n : n + _SHINGLE]).encode() for n in range(max(len(words) - _SHINGLE + 1, 0)))

"""Articles that are alike: the same dispatch in several outlets, found without comparing all with all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .article import UNCOUNTED, Article

#: Words in a shingle, and signatures' length: the usual trade of precision for time.
_SHINGLE, _PERMUTATIONS = 4, 128


def near_duplicates(articles: Iterable[Article], *, least: float = 0.7) -> list[tuple[str, str, float]]:
    """Pairs of articles that share at least ``least`` of their sequences of four words: the first, the copy, the share.

    The share is Jaccard's, estimated by MinHash (Broder 1997), so time grows with the number of articles and not of
    pairs. Each copy is listed once, with the earliest article of the corpus that it is like.

    >>> text = "Le pont de Varlaix rouvre lundi à midi, a annoncé la préfète du département, après trois ans."
    >>> near_duplicates([Article("a", text), Article("b", text), Article("c", "Un tout autre texte, sur une halle.")])
    [('a', 'b', 1.0)]
    """
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=least, num_perm=_PERMUTATIONS)
    found: list[tuple[str, str, float]] = []
    seen: dict[int, tuple[str, MinHash]] = {}
    for number, article in enumerate(articles):
        shingles = set(_shingles(article))
        if not shingles:
            continue
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch(sorted(shingles))
        alike = sorted(n for n in index.query(sketch) if seen[n][1].jaccard(sketch) >= least)
        if alike:
            first, its = seen[alike[0]]
            found.append((first, article.id, round(float(its.jaccard(sketch)), 2)))
        else:
            index.insert(number, sketch)
            seen[number] = article.id, sketch
    return found


def _shingles(article: Article) -> Iterator[bytes]:
    kinds = {r.kind for r in article.regions} - UNCOUNTED
    text = " ".join(article.paragraphs(*kinds)) if article.regions else article.text
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[n : n + _SHINGLE]).encode() for n in range(max(len(words) - _SHINGLE + 1, 0)))

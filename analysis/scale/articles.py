"""Articles laid aside in a file, so that a corpus that does not fit in memory is read, and checked, only once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.corpus import Article


class ArticlesAside:
    """Articles in the file ``path``, which is made; they can be gone through as often as they are needed."""

    def __init__(self, path: Path, articles: Iterable[Article]) -> None:
        self._path, self._count = path, 0
        with path.open("w", encoding="ascii") as file:
            for article in articles:
                file.write(json.dumps(article.to_dict()) + "\n")
                self._count += 1

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Article]:
        with self._path.open(encoding="ascii") as file:
            for line in file:
                yield Article.from_dict(json.loads(line))

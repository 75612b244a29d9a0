"""The whole analysis of texts, found again in the cache as long as nothing changes that decides it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.corpus import Article
from analysis.lexicons import LexiconFolder

from .bare import WORTH_KEEPING
from .cache import DocCache
from .deciding import unchanged


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole analyses in a cache that were made under what ``decided`` says (``decided_by``)."""

    kept: DocCache
    decided: str

    @classmethod
    def of(cls, kept: DocCache | None, decided: str | None) -> Whole | None:
        """The analyses of that cache; None if there is no cache, or nothing can be kept of this pipeline."""
        return cls(kept, decided) if kept is not None and decided is not None else None

    def path(self, article: Article, lists: LexiconFolder | None) -> Path:
        """The file of what is found in the reading copy of an article with these lists."""
        told = f"{lists.place}|{lists.digest}" if lists else ""
        return self.kept.whole_path(f"{self.decided}|{told}", article)

    @staticmethod
    def wants(article: Article) -> bool:
        """Whether a text is long enough to be kept."""
        return len(article.text) >= WORTH_KEEPING

    def held(self, articles: Sequence[Article], lists: LexiconFolder | None) -> list[bytes | None]:
        """What is kept of each text with these lists."""
        worth = [self.wants(article) for article in articles]
        if not any(worth) or not unchanged():
            return [None] * len(articles)
        return [
            self.kept.read(self.path(article, lists)) if good else None
            for article, good in zip(articles, worth, strict=True)
        ]

    def keep(self, article: Article, lists: LexiconFolder | None, data: bytes) -> None:
        """Keep what was found in a text with these lists."""
        if self.wants(article) and unchanged():
            self.kept.write(self.path(article, lists), data)

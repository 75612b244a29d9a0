"""Articles through the whole pipeline, in this process or in workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import lru_cache
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.corpus import Article, article_from_text
from analysis.lexicons import LexiconFolder, laid_over

from .bare import parsed
from .cache import DocCache
from .components import set_original
from .models import OURS, load_model
from .pieces import joined, pieces, reading
from .workers import Workers

#: How many batches each worker has of the articles in memory, so that none waits long for another.
_BATCHES = 4
#: Parts of a ``Doc`` that no table reads, which another process need not send.
_UNSENT = ["tensor", "cats"]
_WARM_UP = "Le maire de Lyon, M. Morel, a dit : « Nous rouvrirons le pont. » Selon lui, c’est sûr."


@lru_cache(maxsize=2)
def warm(model: str, lexicons: LexiconFolder | None) -> None:
    """Run everything once outside a memory zone, because what components build at first use must outlive it."""
    with laid_over(lexicons):
        article = article_from_text(_WARM_UP)
    next(docs_by(load_model(model), [article], None, 1, lexicons))


def sent(nlp: Language, articles: list[Article], pool: Workers[Article, bytes]) -> Iterator[Doc]:
    """The articles as the workers parse them."""
    size = -(-len(articles) // (pool.count * _BATCHES))
    for data in pool.map(articles, size, name=lambda article: f"{article.id!r} ({len(article.text):,} characters)"):
        yield Doc(nlp.vocab).from_bytes(data, exclude=_UNSENT)


def worker_of(
    model: str, kept: DocCache | None, batch_size: int, lexicons: LexiconFolder | None
) -> Callable[[list[Article]], list[bytes]]:
    """What a worker does with its batches; run in the worker, where a forked one has the model already."""
    nlp = load_model(model)
    warm(model, lexicons)

    def parse(articles: list[Article]) -> list[bytes]:
        nested = getattr(nlp.vocab, "in_memory_zone", False)
        zone: Any = nullcontext() if nested else nlp.memory_zone()
        with zone:
            sent = [doc.to_bytes(exclude=_UNSENT) for doc in docs_by(nlp, articles, kept, batch_size, lexicons)]
        if kept:
            kept.trim()
        return sent

    return parse


def docs_by(
    nlp: Language, articles: list[Article], kept: DocCache | None, batch_size: int, lexicons: LexiconFolder | None
) -> Iterator[Doc]:
    """The articles parsed in this process: by the model or from the cache, then by our components."""
    read = [reading(article) for article in articles]
    cut = [pieces(article) for article in read]
    made = iter(parsed(nlp, [piece for parts in cut for piece in parts], kept, batch_size))
    ours = [(name, component) for name, component in nlp.pipeline if name in OURS]
    for original, article, parts in zip(articles, read, cut, strict=True):
        doc = joined(list(islice(made, len(parts))))
        doc._.article = article
        set_original(doc, original)
        for name, component in ours:
            try:
                with laid_over(lexicons):
                    doc = component(doc)
            except Exception as error:
                error.add_note(f"in the component {name!r}, at the article {article.id!r}")
                raise
        yield doc

"""Articles → spaCy ``Doc``s: the model by name, our components on top of it, progress on long work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import overload

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from tqdm.auto import tqdm

from analysis.corpus import Article, article_from_text
from analysis.text import normalise

from .annotation import annotation
from .components import article_of, doc_data
from .errors import ModelNotFoundError

__all__ = [
    "DEFAULT_MODEL",
    "ModelNotFoundError",
    "annotation",
    "article_of",
    "doc_data",
    "docs_of",
    "load_model",
    "parse",
    "stream",
]

DEFAULT_MODEL = "fr_core_news_md"
_OURS = ("french_lemmas", "french_entities", "french_quotations")


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name with our components added, loaded once."""
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise ModelNotFoundError(
            f"the spaCy model {name!r} is not installed; install it with: python -m pip install {name.replace('_', '-')}"
        ) from error
    nlp.add_pipe("news_regions", first=True)
    for component in _OURS:
        nlp.add_pipe(component)
    return nlp


def stream(articles: Iterable[Article | str], *, model: str = DEFAULT_MODEL, batch_size: int = 16) -> Iterator[Doc]:
    """``Doc``s one after the other, for corpora that do not fit in memory."""
    nlp = load_model(model)

    def made() -> Iterator[Doc]:
        for item in articles:
            article = article_from_text(item) if isinstance(item, str) else item
            doc = nlp.make_doc(normalise(article.text))
            doc._.article = article
            yield doc

    yield from nlp.pipe(made(), batch_size=batch_size)


@overload
def parse(articles: Article | str, *, model: str = ..., progress: bool | None = ...) -> Doc: ...
@overload
def parse(articles: Iterable[Article | str], *, model: str = ..., progress: bool | None = ...) -> list[Doc]: ...
def parse(
    articles: Article | str | Iterable[Article | str], *, model: str = DEFAULT_MODEL, progress: bool | None = None
) -> Doc | list[Doc]:
    """A ``Doc`` of an article or a string, or a list of ``Doc``s of several."""
    if isinstance(articles, (Article, str)):
        return next(stream([articles], model=model))
    items = list(articles)
    bar = tqdm(stream(items, model=model), total=len(items), unit="article", disable=not (progress or len(items) > 50))
    return list(bar)


def docs_of(docs: Doc | Iterable[Doc]) -> Iterator[Doc]:
    """One ``Doc`` or any iterable of them, as an iterator: what every table function begins with."""
    return iter([docs]) if isinstance(docs, Doc) else iter(docs)

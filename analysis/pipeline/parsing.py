"""Articles → ``Doc``s: from the cache or by the model, then through our components."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from itertools import islice
from pathlib import Path
from typing import overload

from spacy.tokens import Doc

from analysis.corpus import Article, article_from_text
from analysis.corrections import corrections_in_use
from analysis.lexicons import Folder, LexiconFolder, chosen_lists, laid_over, lexicons_in_use

from .asking import Answers, one_ahead
from .cache import DocCache
from .collector import spared
from .components import a_doc
from .correcting import corrected
from .lazily import Pipeline
from .models import DEFAULT_MODEL
from .progress import with_progress
from .whole import Whole
from .workers import Workers, forked
from .working import Text, Work, docs_of_texts, texts_of, warm, worker_of

#: Articles in memory at one time, for each worker.
_CHUNK = 64
#: Characters; what is longer is a text.
_LONGEST_PATH = 250


def stream(  # noqa: PLR0913  # each an option
    articles: Iterable[Article | str],
    *,
    model: str = DEFAULT_MODEL,
    workers: int = 1,
    cache: bool = True,
    batch_size: int = 32,
    transient: bool = False,
    lexicons: Folder | None = None,
    weights: Folder | None = None,
) -> Iterator[Doc]:
    """Parsed articles one by one, for corpora that do not fit in memory.

    ``model`` is the name of a spaCy pipeline for French; ``workers`` is the number of processes that parse in parallel,
    with the same results; ``cache=False`` neither reads nor writes the cache on disk; ``batch_size`` is the number of
    texts that the model takes at a time. With ``transient=True`` memory stays flat however long the stream is, but **a
    ``Doc`` and its tokens are only valid until the next few have been requested**: copy what you need (all table
    functions do). ``lexicons`` is a folder of your own word lists, which extend and correct ours; tables made of the
    ``Doc``s use them as well. ``weights`` is a folder that ``python -m analysis learn`` wrote.

    Raises ``ModelNotFoundError`` if the model is not installed, ``LexiconError`` for a list with mistakes,
    ``WorkerError`` if an article costs two workers their life.
    """
    if workers < 1:
        raise ValueError(f"workers={workers}: use a number of processes of 1 or more")
    pipeline = Pipeline(model)
    lists = chosen_lists(lexicons, weights)
    kept = DocCache.usual() if cache else None
    if transient:
        warm(model, lists)
    work = Work(pipeline, kept, Whole.of(kept, pipeline.decided) if kept else None, batch_size, lists)
    todo = enumerate(articles, start=1)
    worker = partial(worker_of, model, kept, batch_size, lists or lexicons_in_use())
    with spared() as put_aside, Workers[Article, bytes](worker, workers) if workers > 1 else nullcontext() as pool:

        def prepared() -> Iterator[tuple[list[Text], Iterator[Doc] | None]]:
            while chunk := _chunk(todo, _CHUNK * workers, lists):
                texts = texts_of(chunk, work)
                shared = pool if sum(text.held is None for text in texts) > batch_size else None
                if shared and not shared.started:
                    if forked():  # what is loaded and built is there in all copies of this process, and only once
                        warm(model, lists or lexicons_in_use())
                        pipeline.load()
                        put_aside()
                    shared.start()  # outside the zone, which forked processes would be in for ever
                yield texts, Answers.to(shared, texts).docs(pipeline.vocab) if shared else None

        for texts, asked in one_ahead(prepared()) if pool else prepared():
            with pipeline.zone() if transient else nullcontext():
                yield from corrected(docs_of_texts(texts, work, asked), corrections_in_use())
            if kept:
                kept.trim(at_end=False)
    if kept:
        kept.trim()


@overload
def parse(  # type: ignore[overload-overlap]  # a str is an iterable of str to the type checker
    articles: Article | str,
    *,
    model: str = ...,
    workers: int = ...,
    cache: bool = ...,
    progress: bool | None = ...,
    lexicons: Folder | None = ...,
    weights: Folder | None = ...,
) -> Doc: ...
@overload
def parse(
    articles: Iterable[Article | str],
    *,
    model: str = ...,
    workers: int = ...,
    cache: bool = ...,
    progress: bool | None = ...,
    lexicons: Folder | None = ...,
    weights: Folder | None = ...,
) -> list[Doc]: ...
def parse(
    articles: Article | str | Iterable[Article | str],
    *,
    model: str = DEFAULT_MODEL,
    workers: int = 1,
    cache: bool = True,
    progress: bool | None = None,
    lexicons: Folder | None = None,
    weights: Folder | None = None,
) -> Doc | list[Doc]:
    """The ``Doc`` of an article or a string, or the list of ``Doc``s of several.

    ``model``, ``workers``, ``cache``, ``lexicons`` and ``weights`` are those of ``stream``. ``progress`` shows a
    progress bar at once (True), never (False), or after three seconds (None). Raises ``ModelNotFoundError`` if the
    model is not installed, ``ValueError`` for a path in place of a text, ``TypeError`` for anything that is neither
    article nor text.
    """
    if isinstance(articles, (Article, str)) or not isinstance(articles, Iterable):
        return next(stream([articles], model=model, cache=cache, lexicons=lexicons, weights=weights))
    items = list(articles)
    docs = stream(items, model=model, workers=workers, cache=cache, lexicons=lexicons, weights=weights)
    return list(with_progress(docs, total=len(items), shown=progress))


def docs_of(docs: Doc | Iterable[Doc]) -> Iterator[Doc]:
    """One ``Doc`` or any iterable of them, as an iterator; every table function begins with it."""
    return map(a_doc, [docs] if isinstance(docs, (Doc, str)) else docs)


def _chunk(numbered: Iterator[tuple[int, Article | str]], size: int, lexicons: LexiconFolder | None) -> list[Article]:
    """The next articles; reading them finds their regions, by lists too."""
    with laid_over(lexicons):
        return [_article(number, item) for number, item in islice(numbered, size)]


def _article(number: int, item: Article | str) -> Article:
    """The article; one made of a text is called *text*, *text-2* … by its place, so that rows can be told apart."""
    if isinstance(item, Article):
        return item
    if not isinstance(item, str):
        raise TypeError(f"parse needs articles or texts; got {item!r:.60}, which is neither")
    if _is_path(item):
        raise ValueError(f"{item!r} is a path, not a text; to read the articles there, use read_corpus({item!r})")
    return article_from_text(item, id="text" if number == 1 else f"text-{number}")


def _is_path(text: str) -> bool:
    """Whether a text is the name of a file or folder that exists (*seeds*, *export.csv*); no text of many words is."""
    if len(text) > _LONGEST_PATH or "\n" in text or not text.strip():
        return False
    try:
        return Path(text).exists()
    except (OSError, ValueError):  # longer than a name can be, or with a zero in it
        return False

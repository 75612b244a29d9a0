"""Articles through the whole pipeline: what is kept of them, then the others in this process or in workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.corpus import Article, article_from_text
from analysis.lexicons import LexiconFolder, laid_over, lexicons_in_use

from .bare import parsed
from .cache import DocCache
from .components import set_original
from .lazily import Pipeline
from .models import OURS, as_it_was_loaded, load_model
from .packing import unpacked
from .pieces import joined, pieces, reading
from .sending import packed_by_us, to_send
from .whole import Whole

_WARM_UP = "Le maire de Lyon, M. Morel, a dit : « Nous rouvrirons le pont. » Selon lui, c’est sûr."


@dataclass(frozen=True, slots=True)
class Work:
    """How articles are parsed: by which pipeline, with which lists, and what is kept of them."""

    pipeline: Pipeline
    kept: DocCache | None
    whole: Whole | None
    batch_size: int
    lists: LexiconFolder | None


@dataclass(frozen=True, slots=True)
class Text:
    """An article, its reading copy, and what is kept of the analysis of that, with the lists in use then."""

    article: Article
    copy: Article
    held: bytes | None
    lists: LexiconFolder | None

    @property
    def plain(self) -> Article:
        """All that decides what is found: the text and its regions. The id is for error messages."""
        return Article(self.copy.id, self.copy.text, self.copy.regions)


@lru_cache(maxsize=2)
def warm(model: str, lexicons: LexiconFolder | None) -> None:
    """Run everything once outside a memory zone, because what components build at first use must outlive it."""
    with laid_over(lexicons):
        article = article_from_text(_WARM_UP)
    next(analysed(load_model(model), [article], None, 1, lexicons))


def texts_of(articles: Sequence[Article], work: Work) -> list[Text]:
    """The articles with what is kept of them; no ``Doc`` is made yet."""
    lists = work.lists or lexicons_in_use()
    copies = [reading(article) for article in articles]
    held = work.whole.held(copies, lists) if work.whole else [None] * len(copies)
    return [Text(*parts, lists) for parts in zip(articles, copies, held, strict=True)]


def docs_of_texts(texts: Sequence[Text], work: Work, asked: Iterator[Doc] | None) -> Iterator[Doc]:
    """The ``Doc``s of texts, in order; what is not kept is ``asked`` of workers, or parsed in this process."""
    todo = [text.plain for text in texts if text.held is None]
    made = _made(todo, work) if asked is None else asked
    for text in texts:
        doc = next(made) if text.held is None else _found(text, work) or next(_made([text.plain], work))
        doc._.article = text.copy
        set_original(doc, text.article)
        yield doc


def _found(text: Text, work: Work) -> Doc | None:
    """The ``Doc`` that is kept; None if it cannot be read, or if other lists have come into use since."""
    if text.held is None or (work.lists or lexicons_in_use()) is not text.lists:
        return None
    try:
        doc = unpacked(text.held, work.pipeline.vocab)
    except Exception:  # what is no Doc can make spaCy raise anything; parsing again repairs it
        return None
    return doc


def _made(articles: list[Article], work: Work) -> Iterator[Doc]:
    """The articles parsed in this process, and kept."""
    if not articles:
        return
    for article, doc in zip(
        articles, analysed(work.pipeline.nlp, articles, work.kept, work.batch_size, work.lists), strict=True
    ):
        if work.whole and work.whole.wants(article) and (data := packed_by_us(doc)):
            work.whole.keep(article, work.lists or lexicons_in_use(), data)
        yield doc


def worker_of(
    model: str, kept: DocCache | None, batch_size: int, lists: LexiconFolder | None
) -> Callable[[list[Article]], list[bytes]]:
    """What a worker does with its batches; run in the worker, where a forked one has the model already."""
    nlp = load_model(model)
    warm(model, lists)
    whole = Whole.of(kept, as_it_was_loaded(nlp))

    def parse(articles: list[Article]) -> list[bytes]:
        nested = getattr(nlp.vocab, "in_memory_zone", False)
        zone: Any = nullcontext() if nested else nlp.memory_zone()
        made = []
        with zone:
            for article, doc in zip(articles, analysed(nlp, articles, kept, batch_size, lists), strict=True):
                data = packed_by_us(doc)
                if data and whole:
                    whole.keep(article, lists, data)
                made.append(to_send(doc, data))
        if kept:
            kept.trim(at_end=False)
        return made

    return parse


def analysed(
    nlp: Language, articles: list[Article], kept: DocCache | None, batch_size: int, lists: LexiconFolder | None
) -> Iterator[Doc]:
    """Reading copies parsed in this process: by the model, or as it once parsed them, then by our components."""
    cut = [pieces(article) for article in articles]
    made = iter(parsed(nlp, [piece for parts in cut for piece in parts], kept, batch_size))
    ours = [(name, component) for name, component in nlp.pipeline if name in OURS]
    for article, parts in zip(articles, cut, strict=True):
        doc = joined(list(islice(made, len(parts))))
        doc._.article = article
        for name, component in ours:
            try:
                with laid_over(lists):
                    doc = component(doc)
            except Exception as error:
                error.add_note(f"in the component {name!r}, at the article {article.id!r}")
                raise
        yield doc

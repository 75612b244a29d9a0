"""Texts → ``Doc``s of the bare model: from the cache, or by the model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from analysis.corpus import Article
from analysis.text import normalise

from .cache import DocCache, fingerprint
from .deciding import ROOMS_OF_THE_MODEL, code_of, unchanged
from .models import OURS
from .pieces import LONGEST_RUN, joined, stretches
from .stepping import piped

#: Characters; shorter texts are parsed about as fast as they are read from the cache.
WORTH_KEEPING = 500


def parsed(nlp: Language, parts: list[Article], kept: DocCache | None, batch_size: int) -> list[Doc]:
    """The texts parsed by the bare model, in order."""
    texts = [normalise(part.text) for part in parts]
    docs: list[Doc | None] = [None] * len(parts)
    worth = [i for i, text in enumerate(texts) if kept and len(text) >= WORTH_KEEPING]
    code = code_of(ROOMS_OF_THE_MODEL) if worth and unchanged(ROOMS_OF_THE_MODEL) else None
    paths: dict[int, Path] = {}
    if kept and code:
        model = f"{code}|{_fingerprint(nlp, tuple(nlp.pipe_names))}"
        paths = {i: kept.path(model, texts[i], [region.start for region in parts[i].regions]) for i in worth}
        for i, path in paths.items():
            docs[i] = kept.get(path, nlp.vocab, texts[i])
    missing = [i for i, doc in enumerate(docs) if doc is None]
    for i, doc in zip(missing, _made(nlp, [parts[i] for i in missing], batch_size), strict=True):
        if kept and i in paths:
            kept.put(paths[i], doc)
        docs[i] = doc
    return [doc for doc in docs if doc is not None]


@lru_cache(maxsize=4)
def _fingerprint(nlp: Language, _: tuple[str, ...]) -> str:
    return fingerprint(nlp)


def _made(nlp: Language, parts: list[Article], batch_size: int) -> Iterator[Doc]:
    for doc in _piped(nlp, parts, batch_size):
        doc.tensor = np.zeros((0,), dtype="float32")  # half of the memory of a Doc, and we do not use it
        yield doc


def _piped(nlp: Language, parts: list[Article], batch_size: int) -> Iterator[Doc]:
    """The texts through the components of the model, as ``nlp.pipe`` runs them."""
    docs: Iterator[Doc] = (_tokenised(nlp, part) for part in parts)
    for name, component in nlp.pipeline:
        if name not in OURS:
            docs = piped(component, docs, batch_size)
    return docs


def _tokenised(nlp: Language, part: Article) -> Doc:
    doc = joined([_tokens(nlp, stretch) for stretch in stretches(normalise(part.text))])
    doc._.article = part
    return doc


def _tokens(nlp: Language, stretch: str) -> Doc:
    """The tokens of a stretch; hundreds of signs without a space or a letter are one token."""
    if len(stretch) >= LONGEST_RUN and not any(c.isalnum() or c.isspace() for c in stretch):
        return Doc(nlp.vocab, words=[stretch], spaces=[False])
    return nlp.make_doc(stretch)

"""``Doc``s laid aside in a file, for what can only be counted when all of them have been seen once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from spacy.tokens import Doc

from .components import articles_on
from .lazily import Pipeline
from .sending import packed_by_us, received, to_send

#: ``Doc``s in memory at one time.
_CHUNK = 64
_LENGTH = 8


class DocsAside:
    """``Doc``s in the file ``path``, which is made; they are read again as often as they are needed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("wb")

    def add(self, doc: Doc) -> None:
        """Write a ``Doc`` with its article."""
        told = json.dumps(articles_on(doc)).encode()
        for data in (told, to_send(doc, packed_by_us(doc))):
            self._file.write(len(data).to_bytes(_LENGTH, "little") + data)

    def again(self, model: str) -> Iterator[Doc]:
        """The ``Doc``s in order, in the vocabulary of ``model``; valid until the next few have been requested."""
        self._file.flush()
        pipeline = Pipeline(model)
        pairs = self._pairs()
        while few := list(islice(pairs, _CHUNK)):
            with pipeline.zone():
                for told, data in few:
                    doc = received(data, pipeline.vocab)
                    doc.user_data.update(json.loads(told))
                    yield doc

    def _pairs(self) -> Iterator[tuple[bytes, bytes]]:
        with self._path.open("rb") as file:
            while told := _next(file):
                yield told, _next(file)


def _next(file: IO[bytes]) -> bytes:
    return file.read(int.from_bytes(file.read(_LENGTH), "little"))

"""The vocabulary of a pipeline without the pipeline: all that a ``Doc`` from the cache needs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from spacy.util import get_lang_class
from spacy.vocab import Vocab, create_vocab, pickle_vocab

from .deciding import folder_of


class LateVocab(Vocab):
    """A vocabulary that reads the vectors of its pipeline when they are asked for.

    It knows the strings of the texts that it has met. A pipeline that is loaded into it brings all others.
    """

    _place: Path | None = None

    @property
    def vectors(self) -> Any:
        """The vectors of words."""
        place, self._place = self._place, None
        found = super().vectors
        if place is not None:
            found.from_disk(place, exclude=["strings"])
        return found

    @vectors.setter
    def vectors(self, vectors: Any) -> None:
        self._place = None
        Vocab.vectors.__set__(self, vectors)

    def forget(self) -> None:
        """Leave the vectors to the pipeline that is about to be loaded into it."""
        self._place = None

    def __reduce__(self) -> Any:
        return pickle_vocab(self)


@contextmanager
def knowing(vocab: Vocab, words: Sequence[str], ranks: Sequence[int]) -> Iterator[None]:
    """A block in which words come into a vocabulary whose places among the vectors are known; -1 is none.

    spaCy would ask the vectors of each, and that would read them.
    """
    if not isinstance(vocab, LateVocab) or vocab._place is None:
        yield
        return
    place, vocab._place = vocab._place, None
    try:
        yield
        for word, rank in set(zip(words, ranks, strict=True)):
            if rank >= 0:
                vocab[word].rank = rank
    finally:
        vocab._place = place


def late_vocab(model: str) -> LateVocab | None:
    """The vocabulary of the pipeline for French of that name or in that folder; None for any other."""
    folder = folder_of(model)
    place = folder / "vocab" if folder is not None else None
    if folder is None or place is None or not place.is_dir():
        return None
    if json.loads((folder / "meta.json").read_text(encoding="utf-8")).get("lang") != "fr":
        return None
    usual: Any = create_vocab("fr", get_lang_class("fr").Defaults)
    vocab = LateVocab(
        lex_attr_getters=usual.lex_attr_getters,
        writing_system=usual.writing_system,
        get_noun_chunks=usual.get_noun_chunks,
    )
    vocab.from_disk(place, exclude=["strings", "vectors"])
    vocab._place = place
    return vocab

"""A pipeline by name, which is loaded when there is something that has to be parsed."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from spacy.language import Language
from spacy.vocab import Vocab

from . import models
from .deciding import decided_by
from .models import load_model, require_model

#: spaCy asks the expression for words with hyphens about it, which is compiled then.
_WORD = "grand-père"


class Pipeline:
    """The spaCy pipeline of that name or in that folder; ``ModelNotFoundError`` if there is none."""

    def __init__(self, name: str) -> None:
        require_model(name)
        self.name = name

    @property
    def nlp(self) -> Language:
        """The pipeline itself, with our components."""
        return load_model(self.name)

    def load(self) -> None:
        """Load it, if it is not, and all that it needs for the first text."""
        self.nlp.make_doc(_WORD)

    def zone(self) -> AbstractContextManager[Any]:
        """A block after which its vocabulary forgets what it has learnt there; nothing in a block of that kind."""
        nested = getattr(self.vocab, "in_memory_zone", False)  # an inner zone would free what the outer one holds
        zone: AbstractContextManager[Any] = nullcontext() if nested else self.nlp.memory_zone()
        return zone

    @property
    def vocab(self) -> Vocab:
        """The vocabulary of the texts that it parses."""
        return models.vocab_of(self.name)

    @property
    def decided(self) -> str | None:
        """All that decides what it finds in a text, as one string; None if that cannot be told."""
        there = models.loaded(self.name)
        return models.as_it_was_loaded(there) if there else decided_by(self.name, models.NAMES_HEAD)

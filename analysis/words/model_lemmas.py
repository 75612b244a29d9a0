"""The lemmas of spaCy's French lemmatiser, each form looked up once.

The lemmatiser seeks every form in lists of tens of thousands of words, from their first to their last: a quarter of the
time of the whole pipeline. With the same words in sets, and a form asked for once, its answers cost next to nothing.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from spacy.attrs import LEMMA, ORTH, POS  # type: ignore[import-not-found]
from spacy.lang.fr.lemmatizer import FrenchLemmatizer
from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

#: Forms whose lemma is remembered.
_REMEMBERED = 1 << 15
_INDEX = "lemma_index"


class ModelLemmas:
    """Gives the tokens of a ``Doc`` the lemmas that the lemmatiser of its pipeline would give them."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._model = lemmatizer
        self._known: dict[tuple[int, int], str] = {}

    @cached_property
    def _lemmatizer(self) -> Lemmatizer:
        """One with the same tables, made at first use: a saved pipeline reads its tables after it is built."""
        tables = Lookups()
        for name in self._model.lookups.tables:
            table = self._model.lookups.get_table(name)
            if name == _INDEX:
                tables.add_table(name, {pos: dict.fromkeys(words) for pos, words in table.items()})
            else:
                tables.set_table(name, table)
        made = FrenchLemmatizer(self._model.vocab, None, mode="rule")
        made.lookups = tables
        return made

    def fill(self, doc: Doc) -> None:
        """Set the lemma of every token that has none; the part of speech is known by then."""
        rows = doc.to_array([ORTH, POS, LEMMA])
        if not len(rows) or rows[:, 2].all():
            return
        if len(self._known) > _REMEMBERED:
            self._known.clear()
            self._lemmatizer.cache.clear()
        known, ids = self._known, dict[tuple[int, int], int]()
        keys = list(zip(rows[:, 0].tolist(), rows[:, 1].tolist(), strict=True))
        for i, key in enumerate(keys):
            if key not in ids:
                if key not in known:
                    known[key] = self._lemmatizer.lemmatize(doc[i])[0]
                ids[key] = doc.vocab.strings.add(known[key])
        found = np.asarray([ids[key] for key in keys], dtype="uint64")
        rows[:, 2] = np.where(rows[:, 2], rows[:, 2], found)
        doc.from_array([LEMMA], rows[:, 2:])  # type: ignore[arg-type]

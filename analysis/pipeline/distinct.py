"""The embedding layer of a spaCy model, run once for each distinct token of a batch.

A token's embedding depends on its form alone, and two tokens in three are words that the batch already has: *de*, *la*
and the comma come hundreds of times. The numbers are those that the layer gives token by token.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS, ORTH  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

_Layer = Callable[..., tuple[Any, Callable[[Any], Any]]]
#: Odd numbers that spread the attributes of a token over 64 bits.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def embed_distinct(nlp: Language) -> None:
    """Have every component that embeds tokens by their form do it once for each form."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if "embed" in node.ref_names:
                _put_on(node.get_ref("embed"))


def _put_on(embed: Model[Any, Any]) -> None:
    """Replace what the layer runs, if it is one that looks at attributes of tokens; a saved model does not change."""
    columns = [layer.attrs["columns"] for layer in embed.walk() if layer.name == "extract_features"]
    if len(columns) == 1 and not isinstance(embed._func, Distinct):
        embed._func = Distinct(embed._func, [IDS[name] if isinstance(name, str) else name for name in columns[0]])


class Forms:
    """Distinct tokens in place of a ``Doc``: all that an embedding layer asks of one."""

    def __init__(self, vocab: Vocab, columns: dict[int, NDArray[np.uint64]]) -> None:
        self.vocab, self._columns = vocab, columns

    def __len__(self) -> int:
        return len(self._columns[ORTH])

    def to_array(self, attributes: Any) -> NDArray[np.uint64]:
        """An attribute of all tokens, or one column for each of several."""
        if isinstance(attributes, (int, str)):
            return self._column(attributes)
        return np.stack([self._column(name) for name in attributes], axis=1)

    def _column(self, name: int | str) -> NDArray[np.uint64]:
        return self._columns[IDS[name] if isinstance(name, str) else name]


class Distinct:
    """What an embedding layer runs, on the distinct tokens of a batch; in training it runs as it comes."""

    def __init__(self, layer: _Layer, columns: Sequence[int]) -> None:
        self.layer, self.columns = layer, list(dict.fromkeys([ORTH, *columns]))

    def __call__(self, model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[Any, Any]:
        """The embeddings of each ``Doc``, as ``thinc`` asks for them."""
        if is_train or not sum(map(len, docs)):
            return self.layer(model, docs, is_train)
        rows = np.concatenate([doc.to_array(self.columns) for doc in docs])
        _, first, inverse = np.unique(_keys(rows), return_index=True, return_inverse=True)
        distinct = rows[first]
        forms = Forms(docs[0].vocab, {name: distinct[:, n].copy() for n, name in enumerate(self.columns)})
        embedded, backprop = self.layer(model, [forms], is_train)
        ends = np.cumsum([len(doc) for doc in docs])[:-1]
        return np.split(embedded[0][inverse], ends), backprop


def _keys(rows: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One number for each row, the same for the same row."""
    keys = np.zeros(len(rows), dtype=np.uint64)
    for column in rows.T:
        keys = (keys ^ column) * _SPREAD
        keys ^= keys >> np.uint64(29)
    return keys

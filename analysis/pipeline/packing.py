"""A ``Doc`` as bytes and back, without its tensor and categories: in a fifth of the time of spaCy's ``to_bytes``.

spaCy looks through the entry points of every installed package each time it packs or unpacks something, and that is
six times for each ``Doc``. Here strings are written once, and the attributes of tokens are one array of small numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from spacy.attrs import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from .vocabulary import knowing

#: Attributes of tokens that are numbers; the first three say where tokens are and which vectors they have.
_NUMBERS = ("LENGTH", "SPACY", "ID", "HEAD", "ENT_IOB", "POS", "SENT_START")
_OWN = 3
#: Attributes that are strings.
_STRINGS = ("NORM", "TAG", "DEP", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "LEMMA", "MORPH")
#: All attributes that are written; *ORTH* is the text.
ATTRIBUTES = _NUMBERS + _STRINGS
_SET = [IDS[name] for name in _NUMBERS[_OWN:] + _STRINGS]
#: Bytes that say how long the description is that follows; the array is the rest.
_LENGTH = 4


def packed(doc: Doc, data: Mapping[str, Any]) -> bytes | None:
    """The ``Doc`` with ``data`` for its user data, as bytes; None if a part of it has no place there.

    >>> import spacy
    >>> doc = spacy.blank("fr")("Le pont tient.")
    >>> unpacked(packed(doc, {"words": [3]}), doc.vocab).user_data
    {'words': [3]}
    """
    spans: dict[str, list[list[Any]]] = {}
    for key, group in doc.spans.items():
        if group.name != key or group.attrs:
            return None
        spans[key] = [[span.start, span.end, span.label_, span.kb_id_, span.id_] for span in group]
    numbers: Any = doc.to_array([IDS[name] for name in _NUMBERS]).reshape(-1, len(_NUMBERS))
    keys, places = np.unique(doc.to_array([IDS[name] for name in _STRINGS]), return_inverse=True)
    strings = doc.vocab.strings
    described = {
        "text": doc.text,
        "spaced": not doc.has_unknown_spaces,
        "spans": spans,
        "strings": [strings[key] for key in keys.tolist()],
        "data": dict(data),
    }
    try:
        told = json.dumps(described, separators=(",", ":")).encode()
    except (TypeError, ValueError):  # data that a component of somebody else's put there
        return None
    array = np.concatenate([numbers.T.astype("<i4"), places.reshape(-1, len(_STRINGS)).T.astype("<i4")])
    return len(told).to_bytes(_LENGTH, "little") + told + array.tobytes()


def unpacked(packed: bytes, vocab: Vocab) -> Doc:
    """The ``Doc`` that ``packed`` wrote, in a vocabulary."""
    end = _LENGTH + int.from_bytes(packed[:_LENGTH], "little")
    told: dict[str, Any] = json.loads(packed[_LENGTH:end])
    array = np.frombuffer(packed, dtype="<i4", offset=end).reshape(len(ATTRIBUTES), -1)
    doc = _tokens(told, array, vocab)
    add = vocab.strings.add
    keys = np.array([add(string) for string in told["strings"]], dtype="uint64")
    if len(doc):
        columns = [*array[_OWN : len(_NUMBERS)].astype("int64").view("uint64"), *keys[array[len(_NUMBERS) :]]]
        doc.from_array(_SET, np.stack(columns, axis=1))  # type: ignore[arg-type]
    for key, spans in told["spans"].items():
        doc.spans[key] = [
            Span(doc, start, end, label=label, kb_id=kb_id, span_id=name) for start, end, label, kb_id, name in spans
        ]
    doc.user_data.update(told["data"])
    return doc


def _tokens(told: dict[str, Any], array: Any, vocab: Vocab) -> Doc:
    text: str = told["text"]
    lengths, spaces = array[0], array[1] != 0
    ends = np.cumsum(lengths + spaces) - spaces
    words = [text[start:end] for start, end in zip((ends - lengths).tolist(), ends.tolist(), strict=True)]
    with knowing(vocab, words, array[2].tolist()):
        return Doc(vocab, words=words, spaces=spaces.tolist() if told["spaced"] else None)

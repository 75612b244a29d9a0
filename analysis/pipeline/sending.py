"""A ``Doc`` as bytes for another process or a file, and back: packed by us where nothing of it would be lost."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from .components import findings
from .packing import packed, unpacked

#: What the components write on a ``Doc``; anything else is somebody else's, and travels as spaCy sends it.
_FINDINGS = {"words", "mentions", "quotations", "lexicons"}
#: Parts of a ``Doc`` that no table reads.
_UNSENT = ["tensor", "cats"]
#: How the bytes begin: packed by us, or by spaCy.
_OURS, _SPACYS = b"o", b"s"


def packed_by_us(doc: Doc) -> bytes | None:
    """A ``Doc`` without its article, as bytes; None if it has what only spaCy can pack."""
    data = findings(doc)
    return packed(doc, data) if data.keys() <= _FINDINGS else None


def to_send(doc: Doc, data: bytes | None) -> bytes:
    """The bytes of a ``Doc``; ``data`` is what ``packed_by_us`` made of it."""
    return _OURS + data if data else _SPACYS + doc.to_bytes(exclude=_UNSENT)


def received(data: bytes, vocab: Vocab) -> Doc:
    """The ``Doc`` that ``to_send`` made bytes of, in a vocabulary."""
    rest = data[1:]
    return unpacked(rest, vocab) if data[:1] == _OURS else Doc(vocab).from_bytes(rest, exclude=_UNSENT)

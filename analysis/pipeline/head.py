"""Weights of ours for the names of one spaCy pipeline, put only into the pipeline that they were trained in.

``weights/names.npz`` holds the numbers of its component ``ner``, as float16; ``weights/names.json`` is their card: size
and hash, the pipeline that they belong to, what they were trained on, and how well they do. ``python -m
tools.train_names`` writes both.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model

from .errors import HeadError

FOLDER = Path(__file__).parent / "weights"
COMPONENT = "ner"
#: Where the ``meta`` of a pipeline says which weights it has; the cache of parsed texts looks there.
META = "names_head"


def card(folder: Path = FOLDER) -> dict[str, Any]:
    """What is known of the weights in a folder."""
    found: dict[str, Any] = json.loads((folder / "names.json").read_text(encoding="utf-8"))
    return found


def identity(nlp: Language) -> dict[str, str]:
    """What tells the pipeline that weights belong to: its name, its version, a hash of its own weights for names."""
    digest = hashlib.sha256()
    for key, node, name in places(nlp):
        digest.update(key.encode())
        digest.update(np.ascontiguousarray(node.get_param(name), dtype="<f4").tobytes())
    meta = nlp.meta
    return {"name": f"{meta['lang']}_{meta['name']}", "version": meta["version"], "sha256": digest.hexdigest()}


def places(nlp: Language) -> Iterator[tuple[str, Model[Any, Any], str]]:
    """Where the component for names keeps what it has learnt: a key, the layer, the parameter's name."""
    model: Model[Any, Any] = nlp.get_pipe(COMPONENT).model  # type: ignore[attr-defined]
    for number, node in enumerate(model.walk()):
        for name in node.param_names:
            if node.has_param(name):
                yield f"{number:02d} {node.name} {name}", node, name


def put_in(nlp: Language, folder: Path = FOLDER) -> bool:
    """Give the pipeline the weights, if they were trained in this very one; any other keeps its own way with names.

    Raises ``HeadError`` if the file is not the one that its card describes.
    """
    told = card(folder)
    if COMPONENT not in nlp.pipe_names or told["pipeline"] != identity(nlp):
        return False
    data = (folder / "names.npz").read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != told["sha256"]:
        raise HeadError(
            f"{folder / 'names.npz'}: sha256 {found} found, names.json says {told['sha256']}; the file is damaged or "
            "not the one that was trained: install the package again"
        )
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        learnt = {key: arrays[key].astype("float32") for key in arrays.files}
    for key, node, name in places(nlp):
        node.set_param(name, learnt[key])
    nlp.meta[META] = found
    return True


def stored(nlp: Language) -> bytes:
    """What the component for names has learnt as it is kept: the same bytes for the same numbers."""
    buffer = io.BytesIO()
    arrays: dict[str, Any] = {key: np.asarray(node.get_param(name), dtype="<f2") for key, node, name in places(nlp)}
    np.savez(buffer, **arrays)
    return buffer.getvalue()

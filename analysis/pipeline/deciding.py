"""All that decides what is found in a text, as one string: what was found may be kept under it, and is never stale.

These are the files of the pipeline, our weights for names, the code and the lists of the rooms that read a text, and
the versions of the libraries that they use. Of what cannot be told in this way nothing is kept.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import time
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

import analysis
from analysis._began import BEGAN

#: The rooms whose code and lists decide what is found in a text, and those which they use.
ROOMS = (
    "corpus", "corrections", "entities", "french", "lexicons", "measures", "pipeline", "speech", "tables", "text",
    "words",
)  # fmt: skip
#: Those which decide what a model is given and how it is run; the bare model's own output depends on no other.
ROOMS_OF_THE_MODEL = ("pipeline", "text")
#: Seconds between two looks at the files; when those of some rooms were looked at, and whether they had changed.
_AGAIN = 0.2
_seen: dict[tuple[str, ...], tuple[float, bool]] = {}
_ENDINGS = (".py", ".tsv", ".json")
_LIBRARIES = ("spacy", "thinc", "blis", "numpy", "simplemma", "wordfreq", "regex")
#: Components of spaCy's own; what another one does, its code decides, of which nothing is known here.
_FACTORIES = frozenset({
    "attribute_ruler", "entity_ruler", "lemmatizer", "morphologizer", "ner", "parser", "senter", "sentencizer",
    "span_ruler", "tagger", "tok2vec", "trainable_lemmatizer",
})  # fmt: skip
_VERSION = re.compile(r"^Version: (.*)$", re.MULTILINE)
_FACTORY = re.compile(r'^factory\s*=\s*"([^"]*)"', re.MULTILINE)
#: What a pipeline may have in its configuration that code of somebody else's answers to.
_THEIRS = re.compile(r'^(?:@\w+\s*=\s*"(?!spacy\.)|(?:before|after)_\w*creation\s*=(?!\s*null))', re.MULTILINE)
#: The sections of a configuration that decide; the others are read in training only.
_SECTION = re.compile(r"^\[(?:nlp|components)[^\]]*\]$(.*?)(?=^\[|\Z)", re.MULTILINE | re.DOTALL)


def decided_by(model: str, head: Path | None) -> str | None:
    """What decides, for the pipeline of that name or in that folder and the weights for names in ``head``.

    None if it cannot be told: there is code of somebody else's in the pipeline, or ours has been changed since this
    process began.
    """
    place = _place(model)
    code = code_of(ROOMS)
    if code is None or place is None or not _is_spacys_own(place):
        return None
    return "|".join([code, _state(place), "" if head is None else _state(head)])


@cache
def code_of(rooms: tuple[str, ...]) -> str | None:
    """A hash of our code and lists in these rooms, and of the versions of the libraries; a few milliseconds, once.

    None if they have been changed since this process began.
    """
    digest = hashlib.sha256(sys.version.encode())
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\0".encode())
    for file in _files(rooms):
        data = Path(file).read_bytes()
        digest.update(f"{len(data)}:{file[len(_root()) :]}\0".encode() + data)
    return digest.hexdigest() if _is_unchanged(rooms) else None


def unchanged(rooms: tuple[str, ...] = ROOMS) -> bool:
    """Whether our code and lists are those with which this process began: of what is changed, it may run either state.

    Looked at again after a fifth of a second, so that many short texts cost nothing.
    """
    now = time.monotonic()
    when, found = _seen.get(rooms, (now - 1, False))
    if now - when > _AGAIN:
        found = _is_unchanged(rooms)
        _seen[rooms] = now, found
    return found


def _is_unchanged(rooms: tuple[str, ...]) -> bool:
    try:
        return all(max(s.st_mtime, s.st_ctime) < BEGAN for s in map(os.stat, _files(rooms)))
    except OSError:
        return False


def _root() -> str:
    return os.path.dirname(analysis.__file__)  # noqa: PTH120


@cache
def _files(rooms: tuple[str, ...]) -> list[str]:
    return sorted(found for room in rooms for found in _below(os.path.join(_root(), room)))  # noqa: PTH118


def _below(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (os.path.join(place, name) for name in names if name.endswith(_ENDINGS))  # noqa: PTH118


def _place(model: str) -> Path | None:
    """The folder of a pipeline, or of the package that it comes in."""
    found = find_spec(model) if model.isidentifier() else None
    if found is None:
        return Path(model) if Path(model).is_dir() else None
    return Path(found.origin).parent if found.origin else None


def folder_of(model: str) -> Path | None:
    """The folder with the files of a pipeline, inside of its package or not."""
    place = _place(model)
    return None if place is None else _pipeline_in(place)


def _pipeline_in(place: Path) -> Path | None:
    found = [*place.glob("config.cfg"), *place.glob("*/config.cfg")]
    return found[0].parent if len(found) == 1 else None


def _is_spacys_own(place: Path) -> bool:
    """Whether a pipeline has spaCy's own components only, made of spaCy's own parts."""
    folder = _pipeline_in(place)
    if folder is None:
        return False
    text = "".join(_SECTION.findall((folder / "config.cfg").read_text(encoding="utf-8")))
    return _FACTORIES.issuperset(_FACTORY.findall(text)) and not _THEIRS.search(text)


def _state(folder: Path) -> str:
    """A hash of the names, sizes and times of the files of a folder."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    told = [f"{file.relative_to(folder)}:{file.stat().st_size}:{file.stat().st_mtime_ns}" for file in files]
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def _version(library: str) -> str:
    try:
        told = distribution(library).read_text("METADATA") or ""
    except PackageNotFoundError:
        return "none"
    return next(iter(_VERSION.findall(told)), "unknown")  # what version() finds, which reads whole descriptions

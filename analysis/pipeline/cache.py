"""What was found in a text, kept on disk: parsing takes nine tenths of the time of most work.

Two things are kept of a text. The whole analysis, as a table reads it, is found again as long as nothing changes that
decides it (``deciding``). What the bare model made of the text outlives our own code and word lists: after a change in
them, only our components run again. An entry is a packed ``Doc``, compressed, after a hash of its own name and content;
one that was damaged, or put in another's place, is made again. All working folders share one cache in the user's cache
folder.
"""

from __future__ import annotations

import hashlib
import os
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import ClassVar

from platformdirs import user_cache_dir
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.corpus import Article

from .head import META
from .packing import packed, unpacked

_FORMAT = "3"
#: Bytes of the hash that an entry begins with.
_HASH = 32
#: What an entry is called: what the bare model made, the whole analysis, and what is being written.
_BARE, _WHOLE, _PART = "doc", "whole", "part"
#: Seconds after which nobody is writing a file any more.
_ABANDONED = 3600
#: The part of its limit that may be written before the folder is looked through.
_UNSEEN = 32
_OFF = {"", "0", "off", "no", "none"}
DEFAULT_LIMIT = 2 * 1024**3


class DocCache:
    """A folder of parsed texts of at most ``limit`` bytes; entries that were not used for longest are removed first."""

    #: Bytes that this process has written to each folder since it last looked through it.
    _written: ClassVar[Counter[Path]] = Counter()

    def __init__(self, folder: Path, *, limit: int = DEFAULT_LIMIT) -> None:
        self.folder, self.limit = Path(folder), limit

    @classmethod
    def usual(cls) -> DocCache | None:
        """The cache in the user's cache folder or in ``ANALYSIS_CACHE``; None if that is ``off``.

        ``ANALYSIS_CACHE_MB`` limits its size in megabytes (default: 2,048).
        """
        place = os.environ.get("ANALYSIS_CACHE", user_cache_dir("french-news-analysis", appauthor=False))
        if place.strip().casefold() in _OFF:
            return None
        megabytes = os.environ.get("ANALYSIS_CACHE_MB", "")
        return cls(Path(place), limit=int(megabytes) * 1024**2 if megabytes.isdigit() else DEFAULT_LIMIT)

    def path(self, model: str, text: str, starts: list[int]) -> Path:
        """The file of a text with regions that begin at ``starts``, parsed by ``model`` (a ``fingerprint``)."""
        return self._named(_BARE, spacy_version, model, ",".join(map(str, starts)), text)

    def whole_path(self, decided: str, article: Article) -> Path:
        """The file of all that was found in the text and the regions of an article, where ``decided`` decides it."""
        regions = ",".join(f"{region.kind} {region.start} {region.end}" for region in article.regions)
        return self._named(_WHOLE, decided, regions, article.text)

    def _named(self, kind: str, *told: str) -> Path:
        name = hashlib.sha256("\0".join([_FORMAT, *told]).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / name[:2] / f"{name[2:]}.{kind}"

    def get(self, path: Path, vocab: Vocab, text: str) -> Doc | None:
        """The ``Doc`` in that file, or None if there is none or it is damaged."""
        data = self.read(path)
        try:
            doc = None if data is None else unpacked(data, vocab)
        except Exception:  # what is no Doc can make spaCy raise anything; parsing again repairs it
            return None
        return doc if doc is not None and doc.text == text else None

    def put(self, path: Path, doc: Doc) -> None:
        """Keep a ``Doc`` without its user data, unless the folder cannot be written to."""
        if data := packed(doc, {}):
            self.write(path, data)

    def read(self, path: Path) -> bytes | None:
        """What was written to that file, or None if there is nothing or it is damaged."""
        try:
            entry = path.read_bytes()
            if entry[:_HASH] != _hash(path, entry[_HASH:]):
                return None
            os.utime(path)
            return zlib.decompress(entry[_HASH:])
        except (OSError, zlib.error):
            return None

    def write(self, path: Path, data: bytes) -> None:
        """Keep something in that file, unless the folder cannot be written to.

        What a crash of the system leaves of it has another hash, so nothing waits for the disk.
        """
        data = zlib.compress(data, level=1)
        data = _hash(path, data) + data
        part = path.with_name(f".{path.name}.{token_hex(4)}.{_PART}")
        try:
            if not path.parent.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            try:
                part.write_bytes(data)
                part.replace(path)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        except OSError:
            return
        self._written[self.folder] += len(data)

    def entries(self) -> list[tuple[float, int, Path]]:
        """The time of last use, size in bytes and file of each entry, least recently used first."""
        return sorted(self._files(f"??/*.{_BARE}", f"??/*.{_WHOLE}"))

    def _files(self, *patterns: str) -> Iterator[tuple[float, int, Path]]:
        for path in (path for pattern in patterns for path in self.folder.glob(pattern)):
            try:
                status = path.stat()
            except FileNotFoundError:
                continue
            yield status.st_mtime, status.st_size, path

    def trim(self, *, at_end: bool = True) -> None:
        """Bring the folder under its limit, if anything was written since the last time.

        It takes as long as there are entries; with ``at_end=False`` it waits for so much that it is worth while.
        """
        written = self._written[self.folder]
        if not written or (not at_end and written * _UNSEEN < self.limit):
            return
        self._written[self.folder] = 0
        entries = self.entries()
        excess = sum(size for _, size, _ in entries) - self.limit
        for _, size, path in entries:
            if excess <= 0:
                break
            path.unlink(missing_ok=True)
            excess -= size
        for when, _, path in self._files(f"??/.*.{_PART}"):
            if when < time.time() - _ABANDONED:
                path.unlink(missing_ok=True)

    def clear(self) -> int:
        """Remove every entry and leftovers of interrupted writing; return the number of entries removed."""
        entries = self.entries()
        for path in [*(path for _, _, path in entries), *self.folder.glob(f"??/.*.{_PART}")]:
            path.unlink(missing_ok=True)
        for folder in self.folder.glob("??"):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        return len(entries)


def _hash(path: Path, data: bytes) -> bytes:
    """What an entry begins with: its content in another file, or other content in its file, has another hash."""
    return hashlib.sha256(f"{path.parent.name}{path.stem}\0".encode() + data).digest()


def fingerprint(nlp: Language) -> str:
    """What identifies a model: its name, version and components, its files, and the weights put into it."""
    meta, place = nlp.meta, nlp.path
    files = sorted(place.rglob("*")) if isinstance(place, Path) and place.is_dir() else []
    sizes = [f"{file.relative_to(place)}:{file.stat().st_size}:{file.stat().st_mtime_ns}" for file in files]
    digest = hashlib.sha256("\n".join(sizes).encode()).hexdigest()[:16]
    told = [meta["lang"], meta["name"], meta["version"], ",".join(nlp.pipe_names), digest]
    return "|".join([*told, meta[META]] if META in meta else told)

"""The bare model's analysis of a text, kept on disk: parsing takes nine tenths of the time and never changes.

Only the model's own output is kept; our components always run, so changes in them take effect at once. An entry is
spaCy's ``Doc.to_bytes`` (msgpack, no pickle), compressed, after a hash of its own name and content; one that was
damaged, or put in another's place, is parsed again. All working folders share one cache in the user's cache folder.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from pathlib import Path

from platformdirs import user_cache_dir
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.tables import replacing

from .head import META

_FORMAT = "2"
#: Bytes of the hash that an entry begins with.
_HASH = 32
#: Parts of a ``Doc`` that neither the cache nor another process needs to have.
KEPT_OUT = ["tensor", "user_data", "cats"]
_OFF = {"", "0", "off", "no", "none"}
DEFAULT_LIMIT = 2 * 1024**3


class DocCache:
    """A folder of parsed texts of at most ``limit`` bytes; entries that were not used for longest are removed first."""

    def __init__(self, folder: Path, *, limit: int = DEFAULT_LIMIT) -> None:
        self.folder, self.limit = Path(folder), limit
        self._written = 0

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
        parts = (_FORMAT, spacy_version, model, ",".join(map(str, starts)), text)
        name = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / name[:2] / f"{name[2:]}.doc"

    def get(self, path: Path, vocab: Vocab, text: str) -> Doc | None:
        """The ``Doc`` in that file, or None if there is none or it is damaged."""
        try:
            entry = path.read_bytes()
            if entry[:_HASH] != _hash(path, entry[_HASH:]):
                return None
            doc = Doc(vocab).from_bytes(zlib.decompress(entry[_HASH:]), exclude=KEPT_OUT)
            if doc.text != text:
                return None
            os.utime(path)
        except FileNotFoundError:
            return None
        except Exception:  # a damaged file can make msgpack or spaCy raise anything; parsing again repairs it
            return None
        return doc

    def put(self, path: Path, doc: Doc) -> None:
        """Keep a ``Doc``, unless the folder cannot be written to."""
        data = zlib.compress(doc.to_bytes(exclude=KEPT_OUT), level=3)
        data = _hash(path, data) + data
        try:
            if not self.folder.exists():
                self.folder.mkdir(parents=True)
                (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            with replacing(path) as file:
                file.write(data)
        except OSError:
            return
        self._written += len(data)

    def entries(self) -> list[tuple[float, int, Path]]:
        """The time of last use, size in bytes and file of each entry, least recently used first."""
        found = []
        for path in self.folder.glob("??/*.doc"):
            try:
                status = path.stat()
            except FileNotFoundError:
                continue
            found.append((status.st_mtime, status.st_size, path))
        return sorted(found)

    def trim(self) -> None:
        """Bring the folder under its limit, if anything was written since the last time."""
        if self._written:
            self._written = 0
            entries = self.entries()
            excess = sum(size for _, size, _ in entries) - self.limit
            for _, size, path in entries:
                if excess <= 0:
                    break
                path.unlink(missing_ok=True)
                excess -= size

    def clear(self) -> int:
        """Remove every entry and leftovers of interrupted writing; return the number of entries removed."""
        entries = self.entries()
        for path in [*(path for _, _, path in entries), *self.folder.glob("??/.*.part")]:
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

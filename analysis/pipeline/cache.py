"""What the bare model found in a text, kept on disk: parsing is nine tenths of the time, and its result never changes.

Only the model's own output is kept; our components run afresh, so a change in them shows at once. An entry is spaCy's
``Doc.to_bytes`` (msgpack, no pickle) compressed with a checksum; one that does not read back is parsed anew.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.tables import replacing

from .head import META

_FORMAT = "1"
_EXCLUDED = ["tensor", "user_data", "cats"]
_OFF = {"", "0", "off", "no", "none"}
DEFAULT_LIMIT = 2 * 1024**3


class DocCache:
    """A folder of parsed texts, no larger than ``limit`` bytes (the entries unused for longest go first)."""

    def __init__(self, folder: Path, *, limit: int = DEFAULT_LIMIT) -> None:
        self.folder, self.limit = Path(folder), limit
        self._written = 0

    @classmethod
    def usual(cls) -> DocCache | None:
        """The cache in ``.cache/analysis`` under the working folder, or where ``ANALYSIS_CACHE`` says (``off``: none).

        ``ANALYSIS_CACHE_MB`` limits its size; it is 2,048 by default.
        """
        place = os.environ.get("ANALYSIS_CACHE", ".cache/analysis")
        if place.strip().casefold() in _OFF:
            return None
        megabytes = os.environ.get("ANALYSIS_CACHE_MB", "")
        return cls(Path(place), limit=int(megabytes) * 1024**2 if megabytes.isdigit() else DEFAULT_LIMIT)

    def path(self, model: str, text: str, starts: list[int]) -> Path:
        """The file for a text whose sentences must begin at ``starts``, parsed by ``model`` (a ``fingerprint``)."""
        parts = (_FORMAT, spacy.__version__, model, ",".join(map(str, starts)), text)
        name = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / name[:2] / f"{name[2:]}.doc"

    def get(self, path: Path, vocab: Vocab, text: str) -> Doc | None:
        """The ``Doc`` kept there, or None if there is none or it is damaged."""
        try:
            doc = Doc(vocab).from_bytes(zlib.decompress(path.read_bytes()), exclude=_EXCLUDED)
            if doc.text != text:
                return None
            os.utime(path)
        except FileNotFoundError:
            return None
        except Exception:  # whatever a damaged file makes msgpack or spaCy raise: parsing anew mends it
            return None
        return doc

    def put(self, path: Path, doc: Doc) -> None:
        """Keep a ``Doc``; a folder that cannot be written only costs the speed."""
        data = zlib.compress(doc.to_bytes(exclude=_EXCLUDED), level=3)
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
        """When each entry was last used, its size in bytes, its file; unused for longest first."""
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
        """Remove every entry, and what interrupted writing left; how many entries there were."""
        entries = self.entries()
        for path in [*(path for _, _, path in entries), *self.folder.glob("??/.*.part")]:
            path.unlink(missing_ok=True)
        for folder in self.folder.glob("??"):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        return len(entries)


def fingerprint(nlp: Language) -> str:
    """What tells one model from another: its name and version, its components, its files, the weights put into it."""
    meta, place = nlp.meta, nlp.path
    files = sorted(place.rglob("*")) if isinstance(place, Path) and place.is_dir() else []
    sizes = [f"{file.relative_to(place)}:{file.stat().st_size}:{file.stat().st_mtime_ns}" for file in files]
    digest = hashlib.sha256("\n".join(sizes).encode()).hexdigest()[:16]
    told = [meta["lang"], meta["name"], meta["version"], ",".join(nlp.pipe_names), digest]
    return "|".join([*told, meta[META]] if META in meta else told)

"""A component of ours with a user's lists: they are laid over ours while it works, and travel with the pipeline."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from analysis.lexicons import LexiconFolder, as_folder, laid_over, lexicons_in_use

_KEY = "lexicons"


class WithLexicons:
    """A component that works with a folder of lists: the one it is given, else the one in use where it is called.

    A pipeline that is saved, or sent to other processes, takes the lists along.
    """

    def __init__(self, run: Callable[[Doc], Doc], lexicons: str | None) -> None:
        self.run, self.lexicons = run, lexicons
        # A saved pipeline is made before its lists are loaded, where their folder may be no more.
        there = lexicons is not None and Path(lexicons).expanduser().exists()
        self._folder = as_folder(lexicons) if lexicons is not None and there else None

    @property
    def folder(self) -> LexiconFolder | None:
        """The lists that it was given."""
        if self._folder is None and self.lexicons is not None:
            self._folder = as_folder(self.lexicons)
        return self._folder

    def __call__(self, doc: Doc) -> Doc:
        """The ``Doc`` as the component makes it; it remembers the lists."""
        with laid_over(self.folder):
            doc = self.run(doc)
            if folder := lexicons_in_use():
                doc.user_data[_KEY] = [folder.place, folder.digest]
        return doc

    def __getstate__(self) -> dict[str, Any]:
        """What another process gets: the lists in use here are unknown there."""
        return self.__dict__ | {"_folder": self.folder or lexicons_in_use()}

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The lists, for a pipeline that is saved."""
        folder = self.folder
        return json.dumps([folder.place, dict(folder.texts)] if folder else None).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "WithLexicons":
        """Itself, with the lists that were saved."""
        saved = json.loads(data)
        self._folder = LexiconFolder(*saved) if saved else self._folder
        return self

    def to_disk(self, path: str | os.PathLike[str], *, exclude: Iterable[str] = ()) -> None:
        """Write the lists to the folder of the component in a saved pipeline."""
        if folder := self.folder:
            Path(path).mkdir(parents=True, exist_ok=True)
            for name, text in folder.texts.items():
                Path(path, f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")

    def from_disk(self, path: str | os.PathLike[str], *, exclude: Iterable[str] = ()) -> "WithLexicons":
        """Itself, with the lists of a saved pipeline."""
        if Path(path).is_dir():
            self._folder = as_folder(path)
        return self


def lexicons_of(doc: Doc) -> LexiconFolder | None:
    """The lists with which a ``Doc`` was made, or None for ours alone: what is counted in it follows them."""
    if not isinstance(doc, Doc) or _KEY not in doc.user_data:
        return None  # what is not a Doc is refused, in words, where it is read
    place, digest = doc.user_data[_KEY]
    return LexiconFolder.met(place, digest) or as_folder(place)

"""``index.md`` of a folder of figures: each picture with its title, alt text, source and links to its files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from analysis.tables import replacing
from analysis.tables.locks import locked

_HEAD = "# Figures\n\nEach picture with a description and the data behind it.\n"
_MARK = re.compile(r"^<!-- figure: ([a-z0-9_-]+) -->\n", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """What the index says about a figure."""

    name: str
    title: str
    alt: str
    source: str

    def markdown(self) -> str:
        """The entry as Markdown."""
        name, title, alt, source = self.name, _escaped(self.title), _escaped(self.alt), _escaped(self.source)
        files = f"[PNG]({name}.png) · [SVG]({name}.svg) · [data]({name}.csv)"
        parts = [f"## {title}", f"![{alt}]({name}.png)", alt, f"{source} — {files}" if source else files]
        return "\n\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    """The text on one line, escaped for Markdown."""
    return re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", " ".join(text.split()))


def write_index(folder: Path, entry: Entry) -> None:
    """Add the entry to ``index.md``, sorted by name, and drop entries whose picture no longer exists.

    Two processes that draw into one folder wait for one another here, so that no entry is lost.
    """
    with locked(folder):
        _write(folder / "index.md", entry)


def _write(path: Path, entry: Entry) -> None:
    entries = _entries(path.read_text(encoding="utf-8")) if path.is_file() else {}
    entries[entry.name] = entry.markdown()
    kept = {name: text for name, text in sorted(entries.items()) if (path.parent / f"{name}.png").is_file()}
    with replacing(path, "w") as file:
        file.write("\n".join([_HEAD, *(f"<!-- figure: {name} -->\n{text}" for name, text in kept.items())]))


def _entries(text: str) -> dict[str, str]:
    """The entries of an existing index, by name."""
    parts = _MARK.split(text)[1:]
    return {name: part.rstrip("\n") + "\n" for name, part in zip(parts[::2], parts[1::2], strict=True)}

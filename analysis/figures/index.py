"""``index.md`` of a folder of figures: a gallery of questions, then each picture with its text and its files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from analysis.tables import replacing
from analysis.tables.locks import locked
from analysis.text.language import catalogue, named, say

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
        files = f"[PNG]({name}.png) · [SVG]({name}.svg) · [{say('index data')}]({name}.csv)"
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
    known = {name: place for place, name in enumerate(_questions())}
    order = sorted(entries, key=lambda name: (known.get(name, len(known)), name))
    kept = {name: entries[name] for name in order if (path.parent / f"{name}.png").is_file()}
    head = f"# {say('index title')}\n\n{say('index words')}\n"
    with replacing(path, "w") as file:
        file.write("\n".join([head, *(f"<!-- figure: {name} -->\n{_asked(name, kept[name])}" for name in kept)]))


def _questions() -> list[str]:
    """The figures of the notebooks that have a question, in the order of the gallery."""
    return [name.removeprefix("question ") for name in catalogue("question ")["en"]]


def _asked(name: str, entry: str) -> str:
    """The entry below the question that the figure answers, if it is one of ours."""
    question = named("question", name)
    return f"## {question}\n\n#{entry}" if question != name else entry


def _entries(text: str) -> dict[str, str]:
    """The entries of an existing index, by name, without their questions."""
    parts = _MARK.split(text)[1:]
    bare = (re.sub(r"\A## [^\n]+\n\n#(?=##)", "", part) for part in parts[1::2])
    return {name: part.rstrip("\n") + "\n" for name, part in zip(parts[::2], bare, strict=True)}

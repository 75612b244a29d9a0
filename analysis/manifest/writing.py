"""``manifest.json``: what outputs were made from and with, in a form that two runs can be compared by."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.tables import replacing

from .hashes import files_in, of_file, of_text

#: The name of the file in a folder of outputs.
MANIFEST = "manifest.json"
FORMAT = 1
#: Lists that are written with one item per line, so that a difference of two manifests reads like a list of changes.
_LISTS = ("inputs", "outputs")


def manifest_of(
    command: str,
    made: Mapping[str, Any],
    inputs: Sequence[Mapping[str, Any]],
    *,
    parameters: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """What outputs were made from and with; ``made`` is what ``made_with`` gives, ``inputs`` one line per input.

    It depends on nothing else: no time, no user, no place on a machine.
    """
    given = {name: value for name, value in sorted((parameters or {}).items()) if value is not None}
    articles = [line for line in inputs if "id" in line]
    return {
        "format": FORMAT,
        "command": command,
        "parameters": given,
        **made,
        "corpus": {
            "articles": len(articles),
            "words": sum(line["words"] for line in articles),
            "left_out": sum(line.get("files", 1) for line in inputs if "id" not in line),
            "sha256": corpus_digest(inputs),
        },
        "inputs": list(inputs),
    }


def in_short(told: Mapping[str, Any]) -> str:
    """A manifest without its lists, on one line: what a table or picture can carry in itself.

    >>> in_short({"command": "tables", "inputs": [{"id": "a"}]})
    '{"command": "tables"}'
    """
    return _json({name: value for name, value in told.items() if name not in _LISTS})


def corpus_digest(inputs: Iterable[Mapping[str, Any]]) -> str:
    """One hash of all articles, whatever their order.

    >>> lines = [{"id": "a", "sha256": "1", "about": "2"}, {"id": "b", "sha256": "3", "about": "4"}]
    >>> corpus_digest(lines) == corpus_digest(lines[::-1])
    True
    """
    told = sorted(f"{line['id']}\0{line['sha256']}\0{line['about']}\n" for line in inputs if "id" in line)
    return of_text("".join(told))


def write_manifest(
    folder: str | os.PathLike[str], told: Mapping[str, Any], *, outputs: Iterable[str] | None = None
) -> Path:
    """Write ``manifest.json`` with a line for each output, and return its path.

    ``told`` is what ``manifest_of`` gives. ``outputs`` are names of files in the folder, by default all files in it and
    below it. Written last, it says that the run reached its end.
    """
    place = Path(folder)
    names = sorted(files_in(place)) if outputs is None else sorted(set(outputs))
    return _write(place / MANIFEST, told, place, names)


def write_manifest_of(path: str | os.PathLike[str], told: Mapping[str, Any]) -> Path:
    """Write the manifest of a single file beside it, as ``<its name>.manifest.json``, and return its path."""
    return _write(manifest_beside(path), told, Path(path).parent, [Path(path).name])


def manifest_beside(path: str | os.PathLike[str]) -> Path:
    """Where the manifest of a single file is.

    >>> manifest_beside("out/quotes.jsonl").as_posix()
    'out/quotes.jsonl.manifest.json'
    """
    return Path(f"{os.fspath(path)}.{MANIFEST}")


def _write(path: Path, told: Mapping[str, Any], place: Path, names: Iterable[str]) -> Path:
    lines = [
        {"file": name, "sha256": of_file(place / name), "bytes": (place / name).stat().st_size}
        for name in names
        if name != MANIFEST
    ]
    with replacing(path, "w") as file:
        file.write(as_text({**told, "outputs": lines}))
    return path


def as_text(told: Mapping[str, Any]) -> str:
    """A manifest as JSON: one line per input and output, everything else indented.

    >>> print(as_text({"format": 1, "inputs": [{"id": "a"}, {"id": "b"}]}), end="")
    {
     "format": 1,
     "inputs": [
      {"id": "a"},
      {"id": "b"}
     ]
    }
    """
    parts = []
    for name, value in told.items():
        if name in _LISTS and value:
            body = "[\n" + ",\n".join(f"  {_json(line)}" for line in value) + "\n ]"
        else:
            body = _json(value, indent=1).replace("\n", "\n ")
        parts.append(f" {_json(name)}: {body}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)

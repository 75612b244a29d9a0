"""What has changed since outputs were made: files, articles, versions, model, word lists."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .hashes import files_in, of_file
from .writing import FORMAT, MANIFEST, manifest_beside

_PARTS = {
    "code": "the code of the package",
    "weights": "the weights",
    "lexicons": "the word lists",
    "corrections": "the corrections",
}


class ManifestError(ValueError):
    """A folder without a manifest that can be read; the message says what to do."""


def read_manifest(folder: str | os.PathLike[str]) -> dict[str, Any]:
    """The manifest of a folder or of a single file. Raises ``ManifestError`` if there is none or it is none of ours."""
    single = Path(folder).is_file()
    path = manifest_beside(folder) if single else Path(folder, MANIFEST)
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise ManifestError(
            f"no {path.name} {'beside' if single else 'in'} {folder}: not an output of this package, or of a run that "
            "did not reach its end; run the command again"
        ) from None
    except ValueError:
        raise ManifestError(f"{path} is damaged; run the command again that made the folder") from None
    if not isinstance(told, dict) or told.get("format") != FORMAT or "outputs" not in told:
        raise ManifestError(f"{path} is not a manifest of this version of the package; run the command again")
    return told


def verify(
    folder: str | os.PathLike[str],
    *,
    now: Mapping[str, Any] | None = None,
    inputs: Iterable[Mapping[str, Any]] | None = None,
) -> list[str]:
    """What has changed since a folder or file was made, one sentence per change; an empty list for nothing.

    ``now`` is what ``made_with`` gives today and ``inputs`` are the lines of the articles of today; without them only
    the files are compared. Raises ``ManifestError`` if the folder has no manifest.
    """
    told = read_manifest(folder)
    said = list(outputs_changed(folder, told))
    if inputs is not None:
        said += inputs_changed(told["inputs"], inputs)
    if now is not None:
        said += made_differently(told, now)
    return said


def outputs_changed(folder: str | os.PathLike[str], told: Mapping[str, Any]) -> Iterator[str]:
    """Files that were changed or removed."""
    there = _files(folder)
    written = {line["file"]: line["sha256"] for line in told["outputs"]}
    for name, digest in written.items():
        if name not in there:
            yield f"{name}: removed since it was written"
        elif of_file(there[name]) != digest:
            yield f"{name}: changed since it was written"


def not_of_the_run(folder: str | os.PathLike[str]) -> list[str]:
    """Files in a folder of outputs that its manifest does not know: a user's own, or of another run."""
    written = {line["file"] for line in read_manifest(folder)["outputs"]}
    return sorted(_files(folder).keys() - written - {MANIFEST})


def _files(path: str | os.PathLike[str]) -> dict[str, Path]:
    """A single file, or the files in a folder without manifests of single ones."""
    if Path(path).is_file():
        return {Path(path).name: Path(path)}
    return {name: there for name, there in files_in(Path(path)).items() if not name.endswith(f".{MANIFEST}")}


def inputs_changed(then: Iterable[Mapping[str, Any]], now: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Articles that have another text, or about which something else is known; that are gone, or new."""
    old, new = _by_id(then), _by_id(now)
    if len(old) > 1 and old.keys().isdisjoint(new):
        yield f"none of the {len(old):,} articles is in the corpus, only others: is it the right one?"
        return
    for name, line in old.items():
        if name not in new:
            yield f"article {name}: no longer in the corpus"
        elif new[name]["sha256"] != line["sha256"]:
            yield f"article {name}: another text{_other_length(line['words'], new[name]['words'])}"
        elif new[name]["about"] != line["about"]:
            yield f"article {name}: the same text, another title, date, outlet or other metadata"
    yield from (f"article {name}: new in the corpus" for name in new if name not in old)


def _other_length(then: int, now: int) -> str:
    return f" ({then:,} words then, {now:,} now)" if then != now else ""


def _by_id(lines: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {line["id"]: line for line in lines if "id" in line}


def made_differently(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """Versions, model, weights, lists and corrections that would be others today."""
    for name, version in then.get("versions", {}).items():
        today = now.get("versions", {}).get(name, version)
        if today != version:
            yield f"{name}: version {version} then, {today} now"
    old, new = then.get("model", {}), now.get("model", {})
    if old.get("name") != new.get("name"):
        yield f"the model: {old.get('name')} then, {new.get('name')} now"
    elif old.get("version") != new.get("version"):
        yield f"the model {old.get('name')}: version {old.get('version')} then, {new.get('version')} now"
    elif old.get("sha256") != new.get("sha256"):
        yield f"the model {old.get('name')}: other files under the same version"
    for part, words in _PARTS.items():
        before, after = then.get(part), now.get(part)
        if before != after and not (part == "code" and before is None):
            yield f"{words}: {_difference(before, after)}"


def _difference(then: Any, now: Any) -> str:
    """Which of several hashes differ, or simply that they do.

    >>> _difference({"a.tsv": "1", "b.tsv": "2"}, {"a.tsv": "1", "b.tsv": "3"})
    'others now (b.tsv)'
    """
    if not isinstance(then, Mapping) or not isinstance(now, Mapping):
        return "none then" if then is None else "none now" if now is None else "other now"
    then, now = _flat(then), _flat(now)
    names = sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name))
    return f"others now ({', '.join(names)})"


def _flat(hashes: Mapping[str, Any]) -> dict[str, Any]:
    """Hashes by name, those of a user's lists beside that of ours."""
    yours = hashes.get("yours", {})
    return {str(name): digest for name, digest in hashes.items() if name != "yours"} | dict(yours)

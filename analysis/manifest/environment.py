"""What results depend on besides the articles: versions, model and weights, word lists, corrections."""

from __future__ import annotations

import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import analysis
from analysis.corrections import corrections_in_use
from analysis.lexicons import WEIGHTS, Folder, chosen_lists, lexicons_in_use
from analysis.pipeline import DEFAULT_MODEL
from analysis.pipeline.models import NAMES_HEAD

from .hashes import files_in, of_file, of_files, of_text

#: Distributions whose version can change a number, a row or a picture.
_DECISIVE = (
    "french-news-analysis",
    "spacy",
    "thinc",
    "numpy",
    "scipy",
    "pandas",
    "pyarrow",
    "matplotlib",
    "networkx",
    "wordfreq",
    "simplemma",
    "trafilatura",
)
_PACKAGE = Path(analysis.__file__).parent


def made_with(
    model: str = DEFAULT_MODEL,
    *,
    lexicons: Folder | None = None,
    corrections: Path | None = None,
    in_repository: bool = False,
) -> dict[str, Any]:
    """Versions, model, weights, word lists and corrections, each with its hash.

    ``lexicons`` is a folder of a user's own word lists, by default the one in use with the weights learnt;
    ``corrections`` is a file, by default the one in use. Files that are kept in the repository leave out what their
    commit says: the code and the version of Python.
    """
    theirs = lexicons_in_use() if lexicons is None else chosen_lists(lexicons, None)
    made: dict[str, Any] = {"versions": _versions(in_repository=in_repository)}
    if not in_repository:
        made["code"] = _code()
    made["model"] = _model(model)
    made["weights"] = {**_weights()}
    made["lexicons"] = {"ours": _our_lists()}
    for name, text in theirs.texts.items() if theirs else ():
        part = made["weights" if name.endswith(WEIGHTS) else "lexicons"]
        part.setdefault("yours", {})[name] = of_text(text)
    if corrections is None and (used := corrections_in_use()) is not None:
        corrections = used.path
    if corrections is not None:
        made["corrections"] = {"file": corrections.name, "sha256": of_file(corrections)}
    return made


def _versions(*, in_repository: bool) -> dict[str, str]:
    found = {} if in_repository else {"python": ".".join(platform.python_version_tuple()[:2])}
    for name in _DECISIVE:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


@cache
def _code() -> str:
    """One hash of all our modules: between two versions the code changes as well."""
    return of_files({name: path for name, path in files_in(_PACKAGE).items() if name.endswith(".py")})


@cache
def _model(name: str) -> dict[str, str]:
    """The spaCy pipeline with the hash of its files: two of one name can be of different training."""
    place = _model_folder(name)
    if place is None:
        return {"name": name, "version": "not installed"}
    told = {"name": name if name.isidentifier() else place.name}
    if name.isidentifier():
        try:
            told["version"] = version(name)
        except PackageNotFoundError:
            told["version"] = "unknown"
    return {**told, "sha256": of_files(files_in(place))}


def _model_folder(name: str) -> Path | None:
    spec = find_spec(name) if name.isidentifier() else None
    if spec and spec.origin:
        return Path(spec.origin).parent
    return Path(name) if Path(name).is_dir() else None


@cache
def _weights() -> dict[str, str]:
    """Files of numbers that we trained: for names, and for the choice among quotations and among speakers."""
    heads = files_in(NAMES_HEAD) if NAMES_HEAD is not None and NAMES_HEAD.is_dir() else {}
    lists = {path.name: path for path in (_PACKAGE / "lexicons").glob("*_weights.tsv")}
    return {name: of_file(path) for name, path in sorted({**heads, **lists}.items()) if path.suffix != ".json"}


@cache
def _our_lists() -> str:
    return of_files({path.name: path for path in (_PACKAGE / "lexicons").glob("*.tsv")})

"""The linguistic knowledge of the package as data: one TSV file a list, edited by linguists, read here.

A file begins with ``# `` lines on what it holds and where it comes from; then a header row; then one entry a row,
columns separated by tabs.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

__all__ = ["lexicon"]

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=64)
def lexicon(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``<name>.tsv``, each a dict by column; cells that are missing at the end of a row are empty.

    >>> sorted(lexicon("boilerplate")[0])
    ['kind', 'match', 'text']
    """
    path = _FOLDER / f"{name}.tsv"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in _FOLDER.glob("*.tsv")))
        raise FileNotFoundError(f"no lexicon named {name!r}; there are: {known}")
    numbered = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    lines = [(n, line) for n, line in numbered if line.strip() and not line.startswith("# ")]
    header = lines[0][1].split("\t")
    rows = []
    for n, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(header):
            raise ValueError(f"{path.name}, line {n}: {len(cells)} columns found, the header has {len(header)}")
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return tuple(rows)

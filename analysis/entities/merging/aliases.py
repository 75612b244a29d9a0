"""The user's last word: a file of aliases and of forbidden merges."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from analysis.text import fold

Kind = Literal["PER", "LOC", "ORG", "MISC", "none", "apart"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class UnusedAliasWarning(UserWarning):
    """A line of the file of aliases matched no mention."""


class AliasError(ValueError):
    """A file of aliases that cannot be read."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One line: mentions written ``alias`` (or named so) are ``canonical``, of ``kind``.

    ``kind`` is a label, empty to leave the label as it is, ``none`` where the words are no name at all, or ``apart``
    where the mentions must keep a name of their own (``alias``) and not be merged into ``canonical``.
    """

    canonical: str
    alias: str
    kind: str = ""
    line: int = 0


def read_aliases(path: str | Path) -> list[Alias]:
    """The lines of a file of aliases: UTF-8, columns ``canonical``, ``alias``, ``kind``, separated by tabs or commas.

    Raises ``AliasError`` if the file has other columns, a line lacks a cell, or ``kind`` is unknown.
    """
    path = Path(path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    kept = [(n, line) for n, line in enumerate(lines, start=1) if line.strip() and not line.startswith("#")]
    separator = "\t" if kept and "\t" in kept[0][1] else ","
    table = list(csv.reader([line for _, line in kept], delimiter=separator))
    if not table or [cell.strip() for cell in table[0]][:2] != ["canonical", "alias"]:
        found = ", ".join(table[0]) if table else "nothing"
        raise AliasError(f"{path}: the first line must be the columns canonical, alias, kind; found {found}")
    aliases = []
    for (n, _), cells in zip(kept[1:], table[1:], strict=True):
        canonical, alias, kind = ([cell.strip() for cell in cells] + ["", "", ""])[:3]
        if not alias or (not canonical and kind != "none"):
            raise AliasError(f"{path}, line {n}: canonical and alias must both be given; found {cells!r}")
        if kind and kind not in KINDS:
            raise AliasError(f"{path}, line {n}: kind {kind!r} is unknown; one of: {', '.join(KINDS)}, or empty")
        aliases.append(Alias(canonical, alias, kind, n))
    return aliases


def applied(rows: Sequence[dict[str, Any]], aliases: Sequence[Alias]) -> list[dict[str, Any]]:
    """The rows with the user's aliases applied; a line that matches nothing is reported by ``UnusedAliasWarning``."""
    by_text = {" ".join(a.alias.split()).casefold(): a for a in aliases}
    used: set[str] = set()
    out = []
    for row in rows:
        text, name = " ".join(row["text"].split()).casefold(), row["name"].casefold()
        alias = by_text.get(text) or by_text.get(name)
        if (
            alias is not None
            and alias.kind == "apart"
            and fold(row["name"]) not in {fold(alias.canonical), fold(alias.alias)}
        ):
            alias = None
        if alias is None:
            out.append(row)
            continue
        used.add(alias.alias.casefold())
        if alias.kind == "none":
            continue
        apart = alias.kind == "apart"
        label = row["label"] if apart or not alias.kind else alias.kind
        out.append({**row, "name": alias.alias if apart else alias.canonical, "label": label, "rule": "user"})
    for alias in aliases:
        if " ".join(alias.alias.split()).casefold() not in used:
            warnings.warn(
                f"alias line {alias.line}: {alias.alias!r} matched no mention", UnusedAliasWarning, stacklevel=3
            )
    return out

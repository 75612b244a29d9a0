"""Names of a corpus: entities of different articles that are one share one name and one kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from analysis.entities.known.names import variants
from analysis.text import fold

from .entity import fullest
from .people import same_person

Row = dict[str, Any]
_Key = tuple[str, str]


def merged(rows: Sequence[Row]) -> list[Row]:
    """The rows with names and labels agreed over all articles; time grows with the number of distinct names."""
    groups: dict[_Key, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["label"], _known(row["label"], fold(row["name"]))].append(row)
    groups = _one_label(groups)
    people = {key: members for key, members in groups.items() if key[0] == "PER"}
    target = _fuller(people)
    final: dict[_Key, list[Row]] = defaultdict(list)
    for key, members in groups.items():
        final[target.get(key, key)].extend(members)
    out: dict[int, Row] = {}
    for (label, _), members in final.items():
        name = fullest(Counter(row["name"] for row in members))
        for row in members:
            out[id(row)] = {**row, "name": name, "label": label}
    return [out[id(row)] for row in rows]


def _known(label: str, key: str) -> str:
    if label == "PER":
        return " ".join(variants().get(("PER", word), word) for word in key.split())
    return variants().get((label, key), key)


def _one_label(groups: dict[_Key, list[Row]]) -> dict[_Key, list[Row]]:
    """A name that articles label differently gets the label of most of its mentions."""
    by_name: dict[str, dict[str, list[Row]]] = defaultdict(dict)
    for (label, key), members in groups.items():
        by_name[key][label] = members
    out: dict[_Key, list[Row]] = {}
    for key, labels in by_name.items():
        best = max(labels, key=lambda label: (len({r["article"] for r in labels[label]}), len(labels[label]), label))
        out[best, key] = [row for label in labels for row in labels[label]]
    return out


def _dominant(owners: list[_Key], groups: dict[_Key, list[Row]]) -> list[_Key]:
    """The one bearer of a surname that nearly all articles mean (four in five, and three at least), or none."""
    counts = {owner: len({row["article"] for row in groups[owner]}) for owner in owners}
    best = max(owners, key=lambda owner: counts[owner])
    return [best] if counts[best] >= 3 and counts[best] >= 0.8 * sum(counts.values()) else []


def _fuller(groups: dict[_Key, list[Row]]) -> dict[_Key, _Key]:
    """Short keys of people → the fuller key they belong to, where only one will do."""
    index = _by_parts(groups)
    target: dict[_Key, _Key] = {}
    for key in groups:
        words = key[1].split()
        pool = index.get((words[-1], words[0] if len(words) > 1 else ""), [])
        owners = [o for o in pool if len(o[1]) > len(key[1]) and same_person(key[1], o[1])]
        if 1 < len(owners) < 20:
            owners = [o for o in owners if not any(len(p[1]) > len(o[1]) and same_person(o[1], p[1]) for p in owners)]
        if len(owners) > 1:
            owners = _dominant(owners, groups)
        if len(owners) == 1:
            target[key] = owners[0]
    for key in target:
        while target[key] in target:
            target[key] = target[target[key]]
    return target


def _by_parts(groups: Iterable[_Key]) -> dict[tuple[str, str], list[_Key]]:
    """Full names by family name, and by family name with each word before it or its initial.

    A name is compared with those only that it could shorten, so the time grows with the names and not with their pairs.
    """
    index: dict[tuple[str, str], list[_Key]] = defaultdict(list)
    for key in groups:
        *before, last = key[1].split()
        for part in {"", *before, *(word[0] for word in before)} if before else ():
            index[last, part].append(key)
    return index

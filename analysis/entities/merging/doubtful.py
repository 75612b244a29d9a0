"""Merges of names to look through: those that rest on little, and names that look alike and were kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.tables import frame
from analysis.tables.asked import takes_tables
from analysis.text import fold

#: Why a merge, or its absence, deserves a look.
REASONS = ("surname alone in its article", "form of several names", "one letter apart, kept apart")


@takes_tables(mentions="entity_mentions")
def doubtful_merges(mentions: pd.DataFrame) -> pd.DataFrame:
    """The decisions about names that a reader should check first.

    ``mentions`` is an ``entity_mentions`` table. Returns the columns ``name``, ``label``, ``form``, ``reason``,
    ``mentions`` and ``articles``: ``form`` is what is written in the text or, for names kept apart, the other name;
    ``reason`` is one of ``REASONS``; ``mentions`` and ``articles`` count the form under that name. A file of aliases
    (see ``read_aliases``) settles a case either way.
    """
    uses: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    written: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in mentions.to_dict("records"):
        form = " ".join(row["text"].split())
        uses[row["name"], row["label"], form].append(row["article"])
        written[row["article"], row["name"], row["label"]].add(form)
    names_of: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, label, form in uses:
        names_of[label, fold(form)].add(name)
    rows = []
    for (name, label, form), where in uses.items():
        reason = ""
        if len(names_of[label, fold(form)]) > 1 and fold(form) != fold(name):
            reason = REASONS[1]
        elif (
            label == "PER" and " " not in form and " " in name and any(written[a, name, label] == {form} for a in where)
        ):
            reason = REASONS[0]
        if reason:
            rows.append(_row(name, label, form, reason, where))
    rows += [_row(name, label, other, REASONS[2], where) for name, label, other, where in _alike(uses)]
    return frame("doubtful_merges", sorted(rows, key=lambda r: (-r["mentions"], r["name"], r["form"])))


def _row(name: str, label: str, form: str, reason: str, where: list[str]) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "form": form,
        "reason": reason,
        "mentions": len(where),
        "articles": len(set(where)),
    }


def _left(bare: str) -> Iterator[str]:
    """A name of five letters or more, whole, and with each letter marked or taken out."""
    if len(bare) > 4:
        yield bare
        for n in range(len(bare)):
            yield bare[:n] + "\0" + bare[n + 1 :]
            yield bare[:n] + bare[n + 1 :]


def _alike(uses: dict[tuple[str, str, str], list[str]]) -> Iterator[tuple[str, str, str, list[str]]]:
    """Pairs of names of one kind that are one letter apart: the same is left when a letter is taken out of each."""
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (name, label, _), where in uses.items():
        places[name, label].extend(where)
    left: dict[str, str] = {}  # most are left by one name alone: no set is made for it
    shared: dict[str, set[str]] = {}
    for name, label in places:
        for part in _left(fold(name)):
            key = f"{label} {part}"
            if (first := left.setdefault(key, name)) != name:
                shared.setdefault(key, {first}).add(name)
    seen: set[tuple[str, str, str]] = set()
    for key, names in shared.items():
        label = key.partition(" ")[0]
        for a in names:
            for b in names:
                if a < b and (label, a, b) not in seen:
                    seen.add((label, a, b))
                    yield a, label, b, places[b, label]

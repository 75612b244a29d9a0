"""What a sentence could hold, as text: its contents with their chances, and the weights that decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import shorten

from .blocks import block
from .cells import Cell
from .contents import NOTICEABLE, Candidate, Contest, Weighing

#: How many contents and how many differences between two are told by default.
_MOST_CONTENTS, _FEW = 5, 3
#: Characters of a content that are shown where several are compared.
_SHORT = 56


def weighing_lines(weighing: Weighing, everything: bool) -> Iterator[str]:
    """The contents of noticeable chance and the best refused, and what decided between them."""
    candidates = weighing.candidates
    if not candidates:
        return
    likely = [c for c in candidates if c.chosen or c.chance >= NOTICEABLE]
    refused = next((c for c in candidates if not c.chosen), None)
    shown = candidates if everything else likely[:_MOST_CONTENTS]
    if refused is not None and refused not in shown:
        shown = [*shown, refused]
    longest = max(len(_short(c)) for c in shown)
    lines = [f"{'>' if c.chosen else ' '} {_short(c):<{longest}}  {_chance(c)}" for c in shown]
    yield from block("contents", lines, hang=longest + 11)
    for contest in weighing.contests:
        yield from _contest(contest, everything)


def _chance(candidate: Candidate) -> str:
    copies = f", {candidate.matches:.0%} with its near copies" if candidate.matches > candidate.chance + 0.1 else ""
    return f"{_percent(candidate.chance):>4}  {candidate.type}, {candidate.attribution}{copies}"


def _percent(chance: float) -> str:
    return f"{chance:.0%}" if chance >= 0.005 else "<1%"


def _contest(contest: Contest, everything: bool) -> Iterator[str]:
    told = contest.differences if everything else contest.differences[:_FEW]
    one, other = _short(contest.one), "no quotation" if contest.other is None else _short(contest.other)
    ahead = contest.one.worth - (contest.other.worth if contest.other is not None else 0.0)
    label, by = ("won by", "ahead of") if contest.one.chosen else ("lost by", "compared with")
    lines = [f"{difference.size:+.2f}  {difference} ({_places(difference.cells)})" for difference in told]
    yield from block(label, [f"{ahead:+.2f}  {one} ({by}: {other}), of which", *lines], hang=7)


def _places(cells: Iterable[Cell]) -> str:
    """The lines of cells: ``quotation_weights.tsv:399, 401``."""
    files = groupby(cells, key=lambda cell: cell.file)
    return "; ".join(f"{file}:{', '.join(str(cell.line) for cell in here)}" for file, here in files)


def _short(candidate: Candidate) -> str:
    return shorten(candidate.text, _SHORT, placeholder=" …")

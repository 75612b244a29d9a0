"""What each rule gains: without it, all weights learnt again, with each outlet left out in turn.

``python -m tools.choice.ablation FOLDER... --fitted FOLDER...`` writes the table of ``docs/quotations.md``. It takes
some two minutes for each rule.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import numpy as np

from analysis.learning.contents import Names
from analysis.speech.choice.features.slots import FITTED
from analysis.speech.constructions import deciding
from analysis.speech.constructions.context import Context, Decision
from analysis.speech.constructions.rows import rows
from analysis.speech.constructions.table import IN_SENTENCES, PROPOSED, InSentence
from tools.pages import write_part

from .examples import Case, read_cases
from .fitting import KEPT, cut
from .scores import Score, chosen, corpus_of, of_rules, outlets, score

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "quotations.md"


#: The rules that propose quotations (the column ``rule``).
RULES = tuple(dict.fromkeys(rows()[name].rule for name in PROPOSED))


@contextmanager
def without(*rules: str) -> Iterator[None]:
    """Quotations of some rules are not proposed."""
    off = {name for name in PROPOSED if rows()[name].rule in rules}
    with patch.object(deciding, "IN_SENTENCES", tuple(_kept(find, off) for find in IN_SENTENCES)):
        yield


def _kept(find: InSentence, off: set[str]) -> InSentence:
    def kept(context: Context) -> Iterator[Decision]:
        return (decision for decision in find(context) if decision.construction not in off)

    return kept


def left_out(folders: Iterable[Path], fitted: Iterable[Path]) -> tuple[Score, Score]:
    """What the rules find, and what is chosen with weights that have not seen the outlet."""
    names = Names()
    cases = [case for folder in folders for case in read_cases(folder, names)]
    others = [case for folder in fitted for case in read_cases(folder, names, fitted=True)]
    never = np.array([name.startswith(FITTED) for name in names.numbers])
    found = {}
    for outlet in outlets(cases):
        mine, rest = _parted(cases, outlet)
        found.update(chosen(mine, cut(corpus_of([*rest, *others], len(names)), KEPT, never)))
    return score(cases, of_rules(cases)), score(cases, found)


def _parted(cases: list[Case], outlet: str) -> tuple[list[Case], list[Case]]:
    return [case for case in cases if case.outlet == outlet], [case for case in cases if case.outlet != outlet]


def table(folders: list[Path], fitted: list[Path]) -> str:
    """The table in Markdown: F1 with all rules, then what each adds; those that add most come first."""
    by_rules, whole = left_out(folders, fitted)
    with without(*RULES):
        _, none = left_out(folders, fitted)
    gains = []
    for rule in RULES:
        with without(rule):
            proposed, found = left_out(folders, fitted)
        gains.append((rule, by_rules.f1 - proposed.f1, whole.f1 - found.f1))
        print(rule, f"{gains[-1][1]:+.1f} {gains[-1][2]:+.1f}", flush=True)
    gains.sort(key=lambda row: (-round(row[2], 1), row[0]))
    lines = ["| rule | rules alone | chosen, outlet left out |", "|---|---|---|"]
    lines += [f"| *all* | {by_rules.f1:.1f} | {whole.f1:.1f} |", f"| *none* | – | {none.f1:.1f} |"]
    lines += [f"| `{rule}` | {alone:+.1f} | {gain:+.1f} |" for rule, alone, gain in gains]
    return "\n".join(lines).replace("-0.0 ", "+0.0 ")


def main() -> int:
    """The command."""
    about = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m tools.choice.ablation", description=about)
    parser.add_argument("folders", type=Path, nargs="+", help="folders with texts and gold")
    parser.add_argument("--fitted", type=Path, nargs="*", default=[], help="folders that the rules were written on")
    asked = parser.parse_args()
    write_part(PAGE, "ablation", table(asked.folders, asked.fitted))
    return 0


if __name__ == "__main__":
    sys.exit(main())

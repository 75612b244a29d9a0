"""Learn the choice of quotations: annotated articles → ``analysis/lexicons/quotation_weights.tsv``.

``python -m tools.choice FOLDER... [--beside FOLDER...]`` reads folders with ``texts`` and ``gold``; with
``--leave-out``, each outlet (the letters that file names begin with) is scored with weights learnt from all others and
from what is beside the press.

The weights of the package: ``python -m tools.marked SENTENCES``, then ``python -m tools.choice PRESS... --beside
tests/annotated SENTENCES SENTENCES SENTENCES``. Our own sentences count three times.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from analysis.learning.contents import Names
from analysis.learning.likelihood import Floats

from .examples import Case, read_cases
from .fitting import KEPT, cut
from .scores import Found, Score, chosen, corpus_of, outlets, score

WEIGHTS = Path(__file__).resolve().parent.parent.parent / "analysis" / "lexicons" / "quotation_weights.tsv"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.choice", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", help="folders with texts and gold")
    parser.add_argument("--beside", type=Path, nargs="*", default=[], help="folders of our own to learn from too")
    parser.add_argument("--test", type=Path, nargs="*", default=[], help="folders to score, apart from learning")
    parser.add_argument("--leave-out", action="store_true", help="score each outlet with weights of the others")
    parser.add_argument("--kept", type=int, default=KEPT, help="how many weights to keep")
    parser.add_argument("--output", type=Path, default=WEIGHTS, help="where the weights go")
    asked = parser.parse_args()
    names = Names()
    cases = [case for folder in asked.folders for case in read_cases(folder, names)]
    beside = [case for folder in asked.beside for case in read_cases(folder, names)]
    learning = len(names)
    test = [case for folder in asked.test for case in read_cases(folder, names)]
    print(f"{len(cases) + len(beside)} articles, {learning} features")
    figures = []
    if asked.leave_out:
        figures = _leave_out(cases, beside, len(names), asked.kept)
    weights = cut(corpus_of([*cases, *beside], len(names)), asked.kept)
    _write(asked.output, names, weights, len(cases) + len(beside), figures)
    if test:
        found = chosen(test, weights)
        print(f"apart: {score(test, found)}")
        _print_bands(score(test, found))
    return 0


def _leave_out(cases: list[Case], beside: list[Case], features: int, kept: int) -> list[str]:
    found: dict[str, Found] = {}
    for outlet in outlets(cases):
        others = [case for case in cases if case.outlet != outlet]
        mine = [case for case in cases if case.outlet == outlet]
        weights = cut(corpus_of([*others, *beside], features), kept)
        found.update(chosen(mine, weights))
        print(f"{outlet}: {len(mine)} articles, F1 {score(mine, found).f1:.1f}", flush=True)
    total = score(cases, found)
    print(f"each outlet left out: {total}")
    _print_bands(total)
    return [f"with each outlet left out in turn, F1 {total.f1:.1f}"]


def _print_bands(total: Score) -> None:
    for band, (right, count) in sorted(total.bands.items()):
        print(f"  confidence {band / 10:.1f}: {right} of {count} right ({100 * right / count:.0f} %)")


def _write(path: Path, names: Names, weights: Floats, articles: int, figures: list[str]) -> None:
    """The lexicon, by feature, then by weight."""
    rows = []
    for name, number in names.numbers.items():
        if abs(weights[number]) >= 0.005:
            feature, _, value = name.partition(" = ")
            rows.append((feature, value, weights[number]))
    rows.sort(key=lambda row: (row[0], -row[2], row[1]))
    comments = [
        "# How much each feature of a content speaks for its being a quotation (analysis/speech/choice/features).",
        "# Sums of weights are compared; what they mean for whole sentences is in analysis/speech/choice/chain.py.",
        f"# Origin: {articles} annotated articles, by `python -m tools.choice FOLDER... --beside FOLDER...`.",
        *(f"# Measured: {figure}." for figure in figures),
        '# feature: what is looked at; value: what is found there, in the same order, joined by " · ".',
    ]
    lines = ["\t".join(("feature", "value", "weight")), *(f"{f}\t{v}\t{w:.3f}" for f, v, w in rows)]
    path.write_text("\n".join([*comments, *lines]) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} weights")


if __name__ == "__main__":
    sys.exit(main())

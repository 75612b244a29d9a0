"""How often speakers are right, by the rule that gave them: annotated articles → ``lexicons/speaker_precision.tsv``.

``python -m tools.speaker_precision FOLDER...`` reads folders with ``texts`` and ``gold``. The intervals of shares are
made with these figures.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from analysis.evaluation.tables import compare, measured_by_rule

LEAST, OTHER = 15, "other"
PLACE = Path(__file__).resolve().parent.parent / "analysis" / "lexicons" / "speaker_precision.tsv"


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.speaker_precision", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folders", type=Path, nargs="+", help="folders with texts and gold")
    parser.add_argument("--output", type=Path, default=PLACE, help="where the list goes")
    asked = parser.parse_args(arguments)
    compared = [item for folder in asked.folders for item in compare(folder / "texts", folder / "gold", progress=False)]
    table = measured_by_rule(compared, by="speaker_rule")
    right, of = Counter[str](), Counter[str]()
    for rule, found, hit in zip(table["rule"], table["right"], table["speakers"], strict=True):
        for name in (str(rule), OTHER) if found >= LEAST else (OTHER,):
            right[name] += hit
            of[name] += found
    comments = [
        "# How often a speaker was right, by the rule that gave it, among quotations found where annotated ones are.",
        f"# Origin: {len(compared)} annotated articles, {of[OTHER]} quotations, by "
        "`python -m tools.speaker_precision FOLDER...`.",
        "# speaker_rule: a value of that column, or other for every rule that is not listed.",
        "# right: how many speakers were right; of: of how many.",
    ]
    rows = [f"{name}\t{right[name]}\t{count}" for name, count in of.most_common()]
    asked.output.write_text("\n".join([*comments, "speaker_rule\tright\tof", *rows]) + "\n", encoding="utf-8")
    print(f"{asked.output.name}: {len(rows)} rules")
    return 0


if __name__ == "__main__":
    sys.exit(main())

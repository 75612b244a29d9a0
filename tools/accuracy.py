"""The tables of accuracy in the README and in ``docs/names.md``, from ``docs/accuracy.tsv`` and ``accuracy_names.tsv``.

The press articles cannot be published, so their figures are stored: edit the file after measuring them again, for
example with ``python -m analysis evaluate TEXTS GOLD``. ``make docs`` measures our own articles and stores their row.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.pages import with_part, write_part

ROOT = Path(__file__).resolve().parent.parent
README, SCORES = ROOT / "README.md", ROOT / "docs" / "accuracy.tsv"
NAMES, OUTLETS = ROOT / "docs" / "names.md", ROOT / "docs" / "accuracy_names.tsv"
HEAD_OF_NAMES = ("outlet", "articles", "names", "F1", "95 % interval", "PER", "LOC", "ORG", "MISC", "B³")
HEAD = ("", "quotations", "with the right speaker", "names with their kind")


def table(scores: str) -> str:
    """The table in Markdown.

    >>> print(table("# key\\ttexts\\tquotations\\twith_speaker\\tnames\\nnew\\tten articles\\t76.3\\t59.5\\t81.8\\n"))
    |  | quotations | with the right speaker | names with their kind |
    |---|---|---|---|
    | ten articles | 76.3 | 59.5 | 81.8 |
    """
    rows = [line.split("\t")[1:] for line in scores.splitlines() if not line.startswith("#")]
    lines = [f"| {' | '.join(cells)} |" for cells in (HEAD, *rows)]
    return "\n".join([lines[0], "|---|---|---|---|", *lines[1:]])


def table_of_outlets(scores: str) -> str:
    """The table of names by outlet in Markdown.

    >>> print(table_of_outlets("1\\t14\\t396\\t93.6\\t90.4\\t96.7\\t96.3\\t95.8\\t88.2\\t92.0\\t94.7\\n"))
    | outlet | articles | names | F1 | 95 % interval | PER | LOC | ORG | MISC | B³ |
    |---|---|---|---|---|---|---|---|---|---|
    | 1 | 14 | 396 | 93.6 | 90.4–96.7 | 96.3 | 95.8 | 88.2 | 92.0 | 94.7 |
    """
    lines = ["", "|" + "---|" * len(HEAD_OF_NAMES)]
    for line in scores.splitlines():
        if not line.startswith("#"):
            cells = line.split("\t")
            lines.append(f"| {' | '.join([*cells[:4], f'{cells[4]}–{cells[5]}', *cells[6:]])} |")
    lines[0] = f"| {' | '.join(HEAD_OF_NAMES)} |"
    return "\n".join(lines)


def with_row(scores: str, key: str, shares: tuple[float, float, float]) -> str:
    """The stored scores with other figures (shares of 1) in the row of this key.

    >>> with_row("new\\tten articles\\t76.3\\t59.5\\t81.8\\n", "new", (0.8, 0.75, 0.9))
    'new\\tten articles\\t80.0\\t75.0\\t90.0\\n'
    """
    rows = [line.split("\t") for line in scores.splitlines()]
    cells = [f"{100 * share:.1f}" for share in shares]
    return "".join("\t".join([*row[:2], *cells] if row[0] == key else row) + "\n" for row in rows)


def with_table(readme: str, scores: str) -> str:
    """The README with the table between the markers."""
    return with_part(readme, "accuracy", table(scores))


def with_outlets(page: str, scores: str) -> str:
    """``docs/names.md`` with the table by outlet between the markers."""
    return with_part(page, "accuracy", table_of_outlets(scores))


def main() -> int:
    """The command."""
    write_part(README, "accuracy", table(SCORES.read_text(encoding="utf-8")))
    write_part(NAMES, "accuracy", table_of_outlets(OUTLETS.read_text(encoding="utf-8")))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""``docs/quotations.md``: examples that are run, failures that are shown, and what is measured on annotated articles.

``make docs`` (``python -m tools.constructions``) writes the measured tables between their markers and the row of these
articles in the README, and moves known failures that have been mended to the section they belong to. What an example
should give is always written by hand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from analysis import parse
from analysis.evaluation.annotations import TYPES
from analysis.evaluation.tables import Compared, compare, measured, measured_by_rule
from analysis.pipeline import doc_data
from analysis.pipeline.components import reading_of
from analysis.speech import RULES
from analysis.tables import replacing
from tools import accuracy
from tools.pages import with_part

ROOT = Path(__file__).resolve().parent.parent
PAGE, ANNOTATED = ROOT / "docs" / "quotations.md", ROOT / "tests" / "annotated"
FURTHER = ROOT / "tests" / "annotated_further"
FAILURES = "Known failures"
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: an example and what should be found, a (quotation, type and rule, cue and speaker) each."""

    section: str
    construction: str
    example: str
    found: tuple[tuple[str, str, str], ...]
    failure: bool = False

    def line(self) -> str:
        """The row as it stands in its section."""
        columns = zip(*self.found, strict=True) if self.found else (("nothing",), ("",), ("",))
        cells = [self.construction, self.example.replace("\n", "<br>"), *("<br>".join(c) for c in columns)]
        return "".join(f"| {cell} " if cell else "| " for cell in cells) + "|"


def rows_of(page: str) -> list[Row]:
    """The examples of the page, in order; those of the section of known failures name the section that they leave.

    >>> row = "| colon | Il dit :<br>oui. | nothing | | |"
    >>> [(row.section, row.example, row.found) for row in rows_of(f"## Colons\\n\\n{row}\\n")]
    [('Colons', 'Il dit :\\noui.', ())]
    """
    rows = []
    heads = [*_HEADING.finditer(page)]
    for head, after in zip(heads, [*(h.start() for h in heads[1:]), len(page)], strict=True):
        for line in page[head.end() : after].splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            failure = head[1] == FAILURES
            if len(cells) == 5 + failure and not set(line) <= set("|-") and cells[failure] != "construction":
                rows.append(_row(cells[0] if failure else head[1], cells[failure:], failure))
    return rows


def _row(section: str, cells: Sequence[str], failure: bool) -> Row:
    construction, example, *columns = cells
    found = [] if columns[0] == "nothing" else zip(*(column.split("<br>") for column in columns), strict=True)
    return Row(section, construction, example.replace("<br>", "\n"), tuple(found), failure)


def found_in(doc: Doc) -> tuple[tuple[str, str, str], ...]:
    """What is found in a text, as the page writes it."""
    text = reading_of(doc).text
    return tuple(_shown(text, row) for row in doc_data(doc, "quotations"))


def _shown(text: str, row: dict[str, Any]) -> tuple[str, str, str]:
    words = " … ".join(text[start:end] for start, end in row["spans"])
    relay = f" (relay: {row['relay']})" if row["relay"] else ""
    return words, f"{row['type']}, {row['rule']}", f"{row['cue'] or '—'} → {row['speaker'] or '—'}{relay}"


def mended(page: str) -> tuple[str, list[Row]]:
    """The page with those known failures that fail no longer in their sections, and these failures."""
    failing = [row for row in rows_of(page) if row.failure]
    docs = parse([row.example for row in failing], cache=False, progress=False)
    right = [row for row, doc in zip(failing, docs, strict=True) if found_in(doc) == row.found]
    for row in right:
        page = page.replace(f"| {row.section} {row.line()}\n", "")
        head = page.index(f"## {row.section}\n")
        last = page.index("|\n\n", head) + 2
        page = page[:last] + row.line() + "\n" + page[last:]
    return page, right


def measures(compared: list[Compared]) -> str:
    """The measured tables of the page."""
    words = {"quotations": "all", "quotations and speakers": "all, with the right speaker"}
    lines = [
        f"{len(compared)} articles:",
        "",
        "| type | annotated | found | precision | recall | F1 |",
        "|---|---|---|---|---|---|",
    ]
    for row in measured(compared).to_dict("records"):
        if row["measure"] in {*words, *TYPES}:
            shares = " | ".join(_percent(row[name]) for name in ("precision", "recall", "f1"))
            lines.append(f"| {words.get(row['measure'], row['measure'])} | {row['gold']} | {row['found']} | {shares} |")
    lines += ["", "| rule | made by | found | right | precision | right, with the right speaker | of all annotated |"]
    lines += ["|---|---|---|---|---|---|---|"]
    for row in measured_by_rule(compared).to_dict("records"):
        counts = f"{row['found']} | {row['right']} | {_percent(row['precision'])} | {row['speakers']}"
        lines.append(f"| `{row['rule']}` | {RULES[row['rule']]} | {counts} | {_percent(row['recall'])} |")
    return "\n".join(lines)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def with_measures(page: str, tables: str) -> str:
    """The page with these tables between the markers."""
    return with_part(page, "measured", tables)


def with_own_row(scores: str, compared: list[Compared], key: str = "annotated") -> str:
    """The stored scores with the current ones of our annotated articles, or of the further ones."""
    f1 = measured(compared).set_index("measure")["f1"]
    quotations, speakers, names = (f1[k] for k in ("quotations", "quotations and speakers", "names with their kinds"))
    return accuracy.with_row(scores, key, (quotations, speakers, names))


def main() -> int:
    """The command."""
    page, right = mended(PAGE.read_text(encoding="utf-8"))
    compared = compare(ANNOTATED / "texts", ANNOTATED / "gold", progress=False)
    scores = with_own_row(accuracy.SCORES.read_text(encoding="utf-8"), compared)
    further = compare(FURTHER / "texts", FURTHER / "gold", progress=False)
    scores = with_own_row(scores, further, "further")
    for path, text in {PAGE: with_measures(page, measures(compared)), accuracy.SCORES: scores}.items():
        with replacing(path, "w") as file:
            file.write(text)
    accuracy.main()
    for row in right:
        print(f"fails no longer, now in “{row.section}”: {row.construction}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

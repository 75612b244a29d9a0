"""What is found and voted on before a name has its kind: the steps of the search, and the votes for each name.

A rule that is changed shows here at the step where it works, even if other votes hide it in the rows. ``voted.tsv`` has
the steps for a few texts, whose rows are not all right. Where a change is meant,
``python tests/entities/test_what_is_voted.py`` writes it again; read the differences.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from analysis import article_from_text, parse
from analysis.entities.finding import candidates
from analysis.entities.kinds import voting
from analysis.pipeline import article_of, doc_data

HERE = Path(__file__).parent
#: Texts written for this, and those that ``test_what_is_weighed`` reads.
FILES = (HERE / "voted_texts.txt", HERE.parent / "speech" / "weighed_texts.txt")
TEXTS = [text for file in FILES for text in file.read_text(encoding="utf-8").split("---\n")]
SHEET = HERE / "voted.tsv"
#: The functions of ``candidates`` that find or change spans.
STEPS = (
    "lower_names", "known_names", "patterned", "works", "titles_in_capitals", "explained_in_lower_case", "handles",
    "repaired", "with_nicknames", "with_particles", "missed", "without_portfolios", "with_heads", "extended",
    "explained", "without_things", "repeated", "surnames_again",
)  # fmt: skip


class Noted:
    """Notes what each step adds to the spans that it is given, or takes from them, and every vote."""

    def __init__(self) -> None:
        self.found: Counter[tuple[str, str]] = Counter()

    def add(self, step, *told):
        self.found[step, " | ".join(map(str, told))] += 1

    def step(self, name, function):
        def noting(view, *spans):
            found = function(view, *spans)
            before = {self._told(view, span) for span in (spans[0] if spans and name != "missed" else ())}
            after = {self._told(view, span) for span in found}
            for told in after - before:
                self.add(name, "+", *told)
            for told in before - after:
                self.add(name, "-", *told)
            return found

        return noting

    def _told(self, view, span):
        sure = f"{span.sure.kind} {span.sure.weight:g}" if span.sure else "-"
        return view.span_text(span), span.label or "-", span.rule, sure, span.listed or "-"

    def votes(self, name, function):
        def noting(candidate):
            found = function(candidate)
            title = candidate.title or candidate.function
            for vote in found:
                self.add(name, candidate.text, vote.kind, vote.rule, f"{vote.weight:g}", title.word if title else "-")
            return found

        return noting

    def table(self, name, function):
        def noting(*arguments):
            found = function(*arguments)
            for key, vote in found:
                self.add(name, key if isinstance(key, str) else "", vote.kind, vote.rule, f"{vote.weight:g}")
            return found

        return noting


def noted() -> dict[tuple[str, str], str]:
    """What each step finds in the texts, with how often."""
    notes = Noted()
    with pytest.MonkeyPatch.context() as patch:
        for name in STEPS:
            patch.setattr(candidates, name, notes.step(name, getattr(candidates, name)))
        for name in ("inside", "around"):
            patch.setattr(voting, name, notes.votes(name, getattr(voting, name)))
        for name in ("families", "clubs", "listed_together"):
            patch.setattr(voting, name, notes.table(name, getattr(voting, name)))
        articles = [article_from_text(text.strip(), id=f"{number:02}") for number, text in enumerate(TEXTS, 1)]
        docs = parse(articles, cache=False, progress=False)
    for doc in docs:
        for row in doc_data(doc, "mentions"):
            told = [row[name] or "-" for name in ("text", "label", "name", "region", "rule", "gender", "gender_rule")]
            notes.add("row", article_of(doc).id, *told)
    return {key: str(times) for key, times in notes.found.items()}


def listed() -> dict[tuple[str, str], str]:
    lines = SHEET.read_text(encoding="utf-8").splitlines()[1:]
    return {(step, what): times for step, what, times in (line.split("\t") for line in lines)}


@pytest.fixture(scope="module")
def found():
    return noted()


@pytest.mark.parametrize("step", [*STEPS, "inside", "around", "families", "clubs", "listed_together", "row"])
def test_every_step_finds_what_is_listed(found, step):
    now, before = ({key[1]: n for key, n in sheet.items() if key[0] == step} for sheet in (found, listed()))
    assert {what: (before.get(what), now.get(what)) for what in now | before if before.get(what) != now.get(what)} == {}


def test_every_step_finds_something():
    assert {step for step, _ in listed()} >= {*STEPS, "row"} - {"surnames_again"}


if __name__ == "__main__":
    rows = ["\t".join(["step", "found", "times"]), *sorted("\t".join([*key, n]) for key, n in noted().items())]
    SHEET.write_text("\n".join(rows) + "\n", encoding="utf-8")

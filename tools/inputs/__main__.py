"""``python -m tools.inputs``: every case of bad input with the answer expected and the answer given.

With ``--write`` it makes ``docs/input.md`` of them. The exit status is 1 if an answer is not the one expected.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc

from analysis import entity_mentions, parse, quotations
from analysis.corpus import Article, Failure, article_from_text, list_files, read_listed
from analysis.corpus.left_out import account
from analysis.tables import replacing

from .cases import CASES, PLAIN, Case
from .commands import Command, command_answers

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "input.md"
_GOOD = "bon.txt"
_HEAD = """# Bad input

What happens to a file that is damaged, in another encoding, of another kind, or odd. Each was put into a folder beside
a good article, which is always read. *Right* means the quotations, speakers and names of the plain text, with offsets
that count the characters of the text as it is; *read*, an article of which nothing more is known. Files that are
*refused* are listed with what to do, and the exit status of a command is 1; `--strict` stops at the first. What is
*left out* or *passed over* is counted by kind at the end of a command, in notebook 01 and in the manifest.

An article of more than 100,000 characters is parsed in pieces, cut before a paragraph or else after a sentence; its
rows are those of one article. This page is written by `python -m tools.inputs --write`; a
test compares it with the code.

| in the folder | answer |
|---|---|
"""


_COMMANDS = """
## What commands answer

Each is typed (after `python -m analysis`) where `textes` holds an article, `vide` nothing, `images` a picture and a
hidden file and `mauvais` a damaged file; `fichier` is a file, `lien` a link to the article, `boucle` a link to itself.
The last line on the terminal is shown; the article stays as it was.

| given | command | status | answer |
|---|---|---|---|
"""


def answer(case: Case, folder: Path) -> tuple[str, Article | None]:
    """What is said of a case in a folder of its own, and its article if it was read."""
    (folder / _GOOD).write_text("Le quai ferme\n\nLe quai de Morteville ferme mardi, dit le maire.\n", encoding="utf-8")
    case.make(folder / case.file)
    listing, failures = list_files(folder), list[Failure]()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        articles = list(read_listed(listing, failures=failures))
    others = [article for article in articles if article.path is None or article.path.name != _GOOD]
    if len(articles) - len(others) != 1:
        return "the good article is lost", None
    if others:
        return "read", others[0]
    found = account(failures, listing.skipped, listing.left_out)
    if failures:
        return f"refused: {failures[0].found}", None
    if found:
        kind = "left out" if listing.left_out else "passed over"
        return f"{kind}: {found[0].found}", None
    return "nothing", None


def rows(doc: Doc) -> list[tuple[object, ...]]:
    """The quotations and names of an article, whatever their spaces and where they are."""
    said, named = quotations(doc), entity_mentions(doc)
    folded = [
        *(("quotation", q.type, q.speaker, q.words) for q in said.itertuples()),
        *(("name", m.label, m.name) for m in named.itertuples()),
    ]
    text = doc._.article.text
    wrong = [m.text for m in named.itertuples() if text[m.start : m.end] != m.text]
    return [*folded, *(("offset", words) for words in wrong)]


def answers(cases: Sequence[Case] = CASES) -> Iterator[tuple[Case, str]]:
    """The cases with the answers that are given; those that are read are compared with the plain text."""
    read: list[tuple[Case, Article]] = []
    given: dict[str, str] = {}
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            given[case.name], article = answer(case, Path(folder))
        if article is not None:
            read.append((case, article))
    plain, *docs = parse([article_from_text(PLAIN, id="plain"), *(article for _, article in read)], progress=False)
    expected = rows(plain)
    for (case, _), doc in zip(read, docs, strict=True):
        same = rows(doc) == expected
        given[case.name] = "right" if same else "read" if case.expected == "read" else "read, with other rows"
    return ((case, given[case.name]) for case in cases)


def is_expected(case: Case | Command, given: str) -> bool:
    """Whether an answer is the one expected; *read* is also what is right."""
    return given.startswith(case.expected) or (case.expected, given) == ("read", "right")


def page(given: Sequence[tuple[Case, str]], typed: Sequence[tuple[Command, str]]) -> str:
    """The tables as Markdown."""
    files = "".join(f"| {case.name} | {_cell(answer)} |\n" for case, answer in given)
    commands = "".join(
        f"| {command.name} | `{command.words}` | {answer[0]} | {_cell(answer[3:])} |\n" for command, answer in typed
    )
    return f"{_HEAD}{files}{_COMMANDS}{commands}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.inputs", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write docs/input.md")
    options = parser.parse_args(arguments)
    given, typed, faults = list(answers()), list(command_answers()), 0
    everything: list[tuple[Case | Command, str]] = [*given, *typed]
    for case, seen in everything:
        well = is_expected(case, seen)
        faults += not well
        print(f"{'  ' if well else '! '}{case.name:<42}{case.expected:<50.50}{seen}")
    print(f"{len(given) + len(typed)} cases, {faults} faults")
    if options.write:
        with replacing(PAGE, "w") as file:
            file.write(page(given, typed))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

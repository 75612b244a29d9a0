"""What every file of the repository keeps to: the same bytes everywhere, nothing of one machine, nothing unfinished."""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.lexicons import lexicon

ROOT = Path(__file__).resolve().parents[2]
LEXICONS = sorted((ROOT / "analysis" / "lexicons").glob("*.tsv"))
BINARY = {".png", ".ico", ".woff2", ".parquet", ".xlsx", ".npz"}
MOST_BYTES = 1_500_000
#: Files that may be larger, and how large.
LARGE = {"names.npz": 3_500_000}

# Letters in brackets, so that this file holds none of what it forbids.
HOSTS = re.compile(r"p[y]pi\.org|python[h]osted|registry\.n[p]mjs|deb\.d[e]bian|files\.p[y]thon|ind[e]x-url")
MACHINE = re.compile(r"/(?:w[o]rk|r[o]ot|h[o]me/[a-z]+|U[s]ers/[a-z]+)/|/t[m]p/")
# A test may be left out where a tool is missing, and a known failure told, if it says why and is noticed when mended.
UNFINISHED = re.compile(
    r"\bT[O]DO\b|\bF[I]XME\b|NotImpl[e]mentedError|pytest\.mark\.sk[i]p(?!if\(.*reason=)"
    r"|pytest\.mark\.xf[a]il(?!\(strict=True, reason=)|^[<]{7} |^[>]{7} ",
    re.M,
)


def ignored() -> set[str]:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return {line.strip("/") for line in lines} | {".git"}


def walked() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in ignored() and not f.endswith(".egg-info")]
        yield from (Path(folder, name) for name in names)


def committed() -> list[Path]:
    """The files of the repository, those about to be added too; without git, all that is not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return sorted(walked())
    return [ROOT / name for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file()]


FILES = committed()


def texts() -> Iterator[tuple[str, str]]:
    """Names and contents of the text files that we wrote: seeds are as their authors left them."""
    for path in FILES:
        if path.suffix not in BINARY and (ROOT / "seeds") not in path.parents:
            yield path.relative_to(ROOT).as_posix(), path.read_bytes().decode("utf-8")


def found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {hit[0]}" for name, text in texts() for hit in [pattern.search(text)] if hit]


def test_no_host_of_a_package_registry_is_named() -> None:
    assert found(HOSTS) == []


def test_no_path_of_a_machine_is_named() -> None:
    assert found(MACHINE) == []


def test_nothing_is_unfinished() -> None:
    assert found(UNFINISHED) == []


def test_texts_are_plain() -> None:
    """UTF-8 without a byte order mark, lines that end in a line feed, the last one too."""
    wrong = [name for name, text in texts() if text and (text[0] == "\ufeff" or "\r" in text or text[-1] != "\n")
             and (ROOT / name).suffix != ".svg" and "annotated" not in name]  # fmt: skip
    assert wrong == []


def test_files_are_small() -> None:
    assert [p.name for p in FILES if p.stat().st_size > LARGE.get(p.name, MOST_BYTES)] == []


def test_modules_are_of_one_idea() -> None:
    long = {name: text.count("\n") for name, text in texts() if name.endswith(".py") and text.count("\n") > 300}
    assert long == {}, "ask what each of these is two of"


def test_test_files_have_names_of_their_own() -> None:
    """Test folders are no packages, so two files of one name would be taken for one another."""
    tests = [p for p in FILES if (ROOT / "tests") in p.parents and p.suffix == ".py" and p.name != "conftest.py"]
    assert [name for name, count in Counter(p.name for p in tests).items() if count > 1] == []
    assert [p for p in tests if p.name == "__init__.py"] == []


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.name)
def test_a_lexicon_is_well_formed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0].startswith("# "), "its first line says what it holds and where that comes from"
    entries = [line for line in lines if not line.startswith("# ")]
    assert all(entries), "an empty line"
    assert unicodedata.normalize("NFC", text) == text, "letters and accents apart"
    header = entries[0].split("\t")
    assert len(set(header)) == len(header)
    assert all(re.fullmatch(r"\w+", name) for name in header), f"column names in the header row: {header}"
    cells = [line.split("\t") for line in entries]
    assert [row for row in cells if len(row) > len(header)] == [], "more columns than the header"
    assert [row for row in cells if any(cell != cell.strip() for cell in row)] == [], "spaces at the edge of a cell"
    assert [line for line, count in Counter(entries).items() if count > 1] == [], "entries given twice"
    assert len(lexicon(path.stem)) == len(entries) - 1


def test_every_lexicon_is_read() -> None:
    code = "\n".join(text for name, text in texts() if name.startswith("analysis/") and name.endswith(".py"))
    assert [path.name for path in LEXICONS if not re.search(rf"""["']{path.stem}["']""", code)] == []

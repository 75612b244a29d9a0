"""Two numeric kernels and two seeds of hashes give the same tables: the last digits of a product are not written."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from thinc.api import use_ops

from analysis import parse, read_corpus
from analysis.scale import all_tables
from analysis.words import word_map
from tools.same_bytes import different, hashes, other_kernel, rows

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BETWEEN = "\n\f\n"


def mapped() -> str:
    counts = np.random.default_rng(7).integers(0, 40, (60, 9))
    words, days = [f"mot{n}" for n in range(60)], [f"jour {n}" for n in range(9)]
    table = word_map(pd.DataFrame(counts, index=words, columns=days))
    return f"{table.to_csv(index=False)} {table.attrs['shares']}"


def product() -> str:
    numbers = np.random.default_rng(7).standard_normal((200, 200))
    return hashlib.sha256((numbers @ np.exp(numbers)).tobytes()).hexdigest()


def seed_tables() -> str:
    tables = all_tables(parse(read_corpus(ROOT / "seeds"), cache=False, progress=False))
    return "\n".join(f"{name}\n{table.to_csv(index=False)}" for name, table in sorted(tables.items()))


def report_elsewhere() -> str:
    """The report of a Python whose products are computed by other code: an older processor's, and not by BLIS."""
    own = os.environ | other_kernel() | {"PYTHONPATH": os.pathsep.join([str(HERE), str(ROOT)])}
    code = "import test_kernels as test; test.say_report()"
    return subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, text=True, check=True).stdout


def say_report() -> None:
    with use_ops("numpy", use_blis=False):
        print(product(), mapped(), seed_tables(), sep=BETWEEN, end="")


@pytest.fixture(scope="module")
def here_and_elsewhere() -> tuple[list[str], list[str]]:
    return [product(), mapped(), seed_tables()], report_elsewhere().split(BETWEEN)


def test_the_other_kernel_computes_other_digits(here_and_elsewhere: tuple[list[str], list[str]]) -> None:
    here, elsewhere = here_and_elsewhere
    assert len(elsewhere) == 3
    assert here[0] != elsewhere[0]


def test_a_word_map_is_the_same_on_another_kernel(here_and_elsewhere: tuple[list[str], list[str]]) -> None:
    here, elsewhere = here_and_elsewhere
    assert here[1].count("\n") > 60
    assert here[1] == elsewhere[1]


def test_the_tables_are_the_same_on_another_kernel(here_and_elsewhere: tuple[list[str], list[str]]) -> None:
    here, elsewhere = here_and_elsewhere
    assert here[2].count("\n") > 1000
    assert here[2] == elsewhere[2]


def test_what_differs_in_two_folders_is_named(tmp_path: Path) -> None:
    for name, text in {"one/csv/a.csv": "x\ny\nz\n", "other/csv/a.csv": "x\nz\ny\n", "other/csv/b.csv": "x\n"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    one, other = tmp_path / "one", tmp_path / "other"
    assert list(different(hashes(one), hashes(other))) == ["csv/a.csv", "csv/b.csv"]
    assert list(different(rows(one), rows(other))) == ["b.csv"]

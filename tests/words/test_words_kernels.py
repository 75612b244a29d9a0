"""Two numeric kernels, one result: the last digits of a decomposition depend on the processor and are not written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.words import word_map

HERE = Path(__file__).resolve().parent


def mapped() -> str:
    counts = np.random.default_rng(7).integers(0, 40, (60, 9))
    words, days = [f"mot{n}" for n in range(60)], [f"jour {n}" for n in range(9)]
    table = word_map(pd.DataFrame(counts, index=words, columns=days))
    return f"{table.to_csv(index=False)} {table.attrs['shares']}"


def mapped_elsewhere(**kernel: str) -> str:
    own = {k: v for k, v in os.environ.items() if not k.startswith(("OPENBLAS", "NPY_DISABLE"))} | kernel
    own["PYTHONPATH"] = os.pathsep.join([str(HERE), str(HERE.parents[1])])
    code = "import test_words_kernels as test; print(test.mapped(), end='')"
    return subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, text=True, check=True).stdout


def test_a_word_map_is_the_same_on_another_kernel() -> None:
    usual = mapped()
    assert usual.count("\n") > 60
    assert mapped_elsewhere(OPENBLAS_CORETYPE="Nehalem", NPY_DISABLE_CPU_FEATURES="AVX2 FMA3") == usual

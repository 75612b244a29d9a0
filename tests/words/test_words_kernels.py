"""Two numeric kernels, one result: the last digits of a decomposition depend on the processor and are not written."""

from __future__ import annotations

import os
import subprocess
import sys

CODE = """
import numpy as np, pandas as pd
from analysis.words import word_map
counts = np.random.default_rng(7).integers(0, 40, (60, 9))
table = word_map(pd.DataFrame(counts, index=[f"mot{n}" for n in range(60)], columns=[f"jour {n}" for n in range(9)]))
print(table.to_csv(index=False), table.attrs["shares"])
"""


def mapped(**kernel: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("OPENBLAS", "NPY_DISABLE"))} | kernel
    done = subprocess.run([sys.executable, "-c", CODE], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_word_map_is_the_same_on_another_kernel() -> None:
    usual = mapped()
    assert usual.count("\n") > 60
    assert mapped(OPENBLAS_CORETYPE="Nehalem", NPY_DISABLE_CPU_FEATURES="AVX2 FMA3") == usual

"""The same table gives the same bytes in another process, whatever its hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRAW = """
import hashlib, tempfile
import matplotlib
matplotlib.use("Agg")
from pathlib import Path
from chart_samples import tables
from test_charts_basics import CHARTS
from analysis.figures import save_figure
sample = tables("small")
with tempfile.TemporaryDirectory() as folder:
    for name, chart in sorted(CHARTS.items()):
        save_figure(chart(sample, None), sample["names"], name, alt=name, folder=folder)
    for path in sorted(Path(folder).iterdir()):
        print(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
"""


def drawn(seed: int) -> list[str]:
    paths = os.pathsep.join([str(HERE), str(HERE.parents[1])])
    own = os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": paths}
    done = subprocess.run([sys.executable, "-c", DRAW], env=own, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_same_bytes_in_two_processes() -> None:
    one, other = drawn(1), drawn(2)
    assert len(one) > 50
    assert one == other

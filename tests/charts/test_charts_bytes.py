"""The same table gives the same bytes in another process, whatever its hashes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from chart_samples import tables
from test_charts_basics import CHARTS

from analysis.figures import save_figure

HERE = Path(__file__).resolve().parent


def drawn() -> list[str]:
    """The names of the files of every chart, with the hash of their bytes."""
    sample = tables("small")
    with tempfile.TemporaryDirectory() as folder:
        for name, chart in sorted(CHARTS.items()):
            save_figure(chart(sample, None), sample["names"], name, alt=name, folder=folder)
        files = sorted(Path(folder).iterdir())
        return [f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files]


def test_same_bytes_in_two_processes() -> None:
    paths = os.pathsep.join([str(HERE), str(HERE.parents[1])])
    seed = str(1 + int(os.environ.get("PYTHONHASHSEED", "0").replace("random", "0")))
    own = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths, "MPLBACKEND": "Agg"}
    code = "import test_charts_bytes as test; print(*test.drawn(), sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    here = drawn()
    assert len(here) > 50
    assert done.stdout.splitlines() == here

"""A run that is killed or stopped just before any of its changes to the disk leaves a folder of one run."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from analysis._stopping import Stopped, stoppable
from analysis.manifest import manifest_of, write_manifest
from analysis.manifest.moving import results_folder
from tools.kills.jobs import Steps

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are copied")
OLD = {"a.csv": "1", "b.csv": "1"}
NEW = {"a.csv": "2", "c.csv": "2"}
MOST_STEPS = 60


def write(target: Path, files: dict[str, str]) -> None:
    with results_folder(target) as place:
        for name, text in files.items():
            (place / name).write_text(text)
        write_manifest(place, manifest_of("tables", {"model": {"name": "m"}}, []))


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir())} if folder.is_dir() else {}


def killed(target: Path, step: int, number: signal.Signals) -> int:
    """The status of a copy of this process that writes the new files and gets the signal at the step."""
    pid = os.fork()
    if not pid:
        status = 70
        try:
            Steps(step, number)
            with stoppable():
                write(target, NEW)
            status = 0
        except Stopped as stop:
            status = stop.status
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


@pytest.fixture
def old(tmp_path):
    write(tmp_path / "old", OLD)
    return texts(tmp_path / "old")


@pytest.fixture
def new(tmp_path):
    write(tmp_path / "new", NEW)
    return texts(tmp_path / "new")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
@pytest.mark.parametrize("own", [False, True], ids=["results only", "a file of the user's"])
def test_a_folder_is_of_one_run_whenever_the_run_is_killed(tmp_path, number, own, old, new):
    user = {"notes.md": "à moi"} if own else {}
    ends = []
    for step in range(1, MOST_STEPS):
        place = tmp_path / f"at {step}"
        shutil.copytree(tmp_path / "old", place / "s")
        for name, text in user.items():
            (place / "s" / name).write_text(text)
        ends.append(killed(place / "s", step, number))
        there = texts(place / "s")
        if "manifest.json" in there or not own:  # beside a user's files, what is half moved has no manifest
            assert there in ([] if number != signal.SIGKILL else [{}]) + [old | user, new | user], step
        write(place / "s", NEW)
        assert texts(place / "s") in [new | user, new | user | {"b.csv": "1"}], step
        assert [path.name for path in place.iterdir()] == ["s"], step
        if ends[-1] == 0:
            break
    assert ends[-1] == 0
    assert set(ends[:-1]) <= {-signal.SIGKILL if number == signal.SIGKILL else 128 + number}
    assert len(ends) > 8


def test_a_folder_that_was_put_aside_comes_back_to_its_own_place_only(tmp_path, old):
    aside = tmp_path / ".s.bis.abcdefgh.part"
    aside.mkdir()
    shutil.copytree(tmp_path / "old", aside / "old")
    write(tmp_path / "s", NEW)
    assert texts(tmp_path / "s") != old
    with pytest.raises(ZeroDivisionError), results_folder(tmp_path / "s.bis"):
        raise ZeroDivisionError
    assert texts(tmp_path / "s.bis") == old

"""What stands where a file is to be written: links, pipes, devices, full disks, leftovers, inputs."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from analysis.tables import replacing
from analysis.tables.atomic import refuse_inputs


def write(path: Path, text: str) -> None:
    with replacing(path, "w") as file:
        file.write(text)


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path):
    (tmp_path / "vrai.txt").write_text("avant")
    (tmp_path / "lien.txt").symlink_to("vrai.txt")
    write(tmp_path / "lien.txt", "après")
    assert (tmp_path / "lien.txt").is_symlink()
    assert (tmp_path / "vrai.txt").read_text() == "après"


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path):
    (tmp_path / "a.txt").write_text("avant")
    (tmp_path / "a.txt").chmod(0o640)
    write(tmp_path / "a.txt", "après")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_a_link_to_nothing_yet_makes_the_file(tmp_path):
    (tmp_path / "lien.txt").symlink_to(tmp_path / "neuf.txt")
    write(tmp_path / "lien.txt", "été")
    assert (tmp_path / "neuf.txt").read_text(encoding="utf-8") == "été"


def test_a_link_to_itself_is_an_error_that_names_it(tmp_path):
    (tmp_path / "lien.txt").symlink_to("lien.txt")
    with pytest.raises(OSError, match=r"lien\.txt"):
        write(tmp_path / "lien.txt", "x")


@pytest.mark.parametrize("mode", ["w", "wb"])
def test_a_pipe_receives_the_content_and_stays_a_pipe(tmp_path, mode):
    os.mkfifo(tmp_path / "tube")
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append((tmp_path / "tube").read_bytes()))
    reader.start()
    with replacing(tmp_path / "tube", mode) as file:
        file.write("été" if mode == "w" else "été".encode())
    reader.join(timeout=20)
    assert received == ["été".encode()]
    assert (tmp_path / "tube").is_fifo()


def test_a_device_is_written_through():
    """A terminal of the test's own: no file can take its place, not even if root runs code that is wrong."""
    control, terminal = os.openpty()
    try:
        write(Path(os.ttyname(terminal)), "été")
        assert os.read(control, 100) == "été".encode()
        assert Path(os.ttyname(terminal)).is_char_device()
    finally:
        os.close(control)
        os.close(terminal)


def test_a_full_disk_names_the_file_that_was_asked_for(tmp_path):
    with pytest.raises(OSError, match=r"No space left on device: '.*table\.csv'"), replacing(tmp_path / "table.csv"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "error",
    [OSError(errno.EIO, "other", "article.txt"), OSError(errno.EBADF, "other"), OSError("other")],
    ids=["of another file", "not of the disk", "without a number"],
)
def test_an_error_that_is_not_of_the_output_names_no_output(tmp_path, error):
    with pytest.raises(OSError, match="other") as raised, replacing(tmp_path / "table.csv"):
        raise error
    assert raised.value is error
    assert list(tmp_path.iterdir()) == []


def test_no_permission_names_the_file_that_was_asked_for(tmp_path, monkeypatch):
    def refused(**_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / ".table.csv.abc.part"))

    monkeypatch.setattr("tempfile.mkstemp", refused)
    with pytest.raises(PermissionError, match=r"/table\.csv'"):
        write(tmp_path / "table.csv", "x")


def test_what_a_killed_run_left_is_cleared_and_what_a_living_one_writes_is_not(tmp_path):
    (tmp_path / ".table.csv.abcdefgh.part").write_text("moitié")
    with replacing(tmp_path / "table.csv", "w") as file:
        write(tmp_path / "table.csv", "de l’autre")
        file.write("de l’une")
    assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("table.csv", "de l’une")]


def test_an_output_over_an_input_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("texte")
    (tmp_path / "lien.txt").symlink_to("a.txt")
    with pytest.raises(FileExistsError, match=r"lien\.txt is one of the inputs; give another file"):
        refuse_inputs(tmp_path / "lien.txt", [tmp_path / "b.txt", tmp_path / "a.txt"])
    with pytest.raises(FileExistsError, match="give another folder"):
        refuse_inputs(tmp_path / ".", [tmp_path])
    refuse_inputs(tmp_path / "c.txt", [tmp_path, tmp_path / "a.txt"])

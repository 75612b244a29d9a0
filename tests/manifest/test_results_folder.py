"""A folder of results: whole or as it was before, never of two runs, and nothing of a user's goes."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from analysis.manifest import manifest_of, write_manifest
from analysis.manifest.moving import results_folder
from analysis.tables import TableError

MADE = {"versions": {}, "model": {"name": "m"}}


def run(target: Path, files: dict[str, str]) -> None:
    with results_folder(target) as place:
        for name, text in files.items():
            (place / name).write_text(text)
        write_manifest(place, manifest_of("tables", MADE, []))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_folder_has_the_results_and_nothing_is_left_beside_it(tmp_path):
    run(tmp_path / "d" / "sortie", {"a.csv": "1"})
    assert names(tmp_path / "d") == ["sortie"]
    assert names(tmp_path / "d" / "sortie") == ["a.csv", "manifest.json"]


def test_a_second_run_leaves_no_table_of_the_first(tmp_path):
    run(tmp_path / "s", {"a.csv": "1", "b.csv": "1"})
    run(tmp_path / "s", {"a.csv": "2"})
    assert names(tmp_path) == ["s"]
    assert names(tmp_path / "s") == ["a.csv", "manifest.json"]
    assert (tmp_path / "s" / "a.csv").read_text() == "2"


def test_an_interrupted_run_changes_nothing(tmp_path):
    run(tmp_path / "s", {"a.csv": "1"})
    with pytest.raises(FileNotFoundError), results_folder(tmp_path / "s") as place:
        (place / "a.csv").write_bytes((tmp_path / "rien").read_bytes())
    assert names(tmp_path) == ["s"]
    assert (tmp_path / "s" / "a.csv").read_text() == "1"


def test_files_of_the_user_stay_and_changed_results_too(tmp_path):
    run(tmp_path / "s", {"a.csv": "1", "b.csv": "1", "c.csv": "1"})
    (tmp_path / "s" / "notes.md").write_text("à moi")
    (tmp_path / "s" / "b.csv").write_text("changé")
    run(tmp_path / "s", {"a.csv": "2"})
    assert names(tmp_path / "s") == ["a.csv", "b.csv", "manifest.json", "notes.md"]
    assert (tmp_path / "s" / "a.csv").read_text() == "2"
    assert names(tmp_path) == ["s"]


def test_a_folder_that_was_there_empty_is_filled(tmp_path):
    (tmp_path / "s").mkdir()
    run(tmp_path / "s", {"a.csv": "1"})
    assert names(tmp_path / "s") == ["a.csv", "manifest.json"]


def test_a_link_to_a_folder_stays_a_link(tmp_path):
    (tmp_path / "vrai").mkdir()
    (tmp_path / "lien").symlink_to(tmp_path / "vrai")
    run(tmp_path / "lien", {"a.csv": "1"})
    assert (tmp_path / "lien").is_symlink()
    assert names(tmp_path / "vrai") == ["a.csv", "manifest.json"]


def test_what_a_killed_run_left_is_cleared(tmp_path):
    left = tmp_path / ".s.abcdefgh.part" / "new"
    left.mkdir(parents=True)
    (left / "a.csv").write_text("0")
    run(tmp_path / "s", {"a.csv": "1"})
    assert names(tmp_path) == ["s"]


def test_a_folder_that_a_killed_run_had_put_aside_comes_back(tmp_path):
    run(tmp_path / "s", {"a.csv": "1"})
    (tmp_path / ".s.abcdefgh.part").mkdir()
    (tmp_path / "s").rename(tmp_path / ".s.abcdefgh.part" / "old")
    with pytest.raises(ZeroDivisionError), results_folder(tmp_path / "s"):
        raise ZeroDivisionError
    assert names(tmp_path / "s") == ["a.csv", "manifest.json"]


def test_the_work_of_a_living_run_is_not_cleared(tmp_path):
    with results_folder(tmp_path / "s") as one:
        run(tmp_path / "s", {"a.csv": "2"})
        (one / "a.csv").write_text("1")
        write_manifest(one, manifest_of("tables", MADE, []))
    assert (tmp_path / "s" / "a.csv").read_text() == "1"
    assert names(tmp_path) == ["s"]


def test_a_file_in_its_place_is_told_at_once(tmp_path):
    (tmp_path / "s").write_text("un fichier")
    with pytest.raises(TableError, match="is a file; give the name of a folder"), results_folder(tmp_path / "s"):
        pytest.fail("the work began")


@pytest.mark.parametrize("inside", ["new/sortie/words.csv", None], ids=["a file of the results", "no file"])
def test_a_full_disk_names_the_folder_that_was_asked_for(tmp_path, inside):
    with (
        pytest.raises(OSError, match=r"No space left on device: '.*/sortie'$"),
        results_folder(tmp_path / "sortie") as new,
    ):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), *([str(new.parents[1] / inside)] if inside else []))
    assert names(tmp_path) == []


def test_an_error_of_an_input_names_the_input(tmp_path):
    error = PermissionError(errno.EACCES, "Permission denied", "corpus/.a.part/texte.txt")
    with pytest.raises(PermissionError, match=r"corpus/\.a\.part/texte\.txt") as raised, results_folder(tmp_path / "s"):
        raise error
    assert raised.value is error

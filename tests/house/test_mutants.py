"""Changes of the code that a test should notice: they are made where they are said to be made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.pipeline import load_model
from tools.mutants.__main__ import Trial
from tools.mutants.changes import changes_of
from tools.mutants.trying import ROOT, forget, function_of, is_kept, lines_of

CODE = '''
def outer(a: int = 1) -> int:
    """Number 1."""
    for each in range(3):
        if each == a:
            continue
        a += 2
    return a if a > 4 and a else -a


class Kind:
    @property
    def size(self) -> int:
        return 3
'''


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "code.py"
    path.write_text(CODE, encoding="utf-8")
    return path


def test_each_change_is_of_one_place(place: Path) -> None:
    found = [(change.function, change.line, change.words) for change in changes_of(place)]
    assert found == [
        ("outer", 4, "3 → 4"),
        ("outer", 5, "== → !="),
        ("outer", 6, "continue → break"),
        ("outer", 7, "2 → 3"),
        ("outer", 8, "and → or"),
        ("outer", 8, "> → >="),
        ("outer", 8, "4 → 5"),
        ("Kind.size", 14, "3 → 4"),
    ]


def test_minus_one_for_nothing_found_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "code.py"
    path.write_text("def f(words):\n    return -1\n\ndef g(words):\n    return words[-1]\n", encoding="utf-8")
    assert [(change.function, change.words) for change in changes_of(path)] == [("g", "1 → 2")]


def test_a_changed_function_does_something_else(place: Path) -> None:
    names: dict = {}
    exec(compile(CODE, "code", "exec"), names)
    outer = names["outer"]
    assert outer(0) == -2
    results = {}
    for change in changes_of(place)[:-1]:
        outer.__code__ = change.code()
        results[change.words] = outer(0)
    assert results == {
        "3 → 4": -4, "== → !=": -4, "continue → break": 0, "2 → 3": 6, "and → or": 2, "> → >=": -2, "4 → 5": -2,
    }  # fmt: skip


def test_the_lines_that_are_reached_are_known(place: Path) -> None:
    names: dict = {}
    exec(compile(CODE, str(place), "exec"), names)
    with lines_of([str(place.parent)]) as reached:
        assert names["outer"](9) == 15
        assert names["outer"](9) == 15
    assert reached == {(str(place), line) for line in (2, 4, 5, 7, 8)}
    with lines_of([str(place.parent)]) as reached:
        names["outer"](0)
    assert (str(place), 6) in reached


def test_what_a_component_remembers_is_forgotten() -> None:
    """Or else a change of the rules is not seen in words that were read before."""
    mender = load_model().get_pipe("french_lemmas").run
    load_model()("Le syndicat menace de partir.")
    assert mender._known
    forget()
    assert not mender._known
    assert not mender.lemmas.tables._infinitives


def test_functions_are_found_inside_what_wraps_them() -> None:
    wrapped = {"analysis/text/copying.py": "reading_copy", "analysis/words/segmentation.py": "_split"}
    for path, name in wrapped.items():
        change = next(change for change in changes_of(ROOT / path) if change.function == name)
        function = function_of(change)
        assert function is not None
        assert function.__code__.co_name == name
        assert function.__code__.co_filename == str(ROOT / path)


def test_what_is_kept_is_known() -> None:
    """The first test that asks for it reaches its lines; all others depend on them as well."""
    kept = {"_known_names": True, "known_names": False, "is_common": True, "particles": True}
    paths = [ROOT / "analysis/entities" / path for path in ("finding/listed.py", "known/names.py")]
    changes = [change for path in paths for change in changes_of(path) if change.function in kept]
    assert {change.function: is_kept(change) for change in changes} == {c.function: kept[c.function] for c in changes}
    assert len({change.function for change in changes}) >= 3


WRITING = """
import json, os, shutil, sys, tempfile
from pathlib import Path
from tools.mutants.confining import confine
out, inside, link = Path(sys.argv[1]), Path(sys.argv[2]), Path(tempfile.gettempdir(), "lien")
link.symlink_to(out)
confine()
def denied(change):
    try:
        change()
    except PermissionError:
        return True
changes = {
    "write": lambda folder: Path(folder, "neuf").write_text("a"),
    "append": lambda folder: Path(folder, "texte").open("a").close(),
    "replace": lambda folder: os.replace(link.parent / "brouillon", Path(folder, "texte")),
    "remove": lambda folder: Path(folder, "texte").unlink(),
    "make a folder": lambda folder: Path(folder, "dossier").mkdir(),
    "remove a tree": lambda folder: shutil.rmtree(folder),
}
Path(link.parent, "brouillon").write_text("b")
print(json.dumps({
    "outside": [name for name, change in changes.items() if not denied(lambda: change(out))],
    "through a link": [name for name, change in list(changes.items())[:-1] if not denied(lambda: change(link))],
    "inside": [name for name, change in changes.items() if denied(lambda: change(inside))],
    "devices, no name": denied(lambda: (Path(os.devnull).open("wb").close(), tempfile.TemporaryFile().close())),
}))
"""


def test_changed_code_writes_to_temporary_folders_and_devices_only(tmp_path: Path) -> None:
    outside, inside = tmp_path / "dehors", tmp_path / "temporaire" / "dedans"
    for folder in (outside, inside):
        folder.mkdir(parents=True)
        (folder / "texte").write_text("avant")
    command = [sys.executable, "-c", WRITING, str(outside), str(inside)]
    environment = os.environ | {"TMPDIR": str(tmp_path / "temporaire")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    assert json.loads(done.stdout) == {"outside": [], "through a link": [], "inside": [], "devices, no name": None}
    assert [(path.name, path.read_text()) for path in outside.iterdir()] == [("texte", "avant")]
    assert not inside.exists()


def test_all_who_share_a_fixture_reach_what_it_reached(tmp_path: Path) -> None:
    (tmp_path / "test_shared.py").write_text(
        "import pytest\n"
        "from analysis.text import fold\n"
        "@pytest.fixture(scope='module')\n"
        "def folded():\n"
        "    return fold('Été')\n"
        "def test_one(folded):\n"
        "    assert folded\n"
        "def test_other(folded):\n"
        "    assert folded == 'ete'\n"
        "def test_apart():\n"
        "    assert True\n"
    )
    seen = []

    class Watched(Trial):
        def _reached(self, items):
            seen.append(super()._reached(items))
            return seen[0]

    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:nbval", "-c", os.devnull, "-s"]
    pytest.main([*quiet, f"--rootdir={tmp_path}", str(tmp_path)], plugins=[Watched(["text"], 0, 1, 10.0)])
    names = {frozenset(name.partition("::")[2] for name in tests) for tests in seen[0].values()}
    assert names == {frozenset({"test_one", "test_other"})}


def test_tests_that_take_long_may_end(tmp_path: Path) -> None:
    """Or else a change would pass for noticed because many tests reach it, or slow fixtures."""
    (tmp_path / "test_slow.py").write_text(
        "import pytest\n"
        "@pytest.fixture(scope='module')\n"
        "def slow():\n"
        "    return 1\n"
        "def test_one(slow):\n"
        "    assert slow\n"
        "def test_other(slow):\n"
        "    assert slow\n"
        "def test_apart():\n"
        "    assert True\n"
    )
    found = []

    class Watched(Trial):
        def _drawn(self):
            one, other, apart = self.items
            self.seconds = {one.nodeid: 301.0, other.nodeid: 1.0, apart.nodeid: 2.0}
            self.preparing[next(fixture for fixture in self.preparing if fixture.argname == "slow")] = 300.0
            found.extend(self.patience(items) for items in ([one, other], [other], [apart]))
            return iter(())

        def _reached(self, items):
            self.items = items
            return super()._reached(items)

    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:nbval", "-c", os.devnull, "-s"]
    pytest.main([*quiet, f"--rootdir={tmp_path}", str(tmp_path)], plugins=[Watched(["text"], 0, 1, 120.0)])
    assert found == [1204.0, 602.0, 30.0]

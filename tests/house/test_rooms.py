"""The rooms of the package: imports go one way, heavy ones stay where they are needed, public names are explained."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import analysis
from analysis.pipeline.deciding import ROOMS

PACKAGE = Path(analysis.__file__).parent
#: How far down the data has flowed: a room knows only rooms above it (lower numbers) or beside it, never round.
FLOOR = {
    "lexicons": 0, "french": 0, "text": 0, "measures": 0, "tables": 0, "corpus": 0, "corrections": 0,
    "pipeline": 1,
    "words": 2, "entities": 2,
    "speech": 3,
    "charts": 4, "evaluation": 4, "figures": 4, "findings": 4, "render": 4,
    "manifest": 4, "scale": 5, "learning": 5, "desk": 5,
    "__main__": 6, "_elsewhere": 6, "_standard": 5, "_stopping": 0, "_early": 0, "_notebook": 0, "_began": 0,
    "_options": 5, "_looking": 6, "_learning": 6,
}  # fmt: skip
#: These draw and write what tables say, and know nothing of how it was found.
OF_TABLES_ONLY = {"charts", "figures", "findings", "render"}
FINDING = {"pipeline", "words", "entities", "speech"}
HEAVY = {
    "spacy": {"pipeline", "words", "entities", "speech", "scale", "learning"},
    "matplotlib": {"charts", "figures", "render", "desk"},
    "scipy": {"measures", "words", "learning"},
    "dask": {"scale"},
    "distributed": {"scale"},
}
#: Rooms with rooms inside, and how many arrows there may be between these.
MOST_ARROWS = {"entities": 20, "speech": 20}
#: Lines of a module in these rooms: one idea fits.
MOST_LINES = 200


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def files_of_rooms() -> list[tuple[str, Path]]:
    return [(room_of(path), path) for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


def imports_at_run_time(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Imports, those inside functions too, without those that only a type checker sees."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node
        yield from imports_at_run_time(node)


def modules_of(node: ast.Import | ast.ImportFrom, path: Path) -> Iterator[str]:
    """Full names of what is imported: ``analysis.corpus.Article``, ``pandas``."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    package = ["analysis", *path.relative_to(PACKAGE).parent.parts]
    base = package[: len(package) - node.level + 1] if node.level else []
    yield from (".".join([*base, *filter(None, [node.module]), alias.name]) for alias in node.names)


@cache
def imported(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(name for node in imports_at_run_time(tree) for name in modules_of(node, path))


def rooms_known() -> dict[str, set[str]]:
    """Each room with the other rooms that it imports."""
    known: dict[str, set[str]] = {}
    for room, path in files_of_rooms():
        names = [name.split(".") for name in imported(path) if name.startswith("analysis.")]
        known.setdefault(room, set()).update(name[1] for name in names if name[1] in FLOOR and name[1] != room)
    return known


def test_every_room_has_its_floor() -> None:
    assert {room for room, _ in files_of_rooms()} <= set(FLOOR)


def test_imports_go_one_way() -> None:
    wrong = [f"{room} imports {other}" for room, others in rooms_known().items() for other in others
             if FLOOR[other] > FLOOR[room]]  # fmt: skip
    assert wrong == []


def test_all_that_finds_things_in_a_text_is_known_to_the_cache() -> None:
    known = rooms_known()
    rooms = {"pipeline", "words", "entities", "speech"}
    while more := {other for room in rooms for other in known.get(room, ())} - rooms:
        rooms |= more
    assert rooms - {"_notebook", "_began"} == set(ROOMS)


def test_imports_never_go_round() -> None:
    assert list(TopologicalSorter(rooms_known()).static_order())


@pytest.mark.parametrize("room", sorted(OF_TABLES_ONLY))
def test_what_shows_tables_knows_nothing_of_how_they_were_found(room: str) -> None:
    assert rooms_known().get(room, set()) & FINDING == set()


def test_what_is_heavy_stays_where_it_is_needed() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {library}"
        for room, path in files_of_rooms()
        for library, rooms in HEAVY.items()
        if room not in rooms and any(name.split(".")[0] == library for name in imported(path))
    ]
    assert wrong == []


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, analysis; print(sorted({'spacy', 'pandas', 'matplotlib', 'scipy', 'dask'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_rooms_are_at_the_top_beside_the_names() -> None:
    rooms = {name for name in dir(analysis) if inspect.ismodule(getattr(analysis, name))}
    assert rooms == {room for room in FLOOR if not room.startswith("_")}
    assert len(analysis.__all__) - len(rooms) <= 30, "what is not needed at the top has its room"


def places_in_0_1() -> dict[str, str]:
    """Names that were at the top in version 0.1, with the place where each is now."""
    names = {
        "charts": "co_mention_network names_along speaking_share small_multiples timeline who_names_whom",
        "entities": "Alias AliasError doubtful_merges",
        "evaluation": "AnnotationError evaluation_by_rule",
        "figures": "contact_sheet",
        "findings": "Finding named_in_quotations region_table speaking_and_named words_by_speaker",
        "pipeline": "annotation",
        "render": "article_picture concordance_html render_markdown save_pages",
        "scale": "all_tables scale_tables",
        "tables": "write_gexf write_tables",
        "words": "article_words general_french keyness_measures readability word_map words_by_subset",
    }
    same = {name: f"{room}.{name}" for room, listed in names.items() for name in listed.split()}
    return same | {"apart_found": "findings.set_apart", "reach_found": "findings.quotations"}


@pytest.mark.parametrize(("name", "place"), places_in_0_1().items())
def test_a_name_that_has_moved_is_answered_with_its_place(name: str, place: str) -> None:
    with pytest.raises(AttributeError, match=f"analysis.{name} is now analysis.{place}$"):
        getattr(analysis, name)
    room, public = place.split(".")
    assert public in getattr(analysis, room).__all__


@pytest.mark.parametrize("name", analysis.__all__)
def test_a_public_name_is_there_and_explained(name: str) -> None:
    thing = getattr(analysis, name)
    if inspect.isclass(thing) or inspect.isfunction(thing):
        assert (inspect.getdoc(thing) or "").strip(), f"{name} has no docstring"
    if inspect.isfunction(thing):
        signature = inspect.signature(thing)
        assert signature.return_annotation is not inspect.Signature.empty, f"{name} does not say what it returns"
        unsaid = [p.name for p in signature.parameters.values() if p.annotation is inspect.Parameter.empty]
        assert unsaid == [], f"{name} does not say what it takes for {unsaid}"


def inner_rooms_known(room: str) -> dict[str, set[str]]:
    """Each file or folder of a room with the others of them that it imports."""
    paths = {path: path.relative_to(PACKAGE / room).with_suffix("").parts[0] for path in (PACKAGE / room).rglob("*.py")}
    known: dict[str, set[str]] = {here: set() for here in paths.values()}
    for path, here in paths.items():
        others = {name.split(".")[2] for name in imported(path) if name.startswith(f"analysis.{room}.")}
        known[here] |= others & known.keys() - {here}
    return known


@pytest.mark.parametrize("room", MOST_ARROWS)
def test_rooms_inside_a_room_have_few_arrows_and_no_circle(room: str) -> None:
    known = inner_rooms_known(room)
    known.pop("__init__")  # the door of the room, where its public names are
    arrows = [f"{here} imports {other}" for here, others in known.items() for other in sorted(others)]
    assert 0 < len(arrows) <= MOST_ARROWS[room], arrows
    assert list(TopologicalSorter(known).static_order())


@pytest.mark.parametrize("room", MOST_ARROWS)
def test_a_module_holds_one_idea(room: str) -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in (PACKAGE / room).rglob("*.py")}
    assert len(lines) > 20
    assert {path.name: n for path, n in lines.items() if n > MOST_LINES} == {}


def test_commands_that_write_tables_start_without_what_draws() -> None:
    code = "import sys, analysis.__main__, analysis.scale; print({'matplotlib', 'networkx'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"

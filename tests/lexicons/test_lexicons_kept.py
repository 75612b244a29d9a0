"""What derives from a list is kept for each folder in use, never once for all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import analysis
from analysis.lexicons import from_lexicons, laid_over

PACKAGE = Path(analysis.__file__).parent
#: These read a closed class, which no folder changes, or the texts of our lists themselves.
_OURS_ALONE = {"our_rows", "our_table", "columns"}
_KEPT_ONCE = {"cache", "lru_cache", "functools.cache", "functools.lru_cache"}


def called(node: ast.AST) -> set[str]:
    """Names that a piece of code mentions: whatever it might call."""
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    return names | {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}


def called_at_once(node: ast.AST) -> set[str]:
    """Names that an expression calls when it is computed: not those in a table of functions, or inside a lambda."""
    if isinstance(node, ast.Lambda):
        return set()
    own = called(node.func) if isinstance(node, ast.Call) else set()
    return own.union(*(called_at_once(child) for child in ast.iter_child_nodes(node)))


def decorators(node: ast.FunctionDef) -> set[str]:
    return {ast.unparse(d.func if isinstance(d, ast.Call) else d) for d in node.decorator_list}


def modules() -> dict[str, ast.Module]:
    return {
        ".".join(["analysis", *path.relative_to(PACKAGE).with_suffix("").parts]): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def imported(tree: ast.Module, module: str) -> dict[str, str]:
    """Names of a module → the full names of what they are imported from."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            base = module.split(".")[: -node.level] if node.level else []
            source = ".".join([*base, *filter(None, [node.module])])
            found |= {alias.asname or alias.name: f"{source}.{alias.name}" for alias in node.names}
    return found


class Code:
    """The functions and constants of the package by full name, with what each may call."""

    def __init__(self) -> None:
        self.calls: dict[str, set[str]] = {}
        self.kept_once: list[str] = []
        self.constants: list[str] = []
        for module, tree in modules().items():
            names = imported(tree, module)
            own = {n.name for n in tree.body if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
            for node in tree.body:
                for part in node.body if isinstance(node, ast.ClassDef) else [node]:
                    self._read(module, names, own, part)

    def _read(self, module: str, names: dict[str, str], own: set[str], node: ast.stmt) -> None:
        def full(name: str) -> str:
            return names.get(name, f"{module}.{name}" if name in own else "")

        if isinstance(node, ast.FunctionDef):
            name = f"{module}.{node.name}"
            self.calls[name] = self.calls.get(name, set()) | {full(n) for n in called(node)}
            if decorators(node) & _KEPT_ONCE:
                self.kept_once.append(name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            name = f"{module}, line {node.lineno}"
            later = {id(n) for f in ast.walk(node.value) if isinstance(f, ast.Lambda) for n in ast.walk(f)}
            calls = (n for n in ast.walk(node.value) if isinstance(n, ast.Call) and id(n) not in later)
            made = [call.func for call in calls]  # a table of functions calls none
            self.calls[name] = {full(n) for function in made for n in called(function)}
            self.constants.append(name)

    def reads_lists(self, name: str, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a function, or one that it may call, reads a list."""
        short = name.rpartition(".")[2]
        if short == "lexicon" and name.startswith("analysis.lexicons"):
            return True
        if name in seen or short in _OURS_ALONE:
            return False
        return any(self.reads_lists(other, seen | {name}) for other in self.calls.get(name, ()))


@pytest.fixture(scope="module")
def code() -> Code:
    return Code()


def test_the_code_is_read(code):
    assert code.reads_lists("analysis.french.titles.titles")
    assert code.reads_lists("analysis.entities.finding.edges.trimmed")
    assert not code.reads_lists("analysis.text.folding.fold")


def test_nothing_that_derives_from_a_list_is_kept_once_for_all(code):
    assert [name for name in code.kept_once if code.reads_lists(name)] == [], "decorate these with @from_lexicons"


def test_no_constant_derives_from_a_list(code):
    assert [name for name in code.constants if code.reads_lists(name)] == []


def test_results_are_kept_for_each_folder(tmp_path):
    (tmp_path / "times.tsv").write_text("form\tclass\nfenaison\tseason\n", encoding="utf-8")
    runs = []

    @from_lexicons
    def derived(n: int) -> int:
        runs.append(n)
        return n

    with laid_over(tmp_path):
        assert [derived(1), derived(1), derived(n=2)] == [1, 1, 2]
    assert derived(1) == derived(1) == 1
    assert runs == [1, 2, 1]

"""The changes: each is of one node in the body of a function, found again by its number."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr, ast.FloorDiv: ast.Mult,
}  # fmt: skip
#: Where a value is given.
_GIVEN = (ast.Return, ast.IfExp, ast.Call)
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Change:
    """One change: the file, the function by its full name in it, the line, the number of the node, and in words."""

    path: Path
    function: str
    line: int
    number: int
    words: str

    def code(self) -> CodeType:
        """The changed function, compiled."""
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        node, _ = list(_nodes(tree))[self.number]
        _changed(node)
        found: CodeType = compile(ast.fix_missing_locations(tree), str(self.path), "exec")
        for name in self.function.split("."):
            found = next(c for c in found.co_consts if isinstance(c, CodeType) and c.co_name == name)
        return found


def changes_of(path: Path) -> list[Change]:
    """All changes of a file.

    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp(), "m.py")
    >>> _ = place.write_text("def f(a):\\n    return a > 1 and not a == 3\\n")
    >>> [change.words for change in changes_of(place)]
    ['and → or', '> → >=', '1 → 2', 'not … → …', '== → !=', '3 → 4']
    """
    found = []
    for number, (node, function) in enumerate(_nodes(ast.parse(path.read_text(encoding="utf-8")))):
        if words := _words(node):
            found.append(Change(path, function, getattr(node, "lineno", 0), number, words))
    return found


def _nodes(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """The nodes in bodies of functions and methods, with the full name of the function; no nodes of annotations."""
    for part in tree.body:
        inner = part.body if isinstance(part, ast.ClassDef) else [part]
        for function in inner:
            if isinstance(function, _Function):
                name = f"{part.name}.{function.name}" if isinstance(part, ast.ClassDef) else function.name
                for statement in function.body:
                    if not _is_said(statement):
                        yield from ((node, name) for node in _walked(statement))


def _walked(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "exc"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_said(child) and not _is_none(child, node):
                yield from _walked(child)


def _is_none(node: ast.AST, above: ast.AST) -> bool:
    """Whether this is the -1 that says that nothing was found (``return -1``): any other negative number would do."""
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(above, _GIVEN)
    return negative and ast.unparse(node) == "-1"


def _is_said(node: ast.AST) -> bool:
    """A docstring, or text that is only for people; ``strict=True``, which says what cannot be otherwise."""
    if isinstance(node, ast.keyword) and node.arg == "strict":
        return True
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return text or isinstance(node, (ast.Raise, ast.Import, ast.ImportFrom, ast.JoinedStr, ast.Assert))


_SIGNS = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in",
    ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not", ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/",
    ast.BitOr: "|", ast.BitAnd: "&", ast.FloorDiv: "//",
}  # fmt: skip


def _words(node: ast.AST) -> str:
    """What changes in a node, or nothing."""
    kinds: list[tuple[bool, Callable[[], str]]] = [
        (isinstance(node, ast.BoolOp), lambda: "and → or" if isinstance(node.op, ast.And) else "or → and"),  # type: ignore[attr-defined]
        (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not), lambda: "not … → …"),
        (isinstance(node, ast.Compare) and len(node.ops) == 1, lambda: _swap(node.ops[0], _COMPARED)),  # type: ignore[attr-defined]
        (isinstance(node, ast.BinOp) and type(node.op) in _COUNTED, lambda: _swap(node.op, _COUNTED)),  # type: ignore[attr-defined]
        (isinstance(node, ast.Constant), lambda: _constant(node.value)),  # type: ignore[attr-defined]
        (isinstance(node, (ast.If, ast.IfExp, ast.While)), lambda: _condition(node.test)),  # type: ignore[attr-defined]
        (isinstance(node, ast.Continue), lambda: "continue → break"),
        (isinstance(node, ast.Break), lambda: "break → continue"),
    ]
    return next((words() for fits, words in kinds if fits), "")


def _swap(op: ast.AST, table: Mapping[Any, type[ast.AST]]) -> str:
    return f"{_SIGNS[type(op)]} → {_SIGNS[table[type(op)]]}"


def _constant(value: object) -> str:
    if isinstance(value, bool):
        return f"{value} → {not value}"
    return f"{value} → {value + 1}" if isinstance(value, (int, float)) else ""


def _condition(test: ast.expr) -> str:
    plain = not isinstance(test, (ast.Compare, ast.BoolOp, ast.UnaryOp))  # those are changed themselves
    return "if … → if not …" if plain else ""


def _changed(node: ast.AST) -> None:
    if isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
    elif isinstance(node, ast.Compare):
        node.ops = [_COMPARED[type(node.ops[0])]()]
    elif isinstance(node, ast.BinOp):
        node.op = _COUNTED[type(node.op)]()
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1  # type: ignore[operator]
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    else:
        node.__class__ = ast.Break if isinstance(node, ast.Continue) else ast.Continue

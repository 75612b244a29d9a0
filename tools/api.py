"""``docs/api.md``: every public name with its signature, its docstring and an example that was run.

What people read comes from three places and is written by hand in none of them twice: the names and rooms from
``analysis/__init__.pyi``, the words from the docstrings, the examples from ``docs/examples.txt`` (or, for a name that
is not there, from its docstring). The results under the examples are what they gave when the page was made.
"""

from __future__ import annotations

import ast
import contextlib
import inspect
import io
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd

import analysis
from analysis.tables import replacing
from tools.docstrings import examples_of, markdown

ROOT = Path(__file__).resolve().parent.parent
PAGE, EXAMPLES = ROOT / "docs" / "api.md", ROOT / "docs" / "examples.txt"
#: Rooms in the order in which people need them; others follow in the order of the stub.
ORDER = ("corpus", "pipeline", "entities", "quotations", "words", "findings", "charts", "render", "figures", "tables")
#: What the keyword arguments of a room's functions are, in the words of the class that lists them.
OPTIONS = {"words": ("analysis.words.selection", "Options")}
DISPLAY = ("display.width", 110, "display.max_columns", 12, "display.max_colwidth", 40, "display.max_rows", 12)
_WIDTH = 100
OPENING = """# All public names

Made by `make docs` from the docstrings and `docs/examples.txt`; change those. Everything is imported from `analysis`.
Tables of one name have the same columns and dtypes whether they have rows or not; the README explains the columns.

{contents}

## Before the examples

Every example below starts from these lines, and shows what it gives.

```python
{setup}
```"""


def public_names(stub: str) -> dict[str, list[str]]:
    """The public names of each room, rooms in reading order.

    >>> public_names("from .words import tokens as tokens\\nfrom .corpus import Article as Article\\n")
    {'corpus': ['Article'], 'words': ['tokens']}
    """
    rooms: dict[str, list[str]] = {}
    for room, name in re.findall(r"^from \.(\w+) import \w+ as (\w+)$", stub, re.MULTILINE):
        rooms.setdefault(room, []).append(name)
    order = [room for room in ORDER if room in rooms]
    return {room: rooms[room] for room in (*order, *(room for room in rooms if room not in order))}


def read_examples(path: Path = EXAMPLES) -> dict[str, str]:
    """The code of each section of the file of examples, by name; ``setup`` comes first."""
    pieces = re.split(r"^## (\w+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: code.strip("\n") for name, code in zip(pieces[1::2], pieces[2::2], strict=True)}


def example_of(name: str, examples: Mapping[str, str]) -> str:
    """The example of a name, with the imports that it needs beyond the setup; empty if there is none."""
    code = examples.get(name) or examples_of(inspect.getdoc(getattr(analysis, name)) or "")
    if not code:
        return ""
    used = {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
    known = {a.name for n in ast.walk(ast.parse(examples["setup"])) if isinstance(n, ast.ImportFrom) for a in n.names}
    wanted = sorted((used & set(dir(analysis))) - known)
    said = re.search(r"^from analysis import", code, re.MULTILINE)
    return f"from analysis import {', '.join(wanted)}\n\n{code}" if wanted and not said else code


def result_of(code: str, namespace: dict[str, Any]) -> str:
    """What the code shows in a notebook: what it prints, and the value of its last line."""
    tree = ast.parse(code)
    last = tree.body[-1] if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    tree.body = tree.body[:-1] if last else tree.body
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), pd.option_context(*DISPLAY):
        exec(compile(tree, "<example>", "exec"), namespace)
        value = eval(compile(ast.Expression(last.value), "<example>", "eval"), namespace) if last else None
        shown = "" if value is None else value if isinstance(value, str) and "\n" in value else repr(value)
    plt.close("all")
    return re.sub(r"[ \t]+$", "", f"{printed.getvalue()}{shown}", flags=re.MULTILINE).strip("\n")


def signature_of(name: str, thing: Any) -> str:
    """The call as one writes it, an argument a line where it is long."""
    if not callable(thing) or (isinstance(thing, type) and issubclass(thing, (Exception, str))):
        return name
    signature = inspect.signature(thing)
    arguments, starred = list[str](), False
    for argument in signature.parameters.values():
        if argument.kind is argument.KEYWORD_ONLY and not starred:
            arguments.append("*")
        starred = starred or argument.kind in (argument.KEYWORD_ONLY, argument.VAR_POSITIONAL)
        note = "" if argument.annotation is argument.empty else f": {_words(argument.annotation)}"
        value = "" if argument.default is argument.empty else f" = {argument.default!r}"
        mark = (
            "**" if argument.kind is argument.VAR_KEYWORD else "*" if argument.kind is argument.VAR_POSITIONAL else ""
        )
        arguments.append(f"{mark}{argument.name}{note}{value}")
    gives = "" if isinstance(thing, type) else f" -> {_words(signature.return_annotation)}"
    line = f"{name}({', '.join(arguments)}){gives}"
    return line if len(line) <= _WIDTH else f"{name}(\n    " + ",\n    ".join(arguments) + f",\n){gives}"


def _words(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def entry(name: str, examples: Mapping[str, str], setup: Mapping[str, Any]) -> str:
    """The entry of one name: heading, signature, words, example, result."""
    thing = getattr(analysis, name)
    parts = [f"### {name}"]
    if isinstance(thing, Mapping):
        parts += ["\n".join(f"- `{key}`: {value}" for key, value in thing.items())]
    else:
        parts += [f"```python\n{signature_of(name, thing)}\n```", markdown(inspect.getdoc(thing) or "")]
    if code := example_of(name, examples):
        result = result_of(code, dict(setup))
        parts += [f"```python\n{code}\n```", *([f"```text\n{result}\n```"] if result else [])]
    return "\n\n".join(part for part in parts if part)


def whole_page() -> str:
    """The text of ``docs/api.md``, every example run anew."""
    examples = read_examples()
    with mpl.rc_context({"backend": "agg"}):
        setup: dict[str, Any] = {}
        result_of(examples["setup"], setup)
        rooms = public_names((ROOT / "analysis" / "__init__.pyi").read_text(encoding="utf-8"))
        body = "\n\n".join(_rooms(rooms, examples, setup))
    contents = "\n".join(
        f"- **{room}**: {', '.join(f'[{n}](#{n.lower()})' for n in names)}" for room, names in rooms.items()
    )
    opening = OPENING.format(contents=contents, setup=examples["setup"])
    return f"{opening}\n\n{body}\n"


def _rooms(rooms: Mapping[str, Sequence[str]], examples: Mapping[str, str], setup: Mapping[str, Any]) -> Iterator[str]:
    for room, names in rooms.items():
        words = (import_module(f"analysis.{room}").__doc__ or "").strip().partition("\n")[0]
        yield f"## {room}\n\n{words.replace('``', '`')}"
        if room in OPTIONS:
            place, name = OPTIONS[room]
            yield f"`**options` in this room: {markdown(getattr(import_module(place), name).__doc__ or '')}"
        yield from (entry(name, examples, setup) for name in names)


def main() -> int:
    """Write ``docs/api.md``."""
    text = whole_page()
    with replacing(PAGE, "w") as file:
        file.write(text)
    print(f"{PAGE.relative_to(ROOT)}: {text.count(chr(10) + '### ')} names")
    return 0


if __name__ == "__main__":
    sys.exit(main())

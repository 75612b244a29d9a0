"""The form of a notebook, rule by rule: stored from one clean run, readable by everybody, light to open."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

import nbformat
from nbformat import NotebookNode

from tools.notebooks import KERNEL, LANGUAGE, parameters_of

MOST_BYTES = 900_000
PARAMETERS = {"corpus": "../seeds", "figures": "../figures"}
MACHINE_PATH = re.compile(
    r"(?<![\w.:/<])/(?:home|Users|usr|opt|var|mnt|media|private|root|work|tmp)/\w|\b[A-Z]:\\\w|site-packages"
)
PICTURES = ("image/png", "image/jpeg", "image/svg+xml")

Rule = Callable[[NotebookNode], Iterator[str]]
RULES: list[Rule] = []


def rule(check: Rule) -> Rule:
    RULES.append(check)
    return check


def code(nb: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in nb.cells if cell.cell_type == "code"]


def prose(nb: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in nb.cells if cell.cell_type == "markdown"]


def outputs(nb: NotebookNode) -> list[NotebookNode]:
    return [output for cell in code(nb) for output in cell.outputs]


def tagged(nb: NotebookNode, tag: str) -> list[NotebookNode]:
    return [cell for cell in nb.cells if tag in cell.metadata.get("tags", [])]


def headings(nb: NotebookNode) -> list[tuple[int, str]]:
    text = "\n".join(cell.source for cell in prose(nb))
    return [(len(marks), title.strip()) for marks, title in re.findall(r"^(#+) (.+)$", text, re.MULTILINE)]


@rule
def valid(nb: NotebookNode) -> Iterator[str]:
    try:
        nbformat.validate(nb)
    except nbformat.ValidationError as error:
        yield f"not a valid notebook: {error.message}"


@rule
def stored_by_one_kernel(nb: NotebookNode) -> Iterator[str]:
    if nb.metadata.get("kernelspec") != KERNEL or nb.metadata.get("language_info") != LANGUAGE:
        yield "its kernel is not plain python3; store it with make figures"


@rule
def run_once_from_top_to_bottom(nb: NotebookNode) -> Iterator[str]:
    counts = [cell.execution_count for cell in code(nb)]
    if counts != list(range(1, len(counts) + 1)):
        yield f"execution counts are {counts}, not 1 to {len(counts)}; run make figures"


@rule
def no_error_and_no_warning(nb: NotebookNode) -> Iterator[str]:
    for output in outputs(nb):
        if output.output_type == "error":
            yield f"a stored error: {output.ename}: {output.evalue}"
        if output.output_type == "stream" and output.name == "stderr":
            yield f"output on stderr: {output.text[:80]!r}"


@rule
def light(nb: NotebookNode) -> Iterator[str]:
    size = len(nbformat.writes(nb).encode())
    if size > MOST_BYTES:
        yield f"{size:,} bytes, more than {MOST_BYTES:,}"


@rule
def of_no_machine(nb: NotebookNode) -> Iterator[str]:
    for cell in nb.cells:
        for text in [cell.source, *(text for output in cell.get("outputs", []) for text in texts_of(output))]:
            if found := MACHINE_PATH.search(text):
                yield f"an absolute path: {text[found.start() : found.start() + 40]!r}"
            if found := re.search(r" at 0x[0-9a-f]{6,}", text):
                yield f"an address in memory, another in each run: {text[max(0, found.start() - 40) : found.end()]!r}"


def texts_of(output: NotebookNode) -> Iterator[str]:
    """What an output says in words; the letters of a picture mean nothing."""
    yield output.get("text", "")
    yield from (str(text) for kind, text in output.get("data", {}).items() if not kind.startswith("image/"))


@rule
def pictures_in_words(nb: NotebookNode) -> Iterator[str]:
    for place, cell in enumerate(nb.cells, start=1):
        for output in cell.get("outputs", []):
            for kind in set(PICTURES) & set(output.get("data", {})):
                if not output.metadata.get(kind, {}).get("alt", "").strip():
                    yield f"cell {place}: a picture without alt text"
            for image in re.findall(r"<img\b[^>]*>", output.get("data", {}).get("text/html", "")):
                if not re.search(r"""\balt=["'][^"']""", image):
                    yield f"cell {place}: an <img> without alt text"
        if cell.cell_type == "markdown" and "![](" in cell.source:
            yield f"cell {place}: a linked picture without alt text"


@rule
def one_place_to_change_things(nb: NotebookNode) -> Iterator[str]:
    if len(tagged(nb, "parameters")) != 1:
        yield f"{len(tagged(nb, 'parameters'))} cells tagged parameters, not one"
    elif any(parameters_of(nb).get(name) != value for name, value in PARAMETERS.items()):
        yield f"its parameters do not say {PARAMETERS}"
    if tagged(nb, "injected-parameters"):
        yield "it was stored with another corpus's parameters"


@rule
def opens_with_a_question(nb: NotebookNode) -> Iterator[str]:
    first = nb.cells[0] if nb.cells else None
    if first is None or first.cell_type != "markdown" or not re.match(r"# .+\?\s*(\n|$)", first.source):
        yield "its first cell does not open with a heading that is a question"
    if sum(level == 1 for level, _ in headings(nb)) != 1:
        yield "it has not exactly one first-level heading"


@rule
def in_steps_and_with_limits(nb: NotebookNode) -> Iterator[str]:
    titles = [title for level, title in headings(nb) if level > 1]
    if len(titles) < 4:
        yield f"{len(titles)} headings below the first: too few to find one's way"
    if not titles or "limit" not in titles[-1].lower():
        yield "its last heading is not about limits"


@rule
def of_a_readable_length(nb: NotebookNode) -> Iterator[str]:
    if not 20 <= len(nb.cells) <= 40:
        yield f"{len(nb.cells)} cells, not 20 to 40"
    if nb.cells and not 0.35 <= len(prose(nb)) / len(nb.cells) <= 0.7:
        yield f"{len(prose(nb))} cells of prose among {len(nb.cells)}: prose and code are not about even"


@rule
def short_cells_of_helpers(nb: NotebookNode) -> Iterator[str]:
    for place, cell in enumerate(nb.cells, start=1):
        if cell.cell_type != "code":
            continue
        try:
            tree = ast.parse(cell.source)
        except SyntaxError:
            yield f"cell {place}: not plain Python (no % or ! lines: a notebook is also read and checked as code)"
            continue
        imports = all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in tree.body)
        if not imports and len(cell.source.splitlines()) > 8:
            yield f"cell {place}: {len(cell.source.splitlines())} lines of code; more than eight belong in analysis/"
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and lines_of(node) > 5:
                yield f"cell {place}: {node.name} has more than five lines; it belongs in analysis/"
        if "sys.path" in cell.source:
            yield f"cell {place}: sys.path; import from analysis"


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


@rule
def some_output_is_compared(nb: NotebookNode) -> Iterator[str]:
    if not tagged(nb, "nbval-check-output"):
        yield "no cell with a small exact table is tagged nbval-check-output"


def faults(nb: NotebookNode) -> list[str]:
    return [f"{check.__name__}: {fault}" for check in RULES for fault in check(nb)]

"""Every committed notebook keeps the form, and each rule of the form sees what breaks it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from notebook_form import MOST_BYTES, PARAMETERS, faults

from tools.notebooks import KERNEL, LANGUAGE

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_keeps_the_form(path: Path) -> None:
    assert faults(nbformat.read(path, as_version=4)) == []


def picture(alt: str = "Trois barres ; la plus longue est la première.") -> NotebookNode:
    return new_output("display_data", {"image/png": "AAAA"}, metadata={"image/png": {"alt": alt}} if alt else {})


def good() -> NotebookNode:
    """A notebook that keeps every rule, to break one at a time."""
    start = [
        new_markdown_cell("# Qui parle ?\n\nUn article."),
        new_code_cell("import analysis", execution_count=1),
        new_code_cell(
            "".join(f"{name} = {value!r}\n" for name, value in PARAMETERS.items()),
            execution_count=2,
            metadata={"tags": ["parameters"]},
        ),
    ]
    steps = []
    for step in range(3, 12):
        steps.append(new_markdown_cell(f"## Étape {step}"))
        tags = {"tags": ["nbval-check-output"]} if step == 3 else {}
        steps.append(new_code_cell(f"{step}", execution_count=step, metadata=tags, outputs=[picture()]))
    nb = new_notebook(cells=[*start, *steps, new_markdown_cell("## Limits")])
    nb.metadata.kernelspec, nb.metadata.language_info = KERNEL, LANGUAGE
    return nb


def test_a_good_notebook_has_no_fault() -> None:
    assert faults(good()) == []


def spoil(**changes: object) -> Callable[[NotebookNode], None]:
    return lambda nb: nb.cells[4].update(changes)


def stream(name: str, text: str) -> list[NotebookNode]:
    return [new_output("stream", name=name, text=text)]


@pytest.mark.parametrize(
    ("broken", "spoiled"),
    [
        ("valid", spoil(colour="red")),
        ("stored_by_one_kernel", lambda nb: nb.metadata.update(language_info={"name": "python", "version": "3.11.7"})),
        ("run_once_from_top_to_bottom", spoil(execution_count=40)),
        ("no_error_and_no_warning", spoil(outputs=stream("stderr", "UserWarning"))),
        ("no_error_and_no_warning", spoil(outputs=[new_output("error", ename="KeyError", evalue="", traceback=[])])),
        ("light", spoil(outputs=stream("stdout", "é" * MOST_BYTES))),
        ("of_no_machine", spoil(source="'/opt/textes/a'")),
        ("of_no_machine", spoil(outputs=stream("stdout", "C:\\Textes\\a"))),
        ("of_no_machine", spoil(outputs=stream("stdout", "<Axes at 0x7f3a2b1c>"))),
        ("pictures_in_words", spoil(outputs=[picture(alt="")])),
        ("pictures_in_words", spoil(outputs=[new_output("display_data", {"text/html": "<img src='a.png'>"})])),
        ("pictures_in_words", lambda nb: nb.cells[3].update(source="## Étape\n![](a.png)")),
        ("one_place_to_change_things", lambda nb: nb.cells[2].metadata.update(tags=[])),
        ("one_place_to_change_things", lambda nb: nb.cells[2].update(source="corpus = '/a'\nfigures = '../figures'")),
        ("one_place_to_change_things", lambda nb: nb.cells[4].metadata.update(tags=["injected-parameters"])),
        ("opens_with_a_question", lambda nb: nb.cells[0].update(source="# Qui parle")),
        ("opens_with_a_question", lambda nb: nb.cells[3].update(source="# Deux ?")),
        ("in_steps_and_with_limits", lambda nb: nb.cells[-1].update(source="## Merci")),
        ("of_a_readable_length", lambda nb: nb.update(cells=nb.cells[:7])),
        ("short_cells_of_helpers", spoil(source="x = 1\n" * 9)),
        ("short_cells_of_helpers", spoil(source="def f():\n" + "    x = 1\n" * 5)),
        ("short_cells_of_helpers", spoil(source="import sys\nsys.path.append('..')")),
        ("short_cells_of_helpers", spoil(source="%matplotlib inline")),
        ("some_output_is_compared", lambda nb: nb.cells[4].metadata.update(tags=[])),
    ],
)  # fmt: skip
def test_each_rule_sees_its_fault(broken: str, spoiled: Callable[[NotebookNode], None]) -> None:
    nb = good()
    spoiled(nb)
    assert any(fault.startswith(f"{broken}:") for fault in faults(nb)), faults(nb)

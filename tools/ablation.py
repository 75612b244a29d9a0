"""Each rule for names switched off alone, and what F1 loses by it: writes the table of ``docs/names.md``.

``python -m tools.ablation NAME=FOLDER …`` measures on annotated articles, folders of ``texts/`` and ``gold/``, which
are kept apart in the table. ``--heads HEADS`` is a folder of weights by outlet, as ``python -m tools.train_names
--leave-out OUTLET -o HEADS/OUTLET`` trains them: an outlet is then read with weights that have not seen
it, as new articles are. Weights that have learnt an article by heart need no rules for it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from spacy.language import Language
from spacy.tokens import Doc

from analysis.corpus import article_from_text
from analysis.entities.component import correct_entities
from analysis.evaluation.annotations import Annotation, read_annotations
from analysis.pipeline import doc_data, models
from analysis.text import normalise
from tools.pages import write_part
from tools.train_names import outlet

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "names.md"
_CANDIDATES = "analysis.entities.finding.candidates"
_VOTING = "analysis.entities.kinds.voting"
_INSIDE, _AROUND = "analysis.entities.kinds.evidence_inside", "analysis.entities.kinds.evidence_around"

Mentions = frozenset[tuple[int, int, str]]
#: The ``Doc`` of an article before rules for names, and its annotated names.
Case = tuple[Doc, Mentions]


class Switch(NamedTuple):
    """A rule: where it is called, and what takes its place when it is off."""

    module: str
    name: str
    instead: Any


def _nothing(*given: Any) -> list[Any]:
    return []


def _as_given(view: Any, spans: Any) -> Any:
    return spans


def _never(*given: Any) -> bool:
    return False


def switches() -> dict[str, Switch]:
    """Every rule, by the name of its function."""
    found = {name: Switch(_CANDIDATES, name, _nothing) for name in _FINDERS}
    found |= {name: Switch(_CANDIDATES, name, _as_given) for name in _STAGES}
    found |= {name: Switch(_VOTING, name, _nothing) for name in ("listed_together", "families", "clubs")}
    found["begins_outside"] = Switch("analysis.entities.finding.edges", "begins_outside", _never)
    found["is_no_name"] = Switch("analysis.entities.finding.edges", "is_no_name", _never)
    found["split_people"] = Switch("analysis.entities.finding.edges", "split_people", lambda view, i, j: [(i, j, "")])
    for module, attribute in ((_INSIDE, "_RULES"), (_INSIDE, "_BEGINNINGS"), (_AROUND, "_RULES")):
        rules: tuple[Callable[..., Any], ...] = getattr(import_module(module), attribute)
        for rule in rules:
            found[rule.__name__] = Switch(module, attribute, tuple(other for other in rules if other is not rule))
    return found


_FINDERS = (
    "lower_names",
    "known_names",
    "patterned",
    "works",
    "explained_in_lower_case",
    "handles",
    "bylines",
    "missed",
)
_STAGES = (
    "with_particles", "with_nicknames", "with_heads", "without_portfolios", "explained", "without_things", "repeated",
    "surnames_again",
)  # fmt: skip


def cases(folder: Path, heads: Path | None) -> Iterator[Case]:
    """The annotated articles of a folder, read with weights that have not seen their outlet where there are such."""
    groups: dict[Path | None, list[Annotation]] = {}
    for annotation in read_annotations(folder / "texts", folder / "gold"):
        own = heads / outlet(annotation.name) if heads else None
        groups.setdefault(own if own and own.is_dir() else models.NAMES_HEAD, []).append(annotation)
    for head, group in groups.items():
        with patch.object(models, "NAMES_HEAD", head):
            yield from _read(models.load_model(), group)


def _read(nlp: Language, annotations: Iterable[Annotation]) -> Iterator[Case]:
    """The articles before rules for names; those whose reading copy has other offsets are left out."""
    for annotation in annotations:
        doc = nlp.make_doc(normalise(annotation.text))
        if doc.text == normalise(annotation.text):
            doc._.article = article_from_text(annotation.text, id=annotation.name)
            with nlp.select_pipes(disable=["french_entities", "french_quotations"]):
                yield nlp(doc), annotation.mentions


def f1(given: Iterable[Case]) -> float:
    """F1 of names with their kind, in per cent."""
    right = annotated = found = 0
    for doc, mentions in given:
        rows = doc_data(correct_entities(doc.copy()), "mentions")
        names = {(row["start"], row["end"], row["label"]) for row in rows}
        right, annotated, found = right + len(names & mentions), annotated + len(mentions), found + len(names)
    return 200 * right / max(annotated + found, 1)


def without(switch: Switch, measure: Callable[[], float]) -> float:
    """What is measured while a rule is off."""
    with ExitStack() as stack:
        stack.enter_context(patch.object(import_module(switch.module), switch.name, switch.instead))
        return measure()


def table(sets: dict[str, list[Case]]) -> str:
    """The table in Markdown: F1 with all rules, then what each rule adds; those that add most come first."""
    whole = {name: f1(given) for name, given in sets.items()}
    rows = [
        (rule, [whole[name] - without(switch, lambda given=given: f1(given)) for name, given in sets.items()])  # type: ignore[misc]
        for rule, switch in switches().items()
    ]
    rows.sort(key=lambda row: (-round(sum(row[1]), 2), row[0]))
    lines = [f"| rule | {' | '.join(sets)} |", "|---" * (len(sets) + 1) + "|"]
    lines.append(f"| *all* | {' | '.join(f'{whole[name]:.1f}' for name in sets)} |")
    lines += [f"| `{rule}` | {' | '.join(f'{gain:+.2f}' for gain in gains)} |" for rule, gains in rows]
    return "\n".join(lines).replace("-0.00", "+0.00")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.ablation", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", metavar="NAME=FOLDER", help="texts/ and gold/, by a name")
    parser.add_argument("--heads", type=Path, help="a folder of weights by outlet")
    asked = parser.parse_args()
    named = [str(folder).partition("=") for folder in asked.folders]
    sets = {name: list(cases(Path(folder or name), asked.heads)) for name, _, folder in named}
    write_part(PAGE, "ablation", table(sets))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""``docs/names.md``: its tables are those that are stored, and name rules that exist."""

from __future__ import annotations

import re

from tools import ablation, accuracy, pages

PAGE = accuracy.NAMES.read_text(encoding="utf-8")


def test_the_table_by_outlet_is_the_one_that_is_stored() -> None:
    scores = accuracy.OUTLETS.read_text(encoding="utf-8")
    assert accuracy.with_outlets(PAGE, scores) == PAGE, "python -m tools.accuracy"


def test_every_rule_of_the_table_can_be_switched_off() -> None:
    table = pages.part(PAGE, "ablation")
    listed = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert sorted(listed) == sorted(ablation.switches()), "python -m tools.ablation"

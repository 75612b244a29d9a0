"""The recipes of ``CONTRIBUTING.md``, followed in a copy of the package: what they add works."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from analysis import explain, parse, quotations

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
VERB = "« La halle rouvrira en mai », ronchonne la maire de Vaubrun."
SIGNED = "« La halle rouvrira en mai » (Inès Caradec)"
TALK = """
from analysis import charts, explain, parse, quotations
for text in (VERB, SIGNED):
    print(explain(text))
print(charts.quotation_lengths(quotations(parse(SIGNED))).get_title(loc="left"))
"""


def blocks(recipe: str, language: str) -> list[str]:
    """The blocks of code in a recipe, as they are typed."""
    section = PAGE.split(f"## Recipe: add a {recipe}\n")[1].split("\n## ")[0]
    found = re.findall(rf"^ *```{language}\n(.*?)^ *```$", section, re.MULTILINE | re.DOTALL)
    return [textwrap.dedent(block) for block in found]


def put_before(path: Path, line: str, new: str) -> None:
    """Type a line into a file, before another one."""
    text = path.read_text(encoding="utf-8")
    assert f"\n{line}" in text
    path.write_text(text.replace(f"\n{line}", f"\n{new}\n{line}", 1), encoding="utf-8")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a copy of the package says after all three recipes."""
    place = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "analysis", place / "analysis")  # compiled already, but for what is changed
    lexicons, rules, charts = (place / "analysis" / name for name in ("lexicons", "speech/constructions", "charts"))
    [verb], [row] = blocks("verb", ""), blocks("construction", "")
    put_before(lexicons / "speech_verbs.tsv", "rouspéter\t", verb.rstrip("\n"))
    put_before(lexicons / "constructions.tsv", "name and colon\t", row.rstrip("\n"))
    (rules / "signatures.py").write_text(blocks("construction", "python")[0], encoding="utf-8")
    component = place / "analysis" / "speech" / "component.py"
    put_before(
        component, "from analysis.speech.speakers.doubts", "from analysis.speech.constructions.signatures import signed"
    )
    put_before(component, "    found = sound(", "    signed(text)")
    (charts / "lengths.py").write_text(blocks("chart", "python")[0], encoding="utf-8")
    put_before(charts / "__init__.py", "from .matrix", "from .lengths import quotation_lengths")
    put_before(charts / "__init__.py", '    "quotation_strip"', '    "quotation_lengths",')
    code = f"VERB, SIGNED = {VERB!r}, {SIGNED!r}\n{TALK}"
    done = subprocess.run([sys.executable, "-c", code], cwd=place, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_verb_is_a_cue(told: str) -> None:
    assert re.search(r"cue +ronchonne \(speech_verbs\.tsv:\d+ · ronchonner · incise = y\)", told)


def test_the_construction_finds_the_quotation_and_its_speaker(told: str) -> None:
    assert re.search(r"matched +signature: words in marks that a name in parentheses signs", told)
    assert "Inès Caradec (PER) by the rule 'name'" in told


def test_the_chart_is_drawn(told: str) -> None:
    assert told.endswith("How long quotations are\n")


def test_without_the_recipes_nobody_speaks_the_sentences() -> None:
    assert quotations(parse([VERB, SIGNED], cache=False, progress=False))["cue"].isna().all()
    assert "ronchonne: if it is a verb, it is not listed as one of speech" in str(explain(VERB))

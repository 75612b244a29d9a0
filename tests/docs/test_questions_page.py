"""``docs/questions.md``: five questions, each answered by five lines at most, and the answers are right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
BEGIN, *QUESTIONS = re.split(r"^## (?=.)", PAGE, flags=re.M)
TEXTS = {
    "Le Val/pont.txt": "Le pont rouvre\n\nLa maire, Jeanne Loiret, a annoncé que le pont rouvrirait. « Le pont est "
    "solide », a affirmé Jeanne Loiret. Le préfet, Loïc Bodénès, n'est pas venu.\n",
    "La Côte/halle.txt": "La halle attend\n\n« La halle est bien trop petite », a regretté Yann Morel. Selon Jeanne "
    "Loiret, la halle attendra.\n",
}


def lines(part: str) -> str:
    [code] = re.findall(r"^```python\n(.*?)^```", part, re.M | re.S)
    return str(code)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each question's lines print, run after the lines that all start from."""
    place = tmp_path_factory.mktemp("lecteur")
    for name, text in TEXTS.items():
        (place / "articles" / name).parent.mkdir(parents=True, exist_ok=True)
        (place / "articles" / name).write_text(text, encoding="utf-8")
    told: list[str] = []
    names: dict[str, Any] = {"print": lambda *values: told.append(" ".join(map(str, values)))}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        exec(lines(BEGIN), names)
        for question in QUESTIONS:
            exec(lines(question), names)
    return dict(zip([question.splitlines()[0] for question in QUESTIONS], told, strict=True))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.splitlines()[0])
def test_five_lines_are_enough(question: str) -> None:
    assert len(lines(question).splitlines()) <= 5
    assert "In the explorer: " in question


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Who speaks most?", r"^0 +Jeanne Loiret +\d+ +2$", "Bodénès"),
        ("Who is only spoken of?", r"Loïc Bodénès +PER +1 +0 +0", "Morel"),
        ("What does she say?", r"pont +direct +Le pont est solide", "trop petite"),
        ("How does one outlet differ from another?", r"Jeanne Loiret +-0\.\d+", "Bodénès"),
        ("Show me the sentence", r"^La halle est bien trop petite », a regretté Yann Morel\.$", "pont"),
    ],
)  # fmt: skip
def test_the_answer_is_right(question: str, told: str, untold: str, answers: dict[str, str]) -> None:
    assert re.search(told, answers[question], re.M), answers[question]
    assert untold not in answers[question]

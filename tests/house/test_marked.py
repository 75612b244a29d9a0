"""The sentences that teach beside annotated press: how they are marked, and that all of them can be read."""

from __future__ import annotations

import pytest

from analysis.evaluation.annotations import read_annotations
from tools.marked import SENTENCES, main, read


@pytest.mark.parametrize(
    ("line", "text", "quotes"),
    [
        pytest.param(
            "<Le maire> {dit} [que la digue tient].",
            "Le maire dit que la digue tient.",
            [("indirect", ["que la digue tient"], "dit", "Le maire")],
            id="indirect",
        ),
        pytest.param(
            "« [On part] », {dit} <la maire>, « [et vite] ».",
            "« On part », dit la maire, « et vite ».",
            [("direct", ["On part", "et vite"], "dit", "la maire")],
            id="two parts",
        ),
        pytest.param(
            "<1: Elle> {1: juge} [1: « absurde » la loi], <2: il> {2: craint} [2: que tout ferme].",
            "Elle juge « absurde » la loi, il craint que tout ferme.",
            [("mixed", ["« absurde » la loi"], "juge", "Elle"), ("indirect", ["que tout ferme"], "craint", "il")],
            id="two quotations",
        ),
        pytest.param("Le pont est fermé.", "Le pont est fermé.", [], id="none"),
    ],
)
def test_a_marked_sentence(line, text, quotes):
    found, annotated = read(line)
    assert found == text
    assert [(q["type"], q["parts"], q["cue"], q["source"]) for q in annotated] == quotes


@pytest.mark.parametrize("line", ["Le maire dit [que le pont tient.", "Le maire dit] que le pont tient."])
def test_a_sign_without_its_other_is_told(line):
    with pytest.raises(ValueError, match=r"is not closed|nothing is open"):
        read(line)


def test_all_sentences_are_annotated_articles(tmp_path, capsys):
    main([str(tmp_path)])
    lines = [line for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    annotations = read_annotations(tmp_path / "texts", tmp_path / "gold")
    assert len(annotations) == len(lines) == int(capsys.readouterr().out.split()[0])
    assert sum(len(annotation.quotes) for annotation in annotations) > len(lines) / 2

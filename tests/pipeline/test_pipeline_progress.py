from __future__ import annotations

from analysis.pipeline import with_progress


def test_quick_work_shows_no_bar(capsys):
    assert list(with_progress(range(200), total=200)) == list(range(200))
    assert capsys.readouterr().err == ""


def test_a_bar_shows_when_asked_for(capsys):
    assert list(with_progress(iter("ab"), total=2, shown=True)) == ["a", "b"]
    assert "2/2" in capsys.readouterr().err


def test_no_bar_when_unwanted(capsys):
    assert list(with_progress(range(3), total=3, shown=False)) == [0, 1, 2]
    assert capsys.readouterr().err == ""


def test_long_work_shows_a_bar_to_people_but_not_in_a_file(capsys, monkeypatch):
    monkeypatch.setattr("analysis.pipeline.progress._DELAY", 0.0)
    assert list(with_progress(range(3), total=3)) == [0, 1, 2]
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("analysis.pipeline.progress._looked_at", lambda out: True)
    assert list(with_progress(range(3), total=3)) == [0, 1, 2]
    assert "/3 " in capsys.readouterr().err

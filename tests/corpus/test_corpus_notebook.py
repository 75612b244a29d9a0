"""What a notebook shows of a corpus that was not read whole."""

from __future__ import annotations

import sys
import types
import warnings

import pytest

from analysis._notebook import warn
from analysis.corpus import CorpusWarning

ZMQInteractiveShell = type("ZMQInteractiveShell", (), {})


@pytest.fixture
def notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel, as far as the code can tell."""
    monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=ZMQInteractiveShell))


@pytest.mark.usefixtures("notebook")
def test_a_warning_is_plain_text_and_no_red_strip(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warn("3 fichiers illisibles", CorpusWarning)
    assert capsys.readouterr().out == "3 fichiers illisibles\n"
    assert not caught


@pytest.mark.usefixtures("notebook")
def test_filters_of_the_reader_hold(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warn("3 fichiers illisibles", CorpusWarning)
    assert capsys.readouterr().out == ""

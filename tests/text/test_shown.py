"""Text from the web as it is shown: on a terminal, in XML."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest

from analysis.text.shown import for_terminal, for_xml, say

CONTROLS = [chr(code) for code in [*range(0x20), 0x7F, *range(0x80, 0xA0)] if chr(code) not in "\t\n"]


@pytest.mark.parametrize("char", [*CONTROLS, "\u202e", "\u2066", "\u2028", "\ud800"], ids=ascii)
def test_nothing_that_commands_a_terminal_reaches_it(char, capsys):
    say(f"Pont{char}[2J rouvert", file=sys.stderr)
    said = capsys.readouterr().err
    assert char not in said.rstrip("\n")
    assert said == f"Pont{ascii(char)[1:-1]}[2J rouvert\n"


@pytest.mark.parametrize("text", ["« Été », à 10\u202f%\u00a0!", "a\tb\nc", "co\u00adopérer", "👩\u200d🚒"])
def test_french_typography_is_shown_as_it_is(text):
    assert for_terminal(text) == text == for_xml(text)


@pytest.mark.parametrize("char", [*CONTROLS, "\ufffe", "\uffff", "\ud800"], ids=ascii)
def test_xml_is_well_formed(char):
    root = ElementTree.fromstring(f"<a>Pont{for_xml(char)}</a>")
    assert (root.text or "").strip().startswith("Pont")

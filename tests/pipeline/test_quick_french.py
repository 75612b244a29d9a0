"""Expressions whose sets of letters are worked out once are the same expressions."""

from __future__ import annotations

import re
from re import _compiler, _parser  # type: ignore[attr-defined]

import pytest
import spacy
from spacy.lang.char_classes import ALPHA
from spacy.lang.fr.tokenizer_exceptions import TOKEN_MATCH

from analysis.pipeline import DEFAULT_MODEL
from analysis.pipeline.letters import read_once
from analysis.pipeline.quick_french import compiled_already, sets_worked_out_once

WORDS = "|".join(f"(?:^{prefix}[{ALPHA}]+[-‐][^{ALPHA}k][{ALPHA}ſK]+$)" for prefix in ("anti", "ſous", "K"))


def codes(pattern: str) -> list[int]:
    return list(_compiler._code(_parser.parse(pattern, 0), 0))


@pytest.mark.parametrize("flags", ["", "(?i)", "(?ia)", "(?iu)"])
def test_the_expression_is_the_same(flags: str) -> None:
    usual = codes(flags + WORDS)
    with sets_worked_out_once():
        assert codes(flags + WORDS) == usual
        assert codes(f"(?i){WORDS}") == codes(f"(?i){WORDS}") != codes(WORDS)


#: Expressions with long sets in all kinds of places.
WRITTEN = {
    "words with hyphens": WORDS,
    "one of letters": f"(?:[{ALPHA}]|k|[{ALPHA}-]|é)?",
    "one of letters, or a word": f"[{ALPHA}]|dit-[{ALPHA}]",
    "the same beginning": f"[{ALPHA}]+a|[{ALPHA}]+b",
    "other letters": f"[^{ALPHA}]|[{ALPHA}]",
    "groups": f"(?P<mot>[{ALPHA}])(?<=[{ALPHA}])(?![^{ALPHA}]+)(?:(?P=mot)|(?>[{ALPHA}]{{2,3}}?))(?(1)[{ALPHA}]|b)",
    "brackets that are none": rf"\[[{ALPHA}]\][]\][{ALPHA}]",
    "a comment": f"(?x)[{ALPHA}] # [{ALPHA}\n[{ALPHA}]",
    "a comment in brackets": f"(?#[{ALPHA})[{ALPHA}](?# ])",
    "letters of private use": f"[{ALPHA}]\U000f0000",
    "flags": f"(?is)(?i:[{ALPHA}]).[{ALPHA}]",
}


@pytest.mark.parametrize("pattern", WRITTEN.values(), ids=WRITTEN)
def test_what_is_read_once_is_what_python_reads(pattern: str) -> None:
    found, usual = read_once(pattern, _parser.parse), _parser.parse(pattern)
    assert repr(found) == repr(usual)
    assert found.getwidth() == usual.getwidth()
    assert found.state.str == pattern
    assert list(_compiler._code(found, 0)) == codes(pattern)


def test_long_sets_are_read_once_each() -> None:
    read: list[str] = []
    read_once(10 * WORDS, lambda text: read.append(text) or _parser.parse(text))
    assert [text[0] for text in read] == ["[", "[", "("], "two sets that name letters, and all the rest"
    assert read[-1].count(ALPHA) == (10 * WORDS).count(f"^{ALPHA}") == 30, "those without letters, as they come"


def test_a_set_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    usual = _compiler._optimize_charset
    monkeypatch.setattr(_compiler, "_optimize_charset", lambda *given: asked.append(given) or usual(*given))
    codes(WORDS)
    each = len(asked)
    with sets_worked_out_once():
        codes(WORDS)
    assert each >= 9
    assert 0 < len(asked) - each < each


def test_python_compiles_as_it_did_afterwards() -> None:
    usual = _compiler._optimize_charset
    with pytest.raises(re.error), sets_worked_out_once():
        re.compile("[a-")
    assert _compiler._optimize_charset is usual


def test_a_python_that_compiles_otherwise_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(_compiler, "_optimize_charset")
    with sets_worked_out_once():
        assert not hasattr(_compiler, "_optimize_charset")


def test_spacy_knows_words_with_hyphens() -> None:
    assert TOKEN_MATCH("grand-mère")
    assert TOKEN_MATCH("saut-de-ski")
    assert not TOKEN_MATCH("dit-il")


def test_a_pipeline_takes_the_expression_that_is_there() -> None:
    usual = re.compile
    with compiled_already():
        nlp = spacy.load(DEFAULT_MODEL)
        assert re.compile("a+").fullmatch("aaa")
    assert re.compile is usual
    assert nlp.tokenizer.token_match.__self__ is TOKEN_MATCH.__self__
    assert [token.text for token in nlp.make_doc("La grand-mère dit-elle")] == ["La", "grand-mère", "dit", "-elle"]

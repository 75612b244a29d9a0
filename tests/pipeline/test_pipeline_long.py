"""Texts that no newspaper prints: runs without a space, thousands of marks; the time stays in proportion."""

from __future__ import annotations

import time

import pytest

from analysis.corpus import article_from_text
from analysis.pipeline import load_model, parse
from analysis.pipeline.pieces import joined, pieces, stretches
from analysis.text import normalise, sentence_spans

TEXT = (
    "Le pont rouvre.\n\n« Il est solide. Très solide », dit-elle. Paul Girard : « Je n'en sais rien. » Il part.\n" * 9
)


@pytest.mark.parametrize("text", ["", "#", TEXT, "«" * 500, "«" * 501, "a" * 1700, "«" * 1200 + " fin " + "»" * 700])
def test_stretches_are_the_text_and_its_tokens_keep_their_offsets(text):
    parts = stretches(text)
    assert "".join(parts) == text
    assert all(len(part) <= 1000 for part in parts if " " not in part)
    doc = parse(text, cache=False)
    assert doc.text == text
    assert all(doc.text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_marks_without_end_are_few_tokens():
    assert len(parse("«" * 50_000, cache=False)) == 100
    assert len(parse("« " * 600, cache=False)) >= 600
    assert len(parse("Oui " + "»" * 600, cache=False)) > 500  # a stretch with a word in it is read as ever


def test_a_text_with_spaces_is_tokenised_whole():
    assert stretches(TEXT) == [TEXT]
    assert [t.text for t in parse(TEXT, cache=False)] == [t.text for t in load_model().make_doc(normalise(TEXT))]


def test_sentences_begin_where_punctuation_says_and_elsewhere_only_within_marks():
    doc = parse(TEXT, cache=False)
    begin = {start for start, _ in sentence_spans(TEXT)}
    found = {token.idx for token in doc if token.is_sent_start}
    assert begin <= found
    assert all(TEXT.count("«", 0, at) > TEXT.count("»", 0, at) for at in found - begin)


def seconds(text: str) -> float:
    """What tokens and sentence starts of a text take of the processor."""
    nlp = load_model()
    began = time.process_time()
    doc = joined([nlp.make_doc(stretch) for stretch in stretches(text)])
    doc._.article = article_from_text(text)
    nlp.get_pipe("news_regions")(doc)
    return time.process_time() - began


@pytest.mark.parametrize("unit", ["«", "« "])
def test_eight_times_the_marks_take_about_eight_times_the_time(unit):
    """Far from 64 times: a machine busy with other things makes one run two or three times as long as another."""
    short, long = (min(seconds(unit * number) for _ in range(3)) for number in (5_000, 40_000))
    assert long < 24 * short


@pytest.mark.parametrize("text", ["\n" * 60_000, " " * 60_000, ". " * 30_000, ".\n" * 30_000, ")" * 60_000])
def test_a_long_text_of_spaces_is_cut_at_once(text):
    began = time.process_time()
    cut = pieces(article_from_text(text), longest=50_000)
    assert "".join(piece.text for piece in cut) == text
    assert time.process_time() - began < 1

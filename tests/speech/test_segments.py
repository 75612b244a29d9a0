"""A sentence in segments: brackets around each that is more than a word."""

from __future__ import annotations

import pytest

CASES = {
    "all kinds": "[« Le pont tient »], [a assuré] [jeudi matin] [le préfet de Lunac], [qui] viendra.",
    "before a verb of speech": "[La semaine dernière], [la maire] [disait] aimer [un pont].",
}
KINDS = {
    "all kinds": [
        "marks", "punctuation", "cue", "time", "phrase", "punctuation", "word", "verb", "punctuation",
    ],
    "before a verb of speech": ["time", "punctuation", "phrase", "cue", "infinitive", "phrase", "punctuation"],
}  # fmt: skip


@pytest.mark.parametrize("key", CASES)
def test_the_kinds_of_segments(read, key):
    assert [segment.kind for segment in read[key].sentence.segments] == KINDS[key]


@pytest.mark.parametrize("key", CASES)
def test_segments_hold_the_words_in_brackets(read, key):
    case = read[key]
    runs = [(segment.first, segment.end) for segment in case.sentence.segments]
    assert set(case.runs) <= set(runs)


@pytest.mark.parametrize("key", CASES)
def test_segments_cover_the_sentence(read, key):
    segments = read[key].sentence.segments
    assert [segment.first for segment in segments] == [0, *(segment.end for segment in segments[:-1])]
    assert segments[-1].end == len(read[key].sentence)


def test_what_is_read_is_kept(read):
    sentence = read["all kinds"].sentence
    assert sentence.segments is sentence.segments
    assert sentence.cues is sentence.cues
    assert sentence.times is sentence.times

"""Sentences on where words occur and when, and on whose words are alike; counts of words by speaker."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis import findings
from analysis.corpus import article_from_text
from analysis.findings import words_by_speaker
from analysis.findings.said import OUTSIDE
from analysis.tables import frame


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


def places(*rows: tuple[str, str, int]) -> pd.DataFrame:
    rest: dict[str, Any] = {"position": 0, "progress": 0.0}
    return frame(
        "word_positions", [rest | {"article": a, "word": w, "start": s, "end": s + len(w)} for a, w, s in rows]
    )


def test_places_of_words_in_one_article() -> None:
    table = places(("a", "quai", 0), ("a", "pont", 10), ("a", "pont", 60), ("a", "quai", 90))
    assert plain(findings.word_positions(table, {"a": 100})) == (
        "quai comes first. Among words that recur, quai is spread widest, over 90 % of the text, pont least, over 50 %."
    )
    assert (
        findings.word_positions(places(("a", "quai", 5)), {"a": 9}) == "quai comes first; each word occurs only once."
    )


def test_places_of_words_in_several_articles() -> None:
    table = places(("a", "quai", 0), ("a", "quai", 10), ("b", "pont", 60), ("c", "pont", 90))
    found = findings.word_positions(table, {"a": 100, "b": 100, "c": 100})
    assert found == "Articles (of 3) that contain each word: pont (2) and quai (1)."


def test_a_trend_names_the_height_of_each_word() -> None:
    rows = [
        {"period": pd.Timestamp(2023, month, 1), "word": word, "count": n, "words": words, "articles": 1,
         "per_million": 1e6 * n / words}
        for month, word, n, words in [(1, "quai", 5, 1000), (2, "quai", 4, 500), (1, "pont", 0, 1000),
                                      (2, "pont", 0, 500)]
    ]  # fmt: skip
    assert plain(findings.trend(frame("word_trend", rows))) == (
        "2 months with articles, the first in January 2023, the last in February 2023. "
        "Peaks, relative to all words of a month: quai in February 2023 (4 times in 500 words)."
    )
    assert findings.trend(frame("word_trend", rows[:1])).endswith("one period, which begins on 1 January 2023.")
    assert findings.trend(frame("word_trend", rows[2:])).startswith("2 months") is False


def test_a_map_names_who_is_farthest_apart() -> None:
    table = pd.DataFrame(
        {"name": ["Zoé", "Noé", "Inès", "quai"], "kind": ["subset"] * 3 + ["word"], "axis_1": [0.1, -2.0, 1.0, 9.0],
         "axis_2": [3.0, 0.0, -1.0, 9.0]}
    )  # fmt: skip
    table.attrs["shares"] = [0.5, 0.25]
    assert plain(findings.word_map(table)) == (
        "Farthest apart: Noé and Inès on the horizontal axis and Inès and Zoé on the vertical axis. "
        "The two axes show 75 % of the differences."
    )


def test_words_of_both_sides() -> None:
    rest = {"pos": "NOUN", "per_million_target": 1.0, "per_million_reference": 1.0, "specificity": 1.0}
    rows = [
        rest | {"word": w, "count_target": a, "count_reference": b, "log_ratio": r, "log_likelihood": g, "p_value": p}
        for w, a, b, r, g, p in [
            ("quai", 5, 0, 3.0, 6.0, 0.01), ("pont", 9, 1, 3.0, 9.0, 0.01), ("digue", 0, 4, -2.0, 5.0, 0.02),
            ("vote", 2, 1, 1.0, 1.0, 0.4),
        ]
    ]  # fmt: skip
    assert findings.set_apart(frame("keyness", rows), "Zoé", "Noé") == (
        "Words typical of Zoé: pont (9 against 1) and quai (5 against 0); of Noé: digue (4 against 0). "
        "In brackets, the uses on both sides."
    )


def test_days_of_articles() -> None:
    prose = "Il a rouvert lundi matin, et la mairie a salué tous ceux qui l'ont refait pendant deux ans."
    one, two, none = (
        article_from_text(f"{day}Le pont rouvre\n\n{prose}") for day in ("21-06-2012\n", "23-06-2012\n", "")
    )
    assert findings.dates([none]) == "No article has a date."
    assert findings.dates([one, one]) == "All dated articles are from one day, 21 June 2012."
    assert findings.dates([two, one, none]) == (
        "The articles are from 2 days, 21 June 2012 to 23 June 2012 (1 undated)."
    )


def test_words_by_speaker_are_of_content_shared_and_enough() -> None:
    def token(lemma: str, quote: int | None, pos: str = "NOUN") -> dict[str, Any]:
        return {"article": "a", "start": 0, "end": 1, "text": lemma, "lemma": lemma, "pos": pos, "region": "body",
                "quotation": quote}  # fmt: skip

    said = [("Zoé", 0), ("Noé", 1), (None, 2)]
    missing = dict.fromkeys(
        ["cue", "cue_start", "cue_end", "cue_lemma", "source", "source_start", "source_end", "relay", "mark",
         "speaker_label", "speaker_rule", "confidence", "doubt"]
    )  # fmt: skip
    quotes = frame(
        "quotations",
        [missing | {"article": "a", "quote": n, "type": "direct", "start": 0, "end": 1, "spans": [[0, 1]], "text": "x",
                    "speaker": who, "words": 9, "region": "body", "rule": "x"} for who, n in said],
    )  # fmt: skip
    rows = [token("quai", n) for n in (0, 1, None)] * 2 + [token("pont", 0)] * 9 + [token("dire", 0, "VERB")]
    rows += [token("digue", 2)] * 9 + [token("le", None, "DET")] * 9
    table = words_by_speaker(frame("tokens", rows), quotes, least=2)
    assert table.columns.to_list() == ["Noé", "Zoé", OUTSIDE]
    assert table.index.to_list() == [("quai", "NOUN")], "pont is of one alone, digue of nobody, le no content"
    assert table.to_numpy().tolist() == [[2, 2, 2]]
    assert words_by_speaker(frame("tokens", rows), quotes, least=5).columns.to_list() == []

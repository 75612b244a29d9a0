"""Sentences say what the tables say, on any table: full, of one row, or empty."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from analysis import article_from_text, article_table, findings
from analysis.charts.verbs import TONES
from analysis.findings import Finding, region_table, said_to_want, source_line, verb_tones
from analysis.tables import frame

PROSE = "Il a rouvert lundi matin, et la mairie a salué tous ceux qui l'ont refait pendant deux ans."
DATED = f"21-06-2012\nLe pont rouvre\n\n{PROSE}"
LETTER = {"article": "a", "first_article": "a", "first_start": 0, "region": "body", "rule": "x"}


def entities(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return frame(
        "entity_table",
        [LETTER | {"name": n, "label": k, "mentions": m, "articles": 1, "aliases": f"{n} ({m})"} for n, k, m in rows],
    )


def mentions(*rows: tuple[str, str, int]) -> pd.DataFrame:
    return frame(
        "entity_mentions",
        [
            LETTER | {"article": a, "name": n, "text": n, "label": "PER", "start": s, "end": s + len(n)}
            for a, n, s in rows
        ],
    )


def quotation(number: int, speaker: str | None, start: int, text: str, **more: Any) -> dict[str, Any]:
    missing = dict.fromkeys(
        [
            "cue",
            "cue_start",
            "cue_end",
            "source",
            "source_start",
            "source_end",
            "relay",
            "mark",
            "speaker_rule",
            "confidence",
            "doubt",
        ]
    )
    row = LETTER | missing | {"quote": number, "type": "direct", "start": start, "end": start + len(text), "text": text}
    row |= {"spans": [[start, start + len(text)]], "speaker": speaker, "speaker_label": "PER" if speaker else None}
    return row | {"words": len(text.split()), "cue_lemma": "dire"} | more


def quotes(*rows: dict[str, Any]) -> pd.DataFrame:
    return frame("quotations", rows)


def speakers(*rows: tuple[str | None, int, int]) -> pd.DataFrame:
    counts = {"direct": 1, "indirect": 0, "mixed": 0, "articles": 1, "cues": "dire (1)", "speaker_label": "PER"}
    return frame("speaker_table", [counts | {"speaker": s, "quotations": q, "words": w} for s, q, w in rows])


def plain(text: str) -> str:
    return text.replace("\u202f", " ")


EMPTY = [
    ("names", "entity_table", ()),
    ("mentions", "entity_mentions", ({},)),
    ("speakers", "speaker_table", ()),
    ("quotations", "quotations", ({},)),
    ("verbs", "quotations", ()),
    ("who_names_whom", "named_in_quotations", ()),
    ("silent", "speaking_and_named", ()),
    ("lemmas", "word_frequencies", ()),
    ("keyness", "keyness", ()),
    ("pairs", "co_mentions", ()),
    ("collocates", "collocations", ("pont",)),
    ("word_positions", "word_positions", ({},)),
    ("trend", "word_trend", ()),
]


@pytest.mark.parametrize(("function", "table", "more"), EMPTY, ids=[case[0] for case in EMPTY])
def test_an_empty_table_has_a_sentence(function: str, table: str, more: tuple) -> None:
    found = getattr(findings, function)(frame(table, []), *more)
    assert isinstance(found, Finding)
    assert found.startswith("No ")
    assert found.endswith(".")


def test_a_finding_is_prose_in_a_notebook_whatever_names_hold() -> None:
    found = Finding("Le *Quai* | l'a_b <b>")
    assert found._repr_markdown_() == r"Le \*Quai\* \| l'a\_b \<b\>"
    assert repr(found) == "Le *Quai* | l'a_b <b>"


def test_the_source_is_the_article_or_the_number_of_articles() -> None:
    dated = article_from_text(DATED, id="pont")
    other = article_from_text("Rien à signaler.", id="rien")
    assert source_line([dated]) == "Source: “Le pont rouvre”, 21 June 2012"
    assert source_line([dated, other]) == "Source: 2 articles, 21 June 2012 (1 undated)"
    assert source_line([]) == "Source: 0 articles, undated"


def test_a_corpus_in_a_sentence() -> None:
    article = article_from_text("Le pont rouvre.", id="pont")
    assert plain(findings.corpus([article], frame("tokens", []))) == (
        "1 article, 15 characters, 0 counted words; undated."
    )
    words = frame("tokens", [token(0, "Le", "le", "DET", None), token(3, "pont", "pont", "NOUN", 0)])
    assert plain(findings.corpus([article], words)).endswith("2 counted words; undated. 1 word (50 %) is quoted.")


def test_names_by_kind_and_the_most_frequent() -> None:
    found = findings.names(entities(("Lyon", "LOC", 1), ("Zoé Le Goff", "PER", 4), ("Brest", "LOC", 2)))
    assert found == (
        "3 names in 7 mentions: 1 person and 2 places. "
        "Most mentioned: Zoé Le Goff (4), Brest (2) and Lyon (1); 1 name occurs only once."
    )


def test_the_name_that_reaches_furthest_in_one_article_and_in_several() -> None:
    one = mentions(("a", "Morel", 10), ("a", "Brest", 0), ("a", "Morel", 60))
    assert plain(findings.mentions(one, {"a": 100})) == (
        "The first name mentioned is Brest. Morel has the widest reach: 50 % of the text, from first to last mention."
    )
    two = mentions(("a", "Morel", 10), ("b", "Brest", 0), ("b", "Brest", 90))
    assert plain(findings.mentions(two, {"a": 100, "b": 100})) == (
        "Articles (of 2) that mention each name: Brest (1) and Morel (1)."
    )
    assert findings.mentions(one.head(2), {"a": 100}).endswith(" Every name is mentioned only once.")


def test_speakers_by_words_and_those_without_a_speaker() -> None:
    found = plain(findings.speakers(speakers(("Zoé Le Goff", 2, 30), (None, 1, 10))))
    assert found == (
        "3 quotations with 40 words in all (2 direct), from 1 speaker. Most words: Zoé Le Goff (30 words, 75 %)."
        " 1 quotation has no speaker."
    )
    assert findings.speakers(speakers((None, 2, 10))).endswith("from 0 speakers. 2 quotations have no speaker.")


def test_quotations_in_doubt_are_left_out_of_the_order_and_counted() -> None:
    table = quotes(
        quotation(0, "Morel", 0, "Oui " * 90, doubt="a mark never closed"),
        quotation(1, "Zoé Le Goff", 500, "Oui et non"),
    )
    found = plain(findings.speakers(speakers(("Morel", 1, 90), ("Zoé Le Goff", 1, 3)), table))
    assert found.endswith(
        "Most words: Zoé Le Goff (3 words, 100 %). This ranking leaves out 1 quotation in doubt, with 90 words; "
        "charts and tables count it."
    )
    assert "The longest has 3 words" in findings.quotations(table, {"a": 1000})


def test_how_much_of_the_text_is_quoted() -> None:
    table = quotes(quotation(0, None, 0, "Oui et non"), quotation(1, "Morel", 80, "Non"))
    assert plain(findings.quotations(table, {"a": 100})) == (
        "Quotations fill 13 % of the text; 1 of 2 begin in the first half of their article. "
        "The longest has 3 words (no speaker named)."
    )


def test_cues_with_their_counts() -> None:
    table = quotes(quotation(0, None, 0, "a"), quotation(1, None, 9, "b", cue_lemma=None), quotation(2, None, 19, "c"))
    assert findings.verbs(table) == "1 reporting verb or other cue for 2 of 3 quotations: dire (2)."


def test_who_names_what_and_how_many_others_do() -> None:
    rows = [{"speaker": s, "name": "Brest", "label": "LOC", "mentions": 1} for s in "ABCDE"]
    found = findings.who_names_whom(frame("named_in_quotations", rows))
    assert found.startswith("Mentions inside quotations: A names Brest (1); B names Brest (1); C names")
    assert found.endswith("; 2 other speakers also name somebody or something.")


def test_who_is_named_and_never_quoted() -> None:
    both = findings.speaking_and_named(
        speakers(("Zoé Le Goff", 1, 9)),
        entities(("Zoé Le Goff", "PER", 2), ("Hugo Morel", "PER", 3), ("Brest", "LOC", 9)),
    )
    assert findings.silent(both) == "1 of the 2 people named is never quoted: Hugo Morel (3)."
    assert findings.silent(both[both["words"] > 0]) == "The only person named is quoted."
    assert findings.silent(both[both["words"] == 0]) == "The only person named is never quoted: Hugo Morel (3)."
    assert findings.silent(both.assign(quotations=1)) == "All 2 people are quoted."


def test_the_most_frequent_words_and_their_ties() -> None:
    rows = [
        {"word": w, "pos": "NOUN", "count": 3, "per_million": 1.0, "articles": 1, "dp": 0.0, "forms": w} for w in "ba"
    ]
    assert findings.lemmas(frame("word_frequencies", rows)) == "Most frequent: noun a (3, tied with 1 other)."


def key(word: str, ratio: float, p: float) -> dict[str, Any]:
    numbers = dict.fromkeys(["per_million_target", "per_million_reference", "log_likelihood", "specificity"], 5.0)
    counts = {"pos": None, "count_target": 2, "count_reference": 1}
    return numbers | counts | {"word": word, "log_ratio": ratio, "p_value": p}


def test_only_what_chance_hardly_gives_is_called_frequent() -> None:
    table = frame("keyness", [key("pont", 3.0, 0.01), key("eau", 3.0, 0.2), key("route", -3.0, 0.01)])
    assert findings.keyness(table, "all else") == (
        "Unusually frequent, compared with all else: pont (2); occurrences in brackets."
    )


def test_pairs_and_collocates() -> None:
    pair = {"source": "Brest", "source_label": "LOC", "target": "Morel", "target_label": "PER", "articles": 1}
    pairs = frame("co_mentions", [pair | {"together": 1}])
    assert findings.pairs(pairs) == "Only two names are mentioned together: Brest with Morel (1)."
    near = {"word": "eau", "pos": "NOUN", "count": 2, "expected": 0.1, "log_dice": 9.0, "mutual_information": 1.0}
    found = findings.collocates(frame("collocations", [near | {"log_likelihood": 1.0}]), "pont")
    assert found == "Words found near “pont”, closest first by log Dice: eau (2); times together in brackets."


def test_articles_and_their_regions() -> None:
    articles = [article_from_text(DATED, id="pont")]
    table = article_table(articles)
    assert table.loc[0, ["article", "title", "date"]].to_list() == ["pont", "Le pont rouvre", "2012-06-21T00:00:00"]
    assert table.loc[0, "characters"] == len(DATED)
    regions = region_table(articles)
    assert regions["characters"].sum() == sum(r.end - r.start for r in articles[0].regions)
    assert regions.set_index("region").loc["title", "begins"] == "Le pont rouvre"


@pytest.mark.parametrize("table", [article_table, region_table])
def test_no_article_gives_the_same_columns_and_types(table: Any) -> None:
    full = table([article_from_text(DATED)])
    assert table([]).dtypes.to_dict() == full.dtypes.to_dict()


def token(start: int, text: str, lemma: str, pos: str, quote: int | None) -> dict[str, Any]:
    place = {"start": start, "end": start + len(text), "quotation": quote}
    return LETTER | place | {"text": text, "lemma": lemma, "pos": pos}


def test_words_of_will_inside_quotations_with_their_speaker() -> None:
    words = frame(
        "tokens",
        [
            token(2, "faut", "falloir", "VERB", None),
            token(30, "veut", "vouloir", "VERB", 0),
            token(60, "droit", "droit", "NOUN", 0),
            token(66, "droit", "droit", "ADJ", 0),
        ],
    )
    spans = [[27, 40], [50, 72]]
    text = "on veut partir … c'est un droit tenu …"
    table = said_to_want(words, quotes(quotation(0, "Zoé Le Goff", 27, text, spans=spans)), around=8)
    assert table[["speaker", "kind", "word"]].to_numpy().tolist() == [
        ["Zoé Le Goff", "will", "veut"],
        ["Zoé Le Goff", "right", "droit"],
    ]
    assert table["said"].to_list() == ["on veut partir …", "… un droit tenu …"]


def test_every_tone_of_a_verb_has_its_colour() -> None:
    assert set(verb_tones().values()) <= set(TONES)

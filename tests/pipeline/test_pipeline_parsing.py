"""Parsing: the same ``Doc`` from the model, the cache, by workers and in pieces; streams whose memory stays flat."""

from __future__ import annotations

import gc
import subprocess
import sys

import psutil
import pytest
from spacy.tokens import Doc

from analysis.corpus import article_from_text
from analysis.pipeline import DEFAULT_MODEL, DocCache, annotation, article_of, docs_of, load_model, parse, stream
from analysis.pipeline.pieces import joined, pieces

SENTENCES = [
    "Le maire de Lyon, Jean Morel, a rouvert lundi le pont de pierre devant quelques dizaines d'habitants.",
    "« Nous l'avions promis », a-t-il déclaré, avant de saluer les ouvriers venus d’Espagne.",
    "Selon la préfecture, 30 000 véhicules passeront chaque jour sur l’ouvrage.",
    "Ève Lenoir, qui tient le café d'en face, assure qu'elle n'y croyait plus.",
    "Aujourd'hui, la rivière est haute et le quai reste fermé aux promeneurs.",
]


def story(n: int, sentences: int = 8) -> str:
    return f"Le pont n° {n} rouvre\n\n" + "\n\n".join(
        f"{SENTENCES[(n + i) % 5]} {SENTENCES[i % 5]}" for i in range(sentences)
    )


def seen(doc: Doc) -> list[tuple]:
    """All that a table can read off a ``Doc``."""
    words = [
        (
            t.text,
            t.idx,
            t.lemma_,
            t.pos_,
            t.tag_,
            str(t.morph),
            t.dep_,
            t.head.i,
            t.is_sent_start,
            t.ent_iob_,
            t.ent_type_,
        )
        for t in doc
    ]
    return [*words, *sorted(doc.user_data.items(), key=str)]


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "cache"))
    kept = DocCache.usual()
    assert kept is not None
    return kept


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


def test_the_cache_gives_the_same_docs(cache):
    texts = [story(n) for n in range(4)]
    fresh = [seen(doc) for doc in parse(texts, cache=False)]
    assert cache.entries() == []
    assert [seen(doc) for doc in parse(texts)] == fresh
    assert len(cache.entries()) == 4
    assert [seen(doc) for doc in parse(texts)] == fresh
    assert [seen(doc) for doc in stream([texts[0], story(9), texts[2]])][::2] == fresh[::2]


def test_a_cached_text_is_not_parsed_again(cache, monkeypatch):
    parse([story(1)])
    nlp = load_model()
    monkeypatch.setattr(nlp, "pipe", lambda docs, **_: iter([]) if not list(docs) else pytest.fail("parsed again"))
    assert article_of(parse(story(1))).text == story(1)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-20], lambda data: b"", lambda data: data[:40] + b"?" + data[41:]]
)
def test_a_damaged_entry_is_parsed_anew(cache, damage):
    fresh = seen(parse(story(1)))
    ((_, _, path),) = cache.entries()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert seen(parse(story(1))) == fresh
    assert path.read_bytes() == whole


def test_an_entry_in_the_place_of_another_is_not_believed(cache):
    one, other = cache.path("m", "Un pont.", [0]), cache.path("m", "Un pont.", [])
    nlp = load_model()
    cache.put(one, nlp.make_doc("Un pont."))
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(one.read_bytes())
    assert cache.get(one, nlp.vocab, "Un pont.") is not None
    assert cache.get(other, nlp.vocab, "Un pont.") is None


def test_all_folders_share_the_cache_of_the_user(monkeypatch, tmp_path):
    monkeypatch.delenv("ANALYSIS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    found = DocCache.usual()
    monkeypatch.chdir(tmp_path)
    assert found.folder == DocCache.usual().folder
    assert found.folder.name == "french-news-analysis"


def test_an_entry_is_for_one_text_its_regions_and_one_model(cache):
    one = cache.path("fr|news|1", "Un pont.", [0])
    assert one == cache.path("fr|news|1", "Un pont.", [0])
    assert len({one, cache.path("fr|news|2", "Un pont.", [0]), cache.path("fr|news|1", "Un pont.", []),
                cache.path("fr|news|1", "Un pont !", [0])}) == 4  # fmt: skip


def test_the_cache_stays_under_its_limit_and_can_be_cleared(cache):
    parse([story(n) for n in range(3)])
    sizes = [size for _, size, _ in cache.entries()]
    small = DocCache(cache.folder, limit=max(sizes) + 1)
    small.put(cache.path("m", "t", []), parse("Un pont."))
    small.trim()
    assert sum(size for _, size, _ in cache.entries()) <= small.limit
    left = len(cache.entries())
    assert 0 < left < len(sizes) + 1
    assert cache.clear() == left
    assert cache.entries() == []
    assert (cache.folder / ".gitignore").read_text() == "*\n"


def test_the_cache_can_be_turned_off_or_be_out_of_reach(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", "off")
    assert DocCache.usual() is None
    (tmp_path / "fichier").write_text("")
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "fichier" / "cache"))
    assert article_of(parse(story(1))).text == story(1)


def test_workers_give_the_same_docs():
    texts = [story(n) for n in range(10)]
    alone = [seen(doc) for doc in stream(texts, cache=False, batch_size=2)]
    assert [seen(doc) for doc in stream(texts, cache=False, batch_size=2, workers=2)] == alone
    with pytest.raises(ValueError, match="workers=0: use"):
        next(stream(texts, workers=0))


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

"""The entries of the cache: repaired where they are damaged, bounded, for one text, and packed whole."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pipeline_samples import files, seen, story
from spacy.attrs import IDS
from spacy.tokens import Doc

from analysis.corpus import Article, article_from_text
from analysis.pipeline import DocCache, article_of, load_model, parse
from analysis.pipeline.packing import ATTRIBUTES, packed


@pytest.mark.parametrize("kind", ["doc", "whole"])
@pytest.mark.parametrize(
    "damage", [lambda data: data[:-20], lambda data: b"", lambda data: data[:40] + b"?" + data[41:]]
)
def test_a_damaged_entry_is_made_again(cache, damage, kind):
    fresh = seen(parse(story(1)))
    (path,), (whole,) = files(cache, kind), files(cache, "whole")
    before = path.read_bytes()
    path.write_bytes(damage(before))
    if kind == "doc":
        whole.unlink()  # else it would be found first
    assert seen(parse(story(1))) == fresh
    assert path.read_bytes() == before


def test_an_entry_that_is_no_doc_is_made_again(cache):
    fresh = seen(parse(story(1)))
    for kind in ("doc", "whole"):
        (path,) = files(cache, kind)
        cache.write(path, b"\2\0\0\0{}")
    assert seen(parse(story(1))) == fresh
    assert seen(parse(story(1))) == fresh


def test_an_entry_in_the_place_of_another_is_not_believed(cache):
    one, other = cache.path("m", "Un pont.", [0]), cache.path("m", "Un pont.", [])
    nlp = load_model()
    cache.put(one, nlp.make_doc("Un pont."))
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(one.read_bytes())
    assert cache.get(one, nlp.vocab, "Un pont.") is not None
    assert cache.get(one, nlp.vocab, "Un port.") is None
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
    article = Article("a", "Un pont.")
    whole = cache.whole_path("decided", article)
    assert whole == cache.whole_path("decided", replace(article, id="b", outlet="Le Val"))
    assert (
        len({whole, cache.whole_path("other", article), cache.whole_path("decided", article_from_text("Un pont."))})
        == 3
    )


def test_the_cache_stays_under_its_limit_and_can_be_cleared(cache):
    parse([story(n) for n in range(3)])
    sizes = [size for _, size, _ in cache.entries()]
    small = DocCache(cache.folder, limit=max(sizes) + 1)
    left_over, written = cache.folder / "00" / ".1.doc.0.part", cache.folder / "00" / ".2.doc.0.part"
    left_over.parent.mkdir(exist_ok=True)
    left_over.touch()
    written.touch()
    os.utime(left_over, (0, 0))
    small.put(cache.path("m", "t", []), parse("Un pont."))
    small.trim()
    assert sum(size for _, size, _ in cache.entries()) <= small.limit
    assert (left_over.exists(), written.exists()) == (False, True)
    left = len(cache.entries())
    assert 0 < left < len(sizes) + 1
    assert cache.clear() == left
    assert cache.entries() == []
    assert not written.exists()
    assert (cache.folder / ".gitignore").read_text() == "*\n"


def test_the_folder_is_looked_through_when_much_was_written(cache):
    cache.write(cache.path("m", "a", []), os.urandom(2000))
    cache.limit = 1000 * 128
    cache.trim(at_end=False)
    assert len(cache.entries()) == 1
    cache.limit = 1000
    cache.trim(at_end=False)
    assert cache.entries() == []


def test_the_cache_can_be_turned_off_or_be_out_of_reach(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", "off")
    assert DocCache.usual() is None
    (tmp_path / "fichier").write_text("")
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "fichier" / "cache"))
    for _ in range(2):
        assert article_of(parse(story(1))).text == story(1)
    assert (tmp_path / "fichier").read_text() == ""


def test_what_has_no_place_among_the_bytes_is_not_packed():
    doc = load_model().make_doc("Un pont tient.")
    assert packed(doc, {("._.", "note", None, None): 3}) is None
    assert packed(doc, {"place": Path()}) is None
    doc.spans["ours"] = [doc[0:1]]
    doc.spans["ours"].attrs["seen"] = True
    assert packed(doc, {}) is None


def test_every_attribute_that_spacy_writes_is_written():
    assert {IDS[name] for name in ATTRIBUTES} | {IDS["ORTH"]} == {*Doc._get_array_attrs(), IDS["ID"]}

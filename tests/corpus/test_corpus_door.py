"""Who comes in: the language of each article, and copies of others."""

from __future__ import annotations

import pytest
from twelve import ENGLISH, TWELVE

from analysis.corpus import CorpusError, CorpusWarning, article_from_text, iter_corpus, read_corpus, use_door
from analysis.corpus.languages import is_foreign, language_of

FRENCH = "La maire a dit que la halle serait fermée lundi, et que les marchands iraient sur la place."
TEXTS = {
    "es": "El puente volverá a abrir el lunes, anunció la prefecta de la región, y los vecinos esperan una fiesta.",
    "de": "Die Brücke wird am Montag wieder geöffnet, wie die Präfektin der Region nach drei Jahren sagte.",
    "it": "Il ponte riaprirà lunedì, ha annunciato la prefetta della regione dopo tre anni di lavori.",
    "ar": "أعلنت المحافظة أن الجسر سيفتح يوم الاثنين بعد ثلاث سنوات من الأعمال",
    "fr": FRENCH,
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_is_that_of_the_words(code):
    assert language_of(TEXTS[code], "fr" if code != "fr" else "en") == code


@pytest.mark.parametrize(
    "text",
    [
        "Morteville - Ambrelle 3-1, Saint-Ozène - Câprie 0-0. Buts de Loïc Nédélec, Gaël Le Bihan et Mathis Oulaï.",
        FRENCH.replace("é", "e\u0301"),
        "Le groupe a chanté « All we want is the sea and the wind » lundi, devant une place comble, a dit la maire.",
        FRENCH.upper(),
    ],
    ids=["names and numbers", "decomposed accents", "a line of English in it", "capitals"],
)
def test_french_of_any_kind_is_french(text):
    assert language_of(text) == "fr"


def test_what_is_too_short_keeps_the_language_it_came_with():
    assert [language_of("Oui, lundi.", given) for given in (None, "fr-CA")] == [None, "fr-CA"]


@pytest.mark.parametrize("given", ["fr", "FR", "fr_BE", "français", "French", "fra"])
def test_french_has_several_names(given):
    assert not is_foreign(article_from_text("Oui.", language=given))


@pytest.fixture
def folder(tmp_path):
    for article in TWELVE:
        (tmp_path / f"{article['id']}.txt").write_text(f"{article['title']}\n\n{article['text']}", encoding="utf-8")
    return tmp_path


def test_an_english_article_is_left_out_marked_and_counted(folder):
    with pytest.warns(CorpusWarning, match="1 × an article in English left out; other_languages=True"):
        corpus = read_corpus(folder)
    assert [article.language for article in corpus] == ["fr"] * 11
    assert [(item.article, item.found) for item in corpus.left_out] == [("article-12", "an article in English")]
    assert [(item.found, item.count, item.first) for item in corpus.passed_over] == [
        ("an article in English", 1, "article-12")
    ]


def test_other_languages_are_kept_when_asked_for(folder, recwarn):
    corpus = read_corpus(folder, other_languages=True)
    assert (len(corpus), corpus[11].language, corpus.left_out) == (12, "en", ())
    assert not recwarn.list


def test_copies_count_once_if_one_says_so(folder):
    with pytest.warns(CorpusWarning, match="near-duplicate"):
        once = read_corpus(folder, duplicates="once")
    assert "article-11" in [item.article for item in once.left_out]
    assert any(str(item).startswith("article-11: a near-duplicate of article-01 (") for item in once.left_out)
    assert "article-01" in [article.id for article in once]


def test_choices_can_be_made_once_for_all_calls(folder):
    use_door(other_languages=True)
    try:
        assert len(read_corpus(folder)) == len(list(iter_corpus(folder))) == 12
    finally:
        use_door()
    assert len(list(iter_corpus(folder))) == 11


def test_a_folder_of_english_alone_says_so(tmp_path):
    (tmp_path / "a.txt").write_text(ENGLISH["text"], encoding="utf-8")
    with pytest.raises(CorpusError, match=r"1 × an article in English found; other_languages=True \(--other-languages"):
        read_corpus(tmp_path)


def test_an_unknown_choice_about_copies_is_an_error(folder):
    with pytest.raises(ValueError, match="duplicates='twice': use 'each' or 'once'"):
        read_corpus(folder, duplicates="twice")  # type: ignore[arg-type]


def test_several_articles_in_one_file_are_noticed(tmp_path):
    parts = [f"La halle {n} ferme\n\nPublié le {n} mars 2024\n\n{FRENCH}\n\n{FRENCH}\n" for n in (3, 4, 5)]
    (tmp_path / "semaine.txt").write_text("\n".join(parts), encoding="utf-8")
    (tmp_path / "seul.txt").write_text(parts[0] + "Mis à jour le 9 mars 2024", encoding="utf-8")
    with pytest.warns(CorpusWarning, match=r"several articles: semaine \(3 dates of publication\); cut") as caught:
        read_corpus(tmp_path)
    assert not any("seul" in str(warning.message) for warning in caught)

"""What a user corrects teaches: rows taken out are found no more elsewhere, and nothing is learnt from too little."""

import csv

import pytest
from typer.testing import CliRunner

from analysis import article_from_text, parse, quotations
from analysis.__main__ import app
from analysis.corrections import Correction, Corrections
from analysis.learning import LearningError, learn
from analysis.lexicons import LexiconError, lexicon, lexicons_in_use, use_weights
from analysis.manifest import made_with
from analysis.pipeline import load_model

PLACES = [
    "Vaubrun",
    "Lormaye",
    "Kerdual",
    "Saint-Orens",
    "Brézoles",
    "Mortelune",
    "Aubrac",
    "Sauvigny",
    "Trémel",
    "Lunac",
]
PLACES += [f"{place}-le-Haut" for place in PLACES]
NEW = "Selon la mairie d'Aubenoire, la piscine rouvrira en mars. « Nous avons attendu », a déclaré Inès Caradec."


def text(place):
    return (
        f"Selon la mairie de {place}, le pont rouvrira en juin. "
        f"Selon la préfecture, les quais de {place} seront fermés.\n\n"
        f"« La digue de {place} tiendra », a déclaré Inès Caradec.\n\n"
        f"Selon la région, la gare de {place} sera rénovée. Selon l'agence, les travaux de {place} dureront un an. "
        "« Nous serons prêts », a affirmé Paul Girard."
    )


@pytest.fixture(scope="module")
def articles():
    return [article_from_text(text(place), id=f"a{n}") for n, place in enumerate(PLACES)]


@pytest.fixture(scope="module")
def docs(articles):
    return parse(articles)


@pytest.fixture(scope="module")
def without_selon(docs):
    """A reader for whom what somebody is only said to think is no quotation."""
    rows = quotations(docs)
    value = rows["speaker"].where(rows["cue"].str.lower() != "selon", "")
    return Corrections(
        [
            Correction(n, article, start, "", "speaker", name)
            for n, (article, start, name) in enumerate(zip(rows["article"], rows["start"], value, strict=True))
        ]
    )


@pytest.fixture(scope="module")
def learnt(docs, without_selon):
    return learn(docs, without_selon)


@pytest.fixture(scope="module")
def folder(learnt, tmp_path_factory):
    return learnt.write(tmp_path_factory.mktemp("learnt") / "weights")


@pytest.fixture
def weights_of_the_package():
    yield
    use_weights(None)


def test_the_gain_is_that_of_articles_left_out(learnt):
    assert learnt.rows == 120
    assert learnt.before == 40, "with the weights of the package the other rows are found"
    assert learnt.after == 120
    assert "120 rows of 20 articles" in str(learnt)
    assert "120 rows right, 40 with the weights in use" in str(learnt)


def test_what_was_taken_out_is_not_found_in_a_new_article(folder):
    assert quotations(parse(NEW))["cue"].to_list() == ["Selon", "a déclaré"]
    assert quotations(parse(NEW, weights=folder))["cue"].to_list() == ["a déclaré"]


def test_weights_hold_for_the_process_and_are_taken_back(folder, weights_of_the_package):
    use_weights(folder)
    assert len(quotations(parse(NEW))) == 1
    use_weights(None)
    assert lexicons_in_use() is None
    assert len(quotations(parse(NEW))) == 2


def test_a_pipeline_takes_weights_and_word_lists_together(folder, tmp_path):
    columns = "\t".join(lexicon("speech_verbs")[0])
    (tmp_path / "speech_verbs.tsv").write_text(f"{columns}\n{_like(columns)}\n", encoding="utf-8")
    grumbled = "« La halle rouvrira », ronchonne la maire. Selon la mairie, la piscine rouvrira en mars."
    assert quotations(parse(grumbled, lexicons=tmp_path, weights=folder))["cue"].to_list() == ["ronchonne"]


def _like(columns):
    """A verb of our list under another name."""
    known = next(row for row in lexicon("speech_verbs") if row["lemma"] == "marmonner")
    return "\t".join("ronchonner" if name == "lemma" else known[name] for name in columns.split("\t"))


def test_the_component_takes_weights_in_its_configuration(folder):
    nlp = load_model(weights=folder)
    assert nlp.get_pipe_config("french_quotations")["lexicons"] == str(folder)
    doc = nlp(NEW)
    assert [span.text for span in doc.spans["quotations"]] == ["Nous avons attendu"]


def test_the_manifest_names_the_weights(folder, weights_of_the_package):
    use_weights(folder)
    told = made_with()
    assert sorted(told["weights"]["yours"]) == ["quotation_weights", "source_weights", "speaker_weights"]
    assert "yours" not in told["lexicons"]


def test_too_few_rows_are_refused(docs, without_selon):
    with pytest.raises(LearningError, match="too few to learn from: 12 rows of 2 articles"):
        learn(docs[:2], without_selon)


def test_rows_that_are_all_right_teach_nothing(docs):
    rows = quotations(docs)
    confirmed = [
        Correction(n, row.article, row.start, "", "speaker", row.speaker) for n, row in enumerate(rows.itertuples())
    ]
    with pytest.raises(LearningError, match=r"120 rows right, 120 with the weights in use.*nothing was written"):
        learn(docs, Corrections(confirmed))


def test_a_folder_of_word_lists_is_no_folder_of_weights(tmp_path):
    (tmp_path / "sections.tsv").write_text("\t".join(lexicon("sections")[0]) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"sections.tsv is no list of weights"):
        parse(NEW, weights=tmp_path)


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(LexiconError, match=r"weights=.*does not exist"):
        parse(NEW, weights=tmp_path / "none")


def test_the_command_writes_weights_beside_the_articles(articles, without_selon, tmp_path):
    corpus = tmp_path / "textes"
    corpus.mkdir()
    for article in articles:
        (corpus / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
    with (tmp_path / "c.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["article", "start", "column", "value"])
        writer.writerows((line.article, line.start, "speaker", line.value) for line in without_selon)
    done = CliRunner().invoke(app, ["learn", str(corpus), str(tmp_path / "c.csv")])
    assert done.exit_code == 0, done.output
    assert "120 rows right, 40 with the weights in use" in done.output
    written = (tmp_path / "textes-weights" / "quotation_weights.tsv").read_text(encoding="utf-8").splitlines()
    assert written[1] == "# Cross-validated: 120 of 120 rows right, 40 with the weights of the package."
    assert len(written) == 3 + len(lexicon("quotation_weights"))

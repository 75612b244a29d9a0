"""An empty notebook, five lines, a chart: from a folder of texts to each of the charts, as a reader would type it."""

from __future__ import annotations

import base64

import nbformat
import pytest
from nbformat import NotebookNode

from analysis import charts
from tools import api
from tools.notebooks import execute

TEXTS = {
    "marche": "04-03-2024\n\nLe marché de Rennes ferme\n\nLe maire de Rennes, Yann Kerbrat, a annoncé que le marché "
    "fermerait. « Le marché est trop petit », a affirmé Yann Kerbrat. Selon Claire Morin, la ville oublie Rennes.\n",
    "halle": "06-05-2024\n\nUne halle pour Rennes\n\nClaire Morin promet une halle. « La halle aidera le marché et la "
    "ville de Rennes », a déclaré Claire Morin. Yann Kerbrat accuse Claire Morin de mentir.\n",
    "fete": "03-06-2024\n\nLa ville fait la fête\n\n« La halle est belle », a reconnu Yann Kerbrat à Rennes. Claire "
    "Morin a dit que la ville était fière de la halle.\n",
}
START = 'docs = parse(read_corpus("textes"))'
DATES = "dates = {doc._.article.id: doc._.article.date for doc in docs}"
LENGTHS = "lengths = {doc._.article.id: len(doc._.article.text) for doc in docs}"
#: What follows the import and the line that reads the folder: three lines at most.
LINES = {
    "co_mention_network": ["charts.co_mention_network(co_mentions(docs))"],
    "collocate_bars": ['charts.collocate_bars(collocations(docs, "ville"), node="ville")'],
    "keyness_chart": [
        'charts.keyness_chart(keyness(docs, words.general_french(), by="form"), reference="general French")'
    ],
    "lemma_bars": ["charts.lemma_bars(word_frequencies(docs))"],
    "named_and_quoted": [
        "names, speakers = entity_table(entity_mentions(docs)), speaker_table(quotations(docs))",
        "charts.named_and_quoted(findings.speaking_and_named(speakers, names))",
    ],
    "names_along": [LENGTHS, "charts.names_along(entity_mentions(docs), lengths=lengths)"],
    "names_ranking": ["charts.names_ranking(entity_table(entity_mentions(docs)))"],
    "quotation_strip": [LENGTHS, "charts.quotation_strip(quotations(docs), lengths=lengths)"],
    "small_multiples": ['charts.small_multiples(quotations(docs), "article", charts.speaking_share)'],
    "speaking_share": ["charts.speaking_share(quotations(docs))"],
    "timeline": [DATES, "charts.timeline(entity_mentions(docs), dates)"],
    "verbs_by_speaker": ["charts.verbs_by_speaker(quotations(docs), tones=findings.verb_tones())"],
    "who_names_whom": ["charts.who_names_whom(findings.named_in_quotations(quotations(docs), entity_mentions(docs)))"],
    "women_and_men": ["charts.women_and_men(findings.gender_table(quotations(docs)))"],
    "word_map_chart": ['charts.word_map_chart(words.word_map(words.words_by_subset(docs)), subsets="articles")'],
    "word_progression": ["charts.word_progression(tokens(docs))"],
    "word_trend_chart": ['charts.word_trend_chart(words.word_trend(docs, ["ville", "halle"]))'],
    "words_along": ['charts.words_along(words.word_positions(docs, ["ville", "halle"]))'],
}


def drawing() -> list[str]:
    """The public functions that draw: those that give axes and can be given some."""
    functions = {name: getattr(charts, name) for name in charts.__all__}
    return [name for name, f in functions.items() if getattr(f, "__annotations__", {}).get("return") == "Axes"]


def five_lines(name: str) -> str:
    examples = {"setup": "", f"charts.{name}": "\n".join([START, *LINES[name]])}
    return api.example_of(f"charts.{name}", examples).replace("\n\n", "\n")


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> NotebookNode:
    """A notebook with a cell a chart, written to an empty folder beside the texts, and run there."""
    place = tmp_path_factory.mktemp("lecteur")
    (place / "textes").mkdir()
    for name, text in TEXTS.items():
        (place / "textes" / f"{name}.txt").write_text(text, encoding="utf-8")
    cells = [nbformat.v4.new_code_cell(five_lines(name), metadata={"name": name}) for name in LINES]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), place / "vide.ipynb")
    nb = nbformat.read(place / "vide.ipynb", as_version=4)
    execute(nb, place)
    return nb


def test_every_chart_has_its_lines() -> None:
    assert sorted(LINES) == sorted(drawing())


@pytest.mark.parametrize("name", LINES)
def test_five_lines_are_enough(name: str, notebook: NotebookNode) -> None:
    cell = next(cell for cell in notebook.cells if cell.metadata["name"] == name)
    assert len(cell.source.splitlines()) <= 5
    assert [
        o for o in cell.outputs if o.output_type == "error" or (o.get("name") == "stderr" and "Warning" in o.text)
    ] == []
    pictures = [o.data["image/png"] for o in cell.outputs if "image/png" in o.get("data", {})]
    assert len(pictures) == 1
    assert len(base64.b64decode(pictures[0])) > 5_000

"""``docs/spacy.md`` and the README's pipeline of one's own: every snippet runs, and the rows are those of ``parse``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import spacy
from pandas.testing import assert_frame_equal
from spacy.tokens import Doc, DocBin

import analysis
from analysis.pipeline.quick_french import compiled_already

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "spacy.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```", PAGE, re.M | re.S)
TEXTS = [
    "« Le pont tient », a dit le maire, Paul Ardent. Selon Marie Morel, il a coûté trop cher.",
    "L\u2019e\u0301cole de Lunac a rouvert, a affirmé Marie Morel.\n\nElle a dit : « Nous sommes prêts. »",
]
TABLES = (analysis.quotations, analysis.entity_mentions, analysis.tokens)


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    """The names that the snippets leave behind, run from top to bottom."""
    names: dict[str, Any] = {"told": []}
    names["print"] = lambda *values: names["told"].append(" ".join(map(str, values)))
    with compiled_already():
        for snippet in SNIPPETS:
            exec(snippet, names)
    return names


def test_the_page_prints_what_it_finds(page: dict[str, Any]) -> None:
    told = page["told"]
    assert "direct | Le pont tient | Paul Ardent" in told
    assert "['a dit', 'Selon']" in told
    assert "['a-17', 'a-18']" in told
    assert told[-1] == "True"
    assert page["doc"]._.article.outlet == "Le Val"


def test_the_snippet_of_the_readme_gives_the_rows_of_parse() -> None:
    [snippet] = [s for s in re.findall(r"^```python\n(.*?)^```", README, re.M | re.S) if "add_pipe" in s]
    names: dict[str, Any] = {"spacy": spacy, "quotations": analysis.quotations, "texts": TEXTS}
    with compiled_already():
        exec(snippet, names)
    docs, parsed = list(names["nlp"].pipe(TEXTS)), analysis.parse(TEXTS, cache=False)
    assert len(names["quotes"]) == 4
    for table in TABLES:
        assert_frame_equal(table(docs).drop(columns="article"), table(parsed).drop(columns="article"))


def test_texts_have_ids_of_their_own(page: dict[str, Any]) -> None:
    ids = analysis.quotations(page["nlp"].pipe(TEXTS))["article"].unique()
    assert len(ids) == 2
    assert all(name.startswith("text-") for name in ids)


def test_nothing_is_amiss_in_the_pipeline(page: dict[str, Any]) -> None:
    assert not any(page["nlp"].analyze_pipes()["problems"].values())
    lacking = spacy.blank("fr")
    lacking.add_pipe("french_quotations")
    assert "token.dep" in lacking.analyze_pipes()["problems"]["french_quotations"]


@pytest.mark.parametrize("way", ["bytes", "DocBin", "processes"])
def test_rows_are_kept(page: dict[str, Any], way: str) -> None:
    nlp, docs = page["nlp"], page["docs"]
    if way == "bytes":
        again = [Doc(nlp.vocab).from_bytes(doc.to_bytes()) for doc in docs]
    elif way == "DocBin":
        again = list(DocBin(store_user_data=True, docs=docs).get_docs(nlp.vocab))
    else:
        docs = list(nlp.pipe(TEXTS))
        again = list(nlp.pipe(TEXTS, n_process=2, batch_size=1))
    assert_frame_equal(analysis.quotations(again), analysis.quotations(docs))


@pytest.mark.parametrize("way", ["DocBin", "as_doc", "from_docs"])
def test_lost_rows_are_told(page: dict[str, Any], way: str) -> None:
    doc = page["docs"][0]
    if way == "DocBin":
        [lost] = DocBin(docs=[doc]).get_docs(page["nlp"].vocab)
    else:
        lost = doc[:].as_doc() if way == "as_doc" else Doc.from_docs([doc, doc], exclude=["user_data"])  # type: ignore[call-arg]
    with pytest.raises(ValueError, match=r"user data|never met the component 'french_quotations'"):
        analysis.quotations(lost)


@pytest.mark.parametrize("table", [analysis.quotations, analysis.entity_mentions])
def test_a_doc_without_the_component_is_told(table: Any) -> None:
    with pytest.raises(ValueError, match=r"never met the component 'french_\w+': make it with analysis.parse"):
        table(spacy.blank("fr")("Le pont tient."))

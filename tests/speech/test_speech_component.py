"""What the component writes on a ``Doc``: spans with their records, plain data that travels, and what it declares."""

from __future__ import annotations

import pytest
from spacy import displacy
from spacy.tokens import Doc, DocBin

from analysis import parse, quotations
from analysis.pipeline import load_model
from analysis.tables import SCHEMAS, QuotationRow

TEXT = "La maire, Léa Morel, est venue. « Le pont, a-t-elle dit, tiendra. » Selon Paul Girard, l'eau monte vers Lunel."


@pytest.fixture(scope="module")
def doc():
    return parse(TEXT, cache=False)


def test_every_stretch_of_a_quotation_is_a_span(doc):
    spans = [(span.label_, span.text) for span in doc.spans["quotations"]]
    assert spans == [("direct", "Le pont"), ("direct", "tiendra."), ("indirect", "l'eau monte vers Lunel")]


def test_a_span_leads_to_its_record(doc):
    first, second, third = (span._.quotation for span in doc.spans["quotations"])
    assert first == second
    assert isinstance(first, QuotationRow)
    assert (first.speaker, third.speaker, third.cue) == ("Léa Morel", "Paul Girard", "Selon")


def test_any_span_knows_the_quotation_it_stands_in(doc):
    inside = {name.text: name._.quotation and name._.quotation.speaker for name in doc.ents}
    assert inside == {"Léa Morel": None, "Paul Girard": None, "Lunel": "Paul Girard"}


def test_records_have_the_columns_of_the_table(doc):
    assert ["article", *doc.user_data["quotations"][0]] == list(SCHEMAS["quotations"])
    assert ["article", *doc.user_data["mentions"][0]] == list(SCHEMAS["entity_mentions"])


@pytest.mark.parametrize(
    "copied",
    [
        pytest.param(lambda doc: Doc(doc.vocab).from_bytes(doc.to_bytes()), id="bytes"),
        pytest.param(lambda doc: next(DocBin(docs=[doc], store_user_data=True).get_docs(doc.vocab)), id="DocBin"),
    ],
)
def test_quotations_travel_with_the_doc(doc, copied):
    copy = copied(doc)
    assert [s._.quotation for s in copy.spans["quotations"]] == [s._.quotation for s in doc.spans["quotations"]]
    assert quotations(copy).equals(quotations(doc))


def test_displacy_shows_the_spans(doc):
    html = displacy.render(doc, style="span", options={"spans_key": "quotations"}, jupyter=False)
    assert html.count("indirect") == 1


def test_the_components_declare_what_they_read_and_write():
    report = load_model().analyze_pipes()
    assert report["problems"]["french_entities"] == report["problems"]["french_quotations"] == []
    assert set(report["attrs"]["doc.spans"]["assigns"]) == {"french_entities", "french_quotations"}
    assert "french_quotations" in report["attrs"]["token.dep"]["requires"]

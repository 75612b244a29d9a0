"""A ``Doc`` with its quotations as a user has corrected them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from analysis.corrections import Corrections, apply_to_quotations

from .components import article_of, doc_data, in_article

_CHANGED = ("type", "speaker", "speaker_label", "speaker_rule", "doubt", "speaker_gender")


def corrected(docs: Iterable[Doc], corrections: Corrections | None) -> Iterator[Doc]:
    """The ``Doc``s, their quotations corrected; everything that reads quotations off a ``Doc`` sees the same."""
    for doc in docs:
        if corrections:
            _correct(doc, corrections)
        yield doc


def _correct(doc: Doc, corrections: Corrections) -> None:
    rows, article = doc_data(doc, "quotations"), article_of(doc).id
    told = [{**in_article(doc, dict(row)), "article": article, "place": i} for i, row in enumerate(rows)]
    kinds = _kinds(doc)
    genders = {row["name"]: row["gender"] for row in doc_data(doc, "mentions") if row["gender"]}
    kept: list[dict[str, Any]] = []
    for row in apply_to_quotations(told, corrections):
        before = rows[row["place"]]
        if row["speaker"] != before["speaker"]:
            row["speaker_label"] = kinds.get(row["speaker"], "PER") if row["speaker"] else None
            row["speaker_gender"] = genders.get(row["speaker"]) if row["speaker_label"] == "PER" else None
        kept.append(before | {name: row[name] for name in _CHANGED})
    doc.user_data["quotations"] = kept


def _kinds(doc: Doc) -> dict[str, str]:
    """The kinds of the names and speakers of the article, for a speaker who is put in."""
    names = {row["name"]: row["label"] for row in doc_data(doc, "mentions")}
    return names | {row["speaker"]: row["speaker_label"] for row in doc_data(doc, "quotations") if row["speaker_label"]}

"""Quotations on ``Doc``s → the quotation table → the speaker table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from analysis.pipeline import article_of, docs_of
from analysis.pipeline.components import in_article, rows_of
from analysis.tables import QuotationRow, counted, frame, needs
from analysis.tables.grouping import By, counted_by_group


def quotations(docs: Doc | Iterable[Doc]) -> pd.DataFrame:
    """Every quotation, one per row, in the order of the articles and of the text.

    ``docs`` is one ``Doc`` or any iterable of them, as ``parse`` gives them. Returns the columns ``article``;
    ``quote``, the number of the quotation in its article, from 0; ``type`` (``direct``, ``indirect`` or ``mixed``);
    ``start`` and ``end``, offsets in the article's text; ``spans``, a list of ``[start, end]``, several if the
    attribution interrupts; ``text``, the spans joined by ``" … "``; ``cue``, ``cue_start``, ``cue_end`` and
    ``cue_lemma``, the words that attribute; ``source``, ``source_start`` and ``source_end``, the mention of who spoke;
    ``speaker`` and ``speaker_label``, who that is; ``relay``, the medium that passed the words on; ``words``, their
    number as ``tokens`` counts them; ``mark``, the opening quotation mark; ``region``; ``rule``, why the row exists;
    ``speaker_rule``, why it has this speaker, one of ``SPEAKER_RULES``; ``confidence``, the chance that just these
    words are quoted, missing where they were not weighed; ``doubt``, what makes the row doubtful, one of ``DOUBTS``,
    or missing; and ``speaker_gender``, ``f`` or ``m`` as the article shows it of a named person, or missing.
    """
    return frame("quotations", (row for doc in docs_of(docs) for row in _rows(doc)))


def _rows(doc: Doc) -> Iterable[dict[str, object]]:
    article = article_of(doc).id
    return ({"article": article, **in_article(doc, asdict(QuotationRow(**row)))} for row in rows_of(doc, "quotations"))


def speaker_table(quotes: pd.DataFrame, *, by: By | None = None) -> pd.DataFrame:
    """How much each speaker is quoted, one speaker per row, most words first.

    ``quotes`` is a ``quotations`` table or a part of one. All quotations without a known speaker share one row, whose
    ``speaker`` is missing. Returns the columns ``speaker``, ``speaker_label``, ``gender`` (``f``, ``m`` or missing; of
    named people only), ``quotations``, ``words``, the number of
    ``direct``, ``indirect`` and ``mixed`` quotations, ``articles``, and ``cues``, the lemmas that report the speaker
    with their counts. ``by``, a column of ``quotes`` or several, counts within each group, and these columns come
    first: ``speaker_table(findings.with_articles(quotes, corpus, "outlet"), by="outlet")``.
    """
    if by is not None:
        return counted_by_group(speaker_table, quotes, by)
    needs(quotes, "quotations", ("speaker", "speaker_label", "type", "words", "cue_lemma"), caller="speaker_table")
    rows: list[dict[str, Any]] = []
    for (speaker, label), group in quotes.groupby(["speaker", "speaker_label"], dropna=False, sort=False):
        types = group["type"].value_counts()
        rows.append(
            {
                "speaker": speaker,
                "speaker_label": label,
                "gender": _agreed(group),
                "quotations": len(group),
                "words": int(group["words"].sum()),
                **{kind: int(types.get(kind, 0)) for kind in ("direct", "indirect", "mixed")},
                "articles": group["article"].nunique(),
                "cues": counted(group["cue_lemma"].dropna()),
            }
        )
    rows.sort(key=lambda r: (pd.isna(r["speaker"]), -r["words"], -r["quotations"], str(r["speaker"])))
    return frame("speaker_table", rows)


def _agreed(quotes: pd.DataFrame) -> str | None:
    """The gender that most of a speaker's quotations give, if any does."""
    if "speaker_gender" not in quotes.columns:
        return None
    counts = quotes["speaker_gender"].value_counts()
    return str(counts.index[0]) if len(counts) and (len(counts) == 1 or counts.iloc[0] > counts.iloc[1]) else None

"""Quotations on ``Doc``s → the quotation table → the speaker table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from analysis.corrections import Corrections, apply_to_quotations, corrections_in_use
from analysis.entities.merging.across_articles import CorpusNames, Meant, speaker_meant
from analysis.pipeline import article_of, docs_of
from analysis.pipeline.components import in_article, rows_of
from analysis.tables import QuotationRow, counted, frame, needs
from analysis.tables.grouping import By, counted_by_group


def quotations(docs: Doc | Iterable[Doc]) -> pd.DataFrame:
    """Every quotation, one per row, in the order of the articles and of the text, its speaker as all of them agree.

    ``docs`` is one ``Doc`` or any iterable of them, as ``parse`` gives them. Returns the columns ``article``;
    ``quote``, the number of the quotation in its article, from 0; ``type`` (``direct``, ``indirect`` or ``mixed``);
    ``start`` and ``end``, offsets in the article's text; ``spans``, a list of ``[start, end]``, several if the
    attribution interrupts; ``text``, the spans joined by ``" … "``; ``cue``, ``cue_start``, ``cue_end`` and
    ``cue_lemma``, the words that attribute; ``source``, ``source_start`` and ``source_end``, the mention of who spoke;
    ``speaker`` and ``speaker_label``, who that is, by the ``name`` and ``label`` that ``entity_mentions`` has for
    them in these articles; ``relay``, the medium that passed the words on; ``words``, their
    number as ``tokens`` counts them; ``mark``, the opening quotation mark; ``region``; ``rule``, why the row exists;
    ``speaker_rule``, why it has this speaker, one of ``SPEAKER_RULES``; ``confidence``, the chance that just these
    words are quoted, missing where they were not weighed; ``doubt``, what makes the row doubtful, one of ``DOUBTS``,
    or missing; and ``speaker_gender``, ``f`` or ``m`` as the article shows it of a named person, or missing.
    """
    names, rows = CorpusNames(), list[dict[str, object]]()
    for doc in docs_of(docs):
        names.see(doc)
        rows += quotation_rows(doc)
    return with_agreed_speakers(frame("quotations", rows), names.meant(), corrections_in_use())


def quotation_rows(doc: Doc) -> Iterable[dict[str, object]]:
    """The rows of one article, without a table around them, which takes longer to make than they do."""
    article = article_of(doc).id
    return ({"article": article, **in_article(doc, asdict(QuotationRow(**row)))} for row in rows_of(doc, "quotations"))


def with_agreed_speakers(
    quotes: pd.DataFrame, meant: Mapping[Meant, Meant], corrections: Corrections | None = None
) -> pd.DataFrame:
    """Rows of ``quotations`` as each article has them, with the speakers that all the articles agree on.

    ``meant`` gives what each label and name of an article mean in the corpus. Lines of ``corrections`` that are about
    every row of a name hold for the agreed names too.
    """
    columns = {name: _cells(quotes[name]) for name in ("speaker_label", "speaker", "speaker_rule")}
    labels, speakers, rules = columns.values()
    known = zip(labels, speakers, rules, strict=True)
    agreed = [speaker_meant(*row, meant) for row in known]
    moved = [at for at, own in enumerate(zip(labels, speakers, strict=True)) if agreed[at] != own]
    if not moved:
        return quotes
    for at in moved:
        label, name = agreed[at]
        row = {"article": quotes["article"].iat[at], "speaker": name, "speaker_label": label, "speaker_rule": rules[at]}
        if corrections:
            (row,) = apply_to_quotations([row], corrections)
        labels[at] = row["speaker_label"] if row["speaker"] else None
        speakers[at], rules[at] = row["speaker"], row["speaker_rule"]
    return quotes.assign(
        **{name: pd.Series(cells, quotes.index, quotes[name].dtype) for name, cells in columns.items()}
    )


def _cells(column: pd.Series) -> list[Any]:
    return column.astype(object).where(column.notna(), None).tolist()


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
    return speaker_table_of([quotes])


def speaker_table_of(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """``speaker_table`` of tables of quotations, one after the other, as the parts of a large corpus are.

    The quotations of an article must be in one table. Memory grows with the speakers, not with the tables.
    """
    rows: dict[tuple[str | None, str | None], _Speaker] = defaultdict(_Speaker)
    for quotes in tables:
        needs(quotes, "quotations", ("speaker", "speaker_label", "type", "words", "cue_lemma"), caller="speaker_table")
        _count(quotes, rows)
    found = [{"speaker": speaker, "speaker_label": label, **row.told} for (speaker, label), row in rows.items()]
    found.sort(key=lambda r: (r["speaker"] is None, -r["words"], -r["quotations"], str(r["speaker"])))
    return frame("speaker_table", found)


def _count(quotes: pd.DataFrame, rows: dict[tuple[str | None, str | None], _Speaker]) -> None:
    """Add the quotations of a table, whose articles have not been counted."""
    genders = quotes["speaker_gender"] if "speaker_gender" in quotes.columns else [None] * len(quotes)
    names = ("speaker", "speaker_label", "article", "type", "words", "cue_lemma")
    articles: set[tuple[tuple[str | None, str | None], str]] = set()
    for speaker, label, article, kind, words, cue, gender in zip(
        *(quotes[n].tolist() for n in names), genders, strict=True
    ):
        key = _said(speaker), _said(label)
        rows[key].add(kind, int(words), _said(cue), _said(gender))
        articles.add((key, article))
    for key, _ in articles:
        rows[key].articles += 1


def _said(value: Any) -> str | None:
    return value if isinstance(value, str) else None if pd.isna(value) else str(value)


@dataclass(slots=True)
class _Speaker:
    """What is counted of a speaker."""

    words: int = 0
    articles: int = 0
    types: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    cues: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str, words: int, cue: str | None, gender: str | None) -> None:
        """Count a quotation."""
        self.words += words
        self.types[kind] += 1
        if cue is not None:
            self.cues[cue] += 1
        if gender is not None:
            self.genders[gender] += 1

    @property
    def told(self) -> dict[str, Any]:
        """The cells of its row."""
        return {
            "gender": self._agreed(),
            "quotations": self.types.total(),
            "words": self.words,
            **{kind: self.types[kind] for kind in ("direct", "indirect", "mixed")},
            "articles": self.articles,
            "cues": counted(self.cues.elements()),
        }

    def _agreed(self) -> str | None:
        """The gender that most of the quotations give, if any does."""
        first, *others = [*self.genders.most_common(2), (None, 0)]
        return first[0] if not others or first[1] > others[0][1] else None

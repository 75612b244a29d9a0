"""``Doc``s → the table of mentions → the table of entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from analysis.corpus import UNCOUNTED
from analysis.corrections import apply_to_mentions, corrections_in_use
from analysis.entities.merging.across_articles import merged
from analysis.entities.merging.aliases import Alias, applied, read_aliases
from analysis.entities.merging.genders import decided
from analysis.lexicons import laid_over
from analysis.pipeline import article_of, docs_of, lexicons_of
from analysis.pipeline.components import copy_of, in_article, rows_of
from analysis.tables import counted, frame, needs
from analysis.tables.grouping import By, counted_by_group


def entity_mentions(docs: Doc | Iterable[Doc], *, aliases: str | Path | Sequence[Alias] | None = None) -> pd.DataFrame:
    """Every mention of a name, one per row, with names merged across all the articles given.

    ``docs`` is one ``Doc`` or any iterable of them, as ``parse`` gives them. ``aliases``, a file or what
    ``read_aliases`` made of it, has the last word on names. Returns the columns ``article``, ``start``, ``end``,
    ``text``, ``label``, ``name``, ``region``, ``rule``, ``gender`` and ``gender_rule``: offsets count characters of
    ``article.text``; ``label`` is PER, LOC, ORG or MISC; ``rule`` is one of ``RULES``. The last two columns are about
    people: ``gender`` is ``f``, ``m`` or missing, and ``gender_rule``, one of ``GENDER_RULES``, says what shows it.
    """
    rows: list[dict[str, Any]] = []
    odd: dict[str, Doc] = {}
    lists = None
    for doc in docs_of(docs):
        article, lists = article_of(doc).id, lexicons_of(doc)
        rows += ({"article": article, **mention} for mention in rows_of(doc, "mentions"))
        if copy_of(doc) is not None:
            odd[article] = doc
    with laid_over(lists):
        rows = merged(rows)
    if aliases is not None:
        rows = applied(rows, read_aliases(aliases) if isinstance(aliases, (str, Path)) else aliases)
    rows = [in_article(odd[r["article"]], r) if r["article"] in odd else r for r in rows]
    used = corrections_in_use()
    return frame("entity_mentions", apply_to_mentions(rows, used) if used else rows)


def entity_table(mentions: pd.DataFrame, *, all_regions: bool = False, by: By | None = None) -> pd.DataFrame:
    """The entities of a table of mentions, one per row, most mentioned first.

    ``mentions`` is an ``entity_mentions`` table; an entity is a pair of name and label. Repeated titles and boilerplate
    are not counted unless ``all_regions``. Returns the columns ``name``, ``label``, ``gender``, ``mentions``,
    ``articles``, ``aliases``, ``first_article`` and ``first_start``: ``gender`` of a person is ``f``, ``m`` or missing,
    as the most trusted of ``GENDER_RULES`` shows it; ``mentions`` and ``articles`` are counts, ``aliases`` lists the
    forms with their counts, and the last two say where the first mention is. ``by``, a column of ``mentions`` or
    several, counts within each group, and these columns come first.
    """
    if by is not None:
        return counted_by_group(partial(entity_table, all_regions=all_regions), mentions, by)
    return entity_table_of([mentions], all_regions=all_regions)


def entity_table_of(tables: Iterable[pd.DataFrame], *, all_regions: bool = False) -> pd.DataFrame:
    """``entity_table`` of tables of mentions, one after the other, as the parts of a large corpus are.

    The mentions of an article must be in one table. Memory grows with the entities, not with the tables.
    """
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for mentions in tables:
        needs(mentions, "entity_mentions", ("name", "label", "text", "region"), caller="entity_table")
        counted_in = mentions if all_regions else mentions[~mentions["region"].isin(UNCOUNTED)]
        _count(counted_in, rows)
    for row in rows.values():
        gender = decided(row["shown"])
        row |= {
            "gender": gender.gender if gender else None,
            "mentions": row["texts"].total(),
            "aliases": counted(row["texts"].elements()),
        }
    return frame("entity_table", sorted(rows.values(), key=lambda r: (-r["mentions"], r["name"], r["label"])))


def _count(mentions: pd.DataFrame, rows: dict[tuple[str, str], dict[str, Any]]) -> None:
    """Add the mentions of a table to the counts."""
    articles: set[tuple[tuple[str, str], str]] = set()
    for m in mentions.to_dict("records"):
        key = m["name"], m["label"]
        row = rows.get(key)
        if row is None:
            first = {"first_article": m["article"], "first_start": m["start"], "articles": 0}
            row = rows[key] = {"name": key[0], "label": key[1], "texts": Counter(), "shown": Counter(), **first}
        row["texts"][" ".join(m["text"].split())] += 1
        articles.add((key, m["article"]))
        if isinstance(m.get("gender_rule"), str):
            row["shown"][m["gender_rule"], m["gender"]] += 1
    for key, _ in articles:
        rows[key]["articles"] += 1

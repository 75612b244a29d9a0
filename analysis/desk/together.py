"""The articles and the folder of figures of a notebook → what it saves and shows with."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from analysis.corpus import Article
from analysis.findings import article_names, source_line
from analysis.text.leads import use_explorer

from .saving import Save
from .showing import Show


def save_and_show(articles: Iterable[Article], figures: str | os.PathLike[str] = "figures") -> tuple[Save, Show]:
    """Two helpers for a notebook about ``articles``: ``save(chart, "name")`` and ``show(table, columns)``.

    ``save`` writes a chart, the table of what it draws and its text to the folder ``figures``, with a line on the
    source below it, and gives the picture. ``show`` gives a table to search and to sort, in which each row leads to its
    place in the pages that ``render.save_pages`` writes to ``figures/pages``; ``show.lines`` does so for a concordance.
    From here on, names and numbers in findings lead to their rows in ``figures/explorer.html``.

    >>> save, show = save_and_show([])
    >>> save
    save to figures
    """
    given = list(articles)
    use_explorer(Path(figures, "explorer.html").as_posix())
    return Save(figures, source_line(given)), Show(article_names(given), Path(figures, "pages"))

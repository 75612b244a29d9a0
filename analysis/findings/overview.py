"""What a corpus consists of, before anything is searched in it: its articles and their regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from analysis.corpus import KINDS, UNCOUNTED, Article
from analysis.tables import frame
from analysis.tables.asked import takes_tables
from analysis.text.english import day


@takes_tables(quotes="quotations")
def article_table(articles: Iterable[Article], quotes: pd.DataFrame | None = None) -> pd.DataFrame:
    """The articles of a corpus, one row each, in the order of the corpus.

    Returns the columns ``article``, the id; ``title`` and ``date`` (ISO 8601, with the time zone if the text gives
    one), which may be missing; ``characters``, the length of the text; ``paragraphs``, those of the lead and the body;
    ``outlet``, ``author``, ``section``, ``url`` and ``language``, which may be missing; ``words`` in the regions that
    are counted, cut at white space; ``quotations`` and ``speakers``, how many the table ``quotes`` has of the article,
    missing without one; then every other column that the corpus came with.

    >>> article_table([]).columns.to_list()[:5]
    ['article', 'title', 'date', 'characters', 'paragraphs']
    """
    return article_table_of(articles, None if quotes is None else [quotes])


def article_table_of(articles: Iterable[Article], quotes: Iterable[pd.DataFrame] | None) -> pd.DataFrame:
    """``article_table`` with tables of quotations, one after the other, as the parts of a large corpus are.

    The quotations of an article must be in one table. No more than a row of each article is held.
    """
    spoken = None if quotes is None else {name: told for table in quotes for name, told in _spoken(table)}
    rows: list[dict[str, Any]] = []
    others: dict[str, dict[int, str]] = {}
    for number, article in enumerate(articles):
        rows.append(_row(article, spoken))
        for name, value in article.meta.items():
            others.setdefault(name, {})[number] = value
    table = frame("article_table", rows)
    columns = {name: [told.get(n) for n in range(len(rows))] for name, told in others.items() if name not in table}
    return table.assign(**{name: pd.Series(values, dtype="string") for name, values in columns.items()})


def _spoken(quotes: pd.DataFrame) -> Iterator[tuple[str, tuple[int, int]]]:
    """The articles with quotations: how many, and of how many speakers."""
    for name, found in quotes.groupby("article")["speaker"]:
        yield str(name), (len(found), found.nunique())


def _row(article: Article, spoken: dict[str, tuple[int, int]] | None) -> dict[str, Any]:
    counts = (None, None) if spoken is None else spoken.get(article.id, (0, 0))
    counted = article.paragraphs(*(kind for kind in KINDS if kind not in UNCOUNTED))
    return {
        "article": article.id,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "characters": len(article.text),
        "paragraphs": len(list(article.paragraphs("lead", "body"))),
        "outlet": article.outlet,
        "author": article.author,
        "section": article.section,
        "url": article.url,
        "language": article.language,
        "words": sum(any(map(str.isalnum, word)) for part in counted for word in part.split()),
        "quotations": counts[0],
        "speakers": counts[1],
    }


def article_names(articles: Iterable[Article]) -> dict[str, str]:
    """What a chart or a table calls each article: outlet, date and title as far as they are known, else its id.

    >>> from analysis.corpus import article_from_text
    >>> article_names([article_from_text("Un pont.", id="pont", outlet="Le Val"), article_from_text("Oui.", id="b")])
    {'pont': 'Le Val · pont', 'b': 'b'}
    """
    return {article.id: _called(article) for article in articles}


def _called(article: Article) -> str:
    parts = [article.outlet, day(article.date) if article.date else None, article.called]
    return " · ".join(part for part in parts if part)


def with_articles(table: pd.DataFrame, articles: Iterable[Article], *columns: str) -> pd.DataFrame:
    """A table with a column ``article``, joined with ``columns`` of its articles (default: outlet and date).

    So everything can be counted by outlet, by month, by any column of the corpus: ``table.groupby("outlet")``.
    Columns that the table already has are kept as they are. Raises ``ValueError`` for a column that no article has.

    >>> from analysis.corpus import article_from_text
    >>> with_articles(pd.DataFrame({"article": ["pont"]}), [article_from_text("Un pont.", id="pont", outlet="Le Val")])
      article  outlet  date
    0    pont  Le Val  <NA>
    """
    about = article_table(articles)
    wanted = [name for name in columns or ("outlet", "date") if name not in table.columns]
    if missing := [name for name in wanted if name not in about.columns]:
        raise ValueError(f"no column {missing[0]!r} in the corpus; there are: {', '.join(about.columns)}")
    return table.merge(about[["article", *wanted]], on="article", how="left")


def outlet_table(articles: Iterable[Article]) -> pd.DataFrame:
    """How many articles are from each outlet, and from when, the outlet with most articles first.

    Returns the columns ``outlet``, missing for articles whose outlet is not known; ``articles``; ``words`` in them, as
    in ``article_table``; ``first`` and ``last``, the days of the first and the last dated article, which may be
    missing.

    >>> outlet_table([Article("a", "Un pont.", outlet="Le Val")])[["outlet", "articles"]].values.tolist()
    [['Le Val', 1]]
    """
    about = article_table(articles)
    rows: list[dict[str, Any]] = [
        {
            "outlet": None if pd.isna(outlet) else outlet,
            "articles": len(part),
            "words": int(part["words"].sum()),
            "first": part["date"].str[:10].min(),
            "last": part["date"].str[:10].max(),
        }
        for outlet, part in about.groupby("outlet", dropna=False)
    ]
    rows.sort(key=lambda row: (-row["articles"], str(row["outlet"])))
    return frame("outlet_table", rows)


def region_table(articles: Iterable[Article]) -> pd.DataFrame:
    """The kinds of region in a corpus, in the order of a page: title, lead, body …

    Returns the columns ``region``; ``stretches``, the number of such regions; ``articles``, the number of articles that
    have one; ``characters`` in them; ``counted``, whether tables count their words by default; ``begins``, the opening
    words of the first.

    >>> from analysis.corpus import article_from_text
    >>> region_table([article_from_text("Un pont.")])["region"].to_list()
    ['body']
    """
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
    for article in articles:
        for region in article.regions:
            found[region.kind].append((article.id, article.text[region.start : region.end]))
    rows = (
        {
            "region": kind,
            "stretches": len(parts),
            "articles": len({article for article, _ in parts}),
            "characters": sum(len(text) for _, text in parts),
            "counted": kind not in UNCOUNTED,
            "begins": _beginning(parts[0][1]),
        }
        for kind, parts in found.items()
        if parts
    )
    return frame("region_table", rows)


def _beginning(text: str, width: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}…"

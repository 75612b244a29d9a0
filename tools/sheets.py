"""Contact sheets: every chart on every kind of input, at full and at half size, to look at before a release.

``python -m tools.sheets [CORPUS ...] [--language fr]`` draws all charts of the package on the article in ``seeds/``,
on each corpus given, and on no article at all, and writes ``<input>-full.png`` and ``<input>-half.png``. The pictures
themselves, with the tables behind them, lie in a folder beside each sheet.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from spacy.tokens import Doc

from analysis import charts, findings
from analysis.corpus import UNCOUNTED, Article, article_from_text, iter_corpus
from analysis.entities import co_mentions, entity_mentions, entity_table
from analysis.figures import contact_sheet, save_figure
from analysis.pipeline import parse
from analysis.render import article_picture
from analysis.speech import quotations, speaker_table
from analysis.text.language import LANGUAGES, in_language, say
from analysis.words import (
    collocations,
    general_french,
    keyness,
    tokens,
    word_frequencies,
    word_map,
    word_positions,
    word_trend,
)

ROOT = Path(__file__).resolve().parent.parent
EMPTY = "empty"
CONTENT = ["NOUN", "PROPN", "VERB", "ADJ"]


class Input:
    """The articles of one input and the tables that the charts are drawn on; of no article, empty tables."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.docs: list[Doc] = list(parse(articles, progress=False)) if articles else []
        self.lengths = {article.id: len(article.text) for article in articles}
        self.dates = {article.id: article.date for article in articles}
        self.folders = {a.id: a.path.parent.name if a.path else "" for a in articles}
        found = entity_mentions(self.docs)
        self.mentions = found[~found["region"].isin(UNCOUNTED)]
        self.quotations = quotations(self.docs)
        self.tokens = tokens(self.docs)
        self.names = entity_table(self.mentions)
        self.speakers = speaker_table(self.quotations)
        self.frequencies = word_frequencies(self.docs, stop_words="out")
        self.colours = charts.speaker_colours(self.quotations)
        most = self.frequencies[self.frequencies["pos"].isin(CONTENT)]["word"].drop_duplicates()
        self.words: list[str] = most.head(12).tolist()

    @property
    def node(self) -> str:
        """The most frequent content word."""
        return self.words[0] if self.words else "mot"

    def keyness(self) -> pd.DataFrame:
        """Quoted words against the others."""
        return keyness(tokens(self.docs, quotations="only"), tokens(self.docs, quotations="out"), pos=CONTENT)

    def plane(self) -> pd.DataFrame:
        """Words and speakers by correspondence analysis; no row where there are too few for a plane."""
        table = findings.words_by_speaker(self.tokens, self.quotations)
        return word_map(table) if min(table.shape) > 2 else table.iloc[:0]

    def picture(self) -> Figure:
        """The reading view of the article with most quotations; of an empty text where there is none."""
        counts = self.quotations.groupby("article").size()
        most = max(self.articles, key=lambda a: int(counts.get(a.id, 0)), default=article_from_text(""))
        return article_picture(most, self.quotations, self.mentions)


#: Every chart, and those that have two ways to draw twice.
CHARTS: dict[str, Callable[[Input], Axes | Figure]] = {
    "names_ranking": lambda i: charts.names_ranking(i.names),
    "names_along": lambda i: charts.names_along(i.mentions, lengths=i.lengths),
    "co_mention_network": lambda i: charts.co_mention_network(co_mentions(i.docs, mentions=i.mentions)),
    "quotation_strip": lambda i: charts.quotation_strip(
        i.quotations,
        lengths=i.lengths,
        colours=i.colours,
        names=findings.article_names(i.articles),
        regions=i.articles[0].regions if len(i.articles) == 1 else (),
    ),
    "speaking_share": lambda i: charts.speaking_share(i.quotations),
    "speaking_share_by_number": lambda i: charts.speaking_share(
        i.quotations, measure="quotations", split=False, colours=i.colours
    ),
    "verbs_by_speaker": lambda i: charts.verbs_by_speaker(i.quotations, tones=findings.verb_tones()),
    "women_and_men": lambda i: charts.women_and_men(findings.gender_table(i.quotations)),
    "named_and_quoted": lambda i: charts.named_and_quoted(findings.speaking_and_named(i.speakers, i.names)),
    "who_names_whom": lambda i: charts.who_names_whom(findings.named_in_quotations(i.quotations, i.mentions)),
    "lemma_bars": lambda i: charts.lemma_bars(i.frequencies),
    "words_along": lambda i: charts.words_along(word_positions(i.docs, i.words), lengths=i.lengths),
    "word_progression": lambda i: charts.word_progression(i.tokens),
    "word_trend_chart": lambda i: charts.word_trend_chart(word_trend(i.docs, i.words)),
    "word_map_chart": lambda i: charts.word_map_chart(i.plane(), subsets="speakers"),
    "keyness_chart": lambda i: charts.keyness_chart(i.keyness(), target="quotations", reference="the rest"),
    "keyness_chart_general": lambda i: charts.keyness_chart(
        keyness(i.docs, general_french(), by="form"), target="these articles", reference="general French"
    ),
    "collocate_bars": lambda i: charts.collocate_bars(
        collocations(i.docs, i.node, pos=CONTENT, stop_words="out", min_count=2), node=i.node
    ),
    "timeline": lambda i: charts.timeline(i.mentions, i.dates),
    "timeline_of_speakers": lambda i: charts.timeline(i.quotations, i.dates, of="speaker", colours=i.colours),
    "small_multiples": lambda i: charts.small_multiples(
        i.quotations, "type", charts.speaking_share, title=say("sheet by type"), split=False
    ),
    "small_multiples_by_folder": lambda i: charts.small_multiples(
        i.mentions, i.folders, charts.names_along, title=say("sheet by folder"), lengths=i.lengths
    ),
    "reading_view": lambda i: i.picture(),
}


def draw(given: Input, folder: Path, source: str) -> None:
    """Every chart of ``CHARTS`` as files in ``folder``, as the notebooks would write them."""
    for name, chart in CHARTS.items():
        save_figure(chart(given), given.quotations, name, alt=name, title=name, source=source, folder=folder)


def articles_of(path: Path) -> list[Article]:
    """The articles of a corpus; ``FileNotFoundError`` where there is none, for nothing is drawn as ``empty`` anyhow."""
    if not path.exists():
        raise FileNotFoundError(f"no such file or folder: {path}")
    articles = list(iter_corpus(path, failures=[]))
    if not articles:
        raise FileNotFoundError(f"no article to read in {path}; give texts (.txt), or leave it out")
    return articles


def sheets(corpora: Sequence[Path], out: Path) -> list[Path]:
    """The sheets of the article in ``seeds/``, of each corpus, and of no article, in ``out``."""
    for corpus in corpora:
        articles_of(corpus)  # said at once, not after the sheets before it
    inputs: dict[str, Path | None] = {"seeds": ROOT / "seeds"}
    inputs |= {path.stem or "corpus": path for path in corpora}
    made = []
    for name, path in (inputs | {EMPTY: None}).items():
        began = time.monotonic()
        articles = articles_of(path) if path else []
        line = str(findings.source_line(articles)) if articles else say("sheet no article")
        draw(Input(articles), out / name, line)
        for size, scale, columns in (("full", 1.0, 3), ("half", 0.5, 4)):
            made.append(contact_sheet(out / name, out / f"{name}-{size}.png", scale=scale, columns=columns))
        print(f"{name} … {time.monotonic() - began:.0f} s", flush=True)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; its exit status is 1 where an input could not be read."""
    parser = argparse.ArgumentParser(prog="python -m tools.sheets", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpora", nargs="*", type=Path, help="texts or folders of texts to draw as well")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "sheets", help="default: build/sheets")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the charts")
    options = parser.parse_args(arguments)
    try:
        with in_language(options.language):
            for path in sheets([corpus.expanduser().resolve() for corpus in options.corpora], options.out):
                print(path)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

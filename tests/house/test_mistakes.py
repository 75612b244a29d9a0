"""Mistakes that people make in their first notebook: each is answered with what was given and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pytest

import analysis
from analysis import charts

SENTENCE = "« Le pont est solide », a affirmé Jeanne Loiret à Nantes."


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


@pytest.fixture(scope="module")
def docs() -> list:
    return analysis.parse([SENTENCE])


@pytest.mark.parametrize(
    ("mistake", "kind", "told"),
    [
        (lambda docs: analysis.read_corpus("nulle/part"), ValueError, "nulle/part: no file or folder of this name"),
        (lambda docs: analysis.parse("seeds/"), ValueError, "'seeds/' is a path, .* read_corpus('seeds/')"),
        (lambda docs: analysis.parse(SENTENCE, model="fr_core_news_xxl"), Exception, "neither installed nor a folder"),
        (lambda docs: analysis.quotations(SENTENCE), TypeError, "expected a Doc from parse.* got str '« Le pont"),
        (lambda docs: analysis.tokens([SENTENCE]), TypeError, "expected a Doc"),
        (lambda docs: analysis.entity_mentions(analysis.read_corpus("seeds")), TypeError, "got Article"),
        (lambda docs: analysis.quotation(docs), AttributeError, "no name 'quotation'; did you mean: quotation"),
        (lambda docs: analysis.zzz, AttributeError, "dir(analysis) lists all"),
        (
            lambda docs: analysis.speaking_share(docs),
            AttributeError,
            "analysis.speaking_share is now analysis.charts.speaking_share",
        ),
        (lambda docs: analysis.names_found(docs), AttributeError, "is now analysis.findings.names"),
        (lambda docs: analysis.log_dice(1, 1, 1), AttributeError, "is now analysis.measures.log_dice"),
        (lambda docs: analysis.tokens(docs, po=["NOUN"]), TypeError, "unknown option 'po'; there are: regions"),
        (lambda docs: analysis.concordance(docs, "pont", by="lemme"), ValueError, "by='lemme': use 'form', 'lemma'"),
        (
            lambda docs: analysis.entity_table(analysis.quotations(docs)),
            ValueError,
            "entity_table needs the table of entity_mentions; this one has no column 'name'",
        ),
        (
            lambda docs: analysis.speaker_table(analysis.entity_mentions(docs)),
            ValueError,
            "speaker_table needs the table of quotations; this one has no column 'speaker'",
        ),
        (lambda docs: charts.speaking_share(docs), TypeError, "quotations(docs) as 'quotations'; got a list"),
        (lambda docs: charts.speaking_share(pd.DataFrame()), ValueError, "no column 'article', .*; its columns: none"),
        (
            lambda docs: charts.names_ranking(analysis.entity_mentions(docs)),
            ValueError,
            "names_ranking needs the table of entity_table(mentions) as 'names'; this one has no column 'mentions'",
        ),
        (
            lambda docs: charts.who_names_whom(analysis.quotations(docs)),
            ValueError,
            "who_names_whom needs the table of findings.named_in_quotations(quotations, mentions) as 'named'",
        ),
        (
            lambda docs: charts.named_and_quoted(analysis.quotations(docs)),
            ValueError,
            "needs the table of findings.speaking_and_named(speakers, names)",
        ),
        (
            lambda docs: charts.small_multiples(analysis.quotations(docs), "journal", charts.speaking_share),
            ValueError,
            "the table has no column 'journal'; it has article, quote",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_answered(
    mistake: Callable[[list], object],
    kind: type[Exception],
    told: str,
    docs: list,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(Path(__file__).resolve().parents[2])
    pattern = re.sub(r"[()]", lambda mark: f"\\{mark[0]}", told)
    with pytest.raises(kind, match=pattern):
        mistake(docs)


def test_a_text_that_speaks_of_a_path_is_a_text() -> None:
    assert len(analysis.parse("et/ou")) > 0

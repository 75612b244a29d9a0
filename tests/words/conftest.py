from datetime import UTC, datetime

import pytest

from analysis.corpus import Article, Region
from analysis.pipeline import parse


def article(name, text, month, kinds=("body",)):
    regions, start = [], 0
    for kind, line in zip(kinds, text.split("\n"), strict=True):
        regions.append(Region(kind, start, start + len(line)))
        start += len(line) + 1
    return Article(id=name, text=text, regions=tuple(regions), date=datetime(2024, month, 3, tzinfo=UTC))


@pytest.fixture(scope="session")
def docs():
    """Three short articles: with a title that comes twice and a quotation, by one speaker each."""
    made = parse(
        [
            article(
                "pont",
                "Le pont rouvre\nLe pont rouvre\nLe vieux pont rouvre lundi. "
                "« Ce pont est dangereux », estime la maire. "
                "Les travaux du pont coûtent 30 000 euros.",
                1,
                ("title", "repeated title", "body"),
            ),
            article(
                "gare", "La vieille gare rouvre. « Cette gare est belle », dit-elle. La gare attend les trains.", 2
            ),
            article("port", "Le port attend les bateaux. Les vieux bateaux dorment au port.", 2),
        ]
    )
    for doc, speaker, words in ((made[0], "maire", "Ce pont est dangereux"), (made[1], "elle", "Cette gare est belle")):
        start = doc.text.index(words)
        doc.user_data["quotations"] = [{"spans": [[start, start + len(words)]], "speaker": speaker}]
    made[2].user_data["quotations"] = []
    return made

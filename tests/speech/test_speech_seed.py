"""The article of the seeds folder: every quotation with its type, its speaker and its relay."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import parse, quotations, read_corpus

SEED = Path(__file__).parents[2] / "seeds"
KHAMENEI, POUTINE = "Sayed Ali Khamenei", "Vladimir Poutine"
#: How the content begins, then type, source, speaker.
EXPECTED = [
    ("de vouloir obtenir par les voies politiques", "indirect", "L’Imam Khamenei", KHAMENEI),
    ("que son pays est parfaitement conscient", "indirect", "Poutine", POUTINE),
    ("Le président russe Vladimir Poutine est arrivé lundi", "indirect", "l'agence officielle Irna", "Irna"),
    ("Il s'est avéré … qu'elle renfermait", "indirect", "le site de la télévision iranienne", "al-Alam"),
    ("de vouloir réaliser leurs visées en Syrie", "indirect", "l'Imam Khamenei", KHAMENEI),
    ("Les plans américains sont particulièrement nocifs", "direct", "il", KHAMENEI),
    ("c'est une erreur de faire confiance", "direct", "le numéro un iranien", KHAMENEI),
    ("Selon des informations précises, les Américains", "direct", "il", KHAMENEI),
    ("personne n'a le droit d'imposer le départ", "direct", None, KHAMENEI),
    ("être parfaitement conscient des tentatives", "indirect", "président russe", POUTINE),
    ("l'Iran est pour la Russie \"un partenaire rassurant", "mixed", "il", POUTINE),
]


@pytest.fixture(scope="module")
def table():
    return quotations(parse(read_corpus(SEED), progress=False))


def test_every_quotation_is_there_and_no_other(table):
    assert len(table) == len(EXPECTED)
    for row, (begins, kind, source, speaker) in zip(table.itertuples(), EXPECTED, strict=True):
        assert row.text.startswith(begins)
        assert (row.type, row.speaker) == (kind, speaker)
        assert str(row.source).startswith(source) if source else not isinstance(row.source, str)


def test_the_media_that_passed_words_on(table):
    relays = table.dropna(subset=["relay"]).set_index("text")["relay"]
    assert [relay for text, relay in relays.items() if text.startswith("Le président russe")] == ["AFP"]
    assert ["al-Manar" in relay for text, relay in relays.items() if text.startswith("Les plans")] == [True]
    assert len(relays) == 2


def test_straight_quotes_lose_none(table):
    assert (table["mark"] == '"').sum() == 5
    assert "conseillers" not in set(table["text"])

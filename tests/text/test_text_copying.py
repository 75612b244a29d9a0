"""The reading copy: odd texts read as plain ones, and every row points into the text as it is."""
# ruff: noqa: E501  # sentences are not cut

from __future__ import annotations

import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import concordance, entity_mentions, parse, quotations, tokens
from analysis.text import reading_copy

PLAIN = (
    "Les offres de la préfète\n\nLa préfète de Varlaix, Élise Côté, a confirmé mardi que les offres étaient insuffisantes "
    "pour la gare. « Nous n’avons plus le choix, et les habitants le savent », a déclaré Élise Côté devant la presse "
    "locale. Selon Jérôme Faÿ, le maire, il faudra trois années pour rouvrir la ligne entre Varlaix et Morteville.\n\nLe "
    "conseil régional a annoncé que les travaux de la digue coûteraient trois millions d’euros aux contribuables."
)


def _soft(text: str) -> str:
    return " ".join(w[:3] + "\u00ad" + w[3:] if len(w) > 6 and w.isalpha() else w for w in text.split(" "))


def _wrapped(width: int, cut: bool = False):
    def wrap(text: str) -> str:
        parts = [textwrap.fill(part, width, break_on_hyphens=False) for part in text.split("\n\n")]
        whole = "\n\n".join(parts)
        return whole.replace("coûteraient", "coûte-\nraient") if cut else whole

    return wrap


def _entities(text: str) -> str:
    for sign, name in {"é": "eacute", "«": "laquo", "»": "raquo", "’": "rsquo", "è": "egrave", "É": "Eacute"}.items():
        text = text.replace(sign, f"&{name};")
    return text.replace("ÿ", "&#255;")


ODD = {
    "decomposed": lambda t: unicodedata.normalize("NFD", t),
    "soft hyphens": _soft,
    "zero width": lambda t: t.replace("é", "é\u200b"),
    "ligatures": lambda t: t.replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ"),
    "long s": lambda t: t.replace("presse", "preſſe"),
    "entities": _entities,
    "40 columns": _wrapped(40),
    "60 columns": _wrapped(60),
    "78 columns": _wrapped(78),
    "a word cut": _wrapped(60, cut=True),
    "tabs": lambda t: t.replace(" de ", "\tde "),
    "line separators": lambda t: t.replace("\n\n", "\u2028\u2028"),
    "directions": lambda t: t.replace("Élise", "\u2067Élise\u2069").replace("Varlaix", "Varlaix\u200f"),
    "colours of a terminal": lambda t: t.replace("Élise", "\x1b[1;31mÉlise").replace("Côté", "Côté\x1b[0m"),
    "apostrophes of Latin-1": lambda t: t.replace("’", "\x92"),
    "no characters": lambda t: t.replace("préfète", "pré\ufffefète").replace("gare", "gare\x7f\x08"),
    "broken guillemets": lambda t: t.replace("«", "<<").replace("»", ">>"),
    "all at once": lambda t: unicodedata.normalize("NFD", _soft(t)).replace("«", "<<").replace("»", "&raquo;"),
}


@pytest.fixture(scope="module")
def expected():
    doc = parse(PLAIN)
    return quotations(doc), entity_mentions(doc)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_gives_the_rows_of_the_plain_one(name, expected):
    text = ODD[name](PLAIN)
    assert text != PLAIN
    doc = parse(text)
    quotes, names = quotations(doc), entity_mentions(doc)
    columns = ["type", "cue_lemma", "speaker", "speaker_label", "region", "rule"]
    assert quotes[columns].equals(expected[0][columns])
    assert names[["name", "label", "region"]].equals(expected[1][["name", "label", "region"]])
    assert doc._.article.text == text
    for row in [*names.to_dict("records"), *tokens(doc).to_dict("records")]:
        assert text[row["start"] : row["end"]] == row["text"]
    for row in quotes.to_dict("records"):
        assert " … ".join(text[s:e] for s, e in row["spans"]) == row["text"]
        assert text[row["cue_start"] : row["cue_end"]] == row["cue"]


def test_a_hit_of_a_concordance_points_into_the_text():
    text = ODD["decomposed"](PLAIN)
    (row,) = concordance(parse(text), "gare").to_dict("records")
    assert text[row["start"] : row["end"]] == row["hit"] == "gare"


@pytest.mark.parametrize("text", ["", "Un pont.\nDeux ponts.", "Le porte-parole\nparle.", PLAIN, "1 < 2 & 3 > 2"])
def test_a_plain_text_needs_no_copy(text):
    assert reading_copy(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("l'oppo-\nsition", "l'opposition"),
        ("le porte-\nparole", "le porte-parole"),
        ("Inès Cara-\ndec", "Inès Caradec"),
        ("an\u00ad\nnoncé", "annoncé"),
        ("''Oui'', dit-il", '"Oui", dit-il'),
        (",,Oui'', dit-il", '„Oui", dit-il'),
        ("&laquo;&nbsp;Oui&nbsp;&raquo;", "«\u00a0Oui\u00a0»"),
        ("R&D ; &inconnu;", None),
    ],
)
def test_what_the_copy_reads(text, read):
    copy = reading_copy(text)
    assert (copy.text if copy else None) == read


_PIECES = [
    "é",
    "e\u0301",
    "\u00ad",
    "\u200b",
    "ﬁ",
    "&eacute;",
    "<<",
    ">>",
    "''",
    "-\n",
    "\n\n",
    "\u2028",
    "\t",
    " ",
    "mot",
    "A",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
def test_every_span_of_a_copy_is_a_span_of_the_text(text):
    copy = reading_copy(text)
    if copy is None:
        return
    assert len(copy.starts) == len(copy.ends) == len(copy.text)
    assert list(copy.starts) == sorted(copy.starts)
    assert list(copy.ends) == sorted(copy.ends)
    for i, sign in enumerate(copy.text):
        start, end = copy.span(i, i + 1)
        assert 0 <= start < end <= len(text)
        if sign.isalnum() and end - start == 1:
            assert text[start:end] in (sign, "ﬁ")
    assert all(copy.place(copy.starts[i]) <= i for i in range(len(copy.text)))


def test_a_place_of_the_copy_is_a_place_of_the_text():
    copy = reading_copy("e\u0301te\u0301")
    assert copy is not None
    assert [copy.span(at, at) for at in range(4)] == [(0, 0), (2, 2), (3, 3), (5, 5)]


def test_a_place_without_length_has_a_place_in_the_text():
    copy = reading_copy("le pont\u00ad")
    assert copy is not None
    assert (copy.span(3, 3), copy.span(7, 7)) == ((3, 3), (7, 7))

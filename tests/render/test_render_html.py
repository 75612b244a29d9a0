"""The reading view: the text is all there, marks are nested and in place, everything is escaped."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts import palette
from analysis.charts.palette import contrast
from analysis.corpus import Article, Region, article_from_text
from analysis.render import render_html
from analysis.render.marks import Mark, marked
from analysis.tables import frame

TEXT = "« Le quai <est> fermé, a dit Zoé Kerbiriou, et le port & la digue aussi. »"
VOID = {"br", "img", "hr", "meta", "link"}


def quotation(**more: object) -> dict[str, object]:
    row = {
        "article": "text", "quote": 0, "type": "direct", "start": 2, "end": 71, "spans": [[2, 21], [44, 71]],
        "text": "", "cue": "dit", "cue_start": 25, "cue_end": 28, "cue_lemma": "dire", "source": "Zoé Kerbiriou",
        "source_start": 29,
        "source_end": 42, "speaker": "Zoé Kerbiriou", "speaker_label": "PER", "relay": None, "words": 10, "mark": "«",
        "region": "body", "rule": "verb inside", "speaker_rule": "name",
        "confidence": 0.9, "doubt": None,
    }  # fmt: skip
    return row | more


def mention(start: int, end: int, label: str = "PER") -> dict[str, object]:
    name = TEXT[start:end]
    return {"article": "text", "start": start, "end": end, "text": name, "label": label, "name": name, "region": "body",
            "rule": "model"}  # fmt: skip


class Reader(HTMLParser):
    """Text and tags of a page; fails on tags that do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "sub" not in self.open:
            self.text.append(data)


def test_text_is_all_there_and_marks_in_place() -> None:
    quotes = frame("quotations", [quotation()])
    names = frame("entity_mentions", [mention(29, 42), mention(50, 54, "LOC")])
    page = render_html(TEXT, quotes, names, legend=False)
    reader = Reader(page)
    assert "".join(reader.text) == TEXT
    assert [t for t, _ in reader.tags] == ["div", "p", "mark", "i", "ins", "mark", "ins", "sub"]
    hints = [a["title"] for t, a in reader.tags if t in ("mark", "ins", "i")]
    assert hints[0] == "Zoé Kerbiriou · direct quotation · source: Zoé Kerbiriou · cue: dit · rule: verb inside"
    assert hints[1] == "cue: dire · speaker: Zoé Kerbiriou"
    assert hints[2] == "Zoé Kerbiriou · person · rule: model"


def test_kinds_have_lines_of_their_own() -> None:
    names = frame("entity_mentions", [mention(30 + i, 31 + i, k) for i, k in enumerate(["PER", "ORG", "LOC", "MISC"])])
    page = render_html(TEXT, None, names, legend=False)
    assert re.findall(r"2px (\w+) #808080", page) == ["solid", "double", "dotted", "dashed"]


def test_legend_names_speakers_kinds_and_types() -> None:
    page = render_html(TEXT, frame("quotations", [quotation()]), frame("entity_mentions", [mention(29, 42)]))
    legend = page.partition("</p>")[0]
    assert all(word in legend for word in ("Zoé Kerbiriou", "person", "cue", "direct"))
    assert render_html(TEXT, None).count("<p") == 1


def test_no_speaker_and_colours_handed_in() -> None:
    quotes = frame("quotations", [quotation(speaker=None, source=None)])
    assert "no speaker named" in render_html(TEXT, quotes, legend=False)
    page = render_html(TEXT, frame("quotations", [quotation()]), colours={"Zoé Kerbiriou": "#112233"}, legend=False)
    assert "#112233" in page


def test_rows_of_other_articles_are_passed_over() -> None:
    assert "<mark" not in render_html(TEXT, frame("quotations", [quotation(article="autre")]))


def test_missing_column_is_named() -> None:
    with pytest.raises(ValueError, match="no column 'article'"):
        render_html(TEXT, pd.DataFrame({"start": [0]}))


def test_hostile_cells_are_escaped() -> None:
    bad = '"><script>alert(1)</script>'
    row = quotation(speaker=bad, source=bad, cue=bad, cue_lemma=bad, rule=bad, relay=bad, type="direct")
    name = mention(29, 42) | {"name": bad, "rule": bad}
    page = render_html(TEXT + bad, frame("quotations", [row]), frame("entity_mentions", [name]))
    assert "<script" not in page
    Reader(page)


def test_regions_become_headings_and_asides() -> None:
    article = Article(
        "text", "Titre\n\nTitre\n\nChapeau\n\nInter\n\nCorps", (
            Region("title", 0, 5), Region("repeated title", 7, 12), Region("lead", 14, 21), Region("subhead", 23, 28),
            Region("body", 30, 35),
        ),
    )  # fmt: skip
    assert [t for t, _ in Reader(render_html(article, None)).tags] == ["div", "h3", "p", "p", "h4", "p"]


def test_empty_article() -> None:
    assert Reader(render_html("", None)).text == []


@given(
    st.text(alphabet="ab<&\"'é \n", max_size=40),
    st.lists(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=5), max_size=3),
)
def test_any_marks_nest_and_lose_no_character(text: str, layers: list[list[tuple[int, int]]]) -> None:
    made = [[Mark(s, s + n, f"<{t}>", f"</{t}>") for s, n in layer] for t, layer in zip("qbi", layers, strict=False)]
    page = marked(text, 0, len(text), made)
    Reader(page)
    assert html.unescape(re.sub(r"</?[qbi]>", "", page)) == text


def test_article_from_text_is_what_a_string_becomes() -> None:
    assert render_html(article_from_text(TEXT), None) == render_html(TEXT, None)


@pytest.mark.parametrize("paper", ["#FFFFFF", "#111111"])
def test_lines_and_letters_stand_out_on_light_and_dark_paper(paper: str) -> None:
    """The tint lies over whatever paper there is; letters keep the ink of that paper."""
    ink = "#111111" if paper == "#FFFFFF" else "#E0E0E0"
    for colour in [*palette.SPEAKER_CYCLE, palette.OTHER_SPEAKERS, palette.NO_SPEAKER]:
        quotes = frame("quotations", [quotation()])
        page = render_html(TEXT, quotes, colours={"Zoé Kerbiriou": colour}, legend=False)
        (line,) = set(re.findall(r"border-bottom:2px solid (#\w+)", page))
        tint = [float(n) for n in re.findall(r"rgba\(([^)]+)\)", page)[0].split(",")]
        below = [int(paper[i : i + 2], 16) for i in (1, 3, 5)]
        mixed = [round(c * tint[3] + p * (1 - tint[3])) for c, p in zip(tint, below, strict=False)]
        assert contrast(line, paper) >= 3
        assert contrast(ink, "#{:02X}{:02X}{:02X}".format(*mixed)) >= 4.5

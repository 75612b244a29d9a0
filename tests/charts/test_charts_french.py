"""Charts in French: numbers on axes, and what panels are called."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.style import axes_for, decimal_axis
from analysis.tables import frame
from analysis.text.language import in_language


@pytest.mark.parametrize(("language", "point"), [("fr", ","), ("en", ".")])
def test_numbers_on_an_axis_have_the_comma_of_french(language, point):
    axes = axes_for(None)
    with in_language(language):
        decimal_axis(axes.xaxis, "rapport")
        axes.set_xlim(-1, 1)
    axes.figure.draw_without_rendering()  # after the block, as when a picture is saved
    labels = [label.get_text() for label in axes.get_xticklabels()]
    assert f"0{point}25" in labels
    assert all(point in label for label in labels)


def test_panels_of_types_have_the_names_of_types():
    row = dict.fromkeys(frame("quotations", []).columns)
    rows = [
        row | {"article": "a", "quote": n, "type": kind, "start": n, "end": n + 1, "spans": [[n, n + 1]], "text": "x",
               "speaker": "Odile Vartan", "speaker_label": "PER", "words": 4, "region": "body", "rule": "incise",
               "speaker_rule": "name"}
        for n, kind in enumerate(["direct", "mixed"])
    ]  # fmt: skip
    with in_language("fr"):
        ax = charts.speaking_share(frame("quotations", pd.DataFrame(rows).to_dict("records")), by="type")
    titles = [panel.get_title(loc="left").split("\n")[0] for panel in ax.figure.axes]
    assert {"direct", "mixte"} <= set(titles)

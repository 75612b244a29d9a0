"""Which names are mentioned most, and in which other forms."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.findings import headlines
from analysis.text.english import number
from analysis.text.language import say
from analysis.text.leads import address
from analysis.text.typography import normalise

from .drawn import drew
from .heading import beside, heading
from .leads import lead
from .palette import KIND_COLOURS, MUTED, edge, kind_names, kinds_in
from .style import axes_for, colour_key, count_axis, end_axis, name_rows, nothing, rows_height, shorten, styled


@styled
def names_ranking(
    names: pd.DataFrame,
    *,
    ax: Axes | None = None,
    top: int = 20,
    order: Sequence[str] | None = None,
    aliases: bool = True,
    title: str | None = None,
    language: str | None = None,
) -> Axes:
    """Bars of the ``top`` most mentioned names, coloured by kind, with their other forms in small type.

    If not all names with as many mentions as the last would fit, none of them is drawn rather than some by chance, and
    the line below the title says how many these are. ``names`` is an ``entity_table``. ``order`` draws these
    names in this order, even without a mention. ``aliases=False`` leaves out the other forms, for which panels of small
    multiples have no room anyway.

    In a notebook: ``charts.names_ranking(entity_table(entity_mentions(docs)), top=10)``.

    >>> from analysis.tables import frame
    >>> row = {"name": "Zoé Le Goff", "label": "PER", "mentions": 3, "articles": 1, "aliases": "Zoé Le Goff (3)",
    ...        "first_article": "a", "first_start": 0}
    >>> names_ranking(frame("entity_table", [row])).get_yticklabels()[0].get_text()
    'Zoé Le Goff'
    """
    ranked = names.sort_values(["mentions", "name"], ascending=[False, True], kind="stable")
    shown = ranked.head(whole_ties(ranked["mentions"].tolist(), top))
    if order is not None and len(names):
        shown = names.drop_duplicates("name").set_index("name").reindex(list(order)).reset_index()
        shown["mentions"] = shown["mentions"].fillna(0)
    ax = axes_for(ax, height=rows_height(len(shown), row=0.36 if aliases else 0.27))
    aliases = aliases and beside(ax) == 1
    if shown.empty:
        return nothing(ax, title or say("names topic"), say("no name"))
    if order is None and len(ranked) == 1 and int(ranked["mentions"].iloc[0]) == 1:
        return nothing(ax, title or say("names topic"), say("names only", who=str(ranked["name"].iloc[0])))
    reach = max(int(shown["mentions"].max()), 1) * (1.75 if aliases else 1.25)
    colours = [KIND_COLOURS.get(kind, MUTED) for kind in shown["label"]]
    ax.barh(range(len(shown)), shown["mentions"], height=0.62, color=colours, edgecolor=[edge(c) for c in colours])
    for row, (name, mentions, cell) in enumerate(
        zip(shown["name"], shown["mentions"], shown["aliases"].fillna(""), strict=True)
    ):
        others = _other_forms(str(name), str(cell), _room(mentions / reach)) if aliases else ""
        text = ax.annotate(number(mentions), (mentions, row), (4, 0), textcoords="offset points", va="center")
        if others:
            ax.annotate(
                f" {others}",
                (1, 0.5),
                xycoords=text,
                va="center",
                color=MUTED,
                fontsize=9,
                annotation_clip=False,
                url=None if beside(ax) > 1 else address("articles", name=str(name)),
            )
    name_rows(ax, shown["name"].tolist())
    lead(ax, [address("articles", name=str(name)) for name in shown["name"]])
    count_axis(ax, say("names axis"))
    end_axis(ax, max(int(shown["mentions"].max()), 1))
    ax.set_xlim(0, reach)
    drew(ax, "names_ranking", shown)
    counts = shown.set_index("name")["mentions"]
    found = headlines.most(counts, "names finding", "time", once="names finding once")
    drawn = say("names drawn" if aliases else "names drawn plain")
    left_out = _left_out(ranked["mentions"].tolist(), len(shown))
    heading(
        ax, title or found, " · ".join(filter(None, [drawn, left_out])),
        colour_key(kinds_in(shown["label"]), kind_names()),
    )  # fmt: skip
    return ax


def whole_ties(counts: list[int], top: int) -> int:
    """How many of the counts, largest first, to draw: at most ``top``, without cutting among equal ones.

    If this would leave less than half of ``top``, the cut among equals is made after all.

    >>> whole_ties([9, 5, 2, 2, 1, 1, 1, 1], 6), whole_ties([3, 1, 1, 1], 3), whole_ties([2, 1], 6)
    (4, 3, 2)
    """
    if len(counts) <= top:
        return len(counts)
    whole = sum(n > counts[top] for n in counts[:top])
    return whole if 2 * whole >= top else top


def _left_out(counts: list[int], shown: int) -> str:
    if len(counts) <= shown:
        return ""
    tied = counts[shown:].count(counts[shown - 1])
    phrase = "names left out tied" if tied else "names left out"
    return say(phrase, n=shown, all=number(len(counts)), rest=number(tied))


def _room(filled: float) -> int:
    """How many characters of small type fit between the number behind a bar and the right border."""
    return min(34, int((1 - filled) * _CHARACTERS) - 8)


#: Characters of small type that fit across the axes beside names of full length, wide letters included.
_CHARACTERS = 61


def _other_forms(name: str, aliases: str, width: int) -> str:
    """The forms other than the name itself, as many as fit into ``width`` characters.

    An apostrophe of another shape makes no other form: *l’Arche* is *l'Arche*.
    """
    itself = normalise(name)
    forms = [form for form in aliases.split("; ") if form and normalise(form.rpartition(" (")[0]) != itself]
    return shorten_list(forms, width)


def shorten_list(items: list[str], width: int) -> str:
    """As many items as fit into ``width`` characters, then an ellipsis.

    >>> shorten_list(["maire (2)", "Le Goff (1)", "Zoé (1)"], 24)
    'maire (2), Le Goff (1), …'
    """
    text = ""
    for i, item in enumerate(items):
        longer = f"{text}, {item}" if text else shorten(item, width)
        if len(longer) > width and i:
            return f"{text}, …"
        text = longer
    return text

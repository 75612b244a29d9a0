"""Two tables → one: whom speakers name, and who is named against who speaks."""

from __future__ import annotations

from bisect import bisect_left

import pandas as pd

from analysis.tables.asked import takes_tables
from analysis.tables.grouping import By, counted_by_group


@takes_tables(quotations="quotations", mentions="entity_mentions")
def named_in_quotations(quotations: pd.DataFrame, mentions: pd.DataFrame, *, by: By | None = None) -> pd.DataFrame:
    """How often each speaker names each entity: the mentions inside their quotations.

    Takes a ``quotations`` and an ``entity_mentions`` table of the same articles. Quotations without a speaker are left
    out. Returns the columns ``speaker``; ``name`` and ``label`` of the entity; ``mentions``, most first. ``by``, a
    column of ``quotations`` or several, counts within each group, and these columns come first.

    >>> from analysis.tables import frame
    >>> named_in_quotations(frame("quotations", []), frame("entity_mentions", [])).columns.to_list()
    ['speaker', 'name', 'label', 'mentions']
    """
    if by is not None:
        return counted_by_group(lambda rows: named_in_quotations(rows, mentions), quotations, by)
    by_article = {
        article: tuple(part[column].tolist() for column in ("start", "end", "name", "label"))
        for article, part in mentions.sort_values("start", kind="stable").groupby("article", sort=False)
    }
    rows: list[tuple[str, str, str]] = []
    given = quotations[quotations["speaker"].notna()]
    for article, speaker, spans in zip(given["article"], given["speaker"], given["spans"], strict=True):
        part = by_article.get(article)
        if part is None:
            continue
        starts, ends, names, labels = part
        for begin, end in spans:
            places = range(bisect_left(starts, begin), bisect_left(starts, end))
            rows += [(speaker, names[i], labels[i]) for i in places if ends[i] <= end]
    table = pd.DataFrame(rows, columns=["speaker", "name", "label"]).astype("string")
    counted = table.groupby(["speaker", "name", "label"]).size().reset_index(name="mentions")
    counted = counted.astype({"speaker": "string", "name": "string", "label": "string", "mentions": "int64"})
    return counted.sort_values(["mentions", "speaker", "name"], ascending=[False, True, True], ignore_index=True)


@takes_tables(speakers="speaker_table", names="entity_table")
def speaking_and_named(speakers: pd.DataFrame, names: pd.DataFrame) -> pd.DataFrame:
    """How often each person or thing is mentioned, and how much it is quoted.

    Takes a ``speaker_table`` and an ``entity_table`` of the same articles. Returns the columns ``name``; ``label``;
    ``mentions``; ``quotations`` and their ``words``, sorted by words. Somebody who is only named has 0 words; a speaker
    who has no proper name (*la préfecture*) has 0 mentions and the label of the speaker table.

    >>> from analysis.tables import frame
    >>> speaking_and_named(frame("speaker_table", []), frame("entity_table", [])).columns.to_list()
    ['name', 'label', 'mentions', 'quotations', 'words']
    """
    named = names.groupby("name", sort=True).agg(label=("label", "first"), mentions=("mentions", "sum"))
    spoken = speakers.dropna(subset=["speaker"]).rename(columns={"speaker": "name"})
    said = spoken.groupby("name", sort=True).agg(
        speaker_label=("speaker_label", "first"), quotations=("quotations", "sum"), words=("words", "sum")
    )
    both = named.join(said, how="outer")
    both["label"] = both["label"].fillna(both.pop("speaker_label")).astype("string")
    counts = ["mentions", "quotations", "words"]
    both[counts] = both[counts].fillna(0).astype("int64")
    both = both.rename_axis("name").reset_index().astype({"name": "string"})
    return both.sort_values(["words", "mentions", "name"], ascending=[False, False, True], ignore_index=True)

"""Two tables → one: what speakers name, and what the named say."""

from __future__ import annotations

from bisect import bisect_left

import pandas as pd


def named_in_quotations(quotations: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """How often each speaker names each entity: the mentions that lie inside the spans of their quotations.

    Takes a ``quotations`` and an ``entity_mentions`` table; gives the columns ``speaker name label mentions``, most
    mentions first. Quotations of nobody are left out.

    >>> from analysis.tables import frame
    >>> named_in_quotations(frame("quotations", []), frame("entity_mentions", [])).columns.to_list()
    ['speaker', 'name', 'label', 'mentions']
    """
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


def speaking_and_named(speakers: pd.DataFrame, names: pd.DataFrame) -> pd.DataFrame:
    """Each name with how often it is mentioned and how much it says: columns ``name label mentions quotations words``.

    Takes a ``speaker_table`` and an ``entity_table``. Somebody who is only named has no words; a speaker who is no
    name of the table (*la préfecture*) has no mentions and the label the speaker table gives.

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

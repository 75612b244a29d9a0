"""Tables to draw: a small sample, a large one (40 speakers, 200 names, long names), and empty ones."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from functools import cache
from itertools import combinations

import pandas as pd
from chart_news import NOUNS, VERBS, mention_rows, people, quotation_rows

from analysis.tables import counted, frame


def name_table(mentions: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for name, part in mentions.groupby("name", sort=True):
        forms = [str(name), str(name).split()[-1], f"M. {str(name).split()[-1]}"]
        rows.append(
            {
                "name": name,
                "label": part["label"].iat[0],
                "mentions": len(part),
                "articles": part["article"].nunique(),
                "aliases": counted(forms[i % 3] for i in range(len(part))),
                "first_article": part["article"].iat[0],
                "first_start": part["start"].iat[0],
            }
        )
    return frame("entity_table", rows)


def pair_table(mentions: pd.DataFrame) -> pd.DataFrame:
    """Names that follow each other within five mentions."""
    together: dict[tuple[str, str], int] = {}
    kinds = dict(zip(mentions["name"], mentions["label"], strict=True))
    names = mentions["name"].tolist()
    for i in range(len(names)):
        for one, other in combinations(sorted(set(names[i : i + 3])), 2):
            together[one, other] = together.get((one, other), 0) + 1
    return frame(
        "co_mentions",
        [
            {"source": a, "source_label": kinds[a], "target": b, "target_label": kinds[b], "together": n, "articles": 1}
            for (a, b), n in together.items()
        ],
    )


def speaker_rows(quotations: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for speaker, part in quotations.groupby("speaker", sort=True):
        kinds = {kind: int((part["type"] == kind).sum()) for kind in ("direct", "indirect", "mixed")}
        rows.append(
            {
                "speaker": speaker,
                "speaker_label": "PER",
                "quotations": len(part),
                "words": int(part["words"].sum()),
                "articles": part["article"].nunique(),
                "cues": counted(part["cue_lemma"]),
            }
            | kinds
        )
    return frame("speaker_table", rows)


def frequency_table(scale: int) -> pd.DataFrame:
    rows = []
    for p, pos in enumerate(("NOUN", "VERB", "ADJ", "PROPN")):
        for i, word in enumerate(
            (NOUNS, VERBS, ["vieux", "grand", "salé", "communal", "rénové", "inondable"], ["Ploërmel"])[p]
        ):
            rows.append(
                {
                    "word": word,
                    "pos": pos,
                    "count": scale * (30 - 2 * i - p),
                    "per_million": 1.0,
                    "articles": 1,
                    "dp": 0.1,
                    "forms": word,
                }
            )
    return frame("word_frequencies", rows)


def keyness_table(count: int) -> pd.DataFrame:
    words = (NOUNS + VERBS)[:count]
    rows = []
    for i, word in enumerate(words):
        a, b = (26 - i, 3 + i // 2) if i % 2 == 0 else (2, 9 + i)
        rows.append(
            {
                "word": word,
                "pos": "NOUN",
                "count_target": a,
                "count_reference": b,
                "per_million_target": a * 10.0,
                "per_million_reference": b * 10.0,
                "log_likelihood": 40.0 - i,
                "log_ratio": math.log2(a / b) or 0.1,
                "p_value": 0.001,
                "specificity": 3.0,
            }
        )
    return frame("keyness", rows)


def token_table(count: int) -> pd.DataFrame:
    chance = random.Random(5)
    rows = []
    for i in range(count):
        word = chance.choice(NOUNS[: 4 + 9 * i // max(count, 1)])
        rows.append(
            {
                "article": "article-00",
                "start": i * 7,
                "end": i * 7 + 5,
                "text": word,
                "lemma": word,
                "pos": "NOUN",
                "region": "body",
                "quotation": None,
            }
        )
    return frame("tokens", rows)


def collocation_table(count: int) -> pd.DataFrame:
    words = (NOUNS + VERBS)[:count]
    return frame(
        "collocations",
        [
            {
                "word": w,
                "pos": "NOUN",
                "count": 30 - i,
                "expected": 2.0,
                "log_dice": 12 - i * 0.3,
                "mutual_information": 3.0,
                "log_likelihood": 50.0 - i,
            }
            for i, w in enumerate(words)
        ],
    )


def position_table(tokens: pd.DataFrame) -> pd.DataFrame:
    """The places of the words of a table of tokens, as ``word_positions`` gives them."""
    rows = tokens.rename(columns={"lemma": "word"}).to_dict("records")
    places = [{"position": i, "progress": i / len(rows)} for i in range(len(rows))]
    return frame("word_positions", [row | place for row, place in zip(rows, places, strict=True)])


def trend_table(words: int, months: int) -> pd.DataFrame:
    """So many words in so many months from January 2023 on, every fifth of them without an article."""
    chance = random.Random(7)
    rows = []
    for month in (m for m in range(months) if m % 5 != 3):
        for word in (NOUNS + VERBS)[:words]:
            n = chance.randrange(40)
            period = pd.Timestamp(2023 + month // 12, month % 12 + 1, 1)
            rows.append(
                {"period": period, "word": word, "count": n, "words": 9000, "per_million": n / 0.009, "articles": 12}
            )
    return frame("word_trend", rows)


def plane_table(words: int, subsets: int) -> pd.DataFrame:
    """Words and subsets at places by chance, as ``word_map`` gives them."""
    chance = random.Random(8)
    names = [(word, "word") for word in (NOUNS + VERBS)[:words]] + [(who, "subset") for who in people(subsets, 3)]
    columns = ("axis_1", "axis_2", "mass", "contribution_1", "contribution_2", "quality")
    table = pd.DataFrame(
        [{"name": n, "kind": k} | {c: chance.random() - 0.4 * (c < "b") for c in columns} for n, k in names],
        columns=["name", "kind", *columns],
    )
    table.attrs["shares"] = [0.4, 0.2]
    return table


def tables(size: str) -> Mapping[str, pd.DataFrame]:
    """The tables of a size, each a copy of its own: no test sees what another did to them."""
    return {name: table.copy() for name, table in _tables(size).items()}


@cache
def _tables(size: str) -> Mapping[str, pd.DataFrame]:
    """``small`` (one article), ``large`` (30 articles, 40 speakers, 200 names), ``one`` (single rows) or ``empty``."""
    names, speakers, articles, each = {
        "small": (8, 4, 1, 8),
        "large": (200, 40, 30, 14),
        "one": (1, 1, 1, 1),
        "empty": (1, 1, 0, 0),
    }[size]
    everybody = people(names, 3)
    mentions = frame("entity_mentions", mention_rows(everybody, articles, each * 4 if size != "one" else 1))
    voices: list[str | None] = [*people(speakers, 3)]
    if size in ("small", "large"):
        voices.insert(2, None)
    quotations = frame("quotations", quotation_rows(voices, articles, each))
    scale = {"small": 1, "large": 731, "one": 1, "empty": 0}[size]
    frequencies = frequency_table(scale)
    tokens = token_table({"small": 300, "large": 4000, "one": 1, "empty": 0}[size])
    keyed = {"small": 10, "large": 24, "one": 1, "empty": 0}[size]
    return {
        "mentions": mentions,
        "names": name_table(mentions),
        "quotations": quotations,
        "speakers": speaker_rows(quotations),
        "pairs": pair_table(mentions),
        "frequencies": frequencies.head({"one": 1, "empty": 0}.get(size, len(frequencies))),
        "keyness": keyness_table(keyed),
        "tokens": tokens,
        "collocations": collocation_table(keyed),
        "positions": position_table(tokens),
        "trend": trend_table(keyed, {"small": 6, "large": 30, "one": 1, "empty": 0}[size]),
        "plane": plane_table(keyed, {"small": 4, "large": 12, "one": 3, "empty": 0}[size]),
    }

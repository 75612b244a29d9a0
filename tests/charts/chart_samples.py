"""Tables to draw: a small sample, a large one (40 speakers, 200 names, long names), and empty ones."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from datetime import datetime
from itertools import combinations
from typing import Any

import pandas as pd

from analysis.tables import counted, frame

FIRST = [
    "Aïcha",
    "Benoît",
    "Chloé",
    "Dimitri",
    "Élodie",
    "Ferréol",
    "Gaëlle",
    "Hervé",
    "Inès",
    "Joël",
    "Ludivine",
    "Maëlle",
    "Noé",
    "Océane",
    "Pétronille",
]
LAST = [
    "Kerbiriou",
    "Vasseur-Delannoy",
    "Le Goff",
    "N’Diaye",
    "Ñuñez",
    "Œuvrard",
    "de la Porte du Theil",
    "Zézé",
    "Brissac",
    "Ångström",
    "Haudecœur",
    "Montalembert-Saint-Aubin-sur-Loire",
]
BODIES = [
    "Syndicat intercommunal des eaux et de l’assainissement du Val d’Authie",
    "mairie de Ploërmel",
    "Fédération nationale des fabricants de parapluies",
    "Observatoire régional des marées",
]
VERBS = [
    "dire",
    "affirmer",
    "expliquer",
    "déclarer",
    "dénoncer",
    "ajouter",
    "estimer",
    "regretter",
    "s’inquiéter",
    "promettre",
    "marteler",
    "ironiser",
]
NOUNS = [
    "port",
    "marée",
    "digue",
    "pêcheur",
    "conseil",
    "vote",
    "budget",
    "école",
    "travaux",
    "saison",
    "quai",
    "subvention",
    "anticonstitutionnellement",
]
TONES = {
    "dénoncer": "critical",
    "regretter": "emotive",
    "s’inquiéter": "emotive",
    "affirmer": "assertive",
    "marteler": "assertive",
    "ironiser": "critical",
    "estimer": "doubtful",
}


OUTLETS = {
    f"article-{n:02d}": ("Le Phare", "La Vigie du Port", "Gazette des marées et des vents")[n % 3] for n in range(30)
}
DATES = {f"article-{n:02d}": datetime(2024, 1 + n // 3, 1 + n % 27, 8) if n % 9 != 8 else None for n in range(30)}


def people(count: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    names = [f"{first} {last}" for last in LAST for first in FIRST]
    chance.shuffle(names)
    return (BODIES + names)[:count] if count > 8 else names[:count]


def mention_rows(names: list[str], articles: int, per_article: int, seed: int = 1) -> list[dict[str, Any]]:
    chance = random.Random(seed)
    rows = []
    for number in range(articles):
        starts = sorted(chance.sample(range(0, 4000, 60), min(per_article, 60)))
        for start in starts:
            rank = min(int(chance.expovariate(4 / len(names))), len(names) - 1)
            name = names[rank]
            label = ("PER", "PER", "ORG", "LOC", "MISC")[rank % 5]
            rows.append(
                {
                    "article": f"article-{number:02d}",
                    "start": start,
                    "end": start + min(len(name), 55),
                    "text": name,
                    "label": label,
                    "name": name,
                    "region": "body",
                    "rule": "model",
                }
            )
    return rows


def quotation_rows(speakers: list[str | None], articles: int, per_article: int, seed: int = 2) -> list[dict[str, Any]]:
    chance = random.Random(seed)
    rows = []
    for number in range(articles):
        start = 200
        for quote in range(per_article):
            length = chance.choice([40, 120, 260])
            who = speakers[min(int(chance.expovariate(4 / len(speakers))), len(speakers) - 1)]
            verb = chance.choice(VERBS)
            spans = [[start, start + length]] if quote % 4 else [[start, start + 30], [start + 60, start + length + 60]]
            rows.append(
                {
                    "article": f"article-{number:02d}",
                    "quote": quote,
                    "type": ("direct", "mixed", "indirect")[quote % 3],
                    "start": start,
                    "end": spans[-1][1],
                    "spans": spans,
                    "text": "Le quai sera rouvert",
                    "cue": verb,
                    "cue_start": start - 20,
                    "cue_end": start - 10,
                    "cue_lemma": verb,
                    "source": who,
                    "source_start": None,
                    "source_end": None,
                    "speaker": who,
                    "speaker_label": "PER" if who else None,
                    "relay": None,
                    "words": length // 6,
                    "mark": "«",
                    "region": "body",
                    "rule": "verb before",
                }
            )
            start += length + chance.choice([90, 160, 400])
    return rows


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


def tables(size: str) -> Mapping[str, pd.DataFrame]:
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
    keyed = {"small": 10, "large": 24, "one": 1, "empty": 0}[size]
    return {
        "mentions": mentions,
        "names": name_table(mentions),
        "quotations": quotations,
        "speakers": speaker_rows(quotations),
        "pairs": pair_table(mentions),
        "frequencies": frequencies.head({"one": 1, "empty": 0}.get(size, len(frequencies))),
        "keyness": keyness_table(keyed),
        "tokens": token_table({"small": 300, "large": 4000, "one": 1, "empty": 0}[size]),
        "collocations": collocation_table(keyed),
    }

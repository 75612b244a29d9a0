"""Invented news: people and bodies of a port, who is mentioned and who is quoted, as rows."""

from __future__ import annotations

import random
from datetime import datetime
from typing import Any

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
                    "rule": "incise",
                    "speaker_rule": "name",
                    "confidence": 0.9,
                    "doubt": None,
                }
            )
            start += length + chance.choice([90, 160, 400])
    return rows

"""General French as a reference for keyness: the frequencies of wordfreq."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.french.function_words import ELIDED
from analysis.lexicons import from_lexicons
from analysis.measures import per_million

from .frequencies import in_order
from .segmentation import word_spans
from .tables import table_of

_ELIDED = frozenset(form.removesuffix("'") for form in ELIDED)


def _parts(word: str) -> list[str]:
    """A word of wordfreq as we cut it: it keeps *jusqu'à*, *lorsqu'il*, *c'est* in one."""
    if "'" not in word:
        return [word + "'" if word in _ELIDED else word]
    return [word[start:end] for start, end in word_spans(word)] or [word]


def general_french(size: int = 100_000_000) -> pd.DataFrame:
    """Word forms of general French with their frequencies, a table like ``word_frequencies(by="form")``.

    The frequencies are those of wordfreq (Robyn Speer, *wordfreq*, version 3; data CC BY-SA 4.0): Wikipedia, subtitles,
    news, books, the web, up to 2021. They are proportions; ``count`` is what they would be in a corpus of ``size``
    words, so tests that weigh counts depend on ``size``. wordfreq cuts *l'*, *d'*, *qu'* off as we do, knows no parts
    of speech (``pos`` is missing) nor articles (``articles`` is 0, ``dp`` missing), and replaces the digits of long
    numbers, which are left out. Use it with ``keyness(docs, general_french(), by="form")``.
    """
    return _table(size).copy()


@from_lexicons(maxsize=2)
def _table(size: int) -> pd.DataFrame:
    """The table, made once: two seconds."""
    import wordfreq

    shares: dict[str, float] = {}
    for word, share in wordfreq.get_frequency_dict("fr").items():
        if word.isalpha() or not any(c.isdigit() for c in word):
            for part in _parts(word):
                shares[part] = shares.get(part, 0.0) + share
    rows = [(word, round(share * size)) for word, share in shares.items()]
    rows = [(word, count) for word, count in rows if count]
    counts = [count for _, count in rows]
    total = sum(counts)
    table = table_of(
        "word_frequencies",
        {
            "word": [word for word, _ in rows],
            "pos": [None] * len(rows),
            "count": counts,
            "per_million": np.atleast_1d(per_million(counts, total)),
            "articles": [0] * len(rows),
            "dp": [None] * len(rows),
            "forms": [f"{word} ({count})" for word, count in rows],
        },
    )
    return in_order(table, "count")

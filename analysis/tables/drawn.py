"""The columns of the table behind each chart: a row for each bar, mark or point that is drawn, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from .schemas import Schema

DRAWN: Mapping[str, Schema] = {
    "speaking_share": {
        "speaker": "string", "direct": "int64", "mixed": "int64", "indirect": "int64", "total": "int64",
        "share": "float64", "articles": "Int64", "low": "float64", "high": "float64",
    },
    "women_and_men": {
        "bar": "string", "gender": "string", "measure": "string", "count": "int64", "share": "float64",
        "low": "float64", "high": "float64",
    },
    "quotation_strip": {
        "article": "string", "called": "string", "length": "int64", "speaker": "string", "type": "string",
        "start": "int64", "end": "int64",
    },
    "verbs_by_speaker": {"speaker": "string", "cue_lemma": "string", "tone": "string", "quotations": "int64"},
    "named_and_quoted": {"name": "string", "label": "string", "mentions": "int64", "words": "int64"},
    "who_names_whom": {"speaker": "string", "name": "string", "mentions": "int64"},
    "names_ranking": {"name": "string", "label": "string", "mentions": "int64", "aliases": "string"},
    "names_along": {"name": "string", "label": "string", "article": "string", "start": "int64", "place": "int64"},
    "words_along": {"word": "string", "article": "string", "start": "int64", "place": "int64"},
    "co_mention_network": {"source": "string", "target": "string", "together": "int64"},
    "timeline": {"value": "string", "period": "string", "first_day": "string", "count": "int64"},
    "lemma_bars": {"pos": "string", "word": "string", "count": "int64"},
    "keyness_chart": {
        "word": "string", "log_ratio": "float64", "log_likelihood": "float64", "count_target": "float64",
        "count_reference": "float64",
    },
    "collocate_bars": {"word": "string", "measure": "string", "value": "float64", "count": "int64"},
    "word_progression": {"word": "string", "position": "int64", "occurrences": "int64"},
    "word_trend_chart": {
        "word": "string", "period": "string", "count": "int64", "per_million": "float64", "articles": "int64",
    },
    "word_map_chart": {"name": "string", "kind": "string", "axis_1": "float64", "axis_2": "float64"},
    "article_picture": {
        "mark": "string", "start": "int64", "end": "int64", "text": "string", "who": "string", "kind": "string",
    },
}  # fmt: skip

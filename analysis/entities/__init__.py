"""``Doc``s → mention table → name table: correcting labels, merging names."""

from __future__ import annotations

from analysis.entities.merging.aliases import Alias, AliasError, UnusedAliasWarning, read_aliases
from analysis.entities.merging.doubtful import doubtful_merges
from analysis.entities.merging.genders import GENDER_RULES

from .co_mentions import co_mention_graph, co_mentions, sentence_starts
from .rules import RULES
from .tables import entity_mentions, entity_table

__all__ = [
    "GENDER_RULES",
    "RULES",
    "Alias",
    "AliasError",
    "UnusedAliasWarning",
    "co_mention_graph",
    "co_mentions",
    "doubtful_merges",
    "entity_mentions",
    "entity_table",
    "read_aliases",
    "sentence_starts",
]

"""``Doc``s → mention table → name table: correcting labels, merging names."""

from __future__ import annotations

from .aliases import Alias, AliasError, UnusedAliasWarning, read_aliases
from .doubts import doubtful_merges
from .rules import RULES
from .tables import entity_mentions, entity_table
from .together import co_mention_graph, co_mentions

__all__ = [
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
]

"""``Doc``s → mention table → name table: correcting labels, merging names."""

from __future__ import annotations

from .aliases import Alias, AliasError, UnusedAliasWarning, read_aliases
from .tables import entity_mentions, entity_table

__all__ = ["Alias", "AliasError", "UnusedAliasWarning", "entity_mentions", "entity_table", "read_aliases"]

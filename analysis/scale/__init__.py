"""Whole corpora: all tables in memory, written to files, or as Parquet parts by several processes or a cluster."""

from .cluster import ScaleReport, merge_tables, scale_tables
from .exploring import explore
from .folder import TablesReport, write_all_tables
from .whole import all_tables, usual_node

__all__ = [
    "ScaleReport",
    "TablesReport",
    "all_tables",
    "explore",
    "merge_tables",
    "scale_tables",
    "usual_node",
    "write_all_tables",
]

"""Whole corpora: every table at once in memory, or Parquet parts on a Dask cluster. Adds no analysis of its own."""

from .cluster import ScaleReport, scale_tables
from .whole import all_tables, usual_node

__all__ = ["ScaleReport", "all_tables", "scale_tables", "usual_node"]

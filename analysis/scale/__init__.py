"""Whole corpora: all tables in memory, or written as Parquet parts by several processes or a Dask cluster."""

from .cluster import ScaleReport, scale_tables
from .whole import all_tables, usual_node

__all__ = ["ScaleReport", "all_tables", "scale_tables", "usual_node"]

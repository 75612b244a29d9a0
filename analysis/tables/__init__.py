"""Tables: the columns that each has, writing them safely to files, and reading them back."""

from .atomic import replacing
from .errors import TableError
from .gexf import write_gexf
from .read import read_table
from .rows import MentionRow, QuotationRow
from .schemas import SCHEMAS, counted, frame, needs
from .write import FORMATS, write_table, write_tables

__all__ = [
    "FORMATS",
    "SCHEMAS",
    "MentionRow",
    "QuotationRow",
    "TableError",
    "counted",
    "frame",
    "needs",
    "read_table",
    "replacing",
    "write_gexf",
    "write_table",
    "write_tables",
]

"""Readers of formats, chosen by the content of a file, not by its name: bytes → records of articles."""

from .choosing import FORMATS, reader_of, records_in
from .source import Columns, Reader, Record, Source

__all__ = ["FORMATS", "Columns", "Reader", "Record", "Source", "reader_of", "records_in"]

"""A user's corrections as data: one file for speakers, types, names and kinds, applied to everything alike."""

from .applying import apply_to_mentions, apply_to_quotations
from .doubtful import doubtful_rows
from .file import COLUMNS, Correction, CorrectionError, Corrections, read_corrections
from .in_use import corrections_in_use, use_corrections
from .report import checked_rows, corrections_report

__all__ = [
    "COLUMNS",
    "Correction",
    "CorrectionError",
    "Corrections",
    "apply_to_mentions",
    "apply_to_quotations",
    "checked_rows",
    "corrections_in_use",
    "corrections_report",
    "doubtful_rows",
    "read_corrections",
    "use_corrections",
]

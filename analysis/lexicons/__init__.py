"""The linguistic knowledge of the package as data: one TSV file per list, edited by linguists, read here.

A file begins with ``# `` lines on what it holds and where it comes from; then a header row; then one entry per row,
with columns separated by tabs. A user's folder of such files is laid over ours: ``docs/lexicons.md``.
"""

from .errors import LexiconError
from .folder import WEIGHTS, LexiconFolder, together
from .in_use import (
    Folder,
    as_folder,
    as_weights,
    chosen_lists,
    from_lexicons,
    laid_over,
    lexicon,
    lexicons_in_use,
    use_lexicons,
    use_weights,
)

__all__ = [
    "WEIGHTS",
    "Folder",
    "LexiconError",
    "LexiconFolder",
    "as_folder",
    "as_weights",
    "chosen_lists",
    "from_lexicons",
    "laid_over",
    "lexicon",
    "lexicons_in_use",
    "together",
    "use_lexicons",
    "use_weights",
]

"""Why a text has these quotations and these speakers: what was read, weighed, chosen, refused, and by which line."""

from .explaining import explain
from .layout import Explanation

__all__ = ["Explanation", "explain"]

"""Tables on their way out: their columns (``schemas``) and safe writing (``write``)."""

from .atomic import replacing
from .schemas import SCHEMAS, counted, frame

__all__ = ["SCHEMAS", "counted", "frame", "replacing"]

"""What a notebook saves and shows with: two helpers that know the corpus and its folder of figures."""

from .saving import Save
from .showing import Show
from .together import save_and_show

__all__ = ["Save", "Show", "save_and_show"]

"""Figures and their tables → files: the picture, the data behind it, an index with alt texts."""

from .sheet import contact_sheet
from .write import Picture, figures_folder, save_figure

__all__ = ["Picture", "contact_sheet", "figures_folder", "save_figure"]

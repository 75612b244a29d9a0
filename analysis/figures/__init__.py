"""Figure + table → files: picture, data behind it, index with alt text; same input, same bytes."""

from .sheet import contact_sheet
from .write import Picture, figures_folder, save_figure

__all__ = ["Picture", "contact_sheet", "figures_folder", "save_figure"]

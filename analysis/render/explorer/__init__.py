"""A corpus as one page that a reader searches, filters, follows and corrects; nothing is loaded, nothing is sent."""

from .page import MOST_ARTICLES, explorer_frame, explorer_page, save_explorer

__all__ = ["MOST_ARTICLES", "explorer_frame", "explorer_page", "save_explorer"]

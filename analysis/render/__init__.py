"""An article and its tables → something to read: HTML, pages of a site, Markdown for GitHub, a picture."""

from .explorer import explorer_frame, explorer_page, save_explorer
from .github import render_markdown, save_markdown
from .html import Html, render_html
from .lines import concordance_html
from .pages import render_page, save_pages
from .picture import article_picture
from .tables import table_html

__all__ = [
    "Html",
    "article_picture",
    "concordance_html",
    "explorer_frame",
    "explorer_page",
    "render_html",
    "render_markdown",
    "render_page",
    "save_explorer",
    "save_markdown",
    "save_pages",
    "table_html",
]

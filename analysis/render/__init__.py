"""Text + rows → views to read: HTML for notebooks and pages, Markdown for GitHub, a picture. Escapes in one place."""

from .html import Html, render_html

__all__ = ["Html", "render_html"]

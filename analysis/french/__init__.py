"""What any grammar of French lists: closed classes, times, titles, inhabitants, first names. The lists are lexicons."""

from __future__ import annotations

"""Annotated articles + what the pipeline finds in them → precision and recall, by measure, by type and by rule."""

from __future__ import annotations

from .annotations import AnnotationError
from .tables import by_rule, evaluate

__all__ = ["AnnotationError", "by_rule", "evaluate"]

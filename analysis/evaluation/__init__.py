"""Annotated articles and what is found in them → precision and recall, by measure, type and rule."""

from __future__ import annotations

from .annotations import AnnotationError
from .tables import evaluate, evaluation_by_rule

__all__ = ["AnnotationError", "evaluate", "evaluation_by_rule"]

"""Corrections that teach: weights of quotations, sources and speakers refitted near those of the package."""

from typing import TYPE_CHECKING

import lazy_loader

if TYPE_CHECKING:
    from .errors import LearningError
    from .learning import Learnt, articles_told, learn
else:
    # The command line catches the error without the cost of learning.
    __getattr__, _, _ = lazy_loader.attach(
        __name__, submod_attrs={"errors": ["LearningError"], "learning": ["Learnt", "articles_told", "learn"]}
    )

__all__ = ["LearningError", "Learnt", "articles_told", "learn"]

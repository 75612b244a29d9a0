"""Articles → spaCy ``Doc``s: loading the model by name, our components, a cache, several processes, progress bars."""

from . import quoted  # noqa: F401  # ``span._.quotation``
from .annotation import annotation
from .cache import DocCache
from .components import article_of, doc_data
from .errors import ModelNotFoundError, WorkerError
from .grouping import counted_by
from .models import DEFAULT_MODEL, load_model, require_model
from .parsing import docs_of, parse, stream
from .progress import with_progress
from .with_lexicons import lexicons_of

__all__ = [
    "DEFAULT_MODEL",
    "DocCache",
    "ModelNotFoundError",
    "WorkerError",
    "annotation",
    "article_of",
    "counted_by",
    "doc_data",
    "docs_of",
    "lexicons_of",
    "load_model",
    "parse",
    "require_model",
    "stream",
    "with_progress",
]

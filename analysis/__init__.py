"""Who and what French-language news mentions, who is quoted saying what, and in which words.

The names that most work starts with are here; everything else is one room away: ``from analysis import charts,
findings, words``. ``__init__.pyi`` lists both. Nothing heavy is imported before it is used.
"""

import lazy_loader

from . import _began  # noqa: F401  # before any other file of ours

_attached, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("french-news-analysis")
    try:
        return _attached(name)
    except AttributeError:
        if name in __all__ or name.startswith("_"):
            raise
        from ._elsewhere import where_is

        raise AttributeError(where_is(name, __all__)) from None

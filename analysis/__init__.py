"""Who and what French-language news mentions, who is quoted saying what, and in which words.

Every public name is here; nothing heavy is imported before it is used. ``__init__.pyi`` lists the names room by room.
"""

from difflib import get_close_matches

import lazy_loader

_attached, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


def __getattr__(name: str) -> object:
    try:
        return _attached(name)
    except AttributeError:
        if name in __all__ or name.startswith("__"):
            raise
        near = get_close_matches(name, __all__)
        hint = f"did you mean: {', '.join(near)}?" if near else "dir(analysis) lists all there are"
        raise AttributeError(f"module 'analysis' has no name {name!r}; {hint}") from None


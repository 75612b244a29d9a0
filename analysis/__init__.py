"""Who and what French-language news mentions, who is quoted saying what, and in which words.

Every public name is here; nothing heavy is imported before it is used. ``__init__.pyi`` lists the names room by room.
"""

import sys
from difflib import get_close_matches
from types import ModuleType

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


class _Package(ModuleType):
    """Where a room and a public function share a name (``quotations``), the name here is always the function's.

    Importing a room anywhere makes Python set it as an attribute of the package, in place of the function.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package

"""Who and what French-language news mentions, who is quoted saying what, and in which words.

Every public name is here; nothing heavy is imported before it is used. ``__init__.pyi`` lists the names room by room.
"""

import sys
from types import ModuleType

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


class _Package(ModuleType):
    """Where a room and a public function share a name (``quotations``), the name here is always the function's.

    Importing a room anywhere makes Python set it as an attribute of the package, in place of the function.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package

"""Who and what French-language news mentions, who is quoted saying what, and in which words.

Every public name is here; nothing heavy is imported before it is used. ``__init__.pyi`` lists the names room by room.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

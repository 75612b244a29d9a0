"""What a notebook shows in another way: nothing there goes to a red strip that looks like a failure."""

from __future__ import annotations

import sys
import warnings


def in_notebook() -> bool:
    """Whether a kernel of a notebook runs this code.

    >>> in_notebook()
    False
    """
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return type(shell).__name__ == "ZMQInteractiveShell"


def warn(message: str, category: type[Warning], *, stacklevel: int = 2) -> None:
    """A warning; in a notebook plain text below the cell, unless the reader's filters are against it."""
    if not in_notebook():
        warnings.warn(message, category, stacklevel=stacklevel + 1)
        return
    with warnings.catch_warnings(record=True) as caught:
        warnings.warn(message, category, stacklevel=stacklevel + 1)
    for each in caught:
        print(each.message)

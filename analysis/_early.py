"""Ctrl-C while the command is being loaded ends it at once: there is nothing yet to tidy up.

Python would raise an exception wherever it is in its imports, some of which pass over it, and print a traceback.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path


def is_the_command() -> bool:
    """Whether this process is ``python -m analysis`` or the program of that name, and not a notebook or a test."""
    spec = getattr(sys.modules.get("__main__"), "__spec__", None)
    return (spec is not None and spec.name == "analysis.__main__") or Path(sys.argv[0]).stem == "french-news-analysis"


if is_the_command() and signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # a shell may have it ignored
    signal.signal(signal.SIGINT, signal.SIG_DFL)

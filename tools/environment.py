"""``environment.yml`` for conda users, made from ``pyproject.toml`` and ``requirements.lock``.

Python comes from conda-forge, everything else by pip at the versions of the lock, so that both roads lead to the same
packages. The hashes stay behind: conda hands pip one list, and pip takes no editable package from a list with hashes.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = "3.11"
_PIN = re.compile(r"^(?P<pin>[A-Za-z0-9][\w.-]*==\S+?)(?: ; (?P<marker>.+?))? \\$")


def pins(lock: str) -> Iterator[str]:
    """The requirements of a lock without their hashes, as pip writes them.

    >>> list(pins("nom==1.0 ; sys_platform == 'darwin' \\\\\\n    --hash=sha256:00\\n    # via autre\\n"))
    ["nom==1.0 ; sys_platform == 'darwin'"]
    """
    for line in lock.splitlines():
        if found := _PIN.match(line):
            yield found["pin"] + (f" ; {found['marker']}" if found["marker"] else "")


def environment(pyproject: str, lock: str) -> str:
    """The text of ``environment.yml``."""
    project = tomllib.loads(pyproject)["project"]
    lines = [
        "# Made by `make environment` from pyproject.toml and requirements.lock; change those.",
        f"name: {project['name']}",
        "channels:",
        "  - conda-forge",
        "  - nodefaults",
        "dependencies:",
        f"  - python={PYTHON}",
        "  - pip",
        "  - pip:",
        *(f'      - "{pin}"' for pin in pins(lock)),
        "      - -e .",
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write ``environment.yml``."""
    text = environment((ROOT / "pyproject.toml").read_text("utf-8"), (ROOT / "requirements.lock").read_text("utf-8"))
    (ROOT / "environment.yml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

#!/bin/sh
# Makes .venv what requirements.lock says, and does nothing when it already is.
#
# The stamps are written last: a set-up that was interrupted is begun anew, and so is one whose folder was moved,
# because an environment and an editable package remember where they are.
set -eu
cd "$(dirname "$0")/.."

lock="$(cksum < requirements.lock) $(pwd -P)"
package="$(cksum < pyproject.toml)"

says() { [ "$(cat "$1" 2> /dev/null)" = "$2" ]; }

fits() { "$1" -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] < (3, 15)))' > /dev/null 2>&1; }

suitable_python() {
    for candidate in ${PYTHON:+"$PYTHON"} python3.11 python3.12 python3.13 python3.14 python3 python; do
        if fits "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    {
        echo "Python 3.11, 3.12, 3.13 or 3.14 is needed, and was not found on the path."
        for candidate in python3 python; do
            found=$("$candidate" -V 2>&1) && echo "  $candidate is $found"
        done
        echo "Install one of them, or name one: make figures PYTHON=/path/to/python3.11"
    } >&2
    return 1
}

install() { .venv/bin/python -m pip -qq --disable-pip-version-check install "$@"; }

if ! says .venv/locked "$lock" || ! fits .venv/bin/python; then
    python=$(suitable_python)
    echo "Setting up .venv with $("$python" -V 2>&1): a few minutes, once."
    rm -rf .venv
    "$python" -m venv .venv
    install --require-hashes -r requirements.lock
    echo "$lock" > .venv/locked
fi
if ! says .venv/packaged "$package"; then
    install --no-deps --no-build-isolation -e .
    echo "$package" > .venv/packaged
fi

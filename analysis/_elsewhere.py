"""The answer to a name that the package does not have at its top: the room it is in, or names that are like it."""

from __future__ import annotations

import ast
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

_PACKAGE = Path(__file__).parent
#: Names of version 0.1 that are called something else in their room, or that two rooms have.
_RENAMED = {
    "apart_found": "findings.set_apart",
    "collocates_found": "findings.collocates",
    "corpus_found": "findings.corpus",
    "dates_found": "findings.dates",
    "keyness_found": "findings.keyness",
    "lemmas_found": "findings.lemmas",
    "map_found": "findings.word_map",
    "named_in_quotations_found": "findings.who_names_whom",
    "names_found": "findings.names",
    "pairs_found": "findings.pairs",
    "places_found": "findings.mentions",
    "positions_found": "findings.word_positions",
    "reach_found": "findings.quotations",
    "silent_found": "findings.silent",
    "speakers_found": "findings.speakers",
    "trend_found": "findings.trend",
    "verbs_found": "findings.verbs",
    "who_names_whom": "charts.who_names_whom",
    "word_map": "words.word_map",
}


def where_is(name: str, known: Collection[str]) -> str:
    """The message for a name that is not among those ``known`` at the top of the package.

    >>> where_is("speaking_share", ["parse"])
    'analysis.speaking_share is now analysis.charts.speaking_share'
    >>> where_is("pars", ["parse"])
    "module 'analysis' has no name 'pars'; did you mean: parse?"
    """
    places = {public: f"{room}.{public}" for room, names in _rooms().items() for public in names} | _RENAMED
    if name in places:
        return f"analysis.{name} is now analysis.{places[name]}"
    near = get_close_matches(name, known) or [places[close] for close in get_close_matches(name, places)]
    hint = f"did you mean: {', '.join(near[:3])}?" if near else "dir(analysis) lists all there are"
    return f"module 'analysis' has no name {name!r}; {hint}"


def _rooms() -> dict[str, list[str]]:
    """The public names of each room, read from its ``__all__``: importing the rooms would take seconds."""
    return {path.parent.name: _public(path) for path in sorted(_PACKAGE.glob("*/__init__.py"))}


def _public(path: Path) -> list[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
            return list(ast.literal_eval(node.value))
    return []

"""French words that are typed in Python instead of lying in a lexicon: counted by room, each with its place.

Run as::

    python -m tools.french_literals
    python -m tools.french_literals --most 200

A literal is a string constant: a word, a phrase or a regular expression with French words in it. Docstrings,
annotations, English prose and the package's own vocabulary (columns, fields, rules, labels of the parser) do not count.
A word that is both French and part of that vocabulary (*place*) counts where it lies among French words.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from simplemma import is_known
from wordfreq import zipf_frequency

from analysis.french.function_words import function_words
from analysis.lexicons import lexicon
from analysis.tables import SCHEMAS

PACKAGE = Path(__file__).resolve().parent.parent / "analysis"
ROOMS = ("speech", "entities", "words")

#: What the parser writes, and arguments of other libraries that could be French words.
_LABELS = frozenset(
    re.findall(
        r"\w+",
        "acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse dislocated expl fixed"
        " flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis pass punct root vocative xcomp"
        " agent caus comp name subj tense Fem Fin Fut Imp Ind Inf Masc Part Past Plur Pres Sing Sub"
        " adj fr male female records stable string",
    )
)
#: Columns of lexicons that say something about a word, in a fixed vocabulary of ours.
_CLOSED = {
    "class",
    "kind",
    "role",
    "label",
    "rule",
    "vote",
    "position",
    "garment",
    "edge",
    "kept",
    "list",
    "feature",
    "sense",
}
_ENGLISH = frozenset(
    {"the", "of", "and", "is", "are", "with", "for", "to", "that", "this", "not", "by", "from", "has", "subordinate"}
)
#: An identifier or a locale (``zone_territories``, ``fr_BE``), and what an English sentence gives as an example.
_CODE = re.compile(r"[a-zA-Z]+_\w+")
_EXAMPLE = re.compile(r"(?<=[a-z]) \([^?()][^()]*\)")
#: What joins the names of features, and what is found where they look.
_SAID = re.compile(r" · |, ")
_WORD = re.compile(r"[^\W\d_]+(?:'(?![^\W\d_])|-[^\W\d_]+)*")
_ESCAPE = re.compile(r"\\[a-zA-Z]|\(\?(?:P<\w+>|[a-z:!<=]+)|\[[^\]]*\]")


class Literal(NamedTuple):
    """A French string constant and where it is."""

    room: str
    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(PACKAGE.parent)}:{self.line}: {self.text!r}"


def literals(rooms: Iterable[str] = ROOMS) -> Iterator[Literal]:
    """The French literals of some rooms of the package, file by file."""
    for room in rooms:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from (Literal(room, path, line, text) for line, text in french_in(tree))


def french_in(tree: ast.AST) -> list[tuple[int, str]]:
    """Line and text of every French constant of a module."""
    apart = {id(node) for part in _unread(tree) for node in ast.walk(part)}
    among = {id(node) for group in _groups(tree) for node in group if any(is_french(_text(n)) for n in group)}
    found = [
        (node.lineno, _text(node))
        for node in _constants(tree)
        if id(node) not in apart and is_french(_text(node), among=id(node) in among)
    ]
    return sorted(found, key=lambda item: item[0])


def _constants(tree: ast.AST) -> Iterator[ast.Constant]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _text(node: ast.Constant) -> str:
    return str(node.value)


def _unread(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, annotations, ``__all__``, and what an f-string says in English."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            yield node
        if isinstance(node, ast.JoinedStr) and not is_french(" ".join(map(_text, _constants(node)))):
            yield node
        for name in ("annotation", "returns"):
            if isinstance(part := getattr(node, name, None), ast.AST):
                yield part


def _groups(tree: ast.AST) -> Iterator[list[ast.Constant]]:
    """The words of every collection that is written out."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Set, ast.List, ast.Tuple, ast.Dict)):
            items = node.keys if isinstance(node, ast.Dict) else node.elts
            yield [item for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]


def is_french(text: str, *, among: bool = False) -> bool:
    """Whether a string is French, or a pattern with French words; ``among``: it lies among French words.

    >>> is_french("surnommé"), is_french(r"\\b(?:alias|dite?)\\s"), is_french("matched no mention"), is_french("fr_BE")
    (True, True, False, False)
    """
    if (text.strip(" ,;") in vocabulary() or _LABELS.issuperset(text.split(":"))) and not among:
        return False
    if _CODE.fullmatch(text) or (text.isupper() and text.isascii()):
        return False
    words = _WORD.findall(_ESCAPE.sub(" ", _EXAMPLE.sub(" ", text)))
    if len(words) > 1 and (_ENGLISH.intersection(words) or 2 * sum(map(_is_rather_english, words)) > len(words)):
        return False
    return any(_is_french_word(word) for word in words)


@lru_cache(maxsize=4096)
def _is_french_word(word: str) -> bool:
    lower = word.casefold()
    if len(lower) < 2:
        return lower in {"à", "y"}
    if lower in _function_words() or not lower.isascii():
        return True
    return is_known(lower, "fr") or zipf_frequency(lower, "fr") > zipf_frequency(lower, "en")


@lru_cache(maxsize=4096)
def _is_rather_english(word: str) -> bool:
    lower = word.casefold()
    if lower in _function_words():
        return False
    return len(lower) > 1 and zipf_frequency(lower, "en") > zipf_frequency(lower, "fr") + 0.2


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word.form for word in function_words())


@cache
def _features() -> frozenset[str]:
    """The names of features and what is found where they look."""
    rows = lexicon("quotation_weights")
    return frozenset(part for row in rows for part in _SAID.split(f"{row['feature']} · {row['value']}"))


@cache
def vocabulary() -> frozenset[str]:
    """The package's own words: columns, fields, arguments, values of closed columns, members of ``Literal`` types."""
    words = set(_LABELS) | {column for schema in SCHEMAS.values() for column in schema} | set(SCHEMAS)
    for path in (PACKAGE / "lexicons").glob("*.tsv"):
        rows = lexicon(path.stem)
        words |= {part for row in rows for part in row.get("feature", "").split(", ")}
        words |= {path.stem, *rows[0]} | {row[column] for row in rows for column in _CLOSED & rows[0].keys()}
    words |= {part for part in _features() if zipf_frequency(part, "en") >= zipf_frequency(part, "fr")}
    for path in PACKAGE.rglob("*.py"):
        words |= set(_names(ast.parse(path.read_text(encoding="utf-8"))))
    return frozenset(words)


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
            if node.target.id == "RULES" and isinstance(node.value, ast.Dict):
                yield from (_text(constant) for key in node.value.keys if key for constant in _constants(key))
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal"):
            yield from map(_text, _constants(node.slice))


def main() -> int:
    """The command: every literal, then the totals; an exit status of 1 where they are over ``--most``."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.french_literals", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("rooms", nargs="*", default=ROOMS, help=f"rooms of the package; {', '.join(ROOMS)} if missing")
    parser.add_argument("--most", type=int, help="how many there may be")
    asked = parser.parse_args()
    found = list(literals(asked.rooms))
    print(*found, sep="\n", end="\n" if found else "")
    counts = Counter(literal.room for literal in found)
    print(", ".join(f"{room} {counts[room]}" for room in asked.rooms) + f", all {len(found)}")
    if asked.most is not None and len(found) > asked.most:
        print(f"{len(found)} French literals, at most {asked.most} allowed: move words to analysis/lexicons")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

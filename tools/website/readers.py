"""What a notebook says to those who run it → what a page says to those who read it."""

from __future__ import annotations

import re

#: Sentences about where texts and files lie, or about GitHub, are for those who run the notebook.
_FOR_RUNNERS = re.compile(
    r"`corpus`|`figures/|GitHub|`make |`show\(|`entity_mentions\("
    # No script sorts or searches the tables of a page.
    r"|A click on a head|Un clic sur un en-tête|A search for a name|Chercher un nom"
)
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-Ý`«*])")
#: The notebook is a page here; each with its number in the prose.
_WORDS = [
    (r"\bThis notebook\b", "This page"), (r"\bthis notebook\b", "this page"), (r"\bThe notebook\b(?! `)", "This page"),
    (r"\bthe notebook `", "the page `"), (r"\ball other notebooks\b", "all other pages"),
    (r"\b[CL]e carnet\b(?! `)", "Cette page"), (r"\ble carnet `", "la page `"),
    (r"\btous les autres carnets\b", "toutes les autres pages"),
    (r"^(#+) The article as a picture, and the files$", r"\1 The speakers and their verbs"),
    (r"^(#+) L’article en image, et les fichiers$", r"\1 Les locuteurs et leurs verbes"),
    (r", for comparison with `reading_view\.png`.*$", "."), (r", à comparer avec `reading_view\.png`.*$", "."),
    (r", and the article itself with everything marked", ""), (r", et l’article lui-même avec tout ce qui.*$", "."),
    (r"^(#+ Limits) and files written$", r"\1"), (r"^(#+ Limites) et fichiers écrits$", r"\1"),
]  # fmt: skip


def for_readers(markdown: str) -> str:
    """The prose of a notebook for a page: it has no folder to set and writes no files.

    >>> for_readers("The corpus is the folder `corpus` set below. This notebook counts names.")
    'This page counts names.'
    """
    lines = []
    for line in markdown.split("\n"):
        sentences = [line] if line.startswith("#") else _SENTENCE.split(line)
        kept = " ".join(sentence for sentence in sentences if not _FOR_RUNNERS.search(sentence))
        for pattern, words in _WORDS:
            kept = re.sub(pattern, words, kept)
        lines.append(kept)
    return "\n".join(lines)

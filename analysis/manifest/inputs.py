"""One line per input: an article with the hash of its text and what is not counted of it, or a file left out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.corpus import UNCOUNTED, Article, Failure, LeftOut

from .hashes import of_text

#: What is known of an article and can appear in tables.
_KNOWN = ("title", "outlet", "author", "section", "url", "language")


def input_line(article: Article) -> dict[str, Any]:
    """What a manifest says of an article: id, hash of the text, hash of what else is known, words, words left out.

    >>> line = input_line(Article("pont", "Un pont."))
    >>> line["id"], line["words"]
    ('pont', 2)
    """
    known = {name: value for name in _KNOWN if (value := getattr(article, name)) is not None}
    told = {**known, "date": article.date and article.date.isoformat(), "meta": dict(sorted(article.meta.items()))}
    line: dict[str, Any] = {
        "id": article.id,
        "sha256": of_text(article.text),
        "about": of_text(json.dumps(told, ensure_ascii=False, sort_keys=True))[:16],
        "words": len(article.text.split()),
    }
    uncounted = {
        kind: sum(len(article.text[r.start : r.end].split()) for r in article.regions if r.kind == kind)
        for kind in sorted(UNCOUNTED)
    }
    if any(uncounted.values()):
        line["words_left_out"] = {kind: words for kind, words in uncounted.items() if words}
    return line


def left_out_lines(
    failures: Iterable[Failure],
    skipped: Mapping[str, int] | None = None,
    base: Path | None = None,
    left_out: Iterable[LeftOut] = (),
) -> Iterator[dict[str, Any]]:
    """What a manifest says of files that could not be read, of articles that were left out, and of other files by kind.

    >>> failure = Failure(Path("textes/vide.txt"), "an empty file", "remove it")
    >>> list(left_out_lines([failure], {"a PNG image": 2}, Path("textes")))
    [{'file': 'vide.txt', 'left_out': 'an empty file'}, {'files': 2, 'left_out': 'a PNG image'}]
    """
    for line in sorted((_within(failure.path, base), failure.found) for failure in failures):
        yield dict(zip(("file", "left_out"), line, strict=True))
    yield from ({"article": item.article, "left_out": f"{item.found}{item.about}"} for item in left_out)
    for kind, count in sorted((skipped or {}).items()):
        yield {"files": count, "left_out": kind}


def _within(path: Path, base: Path | None) -> str:
    """The name of a file inside the corpus, which does not depend on where the corpus is."""
    inside = base is not None and path.is_relative_to(base) and path != base
    name = path.relative_to(base).as_posix() if inside and base is not None else path.name
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def base_of(paths: Iterable[Path]) -> Path | None:
    """The folder that names of files count from: the one that was given, if it was one."""
    given = list(paths)
    return given[0] if len(given) == 1 and given[0].is_dir() else None

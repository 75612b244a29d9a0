"""Text → regions: which lines are the title, lead, crossheads, paragraphs and boilerplate.

Each rule needs evidence in the text itself; without it, a line is a paragraph of the body and nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.text import paragraphs

from .article import Kind, Region
from .boilerplate import furniture, is_name, is_section
from .dates import dateline_date
from .inline import cross_references
from .zones import key

_TITLE_MAX, _SUBHEAD_MAX, _LEAD_MAX = 200, 100, 450
_PROSE_MIN, _PROSE_SURE = 60, 160
_OPEN_END = re.compile(r"[.,;:…—–-]$|\.\s*[»”\"')]$")
_PROSE_END = re.compile(r"[.!?…]\s*[»”\"')\]]*$")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_LIST_MARK = re.compile(r"[-–—•●■◆▶*·◦▪]\s|\d{1,2}[.)]\s")
#: The share of its words that a lead must have in common with the rest of the article. Among the first paragraphs of
#: some hundred news articles, leads reach 0.8 and opening paragraphs of the body stay below 0.7.
_RECURRENCE = 0.7


def find_regions(text: str, title: str | None = None) -> tuple[Region, ...]:
    """The regions of a text, in order; every character except white space is in exactly one.

    - **boilerplate**: page furniture (dates and bylines only around the article, not between paragraphs); a section
      name above the headline; a sentence or bracket of a paragraph that leads elsewhere (*Lire aussi : …*);
    - **title**: the first line, if it is short, does not end like a sentence and is followed by prose, or if it is
      printed again; **repeated title**: the same words again, or followed by the name of the site;
    - **lead**: text between the title and a dateline or byline; or a line without a full stop right below the title; or
      a first paragraph most of whose words recur in the article;
    - **subhead**: a short line between paragraphs that begins with a capital and does not end like a sentence;
    - **body**: everything else. A text of one line is all body.

    ``title`` is the headline where it is known: the first line with these words.

    >>> text = "Le pont rouvre\\n\\nLe pont a rouvert lundi, a dit la mairie, après trois ans de travaux et de débats."
    >>> [(r.kind, r.start, r.end) for r in find_regions(text)]
    [('title', 0, 14), ('body', 16, 98)]
    """
    spans = paragraphs(text)
    lines = [text[start:end] for start, end in spans]
    kinds: list[Kind] = _kinds(lines, title) if len(lines) > 1 else ["body"] * len(lines)
    return tuple(part for kind, span in zip(kinds, spans, strict=True) for part in _parts(kind, *span, text))


def _parts(kind: Kind, start: int, end: int, text: str) -> Iterator[Region]:
    """A paragraph as a region; or its prose and the cross-references in it (*Lire aussi : …*), each as one."""
    cuts = cross_references(text[start:end]) if kind in ("lead", "body") else []
    edges = [(start + a, start + b) for a, b in cuts]
    for before, after in zip([start, *(b for _, b in edges)], [*(a for a, _ in edges), end], strict=True):
        if text[before:after].strip():
            blank = len(text[before:after]) - len(text[before:after].lstrip())
            yield Region(kind, before + blank, before + len(text[before:after].rstrip()))
        yield from (Region("boilerplate", a, b) for a, b in edges if a == after)


def _kinds(lines: Sequence[str], known: str | None) -> list[Kind]:
    kinds: list[Kind | None] = [None] * len(lines)
    signed = _mark_boilerplate(lines, kinds)
    title = _mark_titles(lines, kinds, _words(known or ""))
    left = [i for i, kind in enumerate(kinds) if kind is None]
    if title is not None:
        for i in _leads(lines, [i for i in left if i > title], signed):
            kinds[i] = "lead"
    _mark_subheads(lines, kinds)
    return [kind or "body" for kind in kinds]


def is_prose(line: str) -> bool:
    """Whether a line is a paragraph of prose: it ends like a sentence, or is longer than any headline."""
    return len(line) >= _PROSE_SURE or (len(line) >= _PROSE_MIN and bool(_PROSE_END.search(line)))


def _mark_boilerplate(lines: Sequence[str], kinds: list[Kind | None]) -> list[int]:
    """Mark page furniture; return the lines with the byline or the date of the article."""
    prose = [i for i, line in enumerate(lines) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    signed = []
    for i, line in enumerate(lines):
        kind = furniture(line)
        around = i <= first + 1 or i > last
        if kind is None and is_name(line) and ((0 < i <= first + 1 and i != first) or (i > last > 0)):
            kind = "byline"
        if kind in ("date", "byline", "source") and not around:
            continue
        if kind:
            kinds[i] = "boilerplate"
            if kind in ("date", "byline"):
                signed.append(i)
    return signed


def _mark_titles(lines: Sequence[str], kinds: list[Kind | None], known: str) -> int | None:
    """Mark the title, which may be ``known`` by its words, and its repetitions; return the index of the title."""
    told = next((i for i, line in enumerate(lines) if known and _words(line) == known), None)
    if told is not None:
        kinds[told] = None
    left = [i for i, kind in enumerate(kinds) if kind is None]
    if len(left) > 2 and is_section(lines[left[0]]) and _headline(lines[left[1]]):
        kinds[left.pop(0)] = "boilerplate"
    if len(left) < 2:
        return None
    title = left[0] if told is None else told
    rest = [i for i in left if i > title]
    name = _words(lines[title])
    longest = 2 * len(lines[title]) + 40  # the same words have about the same length
    again = [i for i in rest if name and len(lines[i]) <= longest and _words(lines[i]) == name]
    again += [i for i in rest[:5] if name and _SITE.search(lines[i]) and _words(_SITE.sub("", lines[i])) == name]
    others = [i for i in rest if i not in again]
    short = len(lines[title]) <= _TITLE_MAX
    printed_twice = short and any(i in again for i in rest[:3])
    if not (told is not None or printed_twice or (_headline(lines[title]) and any(is_prose(lines[i]) for i in others))):
        return None
    kinds[title] = "title"
    for i in again:
        kinds[i] = "repeated title"
    return title


def _headline(line: str) -> bool:
    return len(line) <= _TITLE_MAX and not _OPEN_END.search(line) and not _LIST_MARK.match(line)


def _leads(lines: Sequence[str], left: Sequence[int], signed: Sequence[int]) -> list[int]:
    """Which of the paragraphs below the title are the lead."""
    if len(left) < 2:
        return []
    for n in (1, 2, 3):
        if n < len(left) and all(len(lines[i]) <= _LEAD_MAX for i in left[:n]):
            dated = dateline_date(lines[left[n]]) and not any(dateline_date(lines[i]) for i in left[:n])
            if dated or any(left[n - 1] < s < left[n] for s in signed):
                return list(left[:n])
    first = lines[left[0]]
    if dateline_date(first) or first.endswith("?"):
        return []
    if _headline(first) and is_prose(lines[left[1]]):
        return [left[0]]
    if len(left) > 3 and len(first) <= _LEAD_MAX:
        said, rest = _stems(first), _stems(" ".join(lines[i] for i in left[1:]))
        if said and len(said & rest) >= _RECURRENCE * len(said):
            return [left[0]]
    return []


def _mark_subheads(lines: Sequence[str], kinds: list[Kind | None]) -> None:
    left = [i for i, kind in enumerate(kinds) if kind is None]
    found = [
        b
        for a, b, c in zip([None, *left[:-1]], left, left[1:], strict=False)
        if _crosshead(lines[b]) and is_prose(lines[c]) and (a is not None or "title" in kinds)
    ]
    if 2 * len(found) <= len(left):
        for i in found:
            kinds[i] = "subhead"


def _crosshead(line: str) -> bool:
    start = line.lstrip(" «“\"'")[:1]
    return len(line) <= _SUBHEAD_MAX and _headline(line) and (start.isupper() or start.isdigit())


def _words(line: str) -> str:
    return " ".join(re.findall(r"\w+", key(line)))


def _stems(text: str) -> set[str]:
    """The words of four letters and more, cut to six letters so that inflections meet."""
    return {word[:6] for word in re.findall(r"[a-z]{4,}", key(text))}

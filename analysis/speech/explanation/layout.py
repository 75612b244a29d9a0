"""An explanation as text: aligned, short by default."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import wrap

from .blocks import INDENT, WIDTH, block, wrapped
from .candidates import RuledOut, Weighed, Weight
from .cells import Cell
from .contents import NOTICEABLE
from .contents_layout import weighing_lines
from .findings import Decided, Explained, Found
from .reading import LEGEND

#: How many candidates, weights and referents ruled out are told by default.
_FEW, _MOST_RULED_OUT = 3, 4


@dataclass(frozen=True, slots=True, repr=False)
class Explanation:
    """What was read, weighed, chosen and refused in a text; ``str`` of it is the explanation."""

    sentences: list[Explained]
    everything: bool = False

    def __str__(self) -> str:
        shown = [s for s in self.sentences if self.everything or _reports(s)] or self.sentences
        parts = ["\n".join(_sentence(s, self.everything)) for s in shown]
        hidden = len(self.sentences) - len(shown)
        if hidden:
            parts.append(f"Nothing reports speech in {hidden} other sentence{'s' * (hidden > 1)}.")
        return "\n\n".join([*parts, f"Read as: {LEGEND}"]) if parts else "The text is empty."

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self))}</pre>"


def _reports(sentence: Explained) -> bool:
    """Whether speech was found in a sentence, refused, or nearly found."""
    nearly = sentence.weighing is not None and any(c.chance >= NOTICEABLE for c in sentence.weighing.candidates)
    return bool(sentence.found or sentence.refused or nearly)


def _sentence(sentence: Explained, everything: bool) -> Iterator[str]:
    region = "" if sentence.region == "body" else f"   ({sentence.region})"
    yield from wrapped(f"{sentence.number + 1:<3}", sentence.text + region)
    if everything:
        longest = min(max((len(str(s)) for s in sentence.segments), default=0), 48)
        lines = [f"{segment!s:<{longest}}  {segment.note}".rstrip() for segment in sentence.segments]
        yield from block("read as", lines)
    else:
        yield from block("read as", wrap(" ".join(map(str, sentence.segments)), WIDTH))
    if sentence.weighing is not None and (everything or _reports(sentence)):
        yield from weighing_lines(sentence.weighing, everything)
    for found in sentence.found:
        yield ""
        yield from _found(found, everything)
    refused = list(_told(sentence, everything))
    if refused:
        yield ""
        yield from block("refused", refused)
    silent = everything or not (sentence.found or sentence.refused)
    verbs = [verb for verb in sentence.unread if silent or verb.near]
    yield from block("no cue", [f"{verb.text}: {verb.reason} ({verb.cell})" for verb in verbs])


def _found(found: Found, everything: bool) -> Iterator[str]:
    yield from wrapped(f"{INDENT}[{found.number}] ", f"{found.text}   ({found.type})")
    if found.confidence is not None:
        doubt = f"; in doubt: {found.doubt}" if found.doubt else ""
        yield from block("confidence", [f"{found.confidence:.0%}{doubt}"])
    yield from block("matched", [f"{found.construction}: {found.means} ({found.row.file}:{found.row.line})"])
    yield from block("cue", [f"{found.cue} ({found.cell})" if found.cell else found.cue or "none"])
    yield from block("source", [found.source or "none"])
    yield from block("phrases", found.phrases if everything else found.phrases[: _FEW + 1])
    who = f"{found.speaker} ({found.label or 'no name'})" if found.speaker else "nobody"
    yield from block("speaker", [f"{who} by the rule {found.rule!r}: {found.rule_means}"])
    yield from block("because", [str(thing) for thing in (found.speaker_cell, found.name) if thing])
    for choice in found.choices:
        yield from _choice(choice, everything)


def _choice(choice: Decided, everything: bool) -> Iterator[str]:
    candidates = choice.candidates if everything else choice.candidates[: _FEW + 1]
    longest = max((len(c.name) for c in candidates), default=0)
    lines = [_candidate(candidate, longest, choice.candidates[0].score, everything) for candidate in candidates]
    yield from block("weighed", lines or ["nobody mentioned so far can be meant"], hang=longest + 12)
    yield from block("not named", [choice.withheld] if choice.withheld else [])
    out = choice.ruled_out if everything else choice.ruled_out[:_MOST_RULED_OUT]
    yield from block("ruled out", [_ruled_out(one) for one in out])
    yield from block("unlisted", [f"{noun.text}: not listed as a source ({noun.cell})" for noun in choice.unlisted])
    yield from block("parted by", [str(cell) for cell in choice.cells])


def _candidate(candidate: Weighed, longest: int, best: float, everything: bool) -> str:
    start = f"{'>' if candidate.chosen else ' '} {candidate.name:<{longest}}  {candidate.score:+6.2f}  "
    if candidate.chosen:
        return start + _weights(candidate.weights, everything)
    lost = f"lost by {best - candidate.score:.2f}: {_weights(candidate.lacks, everything)}"
    return start + lost + (f"; it has {_weights(candidate.weights, True)}" if everything else "")


def _weights(weights: list[Weight], everything: bool) -> str:
    return ", ".join(map(str, weights if everything else weights[:_FEW]))


def _ruled_out(one: RuledOut) -> str:
    return f"{one.name}: {one.reason}" + (f" ({one.cell})" if one.cell else "")


def _told(sentence: Explained, everything: bool) -> Iterator[str]:
    """The refusals; by default not those of a verb that attributes elsewhere."""
    cues = {found.cue for found in sentence.found}
    for verb in sentence.refused:
        if everything or verb.text not in cues:
            yield f"{verb.text}: {verb.reason}{_cells(verb.cells)}"


def _cells(asked: Iterable[Cell]) -> str:
    """The cells asked, row by row: ``speech_verbs.tsv:7 · dire: incise y, que y``."""
    rows: dict[str, list[Cell]] = {}
    for cell in asked:
        if cell.line is not None:
            rows.setdefault(f"{cell.file}:{cell.line} · {cell.key}", []).append(cell)
    told = [f"{row}: {', '.join(f'{c.column} {c.value}' for c in cells)}" for row, cells in rows.items()]
    told += dict.fromkeys(str(cell) for cell in asked if cell.line is None)
    return f" ({'; '.join(told)})" if told else ""

"""What a user's corrections say of the rows of an article: which are quotations, and who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from analysis.corrections.file import NOBODY, Correction
from analysis.evaluation.matching import same_speaker
from analysis.pipeline.components import article_of, doc_data, in_article, reading_of
from analysis.speech.choice.candidates.contents import LetterCount, Letters, overlap
from analysis.speech.quotation import Quotation, Span

from .contents import SAME

#: A row that is no quotation says that of everything that shares half of its letters.
PART = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """A row that a user has looked at: whether it is a quotation, and who speaks (``named``: whether that is said).

    ``speaker`` is None where nobody is named. ``found`` is the speaker that the row had. Offsets are those of the
    reading copy.
    """

    letters: Letters
    start: int
    cue: Span | None
    source: Span | None
    right: bool
    named: bool
    speaker: str | None
    found: str | None

    @property
    def confirmed(self) -> bool:
        """Whether the row was right as it was."""
        return self.right and (not self.named or same_speaker(self.speaker, self.found))


def told_of(doc: Doc, lines: Iterable[Correction]) -> list[Told]:
    """The rows of an article that lines of corrections are about, in the order of the text."""
    article = article_of(doc).id
    by_start: dict[int, list[Correction]] = {}
    for line in lines:
        if line.article == article and line.start is not None and line.column in {"speaker", "type"}:
            by_start.setdefault(line.start, []).append(line)
    letters = LetterCount(reading_of(doc).text)
    return list(_told(doc, by_start, letters)) if by_start else []


def _told(doc: Doc, by_start: dict[int, list[Correction]], letters: LetterCount) -> Iterator[Told]:
    for row in doc_data(doc, "quotations"):
        mine = by_start.get(in_article(doc, dict(row))["start"])
        if not mine:
            continue
        named = [line.value for line in mine if line.column == "speaker" and line.value]
        speaker = named[-1] if named else row["speaker"]
        yield Told(
            letters.of([(start, end) for start, end in row["spans"]]),
            row["start"],
            (row["cue_start"], row["cue_end"]) if row["cue"] else None,
            (row["source_start"], row["source_end"]) if row["source"] else None,
            right=all(line.value for line in mine),
            named=bool(named),
            speaker=None if speaker == NOBODY else speaker,
            found=row["speaker"],
        )


def hits(rows: Iterable[Told], found: Iterable[Quotation], letters: LetterCount) -> int:
    """How many of the rows come out as the user says: the words quoted by that speaker, or not quoted at all."""
    made = [(letters.of(item.spans), item.speaker) for item in found]
    count = 0
    for row in rows:
        speakers = [speaker for own, speaker in made if overlap(own, row.letters) >= (SAME if row.right else PART)]
        if row.right:
            count += any(not row.named or same_speaker(row.speaker, speaker) for speaker in speakers)
        else:
            count += not speakers
    return count

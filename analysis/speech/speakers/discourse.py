"""The thread of an article: who is taken up by the text, where, in which role, and who has spoken, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from analysis.speech.quotation import Span
from analysis.speech.sentence.sentence import Sentence

from .known_sources import Known, NameRow, noun_gender, row_of

PRONOUNS = {
    "il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p"), "lui": ("m", "s"), "eux": ("m", "p"),
    "celui-ci": ("m", "s"), "celle-ci": ("f", "s"), "ceux-ci": ("m", "p"), "celles-ci": ("f", "p"),
    "ses": ("", "s"), "son": ("", "s"), "sa": ("", "s"),
    "celui": ("m", "s"), "celle": ("f", "s"), "ceux": ("m", "p"), "celles": ("f", "p"), "leurs": ("", "p"),
    "leur": ("", "p"), "l'": ("", "s"),
}  # fmt: skip

PLURALS = {"les", "des", "ces", "plusieurs", "certains", "ses", "leurs", "deux", "trois", "aux", "quelques"}
#: How many of the last mentions a word may look back over for whom it means, so that time stays linear.
_MEMORY = 120
#: How many of the last places of one referent say how it was taken up.
_LAST = 4
#: How many of the referents that an article takes up most are always in mind.
_HEROES = 3


@dataclass(slots=True)
class Referent:
    """Somebody or something that can speak: a named entity, or a source with no name.

    ``gender`` is ``m``, ``f`` or empty, ``number`` ``s`` or ``p``; ``nouns`` and ``words`` are what it is called.
    """

    speaker: str
    label: str | None
    gender: str
    number: str
    kind: str
    guessed: bool = False  # the gender is only that of a first name
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)

    def times(self, before: int) -> int:
        """How often the text took it up before an offset."""
        return bisect_left(self.mentions, before, key=lambda t: t.at)

    def last(self, before: int) -> list[Mention]:
        """The last few of those places, in order."""
        end = self.times(before)
        return self.mentions[max(0, end - _LAST) : end]

    def is_taken_in(self, start: int, end: int) -> bool:
        """Whether the text takes it up between two offsets."""
        first = bisect_left(self.mentions, start, key=lambda t: t.at)
        return first < len(self.mentions) and self.mentions[first].at < end


@dataclass(slots=True)
class Mention:
    """A place where the text takes up a referent, and the role of the phrase in its sentence."""

    at: int
    sentence: int
    role: str  # subject, lower subject, object, complement, other
    marked: bool = False  # inside quotation marks
    spoke: bool = False
    replied: bool = False
    pronoun: bool = False


@dataclass(slots=True)
class Discourse:
    """The thread of an article: its sentences, its referents, and their mentions in order."""

    doc: Doc
    text: str
    sentences: list[Sentence]
    names: list[NameRow]
    known: dict[str, Known]
    paragraphs: list[int] = field(default_factory=list)
    referents: dict[tuple[str, bool], Referent] = field(default_factory=dict)
    mentions: list[tuple[int, int, Referent, Mention]] = field(default_factory=list)
    speeches: list[tuple[int, int, Referent, Mention]] = field(default_factory=list)
    heroes: list[Referent] = field(default_factory=list)
    called: dict[str, list[Referent]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        at = 0
        for n, sentence in enumerate(self.sentences):
            at += n > 0 and "\n" in self.text[self.sentences[n - 1].end - 1 : sentence.start + 1]
            self.paragraphs.append(at)

    def take(self, referent: Referent, mention: Mention) -> None:
        """Note that the text takes up a referent; where it did at that place already, that it spoke."""
        known = bisect_left(referent.mentions, mention.at, key=lambda t: t.at)
        if known < len(referent.mentions) and referent.mentions[known].at == mention.at:
            old = referent.mentions[known]
            if mention.spoke and not old.spoke:
                old.spoke, old.replied = True, mention.replied
                insort(self.speeches, (old.at, id(old), referent, old))
            return
        referent.mentions.insert(known, mention)
        entry = (mention.at, id(mention), referent, mention)
        insort(self.mentions, entry)
        if mention.spoke:
            insort(self.speeches, entry)

    def referent(self, speaker: str, label: str | None) -> Referent | None:
        """The referent of that name, or of that phrase."""
        return self.referents.get((speaker, label is None))

    def in_mind(self, before: int) -> list[Referent]:
        """The referents of the last mentions before an offset, the nearest first, then those of whom the text tells."""
        end = bisect_left(self.mentions, (before,))
        near = [entry[2] for entry in reversed(self.mentions[max(0, end - _MEMORY) : end])]
        seen = {id(r): r for r in near}
        seen.update({id(r): r for r in self.heroes if r.mentions and r.mentions[0].at < before})
        return list(seen.values())

    def last_speech(self, before: int) -> tuple[Referent, Mention] | None:
        """Who spoke last before an offset, and where."""
        end = bisect_left(self.speeches, (before,))
        return self.speeches[end - 1][2:] if end else None

    def settle(self) -> None:
        """Once all names are taken up: remember those that the article names most, and what each is called."""
        ranked = sorted(
            self.referents.values(), key=lambda r: (-len(r.mentions), r.mentions[0].at if r.mentions else 0)
        )
        self.heroes = [r for r in ranked if r.label in {"PER", "ORG"}][:_HEROES]
        for referent in ranked:
            for noun in sorted(referent.nouns):
                self.called.setdefault(noun, []).append(referent)

    def names_in(self, start: int, end: int) -> list[NameRow]:
        """The names that begin in ``text[start:end]``."""
        first = bisect_left(self.names, start, key=lambda m: m["start"])
        return self.names[first : bisect_left(self.names, end, key=lambda m: m["start"])]

    def last_named(self, before: int, gender: str, label: str = "PER") -> Known | None:
        """The entity of that label and gender whose mention stands last before an offset."""
        unsure = None
        last = bisect_right(self.names, before, key=lambda m: m["end"])
        for row in reversed(self.names[max(0, last - _MEMORY) : last]):
            if row["label"] == label:
                known = self.known[row["name"]]
                if not gender or known.gender == gender:
                    return known
                if not known.gender:
                    unsure = unsure or known
        return unsure


def tokens_in(discourse: Discourse, span: Span | None) -> list[Token]:
    """The tokens that a span of characters touches."""
    if span is None:
        return []
    found = discourse.doc.char_span(*span, alignment_mode="expand")
    return list(found) if found is not None else []


def gender_and_number(discourse: Discourse, span: Span | None) -> tuple[str, str]:
    """The gender (``m``, ``f`` or empty) and number (``s``, ``p``) of a row, by its head."""
    tokens = tokens_in(discourse, span)
    head = next((t for t in tokens if t.pos_ == "NOUN" and row_of(t)), None) or next(
        (t for t in tokens if t.pos_ in {"NOUN", "PROPN", "PRON"} or row_of(t)), None
    )
    if head is None:
        return "", "s"
    low = head.lower_.removeprefix("-t").lstrip("-")
    if low in PRONOUNS:
        return PRONOUNS[low]
    plural = "Plur" in head.morph.get("Number", []) or tokens[0].lower_ in PLURALS
    row = row_of(head)
    marked = {"Masc": "m", "Fem": "f"}.get(next(iter(head.morph.get("Gender", [])), ""), "")
    return noun_gender(head, row) if row else marked, "p" if plural else "s"


def sentence_at(discourse: Discourse, offset: int) -> int:
    """The number of the sentence at an offset."""
    return max(bisect_right(discourse.sentences, offset, key=lambda f: f.start) - 1, 0)

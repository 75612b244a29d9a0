"""Discourse state: every referent mentioned so far, where, in which grammatical role, and who spoke last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from analysis.speech.quotation import Span
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.speakers.known.known_sources import Known
from analysis.tables import MentionRow

from .referent import Mention, Referent

#: How many of the last mentions a word may look back over for whom it means, so that time stays linear.
_MEMORY = 120
#: How many of the referents that an article mentions most are always in mind.
_HEROES = 3


@dataclass(slots=True)
class Discourse:
    """The state of the discourse of an article: its sentences, its referents, and their mentions in order."""

    doc: Doc
    text: str
    sentences: list[Sentence]
    names: list[MentionRow]
    known: dict[str, Known]
    #: Called with every choice between referents (a ``weighing.choice.Choice``).
    observe: Callable[..., None] | None = None
    paragraphs: list[int] = field(default_factory=list)
    referents: dict[tuple[str, bool], Referent] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    speeches: list[Mention] = field(default_factory=list)
    heroes: list[Referent] = field(default_factory=list)
    called: dict[str, list[Referent]] = field(default_factory=dict)
    #: Whom the word at an offset probably means, where that is too unsure for the name to be given.
    unnamed: dict[int, Referent] = field(default_factory=dict)

    def __post_init__(self) -> None:
        number = 0
        for n, sentence in enumerate(self.sentences):
            number += n > 0 and "\n" in self.text[self.sentences[n - 1].end - 1 : sentence.start + 1]
            self.paragraphs.append(number)

    def add(self, mention: Mention) -> None:
        """Note a mention; where there is one of the same referent at that place, only that it spoke."""
        referent = mention.referent
        old = referent.mention_at(mention.at)
        if old is None:
            insort(referent.mentions, mention, key=lambda m: m.at)
            insort(self.mentions, mention, key=lambda m: m.at)
        elif not mention.spoke or old.spoke:
            return
        else:
            old.spoke, old.replied, old.role = True, mention.replied, mention.role
            mention = old
        if mention.spoke:
            insort(self.speeches, mention, key=lambda m: m.at)

    def referent(self, speaker: str, label: str | None) -> Referent | None:
        """The referent of that name, or of that phrase."""
        return self.referents.get((speaker, label is None))

    def in_mind(self, before: int) -> list[Referent]:
        """The referents of the last mentions before an offset, nearest first, then those that the article is about."""
        end = bisect_left(self.mentions, before, key=lambda m: m.at)
        near = [mention.referent for mention in reversed(self.mentions[max(0, end - _MEMORY) : end])]
        return list(dict.fromkeys([*near, *(r for r in self.heroes if r.is_mentioned_before(before))]))

    def mentions_in(self, sentence: int) -> list[Mention]:
        """The mentions in a sentence, of those noted so far."""
        first = bisect_left(self.mentions, self.sentences[sentence].start, key=lambda m: m.at)
        return self.mentions[first : bisect_left(self.mentions, self.sentences[sentence].end, key=lambda m: m.at)]

    def last_speech(self, before: int) -> Mention | None:
        """Where somebody spoke last before an offset."""
        end = bisect_left(self.speeches, before, key=lambda m: m.at)
        return self.speeches[end - 1] if end else None

    def index(self) -> None:
        """Index the most-mentioned referents and the nouns that describe each, once all names are noted."""
        ranked = sorted(
            self.referents.values(), key=lambda r: (-len(r.mentions), r.mentions[0].at if r.mentions else 0)
        )
        self.heroes = [r for r in ranked if r.label in {"PER", "ORG"}][:_HEROES]
        for referent in ranked:
            for noun in sorted(referent.nouns):
                self.called.setdefault(noun, []).append(referent)

    def names_in(self, start: int, end: int) -> list[MentionRow]:
        """The names that begin in ``text[start:end]``."""
        first = bisect_left(self.names, start, key=lambda m: m.start)
        return self.names[first : bisect_left(self.names, end, key=lambda m: m.start)]

    def last_named(self, before: int, gender: str, label: str = "PER") -> Known | None:
        """The entity of that label and gender that is named last before an offset."""
        unsure = None
        last = bisect_right(self.names, before, key=lambda m: m.end)
        for row in reversed(self.names[max(0, last - _MEMORY) : last]):
            if row.label == label:
                known = self.known[row.name]
                if not gender or known.gender == gender:
                    return known
                if not known.gender:
                    unsure = unsure or known
        return unsure

    def tokens_in(self, span: Span | None) -> list[Token]:
        """The tokens that a span of characters touches."""
        found = self.doc.char_span(*span, alignment_mode="expand") if span else None
        return list(found) if found is not None else []

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence at an offset."""
        return max(bisect_right(self.sentences, offset, key=lambda s: s.start) - 1, 0)

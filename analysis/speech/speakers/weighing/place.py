"""The place of a word that is to be resolved: its sentence, who spoke last before it, of whom direct speech speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.referent import Mention, Role

from .choice import Target

#: Marks that open direct speech, characters before it within which they are, and its pronouns of the third person.
_OPENING, _NEAR, _GENDERS = ("«", "“", '"', "‹"), 3, {"il": "m", "elle": "f"}
_ROLES: tuple[Role, ...] = ("subject", "lower subject", "object", "complement")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a target is: its sentence, and who spoke last before it."""

    discourse: Discourse
    target: Target
    sentence: int
    speech: Mention | None
    spoken_of: frozenset[str]  # the genders of the *il* and *elle* in direct speech

    @classmethod
    def of(cls, discourse: Discourse, target: Target) -> Place:
        """The place of a target."""
        spoken_of = frozenset(_spoken_of(discourse, target))
        return cls(discourse, target, discourse.sentence_at(target.at), discourse.last_speech(target.at), spoken_of)

    def same_paragraph(self, mention: Mention) -> bool:
        """Whether a mention is in the paragraph of the target."""
        paragraphs = self.discourse.paragraphs
        return paragraphs[mention.sentence] == paragraphs[self.sentence]


def _spoken_of(discourse: Discourse, target: Target) -> Iterator[str]:
    """*« Il va mieux », dit le médecin*: of whom words in marks speak, they do not come from."""
    for start, end in target.contents:
        if discourse.text[max(0, start - _NEAR) : start].rstrip().endswith(_OPENING):
            for token in discourse.tokens_in((start, end)):
                if token.lower_ in _GENDERS and token.dep_ == "nsubj":
                    yield _GENDERS[token.lower_]


def last_role(mentions: list[Mention]) -> str:
    """The highest role in the last sentence that mentions the referent."""
    roles = {m.role for m in mentions if m.sentence == mentions[-1].sentence}
    return next((role for role in _ROLES if role in roles), "other")

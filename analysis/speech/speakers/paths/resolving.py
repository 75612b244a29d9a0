"""The source of a quotation → its speaker: the paths in order, the first that leads somewhere decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analysis.speech.sentence.source_nouns import own_phrase
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.mentions import unnamed_referent
from analysis.speech.speakers.rules import Resolution

from .anaphors import named_last, one_of_two, pronoun
from .descriptions import described
from .names import named
from .parts import some_of_them
from .source import Source
from .whose_words import is_of_writer, whose_words


def resolve(discourse: Discourse, source: Source) -> Resolution:
    """Whom a source means; somebody whom the text has not mentioned yet is a new referent."""
    found = (path(discourse, source) for path in _PATHS)
    return next((resolution for resolution in found if resolution is not None), Resolution(None, "no source"))


def _uttered(discourse: Discourse, source: Source) -> Resolution | None:
    """*les propos de X*: whoever X is; *nos informations*: nobody."""
    if is_of_writer(source):
        return Resolution(None, "impersonal")
    words = whose_words(discourse, source)
    if words is None:
        return None
    found = resolve(discourse, Source.read(discourse, words.of, source.contents))
    return replace(found, rule="whose words", evidence=words.evidence)


def _own_phrase(discourse: Discourse, source: Source) -> Resolution | None:
    """*un habitant*: somebody who has no name."""
    phrase = own_phrase(discourse.text[slice(*source.span)])
    return Resolution(unnamed_referent(discourse, source.span), "own phrase", source.evidence) if phrase else None


_PATHS: tuple[Callable[[Discourse, Source], Resolution | None], ...] = (
    pronoun,
    named_last,
    one_of_two,
    some_of_them,
    _uttered,
    named,
    described,
    _own_phrase,
)

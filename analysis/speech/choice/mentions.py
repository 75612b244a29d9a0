"""Whose an attribution is: the phrase beside a verb, an expression, a noun or a colon that names the source."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.french.function_words import forms
from analysis.speech.constructions.before_colons import last_before_colon, source_before_colon
from analysis.speech.constructions.noun_sources import source_of, support_of
from analysis.speech.quotation import Span
from analysis.speech.sentence.government import NO_GOVERNMENT
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue, Form
from analysis.speech.sources.subjects_after import inverted_subject, span_of
from analysis.speech.sources.subjects_before import subject_before

from .candidates.anchors import COLON, EXPRESSION, NOUN, VERB, Anchor, Units
from .candidates.pool import Pool, Relation

_FORMS: dict[str, Form] = {"participle": "participle", "infinitive": "infinitive"}
#: Subjects that are nobody: *on*; *il* of a passive (*il a été dit que*).
_ON = {form for form in forms("subject pronoun", "inverted pronoun") if form.endswith("on")}
_IL = "il"
_EN = "en"


@dataclass(slots=True)
class Mention:
    """A source (None where the text gives none), the unit after it, and the anchor that attributes in the end."""

    anchor: Anchor | None
    source: Span | None = None
    after: int = 0
    impersonal: bool = False


def mention_of(pool: Pool, anchor: Anchor, relation: Relation, first: int) -> Mention:
    """The source that an anchor gives for a content that begins at unit ``first``."""
    sentence = pool.reading.sentence
    if anchor.kind == COLON:
        verb = _opening(pool, anchor)
        last = last_before_colon(sentence, anchor.first)
        if verb is None or last is not None:
            source = span_of(sentence, last) if last is not None else source_before_colon(sentence, anchor.first)
            return Mention(None, source, anchor.after)
        return _by_verb(sentence, verb, "governed")
    if anchor.kind == NOUN:
        units = source_of(sentence, anchor.head, first, support_of(sentence, anchor.head))
        return Mention(anchor, span_of(sentence, units), anchor.after)
    if anchor.kind == EXPRESSION:
        return Mention(anchor, span_of(sentence, anchor.source), anchor.after)
    return _by_verb(sentence, anchor, relation)


def _opening(pool: Pool, colon: Anchor) -> Anchor | None:
    """The last verb that can have its words after a colon; a gerund only right before it, or where it is alone.

    *Et de poursuivre en répondant à la foule : « … »* has *poursuivre*; the participle of another verb opens nothing
    (*un départ exigé par la foule : « … »*).
    """
    before = [a for a in pool.anchors if a.last < colon.first and a.kind == VERB]
    main = [a for a in before if a.last == colon.first - 1 or pool.reading.low[a.first] != _EN]
    return next(reversed(main or before), None)


def _by_verb(sentence: Sentence, anchor: Anchor, relation: Relation) -> Mention:
    units = _of_verb(sentence, anchor, relation)
    after = units[1] if units is not None and units[0] > anchor.last else anchor.last + 1
    if units is not None and _is_nobody(sentence, units, anchor):
        return Mention(anchor, None, after, impersonal=True)
    return Mention(anchor, span_of(sentence, units), after)


def _of_verb(sentence: Sentence, anchor: Anchor, relation: Relation) -> Units | None:
    cue = anchor.cue
    before, after = anchor.subject, anchor.inverted
    if cue is None:
        form = _FORMS.get(anchor.form.removeprefix("inverted "), "finite")
        cue = Cue(NO_GOVERNMENT, anchor.head, anchor.first, anchor.head, form)
        before, after = subject_before(sentence, cue, sentence.cues), inverted_subject(sentence, cue)
    if cue.passive:
        return anchor.agent
    if relation == "governed" and not anchor.construction:
        # what follows the verb is its content, but for a pronoun: *a-t-il dit : …*
        return before or (after if cue.pronoun is not None else None)
    return after or before


def _is_nobody(sentence: Sentence, units: Units, anchor: Anchor) -> bool:
    low = sentence[units[0]].low
    passive = anchor.cue is not None and anchor.cue.passive
    return units[1] - units[0] == 1 and (low in _ON or (low == _IL and passive))

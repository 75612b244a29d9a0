"""What could attribute something in a sentence: verbs, expressions and nouns of speech, colons, any verb near marks."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.french.function_words import INVERTED_PRONOUNS, RELATIVES
from analysis.speech.constructions.comparisons import COMPARISON, comparison
from analysis.speech.constructions.expressions import OPINION, OWN_SOURCE, Expression, expressions
from analysis.speech.constructions.inserted import why_not_inserted
from analysis.speech.constructions.noun_sources import follows_which, noun_row, support_of
from analysis.speech.constructions.outer import modifier_of
from analysis.speech.sentence.government import speech_verbs
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.able_to_speak import is_silent, is_thing
from analysis.speech.sources.subjects_after import agent, inverted_subject
from analysis.speech.sources.subjects_before import subject_before

from .reading import Reading

Units = tuple[int, int]
VERB, EXPRESSION, NOUN, COLON = "verb", "expression", "noun", "colon"
#: A verb of speech in a form that is in no verb group; any other verb near marks.
FORM, ANY = "verb form", "any verb"
VERBAL = frozenset({VERB, FORM, ANY})
#: Those that surely attribute something.
SURE = frozenset({VERB, EXPRESSION})
_MARKS_BEFORE, _MARKS_AFTER = 3, 6
_FAR_SUBJECT = 12
#: Units after a noun within which *selon lequel* belongs to it.
_NEAR_NOUN = 8
#: Expressions that stand otherwise than *selon X*.
_FORMS = {OWN_SOURCE: "its own source", OPINION: "opinion"}


@dataclass(slots=True)
class Anchor:
    """An attribution: ``head`` is its word, ``first`` to ``last`` its units, ``after`` the unit after its source."""

    kind: str
    head: int
    first: int
    last: int
    after: int
    lemma: str
    sense: str = ""
    form: str = ""
    cue: Cue | None = None
    subject: Units | None = None
    inverted: Units | None = None
    agent: Units | None = None
    source: Units | None = None
    #: The units of an expression without its source.
    words: Units | None = None
    #: What an expression, or *comme* before a verb, makes of it; empty for other verbs and nouns.
    construction: str = ""

    #: Whether its subject is nobody's words (*l'histoire montre que*), or said none in marks (*une robe qui rappelle*).
    silent: bool = False
    thing: bool = False
    #: Why a verb is no clause inserted in its content; empty where it may be one, and for what is no verb of a clause.
    refused: str = ""

    @property
    def begin(self) -> int:
        """The first unit of the attributing clause: that of the subject before the verb, where it stands near."""
        near = self.subject is not None and 0 < self.first - self.subject[0] < 8
        return self.subject[0] if self.subject is not None and near else self.first


def anchors_of(reading: Reading, cues: list[Cue]) -> list[Anchor]:
    """The anchors of a sentence: verbs of speech and expressions, then what else could attribute."""
    found = [_verb(reading.sentence, cue, cues) for cue in cues]
    found += [_expression(item) for item in expressions(reading.sentence)]
    taken = {n for anchor in found for n in range(anchor.first, anchor.last + 1)}
    for n in range(len(reading)):
        if n not in taken:
            anchor = _noun(reading, n) or _other(reading, n)
            if anchor is not None:
                found.append(anchor)
    return found


def modifier(reading: Reading, anchor: Anchor) -> int | None:
    """The first unit of the clause of an attribution, where it belongs to a noun before it (*X, | qui assure*)."""
    if anchor.cue is not None:
        return modifier_of(reading.sentence, anchor.cue)
    if anchor.kind == NOUN:
        return anchor.head + 1
    return anchor.first if reading.low[anchor.last] in RELATIVES else None


def _verb(sentence: Sentence, cue: Cue, cues: list[Cue]) -> Anchor:
    government = cue.government
    compared = comparison(sentence, cue)
    has_subject = compared is not None and compared < cue.first - 1  # *comme la maire l'a dit*
    inverted = None if has_subject else inverted_subject(sentence, cue)
    subject = subject_before(sentence, cue, cues)
    beside = inverted is not None and inverted[0] >= cue.first and inverted[0] - cue.last <= _FAR_SUBJECT
    return Anchor(
        VERB,
        cue.head,
        cue.first if compared is None else compared,
        cue.last,
        max(cue.last + 1, inverted[1]) if inverted and beside else cue.last + 1,
        government.lemma,
        government.sense,
        cue.form if compared is None else COMPARISON,
        cue,
        subject=subject,
        inverted=inverted,
        agent=agent(sentence, cue) if cue.passive else None,
        silent=subject is not None and not cue.passive and is_silent(sentence, subject),
        thing=subject is not None and is_thing(sentence, cue, subject),
        construction=COMPARISON if compared is not None else "",
        refused=why_not_inserted(sentence, cue),
    )


def _noun(reading: Reading, n: int) -> Anchor | None:
    row = noun_row(reading.sentence[n])
    if row is None:
        return None
    supported = "supported" if support_of(reading.sentence, n) is not None else ""
    which = row["selon_lequel"] == "y" and any(follows_which(reading.sentence, i) for i in _after(reading, n))
    return Anchor(NOUN, n, n, n, n + 1, row["lemma"], supported, "selon lequel" if which else "")


def _after(reading: Reading, n: int) -> range:
    return range(n + 1, min(len(reading), n + 1 + _NEAR_NOUN))


def _other(reading: Reading, n: int) -> Anchor | None:
    low = reading.low[n]
    if low == ":":
        return Anchor(COLON, n, n, n, n + 1, ":") if n + 1 < len(reading) else None
    if reading.token[n] >= 0 and reading.pos[n] in {"VERB", "ADJ"}:
        return _form(reading, n)
    return None


def _expression(item: Expression) -> Anchor:
    end = max(item.last + item.relative, item.source[1])
    source = item.source if item.source[0] < item.source[1] else None
    return Anchor(
        EXPRESSION,
        item.first,
        item.first,
        end - 1,
        end,
        item.lemma,
        form=_FORMS.get(item.construction, ""),
        source=source,
        words=(item.first, item.last),
        construction=item.construction,
    )


def _form(reading: Reading, n: int) -> Anchor | None:
    """A verb of speech that is in no verb group, or any verb with marks near it."""
    tokens, i = reading.tokens, reading.token[n]
    known = speech_verbs().get(tokens.lemma[i])
    form = {"Part": "participle", "Inf": "infinitive"}.get(tokens.form[i], "finite")
    if known is not None:
        return Anchor(FORM, n, n, n, n + 1, known.lemma, known.sense, form)
    if reading.pos[n] != "VERB":
        return None
    if not reading.marks(max(0, n - _MARKS_BEFORE), min(len(reading), n + _MARKS_AFTER)):
        return None
    inverted = n + 1 < len(reading) and reading.low[n + 1] in INVERTED_PRONOUNS
    last = n + 1 if inverted else n
    return Anchor(ANY, n, n, last, last + 1, tokens.lemma[i], "", f"inverted {form}" if inverted else form)

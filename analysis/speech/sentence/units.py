"""The units of a sentence: its words, and every stretch in quotation marks as a single unit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from analysis.french.endings import PARTICIPLE, verb_endings
from analysis.french.function_words import CLITICS
from analysis.text import Marked

from .tagging import part_of_speech
from .tokens import Tokens


class Run(NamedTuple):
    """Units of a sentence from ``first`` to ``end`` (not included); a ``Span`` counts characters instead."""

    first: int
    end: int


@dataclass(slots=True, eq=False)  # never changed; frozen, it would take four times as long to make
class Unit:
    """A word outside marks (``token``) or a stretch in marks (``marked``); all that rules ask of it, read once.

    Where the unit has no answer the field is empty or False, so a rule need not ask first whether there is a word.
    """

    start: int = 0
    end: int = 0
    token: Token | None = None
    marked: Marked | None = None
    #: The word in lower case; empty for a stretch in marks.
    low: str = ""
    #: The part of speech; ``QUOTE`` for marks, empty outside the sentence.
    pos: str = ""
    #: The word as it is written; empty for a stretch in marks.
    text: str = ""
    #: The lemma in lower case.
    lemma: str = ""
    #: The relation to the governor, as the parser sees it (*nsubj*, *conj*).
    dep: str = ""
    #: What the marks hold, from the first part to the last; empty for a word.
    inside: str = ""
    #: The label of the name that the word is part of (*PER*, *LOC* …), and whether the name begins with it.
    entity: str = ""
    begins_entity: bool = False
    #: Whether the unit is a finite verb form; an auxiliary is one.
    finite: bool = False
    infinitive: bool = False
    #: A participle of either tense; ``present`` tells *disant* from *dit*, but is true of a finite present as well.
    participle: bool = False
    present: bool = False
    future: bool = False
    conditional: bool = False
    plural: bool = False
    #: Whether what is in marks begins with a finite verb: *La halle, assure X, « rouvrira en mai »*.
    predicate: bool = False

    @property
    def capital(self) -> bool:
        """Whether a capital begins the word."""
        return self.text[:1].isupper()

    @property
    def forms(self) -> frozenset[str]:
        """The word and its lemma, to look up in a lexicon; empty for a stretch in marks."""
        return frozenset({self.low, self.lemma} - {""})


#: What is before the first unit and after the last.
NOTHING = Unit()

_VERBAL = {"VERB", "AUX"}
#: The tagger takes *ils jurent* for a conditional.
_CONDITIONAL = tuple(ending for ending, _ in verb_endings("conditional"))


class _Features(NamedTuple):
    finite: bool
    infinitive: bool
    participle: bool
    present: bool
    future: bool
    conditional: bool
    plural: bool


@cache
def _features(morphology: str) -> _Features:
    """The features that rules ask for, of a morphology as UD writes it (``Number=Plur|VerbForm=Fin``)."""
    values = {value for pair in morphology.split("|") for value in pair.partition("=")[2].split(",")}
    return _Features(*(value in values for value in ("Fin", "Inf", "Part", "Pres", "Fut", "Cnd", "Plur")))


def word(tokens: Tokens, i: int) -> Unit:
    """A token as a unit, with the part of speech that its place gives it where the tagger errs."""
    pos, features = part_of_speech(tokens, i), _features(tokens.morphology[i])
    unknown = pos == "AUX" and tokens.pos[i] == "X"
    corrected = pos == "VERB" and tokens.pos[i] not in _VERBAL and not tokens.low[i].endswith(PARTICIPLE)
    start, text = tokens.starts[i], tokens.text[i]
    return Unit(
        start=start,
        end=start + len(text),
        token=tokens.tokens[i],
        low=tokens.low[i],
        pos=pos,
        text=text,
        lemma="avoir" if unknown else tokens.lemma[i].lower(),
        dep=tokens.dep[i],
        entity=tokens.entity[i],
        begins_entity=tokens.begins[i],
        finite=(features.finite or unknown or corrected) and pos in _VERBAL,
        infinitive=features.infinitive,
        participle=features.participle,
        present=features.present,
        future=features.future,
        conditional=features.conditional and tokens.low[i].endswith(_CONDITIONAL),
        plural=features.plural,
    )


def stretch(marked: Marked, text: str, *, predicate: bool = False) -> Unit:
    """A stretch in marks as a unit."""
    inside = text[marked.parts[0][0] : marked.parts[-1][1]]
    return Unit(marked.start, marked.end, marked=marked, pos="QUOTE", inside=inside, predicate=predicate)


def is_predicate(marked: Marked, tokens: Tokens, i: int) -> bool:
    """Whether a finite verb begins what is in the marks that token ``i`` is the first of."""
    first, end = marked.parts[0][0], marked.parts[-1][1]
    while i < len(tokens.starts) and (tokens.starts[i] < first or tokens.low[i] in CLITICS):
        i += 1
    verb = i < len(tokens.starts) and tokens.starts[i] < end and tokens.pos[i] in _VERBAL
    return verb and _features(tokens.morphology[i]).finite

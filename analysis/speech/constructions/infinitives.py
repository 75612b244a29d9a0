"""Infinitives that a verb of speech governs: *affirme avoir*, *accuse X de mentir*, *promet « de venir »*."""

from __future__ import annotations

from analysis.french.function_words import BARE_DE, CLITICS, OBJECT_CLITICS, QUE, REFLEXIVE, A
from analysis.speech.sentence.sentence import Sentence

from .context import Refused
from .place import Complement, Place

#: Senses of verbs whose infinitive is a wish or a thought, not what was said.
_UNSPOKEN = {"think", "commit"}
#: Units after the infinitive within which marks show that it was said.
_NEAR = 14


def infinitive(place: Place) -> Complement | Refused | None:
    """An infinitive of content, as the government of the verb has it."""
    column = _column(place)
    if column is None:
        return None
    verb = _infinitive_at(place.sentence, place.i if marker(place.unit.low) == "0" else place.i + 1)
    if verb is None:
        return None
    if place.government.sense in _UNSPOKEN and not _is_asserted(place.sentence, verb):
        return Refused("an infinitive after a verb of will or thought is a wish, not words")
    return place.clause(column)


def marker(low: str) -> str:
    """The preposition of an infinitive that begins with this word: ``de``, ``à``, or ``0`` without one.

    >>> marker("d'"), marker("à"), marker("avoir"), marker("du")
    ('de', 'à', '0', '0')
    """
    return "de" if low in BARE_DE else low if low == "à" else "0"


def _column(place: Place) -> str | None:
    """The column of the lexicon that allows an infinitive here: of the speaker, of the person spoken to, or none."""
    preposition, government = marker(place.unit.low), place.government
    if preposition in government.inf and (place.is_first or (preposition != "0" and not place.nouns)):
        return "inf"
    if (
        preposition != "0"
        and preposition in government.obj_inf
        and (_has_object(place) or place.i <= place.cue.last + 2)
    ):
        return "obj_inf"
    return None


def _has_object(place: Place) -> bool:
    """Whether somebody is spoken to: *demande aux élus de*, *l'accuse de*."""
    sentence, cue = place.sentence, place.cue
    between = sentence.units[cue.last + 1 : place.i]
    before = sentence.units[cue.first : cue.head]
    return (
        place.nouns > 0
        or any(unit.low in A for unit in between)
        or any(unit.low in OBJECT_CLITICS | REFLEXIVE for unit in before)
    )


def _infinitive_at(sentence: Sentence, k: int) -> int | None:
    """The index of an infinitive at ``k`` or after the adverbs and clitics there."""
    while sentence[k].pos == "ADV" or (
        sentence[k].pos == "PRON" and (sentence[k].low in CLITICS or sentence[k].low == "rien")
    ):
        k += 1
    return k if sentence[k].infinitive else None


def _is_asserted(sentence: Sentence, k: int) -> bool:
    """After a verb of will, only a perfect infinitive or words in marks are reported speech."""
    perfect = sentence[k].lemma == "avoir" and sentence[k + 1].pos in {"VERB", "AUX", "ADV", "ADJ"}
    return perfect or any(unit.marked for unit in sentence.units[k : k + _NEAR])


def infinitive_in_marks(place: Place) -> Complement | None:
    """*assure « avoir respecté la loi »*, *promet « de revenir »*: the marks hold what the verb governs."""
    if place.unit.marked is None or not (place.is_first or place.government.obj_inf):
        return None
    column = _column_of_marks(place)
    return place.clause(column) if column else None


def _column_of_marks(place: Place) -> str | None:
    """The column that allows what the marks begin with: *que*, an infinitive, or none."""
    token = place.sentence[place.cue.head].token
    marked = place.unit.marked
    span = marked and token and token.doc.char_span(marked.parts[0][0], marked.parts[-1][1], alignment_mode="contract")
    if not span:
        return None
    first, government = span[0].lower_, place.government
    if first in QUE:
        return "que" if government.que else None
    preposition = marker(first)
    if preposition != "0":
        return "inf" if preposition in government.inf else "obj_inf" if preposition in government.obj_inf else None
    return "inf" if "0" in government.inf and "Inf" in span[0].morph.get("VerbForm", []) else None

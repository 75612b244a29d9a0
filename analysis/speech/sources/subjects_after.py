"""What follows a verb of speech and is its source: an inverted subject, the agent of a passive."""

from __future__ import annotations

from analysis.french.function_words import DE, DEFINITE, INVERTED_PRONOUNS, PREPOSITIONS
from analysis.speech.sentence.lists import list_end
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import media_names, source_kind
from analysis.speech.sentence.units import Run, Unit
from analysis.speech.sentence.verb_groups import LINKING_T, Cue
from analysis.text.lines import Span

#: How many words of adjuncts may come between a verb and the subject that follows it, and between a passive and *par*.
_FAR, _NEAR = 9, 7
#: What may begin an insertion between a verb and its subject, and how many words it may have.
_INSERTED, _INSERTION = {"ADJ", "ADP", "ADV", "NOUN", "VERB"}, 16
#: Words of a title in marks, at most.
_TITLE = 5


def inverted_subject(sentence: Sentence, cue: Cue) -> Run | None:
    """The units of a subject that follows its verb (*a déclaré hier à la presse le ministre*), or None."""
    inverted = cue.last + 1 + (sentence[cue.last + 1].low == LINKING_T)
    if cue.pronoun is not None or sentence[inverted].low in INVERTED_PRONOUNS:
        pronoun = inverted if cue.pronoun is None else cue.pronoun
        return Run(pronoun, pronoun + 1)
    i, passed = _past_comma(sentence, cue.last + 1), 0
    while passed < _FAR:
        if sentence.starts_phrase(i) and not sentence.is_time(i):
            plural = is_plural(sentence, cue)
            end = sentence.phrase_end(i, plural=plural)
            last = list_end(sentence, end) if plural else end
            end = end if sentence[last].finite else last  # *disent les élus, | la maire et le préfet partent*
            return Run(i, end) if end > i else None
        end = _adjunct_end(sentence, i)
        if end == i:
            return None
        passed += 1 if sentence.is_time(i) else end - i
        i = end + 1 if sentence[end].low == "," and sentence.starts_phrase(end + 1) else end
    return None


def _past_comma(sentence: Sentence, i: int) -> int:
    """Past a comma that opens an adjunct which another closes: *a lancé, mardi, la maire*; *dit, la voix cassée, X*."""
    if sentence[i].low != ",":
        return i
    end = _adjunct_end(sentence, i + 1)
    if end > i + 1 and sentence[end].low == ",":
        return i + 1
    opens = sentence[i + 1].pos in _INSERTED and not sentence[i + 1].capital
    return _past_inserted(sentence, i) if opens or sentence[i + 1].low in DEFINITE else i


def _past_inserted(sentence: Sentence, i: int) -> int:
    """*lâche, amer, le gérant*, *a dit, après avoir reçu X, la maire*: past the comma that closes what is inserted.

    No subject has a comma before it: *dit, la voix cassée, X*.
    """
    for end in range(i + 2, min(i + _INSERTION, len(sentence))):
        if sentence[end].finite or sentence[end].marked is not None:
            return i
        if sentence[end].low == ",":
            return end + 1 if sentence.starts_phrase(end + 1) else i
    return i


def _adjunct_end(sentence: Sentence, i: int) -> int:
    """The index after the time, adverb or prepositional phrase at unit ``i``; ``i`` where there is none."""
    unit = sentence[i]
    if sentence.is_time(i):
        return _time_end(sentence, i)
    if unit.pos == "ADP":
        return _after_preposition(sentence, i)
    return i + 1 if unit.pos == "ADV" or _is_of_adjunct(sentence, i) else i


def _time_end(sentence: Sentence, i: int) -> int:
    """The index after the time at unit ``i`` and what it is counted from: *la veille du scrutin*."""
    end = i + sentence.time_at(i)
    if sentence[end].low in DE:
        return _after_preposition(sentence, end)
    if sentence[end - 1].low in PREPOSITIONS and end - 1 > i:
        # *a dit trois jours après l'incendie l'architecte*, but *a dit peu après l'architecte*
        after = _after_preposition(sentence, end - 1)
        return after if sentence.starts_phrase(after) else end
    return end


def _is_of_adjunct(sentence: Sentence, i: int) -> bool:
    """A participle after the noun of an adjunct, or a noun taken for a verb: *lors d'un point presse le colonel …*"""
    unit, after = sentence[i], sentence[i + 1]
    if sentence[i - 1].pos not in {"NOUN", "PROPN"} or unit.pos not in {"VERB", "X"}:
        return False
    return (unit.participle and not unit.finite) or after.pos in {"DET", "PROPN"}


def _after_preposition(sentence: Sentence, i: int) -> int:
    """The index after the phrase that the preposition at unit ``i`` governs; ``i`` where it governs none."""
    start = i + 1
    while sentence[start].pos == "ADP":
        start += 1  # *jusqu'au bout, auprès de l'AFP*
    if sentence[start].marked is not None and is_title(sentence[start]):
        return start + 1  # *au « Messager »*
    end = sentence.phrase_end(start)
    return _given_back(sentence, start, end) if end > start else i


def is_title(unit: Unit) -> bool:
    """Whether words in marks are what a medium or a work is called: *au « Messager »*."""
    return unit.inside[:1].isupper() and len(unit.inside.split()) <= _TITLE


def _given_back(sentence: Sentence, start: int, end: int) -> int:
    """*a expliqué à l'AFP Denis Colin*: where a phrase runs into the name after it, it ends before the name."""
    names = (k for k in range(start + 1, end) if _name_follows(sentence, start, k))
    return next(names, end)


def _name_follows(sentence: Sentence, start: int, k: int) -> bool:
    """Whether a name begins at unit ``k`` that is no part of the phrase that begins at ``start``."""
    before, unit = sentence[k - 1], sentence[k]
    names_person = unit.begins_entity and unit.entity == "PER"
    if before.capital and source_kind(before) == "medium":
        return False  # *sur Radio Vallon*
    if names_person and (before.entity == "ORG" or before.pos in {"NOUN", "ADJ"}):
        return True
    if unit.pos != "PROPN":
        return False
    if before.low in media_names():
        return True
    if before.pos != "PROPN":
        return False
    acronym = before.text.isupper() and len(before.text) > 1
    of_another = before.entity not in {"", unit.entity} or source_kind(sentence[start]) is not None
    return names_person or acronym or of_another


def is_plural(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb group is in the plural."""
    return any(unit.finite and unit.plural for unit in sentence.within((cue.first, cue.last + 1)))


def agent(sentence: Sentence, cue: Cue) -> Run | None:
    """The agent of a passive or of a participle: *confirmée par le parquet*."""
    for i in range(cue.last + 1, cue.last + 1 + _NEAR):
        if sentence[i].low == "par":
            end = sentence.phrase_end(i + 1)
            return Run(i + 1, end) if end > i + 1 else None
        if sentence[i].pos == "VERB":
            return None
    return None


def span_of(sentence: Sentence, run: tuple[int, int] | None) -> Span | None:
    """The characters of a run of units; of an inverted pronoun, those without its hyphens (*-t-il*)."""
    if run is None or run[0] >= run[1]:
        return None
    first, last = sentence[run[0]], sentence[run[1] - 1]
    hyphens = "-t-" if first.low.startswith("-t-") else "-" if first is last and first.low.startswith("-") else ""
    return first.start + len(hyphens), last.end

"""What follows a verb of speech and is its source: an inverted subject, the agent of a passive."""

from __future__ import annotations

from analysis.french.function_words import DE
from analysis.speech.quotation import Span
from analysis.speech.sentence.phrases import phrase_end, starts_phrase
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import media_names, source_kind
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue

#: How many words of adjuncts may come between a verb and the subject that follows it, and between a passive and *par*.
_FAR, _NEAR = 9, 7


def inverted_subject(sentence: Sentence, cue: Cue) -> Run | None:
    """The units of a subject that follows its verb (*a déclaré hier à la presse le ministre*), or None."""
    if cue.pronoun is not None:
        return Run(cue.pronoun, cue.pronoun + 1)
    i, passed = cue.last + 1, 0
    while passed < _FAR:
        if starts_phrase(sentence, i) and not sentence.is_time(i):
            end = phrase_end(sentence, i, plural=is_plural(sentence, cue))
            return Run(i, end) if end > i else None
        end = _adjunct_end(sentence, i)
        if end == i:
            return None
        passed += 1 if sentence.is_time(i) else end - i
        i = end + 1 if sentence[end].low == "," and starts_phrase(sentence, end + 1) else end
    return None


def _adjunct_end(sentence: Sentence, i: int) -> int:
    """The index after the time, adverb or prepositional phrase at unit ``i``; ``i`` where there is none."""
    unit = sentence[i]
    if sentence.is_time(i):
        end = i + sentence.time_at(i)
        return _after_preposition(sentence, end) if sentence[end].low in DE else end  # la veille du scrutin
    if unit.pos == "ADV":
        return i + 1
    if unit.pos == "ADP":
        return _after_preposition(sentence, i)
    # a noun that the tagger took for a verb: *lors d'un point presse le colonel …*
    mistaken = unit.pos in {"VERB", "X"} and sentence[i - 1].pos == "NOUN" and sentence[i + 1].pos in {"DET", "PROPN"}
    return i + 1 if mistaken else i


def _after_preposition(sentence: Sentence, i: int) -> int:
    """The index after the phrase that the preposition at unit ``i`` governs; ``i`` where it governs none."""
    end = phrase_end(sentence, i + 1)
    return _given_back(sentence, i + 1, end) if end > i + 1 else i


def _given_back(sentence: Sentence, start: int, end: int) -> int:
    """*a expliqué à l'AFP Denis Colin*: where a phrase runs into the name after it, it ends before the name."""
    names = (k for k in range(start + 1, end) if _name_follows(sentence, start, k))
    return next(names, end)


def _name_follows(sentence: Sentence, start: int, k: int) -> bool:
    """Whether a name begins at unit ``k`` that is no part of the phrase that begins at ``start``."""
    before, unit = sentence[k - 1], sentence[k]
    names_person = unit.begins_entity and unit.entity == "PER"
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
            end = phrase_end(sentence, i + 1)
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

"""The subject of a verb as the parser sees it."""

from __future__ import annotations

from analysis.speech.sentence.around import is_governed, phrase_around
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run
from analysis.speech.sentence.verb_groups import Cue

#: Relations by which a verb has the subject of its governor: *veut rester et promet*, *a été jugé*.
_SAME_SUBJECT = {"conj", "xcomp", "advcl", "aux:tense", "cop"}
#: How many governors up the subject is looked for.
_STEPS = 4


def parsed_subject(sentence: Sentence, cue: Cue) -> Run | None:
    """The phrase of the subject of a verb, or of a verb above that shares its subject; of a participle, its noun."""
    verb = cue.head
    for _ in range(_STEPS):
        subject = _own_subject(sentence, verb, cue.first)
        if subject >= 0:
            phrase = phrase_around(sentence, subject)
            return None if is_governed(sentence, phrase.first) else phrase
        above, relation = sentence.head(verb), sentence[verb].dep
        if relation in _SAME_SUBJECT and 0 <= above < verb:
            verb = above
        elif _completes_noun(sentence, verb) and cue.form in {"participle", "past"}:
            return phrase_around(sentence, above)
        else:
            return None
    return None


def _own_subject(sentence: Sentence, verb: int, before: int) -> int:
    """The index of the subject that the parser gives the verb, before unit ``before``; -1 for none."""
    subjects = (child for child in sentence.children(verb) if sentence[child].dep.startswith("nsubj"))
    return next((child for child in subjects if child < before and not _has_case(sentence, child)), -1)


def _has_case(sentence: Sentence, i: int) -> bool:
    token = sentence[i].token
    return token is not None and any(child.dep_ == "case" for child in token.children)


def _completes_noun(sentence: Sentence, verb: int) -> bool:
    """Whether a noun governs the participle: *un rapport précisant que*."""
    governor = sentence[sentence.head(verb)]
    return sentence[verb].dep in {"acl", "acl:relcl"} and governor.pos in {"NOUN", "PROPN", "PRON"}

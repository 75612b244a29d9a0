"""Who said each quotation: sentence by sentence, each speaker and each subject remembered for what follows."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.phrases import phrase_end
from analysis.speech.sentence.sentence import Sentence

from .discourse import Discourse, Mention, Referent
from .known_sources import NameRow, known_sources
from .referents import note_names, note_phrases
from .resolving import referent_of
from .unattributed import name_headlines, referent_without_source

_REPLIES = {"répondre", "rétorquer", "répliquer", "objecter", "demander", "interroger", "riposter", "questionner"}
_SUBJECTS = {"il", "elle", "ils", "elles"}


def name_speakers(doc: Doc, text: str, sentences: list[Sentence], names: list[NameRow], found: list[Quotation]) -> None:
    """Write ``speaker`` and ``label`` on every quotation found."""
    discourse = Discourse(doc, text, sentences, names, known_sources(doc, names))
    note_names(discourse)
    discourse.settle()
    by_frame: dict[int, list[Quotation]] = {}
    for item in found:
        by_frame.setdefault(item.sentence, []).append(item)
    for sentence in sentences:
        items = sorted(by_frame.get(sentence.number, []), key=lambda f: (f.inherits, _place(f)))
        subjects = _subjects(discourse, sentence, {item.source[0] for item in items if item.source})
        previous: Quotation | None = None
        for item in items:
            while subjects and subjects[0][0] < _place(item):
                _take(discourse, sentence, subjects.pop(0))
            _name(discourse, sentence, item, previous)
            if item.speaker:
                previous = item
        for span in subjects:
            _take(discourse, sentence, span)
    name_headlines(discourse, found)


def _place(item: Quotation) -> int:
    """Where the text says who speaks, if it does, else where the words begin."""
    return item.source[0] if item.source else item.start


def _subjects(discourse: Discourse, sentence: Sentence, sources: set[int]) -> list[Span]:
    """Phrases with no name in them and pronouns that are subjects, in order; sources are named with their words."""
    phrases = {span[0]: span for span in note_phrases(discourse, sentence)}
    found = []
    topic = bool(sentence.units) and sentence.units[0].low == "quant"  # *Quant à X, il …*: the pronoun is X
    for unit in sentence.units:
        if unit.start in sources or (topic and unit.low in _SUBJECTS):
            continue
        if unit.start in phrases:
            found.append(phrases[unit.start])
        elif unit.low in _SUBJECTS and unit.token is not None and unit.token.dep_.startswith("nsubj"):
            found.append((unit.start, unit.end))
    return found


def _take(discourse: Discourse, sentence: Sentence, span: Span) -> None:
    referent = referent_of(discourse, span)
    if referent is not None:
        discourse.take(referent, Mention(span[0], sentence.number, "subject", pronoun=_is_pronoun(discourse, span)))


def _is_pronoun(discourse: Discourse, span: Span) -> bool:
    return discourse.text[span[0] : span[1]].lower().removeprefix("-t").lstrip("-") in _SUBJECTS


def _name(discourse: Discourse, sentence: Sentence, item: Quotation, previous: Quotation | None) -> None:
    contents = tuple(item.spans)
    if item.impersonal:
        referent = _place_of_on(discourse, sentence, item) if item.source is not None else None
        item.source = item.source if referent else None
    elif item.source is not None:
        referent = referent_of(discourse, item.source, contents)
    elif item.inherits and previous is not None and previous.speaker:
        referent = discourse.referent(previous.speaker, previous.label)
        item.source = previous.source
    else:
        referent = referent_without_source(discourse, sentence, item)
    if referent is None:
        return
    item.speaker, item.label = referent.speaker, referent.label
    pronoun = item.source is not None and _is_pronoun(discourse, item.source)
    replied = _addresses(sentence, item)
    mention = Mention(_place(item), item.sentence, "subject", spoke=True, replied=replied, pronoun=pronoun)
    discourse.take(referent, mention)


def _addresses(sentence: Sentence, item: Quotation) -> bool:
    """Whether the words address somebody (*lui demande, rétorque*), so that the other speaks next."""
    if any(u.marked for u in sentence.units):
        return False
    return item.cue_lemma in _REPLIES or any(u.low in {"lui", "leur"} for u in sentence.units)


def _place_of_on(discourse: Discourse, sentence: Sentence, item: Quotation) -> Referent | None:
    """*a-t-on appris auprès de X, indique-t-on à la préfecture*: *on* is nobody, unless the sentence says where."""
    assert item.cue is not None
    units = sentence.units
    for n in range(sentence.index_at(item.cue[0]), len(units)):
        sourced = units[n].low in {"de", "d'"} and n + 1 < len(units) and units[n + 1].low in {"source", "sources"}
        if (sourced or units[n].low in {"auprès", "chez", "à", "au", "dans"}) and units[n].start > item.cue[0]:
            start = n + 2 if units[n].low == "auprès" else n + 1
            end = phrase_end(sentence, start)
            if end > start and not units[start].low.isdigit():
                span = units[start].start, units[end - 1].end
                item.source = span
                resolved = referent_of(discourse, span)
                if resolved:
                    return resolved
    return None

"""Who said each quotation: sentence by sentence, each speaker and each subject remembered for what follows."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.french.function_words import QUANT, THIRD_PERSON
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.quotation import Quotation, Span
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import is_of_persons
from analysis.tables import MentionRow

from .discourse.agreement import bare
from .discourse.clitics import TOLD
from .discourse.discourse import Discourse
from .discourse.mentions import note_names, note_phrases
from .discourse.referent import Mention
from .known.known_sources import known_sources
from .paths.addressees import addressees
from .paths.anaphors import anaphor_end
from .paths.headlines import name_repeated
from .paths.places import impersonal
from .paths.resolving import resolve
from .paths.source import Source
from .paths.unattributed import without_source
from .rules import Resolution


def begin(doc: Doc, text: str, sentences: list[Sentence], names: list[MentionRow]) -> Discourse:
    """The discourse of an article before anybody has spoken: every name is noted."""
    verbs = {token.i for sentence in sentences for cue in sentence.cues if (token := sentence[cue.head].token)}
    discourse = Discourse(doc, text, sentences, names, known_sources(doc, names, verbs))
    note_names(discourse)
    discourse.index()
    return discourse


def name_speakers(discourse: Discourse, found: list[Quotation]) -> None:
    """Write ``speaker``, ``label`` and ``speaker_rule`` on every quotation."""
    by_sentence: dict[int, list[Quotation]] = {}
    for item in found:
        by_sentence.setdefault(item.sentence, []).append(item)
    for sentence in discourse.sentences:
        _name_in(discourse, sentence, by_sentence.get(sentence.number, []))
    name_repeated(discourse, found)


def _name_in(discourse: Discourse, sentence: Sentence, found: list[Quotation]) -> None:
    """The speakers of one sentence, in the order in which the text says who they are; its subjects between them."""
    items = sorted(found, key=lambda item: (item.inherits, _place(item)))
    subjects = _subjects(discourse, sentence, {item.source[0] for item in items if item.source})
    previous: Quotation | None = None
    told = not sentence.quotes and any(unit.low in TOLD for unit in sentence)
    for item in items:
        while subjects and subjects[0][0] < _place(item):
            _note(discourse, sentence, subjects.pop(0))
        _name(discourse, sentence, item, previous, told=told)
        previous = item if item.speaker else previous
    for span in subjects:
        _note(discourse, sentence, span)


def _place(item: Quotation) -> int:
    """Where the text says who speaks, if it does, else where the words begin."""
    return item.source[0] if item.source else item.start


def _subjects(discourse: Discourse, sentence: Sentence, sources: set[int]) -> list[Span]:
    """Pronouns and phrases with no name in them that are subjects, in order; sources are named with their words."""
    phrases = {span[0]: span for span in note_phrases(discourse, sentence)}
    found = []
    topic = sentence[0].low == QUANT  # *Quant à X, il …*: the pronoun is X
    for n, unit in enumerate(sentence):
        if unit.start in sources or (topic and unit.low in THIRD_PERSON):
            continue
        if unit.start in phrases:
            found.append(phrases[unit.start])
        elif not sources and (end := anaphor_end(sentence, n)) > n:
            found.append((unit.start, sentence[end - 1].end))
        elif unit.low in THIRD_PERSON and unit.dep.startswith("nsubj"):
            found.append((unit.start, unit.end))
    return found


def _note(discourse: Discourse, sentence: Sentence, span: Span) -> None:
    """Note that a subject mentions whomever it means."""
    referent = resolve(discourse, Source.read(discourse, span)).referent
    referent = discourse.unnamed.get(span[0], referent)
    if referent is not None:
        pronoun = _is_pronoun(discourse, span)
        discourse.add(Mention(referent, span[0], sentence.number, "subject", pronoun=pronoun))


def _is_pronoun(discourse: Discourse, span: Span) -> bool:
    return bare(discourse.text[slice(*span)]) in THIRD_PERSON


def _name(discourse: Discourse, sentence: Sentence, item: Quotation, previous: Quotation | None, *, told: bool) -> None:
    """Write who speaks; ``told`` says whether somebody is told or asked in the sentence (*lui dit*)."""
    resolution = _resolution(discourse, sentence, item, previous)
    item.speaker_rule, item.speaker_evidence, referent = resolution.rule, resolution.evidence, resolution.referent
    if referent is not None:
        item.speaker, item.label = referent.speaker, referent.label
    referent = discourse.unnamed.get(_place(item), referent)
    if referent is None:
        return
    pronoun = item.source is not None and _is_pronoun(discourse, item.source)
    # The other speaks next: *lui demande, rétorque*.
    replied = told or (not sentence.quotes and item.cue_lemma in _addressing())
    said = Mention(referent, _place(item), item.sentence, "subject", spoke=True, replied=replied, pronoun=pronoun)
    discourse.add(said)


def _resolution(discourse: Discourse, sentence: Sentence, item: Quotation, previous: Quotation | None) -> Resolution:
    if item.impersonal:
        return impersonal(discourse, sentence, item)
    if item.source is not None:
        source = Source.read(discourse, item.source, tuple(item.spans), addressees(discourse, sentence, item))
        found = resolve(discourse, source)
        return Resolution(None, "no source", found.evidence) if _is_topic(item, source, found) else found
    if item.inherits and previous is not None and previous.speaker:
        if previous.source is not None and not item.says(previous.source):
            item.source = previous.source
        return Resolution(discourse.referent(previous.speaker, previous.label), "same source")
    return without_source(discourse, sentence, item)


def _is_topic(item: Quotation, source: Source, found: Resolution) -> bool:
    """*Le gaspillage : « … »*: what is before a colon without a verb, and cannot speak."""
    if item.rule != "colon" or item.cue or found.rule != "own phrase" or source.noun is not None:
        return False
    return source.head is None or not is_of_persons(source.head.lower_)


@from_lexicons
def _addressing() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("addressing_verbs") if row["kind"] != "reach")

"""The medium that passed words on: *…, cité par l'AFP* · *a-t-il dit à Reuters* · *selon le correspondant de …*"""

from __future__ import annotations

from analysis.french.function_words import DE, PREPOSITIONS, forms
from analysis.lexicons import from_lexicons, lexicon
from analysis.speech.sentence.around import AUPRES, is_sourced
from analysis.speech.sentence.media import names_medium
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.units import Run
from analysis.text.lines import Span

from .able_to_speak import may_speak
from .subjects_after import span_of

_AMONG = {"chez", "dans"}
#: Prepositions by which a medium is told something: *à l'AFP*, *sur Radio Vallon*, *dans Le Courrier du Lac*.
_TO = PREPOSITIONS - DE - {"devant"} | {AUPRES}
_CITE = "citer"
_OURS = forms("possessive determiner", person="1")


@from_lexicons
def cited() -> frozenset[str]:
    """What was done with words by the medium that *par* names: *cité par, relayée par*."""
    return frozenset(row["expression"].split(" ")[0] for row in lexicon("circumstances") if row["kind"] == "relay")


def relay_after(sentence: Sentence, start: int, end: int) -> Span | None:
    """The medium named in the attributing clause from unit ``start`` to ``end``, or None."""
    for i in range(start, end + 1):
        low, run = sentence[i].low, Run(i + 1, sentence.phrase_end(i + 1))
        if (low == "par" and sentence[i - 1].low in cited()) or (low == "selon" and i > start):
            return span_of(sentence, run)
        if low in _TO and names_medium(sentence, i + 1) and sentence[i + 1].low not in _OURS:
            return span_of(sentence, run)
    return None


def cited_by(sentence: Sentence, medium: Run) -> Run | None:
    """Whom a medium cites right after its name: *L'AFP, citant un porte-parole, indique que*; None where nobody."""
    i = medium.end + (sentence[medium.end].low == ",")
    i += sentence[i].low == "qui"
    source = Run(i + 1, sentence.phrase_end(i + 1))
    cites = sentence[i].lemma == _CITE and names_medium(sentence, medium.first)
    return source if cites and source.first < source.end and may_speak(sentence, source) else None


def is_told(sentence: Sentence, start: int) -> bool:
    """Whether the clause from unit ``start`` on says from whom the news is: *auprès de la mairie, de source sûre*."""
    for i in range(start, len(sentence)):
        if sentence[i].finite:
            return False
        if sentence[i].low == AUPRES or is_sourced(sentence, i):
            return True
        among = sentence.within((i + 1, sentence.phrase_end(i + 1))) if sentence[i].low in _AMONG else []
        if any(source_kind(unit) for unit in among):
            return True
    return False

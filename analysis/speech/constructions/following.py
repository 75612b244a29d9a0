"""Attribution in the next sentence: *« … » C'est ce qu'a déclaré la préfète.*"""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.french.function_words import DEMONSTRATIVE_PRONOUNS, QUE
from analysis.lexicons import from_lexicons
from analysis.speech.quotation import Quotation, Type
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.verb_groups import Cue
from analysis.speech.sources.subjects_after import inverted_subject, span_of
from analysis.speech.sources.subjects_before import subject_before

from .deciding import begun
from .openers import clause_openers
from .reasons import why_unsaid
from .rows import ALONE, rows
from .texts import Text

NAME = "next sentence"


@from_lexicons
def _takes_up() -> re.Pattern[str]:
    """*C'est ce que*, *Voilà en somme les mots*: up to three words may be between."""
    presents, takes_up = ("|".join(map(re.escape, sorted(clause_openers(kind)))) for kind in ("presents", "takes up"))
    return re.compile(rf"({presents})(?: \w+){{0,3}} (?:{takes_up})", re.I)


def _repeats(sentence: Sentence, cue: Cue) -> bool:
    """*La préfète l'a promis lundi*: the pronoun is what was said before, and the sentence says nothing else."""
    taken_up = any(unit.low in {"l'", "le"} for unit in sentence.within((cue.first, cue.head)))
    says = cue.government.que and not why_unsaid(sentence, cue)
    return taken_up and says and not any(unit.marked or unit.low in {":", *QUE} for unit in sentence.units)


def attributed_after(text: Text) -> None:
    """Give words with no attribution the verb and the source of the sentence that takes them up."""
    quoted = {quotation.sentence for quotation in text.found}
    for quotation in text.found:
        after = quotation.sentence + 1
        if quotation.construction == ALONE and after < len(text.sentences):
            _attribute(quotation, text.sentences[after])
    for before, sentence in pairwise(text.sentences):
        if quoted.isdisjoint({before.number, sentence.number}) and _presents(sentence):
            text.found += filter(None, [_unmarked(before, sentence)])


def _presents(sentence: Sentence) -> str:
    """The expression of the lexicon that opens a sentence which takes up what was said; else empty."""
    found = _takes_up().match(sentence.text[sentence.start : sentence.end].replace("’", "'"))
    return found.group(1).lower() if found else ""


def _unmarked(before: Sentence, sentence: Sentence) -> Quotation | None:
    """*Le lycée rouvrira. C'est ce qu'a promis la maire.*: the sentence before, in which no verb says anything."""
    said = begun(before)
    words = [unit for unit in said if unit.pos != "PUNCT"]
    apart = "\n" in sentence.text[before.start : sentence.start] or before.region != sentence.region
    reports = any(cue.government.que for cue in before.cues)
    if apart or reports or not sentence.cues or not said.finite_between(0, len(said)):
        return None
    kind: Type = "mixed" if said.quotes else "indirect"
    made = Quotation([(words[0].start, words[-1].end)], kind, rows()[NAME].rule, before.number)
    _attribute(made, sentence)
    return made if made.source is not None else None


def _attribute(quotation: Quotation, sentence: Sentence) -> None:
    cues = sentence.cues
    presents = _presents(sentence)
    if not (presents or (cues and _repeats(sentence, cues[0]))):
        return
    for cue in cues[:1]:
        subject = inverted_subject(sentence, cue) or subject_before(sentence, cue, cues)
        if not presents and (subject is None or sentence[subject[0]].low in DEMONSTRATIVE_PRONOUNS):
            return  # *Celle-ci l'a relevé*: from the ground
        row = rows()[NAME]
        quotation.rule, quotation.construction = row.rule, row.name
        quotation.cue_lemma, quotation.source = cue.government.lemma, span_of(sentence, subject)
        quotation.cue = sentence[cue.first].start, sentence[cue.last].end
        quotation.evidence = row.evidence(presents) if presents else None

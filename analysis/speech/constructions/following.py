"""Attribution in the next sentence: *« … » C'est ce qu'a déclaré la préfète.*"""

from __future__ import annotations

import re

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.cues import cues_of
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sources.subjects_after import inverted_subject, span_of
from analysis.speech.sources.subjects_before import subject_before

_TAKES_UP = re.compile(
    r"(?:c'est|c'était|voilà|tels sont)(?: \w+){0,3} (?:ce qu|en ces termes|par ces mots|les mots|la réponse)",
    re.I,
)


def attributed_after(sentences: list[Sentence], found: list[Quotation]) -> None:
    """Give words in marks with no attribution the verb and the source of the sentence that takes them up."""
    for item in found:
        if item.rule != "alone" or item.sentence + 1 >= len(sentences):
            continue
        sentence = sentences[item.sentence + 1]
        if not _TAKES_UP.match(sentence.text[sentence.start : sentence.end].replace("’", "'")):
            continue
        cues = cues_of(sentence)
        for cue in cues[:1]:
            subject = inverted_subject(sentence, cue) or subject_before(sentence, cue, cues)
            item.rule, item.cue_lemma = "next", cue.government.lemma
            item.cue = sentence.units[cue.first].start, sentence.units[cue.last].end
            item.source = span_of(sentence, subject)

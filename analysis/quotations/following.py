"""Attribution in the next sentence: *« … » C'est ce qu'a déclaré la préfète.*"""

from __future__ import annotations

import re

from .cues import cues_of
from .found import Found
from .frames import Frame
from .inverted import inverted_subject, span_of
from .subjects import subject_before

_TAKES_UP = re.compile(
    r"(?:c'est|c'était|voilà|tels sont)(?: \w+){0,3} (?:ce qu|en ces termes|par ces mots|les mots|la réponse)",
    re.I,
)


def attributed_after(frames: list[Frame], found: list[Found]) -> None:
    """Give words in marks with no attribution the verb and the source of the sentence that takes them up."""
    for item in found:
        if item.rule != "alone" or item.frame + 1 >= len(frames):
            continue
        frame = frames[item.frame + 1]
        if not _TAKES_UP.match(frame.text[frame.start : frame.end].replace("’", "'")):
            continue
        cues = cues_of(frame)
        for cue in cues[:1]:
            subject = inverted_subject(frame, cue) or subject_before(frame, cue, cues)
            item.rule, item.cue_lemma = "next", cue.frames.lemma
            item.cue = frame.units[cue.first].start, frame.units[cue.last].end
            item.source = span_of(frame, subject)

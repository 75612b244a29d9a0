"""Words with no source beside them → whose they are, by the thread of the talk and by what is quoted again."""

from __future__ import annotations

import re

from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence
from analysis.text import fold

from .discourse import Discourse, Referent
from .ranking import Target, best
from .referents import named_referent


def referent_without_source(discourse: Discourse, sentence: Sentence, item: Quotation) -> Referent | None:
    """Words with no source beside them: the thread of the talk says whose they are."""
    if sentence.region in {"title", "subhead", "repeated title"}:
        return None
    if item.rule == "dialogue":
        return _other_of_two(discourse, item.start)
    speech = discourse.last_speech(item.start)
    recent = speech is not None and speech[1].sentence >= sentence.number - 3
    if not recent and not any(
        r.last(item.start)[-1].sentence >= sentence.number - 1 for r in discourse.in_mind(item.start)
    ):
        following = _subject_after(discourse, sentence)
        if following:
            return following
    return best(discourse, Target("silence", item.start, contents=tuple(item.spans)))


def _other_of_two(discourse: Discourse, before: int) -> Referent | None:
    """In a dialogue that two people hold, the one who did not speak last."""
    last = discourse.last_speech(before)
    if last is None:
        return best(discourse, Target("silence", before))
    for at, _, referent, _ in reversed(discourse.speeches[-12:]):
        if at < before and referent is not last[0]:
            return referent
    return last[0]


def _subject_after(discourse: Discourse, sentence: Sentence) -> Referent | None:
    """The person whom the next sentence has as its subject: *« … » Le message est signé …*"""
    if sentence.number + 1 >= len(discourse.sentences):
        return None
    after = discourse.sentences[sentence.number + 1]
    if "\n" in discourse.text[sentence.end : after.start]:
        return None
    for row in discourse.names_in(after.start, after.end):
        if row["label"] == "PER":
            return named_referent(discourse, discourse.known[row["name"]])
    return None


def name_headlines(discourse: Discourse, found: list[Quotation]) -> None:
    """Words quoted in a headline are whose they are where the article quotes them again, by name if it can."""
    heads = {"title", "subhead", "repeated title"}
    if not any(_wants_name(f) and discourse.sentences[f.sentence].region in heads for f in found):
        return
    contents = [(_letters(discourse.text, f), f) for f in found]
    for mine, item in contents:
        if not _wants_name(item) or discourse.sentences[item.sentence].region not in heads or len(mine) <= 8:
            continue
        for theirs, other in contents:
            known = other.speaker and (item.speaker is None or other.label in {"PER", "ORG"})
            if other is not item and known and (mine in theirs or _overlap(mine, theirs) > 0.8):
                item.speaker, item.label = other.speaker, other.label
                break


def _wants_name(item: Quotation) -> bool:
    return item.label is None and not item.impersonal


def _letters(text: str, item: Quotation) -> str:
    return fold(re.sub(r"\W+", " ", " ".join(text[s:e] for s, e in item.spans)))


def _overlap(mine: str, theirs: str) -> float:
    a, b = set(mine.split()), set(theirs.split())
    return len(a & b) / len(a) if a else 0.0

"""Words with no source beside them → whose they are, by the thread of the talk."""

from __future__ import annotations

from analysis.french.function_words import PREPOSITIONS
from analysis.french.titles import title_gender
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import TITLES, Sentence, words_of
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.speech.speakers.discourse.mentions import named_referent
from analysis.speech.speakers.discourse.referent import Referent
from analysis.speech.speakers.rules import Resolution
from analysis.speech.speakers.weighing.choice import Target
from analysis.speech.speakers.weighing.ranking import best

from .source import plain

#: How many sentences back somebody is still speaking, or is still talked of.
_SPEAKING, _TALKED_OF = 3, 1
#: How many speeches back the other of two is looked for.
_TURNS = 12
#: Characters of a line that can be a signature, and what may open it.
_SIGNATURE, _DASHES = 80, {"-", "–", "—"}


def without_source(discourse: Discourse, sentence: Sentence, item: Quotation) -> Resolution:
    """Whose the words are: whoever is speaking, the other of two, or the person named next."""
    if sentence.region in TITLES:
        return Resolution(None, "no source")
    if item.rule == "dialogue":
        other = _other_of_two(discourse, item.start)
        if other:
            return Resolution(other, "dialogue")
    elif signed := _signature(discourse, sentence):
        return Resolution(signed, "next subject")
    elif not _is_talk_going_on(discourse, sentence, item.start):
        following = _subject_after(discourse, sentence)
        if following:
            return Resolution(following, "next subject")
    contents = () if item.rule == "dialogue" else tuple(item.spans)
    referent = best(discourse, Target("silence", item.start, contents=contents))
    return Resolution(referent, "thread" if referent else "no source")


def _signature(discourse: Discourse, sentence: Sentence) -> Referent | None:
    """Who signs words that stand apart: *« On a tout perdu »*, and on the next line *– Léa Roy, riveraine*."""
    if sentence.number + 2 >= len(discourse.sentences):
        return None  # the last line of an article is the name of whoever wrote it
    after = discourse.sentences[sentence.number + 1]
    line = discourse.text[after.start : after.end].strip()
    if len(line) > _SIGNATURE or line.endswith((".", ":", "?", "!")) or any(unit.finite for unit in after):
        return None
    name = next((row for row in discourse.names_in(after.start, after.end) if row.label in {"PER", "ORG"}), None)
    if name is None or "\n" not in discourse.text[sentence.end : after.start]:
        return None
    if name.label == "ORG" and name.end < after.start + len(line):
        return None  # *Matignon* signs, *EDF perd un client* is a headline
    before = words_of(plain(discourse.text[after.start : name.start]))
    signs = all(word in _DASHES or title_gender(word) for word in before)
    alone = signs and all(unit.marked is not None or unit.pos == "PUNCT" for unit in sentence)
    return named_referent(discourse, discourse.known[name.name]) if alone else None


def _is_talk_going_on(discourse: Discourse, sentence: Sentence, before: int) -> bool:
    """Whether somebody spoke, or is talked of, so near that the words can be theirs."""
    speech = discourse.last_speech(before)
    if speech is not None and speech.sentence >= sentence.number - _SPEAKING:
        return True
    return any(r.last(before)[-1].sentence >= sentence.number - _TALKED_OF for r in discourse.in_mind(before))


def _other_of_two(discourse: Discourse, before: int) -> Referent | None:
    """In a dialogue that two people hold, the one who did not speak last; None where nobody has spoken."""
    last = discourse.last_speech(before)
    if last is None:
        return None
    turns = (mention for mention in reversed(discourse.speeches[-_TURNS:]) if mention.at < before)
    return next((mention.referent for mention in turns if mention.referent is not last.referent), last.referent)


def _subject_after(discourse: Discourse, sentence: Sentence) -> Referent | None:
    """The person whom the next sentence names first: *« … » Léa Roy a signé le message.*"""
    if sentence.number + 1 >= len(discourse.sentences):
        return None
    after = discourse.sentences[sentence.number + 1]
    person = next((row for row in discourse.names_in(after.start, after.end) if row.label == "PER"), None)
    if person is None:
        return None
    referent = named_referent(discourse, discourse.known[person.name])
    mention = referent.mention_at(person.start)
    on_next_line = "\n" in discourse.text[sentence.end : after.start]
    before = words_of(plain(discourse.text[after.start : person.start]).lower())[-1:]
    governed = bool(PREPOSITIONS.intersection(before))  # *« … » Face à Léa Roy, le directeur …*
    return None if governed or (on_next_line and (mention is None or mention.role != "subject")) else referent

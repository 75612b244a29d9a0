"""What follows a verb of speech and is its source: an inverted subject, the agent of a passive."""

from __future__ import annotations

from analysis.speech.quotation import Span
from analysis.speech.sentence.media import media_names
from analysis.speech.sentence.phrases import phrase_end, source_kind, starts_phrase
from analysis.speech.sentence.sentence import Sentence, is_finite
from analysis.speech.sentence.verb_groups import Cue


def inverted_subject(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The units of a subject that follows its verb (*a déclaré hier le ministre*), or None."""
    units, i = sentence.units, cue.last + 1
    if cue.pronoun is not None:
        return cue.pronoun, cue.pronoun + 1
    skipped = 0
    while i < len(units) and skipped < 9:
        token = units[i].token
        plural = token is not None and is_plural(sentence, cue)
        if starts_phrase(sentence, i) and not is_adjunct(sentence, i):
            end = phrase_end(sentence, i, plural=plural)
            return (i, end) if end > i else None
        if units[i].pos == "ADV" or is_adjunct(sentence, i):
            i += 1
        elif units[i].pos == "ADP":
            end = phrase_end(sentence, i + 1)
            if end <= i + 1:
                return None
            end = _give_back(sentence, i + 1, end)
            skipped, i = skipped + end - i, end
            if i < len(units) and units[i].low == "," and starts_phrase(sentence, i + 1):
                i += 1
            continue
        elif (
            units[i].pos in {"VERB", "X"}
            and units[i - 1].pos == "NOUN"
            and i + 1 < len(units)
            and units[i + 1].pos in {"DET", "PROPN"}
        ):
            i += 1  # a noun that the tagger took for a verb: *lors d'un point presse le colonel …*
        else:
            return None
        skipped += 1
    return None


def _give_back(sentence: Sentence, start: int, end: int) -> int:
    """*a expliqué à l'AFP Denis Colin*: a phrase that runs into the name after it ends before the name."""
    units = sentence.units
    for k in range(start + 1, end):
        previous, this = units[k - 1], units[k]
        named = this.token is not None and this.token.ent_iob_ == "B" and this.token.ent_type_ == "PER"
        medium = previous.token is not None and previous.token.ent_type_ == "ORG"
        if named and (medium or previous.pos in {"NOUN", "ADJ"}):
            return k
        if previous.low in media_names() and this.pos == "PROPN":
            return k
        joined = previous.token is not None and this.token is not None and previous.pos == this.pos == "PROPN"
        if joined and named:
            return k
        if joined and previous.low.upper() == (previous.token.text if previous.token else "") and len(previous.low) > 1:
            return k
        if joined and (source_kind(units[start]) or previous.token.ent_type_ not in {"", this.token.ent_type_}):  # type: ignore[union-attr]
            return k
    return end


def is_adjunct(sentence: Sentence, i: int) -> bool:
    """Whether the unit tells a time (*hier, ce lundi, 12*), so that no subject begins there."""
    token = sentence.units[i].token
    if token is None:
        return False
    low = token.lower_
    times = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "matin", "soir", "midi"}
    if low in times or low.isdigit():
        return True
    nxt = sentence.units[i + 1].low if i + 1 < len(sentence) else ""
    return low in {"ce", "cet", "cette", "le", "la"} and (
        nxt in times
        or nxt in {"week", "jour", "semaine", "après", "matinée", "soirée"} | {str(d) for d in range(1, 32)}
    )


def is_plural(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb group is in the plural."""
    return any(
        "Plur" in u.token.morph.get("Number", [])
        for u in sentence.units[cue.first : cue.last + 1]
        if u.token is not None and is_finite(u)
    )


def agent(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The agent of a passive or of a participle: *confirmée par le parquet*."""
    units = sentence.units
    for i in range(cue.last + 1, min(len(units), cue.last + 8)):
        if units[i].low == "par":
            end = phrase_end(sentence, i + 1)
            return (i + 1, end) if end > i + 1 else None
        if units[i].pos == "VERB":
            return None
    return None


def span_of(sentence: Sentence, units: tuple[int, int] | None) -> Span | None:
    """The characters of a range of units."""
    if units is None or units[0] >= units[1]:
        return None
    start, end = sentence.units[units[0]], sentence.units[units[1] - 1]
    shift = 1 if start.low.startswith("-") and units[1] - units[0] == 1 else 0
    if start.low.startswith("-t-"):
        shift = 3
    return start.start + shift, end.end

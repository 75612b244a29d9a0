"""Names and phrases of an article → the referents of its thread, each with the places where the text takes it up."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.entities.knowledge import fold

from .found import Span
from .frames import Frame
from .people import Known, row_of
from .phrases import own_phrase, phrase_end, source_kind
from .thread import PLURALS, Referent, Taking, Thread, frame_at, gender_and_number, tokens_in

_INSIDE_NAME = {"flat:name", "flat", "flat:foreign", "fixed", "compound", "appos", "conj"}
_INDEFINITE = {"un", "une", "des", "plusieurs", "certains", "certaines", "quelques", "deux", "trois", "quatre"}
_KINDS = {"PER": "person", "ORG": "institution"}


def note_names(thread: Thread) -> None:
    """Take up every name of the article, where it stands."""
    for mention in thread.mentions:
        known = thread.known[mention["name"]]
        number = frame_at(thread, mention["start"])
        taking = Taking(mention["start"], number, _role(_head(thread, mention["start"], mention["end"])))
        taking.marked = _in_marks(thread.frames[number], mention["start"])
        thread.take(named_referent(thread, known), taking)


def named_referent(thread: Thread, known: Known) -> Referent:
    """The referent of a named entity."""
    found = thread.referents.get((known.name, False))
    if found is None:
        number, gender = _number_and_gender(thread, known)
        kind = _KINDS.get(known.label, "group" if number == "p" else "other")
        found = Referent(known.name, known.label, gender, number, kind, known.guessed, known.nouns, known.words)
        thread.referents[known.name, False] = found
    return found


def _number_and_gender(thread: Thread, known: Known) -> tuple[str, str]:
    """A name is plural after *les, des, aux*; an organisation has the gender of the noun that its name begins with."""
    if known.label == "PER":
        return "s", known.gender
    gender, plural = known.gender, False
    for start, end in known.mentions[:5]:
        head = _head(thread, start, end)
        words = thread.text[max(0, start - 6) : start].lower().split()[-1:]
        words += [head.left_edge.lower_] if head is not None else []
        first = thread.text[start:end].split()[0]
        plural = plural or (bool(PLURALS & set(words)) and first[-1:] in {"s", "x"})
        if not gender and head is not None and head.pos_ == "NOUN":
            row = row_of(head)
            marked = next(iter(head.morph.get("Gender", [])), "")
            gender = row["gender"].replace("mf", "") if row else {"Masc": "m", "Fem": "f"}.get(marked, "")
    return "p" if plural else "s", gender


def note_phrases(thread: Thread, frame: Frame) -> list[Span]:
    """Phrases of a sentence, outside marks, that may speak and have no name in them.

    Indefinite ones are taken up at once as somebody new; of the others the subjects are given back, to be resolved.
    """
    definite = []
    for n, unit in enumerate(frame.units):
        token = unit.token
        if token is None or unit.pos != "NOUN" or source_kind(unit) is None or token.dep_ in {"appos", "flat:name"}:
            continue
        start = n
        while start > 0 and frame.units[start - 1].pos in {"ADJ", "NUM"} and n - start < 3:
            start -= 1
        if start == 0 or frame.units[start - 1].pos != "DET":
            continue
        start -= 1
        end = max(phrase_end(frame, start), n + 1)
        span = frame.units[start].start, frame.units[end - 1].end
        near = frame.units[start : min(end + 2, len(frame))]
        if any(u.token is not None and u.token.ent_type_ == "PER" for u in near):
            continue
        if frame.units[start].low in _INDEFINITE:
            taking = Taking(span[0], frame.number, _role(token))
            thread.take(unnamed_referent(thread, span), taking)
        elif _role(token) == "subject":
            definite.append(span)
    return definite


def unnamed_referent(thread: Thread, span: Span) -> Referent:
    """The referent of a source with no name: the one that has that phrase, or a new one."""
    speaker = own_phrase(thread.text[span[0] : span[1]]) or thread.text[span[0] : span[1]]
    found = thread.referents.get((speaker, True))
    if found is None:
        gender, number = gender_and_number(thread, span)
        tokens = tokens_in(thread, span)
        head = next((t for t in tokens if row_of(t)), None)
        row = row_of(head) if head is not None else None
        found = Referent(speaker, None, gender, number, row["kind"] if row else "other")
        if head is not None and row is not None:
            found.nouns = {row["lemma"], head.lower_}
            found.words = {fold(t.text) for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"} and t.i != head.i}
        thread.referents[speaker, True] = found
    return found


def _head(thread: Thread, start: int, end: int) -> Token | None:
    span = thread.doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _role(token: Token | None) -> str:
    """What a noun does in its sentence, by the parse."""
    steps = 0
    while token is not None and token.dep_ in _INSIDE_NAME and token.head.pos_ in {"NOUN", "PROPN"} and steps < 8:
        token, steps = token.head, steps + 1
    if token is None:
        return "other"
    if token.dep_.startswith("nsubj"):
        return "subject" if token.head.dep_ in {"ROOT", "conj", "parataxis"} else "lower subject"
    if token.dep_ in {"obj", "iobj"} or token.dep_.startswith("obl"):
        return "object"
    return "complement" if token.dep_ == "nmod" else "other"


def _in_marks(frame: Frame, offset: int) -> bool:
    i = frame.index_at(offset)
    return i < len(frame.units) and frame.units[i].marked is not None and frame.units[i].start <= offset

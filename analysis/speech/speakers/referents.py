"""Names and phrases of an article → the referents of its discourse, each with the places where the text takes it up."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.speech.quotation import Span
from analysis.speech.sentence.phrases import own_phrase, phrase_end, source_kind
from analysis.speech.sentence.sentence import Sentence
from analysis.text import fold

from .discourse import PLURALS, Discourse, Mention, Referent, gender_and_number, sentence_at, tokens_in
from .known_sources import Known, row_of

_INSIDE_NAME = {"flat:name", "flat", "flat:foreign", "fixed", "compound", "appos", "conj"}
_INDEFINITE = {"un", "une", "des", "plusieurs", "certains", "certaines", "quelques", "deux", "trois", "quatre"}
_KINDS = {"PER": "person", "ORG": "institution"}


def note_names(discourse: Discourse) -> None:
    """Take up every name of the article, where it stands."""
    for row in discourse.names:
        known = discourse.known[row["name"]]
        number = sentence_at(discourse, row["start"])
        mention = Mention(row["start"], number, _role(_head(discourse, row["start"], row["end"])))
        mention.marked = _in_marks(discourse.sentences[number], row["start"])
        discourse.take(named_referent(discourse, known), mention)


def named_referent(discourse: Discourse, known: Known) -> Referent:
    """The referent of a named entity."""
    found = discourse.referents.get((known.name, False))
    if found is None:
        number, gender = _number_and_gender(discourse, known)
        kind = _KINDS.get(known.label, "group" if number == "p" else "other")
        found = Referent(known.name, known.label, gender, number, kind, known.guessed, known.nouns, known.words)
        discourse.referents[known.name, False] = found
    return found


def _number_and_gender(discourse: Discourse, known: Known) -> tuple[str, str]:
    """A name is plural after *les, des, aux*; an organisation has the gender of the noun that its name begins with."""
    if known.label == "PER":
        return "s", known.gender
    gender, plural = known.gender, False
    for start, end in known.mentions[:5]:
        head = _head(discourse, start, end)
        words = discourse.text[max(0, start - 6) : start].lower().split()[-1:]
        words += [head.left_edge.lower_] if head is not None else []
        first = discourse.text[start:end].split()[0]
        plural = plural or (bool(PLURALS & set(words)) and first[-1:] in {"s", "x"})
        if not gender and head is not None and head.pos_ == "NOUN":
            row = row_of(head)
            marked = next(iter(head.morph.get("Gender", [])), "")
            gender = row["gender"].replace("mf", "") if row else {"Masc": "m", "Fem": "f"}.get(marked, "")
    return "p" if plural else "s", gender


def note_phrases(discourse: Discourse, sentence: Sentence) -> list[Span]:
    """Phrases of a sentence, outside marks, that may speak and have no name in them.

    Indefinite ones are taken up at once as somebody new; of the others the subjects are given back, to be resolved.
    """
    definite = []
    for n, unit in enumerate(sentence.units):
        token = unit.token
        if token is None or unit.pos != "NOUN" or source_kind(unit) is None or token.dep_ in {"appos", "flat:name"}:
            continue
        start = n
        while start > 0 and sentence.units[start - 1].pos in {"ADJ", "NUM"} and n - start < 3:
            start -= 1
        if start == 0 or sentence.units[start - 1].pos != "DET":
            continue
        start -= 1
        end = max(phrase_end(sentence, start), n + 1)
        span = sentence.units[start].start, sentence.units[end - 1].end
        near = sentence.units[start : min(end + 2, len(sentence))]
        if any(u.token is not None and u.token.ent_type_ == "PER" for u in near):
            continue
        if sentence.units[start].low in _INDEFINITE:
            mention = Mention(span[0], sentence.number, _role(token))
            discourse.take(unnamed_referent(discourse, span), mention)
        elif _role(token) == "subject":
            definite.append(span)
    return definite


def unnamed_referent(discourse: Discourse, span: Span) -> Referent:
    """The referent of a source with no name: the one that has that phrase, or a new one."""
    speaker = own_phrase(discourse.text[span[0] : span[1]]) or discourse.text[span[0] : span[1]]
    found = discourse.referents.get((speaker, True))
    if found is None:
        gender, number = gender_and_number(discourse, span)
        tokens = tokens_in(discourse, span)
        head = next((t for t in tokens if row_of(t)), None)
        row = row_of(head) if head is not None else None
        found = Referent(speaker, None, gender, number, row["kind"] if row else "other")
        if head is not None and row is not None:
            found.nouns = {row["lemma"], head.lower_}
            found.words = {fold(t.text) for t in tokens if t.pos_ in {"NOUN", "ADJ", "PROPN"} and t.i != head.i}
        discourse.referents[speaker, True] = found
    return found


def _head(discourse: Discourse, start: int, end: int) -> Token | None:
    span = discourse.doc.char_span(start, end, alignment_mode="expand")
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


def _in_marks(sentence: Sentence, offset: int) -> bool:
    i = sentence.index_at(offset)
    return i < len(sentence.units) and sentence.units[i].marked is not None and sentence.units[i].start <= offset

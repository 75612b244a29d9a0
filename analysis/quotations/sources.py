"""A mention of a source → the speaker it names: pronoun, name, description, or its own noun phrase."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Token

from analysis.lexicons import lexicon

from .descriptions import described_speaker
from .found import Span
from .people import Known, Mention, row_of
from .pronouns import pronoun_speaker
from .thread import PRONOUNS, Thread, gender_and_number, tokens_in

_LAST = re.compile(r"^(?:ce|cet|cette|ces) (?:dernier|dernière|derniers|dernières)$")
_SAME = re.compile(r"^(?:l'intéressée?|les intéressée?s|(?:le|la|les) mêmes?|l'intéressé)$")
_DETERMINER = re.compile(
    r"^(?:le |la |les |l'|un |une |des |du |de la |de l'|d'autres |ce |cet |cette |ces |son |sa |ses |"
    r"leur |leurs |plusieurs |certains |certaines |quelques |de nombreux |de nombreuses |nombre de |"
    r"deux |trois |quatre |cinq |six |sept |huit |neuf |dix |"
    r"un autre |une autre |d'|notre |nos |mon |ma |mes |quelque |tous les |toutes les |chaque )+",
    re.I,
)
_ONE = re.compile(r"^(?:l'une?|une?|celui-ci|celle-ci|ce dernier|cette dernière)$", re.I)


def speaker_of(thread: Thread, span: Span) -> tuple[str, str | None] | None:
    """The speaker that a source mention stands for, and its label."""
    source = thread.text[span[0] : span[1]].replace("’", "'").replace("\u00a0", " ")
    low = source.lower().removeprefix("-t").lstrip("-")
    if low in PRONOUNS:
        return pronoun_speaker(thread, span, low)
    if _LAST.match(low) or _SAME.match(low):
        gender, number = gender_and_number(thread, span)
        known = _apposed(thread, span, None) or thread.last_named(span[0], gender if number == "s" else "")
        event = thread.recent(span[0], gender, number)
        if "intéressé" not in low and _SAME.match(low) and event:
            return event.speaker, event.label
        return (known.name, known.label) if known and number == "s" else (event.speaker, event.label) if event else None
    uttered = _whose_words(thread, span)
    if uttered:
        return speaker_of(thread, uttered)
    named = _named(thread, span)
    if named:
        return named.name, named.label
    described = described_speaker(thread, span, low)
    if described:
        return described
    noun = _DETERMINER.sub("", source).strip(' "«»“”')
    if not noun or noun.endswith("'"):
        return None
    acronym = noun[1:2].isupper()
    return (noun if acronym else noun[:1].lower() + noun[1:]), None


@lru_cache(maxsize=1)
def _utterances() -> frozenset[str]:
    """Nouns for words said, whose source is their complement: *la réponse de X*, *les dires de X*."""
    return frozenset(r["lemma"] for r in lexicon("speech_nouns")) | {
        "dire",
        "dires",
        "propos",
        "mot",
        "mots",
        "terme",
        "termes",
        "version",
    }


def _whose_words(thread: Thread, span: Span) -> Span | None:
    tokens = tokens_in(thread, span)
    head = next((t for t in tokens if t.pos_ == "NOUN"), None)
    if head is None or not {head.lemma_.lower(), head.lower_} & _utterances():
        return None
    if row_of(head) and head.lemma_.lower() not in {
        "réponse",
        "réaction",
        "commentaire",
        "explication",
        "avis",
        "constat",
        "analyse",
    }:
        return None
    of = next((t for t in tokens if t.i > head.i and t.lower_ in {"de", "d'", "du", "des"}), None)
    if of is None or of.i + 1 >= len(thread.doc):
        return None
    start = of.idx + len(of) if of.lower_ in {"de", "d'"} else of.idx
    while start < span[1] and thread.text[start].isspace():
        start += 1
    return (start, span[1]) if start < span[1] else None


def _named(thread: Thread, span: Span) -> Known | None:
    """The name in the mention, unless it only completes a noun (*le porte-parole de X*); or the name after it."""
    start, end = span
    inside = [m for m in thread.mentions if start <= m["start"] < end and (m["label"] != "MISC" or m["start"] == start)]
    head = next((t for t in tokens_in(thread, span) if t.pos_ == "NOUN" or (t.pos_ == "ADJ" and row_of(t))), None)
    for mention in inside:
        before = thread.text[start : mention["start"]].replace("’", "'").lower().rstrip()
        if head is None or head.idx >= mention["start"]:
            if not re.search(r"\b(?:de|du|des|d'|à|au|aux)\s*(?:la|le|les|l')?$", before):
                return thread.known[mention["name"]]
        elif mention["label"] == "ORG" and (
            (row_of(head) or {"kind": ""})["kind"] == "person" or _is_complement(thread, head, mention)
        ):
            continue
        elif not re.search(r"(?:\b(?:de|du|des|à|au|aux|de la|de l'|en)|d'|l')$", before):
            return thread.known[mention["name"]]
    if head is None and inside:
        return thread.known[inside[0]["name"]]
    return _apposed(thread, span, head)


def _is_complement(thread: Thread, head: Token, mention: Mention) -> bool:
    """*un rapport de la firme X*: the name belongs to the complement, unless the noun is a medium (*le site de X*)."""
    row = row_of(head)
    between = (
        [t for t in head.doc[head.i + 1 : head.i + 16] if t.idx < mention["start"]]
        if head.i + 1 < len(head.doc)
        else []
    )
    return row is not None and row["kind"] != "medium" and any(t.lower_ in {"de", "d'", "du", "des"} for t in between)


def _apposed(thread: Thread, span: Span, head: Token | None) -> Known | None:
    """*la procureure, X, …* · *la fédération des banques, X, …*: the name after the comma is who it is."""
    one = _ONE.match(thread.text[span[0] : span[1]].replace("’", "'"))
    row = row_of(head) if head is not None else None
    if row is None and not one:
        return None
    following = re.match(
        r"(?: [^,.;:()«»\"\n]{1,40}(?=,))?(?: \([^()]{2,12}\))?,? ?(?:(?:M\.|Mme|Me|MM\.)\s)?",
        thread.text[span[1] : span[1] + 70],
    )
    if not following or not following.group():
        return None
    at = span[1] + following.end()
    wanted = (
        {"PER"} if row is None or row["kind"] == "person" else {"ORG", "PER"} if row["kind"] != "document" else {"ORG"}
    )
    for mention in thread.mentions:
        if mention["start"] == at and mention["label"] in wanted:
            return thread.known[mention["name"]]
    return None

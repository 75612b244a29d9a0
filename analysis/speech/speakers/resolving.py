"""A mention of a source → the speaker it names: pronoun, name, description, or its own noun phrase."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Token

from analysis.lexicons import lexicon
from analysis.speech.quotation import Span
from analysis.speech.sentence.phrases import own_phrase

from .descriptions import described_referent
from .discourse import PRONOUNS, Discourse, Referent, gender_and_number, tokens_in
from .known_sources import Known, NameRow, row_of
from .pronouns import pronoun_referent
from .ranking import Target, best
from .referents import named_referent, unnamed_referent

_LAST = re.compile(r"^(?:ce|cet|cette|ces) (?:dernier|dernière|derniers|dernières)$")
_SAME = re.compile(r"^(?:l'intéressée?|les intéressée?s|(?:le|la|les) mêmes?|l'intéressé)$")
_ORDER = re.compile(r"^(?:le premier|la première|le second|la seconde|le deuxième|la deuxième)$")
_OF = {"de", "d'", "du", "des"}
_ONE = re.compile(r"^(?:l'une?|une?|celui-ci|celle-ci|ce dernier|cette dernière)$", re.I)


def referent_of(discourse: Discourse, span: Span, contents: tuple[Span, ...] = ()) -> Referent | None:
    """The referent that a source mention stands for; one that the text has not taken up yet is a new one."""
    source = discourse.text[span[0] : span[1]].replace("’", "'").replace("\u00a0", " ")
    low = source.lower().removeprefix("-t").lstrip("-")
    if low in PRONOUNS:
        return pronoun_referent(discourse, span, low, contents)
    if _LAST.match(low) or _SAME.match(low):
        return _taken_up_again(discourse, span, low, contents)
    if _ORDER.match(low):
        of_two = _of_two(discourse, span, second="second" in low or "deuxième" in low)
        if of_two:
            return of_two
    uttered = _whose_words(discourse, span)
    if uttered:
        return referent_of(discourse, uttered, contents)
    named = _named(discourse, span)
    if named:
        return named_referent(discourse, named)
    described = described_referent(discourse, span, low, contents)
    if described:
        return described
    return unnamed_referent(discourse, span) if own_phrase(source) else None


def _taken_up_again(discourse: Discourse, span: Span, low: str, contents: tuple[Span, ...]) -> Referent | None:
    """*ce dernier*: the one named last; *l'intéressée, le même*: as a pronoun."""
    gender, number = gender_and_number(discourse, span)
    if number == "s" and (_LAST.match(low) or "intéressé" in low):
        known = _apposed(discourse, span, None) or discourse.last_named(span[0], gender)
        if known:
            return named_referent(discourse, known)
    return best(discourse, Target("pronoun", span[0], gender, number, contents=contents))


def _of_two(discourse: Discourse, span: Span, *, second: bool) -> Referent | None:
    """*le premier … le second*: of two who agree and were named last, in the order in which the text gave them."""
    gender = "f" if discourse.text[span[0] : span[0] + 2].lower() == "la" else "m"
    two: dict[int, tuple[int, Referent]] = {}
    for at, _, referent, _ in reversed(discourse.mentions):
        if at < span[0] and referent.label in {"PER", "ORG"} and referent.gender in {gender, ""}:
            two[id(referent)] = max((m["start"] for m in _namings(discourse, referent, span[0])), default=at), referent
            if len(two) == 2:
                break
    ordered = sorted(two.values(), key=lambda pair: pair[0])
    return ordered[1 if second else 0][1] if len(ordered) == 2 else None


def _namings(discourse: Discourse, referent: Referent, before: int) -> list[NameRow]:
    near = discourse.names_in(max(0, before - 2000), before)
    return [m for m in near if m["name"] == referent.speaker]


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


def _whose_words(discourse: Discourse, span: Span) -> Span | None:
    tokens = tokens_in(discourse, span)
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
    of = next((t for t in tokens if t.i > head.i and t.lower_ in _OF), None)
    if of is None:
        return _whose_told(discourse, span)
    if of.i + 1 >= len(discourse.doc):
        return None
    start = of.idx + len(of) if of.lower_ in {"de", "d'"} else of.idx
    while start < span[1] and discourse.text[start].isspace():
        start += 1
    return (start, span[1]) if start < span[1] else None


def _whose_told(discourse: Discourse, span: Span) -> Span | None:
    """*les déclarations à l'agence de Léa Roy*: the medium told stands between the noun and its complement."""
    tokens = tokens_in(discourse, span)
    after = discourse.doc[tokens[-1].i + 1 : tokens[-1].i + 8]
    if not len(after) or after[0].lower_ not in {"à", "au", "aux", "auprès", "dans", "sur"}:
        return None
    for token in after[1:]:
        if token.pos_ in {"VERB", "AUX", "PUNCT"}:
            return None
        named = discourse.names_in(token.idx + len(token), token.idx + len(token) + 2) if token.lower_ in _OF else []
        if named and named[0]["label"] in {"PER", "ORG"}:
            return named[0]["start"], named[0]["end"]
    return None


def _named(discourse: Discourse, span: Span) -> Known | None:
    """The name in the mention, unless it only completes a noun (*le porte-parole de X*); or the name after it."""
    start, end = span
    inside = [m for m in discourse.names_in(start, end) if m["label"] != "MISC" or m["start"] == start]
    head = next((t for t in tokens_in(discourse, span) if t.pos_ == "NOUN" or (t.pos_ == "ADJ" and row_of(t))), None)
    if head is not None and _is_their_side(head, inside):
        return None
    if len(inside) > 1 and inside[-1]["label"] == "PER" and inside[0]["label"] == "ORG" and head is None:
        return discourse.known[inside[-1]["name"]]  # *a dit à Reuters Léa Roy*, where the phrase took in the medium
    for mention in inside:
        before = discourse.text[start : mention["start"]].replace("’", "'").lower().rstrip()
        if head is None or head.idx >= mention["start"]:
            if not re.search(r"\b(?:de|du|des|d'|à|au|aux)\s*(?:la|le|les|l')?$", before):
                return discourse.known[mention["name"]]
        elif mention["label"] == "ORG" and (
            (row_of(head) or {"kind": ""})["kind"] == "person" or _is_complement(discourse, head, mention)
        ):
            continue
        elif not re.search(r"(?:\b(?:de|du|des|à|au|aux|de la|de l'|en)|d'|l')$", before):
            return discourse.known[mention["name"]]
    if head is None and inside:
        return discourse.known[inside[0]["name"]]
    return _apposed(discourse, span, head)


def _is_their_side(head: Token, inside: list[NameRow]) -> bool:
    """*le camp Roy, l'équipe Roy, le gouvernement Roy*: a group that bears a person's name is not that person."""
    row = row_of(head)
    at = head.idx + len(head) + 1
    return (
        row is not None
        and row["kind"] in {"group", "institution"}
        and any(m["label"] == "PER" and m["start"] == at for m in inside)
    )


def _is_complement(discourse: Discourse, head: Token, mention: NameRow) -> bool:
    """*un rapport de la firme X*: the name belongs to the complement, unless the noun is a medium (*le site de X*)."""
    row = row_of(head)
    between = (
        [t for t in head.doc[head.i + 1 : head.i + 16] if t.idx < mention["start"]]
        if head.i + 1 < len(head.doc)
        else []
    )
    return row is not None and row["kind"] != "medium" and any(t.lower_ in {"de", "d'", "du", "des"} for t in between)


def _apposed(discourse: Discourse, span: Span, head: Token | None) -> Known | None:
    """*la procureure, X, …* · *la fédération des banques, X, …*: the name after the comma is who it is."""
    one = _ONE.match(discourse.text[span[0] : span[1]].replace("’", "'"))
    row = row_of(head) if head is not None else None
    if row is None and not one:
        return None
    following = re.match(
        r"(?: [^,.;:()«»\"\n]{1,40}(?=,))?(?: \([^()]{2,12}\))?,? ?(?:(?:M\.|Mme|Me|MM\.)\s)?",
        discourse.text[span[1] : span[1] + 70],
    )
    if not following or not following.group():
        return None
    at = span[1] + following.end()
    wanted = (
        {"PER"} if row is None or row["kind"] == "person" else {"ORG", "PER"} if row["kind"] != "document" else {"ORG"}
    )
    for mention in discourse.names_in(at, at + 1):
        if mention["label"] in wanted:
            return discourse.known[mention["name"]]
    return None

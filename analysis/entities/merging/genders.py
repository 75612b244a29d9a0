"""Whether a named person is a woman or a man, by what the text shows; never by the surname."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from spacy.tokens import Token

from analysis.entities.kinds.voting import LabelledName
from analysis.entities.view import View
from analysis.french.endings import PARTICIPLE
from analysis.french.first_names import first_name_gender
from analysis.french.function_words import AUXILIARIES, ETRE, NE, OBJECT_CLITICS, forms
from analysis.french.titles import is_of_men, title_gender

GenderRule = Literal["civility", "first name", "agreement", "title"]

#: What shows a gender, in the order in which it is believed; only a title in the feminine is believed before a first
#: name, for many women have one in the masculine (*le ministre Odile Vartan*).
GENDER_RULES: dict[GenderRule, str] = {
    "civility": "a civility before the name (M. X, Mme Y)",
    "first name": "a first name that only women or only men bear",
    "agreement": "a participle that agrees with the name as its subject (X est née, Y, âgé de)",
    "title": "the gender of a title or function beside the name (la préfète X, Y, avocat)",
}
_ORDER: tuple[tuple[GenderRule, str], ...] = (
    ("civility", ""), ("title", "f"), ("first name", ""), ("agreement", ""), ("title", "m"),
)  # fmt: skip
_CIVILITY = frozenset({"civility"})
_GENDERS = {"Fem": "f", "Masc": "m"}
#: Between a subject and its verb, and between that and the participle.
_BETWEEN = OBJECT_CLITICS | NE | forms("reflexive clitic", person="3")


class Gender(NamedTuple):
    """A gender, and what shows it."""

    gender: str
    rule: GenderRule


def genders(view: View, mentions: Sequence[LabelledName], names: Sequence[str]) -> list[Gender | None]:
    """The gender of the person that each mention means, or None: for other kinds, and where nothing shows it."""
    shown: dict[str, dict[tuple[GenderRule, str], int]] = defaultdict(lambda: defaultdict(int))
    for mention, name in zip(mentions, names, strict=True):
        if mention.label == "PER":
            for found in _shown(view, mention):
                shown[name][found.rule, found.gender] += 1
    for name in {name for mention, name in zip(mentions, names, strict=True) if mention.label == "PER"}:
        gender, _ = first_name_gender(name) if " " in name else ("", "")
        if gender:
            shown[name]["first name", gender] += 1
    return [
        decided(shown[name]) if mention.label == "PER" and name in shown else None
        for mention, name in zip(mentions, names, strict=True)
    ]


def decided(shown: dict[tuple[GenderRule, str], int]) -> Gender | None:
    """The gender that the most trusted evidence shows; None where that is of both genders equally often.

    >>> decided({("title", "m"): 2, ("first name", "f"): 1}), decided({("civility", "m"): 1, ("civility", "f"): 1})
    (Gender(gender='f', rule='first name'), None)
    """
    for rule, only in _ORDER:
        m, f = (shown.get((rule, gender), 0) if only in {"", gender} else 0 for gender in ("m", "f"))
        if m or f:
            return None if m == f else Gender("m" if m > f else "f", rule)
    return None


def _shown(view: View, mention: LabelledName) -> Iterator[Gender]:
    """What the words beside one mention show."""
    before = view.words[view.previous(view.word_at(mention.start))]
    civility = title_gender(before, _CIVILITY)
    if civility == "f" or (civility == "m" and is_of_men(before)):
        yield Gender(civility, "civility")
    elif civility == "m":
        yield Gender(civility, "title")  # *le docteur Inès Roy*
    elif mention.gender in {"m", "f"}:
        yield Gender(mention.gender, "title")
    agreement = _agreement(view, mention.end)
    if agreement:
        yield Gender(agreement, "agreement")


def _agreement(view: View, end: int) -> str:
    """The gender of a participle in the singular after a name: *X est née, X s'est dite prête, X, âgée de 40 ans*."""
    doc = view.doc
    last = doc.char_span(end - 1, end, alignment_mode="expand")
    i = last.end if last is not None else len(doc)
    if i >= len(doc):
        return ""
    if doc[i].text == ",":
        return _participle_gender(doc[i + 1]) if i + 1 < len(doc) else ""
    while i < len(doc) and doc[i].lower_ in _BETWEEN:
        i += 1
    if i == len(doc) or doc[i].lemma_ != ETRE or doc[i].pos_ != "AUX":
        return ""
    i += 1
    while i < len(doc) and (doc[i].pos_ == "ADV" or doc[i].lemma_ in AUXILIARIES):
        i += 1
    return _participle_gender(doc[i]) if i < len(doc) else ""


def _participle_gender(token: Token) -> str:
    """The gender of a past participle in the singular, as its form shows it."""
    participle = "Part" in token.morph.get("VerbForm", []) and "Past" in token.morph.get("Tense", [])
    if not (participle or (token.pos_ == "ADJ" and token.lower_.endswith(PARTICIPLE))):
        return ""
    if "Plur" in token.morph.get("Number", []) or token.lower_.endswith(("s", "x")):
        return ""
    gender = _GENDERS.get(next(iter(token.morph.get("Gender", [])), ""), "")
    feminine = token.lower_.endswith("e")
    return gender if (gender == "f") == feminine else ""

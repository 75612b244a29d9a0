"""Words quoted twice, in a headline or with no source, are whose they are where the article says so."""

from __future__ import annotations

import re

from analysis.french.function_words import INDEFINITE, forms
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import TITLES, words_of
from analysis.speech.speakers.discourse.discourse import Discourse
from analysis.text import fold

#: What begins a phrase for somebody whom a headline does not name.
_OTHERS = INDEFINITE | forms("possessive determiner", person="3")
#: Regions that quote what the article says again.
_BY_THREAD = {"thread", "next subject"}
#: Letters that words must have to be known again, and the share of them that must come again.
_SHORTEST, _SHARED = 8, 0.8


def name_repeated(discourse: Discourse, found: list[Quotation]) -> None:
    """Give quotations in headlines, and those with no source, the speaker of the same words elsewhere."""
    wanting = [item for item in found if _wants_name(discourse, item)]
    if not wanting:
        return
    letters = [(_letters(discourse.text, item), item) for item in found]
    for item in wanting:
        mine = _letters(discourse.text, item)
        others = [(theirs, other) for theirs, other in letters if other is not item and other.speaker is not None]
        unsure = [(theirs, o) for theirs, o in others if _is_surer(discourse, o, item)]
        again = next((other for theirs, other in unsure if f" {mine} " in f" {theirs} "), None)
        if again is None or discourse.sentences[item.sentence].region not in TITLES:
            again = next((o for theirs, o in others if _speaks(o, item) and _same(mine, theirs)), None)
        if len(mine) > _SHORTEST and again is not None and again.speaker != item.speaker:
            item.speaker, item.label, item.speaker_rule = again.speaker, again.label, "headline"


def _is_surer(discourse: Discourse, other: Quotation, item: Quotation) -> bool:
    """*Delcourt libéré : « … »*, and below *« … », a réagi son épouse*: the body says who says the words.

    *La maire* may be whom the headline names; *une voisine, son épouse* are not.
    """
    if item.cue is not None or discourse.sentences[other.sentence].region in TITLES or other.cue is None:
        return False
    first = words_of(discourse.text[slice(*other.source)].lower())[:1] if other.source else []
    return bool(first) and (other.label is not None or not _OTHERS.isdisjoint(first))


def _wants_name(discourse: Discourse, item: Quotation) -> bool:
    if discourse.sentences[item.sentence].region in TITLES:
        return not item.impersonal
    return item.source is None and item.cue is None and item.type == "direct"


def _speaks(other: Quotation, item: Quotation) -> bool:
    """Whether the other quotation has a speaker, by a source of its own, or better known than that of the headline."""
    if other.speaker is None:
        return False
    return other.source is not None if item.speaker_rule in _BY_THREAD else _is_better_known(other, item)


def _is_better_known(other: Quotation, item: Quotation) -> bool:
    return item.speaker is None or other.label in {"PER", "ORG"}


def _same(mine: str, theirs: str) -> bool:
    words = set(mine.split())
    return mine in theirs or (bool(words) and len(words & set(theirs.split())) / len(words) > _SHARED)


def _letters(text: str, item: Quotation) -> str:
    return fold(re.sub(r"\W+", " ", " ".join(text[start:end] for start, end in item.spans)))

"""What the rules say of a content: whether they have it, or something that overlaps it."""

from __future__ import annotations

from analysis.speech.choice.candidates.contents import LetterCount, Letters, overlap
from analysis.speech.quotation import Quotation

from .facts import Found

#: Attributions of which the rules propose contents.
_PROPOSED = frozenset({
    "verb governed clause", "verb beside", "verb around",
    "expression governed", "expression beside", "expression around",
})  # fmt: skip
#: The quotations of the rules in one sentence, by their letters.
Proposals = dict[Letters, Quotation]


def proposals_of(letters: LetterCount, items: list[Quotation]) -> Proposals:
    """The proposals of a sentence."""
    return {key: item for item in reversed(items) if (key := letters.of(item.spans))}


def agreement(key: Letters, attribution: str, proposals: Proposals) -> list[Found]:
    """What holds of a content by what the rules say.

    ``attribution`` is its kind and relation, and says whether it governs a clause or an infinitive.
    """
    same = proposals.get(key)
    if same is not None:
        return [("chosen by the rules", ("yes",)), ("chosen by the rules as", (same.rule,))]
    shared = [(overlap(key, other), item.rule) for other, item in proposals.items()]
    most = max((share for share, _ in shared), default=0.0)
    instead = next((rule for share, rule in shared if share > 0), None)
    degree = _degree(most) + ("" if attribution in _PROPOSED else ", which they do not propose")
    found: list[Found] = [("not chosen by the rules", (degree,))]
    return found + ([("chosen instead, attribution", (instead, attribution))] if instead is not None else [])


def by_rule_only(item: Quotation) -> list[Found]:
    """What holds of a quotation of the rules that is no candidate."""
    return [("rule only", (item.rule,)), ("rule only, type", (item.rule, item.type))]


def _degree(share: float) -> str:
    if share >= 0.8:
        return "nearly the same"
    return "half of it" if share >= 0.5 else "overlapping" if share > 0 else "nothing there"

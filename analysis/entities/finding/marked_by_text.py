"""Names that the text itself marks off: quoted titles of works, acronyms with what they stand for, nicknames."""

from __future__ import annotations

import re

from analysis.entities.known.heads import heads
from analysis.entities.known.names import context_words
from analysis.entities.view import NameSpan, View

_OPEN = {"«": "»", '"': '"', "“": "”"}


def works(view: View) -> list[NameSpan]:
    """Quoted titles right after a noun that says what they are (le film « X », un rapport intitulé « X »)."""
    found = []
    for k, word in enumerate(view.words):
        if word not in _OPEN:
            continue
        begin = view.next(k + 1)
        close = next((n for n in range(k + 1, min(k + 14, len(view))) if view.words[n] == _OPEN[word]), -1)
        if begin < 0 or close <= begin or not view.capital[begin] or any("\n" in w for w in view.words[k:close]):
            continue
        label = _introduced(view, k)
        end = close
        while end > begin and view.space[end - 1]:
            end -= 1
        if label and view.words[end - 1] not in {".", "!", "?", ","}:
            found.append(NameSpan(begin, end, label, "apposition", votes={label: 5.0}))
    return found


def _introduced(view: View, k: int) -> str:
    """The kind that the words before a quotation mark give: a head noun, over adjectives, a participle or a comma."""
    n = view.previous(k)
    for _ in range(4):
        if n < 0 or view.capital[n]:
            return ""
        label, _ = heads().get(view.lower[n], ("", False))
        if label:
            return label if label != "LOC" else ""
        if view.lower[n] in context_words("introduced"):
            return "MISC"
        if view.words[n] != "," and view.pos[n] not in {"ADJ", "NOUN", "ADP"}:
            return ""
        n = view.previous(n)
    return ""


def explained(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans, with the expansion before an acronym in parentheses taken whole, and the acronym a name as well."""
    made: list[NameSpan] = []
    for start, end, acro_start, acro_end in view.expansions:
        i, j = view.word_at(start), view.word_at(end - 1) + 1
        a, b = view.word_at(acro_start), view.word_at(acro_end - 1) + 1
        if view.start[i] != start or view.end(j - 1) != end or view.start[a] != acro_start:
            continue
        if not (view.capital[i] or any(s.i < j and i < s.j for s in spans)):
            continue
        made += [NameSpan(i, j, "", "acronym"), NameSpan(a, b, "", "acronym")]
    for span in made:
        inside = [s for s in spans if s.i < span.j and span.i < s.j]
        span.label = next((s.label for s in inside if s.i == span.i and s.label), "")
    taken = {k for span in made for k in range(span.i, span.j)}
    return made + [s for s in spans if not taken.intersection(range(s.i, s.j))]


_NICKNAME = re.compile(r"\b(?:surnommée?|alias|dite?|rebaptisée?)\s+[«\"“]?\s?$")


def is_nickname(view: View, span: NameSpan) -> bool:
    """Whether the span stands after *surnommé*, *alias*, *dit*."""
    return bool(_NICKNAME.search(view.text[max(0, view.start[span.i] - 16) : view.start[span.i]]))

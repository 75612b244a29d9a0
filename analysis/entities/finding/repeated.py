"""Other places of a name: what is a name once in an article is a name each time the same words occur."""

from __future__ import annotations

import re

from analysis.entities.known.names import is_common
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.inhabitants import is_demonym


def repeated(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans with those added that repeat the text of one of them and that nothing covers yet."""
    covered = [False] * len(view)
    texts: dict[str, NameSpan] = {}
    for span in spans:
        covered[span.i : span.j] = [True] * (span.j - span.i)
        text = view.text[view.start[span.i] + span.cut : view.end(span.j - 1)]
        if not span.listed and _is_telling(view, span, text):
            texts.setdefault(text, span)
            for part in _parts(view, span):
                texts.setdefault(part, span)
    if not texts:
        return spans
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(t) for t in sorted(texts, key=len, reverse=True)) + r")(?![\w-])"
    )
    added: list[NameSpan] = []
    for match in pattern.finditer(view.text):
        found = view.words_at(*match.span())
        if found and not any(covered[slice(*found)]):
            model = texts[match.group()]
            added.append(NameSpan(*found, model.label, "repeated", sure=model.sure))
    return sorted(spans + added, key=lambda s: s.i) if added else spans


def _parts(view: View, span: NameSpan) -> list[str]:
    """The family name, or the single words, that mean a person once the full name is given."""
    words = [k for k in range(span.i, span.j) if not view.space[k]]
    if span.label != "PER" or len(words) < 2:
        return []
    single = [view.words[k] for k in words if view.capital[k]]
    family = view.text[view.start[words[1]] : view.end(words[-1])]
    return [
        w
        for w in {family, *single}
        if w[:1].isupper() and not is_common(w) and not is_first_name(w) and not is_demonym(w) and len(w) > 1
    ]


def _is_telling(view: View, span: NameSpan, text: str) -> bool:
    """Whether the words alone show a name: several with a capital, or one that is no ordinary word."""
    capitals = sum(view.capital[span.i : span.j])
    return (capitals > 1 or (capitals == 1 and (" " in text or not is_common(text)))) and len(text) > 2

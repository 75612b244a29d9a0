"""Names that stand in several pieces or begin with a common noun: joined, extended, and those the press writes in lower case."""

from __future__ import annotations

import re
from functools import cache

from analysis.lexicons import lexicon

from .knowledge import heads, is_first_name, particles, titles
from .view import Span, View

_LINKS = {"de", "d'", "du", "des"}
_AFTER_DE = {"la", "l'"}
_PORTFOLIO = {"ministre", "ministres", "secrétaire", "secrétaires", "ex-ministre", "vice-ministre", "commissaire"}
_MINISTRIES = {"ministère", "ministères"}


def joined(view: View, spans: list[Span]) -> list[Span]:
    """Spans in order, with neighbours that are one name made one."""
    out: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.i, -s.j)):
        if out and span.i < out[-1].j:
            continue
        if out and _one_person(view, out[-1], span):
            out[-1].j, out[-1].label, out[-1].rule = span.j, "PER", "model" if span.label == "PER" else "apposition"
            continue
        out.append(span)
    for n, span in enumerate(out):
        _with_number(view, span, out[n + 1].i if n + 1 < len(out) else len(view))
    return out


def _one_person(view: View, left: Span, right: Span) -> bool:
    """A lone first name, then a family name, perhaps over a particle (Mohammed ben Salmane, Charles de Gaulle)."""
    gap = view.lower[left.j : right.i]
    if any(view.space[k] and "\n" in view.words[k] for k in range(left.j, right.i)) or view.first[right.i]:
        return False
    if not all(is_first_name(w) or re.fullmatch(r"[A-Z]\.?", w) for w in view.words[left.i : left.j]):
        return False
    gap = [w for w in gap if not w.isspace()]
    return len(gap) <= 2 and all(w in particles() and w not in {"e", "y", "i", "und", "des"} for w in gap)


def _with_number(view: View, span: Span, limit: int) -> None:
    """A number right after belongs to the name where no noun follows to be counted (France 2, Falcon 9, Ligue 1)."""
    k = span.j
    if k >= limit or not re.fullmatch(r"\d{1,2}", view.words[k]) or view.glued(k):
        return
    after = view.next(k + 1)
    counted = after >= 0 and view.pos[after] in {"NOUN", "ADJ", "NUM"} and not view.capital[after]
    if not counted and not (after >= 0 and view.lower[after] in {"%", "ans", "h", "h.", "à", "-", "contre", "/"}):
        span.j = k + 1
        if span.label == "LOC":
            span.label = ""
        span.rule = "number"


def with_heads(view: View, spans: list[Span]) -> list[Span]:
    """Spans that a common noun before them belongs to, extended over it (place X, ambassade de X)."""
    out: list[Span] = []
    for span in spans:
        begin, label = _head_before(view, span)
        if begin < 0:
            out.append(span)
            continue
        while out and out[-1].j > begin:
            out.pop()
        span.i, span.cut, span.label, span.rule = begin, 0, label, "head"
        span.votes = {label: 6.0}
        out.append(span)
    return _chained(view, out)


def _head_before(view: View, span: Span) -> tuple[int, str]:
    """Where a kept common noun begins before the span, and its label; (-1, "") where there is none."""
    k = span.i - 1
    link = False
    if k >= 0 and view.lower[k] in _AFTER_DE and k >= 1 and view.lower[k - 1] == "de":
        k, link = k - 2, True
    elif k >= 0 and view.lower[k] in _LINKS:
        k, link = k - 1, True
    if k < 0 or view.space[k]:
        return -1, ""
    label, kept = heads().get(view.lower[k], ("", False))
    if not kept or (view.capital[k] and not view.first[k]):
        return -1, ""
    if label == "ORG" and not link and view.lower[k] not in {"front", "brigade", "académie", "université", "milice"}:
        return -1, ""
    if label == "MISC" and not link:
        label = "MISC"
    if view.lower[k].endswith("s") and view.lower[k] not in {"îles", "ministères", "bois", "palais"} and not link:
        return -1, ""
    return k, label


def _chained(view: View, spans: list[Span]) -> list[Span]:
    """An embassy's or ministry's name with the place it stands in (ambassade de France à Damas)."""
    out: list[Span] = []
    for span in spans:
        if (
            out
            and view.lower[out[-1].i] in {"ambassade", "consulat"}
            and view.lower[out[-1].j : span.i] in (["à"], ["au"], ["en"], ["aux"])
        ):
            out[-1].j = span.j
            continue
        out.append(span)
    return out


def without_portfolios(view: View, spans: list[Span]) -> list[Span]:
    """Spans that only say what a minister is in charge of are no names (le ministre de l'Intérieur)."""
    out: list[Span] = []
    for span in spans:
        owner = _portfolio_owner(view, span.i)
        if owner == "minister":
            continue
        if owner == "ministry":
            span.label, span.rule, span.votes = "ORG", "head", {"ORG": 6.0}
        out.append(span)
    return out


def _portfolio_owner(view: View, i: int) -> str:
    """``minister`` or ``ministry`` where the span at ``i`` names a field of government, else nothing."""
    k = i - 1
    if k < 0 or view.lower[k] not in {"de", "du", "des", "d'", "la", "l'", "à", "au", "aux", "le", "les"}:
        return ""
    for back in range(12):
        if k - back < 0:
            return ""
        word = view.lower[k - back]
        if word in _PORTFOLIO:
            country = view.lower[i - 1] in {"de", "d'", "du"} and back <= 1
            return "" if country and view.words[i] and view.is_place(i) else "minister"
        if word in _MINISTRIES:
            return "ministry"
        if word in {",", ".", "»", '"', ":", "(", ")", "que", "qui", "président", "présidente"} or "\n" in word:
            return ""
        if view.pos[k - back] in {"VERB", "AUX", "PRON"}:
            return ""
        if word in titles() and word not in {"délégué", "déléguée", "premier", "première"}:
            return ""
    return ""


@cache
def _lower_names() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    rows = {row["form"]: row for row in lexicon("lower_names")}
    forms = sorted(rows, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.IGNORECASE), rows


_WEARING = re.compile(
    r"\b(?:port|enfil|revêt|vêt|arbor|endoss|brandi|agit|distribu|achet|vend)\w*(?: d[eu']s?| un| une| leurs?| son| le| la| les| des)*\s*\W?$"
    r"|\b(?:mon|ton|son|leur|leurs|ses|mes|tes|nos|vos|notre|votre|au|en|avec un|avec des|d'un|sans)\s*\W?$"
)


def lower_names(view: View) -> list[Span]:
    """Names that the press writes in lower case (gilets jaunes), not where they are things to wear."""
    pattern, rows = _lower_names()
    spans = []
    for match in pattern.finditer(view.text):
        row = rows[match.group().casefold()]
        if row["garment"] == "yes" and _WEARING.search(view.text[max(0, match.start() - 40) : match.start()].casefold()):
            continue
        i, j = view.token_at(match.start()), view.token_at(match.end() - 1) + 1
        if view.start[i] == match.start() and view.end(j - 1) == match.end():
            spans.append(Span(i, j, row["label"], "listed", votes={row["label"]: 9.0}, name=row["name"]))
    return spans

"""Names that stand for something else where they are: towns that play (*Lunac a battu Tolve*), vessels (*ferry X*)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from analysis.entities.known.heads import head, town_of_club
from analysis.entities.known.names import context_words, is_common, variants
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import CONTRACTED, DE, A, forms
from analysis.french.places import places
from analysis.text import fold

from .apart import apart

_SIDE = r"(?P<{}>[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w'-]*){{0,2}})"
_FIRST, _SECOND = _SIDE.format("one"), _SIDE.format("other")
_POINTS = r"\d{1,3} ?[-–] ?\d{1,3}\b"
#: *Lunac 2 - Tolve 0*; *Lunac b. Tolve 2-0*, but no sets (*6-3, 6-4*); *Lunac - Tolve (2-0)*.
_SCORES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_FIRST} \d{{1,3}} ?[-–] ?{_SECOND} \d{{1,3}}\b(?! ?[-–/])",
        rf"\b{_FIRST} b\. {_SECOND},? \(?{_POINTS}(?!,? \d)",
        rf"\b{_FIRST} [-–] {_SECOND} ?:? ?(?:\({_POINTS}|{_POINTS}(?! [a-zà-ÿ]))",
    )
)
#: *2-0*, *(24-12)*, which show that a text is about matches.
_RESULT = re.compile(r"\b\d-\d\b|\(\d{1,2}-\d{1,2}\)")
#: Before a vessel's noun where no name of it follows: *capitaine de frégate X, un ferry Y*.
_OF_ANY = (DE - CONTRACTED) | forms("indefinite article")
#: What may be between a team and its verb: *Lunac s'est incliné, Lunac ne l'a pas emporté*.
_BEFORE_VERB = {"AUX", "PRON", "ADV"}
#: Before a town that is the place and not the team, unless *face à* or *l'entraîneur de* is there.
_SITUATING = A | DE | {"en", "vers", "dans", "depuis"}


def scores(view: View) -> list[NameSpan]:
    """The two sides of each score: teams, unless they are countries."""
    found: list[NameSpan] = []
    for match in chain.from_iterable(pattern.finditer(view.text) for pattern in _SCORES):
        found += apart(list(_sides(view, match)), found)
    return sorted(found, key=lambda span: span.i)


def _sides(view: View, match: re.Match[str]) -> Iterator[NameSpan]:
    """The sides of a score; a common word (*article 2 - titre 3*) and a person are none."""
    found = (view.words_at(*match.span(name)) for name in ("one", "other"))
    sides = [(words, view.span_text(NameSpan(*words, "", "context"))) for words in found if words]
    if len(sides) < 2 or not all(_may_play(view, *words, text) for words, text in sides):
        return
    for words, text in sides:
        label = "LOC" if ("LOC", fold(text)) in variants() else "ORG"
        own = label == "ORG" and not town_of_club(fold(text))
        yield NameSpan(*words, label, "context", sure=vote("stand-in", label), own=own)


def _may_play(view: View, i: int, j: int, text: str) -> bool:
    if fold(text) in places():
        return True
    person = is_first_name(view.words[i]) and fold(view.words[i]) not in places() and not view.words[i].isupper()
    return not person and not (j - i == 1 and is_common(text) and not text.isupper())


def stand_ins(view: View, spans: list[NameSpan]) -> list[NameSpan]:
    """The spans; what stands for a team or a vessel is of a kind of its own (*à Lunac*, but *Lunac a gagné 2-0*)."""
    sport = not context_words("sport").isdisjoint(view.lower) or _RESULT.search(view.text)
    playing = {n for n, span in enumerate(spans) if span.own or (sport and _plays(view, span))}
    teams = {view.span_text(spans[n]) for n in playing}
    return [_standing(view, span, n in playing, teams) for n, span in enumerate(spans)]


def _standing(view: View, span: NameSpan, plays: bool, teams: set[str]) -> NameSpan:
    """The span, as a team's, a vessel's or its own."""
    k = view.previous(span.i)
    vessel = head(view.lower[k]).complement == "christened" and view.before(k) not in _OF_ANY
    if vessel and not span.sure:
        return span._replace(sure=vote("stand-in", "MISC"), rule="context", own=True)
    if view.span_text(span) not in teams:
        return span
    if plays or view.lower[k] not in _SITUATING:
        return span._replace(sure=vote("stand-in", "ORG"), rule="context", label="ORG", own=True)
    return span._replace(sure=None, own=False)


def _plays(view: View, span: NameSpan) -> bool:
    """Whether a town is where a team is: before a verb of playing, after one, after *face à*, *l'entraîneur de*."""
    bare = fold(view.span_text(span))
    if span.label == "PER" or span.sure or ("LOC", bare) in variants() or town_of_club(bare):
        return False
    verbs, n, k = context_words("playing"), view.next(span.j), view.previous(span.i)
    while view.pos[n] in _BEFORE_VERB:
        n = view.next(n + 1)
    if view.lemma[k] in verbs or (view.lemma[n] in verbs and view.pos[view.next(n + 1)] != "DET"):
        return True  # *Lunac a reçu Tolve*, but not *Lunac a reçu une délégation*
    link, before = view.lower[k], view.previous(k)
    if link in DE:
        return view.lower[before] in context_words("side")
    return (view.lower[before] if link in A else link) in context_words("opponent") | context_words("leader")

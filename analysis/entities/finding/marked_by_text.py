"""Names that the text itself marks off: quoted titles of works, acronyms with what they stand for."""

from __future__ import annotations

from analysis.entities.known.heads import head
from analysis.entities.known.names import context_words, particles, variants
from analysis.entities.known.votes import vote
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import is_first_name
from analysis.french.function_words import COORDINATING, DE, DEFINITE, forms
from analysis.lexicons import from_lexicons
from analysis.text import fold

#: How many words a quoted title may have, with its marks.
_LONGEST = 14
#: How far before *sur* the study is whose subject is in marks, in words.
_FAR = 6
_SENTENCE_MARKS = {".", "!", "?", ","}
_OPEN = {"«": "»", '"': '"', "“": "”"}


def works(view: View) -> list[NameSpan]:
    """Quoted titles right after a noun that says what they are (le film « X », un rapport intitulé « X »)."""
    found: list[NameSpan] = []
    for k, word in enumerate(view.words):
        begin, end = _inside_marks(view, k) if word in _OPEN else (k, k)
        if begin >= end:
            continue
        label = _introduced(view, k) if view.capital[begin] else ""
        if not label and _is_title(view, begin, end) and (_is_published(view, k, found) or _is_staged(view, k, end)):
            label = "MISC"
        if label and view.words[end - 1] not in _SENTENCE_MARKS:
            found.append(NameSpan(begin, end, label, "apposition", sure=vote("quoted work", label)))
    return found


def titles_in_capitals(view: View) -> list[NameSpan]:
    """Titles with a capital on every word, small words included (*Tout Près De Nous*)."""
    found: list[NameSpan] = []
    k = 0
    while view.words[k]:
        j = k
        while view.words[j].istitle() and not view.caps[j] and (j == k or not view.first[j]):
            j += 1
        if len(set(view.lower[k:j])) == j - k > 2 and _is_written_as_title(view, k, j):
            found.append(NameSpan(k, j, "MISC", "capitals", sure=vote("pattern", "MISC")))
        k = max(j, k + 1)
    return found


def _is_written_as_title(view: View, k: int, j: int) -> bool:
    """Whether a small word is among capitalised words that begin with no first name and have no full stop."""
    if not any(view.lower[n] in _small() for n in range(k + 1, j - 1)) or is_first_name(view.words[k]):
        return False
    return not any(word.endswith(".") for word in view.words[k:j])


@from_lexicons
def _small() -> frozenset[str]:
    """Words that only a title writes with a capital; articles and *de* begin family names."""
    return forms("preposition", "possessive determiner", "demonstrative determiner") - DE - DEFINITE


def _inside_marks(view: View, k: int) -> tuple[int, int]:
    """Where the words begin and end that the quotation mark at ``k`` opens, if it closes soon on its line."""
    begin, mark = view.next(k + 1), _OPEN[view.words[k]]
    words = view.words[begin : k + _LONGEST]
    close = begin + words.index(mark) if mark in words else begin
    if any("\n" in word for word in view.words[begin:close]):
        return begin, begin
    while view.space[close - 1]:
        close -= 1
    return begin, close


def _is_title(view: View, begin: int, end: int) -> bool:
    """Whether the words in marks are no sentence, no acronym and no known organisation: no verb is among them."""
    text = view.text[view.start[begin] : view.end(end - 1)]
    if text.isupper() or ("ORG", fold(text)) in variants():
        return False
    return not any(view.pos[n] in {"VERB", "AUX", "PRON"} for n in range(begin, end))


def _is_staged(view: View, k: int, end: int) -> bool:
    """Whether what stands around marks makes a work of what is in them: where it is told, by whom, what comes of it.

    *Dans « Quai », Odile Vartan raconte …; « Quai » d'Odile Vartan; « Quai » sort mercredi*.
    """
    n = view.next(view.next(end) + 1)
    if not view.capital[view.next(k + 1)]:
        return False
    if view.words[n] == "," or view.lower[n] in DE:
        alone = view.lower[n] in DE and view.pos[view.previous(k)] != "DET"  # not *le « Merci » d'Odile Vartan*
        told = alone or (view.words[n] == "," and view.before(k) in context_words("told in"))
        person = view.next(n + 1)
        family = view.capital[person + 1] or view.lower[person + 1] in particles()
        return told and is_first_name(view.words[person]) and family
    while view.pos[n] == "AUX":
        n = view.next(n + 1)
    return view.lemma[n] in context_words("released")


def _is_published(view: View, k: int, found: list[NameSpan]) -> bool:
    """What is marked at ``k`` has been published, is what a study is about, or comes after such a title.

    *Elle a écrit « Un an au large » et « Le quai »; une étude de l'institut sur « Le prix des loyers »*.
    """
    n = view.previous(k)
    if view.lemma[n] in context_words("publishing"):
        return True
    if view.lower[n] in COORDINATING | {","} and found and found[-1].j < n:
        return not any(view.words[m].isalnum() for m in range(found[-1].j, n))
    about = view.lower[n] in context_words("about")
    return about and not context_words("study").isdisjoint(view.lower[max(0, n - _FAR) : n])


def _introduced(view: View, k: int) -> str:
    """The kind that the words before a quotation mark give: a head noun, over adjectives, a participle or a comma."""
    n = view.previous(k)
    for _ in range(4):
        if view.capital[n]:
            return ""
        label = head(view.lower[n]).label
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
    for expansion in view.expansions:
        words = view.words_at(expansion.start, expansion.end)
        acronym = view.words_at(expansion.acronym_start, expansion.acronym_end)
        if words and acronym and (view.capital[words[0]] or any(s.i < words[1] and words[0] < s.j for s in spans)):
            made += [_as_explained(*words, spans), _as_explained(*acronym, spans)]
    taken = {k for span in made for k in range(span.i, span.j)}
    return made + [s for s in spans if not taken.intersection(range(s.i, s.j))]


def _as_explained(i: int, j: int, spans: list[NameSpan]) -> NameSpan:
    """The words as an expansion or an acronym, with the label of the span that begins where they do."""
    return NameSpan(i, j, next((s.label for s in spans if s.i == i and s.label), ""), "acronym")

"""Where names begin and end: the model's spans repaired, and the capitalised names it missed."""

from __future__ import annotations

from analysis.entities.known.heads import heads, name_words
from analysis.entities.known.names import article_names, edge_words, is_common, non_names, particles, variants
from analysis.entities.view import LABELS, NameSpan, View
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

from .joins import split_people
from .not_names import is_acronym, is_no_name

_PUNCTUATION = set("«»\"“”„'’‘()[]{}.,;:!?…|•*+=<>/\\–—-_&#@%°·~")
_ARTICLES = {"le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "au", "aux", "à", "en", "et", "ou", "qu'"}
_NUMBERED = ("NOUN", "ADJ")


def repaired(view: View) -> list[NameSpan]:
    """The model's entities with edges put right; what is no name is left out."""
    spans: list[NameSpan] = []
    for ent in view.doc.ents:
        label = LABELS.get(ent.label_, "MISC")
        for i, j in _lines(view, view.word_at(ent.start_char), view.word_at(ent.end_char - 1) + 1):
            for a, b in split_people(view, i, j):
                span = trimmed(view, NameSpan(a, b, label, "model"))
                if span is not None and label:
                    spans.append(span)
    return spans


def _lines(view: View, i: int, j: int) -> list[tuple[int, int]]:
    """The stretches of a span between line breaks, quotation marks and marks that end a sentence."""
    parts, begin = [], i
    for k in range(i, j + 1):
        dash = k < j and view.words[k] in {"-", "–", "—"} and not view.glued(k)
        if (
            k == j
            or dash
            or "\n" in view.words[k]
            or view.words[k] in {"«", "»", '"', "“", "”", "!", "?", ":", ";", "(", ")", "|", "…"}
        ):
            if k > begin:
                parts.append((begin, k))
            begin = k + 1
    return parts


def trimmed(view: View, span: NameSpan) -> NameSpan | None:
    """The span without titles, articles, prepositions and marks at its edges; None where no name is left."""
    i, j = span.i, span.j
    if (
        view.trained
        and span.rule == "model"
        and not any(view.capital[k] or view.words[k].isdigit() for k in range(i, j))
    ):
        return span  # the head has learnt the names that are written in lower case (loi climat)
    while i < j and _cut_left(view, i, j):
        i += 1
    while i < j and _cut_right(view, i, j):
        j -= 1
    if i >= j or not any(view.capital[k] or view.words[k].isdigit() for k in range(i, j)):
        return None
    span.i, span.j = i, j
    span.cut = _glued_title(view, i)
    return None if is_no_name(view, span) else span


def _glued_title(view: View, i: int) -> int:
    """How many characters of token ``i`` are a title glued to the name (Ay.Khamenei, M.Poutine)."""
    head, dot, rest = view.words[i].partition(".")
    return len(head) + 1 if dot and rest[:1].isupper() and (head + dot).casefold() in titles() else 0


def _cut_left(view: View, i: int, j: int) -> bool:
    word, lower = view.words[i], view.lower[i]
    if view.space[i] or word in _PUNCTUATION:
        return True
    if view.trained and _is_own_noun(view, i, j):
        return False
    if not view.capital[i] and not word.isdigit():
        if lower in particles() and lower not in {
            "de",
            "du",
            "des",
            "la",
            "d'",
            "e",
            "y",
            "i",
            "und",
            "lo",
            "den",
            "der",
        }:
            return not (i + 1 < j and view.capital[i + 1])
        if i + 1 < j and lower in heads() and heads()[lower][1] and _kept_head(view, i):
            return False
        return not any(c.isupper() for c in word)
    if lower in titles() and titles()[lower] == "description" and view.capital[i] and not view.first[i] and j - i > 1:
        return False
    if (
        word == "République"
        and j - i > 1
        and view.lower[max(0, i - 3) : i][:1] in (["procureur"], ["procureure"], ["président"])
    ):
        return True
    if lower in titles() and any((label, fold(" ".join(view.words[i:j]))) in variants() for label in ("ORG", "MISC")):
        return False
    if (lower in titles() and not is_acronym(word)) or (lower in {"premier", "première"} and j - i > 1):
        return not _title_belongs(view, i, j)
    if (
        is_demonym(word)
        and i + 1 < j
        and view.capital[i + 1]
        and view.lower[view.previous(i)] in {"le", "la", "l'", "du", "au", "un", "une"}
    ):
        return True
    head, hyphen, tail = word.partition("-")
    if (
        hyphen
        and tail[:1].islower()
        and head.casefold() in titles()
        and titles()[head.casefold()] not in {"religion", "nobility"}
    ):
        return True
    if lower in {"de", "du", "des"} and j - i > 1 and view.capital[i] and not view.first[i]:
        return False
    if j - i > 1 and is_acronym(word) and word in non_names():
        return True
    if lower in _ARTICLES and j - i > 1:
        return not _article_belongs(view, i, j)
    return False


def _is_own_noun(view: View, i: int, j: int) -> bool:
    """Whether a lower-case word that the head took to begin a name may (commission Duval).

    A title may not, nor a noun that only says what place it is (la ville de Lunac).
    """
    word = view.words[i]
    if view.capital[i] or j - i < 2 or not word.isalpha() or len(word) < 3 or view.lower[i] in titles():
        return False
    return view.pos[i] in {"NOUN", "PROPN", "ADJ"} and heads().get(view.lower[i]) != ("LOC", False)


def _title_belongs(view: View, i: int, j: int) -> bool:
    """Whether a capitalised title is part of the name: two capitals follow, no article before (Cheikh Anta Diop)."""
    if titles().get(view.lower[i]) not in {"religion", "nobility"} or j - i < 3 or view.first[i] or not view.capital[i]:
        return False
    before = view.lower[view.previous(i)] if view.previous(i) >= 0 else ""
    return before not in {"le", "la", "l'", "du", "au", "les", "des", "un", "une", "notre", "son"}


def _kept_head(view: View, i: int) -> bool:
    return view.capital[i + 1] or view.lower[i + 1] in {"de", "du", "des", "d'", "al", "el"} or "-" in view.words[i + 1]


def _article_belongs(view: View, i: int, j: int) -> bool:
    """Whether a capitalised article begins the name: known names that have it, or one in mid-sentence (Les X)."""
    if view.lower[i] not in {"le", "la", "les", "l'"}:
        return False
    text = view.text[view.start[i] : view.end(j - 1)]
    if text in article_names() or any(text.startswith(name + " ") for name in article_names() if " " in name):
        return True
    if not view.first[i]:
        return True
    return (
        view.words[i] == "Les"
        and view.capital[i + 1]
        and is_common(view.words[i + 1])
        and not is_demonym(view.words[i + 1])
    )


def _cut_right(view: View, i: int, j: int) -> bool:
    k = j - 1
    word = view.words[k]
    if view.trained and any(c.isalpha() for c in word) and view.lower[k] not in _ARTICLES and not view.capital[k]:
        return False
    if view.space[k] or (
        word in _PUNCTUATION and not (word == "." and view.words[k - 1].isupper() and len(view.words[k - 1]) == 1)
    ):
        return True
    if j - i > 1 and fold(word) in edge_words():
        return True
    if view.capital[k] or word.isdigit():
        return view.lower[k] in {"le", "la", "les"} or (j - i > 1 and view.lower[k] in {"m.", "mme", "mm."})
    if any(c.isupper() for c in word) and not word.startswith("-"):
        return False
    if view.lower[k] in particles() or view.lower[k] in _ARTICLES:
        return True
    return not _has_head(view, i, j) or view.pos[k] in {"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ"}


def _has_head(view: View, i: int, j: int) -> bool:
    """Whether a lower-case word may end the name: its head is a capitalised common noun (Cour suprême)."""
    text = fold(view.text[view.start[i] : view.end(j - 1)])
    return (
        view.words[i] in name_words()
        or text in places()
        or any((label, text) in variants() for label in ("ORG", "LOC", "MISC"))
    )

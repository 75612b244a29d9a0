"""Where names begin and end: titles, small words and marks at their edges cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.entities.known.heads import head, name_words
from analysis.entities.known.names import (
    article_names,
    context_words,
    edge_words,
    is_common,
    media_nouns,
    non_names,
    particles,
    variants,
)
from analysis.entities.view import NameSpan, View
from analysis.french.endings import SURE_PARTICIPLE
from analysis.french.function_words import ARTICLES, CONTRACTED, DE, DEFINITE, A, forms
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.french.titles import titles
from analysis.text import fold

from .joins import split_people
from .not_names import is_acronym, is_no_name

if TYPE_CHECKING:
    from analysis.entities.rules import Rule

_PUNCTUATION = set("«»\"“”„'’‘()[]{}.,;:!?…|•*+=<>/\\–—-_&#@%°·~")
#: Small words at the edge of a name that do not belong to it.
_SMALL = ARTICLES | DE | A | {"en", "et", "ou", "qu'"}
_SINGULAR = forms("definite article", "indefinite article", "contraction", number="s")
#: What before a title shows that it is no part of the name (notre cheikh X).
_BEFORE_TITLE = ARTICLES | CONTRACTED | forms("possessive determiner")
#: Kinds of titles that may be part of a name (Cheikh Anta X).
_IN_NAMES = {"religion", "nobility"}
_VERBAL = {"VERB", "AUX"}
_NOUN = {"NOUN", "PROPN", "ADJ"}
_NO_NOUN = {"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ"}


def trimmed(view: View, i: int, j: int, label: str, rule: Rule) -> list[NameSpan]:
    """The names of a stretch of words, without titles, articles, prepositions and marks at their edges."""
    found = (_trimmed(view, NameSpan(a, b, label, rule)) for a, b in split_people(view, i, j))
    return [span for span in found if span is not None]


def _trimmed(view: View, span: NameSpan) -> NameSpan | None:
    """The span without what does not belong to it at its edges; None where no name is left."""
    i, j = span.i, span.j
    if view.trained and span.rule == "model" and not _has_capital(view, i, j):
        return span  # our head has learnt the names that are written in lower case (loi climat)
    while i < j and _cut_left(view, i, j):
        i += 1
    while i < j and _cut_right(view, i, j):
        j -= 1
    if i >= j or not _has_capital(view, i, j):
        return None
    cut = span._replace(i=i, j=j, cut=_glued_title(view, i))
    return None if is_no_name(view, cut) else cut


def _has_capital(view: View, i: int, j: int) -> bool:
    return any(view.capital[k] or view.words[k].isdigit() for k in range(i, j))


def _glued_title(view: View, i: int) -> int:
    """How many characters of word ``i`` are a title glued to the name (Ay.Khamenei, M.Poutine)."""
    head, dot, rest = view.words[i].partition(".")
    return len(head) + 1 if dot and rest[:1].isupper() and (head + dot).casefold() in titles() else 0


def _cut_left(view: View, i: int, j: int) -> bool:
    """Whether the first word of ``i`` to ``j`` is no part of the name."""
    word = view.words[i]
    if view.space[i] or word in _PUNCTUATION:
        return True
    if view.trained and _is_own_noun(view, i, j):
        return False
    if not view.capital[i] and not word.isdigit():
        return _cut_lower(view, i, j)
    if view.lower[i] in titles():
        if _title_belongs(view, i, j):
            return False
        if not is_acronym(word):
            return True
    if j - i == 1:
        return _is_title_compound(word)
    return (
        _is_republic(view, i)
        or view.lower[i] in context_words("head of government")
        or _is_inhabitant(view, i)
        or _is_title_compound(word)
        or (is_acronym(word) and word in non_names())
        or (view.lower[i] in _SMALL and not _article_belongs(view, i, j))
    )


def _is_own_noun(view: View, i: int, j: int) -> bool:
    """Whether a lower-case word that our head took to begin a name may (commission Duval).

    A title may not, nor a noun that only says what it is (la ville de Lunac, l'île déserte de Tolve).
    """
    word, lower = view.words[i], view.lower[i]
    if view.capital[i] or j - i < 2 or not word.isalpha() or len(word) < 3 or lower in titles():
        return False
    if lower in media_nouns() or (head(lower).label in {"LOC", "MISC"} and not head(lower).kept):
        return False
    if view.doc.vocab[lower].is_oov and not is_common(word):
        return False  # a misspelling: *la chaîne arabophoone al-Watan*
    described = i + 2 < j and view.pos[i + 1] == "ADJ" and view.lower[i + 2] in DE and head(lower).label == "LOC"
    return view.pos[i] in _NOUN and not described


def _cut_lower(view: View, i: int, j: int) -> bool:
    """A word in lower case begins a name as a particle of a family name or as a head that belongs to it."""
    lower = view.lower[i]
    if particles().get(lower) == "family":
        return not (i + 1 < j and view.capital[i + 1])
    if i + 1 < j and head(lower).kept and _kept_head(view, i):
        return False
    return not any(c.isupper() for c in view.words[i])


def _kept_head(view: View, i: int) -> bool:
    after = view.lower[i + 1]
    return view.capital[i + 1] or after in DE or particles().get(after) == "family" or "-" in after


def _title_belongs(view: View, i: int, j: int) -> bool:
    """Whether a capitalised title is one of the name's words (Cheikh Anta X, Général Y as the name of a bar)."""
    kind = titles()[view.lower[i]]
    if kind == "description" and j - i > 1 and not view.first[i]:
        return True
    if any((label, fold(" ".join(view.words[i:j]))) in variants() for label in ("ORG", "MISC")):
        return True
    return kind in _IN_NAMES and j - i > 2 and not view.first[i] and view.before(i) not in _BEFORE_TITLE


def _is_republic(view: View, i: int) -> bool:
    """*Le procureur de la République X*."""
    return view.words[i] == "République" and view.lower[max(0, i - 3)] in context_words("of the Republic")


def _is_inhabitant(view: View, i: int) -> bool:
    """*La Polonaise X*."""
    word = view.words[i]
    return view.capital[i + 1] and view.before(i) in _SINGULAR and is_demonym(word) and word not in name_words()


def _is_title_compound(word: str) -> bool:
    """*Président-candidat*, not *Cheikh-Saïd*."""
    head, _, tail = word.partition("-")
    return tail[:1].islower() and titles().get(head.casefold(), "religion") not in _IN_NAMES


def _article_belongs(view: View, i: int, j: int) -> bool:
    """Whether a capitalised article begins the name: known names that have it, or one in mid-sentence (Les X)."""
    if view.lower[i] in DE:
        return view.capital[i + 1] and not view.first[i]
    if view.lower[i] not in DEFINITE:
        return False
    text = view.text[view.start[i] : view.end(j - 1)]
    if text in article_names() or any(text.startswith(name + " ") for name in article_names() if " " in name):
        return True
    following = view.words[i + 1]
    plural = view.words[i] == "Les" and view.capital[i + 1] and is_common(following) and not is_demonym(following)
    return plural or not view.first[i]


def _cut_right(view: View, i: int, j: int) -> bool:
    """Whether the last word of ``i`` to ``j`` is no part of the name."""
    k = j - 1
    word, lower = view.words[k], view.lower[k]
    if view.trained and any(c.isalpha() for c in word) and lower not in _SMALL and not view.capital[k]:
        return view.pos[k] in _VERBAL and not lower.endswith(SURE_PARTICIPLE)  # *la Ligue des riverains proteste*
    if view.space[k] or word in _PUNCTUATION:
        return not _is_initial_dot(view, k)
    if j - i > 1 and fold(word) in edge_words():
        return True
    if view.capital[k] or word.isdigit():
        return lower in DEFINITE or lower in DE or (j - i > 1 and titles().get(lower) == "civility")
    if any(c.isupper() for c in word) and not word.startswith("-"):
        return False
    return lower in particles() or lower in _SMALL or view.pos[k] in _NO_NOUN or not _has_head(view, i, j)


def _is_initial_dot(view: View, k: int) -> bool:
    return view.words[k] == "." and view.words[k - 1].isupper() and len(view.words[k - 1]) == 1


def _has_head(view: View, i: int, j: int) -> bool:
    """Whether a lower-case word may end the name: its head is a capitalised common noun (Cour suprême)."""
    text = fold(view.text[view.start[i] : view.end(j - 1)])
    return (
        view.words[i] in name_words()
        or text in places()
        or any((label, text) in variants() for label in ("ORG", "LOC", "MISC"))
    )

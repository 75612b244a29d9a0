"""Where names begin: titles, articles, nouns and marks before them that are no part of them."""

from __future__ import annotations

from analysis.entities.known.heads import head, name_words
from analysis.entities.known.names import (
    article_names,
    context_words,
    is_common,
    media_nouns,
    non_names,
    particles,
    person_nouns,
    variants,
)
from analysis.entities.view import View
from analysis.french.function_words import ARTICLES, CONTRACTED, DE, DEFINITE, A, forms
from analysis.french.inhabitants import is_demonym
from analysis.french.places import places
from analysis.french.titles import CIVILITY, title_gender, titles
from analysis.text import fold

from .not_names import is_acronym

MARKS = set("«»\"“”„'’‘()[]{}.,;:!?…|•*+=<>/\\–—-_&#@%°·~")
#: Small words at the edge of a name that do not belong to it.
SMALL = ARTICLES | DE | A | {"en", "et", "ou", "qu'"}
_SINGULAR = forms("definite article", "indefinite article", "contraction", number="s")
#: What before a title shows that it is no part of the name (notre cheikh X).
_BEFORE_TITLE = ARTICLES | CONTRACTED | forms("possessive determiner")
#: Kinds of titles that may be part of a name (Cheikh Anta X).
_IN_NAMES = {"religion", "nobility"}
_NOUN = {"NOUN", "PROPN", "ADJ"}


def begins_outside(view: View, i: int, j: int, label: str = "") -> bool:
    """Whether the first word of ``i`` to ``j`` is no part of the name; ``label`` is the model's."""
    word = view.words[i]
    if view.space[i] or word in MARKS:
        return True
    if _only_situates(view, i, j, label):
        return True
    if _is_own_noun(view, i, j):
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
        or (view.lower[i] in SMALL and not _article_belongs(view, i, j))
    )


def _is_own_noun(view: View, i: int, j: int) -> bool:
    """Whether a lower-case word that our head took to begin a name may (commission Duval).

    A title may not, nor a noun that only says what it is (la ville de Lunac, l'île déserte de Tolve).
    """
    word, lower = view.words[i], view.lower[i]
    if view.capital[i] or j - i < 2 or not word.isalpha() or len(word) < 3 or lower in titles():
        return False
    if lower in media_nouns() | person_nouns() or (head(lower).label in {"LOC", "MISC"} and not head(lower).kept):
        return False
    if title_gender(view.words[i + 1], CIVILITY):
        return False  # *« … », le coupe Me Vartan*
    if view.doc.vocab[lower].is_oov and not is_common(word):
        return False  # a misspelling: *la chaîne arabophoone al-Watan*
    if view.pos[i] == "ADJ" and view.lower[i + 1] in DE:
        return False  # what is left of *le palais présidentiel de l'Élysée*
    described = i + 2 < j and view.pos[i + 1] == "ADJ" and view.lower[i + 2] in DE and head(lower).label == "LOC"
    return view.pos[i] in _NOUN and not described


def _only_situates(view: View, i: int, j: int, label: str) -> bool:
    """Whether a common noun only says where: over *de*, before a place, and on no list of those that begin names.

    *L'attentat de Lunac, la caserne militaire de Tolve, la base de l'ONU*.
    """
    if view.capital[i] or not view.words[i].isalpha():
        return False
    n = i + 1
    while n < j and view.pos[n] == "ADJ":
        n += 1
    begin = n + 1 + (n + 1 < j and view.lower[n + 1] in DEFINITE)
    if begin >= j or view.lower[n] not in DE or not view.capital[begin]:
        return False
    noun, rest = view.lower[i], fold(view.text[view.start[begin] : view.end(j - 1)])
    if head(noun).kept:
        return head(noun).complement == "no person" and ("ORG", rest) in variants()
    if noun in context_words("fighters"):
        return True
    return (
        head(noun).label != "ORG"
        and (label == "LOC" or rest in places())
        and noun not in context_words("named event") | context_words("institution") | context_words("measure")
        and noun not in context_words("named institution")
    )


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
    return plural or not view.first[i] or _is_surname(view, i, j)


def _is_surname(view: View, i: int, j: int) -> bool:
    """*Loïc Le Bihan … Le Bihan*: whether the article has the words after a capital, elsewhere in a sentence."""
    words = view.words[i:j]
    return any(
        view.words[k : k + j - i] == words and view.capital[k - 1] and not view.first[k]
        for k in range(1, len(view.words))
        if view.words[k] == words[0]
    )

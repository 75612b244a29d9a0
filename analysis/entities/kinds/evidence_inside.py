"""What the words of a name say about its kind: it is listed, or begins like a person's, or with what it is."""

from __future__ import annotations

from itertools import chain

from analysis.entities.known.heads import name_words
from analysis.entities.known.names import article_names, context_words, particles, variants
from analysis.entities.known.votes import Votes, votes
from analysis.french.first_names import is_first_name
from analysis.french.function_words import DEFINITE
from analysis.french.places import places
from analysis.text import fold

from .candidate import Candidate, Rule


def inside(name: Candidate) -> Votes:
    """What the name's own words say about its kind."""
    return tuple(chain.from_iterable(rule(name) for rule in _RULES))


def listed(name: Candidate) -> Votes:
    """Countries and large cities, and names that the lexicons list."""
    found = votes("country") if name.bare in places() else ()
    for label in ("ORG", "LOC", "MISC", "PER"):
        if (label, name.bare) in variants() and name.bare not in places():
            if label == "PER":
                found += votes("known initials" if name.text.isupper() and len(name.text) < 5 else "known person")
            else:
                found += votes("known name", label)
    if name.text in article_names():
        found += votes("name with its article", article_names()[name.text])
    return found


def beginning(name: Candidate) -> Votes:
    """What the first word says: the first of these rules that says anything."""
    return next((found for rule in _BEGINNINGS if (found := rule(name))), ())


def series(name: Candidate) -> Votes:
    """*Ligue 1, Coupe de France 2019*."""
    return votes("series") if _head(name) in context_words("series") and name.words[-1].isdigit() else ()


def own_head(name: Candidate) -> Votes:
    """*Conseil X, Grande Mosquée X*; an organisation's acronym before what it is of (*CGT X*, not the road *RN 12*)."""
    label = name_words().get(_head(name)) if len(name.words) > 1 else None
    if not label and name.words[0].isupper() and name.words[-1][:1].isupper():
        label = "ORG" if len(name.words) > 1 and ("ORG", fold(name.words[0])) in variants() else None
    if label == "LOC":
        return votes("own head of a place")
    return votes("own head", label) if label else ()


def company_word(name: Candidate) -> Votes:
    """*X Industries, X FC*; more surely where the name ends with it."""
    words = context_words("inside")
    if len(name.words) > 1 and name.words[-1] in words:
        return votes("company word at the end")
    return votes("company word") if words.intersection(name.words) else ()


def first_name(name: Candidate) -> Votes:
    """*Paul Garrec, Mohammed ben X*; less surely a first name that is a place too, or before a word in lower case."""
    first, second = name.words[0], name.words[1] if len(name.words) > 1 else ""
    if second.isdigit() or not is_first_name(first):
        return ()
    place = fold(first) in places()
    if not second:
        return votes("first name or place alone" if place else "first name alone")
    if place:
        return votes("first name or place")
    return votes("first name" if second[:1].isupper() or second in particles() else "first name before a word")


def acronym(name: Candidate) -> Votes:
    """Up to six capitals, not in a line of capitals."""
    word = name.words[0]
    capitals = len(name.words) == 1 and word.isupper() and 1 < len(word) <= 6
    return votes("acronym") if capitals and name.bare not in places() and not name.view.caps[name.span.i] else ()


_BEGINNINGS: tuple[Rule, ...] = (series, own_head, company_word, first_name)
_RULES: tuple[Rule, ...] = (listed, beginning, acronym)


def _head(name: Candidate) -> str:
    """The first word that may say what the name is: after an article, after *Grand, Haut, Jeune*."""
    words = name.words
    head = words[1] if len(words) > 2 and words[0].casefold() in DEFINITE else words[0]
    if head in context_words("before head") and len(words) > 1 and words[1] in name_words():
        return words[1]
    return head

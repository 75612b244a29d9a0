"""What the words before and after a name say about its kind: titles, nouns that say what it is, ages, prepositions."""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

from analysis.entities.known.heads import head
from analysis.entities.known.names import context_words, is_common, media_nouns, nickname, variants
from analysis.entities.known.votes import Votes, votes, voting_prepositions
from analysis.french.function_words import COORDINATING, DE, DEFINITE, A, forms
from analysis.french.inhabitants import is_demonym
from analysis.french.titles import titles
from analysis.lexicons import from_lexicons

from .candidate import Candidate, Rule

#: Kinds of titles that only people have.
_SURE = {"civility", "religion", "military"}
_SINGULAR = forms("definite article", "contraction", number="s")
_FEMININE = forms("definite article", gender="f", number="s")
_PLURAL = forms("definite article", "demonstrative determiner", "contraction", number="p") - DE
_OF_SEVERAL = forms("contraction", number="p") & DE
_SCORED = re.compile(r" \((?:[a-z.]+ )?\d")
_AGE = re.compile(r"(?: et \w+)?,? \(?(?:âgée? de )?\d{1,2} ans\b|, âgée? ")


def around(name: Candidate) -> Votes:
    """What the words beside the name say about its kind."""
    return tuple(chain.from_iterable(rule(name) for rule in _RULES))


def titled(name: Candidate) -> Votes:
    """A title before it (M. X, la procureure de la Cour, X), or an inhabitant (la Polonaise X)."""
    title = name.title
    if name.span.cut:
        return votes("glued title")
    if title is None:
        return votes("inhabitant") if name.follows_inhabitant else ()
    if title.place != "right before":
        return votes("title over a complement")
    if name.is_acronym:
        return votes("acronym after a title")
    if title.word in (context_words("leader") if name.span.label == "LOC" else context_words("competitor")):
        return votes("shared title")
    (found,) = votes("sure title" if titles()[title.word] in _SURE else "title")
    (each,) = votes("word after the title")
    return (found._replace(weight=found.weight + title.depth * each.weight),)


def described(name: Candidate) -> Votes:
    """A noun that says what it is, or whose it is, else the article alone."""
    noun = _noun_before(name)
    if noun is not None and head(noun.noun).complement == "no person" and name.span.label == "PER":
        return ()  # *le camp Aubry*, *la tour Marie*
    if noun is not None and not (noun.between == "de" and ("ORG", name.bare) in variants()):
        return noun.votes
    return _owned(name) or _with_article(name)


class _Noun(NamedTuple):
    """A common noun before a name: the kind it gives, what is between them, how many words."""

    noun: str
    label: str
    kept: bool
    between: str
    distance: int

    @property
    def votes(self) -> Votes:
        """*L'agence X, la chaîne publique X, la ville de X*; over *de* only a place is named by its noun."""
        if self.between == "de":
            return votes("place over de") if self.label == "LOC" and self.distance == 1 else ()
        if not self.between and self.label == "ORG" and self.noun in media_nouns():
            return votes("medium right before")
        if self.between:
            return votes("work over adjectives" if self.label == "MISC" else "noun over adjectives", self.label)
        return votes("work right before" if self.label == "MISC" and not self.kept else "noun right before", self.label)


def _noun_before(name: Candidate) -> _Noun | None:
    """The noun right before the name, over *de*, or over up to three adjectives."""
    view, left = name.view, name.left
    for distance, k in enumerate(left[:4]):
        word = view.lower[k]
        if head(word).label and not view.capital[k]:
            return _Noun(word, head(word).label, head(word).kept, _between(name, distance), distance)
        if not (_is_adjective(name, k) or (word in DE and distance == 0)):
            return None
    return None


def _between(name: Candidate, distance: int) -> str:
    if distance == 0:
        return ""
    return "de" if name.before(distance - 1) in DE else "words"


def _is_adjective(name: Candidate, k: int) -> bool:
    """Whether word ``k`` may be between a noun and the name: an adjective, an unknown word, a people."""
    view, word = name.view, name.view.words[k]
    unknown = word.isalpha() and not view.capital[k] and not is_common(word)
    return view.pos[k] == "ADJ" or unknown or is_demonym(word)


def _owned(name: Candidate) -> Votes:
    """Those whose organisation it is (les membres de X, le président de la X)."""
    if _is_of_family(name):
        return votes("family")
    over_article = len(name.left) > 2 and name.before(0) in _FEMININE and name.before(1) == "de"
    if not over_article and name.before(0) not in DE:
        return ()
    owner = name.before(2 if over_article else 1)
    if owner in context_words("aboard"):
        return votes("aboard")
    if owner not in context_words("member"):
        return ()
    return votes("staff" if owner in context_words("staff") else "members")


def _is_of_family(name: Candidate) -> bool:
    """*La dynastie des X, la fortune des X et des Y*."""
    view, between = name.view, _OF_SEVERAL | COORDINATING | {","}
    nouns = (view.lower[k] for k in name.left if not view.capital[k] and view.lower[k] not in between)
    return name.before(0) in _OF_SEVERAL and next(nouns, "") in context_words("family")


def _with_article(name: Candidate) -> Votes:
    """People take no article (la X, les X)."""
    if name.before(0) in _PLURAL:
        return votes("plural article")
    if name.before(0) in _SINGULAR and len(name.left) > 1 and name.view.pos[name.left[0]] in {"DET", "ADP"}:
        return votes("article")
    return ()


def aged(name: Candidate) -> Votes:
    """*X, 34 ans*; *X, âgée de…*."""
    return votes("age") if _AGE.match(name.after) else ()


def scoring(name: Candidate) -> Votes:
    """*Buts : X (12e), Y (45e s.p.)*."""
    text, at = name.view.text, name.view.start[name.span.i] + 1
    scored = _SCORED.match(name.after) and _sheet().search(text[text.rfind("\n", 0, at) + 1 : at])
    return votes("score sheet") if scored else ()


@from_lexicons
def _sheet() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join(sorted(context_words('score sheet')))})\b[^.:]*: ?[A-ZÀ-Þ]")


def nicknamed(name: Candidate) -> Votes:
    """*Surnommé X, alias X, dit X*."""
    start = name.view.start[name.span.i]
    return votes("nickname") if nickname().search(name.view.text[max(0, start - 24) : start]) else ()


def explained(name: Candidate) -> Votes:
    """A function or a noun after a comma (X, avocate; X, ville du Nord)."""
    noun = name.noun_after
    if name.function:
        return votes("title after a comma")
    return votes("noun after a comma", head(noun).label) if head(noun).label else ()


def placed(name: Candidate) -> Votes:
    """A preposition before it (en X, à X, chez X), a parenthesis, a verb of speech (…, assure X)."""
    word, further = name.before(0), name.before(1)
    if word == "en":
        return () if re.search(r"\d", name.words[0]) else votes(word)
    if word == "à" and further in context_words("interview"):
        return votes("interview")
    verb = _verb_with_a(name)
    if verb in context_words("living") and name.span.label != "ORG":
        return votes("living")
    if verb in context_words("joining"):
        return votes("joining")
    if word in voting_prepositions():
        return votes(word)
    if word in DE and further in context_words("near place"):
        return votes("near a place")
    if word == "(" and len(name.left) > 1 and name.view.capital[name.left[1]]:
        return votes("after a name in parentheses")
    inverted = name.left and name.view.pos[name.left[0]] == "VERB" and further in {",", "»", '"', "a", "ont", "avait"}
    return votes("subject after its verb") if inverted else ()


def _verb_with_a(name: Candidate) -> str:
    """The lemma before *à* and the name: one lives in a place (vit à X) and joins a body (adhère à l'X)."""
    depth = 0 if name.before(0) in A else 1
    if name.before(depth) not in A or (depth and name.before(0) not in DEFINITE) or len(name.left) <= depth + 1:
        return ""
    return name.view.lemma[name.left[depth + 1]]


_RULES: tuple[Rule, ...] = (titled, described, aged, scoring, nicknamed, explained, placed)

"""What a capital does not make a name: peoples, ordinary words that begin a sentence, numerals, headings, hashtags."""

from __future__ import annotations

import re

from analysis.entities.known.names import is_common, non_names, told_names
from analysis.entities.view import NameSpan, View
from analysis.french.first_names import first_names, is_first_name
from analysis.french.inhabitants import is_demonym, is_inhabitant_of
from analysis.french.places import places
from analysis.text import fold


def is_acronym(word: str) -> bool:
    """Whether a word is in capitals, two letters at least, and not an abbreviation with a dot."""
    return word.isupper() and len(word) > 1 and not word.endswith(".")


def is_no_name(view: View, span: NameSpan) -> bool:
    """Whether the span is no name for all its capitals."""
    words = [w for w in view.words[span.i : span.j] if not w.isspace()]
    bare = fold(" ".join(words))
    if re.fullmatch(r"[IVXL]+(?:e|er|ème)?", words[0]) and len(words) == 1:
        return True
    if view.trained and (bare in places() or (span.rule == "model" and bare in told_names())):
        return False
    if re.match(r"[ÉE]tats?(?:-[a-zé]|$)", words[0]) and not any(w[0].isupper() for w in words[1:]):
        return True
    if (
        (words[0] if words[0].isupper() else bare) in non_names()
        or (len(bare) < 2 and not words[0].isdigit())
        or all(w.isdigit() for w in words)
    ):
        return True
    if words[0].startswith(("#", "@")) or (span.i and view.words[span.i - 1] == "#") or "http" in bare or "www" in bare:
        return True
    shouted = [w for w in words if len(w) > 4]
    if shouted and all(w.isupper() and is_common(w) for w in shouted):
        return True
    if len(words) == 1:
        if is_acronym(words[0]) and span.i and view.lower[span.i - 1] in {"un", "une"}:
            return True
        return _is_inhabitant(view, span.i) or _is_sentence_word(view, span.i)
    return False


def _is_inhabitant(view: View, i: int) -> bool:
    """A people or an inhabitant, as the plural or the determiner before it shows."""
    word = view.words[i]
    before = view.lower[i - 1] if i else ""
    if word == "Suisse" and before in {"le", "un", "du", "au"}:  # the country is feminine
        return True
    if word.isupper() or not (is_demonym(word) or _is_local(view, word, before)):
        return False
    if word in first_names() and before not in {"les", "des", "aux", "ces"}:
        return False
    return (
        word.endswith(("s", "x"))
        or before in {"un", "une", "le", "la", "l'", "du", "au", "d'", "cet", "ce", "cette", "jeune"}
        or view.first[i]
    )


def _is_local(view: View, word: str, before: str) -> bool:
    """The inhabitants of a place that the article names: *les X-ois* beside *X*."""
    if before not in {"les", "des", "aux"} or not word.endswith("s"):
        return False
    return any(is_inhabitant_of(word, place) for place in view.seen_inside)


def _is_sentence_word(view: View, i: int) -> bool:
    """An ordinary word whose capital is that of a sentence's beginning."""
    word = view.words[i]
    if not view.first[i] or (word.isupper() and len(word) > 1):
        return False
    bare = fold(word)
    if bare in places() or view.seen_inside[bare]:
        return False
    if view.lower[i] in view.seen_lower:
        return True
    if view.pos[i] in {"VERB", "AUX", "ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "INTJ"}:
        return not is_first_name(word)
    return is_common(word) and not is_first_name(word)

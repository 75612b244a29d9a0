"""Whether a quotation that was found is the annotated one, and whether its speaker is.

Quotations are compared as sets of the offsets of their letters and digits, so that marks, spaces and a leading *que* or
*de* do not count, by the intersection over the union of the two sets (Jaccard 1901). Pairs are formed one to one,
starting with the best.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

Spans = Sequence[Sequence[int]]

_LEADING = re.compile(r"\W*(?:(?:qu|d)['’]|(?:que|de|à|si)(?!\w))\W*", re.I)
#: Words that make no difference when two names of a speaker are compared.
_BESIDE_NAMES = frozenset(
    {"m", "mm", "mme", "mmes", "mlle", "me", "dr", "pr", "monsieur", "madame", "docteur", "professeur", "maitre"}
    | {"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ce", "cette", "ces"}
    | {"son", "sa", "ses", "leur", "leurs"}
    | {"president", "presidente", "premier", "ministre", "general", "colonel", "imam", "ayatollah", "sayed"}
)


def content(text: str, spans: Spans) -> frozenset[int]:
    """The offsets of the letters and digits of a quotation, without a *que* or *de* at its beginning.

    >>> "".join("Il dit que « oui »."[i] for i in sorted(content("Il dit que « oui ».", [(7, 18)])))
    'oui'
    """
    ordered = sorted(tuple(span) for span in spans)
    leading = _LEADING.match(text, ordered[0][0], ordered[0][1])
    begin = leading.end() if leading else ordered[0][0]
    return frozenset(i for start, end in ordered for i in range(max(start, begin), end) if text[i].isalnum())


def paired(gold: Sequence[frozenset[int]], found: Sequence[frozenset[int]]) -> dict[int, tuple[int, float]]:
    """For each annotated quotation with a partner: the index of the one found, and their overlap from 0 to 1."""
    overlaps = []
    for g, one in enumerate(gold):
        for f, other in enumerate(found):
            common = len(one & other)
            if common:
                overlaps.append((common / len(one | other), common / len(one), g, f))
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for overlap, _, g, f in sorted(overlaps, reverse=True):
        if g not in pairs and f not in taken:
            pairs[g] = f, overlap
            taken.add(f)
    return pairs


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name in lower case, without accents, titles and determiners.

    >>> sorted(name_words("la préfète Hélène Marchal"))
    ['helene', 'marchal', 'prefete']
    """
    plain = unicodedata.normalize("NFKD", (name or "").lower())
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return frozenset(w for w in words if w not in _BESIDE_NAMES) or frozenset(words)


def same_speaker(gold: str | None, found: str | None, forms: Collection[str] = ()) -> bool:
    """Whether two names mean the same speaker: they share half of their words, or one is a known form of the other.

    >>> same_speaker("Léa Roy", "Mme Roy"), same_speaker("Léa Roy", "Max Bol"), same_speaker(None, None)
    (True, False, True)
    """
    one, other = name_words(gold), name_words(found)
    if not one or not other:
        return one == other
    return any(other == name_words(form) for form in forms) or len(one & other) * 2 >= len(one | other)

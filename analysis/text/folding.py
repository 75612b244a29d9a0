"""The key that two spellings of one name share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARTICLE = re.compile(r"^(?:(?:le|la|les) |l')")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text without case, accents, hyphens, dots and a leading article: what two spellings of one name share.

    >>> fold("L'État-Major"), fold("Etat major")
    ('etat major', 'etat major')
    """
    lower = text.casefold().replace("’", "'").replace("œ", "oe").replace("æ", "ae")
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    words = re.sub(r"[-\s]+", " ", bare.replace(".", " ")).strip()
    return _ARTICLE.sub("", words) or words

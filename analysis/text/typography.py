"""A copy of the text, of the same length, in the typography that the parser was trained on."""

from __future__ import annotations

import re

_APOSTROPHES = "’ʼ‘‛′＇`´"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\ufeff"
_HYPHENS = "\u2010\u2011\u2043\ufe63\uff0d"
#: Each sign with what takes its place. ``str.replace`` seeks a sign far faster than ``str.translate`` reads a text.
_REPLACED = tuple(
    (sign, plain) for signs, plain in ((_APOSTROPHES, "'"), (_SPACES, " "), (_HYPHENS, "-")) for sign in signs
)
_ASCII = tuple(pair for pair in _REPLACED if pair[0].isascii())


# *d'« une gifle »* set tight would be one token for spaCy; the marks are read from the text itself, not from the copy.
_MARK_AFTER_ELISION = re.compile("(?<=[a-zA-Z])(')[«“\"‹„]")


def normalise(text: str) -> str:
    """The text as the parser wants it: straight apostrophes, plain spaces and hyphens, character for character.

    spaCy's French model leaves *d’* and *qu’* unlemmatised before a curly apostrophe and makes tokens of no-break
    spaces. The copy has the length of the original, so offsets found in it hold in the original.

    >>> normalise("l’été\\u202f!")
    "l'été !"
    """
    for sign, plain in _ASCII if text.isascii() else _REPLACED:
        text = text.replace(sign, plain)
    return _MARK_AFTER_ELISION.sub(r"\1 ", text)

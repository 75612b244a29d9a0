"""How hard a French text is to read: formulas from the numbers of words, sentences, syllables and long words.

They were fitted on texts other than news and depend on lengths only; use them to compare texts of the same kind.
"""

from __future__ import annotations

from typing import Literal

from numpy.typing import ArrayLike

from .numbers import Numbers, as_floats, divide, plain

_KANDEL_MOLES = {"adapted": (207.0, 1.015, 73.6), "1958": (209.0, 1.15, 68.0), "flesch": (206.835, 1.015, 84.6)}


def kandel_moles(
    words: ArrayLike,
    sentences: ArrayLike,
    syllables: ArrayLike,
    version: Literal["adapted", "1958", "flesch"] = "adapted",
) -> Numbers:
    """Reading ease of French by Kandel and Moles: about 100 is very easy, 0 very hard.

    The formula is ``constant - k · words per sentence - m · syllables per word``. Two sets of constants are in use
    under these names: ``adapted`` (207, 1.015, 73.6), as in textstat and Yoast; ``1958`` (209, 1.15, 68), that of the
    article *Application de l'indice de Flesch à la langue française*, as in Wordless and koRpus. ``flesch`` (206.835,
    1.015, 84.6) is the English original (Flesch 1948), for comparison.

    >>> round(kandel_moles(100, 5, 160), 2)
    68.94
    >>> round(kandel_moles(100, 5, 160, version="1958"), 2)
    77.2
    """
    if version not in _KANDEL_MOLES:
        raise ValueError(f"version={version!r}: use one of {', '.join(map(repr, _KANDEL_MOLES))}")
    constant, per_sentence, per_word = _KANDEL_MOLES[version]
    words, sentences, syllables = as_floats(words, sentences, syllables)
    return plain(constant - per_sentence * divide(words, sentences) - per_word * divide(syllables, words))


def lix(words: ArrayLike, sentences: ArrayLike, long_words: ArrayLike) -> Numbers:
    """Björnsson's LIX (1968): words per sentence plus the percentage of words with seven letters or more.

    >>> lix(100, 5, 30)
    50.0
    """
    words, sentences, long_words = as_floats(words, sentences, long_words)
    return plain(divide(words, sentences) + 100.0 * divide(long_words, words))


def rix(sentences: ArrayLike, long_words: ArrayLike) -> Numbers:
    """Anderson's RIX (1983): words with seven letters or more, per sentence.

    >>> rix(5, 30)
    6.0
    """
    sentences, long_words = as_floats(sentences, long_words)
    return plain(divide(long_words, sentences))

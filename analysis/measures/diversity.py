"""How rich a vocabulary is: measures of a sequence of words.

``tokens`` is any sequence of hashable items in the order of the text; lower-casing and lemmatising are up to the
caller. A text without words gives ``nan``, and so do indices that would divide by zero (every word is new).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

import numpy as np
import scipy  # its parts, which take most of a second, are imported when they are first asked

Tokens = Sequence[Hashable]


def _ratio(numerator: float, denominator: float) -> float:
    return float(numerator / denominator) if denominator else float("nan")


def _sizes(tokens: Tokens) -> tuple[int, int]:
    return len(tokens), len(set(tokens))


def _squares(tokens: Tokens) -> int:
    return sum(n * n for n in Counter(tokens).values())


def ttr(tokens: Tokens) -> float:
    """The type–token ratio, distinct words over words; it falls with length, so compare texts of equal length.

    >>> ttr("le chat et le chien".split())
    0.8
    """
    n, v = _sizes(tokens)
    return _ratio(v, n)


def rttr(tokens: Tokens) -> float:
    """Guiraud's root TTR (1954), ``V / √N``.

    >>> rttr("a b c d".split())
    2.0
    """
    n, v = _sizes(tokens)
    return _ratio(v, n**0.5)


def cttr(tokens: Tokens) -> float:
    """Carroll's corrected TTR (1964), ``V / √(2N)``.

    >>> cttr("a b".split())
    1.0
    """
    n, v = _sizes(tokens)
    return _ratio(v, (2 * n) ** 0.5)


def herdan_c(tokens: Tokens) -> float:
    """Herdan's C (1960), ``log V / log N``.

    >>> herdan_c("a b c d".split())
    1.0
    """
    n, v = _sizes(tokens)
    return _ratio(np.log(v), np.log(n)) if n else float("nan")


def maas(tokens: Tokens, base: float = np.e) -> float:
    """Maas' a² (1972), ``(log N - log V) / (log N)²``: lower is richer. With natural logarithms, unlike quanteda.

    >>> maas("a b c d".split())
    0.0
    """
    n, v = _sizes(tokens)
    log = np.log(base)
    return _ratio((np.log(n) - np.log(v)) / log, (np.log(n) / log) ** 2) if n else float("nan")


def yule_k(tokens: Tokens) -> float:
    """Yule's K (1944), ``10⁴ (Σ f² - N) / N²``: higher is more repetitive; it hardly depends on length.

    >>> yule_k("a b c d d e e f f f".split())
    1000.0
    """
    n = len(tokens)
    return _ratio(1e4 * (_squares(tokens) - n), n * n)


def yule_i(tokens: Tokens) -> float:
    """Yule's I, ``V² / (Σ f² - V)``: higher is richer (Oakes 1998).

    >>> yule_i("a a b".split())
    1.3333333333333333
    """
    v = len(set(tokens))
    return _ratio(v * v, _squares(tokens) - v)


def simpson_d(tokens: Tokens) -> float:
    """Simpson's D (1949), the probability that two words drawn at random are the same.

    >>> simpson_d("a a b".split())
    0.3333333333333333
    """
    n = len(tokens)
    return _ratio(_squares(tokens) - n, n * (n - 1))


def hapaxes(tokens: Tokens) -> int:
    """The number of words that occur once.

    >>> hapaxes("a a b c".split())
    2
    """
    return sum(n == 1 for n in Counter(tokens).values())


def mattr(tokens: Tokens, window: int = 100) -> float:
    """The mean TTR of all windows of this many words (Covington and McFall 2010), or the TTR of a shorter text.

    >>> round(mattr("a b a b c".split(), 3), 3)
    0.778
    """
    if window < 1:
        raise ValueError(f"window={window!r}: use at least 1 word")
    n = len(tokens)
    if n <= window:
        return ttr(tokens)
    inside = Counter(tokens[:window])
    types = len(inside)
    total = types
    for old, new in zip(tokens, tokens[window:], strict=False):
        inside[old] -= 1
        types -= not inside[old]
        types += not inside[new]
        inside[new] += 1
        total += types
    return total / (window * (n - window + 1))


def mtld(tokens: Tokens, threshold: float = 0.72, *, strict: bool = True) -> float:
    """MTLD, the measure of textual lexical diversity: mean length of stretches with a TTR above ``threshold``.

    McCarthy and Jarvis (2010): the mean of a forward and a backward pass, with the remainder counted as a partial
    factor. A factor ends when the TTR falls **below** the threshold (``strict=True``, as in the authors' text and
    textacy) or reaches it (``strict=False``, as in koRpus and others). A text whose TTR never falls that low gets its
    number of words.

    >>> round(mtld("a b a b a b c".split()), 3)
    5.25
    """
    if not 0 < threshold < 1:
        raise ValueError(f"threshold={threshold!r}: use a value between 0 and 1")
    words = list(tokens)
    if not words:
        return float("nan")
    return (_stretch(words, threshold, strict) + _stretch(words[::-1], threshold, strict)) / 2


def _stretch(tokens: list[Hashable], threshold: float, strict: bool) -> float:
    factors, seen, length = 0.0, set[Hashable](), 0
    for token in tokens:
        seen.add(token)
        length += 1
        value = len(seen) / length
        if value < threshold or (value == threshold and not strict):
            factors, seen, length = factors + 1, set(), 0
    if length:
        factors += (1 - len(seen) / length) / (1 - threshold)
    return len(tokens) / factors if factors else float(len(tokens))


def hd_d(tokens: Tokens, draws: int = 42, *, scale: bool = True) -> float:
    """HD-D, the expected TTR of ``draws`` words drawn at random (McCarthy and Jarvis 2007).

    ``scale=False`` gives the expected number of distinct words instead. All words of a text shorter than ``draws`` are
    drawn.

    >>> round(hd_d("a a b b c c".split(), 2), 3)
    0.9
    """
    n = len(tokens)
    draws = min(draws, n)
    if draws < 1:
        return float("nan")
    counts, times = np.unique(np.fromiter(Counter(tokens).values(), dtype=np.int64), return_counts=True)
    types = float(np.sum(times * scipy.stats.hypergeom.sf(0, n, counts, draws)))
    return types / draws if scale else types

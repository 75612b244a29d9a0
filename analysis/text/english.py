"""Numbers, nouns and lists in English sentences and charts, with the spacing of French typography."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def number(value: float) -> str:
    """A number with narrow no-break spaces between thousands.

    >>> number(1234567).replace("\\u202f", "_"), number(0.5)
    ('1_234_567', '0.5')
    """
    whole = f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"
    return whole.replace(",", "\u202f").replace("-", "\u2212")


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> plural(1, "name"), plural(2, "name"), plural(0, "story", "stories")
    ('1 name', '2 names', '0 stories')
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def percent(part: float, whole: float) -> str:
    """A percentage without false precision: ``<1 %`` rather than ``0 %``, a dash where there is no whole.

    >>> percent(1, 3).replace("\\u202f", " "), percent(1, 1000).replace("\\u202f", " "), percent(0, 0)
    ('33 %', '<1 %', '–')
    """
    if not whole:
        return "–"
    share = 100 * part / whole
    return "<1\u202f%" if 0 < share < 1 else f"{share:.0f}\u202f%"


def listed(items: Iterable[str], *, most: int = 6) -> str:
    """Items separated by commas and *and*; those after the first ``most`` are counted.

    >>> listed(["a"]), listed(["a", "b", "c"]), listed("abcd", most=2)
    ('a', 'a, b and c', 'a, b and 2 more')
    """
    given = list(items)
    shown: Sequence[str] = given if len(given) <= most else [*given[:most], f"{number(len(given) - most)} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "nothing"

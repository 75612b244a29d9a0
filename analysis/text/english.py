"""Numbers, nouns and lists in sentences and charts, in the language in use, with the spacing of French typography."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from .language import language, say
from .leads import led_to

#: French keeps a number and its noun on one line.
FIXED_SPACE = "\u00a0"


def number(value: float) -> str:
    """A number with narrow no-break spaces between thousands.

    >>> number(1234567).replace("\\u202f", "_"), number(0.5)
    ('1_234_567', '0.5')
    """
    whole = f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"
    whole = whole.replace(",", "\u202f").replace("-", "\u2212")
    return whole.replace(".", ",") if language() == "fr" else whole


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> plural(1, "name"), plural(2, "name"), plural(0, "story", "stories")
    ('1 name', '2 names', '0 stories')
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def count(value: int, noun: str) -> str:
    """A count with its noun, a row of ``phrases.tsv`` with the forms for one and for several.

    French has the singular up to two (*0 article*), English for one alone.

    >>> count(1, "article"), count(0, "article"), count(2, "article")
    ('1 article', '0 articles', '2 articles')
    """
    one, many = say(f"noun {noun}").split(" | ")
    space = FIXED_SPACE if language() == "fr" else " "
    return f"{number(value)}{space}{one if _is_one(value) else many}"


def agreeing(phrase: str, value: float, **values: object) -> str:
    """A phrase that has a form for one and one for several, in that of ``value``, which goes to its place ``n``.

    >>> agreeing("form direct", 2)
    '2 direct'
    """
    one, many = say(phrase).split(" | ")
    return (one if _is_one(value) else many).format(**{"n": number(value)} | values)


def _is_one(value: float) -> bool:
    return abs(value) < 2 if language() == "fr" else value == 1


def clauses(*parts: str) -> str:
    """Parts of a sentence with semicolons between them; empty ones are left out.

    >>> clauses("one", "", "two")
    'one; two'
    """
    return ("\u202f; " if language() == "fr" else "; ").join(part for part in parts if part)


def nouns(noun: str) -> str:
    """The form for several of a noun of ``phrases.tsv``.

    >>> nouns("article")
    'articles'
    """
    return say(f"noun {noun}").split(" | ")[1]


def decimal(value: float, digits: int) -> str:
    """A number with so many digits after the point, or after the comma in French.

    >>> decimal(12.345, 1)
    '12.3'
    """
    text = f"{value:.{digits}f}"
    return text.replace(".", ",") if language() == "fr" else text


def day(when: date) -> str:
    """A date as it is written: *3 May 2024*, in French *3 mai 2024* and *1er mai 2024*.

    >>> day(date(2024, 5, 3))
    '3 May 2024'
    """
    first = say("first of the month") if when.day == 1 else str(when.day)
    return f"{first} {month(when)}"


def month(when: date, *, short: bool = False) -> str:
    """The month of a date as it is written: *September 2024*, with ``short`` *Sep 2024*, in French *sept. 2024*.

    >>> month(date(2024, 9, 3)), month(date(2024, 9, 3), short=True)
    ('September 2024', 'Sep 2024')
    """
    names = say("months short" if short else "months").split(" | ")
    return f"{names[when.month - 1]} {when.year}"


def percent(part: float, whole: float, digits: int = 0) -> str:
    """A percentage without false precision: ``<1 %`` rather than ``0 %``, a dash where there is no whole.

    >>> percent(1, 3).replace("\\u202f", " "), percent(1, 1000).replace("\\u202f", " "), percent(0, 0)
    ('33 %', '<1 %', '–')
    >>> percent(12, 1000, digits=1).replace("\\u202f", " ")
    '1.2 %'
    """
    if not whole:
        return "–"
    share, least = 100 * part / whole, 10**-digits
    return f"<{decimal(least, digits)}\u202f%" if 0 < share < least else f"{decimal(share, digits)}\u202f%"


def percent_digits(largest: float, whole: float) -> int:
    """The digits after the point for shares of which this is the largest: where all are small, one tells them apart.

    >>> percent_digits(59, 100), percent_digits(3, 100)
    (0, 1)
    """
    return int(bool(whole) and largest / whole < 0.1)


def listed(items: Iterable[str], *, most: int = 6, rest: str = "") -> str:
    """Items separated by commas and *and*; those after the first ``most`` are counted, and lead to ``rest``.

    >>> listed(["a"]), listed(["a", "b", "c"]), listed("abcd", most=2)
    ('a', 'a, b and c', 'a, b and 2 more')
    """
    given = list(items)
    more = [say("and more", n=number(len(given) - most))] if len(given) > most else []
    shown: Sequence[str] = [*given[:most], *(led_to(told, rest) if rest else told for told in more)]
    if not shown:
        return say("nothing")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {say('and')} {shown[-1]}"

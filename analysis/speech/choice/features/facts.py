"""Facts: what is found of a content and its attribution, in words; features join them."""

from __future__ import annotations

from typing import NamedTuple

#: What is found of a content or an attribution, by the name of the fact; None where it does not apply.
Facts = dict[str, str | None]
#: A feature that can hold several times, with what is found: *depends from the right* of each such dependent.
Found = tuple[str, tuple[str, ...]]
#: Stands between what is found, where a feature joins several facts.
JOINT = " · "


class Term(NamedTuple):
    """A feature with what is found there, and what that adds to the worth of a content."""

    feature: str
    value: str
    weight: float


def named(feature: str, value: str) -> str:
    """A feature with what is found there, as a weight has it.

    >>> named("type, after", "direct · end")
    'type, after = direct · end'
    """
    return f"{feature} = {value}"

"""The constructions as ``lexicons/constructions.tsv`` lists them, and the vocabulary of rules that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from analysis.lexicons.reading import our_rows
from analysis.speech.quotation import Evidence

#: Constructions of words in marks that no verb attributes, and of words beside a verb.
AFTER_NAME, ALONE, INSERTED = "name and colon", "marks alone", "inserted clause"


@dataclass(frozen=True, slots=True)
class Row:
    """A construction: its name and rule, what it asks of a lexicon, what it means, an example and what that gives."""

    name: str
    rule: str
    asks: str
    means: str
    example: str
    gives: str

    def evidence(self, key: str, column: str = "") -> Evidence | None:
        """The cell that lets the word ``key`` enter the construction; None where no lexicon is asked."""
        list_name, _, asked = self.asks.partition(".")
        return Evidence(list_name, key, column or asked) if asked else None


@cache
def rows() -> dict[str, Row]:
    """The constructions by name, in the order in which they are tried."""
    return {
        row["construction"]: Row(
            name=row["construction"],
            rule=row["rule"],
            asks=row["asks"],
            means=row["means"],
            example=row["example"].replace("\\n", "\n"),
            gives=row["gives"],
        )
        for row in our_rows("constructions")
    }


def rules() -> dict[str, str]:
    """The values of the column ``rule`` with what they mean, which the first construction under each rule says.

    >>> rules()["comme"]
    "comme l'a dit X"
    """
    found: dict[str, str] = {}
    for row in rows().values():
        found.setdefault(row.rule, row.means)
    return found


#: Why a row of the quotation table exists.
RULES = rules()

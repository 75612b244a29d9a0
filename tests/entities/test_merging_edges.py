"""Which mentions are one entity, and which just are not: another order, another kind, one word more."""

from __future__ import annotations

import pytest

from analysis.entities import doubtful_merges
from analysis.entities.finding.not_names import is_acronym
from analysis.entities.kinds.voting import LabelledName
from analysis.entities.merging.across_articles import merged
from analysis.entities.merging.people import same_person
from analysis.entities.merging.within_article import names
from analysis.tables import frame


def named(text: str, *mentions: str) -> list[str]:
    """The names of mentions in the order of a text: ``Marlier|PER``."""
    found, at = [], 0
    for mention in mentions:
        form, label = mention.split("|")
        start = text.index(form, at)
        at = start + len(form)
        found.append(LabelledName(start, at, form, label, "model", "", ""))
    return names(text, found, {})


LONG = "Union des amis des arts et des lettres de la vallée"
CASES = {
    "a long name and its beginning": (
        (f"{LONG} haute, {LONG}", f"{LONG} haute|ORG", f"{LONG}|ORG"), [f"{LONG} haute"] * 2,
    ),
    "long names that part at the end": (
        (f"{LONG} haute, {LONG} basse", f"{LONG} haute|ORG", f"{LONG} basse|ORG"),
        [f"{LONG} haute", f"{LONG} basse"],
    ),
    "a beginning that is no word": (
        ("Vaubrun Presse, Vaub", "Vaubrun Presse|ORG", "Vaub|ORG"), ["Vaubrun Presse", "Vaub"],
    ),
    "two names with one beginning": (
        ("Vaubrun Presse, Vaubrun Radio, Vaubrun", "Vaubrun Presse|ORG", "Vaubrun Radio|ORG", "Vaubrun|ORG"),
        ["Vaubrun Presse", "Vaubrun Radio", "Vaubrun"],
    ),
    "a place before its noun": (
        ("La Comète, la place de la Comète", "Comète|LOC", "place de la Comète|LOC"), ["Comète", "place de la Comète"],
    ),
    "two places of one name": (
        ("La place de la Comète, la rue de la Comète, la Comète",
         "place de la Comète|LOC", "rue de la Comète|LOC", "Comète|LOC"),
        ["place de la Comète", "rue de la Comète", "Comète"],
    ),
    "an acronym in lower case": (
        ("Union des boulangers, ub", "Union des boulangers|ORG", "ub|ORG"), ["Union des boulangers", "ub"],
    ),
    "an acronym of another kind": (
        ("Union des boulangers, UB", "Union des boulangers|ORG", "UB|LOC"), ["Union des boulangers", "UB"],
    ),
    "two plurals": (
        ("Vaubruns, Vaubrunx, Vaubrun", "Vaubruns|ORG", "Vaubrunx|ORG", "Vaubrun|ORG"),
        ["Vaubruns", "Vaubrunx", "Vaubruns"],
    ),
    "a plural in x": (("Vaubrunx, Vaubrun", "Vaubrunx|ORG", "Vaubrun|ORG"), ["Vaubrunx"] * 2),
    "a plural of places": (("Vaubruns, Vaubrun", "Vaubruns|LOC", "Vaubrun|LOC"), ["Vaubruns", "Vaubrun"]),
    "an alias too far behind": (
        ("Abel Vartan, alias hier au port du quai nord, Zorille dort.", "Abel Vartan|PER", "Zorille|PER"),
        ["Abel Vartan", "Zorille"],
    ),
    "an alias that is a full name": (
        ("Abel Vartan, alias Luc Roy, dort.", "Abel Vartan|PER", "Luc Roy|PER"), ["Abel Vartan", "Luc Roy"],
    ),
    "an alias of a place": (("Vaubrun, alias Zorille, dort.", "Vaubrun|LOC", "Zorille|PER"), ["Vaubrun", "Zorille"]),
    "an alias again": (
        ("Abel Vartan, alias Zorille, dort. Zorille ronfle.", "Abel Vartan|PER", "Zorille|PER", "Zorille|PER"),
        ["Abel Vartan"] * 3,
    ),
    "a title far before a first name": (
        ("Le président dort. Paul et Marie Dorval aussi.", "Paul|PER", "Marie Dorval|PER"),
        ["Paul Dorval", "Marie Dorval"],
    ),
    "a prince and his namesake": (
        ("Le prince Léon et Marc Léon dorment.", "Léon|PER", "Marc Léon|PER"), ["Léon", "Marc Léon"],
    ),
    "initials of two words": (
        ("Luc André Marlier, L. A. Marlier", "Luc André Marlier|PER", "L. A. Marlier|PER"), ["Luc André Marlier"] * 2,
    ),
    "initials of another": (
        ("Luc André Marlier, A. L. Marlier", "Luc André Marlier|PER", "A. L. Marlier|PER"),
        ["Luc André Marlier", "A. L. Marlier"],
    ),
    "a person and a place": (("Luc Marlier, Marlier", "Luc Marlier|PER", "Marlier|LOC"), ["Luc Marlier", "Marlier"]),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), CASES.values(), ids=CASES.keys())
def test_one_name_or_two(given, expected):
    assert named(*given) == expected


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("l a marlier", "luc andre marlier", True),
        ("a l marlier", "luc andre marlier", False),
        ("l marlier", "luc andre marlier", True),
        ("a marlier", "luc andre marlier", True),
        ("luc andre", "luc andre marlier", True),
        ("andre marlier", "luc andre marlier", True),
        ("luc m", "luc marlier", False),
        ("l marlier", "l marlier", True),
        ("luc marlier", "l marlier", False),
        ("l m", "luc marlier", False),
        ("andre", "luc andre marlier", True),
        ("and", "luc andre marlier", False),
    ],
)
def test_a_short_form_of_somebody(short, long, same):
    assert same_person(short, long) is same


def in_articles(*names: str) -> list[str]:
    """The names that mentions of people get, each in its article: ``Marlier``, ``3 Luc Marlier`` for three."""
    rows = []
    for name in names:
        count, _, full = name.partition(" ") if name[0].isdigit() else ("1", "", name)
        rows += [{"article": f"{full} {n}", "label": "PER", "name": full, "text": full} for n in range(int(count))]
    return list(dict.fromkeys(row["name"] for row in merged(rows)))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["Luc Marlier", "Marlier"], ["Luc Marlier"]),
        (["Marlier", "Luc Marlier"], ["Luc Marlier"]),
        (["Luc Marlier", "Anne Marlier", "Marlier"], ["Luc Marlier", "Anne Marlier", "Marlier"]),
        (["4 Luc Marlier", "Anne Marlier", "Marlier"], ["Luc Marlier", "Anne Marlier"]),
        (["3 Luc Marlier", "Anne Marlier", "Marlier"], ["Luc Marlier", "Anne Marlier", "Marlier"]),
        (["8 Luc Marlier", "2 Anne Marlier", "Marlier"], ["Luc Marlier", "Anne Marlier"]),
        (["7 Luc Marlier", "2 Anne Marlier", "Marlier"], ["Luc Marlier", "Anne Marlier", "Marlier"]),
        (["Luc André Marlier", "Luc Marlier", "Marlier"], ["Luc André Marlier"]),
        (["Luc Marlier", "L. Marlier"], ["Luc Marlier"]),
        (["Luc Marlier", "A. Marlier"], ["Luc Marlier", "A. Marlier"]),
        (["Luc Marlier", "Luc"], ["Luc Marlier", "Luc"]),
    ],
)
def test_people_of_several_articles(given, expected):
    assert in_articles(*given) == expected


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Marlier", "Marlaer", True),
        ("Marlier", "Marler", True),
        ("Marlier", "Marliers", True),
        ("Marlier", "Varlier", True),
        ("Marlier", "Mariler", True),
        ("Marlier", "Marlaar", False),
        ("Marli", "Marl", False),
        ("Marli", "Marla", True),
        ("Marl", "Marm", False),
    ],
)
def test_names_one_letter_apart(one, other, apart):
    rows = [
        {
            "article": "a",
            "start": n,
            "end": n + 1,
            "text": name,
            "label": "PER",
            "name": name,
            "region": "body",
            "rule": "model",
        }
        for n, name in enumerate((one, other))
    ]
    found = doubtful_merges(frame("entity_mentions", rows))
    assert [tuple(sorted(pair)) for pair in zip(found["name"], found["form"], strict=True)] == (
        [tuple(sorted((one, other)))] if apart else []
    )


@pytest.mark.parametrize(("word", "expected"), [("C", False), ("CF", True), ("C.F.", False), ("Cf", False)])
def test_acronyms(word, expected):
    assert is_acronym(word) is expected

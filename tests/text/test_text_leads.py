"""Stretches of a text that lead to rows: filled in and joined as text, taken apart where it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analysis.findings import Finding
from analysis.text.english import listed
from analysis.text.language import say
from analysis.text.leads import Lead, address, led, parted, use_explorer


@pytest.fixture
def _beside_the_explorer() -> Iterator[None]:
    use_explorer("../figures/explorer.html")
    yield
    use_explorer("")


def sentence() -> str:
    names = [led(f"{name} (2)", "articles", name=name) for name in ("Zoé *Morel*", "Le Val")]
    return say("found names most", top=listed(names))


def test_a_sentence_is_plain_text_with_the_places_of_its_names() -> None:
    plain, leads = parted(sentence())
    assert plain == "Most mentioned: Zoé *Morel* (2) and Le Val (2)"
    assert [plain[lead.start : lead.end] for lead in leads] == ["Zoé *Morel* (2)", "Le Val (2)"]
    assert leads[1].place == address("articles", name="Le Val")


def test_text_that_leads_nowhere_stays_what_it_is() -> None:
    assert parted("Le quai [nord] rouvre.") == ("Le quai [nord] rouvre.", ())


@pytest.mark.parametrize("name", ['"><script>', "a\ufdd0b\ufdd2", "(x)](y)", "«\u202e»"])
def test_hostile_names_neither_end_their_stretch_nor_their_address(name: str) -> None:
    plain, leads = parted(f"Ici {led(name, 'articles', name=name)}.")
    shown = plain[leads[0].start : leads[0].end]
    assert plain == f"Ici {shown}."
    assert not set("\ufdd0\ufdd1\ufdd2") & set(plain)
    assert not set('"<>() ') & set(leads[0].place)


@pytest.mark.usefixtures("_beside_the_explorer")
def test_a_notebook_shows_links_and_a_string_has_none() -> None:
    found = Finding(sentence())
    assert str(found) == "Most mentioned: Zoé *Morel* (2) and Le Val (2)"
    linked = r"[Le Val (2)](../figures/explorer.html#view=articles&name=Le+Val)"
    assert found._repr_markdown_().endswith(f" and {linked}")
    assert r"[Zoé \*Morel\* (2)](" in found._repr_markdown_()


def test_without_an_explorer_a_finding_has_no_links() -> None:
    assert Finding(sentence())._repr_markdown_() == r"Most mentioned: Zoé \*Morel\* (2) and Le Val (2)"
    assert Finding(sentence()).leads[0] == Lead(16, 31, address("articles", name="Zoé *Morel*"))

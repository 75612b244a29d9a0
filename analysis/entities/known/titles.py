"""Nouns that go with names: titles, offices and professions of people, common nouns before places and organisations."""

from __future__ import annotations

from functools import cache

from analysis.lexicons import lexicon


@cache
def titles() -> dict[str, str]:
    """Nouns that stand before or beside a person's name, in lower case, singular and plural → kind."""
    found: dict[str, str] = {}
    for row in lexicon("person_titles"):
        for form in (row["masculine"], row["feminine"]):
            if form != "-":
                found.setdefault(form.casefold(), row["kind"])
                found.setdefault(plural(form.casefold()), row["kind"])
    return found


@cache
def title_genders() -> dict[str, str]:
    """Those nouns → ``m``, ``f``, or ``mf`` where one form serves both."""
    found: dict[str, set[str]] = {}
    for row in lexicon("person_titles"):
        for form, gender in ((row["masculine"], "m"), (row["feminine"], "f")):
            if form != "-":
                for spelling in (form.casefold(), plural(form.casefold())):
                    found.setdefault(spelling, set()).add(gender)
    return {form: "".join(sorted(genders, reverse=True)) for form, genders in found.items()}


def plural(noun: str) -> str:
    """The regular plural of a French noun.

    >>> plural("général"), plural("maire"), plural("fils")
    ('généraux', 'maires', 'fils')
    """
    if noun.endswith(("s", "x", "z", ".")):
        return noun
    if noun.endswith("al"):
        return noun[:-2] + "aux"
    return noun + ("x" if noun.endswith(("au", "eu")) else "s")


@cache
def heads() -> dict[str, tuple[str, bool]]:
    """Common nouns before a name → its label, and whether the noun belongs to the name (then never in the plural)."""
    found: dict[str, tuple[str, bool]] = {}
    for row in lexicon("name_heads"):
        kept = row["kept"] == "yes"
        for form in [row["noun"]] if kept else [row["noun"], plural(row["noun"])]:
            found.setdefault(form, (row["label"], kept))
    return found


@cache
def name_words() -> dict[str, str]:
    """Capitalised words inside names → the label they give."""
    return {row["word"]: row["label"] for row in lexicon("name_words")}


@cache
def person_verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Lemmas of verbs whose subject, and of those whose object, is a human being."""
    rows = lexicon("person_verbs")
    return tuple(frozenset(r["lemma"] for r in rows if r["role"] == role) for role in ("subject", "object"))  # type: ignore[return-value]

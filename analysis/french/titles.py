"""Nouns that go with people's names: civilities, ranks, offices, professions, with their plural and their gender."""

from __future__ import annotations

from analysis.lexicons import from_lexicons, lexicon

#: The kind of *M., Mme, Me*.
CIVILITY = frozenset({"civility"})
#: The kind of *maire, ministre*.
OFFICE = frozenset({"office"})
#: Kinds of titles that need no article before a name (*général Morel*); an office does (*le préfet Morel*).
BARE = CIVILITY | {"religion", "military", "nobility"}
#: All kinds.
KINDS = BARE | OFFICE | {"description"}


@from_lexicons
def titles() -> dict[str, str]:
    """Nouns used before or beside a person's name, in lower case, singular and plural → kind."""
    found: dict[str, str] = {}
    for row in lexicon("person_titles"):
        for form in (row["masculine"], row["feminine"]):
            if form != "-":
                found.setdefault(form.casefold(), row["kind"])
                found.setdefault(plural(form.casefold()), row["kind"])
    return found


@from_lexicons
def title_genders() -> dict[str, str]:
    """Those nouns → ``m``, ``f``, or ``mf`` where one form serves both."""
    found: dict[str, set[str]] = {}
    for row in lexicon("person_titles"):
        for form, gender in ((row["masculine"], "m"), (row["feminine"], "f")):
            if form != "-":
                for spelling in (form.casefold(), plural(form.casefold())):
                    found.setdefault(spelling, set()).add(gender)
    return {form: "".join(sorted(genders, reverse=True)) for form, genders in found.items()}


def title_gender(word: str, kinds: frozenset[str] = BARE) -> str:
    """The gender (``m``, ``f``, ``mf``) of a title of some kinds, as written before a name; empty for any other word.

    Abbreviations are told by their capital (*Me* is a lawyer, *me* a pronoun) and may lack their dot, or have one.

    >>> title_gender("Mme"), title_gender("M"), title_gender("Dr."), title_gender("Docteure"), title_gender("général")
    ('f', 'm', 'mf', 'f', 'm')
    >>> title_gender("me"), title_gender("préfet"), title_gender("préfet", frozenset({"office"}))
    ('', '', 'm')
    """
    for form in (word, word[:1].lower() + word[1:]):
        kind, gender = _as_written().get(form.removesuffix("."), ("", ""))
        if kind in kinds:
            return gender
    return ""


def is_of_men(word: str) -> bool:
    """Whether a title is never said of a woman: *M.*, but not *docteur*, for all that there is *docteure*.

    >>> is_of_men("M."), is_of_men("Messieurs"), is_of_men("docteur")
    (True, True, False)
    """
    return word.casefold().removesuffix(".") in _of_men()


@from_lexicons
def _of_men() -> frozenset[str]:
    alone = (row["masculine"] for row in lexicon("person_titles") if row["feminine"] == "-")
    return frozenset(form.casefold().removesuffix(".") for form in alone)


@from_lexicons
def _as_written() -> dict[str, tuple[str, str]]:
    """Titles as the lexicon writes them, without a final dot, singular and plural → kind and gender."""
    kinds, genders = titles(), title_genders()
    listed = {row[column] for row in lexicon("person_titles") for column in ("masculine", "feminine")} - {"-"}
    forms = listed | {plural(form) for form in listed if form.islower()}
    return {form.removesuffix("."): (kinds[form.casefold()], genders[form.casefold()]) for form in sorted(forms)}


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

"""Words that go with names of places and organisations, and verbs that go with people."""

from __future__ import annotations

from functools import cache

from analysis.french.titles import plural
from analysis.lexicons import lexicon


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

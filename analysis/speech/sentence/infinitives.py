"""The infinitives that a form may have, whatever the tagger takes it for: *estime*, *juge*, *coupe* are verbs too."""

from __future__ import annotations

import simplemma

from analysis.french.endings import verb_endings
from analysis.lexicons import from_lexicons, lexicon


@from_lexicons(maxsize=50_000)
def infinitives_of(form: str, lemma: str = "") -> tuple[str, ...]:
    """The model's, then the dictionary's, then that of the first group (the model leaves *estime* as it is).

    >>> infinitives_of("coupe")
    ('coupe', 'couper')
    """
    low = form.lower()
    lemmas = [*([lemma.lower()] if lemma else []), simplemma.lemmatize(low, lang="fr"), *_listed_forms().get(low, ())]
    ending = next((pair for pair in _first_group() if low.endswith(pair[0])), None)
    if ending:
        lemmas.append(low.removesuffix(ending[0]) + ending[1])
    return tuple(dict.fromkeys(lemmas))


@from_lexicons
def _listed_forms() -> dict[str, tuple[str, ...]]:
    return {row["form"]: (row["lemma"],) for row in lexicon("verb_forms")}


@from_lexicons
def _first_group() -> list[tuple[str, str]]:
    """Endings of participles and of the third person (not *sommes*), longest first, with those of the infinitive."""
    present = [pair for pair in verb_endings("first group") if pair[0] in {"e", "ent"}]
    return sorted([*verb_endings("participle"), *present], key=lambda pair: -len(pair[0]))

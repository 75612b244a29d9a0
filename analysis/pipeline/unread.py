"""Work of a model that no table reads, or that our components do faster, left out."""

from __future__ import annotations

from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer

from .quick_french import FrenchLemmatizer


def spare_unread(nlp: Language) -> None:
    """Switch off the lemmatiser whose lemmas ``french_lemmas`` finds itself, and drop rules that set only a tag.

    In spaCy's pipelines for French ``token.tag_`` only repeats ``token.pos_``.
    """
    if by_rule(nlp) is not None and "lemmatizer" in nlp.pipe_names:
        nlp.disable_pipe("lemmatizer")
    for _, component in nlp.pipeline:
        if isinstance(component, AttributeRuler):
            rules = component.patterns
            component.clear()
            component.add_patterns([rule for rule in rules if list(rule["attrs"]) != ["TAG"]])  # type: ignore[arg-type]


def by_rule(nlp: Language) -> Lemmatizer | None:
    """The lemmatiser of a pipeline if it is spaCy's for French, by rules, whose answers can be had without it."""
    found = dict(nlp.components).get("lemmatizer")
    return found if type(found) is FrenchLemmatizer and found.mode == "rule" else None

"""The package's components for spaCy, by name: all that a plain ``spacy.load`` has to import of it.

spaCy imports this module whenever a pipeline of any language is made. What a component needs is imported when one is
added to a pipeline, so others pay nothing, and a file ``analysis.py`` in the working folder does them no harm.
"""

import sys
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

from spacy.language import Language

_PACKAGE = Path(__file__).with_name("analysis")


def _room(name: str, nlp: Language) -> Any:
    """A module of the package; says so if a file of the same name hides it."""
    if nlp.lang != "fr":
        warnings.warn(
            f"a component for French in a pipeline that is for the language {nlp.lang!r}, not for French", stacklevel=3
        )
    try:
        return import_module(f"analysis.{name}")
    except ImportError as error:
        found = getattr(sys.modules.get("analysis"), "__file__", None)
        if found is not None and Path(found).parent != _PACKAGE:
            raise ImportError(
                f"{found} hides the package 'analysis', which this component belongs to; rename that file, or start "
                "Python in another folder"
            ) from error
        raise


@Language.factory("news_regions", assigns=["token.is_sent_start"], default_config={"lexicons": None})
def make_regions(nlp: Language, name: str, lexicons: str | None = None) -> Any:
    """A component, first in its pipeline, that reads the article: its regions, its typography, its sentences.

    ``lexicons`` is a folder of your own word lists, as for the other components.
    """
    return _room("pipeline.components", nlp).make_regions(nlp, name, lexicons)


@Language.factory(
    "french_lemmas",
    assigns=["token.lemma", "token.pos"],
    requires=["token.pos"],
    retokenizes=False,
    default_config={"lexicons": None},
)
def make_lemmas(nlp: Language, name: str, lexicons: str | None = None) -> Any:
    """A component that corrects lemmas and parts of speech, with the tables of the pipeline's own lemmatiser.

    ``lexicons`` is a folder of your own word lists, which extend and correct ours.
    """
    return _room("words.component", nlp).make_lemmas(nlp, name, lexicons)


@Language.factory(
    "french_entities",
    default_config={"trained": None, "lexicons": None},
    assigns=["doc.ents", "doc.spans"],
    requires=["doc.ents", "token.pos", "token.lemma"],
    retokenizes=False,
)
def make_entities(nlp: Language, name: str, trained: bool | None = None, lexicons: str | None = None) -> Any:
    """A component that corrects the model's entities and merges their names.

    ``trained`` says that the entities are found with our weights; None puts these into the pipeline that they were
    trained in. ``lexicons`` is a folder of your own word lists, which extend and correct ours.
    """
    return _room("entities.component", nlp).make_entities(nlp, name, trained, lexicons)


@Language.factory(
    "french_quotations",
    assigns=["doc.spans"],
    requires=["doc.ents", "token.pos", "token.lemma", "token.morph", "token.dep", "token.head"],
    retokenizes=False,
    default_config={"lexicons": None, "weights": None},
)
def make_quotations(nlp: Language, name: str, lexicons: str | None = None, weights: str | None = None) -> Any:
    """A component that finds quotations and their speakers; it reads the names that ``french_entities`` wrote, if any.

    ``lexicons`` is a folder of your own word lists, which extend and correct ours; ``weights`` is a folder of weights
    that ``python -m analysis learn`` wrote.
    """
    return _room("speech.component", nlp).make_quotations(nlp, name, lexicons, weights)

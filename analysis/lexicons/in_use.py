"""Which folder of lists is in use, and look-ups that are kept for each folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, partial, update_wrapper
from inspect import signature
from typing import Any, ParamSpec, TypeVar, overload

from .folder import LexiconFolder, read_folder, read_weights, together
from .reading import Row

P = ParamSpec("P")
R = TypeVar("R")
Folder = str | os.PathLike[str] | LexiconFolder

#: States of folders for which results are kept.
_FOLDERS = 16
_laid_over: ContextVar[LexiconFolder | None] = ContextVar("laid_over", default=None)
#: The lists and the learnt weights of the process, and both together.
_lists: LexiconFolder | None = None
_weights: LexiconFolder | None = None
_default: LexiconFolder | None = None


@contextmanager
def laid_over(folder: Folder | None) -> Iterator[None]:
    """Within the block, a folder of lists is laid over ours; with None nothing changes.

    ``with laid_over("my-lexicons"): …`` holds for this thread, and for whatever is read, parsed and counted in it.
    Raises ``LexiconError`` if a list of the folder cannot be used.
    """
    token = _laid_over.set(as_folder(folder)) if folder is not None else None
    try:
        yield
    finally:
        if token is not None:
            _laid_over.reset(token)


def use_lexicons(folder: Folder | None) -> None:
    """From now on, in the whole process, a folder of lists is laid over ours; None: ours alone.

    For notebooks and commands. Raises ``LexiconError`` if a list of the folder cannot be used.
    """
    global _lists, _default
    _lists = None if folder is None else as_folder(folder)
    _default = together(_lists, _weights)


def use_weights(folder: Folder | None) -> None:
    """From now on, in the whole process, quotations and speakers are chosen by the weights of this folder; None: ours.

    ``folder`` is what ``python -m analysis learn`` wrote. Raises ``LexiconError`` if it has no weights.
    """
    global _weights, _default
    _weights = None if folder is None else as_weights(folder)
    _default = together(_lists, _weights)


def chosen_lists(lexicons: Folder | None, weights: Folder | None) -> LexiconFolder | None:
    """The lists and weights of a call; what it leaves out are those of the process; None if it leaves out both."""
    if lexicons is None and weights is None:
        return None
    lists = lexicons_in_use() if lexicons is None else as_folder(lexicons)
    return together(lists, _weights if weights is None else as_weights(weights))


def lexicons_in_use() -> LexiconFolder | None:
    """The folder that is laid over our lists: that of the block, else that of the process, else None."""
    return _laid_over.get() or _default


def as_folder(folder: Folder) -> LexiconFolder:
    """The lists of a folder, read unless they are already; ``LexiconError`` says what is wrong with them."""
    return folder if isinstance(folder, LexiconFolder) else read_folder(folder)


def as_weights(folder: Folder) -> LexiconFolder:
    """The weights of a folder, read unless they are already; ``LexiconError`` where it has none."""
    return folder if isinstance(folder, LexiconFolder) else read_weights(folder)


@overload
def from_lexicons(function: Callable[P, R]) -> Callable[P, R]: ...
@overload
def from_lexicons(*, maxsize: int = ...) -> Callable[[Callable[P, R]], Callable[P, R]]: ...
def from_lexicons(function: Callable[P, R] | None = None, *, maxsize: int = 1024) -> Any:
    """A function whose results derive from lists is run once for each folder in use and each set of arguments.

    It takes the place of ``functools.cache``, which would go on answering with the lists of another folder. ``maxsize``
    is the number of results kept for one folder.
    """
    if function is None:
        return partial(from_lexicons, maxsize=maxsize)
    return update_wrapper((_by_arguments if signature(function).parameters else _once)(function, maxsize), function)


def _once(function: Callable[[], R], _: int) -> Callable[[], R]:
    """For look-ups without arguments, which are asked hundreds of times a sentence: no more than a look into a dict."""
    kept: dict[LexiconFolder | None, R] = {}
    folder = _laid_over.get

    def call() -> R:
        try:
            return kept[folder() or _default]
        except KeyError:
            pass
        result: R = _keep(kept, function())
        return result

    return call


def _by_arguments(function: Callable[P, R], maxsize: int) -> Callable[P, R]:
    kept: dict[LexiconFolder | None, Callable[P, R]] = {}
    folder = _laid_over.get

    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            derived = kept[folder() or _default]
        except KeyError:
            remembering: Any = lru_cache(maxsize)(function)
            derived = _keep(kept, remembering)
        return derived(*args, **kwargs)

    return call


def _keep(kept: dict[LexiconFolder | None, Any], result: Any) -> Any:
    """The result, kept for the folder in use; of folders that are edited again and again the oldest states go."""
    kept[lexicons_in_use()] = result
    if len(kept) > _FOLDERS:
        kept.pop(next(iter(kept)))
    return result


@from_lexicons
def lexicon(name: str) -> tuple[Row, ...]:
    """The rows of ``<name>.tsv``, each a dict by column, with those of the folder in use laid over.

    Cells that are missing at the end of a row are empty.

    >>> sorted(lexicon("boilerplate")[0])
    ['kind', 'match', 'text']
    """
    return (lexicons_in_use() or _ours()).rows(name)


@from_lexicons
def _ours() -> LexiconFolder:
    return LexiconFolder("", {})

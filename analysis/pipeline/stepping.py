"""spaCy's parsers by transitions, which take their steps for all texts of a batch together.

spaCy takes the steps with Python's lock let go, and its code asks for the lock again wherever an error could have
come up: some sixty times for each step of each text, which is more than half of the time of a parser. Here the same
steps are taken by the parts that spaCy trains its parsers with, the lock in hand: the same numbers, the same analyses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import Any

from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from thinc.api import NumpyOps

#: A step of all texts together costs what spaCy's own way costs for this many texts.
_STEP = 3
#: Tokens of texts that are parsed together: the numbers made ready for each of them take four kilobytes.
_TOGETHER = 10_000


def piped(component: Any, docs: Iterable[Doc], batch_size: int) -> Iterator[Doc]:
    """What the component of a pipeline makes of the texts, in order."""
    if takes_steps(component):
        return _stepped(component, docs, batch_size)
    if hasattr(component, "pipe"):
        return iter(component.pipe(docs, batch_size=batch_size))
    return map(component, docs)


def takes_steps(component: Any) -> bool:
    """Whether it is one of spaCy's parsers as they come: greedy, with two layers, on a processor."""
    if type(component) not in {DependencyParser, EntityRecognizer} or component.cfg.get("beam_width") != 1:
        return False
    model = component.model
    known = model.name == "parser_model" and model.attrs.get("has_upper") and isinstance(model.ops, NumpyOps)
    if not known or model.get_ref("upper").name != "linear":
        return False
    return hasattr(component, "transition_states") and hasattr(ParserStepModel, "get_token_ids")


def _stepped(parser: Any, docs: Iterable[Doc], batch_size: int) -> Iterator[Doc]:
    waiting = iter(docs)
    while batch := list(islice(waiting, batch_size)):
        for group in _groups(sorted(batch, key=len, reverse=True)):
            alone = faster_alone(list(map(len, group)))
            for _ in parser.pipe(group[:alone], batch_size=batch_size):
                pass
            if together := group[alone:]:
                _parse(parser, together)
        yield from batch


def _groups(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    """Texts in groups of not too many tokens."""
    group: list[Doc] = []
    tokens = 0
    for doc in docs:
        if group and tokens + len(doc) > _TOGETHER:
            yield group
            group, tokens = [], 0
        group.append(doc)
        tokens += len(doc)
    if group:
        yield group


def faster_alone(lengths: Sequence[int]) -> int:
    """How many of the longest texts would keep too few others company; ``lengths`` begin with the longest.

    >>> faster_alone([90, 80, 80, 70, 70]), faster_alone([900, 80, 80, 70, 70]), faster_alone([90, 80])
    (0, 1, 2)
    """
    own = accumulate(lengths, initial=0)
    costs = [cost + _STEP * longest for cost, longest in zip(own, [*lengths, 0], strict=True)]
    return costs.index(min(costs))


def _parse(parser: Any, docs: Sequence[Doc]) -> None:
    states = parser.moves.init_batch(docs)
    going = [state for state in states if not state.is_final()]
    if going:
        model = parser.model.predict(docs)
        upper, unseen = parser.model.get_ref("upper"), list(parser.model.attrs["unseen_classes"])
        weights, bias, gemm = upper.get_param("W"), upper.get_param("b"), upper.ops.gemm
        while going:
            hidden, _ = model.state2vec(model.get_token_ids(going), False)
            scores = gemm(hidden, weights, trans2=True)
            scores += bias
            if unseen:
                scores[:, unseen] = scores.min()
            going = parser.transition_states(going, scores)
        model.clear_memory()
    parser.set_annotations(docs, states)

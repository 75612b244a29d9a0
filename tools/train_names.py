"""Train the weights for names on annotated articles: folders of ``texts/`` and ``gold/`` → ``names.npz`` and its card.

``python -m tools.train_names FOLDER [FOLDER …]`` goes on with the training of the component ``ner`` of the default
pipeline, on the names of those articles, and writes the weights into ``analysis/pipeline/weights``. The same command
on the same machine writes the same bytes: one process, a fixed seed. ``--leave-out ca fi`` trains without the
articles whose names begin so, to measure on them what the weights do with outlets that they have never seen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans
from thinc.api import fix_random_seed

from analysis.evaluation.annotations import Annotation, read_annotations
from analysis.pipeline import DEFAULT_MODEL
from analysis.pipeline.head import COMPONENT, FOLDER, identity, places, stored
from analysis.pipeline.quick_french import compiled_already
from analysis.text import normalise


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the training goes: Adam, its rate falling in a line from ``rate`` to a fiftieth of it.

    In the end every weight goes back by the share ``kept`` of the way that it came, which costs nothing where the
    subject was seen in training and gains where it was not (Wortsman et al., 2022, *Robust fine-tuning of zero-shot
    models*).
    """

    epochs: int = 6
    rate: float = 1e-3
    dropout: float = 0.3
    words: int = 1000
    seed: int = 0
    kept: float = 0.2


def untrained() -> Language:
    """The default pipeline with its component for names alone: that one shares nothing with the others."""
    with compiled_already():
        nlp = spacy.load(DEFAULT_MODEL)
    for name in nlp.pipe_names:
        if name != COMPONENT:
            nlp.remove_pipe(name)
    return nlp


def examples(nlp: Language, annotations: Iterable[Annotation]) -> list[Example]:
    """The paragraphs of annotated articles, with their names and without."""
    return [
        Example(_copy(paragraph), paragraph)
        for annotation in annotations
        for paragraph in _paragraphs(_named(nlp, annotation))
    ]


def _named(nlp: Language, annotation: Annotation) -> Doc:
    doc = nlp.make_doc(normalise(annotation.text))
    spans = [doc.char_span(a, b, label=label, alignment_mode="expand") for a, b, label in annotation.mentions]
    doc.set_ents(filter_spans([span for span in spans if span is not None]), default="outside")
    return doc


def _paragraphs(doc: Doc) -> Iterator[Doc]:
    begin = 0
    for end in [*(token.i for token in doc if "\n" in token.text), len(doc)]:
        if any(not token.is_space for token in doc[begin:end]):
            paragraph = _copy(doc[begin:end])
            inside = [ent for ent in doc.ents if begin <= ent.start and ent.end <= end]
            spans = [Span(paragraph, ent.start - begin, ent.end - begin, label=ent.label_) for ent in inside]
            paragraph.set_ents(spans, default="outside")
            yield paragraph
        begin = end + 1


def _copy(tokens: Doc | Span) -> Doc:
    """The same words without any annotation: names that a ``Doc`` has already would bind the component."""
    doc = Doc(
        tokens.doc.vocab, words=[token.text for token in tokens], spaces=[bool(token.whitespace_) for token in tokens]
    )
    for new, token in zip(doc, tokens, strict=True):
        new.norm_ = token.norm_
    return doc


def batches(items: Sequence[Example], words: int) -> Iterator[list[Example]]:
    """The examples in their order, about so many words at a time."""
    batch: list[Example] = []
    for item in items:
        batch.append(item)
        if sum(len(example.reference) for example in batch) >= words:
            yield batch
            batch = []
    if batch:
        yield batch


def train(nlp: Language, items: Sequence[Example], recipe: Recipe) -> None:
    """Go on with the training of the component for names."""
    fix_random_seed(recipe.seed)
    component: Any = nlp.get_pipe(COMPONENT)
    start = {key: node.get_param(name).copy() for key, node, name in places(nlp)}
    optimizer = nlp.resume_training()
    steps = recipe.epochs * sum(1 for _ in batches(items, recipe.words))
    done = 0
    for epoch in range(1, recipe.epochs + 1):
        shuffled = list(items)
        random.Random(100 * recipe.seed + epoch).shuffle(shuffled)
        losses: dict[str, float] = {}
        for batch in batches(shuffled, recipe.words):
            optimizer.learn_rate = recipe.rate * max(0.02, 1 - done / steps)
            component.update(batch, sgd=optimizer, drop=recipe.dropout, losses=losses)
            done += 1
        print(f"epoch {epoch}: loss {losses.get(COMPONENT, 0):.0f}", flush=True)
    for key, node, name in places(nlp):
        node.set_param(name, recipe.kept * start[key] + (1 - recipe.kept) * node.get_param(name))


def write(nlp: Language, folder: Path, pipeline: dict[str, str], about: dict[str, Any]) -> dict[str, Any]:
    """The weights and their card, in a folder; returns the card."""
    data = stored(nlp)
    card = {
        "file": "names.npz",
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "numbers": "float16",
        "pipeline": pipeline,
        "spacy": spacy_version,
        **about,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "names.npz").write_bytes(data)
    (folder / "names.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return card


def outlet(name: str) -> str:
    """The letters that the name of an article begins with: articles of one outlet share them."""
    found = re.match(r"[^\W\d]+", name)
    return found.group() if found else name


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.train_names", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", help="each with texts/ and gold/ in it")
    parser.add_argument("-o", "--out", type=Path, default=FOLDER, help="where the weights and their card go")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="OUTLET", help="articles not to learn from")
    parser.add_argument("--figures", type=Path, help="a JSON file of measured figures, for the card")
    for name, value in asdict(Recipe()).items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    asked = parser.parse_args()
    recipe = Recipe(**{name: getattr(asked, name) for name in asdict(Recipe())})
    annotated = [a for folder in asked.folders for a in read_annotations(folder / "texts", folder / "gold")]
    learnt = [a for a in annotated if outlet(a.name) not in asked.leave_out]
    nlp = untrained()
    pipeline = identity(nlp)
    train(nlp, examples(nlp, learnt), recipe)
    figures = json.loads(asked.figures.read_text(encoding="utf-8")) if asked.figures else {}
    about = {
        "trained_on": {
            "articles": len(learnt),
            "names": dict(sorted(Counter(label for a in learnt for *_, label in a.mentions).items())),
            "of_outlets": dict(sorted(Counter(outlet(a.name) for a in learnt).items())),
        },
        "recipe": asdict(recipe),
        "figures": figures,
    }
    card = write(nlp, asked.out, pipeline, about)
    print(f"{asked.out / card['file']}: {card['bytes']:,} bytes, sha256 {card['sha256']}")


if __name__ == "__main__":
    main()

"""Learn whom pronouns, descriptions and words with no source mean: annotated articles → ``speaker_weights.tsv``.

``python -m tools.speakers [TEXTS GOLD]`` (tests/annotated by default) prints, for each kind of target, how often the
right referent is chosen, by ten-fold cross-validation over articles and with the weights written, and rewrites the
lexicon. The weights are the maximum a posteriori of a conditional logistic regression (McFadden 1974): the
likelihood of the annotated speakers, times a normal prior around the judgement of a linguist in ``speaker_priors.tsv``
beside this file.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import numpy as np
from scipy.optimize import minimize

from analysis import article_from_text, parse
from analysis.evaluation.annotations import Annotation, read_annotations
from analysis.evaluation.matching import content, paired, same_speaker
from analysis.pipeline import doc_data
from analysis.pipeline.components import reading_of
from analysis.speech.component import extract
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.source_nouns import own_phrase
from analysis.speech.speakers.weighing.choice import Choice, Features, Kind
from analysis.tables import MentionRow

KINDS: tuple[Kind, ...] = get_args(Kind)
#: How strongly the prior holds a weight: half of the inverse of its variance.
STRENGTH = 4.0
FOLDS = 10
ROOT = Path(__file__).resolve().parent.parent
PRIORS = Path(__file__).with_name("speaker_priors.tsv")
WEIGHTS = ROOT / "analysis" / "lexicons" / "speaker_weights.tsv"

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """A target with its candidates, and which of them the annotation means."""

    article: str
    kind: str
    features: list[Features]
    right: list[bool]


def cases_of(annotations: list[Annotation]) -> list[Case]:
    """The targets of all articles whose quotations are annotated."""
    docs = parse([article_from_text(a.text, id=a.name) for a in annotations])
    found = []
    for doc, annotation in zip(docs, annotations, strict=True):
        choices: list[Choice] = []
        names = [MentionRow(**row) for row in doc_data(doc, "mentions")]
        quotes = extract(doc, reading_of(doc), names, observe=choices.append)
        found += list(_cases(annotation, quotes, choices))
    return found


def _cases(annotation: Annotation, quotes: list[Quotation], choices: list[Choice]) -> Iterator[Case]:
    text = annotation.text
    gold = [content(text, q.spans) for q in annotation.quotes]
    pairs = paired(gold, [content(text, q.spans) for q in quotes])
    partner = {
        quotes[f].spans[0]: (annotation.quotes[g], quotes[f]) for g, (f, overlap) in pairs.items() if overlap >= 0.5
    }
    for choice in choices:
        contents, referents = choice.target.contents, [c.referent for c in choice.candidates]
        quote, found = partner.get(contents[0] if contents else (-1, -1), (None, None))
        if quote is None or found is None or not quote.speaker:
            continue
        forms = annotation.forms.get(quote.speaker, frozenset())
        own = own_phrase(text[slice(*found.source)]) if found.source else ""
        right = [r is not None and same_speaker(quote.speaker, r.speaker, forms) for r in referents]
        if not any(right):  # nobody in mind, if the phrase itself is the speaker
            right = [r is None and same_speaker(quote.speaker, own, forms) for r in referents]
        yield Case(annotation.name, choice.target.kind, [c.features for c in choice.candidates], right)


def fitted(cases: list[Case], prior: Weights) -> Weights:
    """The weights that make the annotated speakers likeliest, near the prior."""
    names = sorted({name for case in cases for features in case.features for name in features} | set(prior))
    index = {name: i for i, name in enumerate(names)}
    centre = np.array([prior.get(name, 0.0) for name in names])
    tables = [_table(case, index) for case in cases if any(case.right) and len(case.right) > 1]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value = STRENGTH * float(((weights - centre) ** 2).sum())
        slope = 2 * STRENGTH * (weights - centre)
        for table, right in tables:
            scores = table @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            hit = chances[right].sum() + 1e-12
            value -= float(np.log(hit))
            slope -= table.T @ (np.where(right, chances / hit, 0.0) - chances)
        return value, slope

    return dict(zip(names, minimize(loss, centre, jac=True, method="L-BFGS-B").x.tolist(), strict=True))


def _table(case: Case, index: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:
    table = np.zeros((len(case.features), len(index)))
    for row, features in enumerate(case.features):
        for name, value in features.items():
            table[row, index[name]] = value
    return table, np.array(case.right)


def hits(cases: list[Case], weights: Weights) -> int:
    """In how many cases the highest score is that of the right candidate."""
    count = 0
    for case in cases:
        scores = [sum(weights.get(n, 0.0) * v for n, v in features.items()) for features in case.features]
        count += bool(scores) and case.right[int(np.argmax(scores))]
    return count


def cross_validated(cases: list[Case], prior: Weights) -> int:
    """The hits on articles that the weights were not learnt from."""
    articles = sorted({case.article for case in cases})
    count = 0
    for fold in range(FOLDS):
        apart = set(articles[fold::FOLDS])
        weights = fitted([c for c in cases if c.article not in apart], prior)
        count += hits([c for c in cases if c.article in apart], weights)
    return count


def read_priors(kind: str) -> Weights:
    """The linguist's judgement for one kind of target."""
    lines = [line for line in PRIORS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names = lines[0].split("\t")
    rows = [dict(zip(names, line.split("\t"), strict=True)) for line in lines[1:]]
    return {row["feature"]: float(row[kind]) for row in rows if row[kind] != "-"}


def write(learnt: dict[str, Weights]) -> None:
    """The lexicon with the weights, in the order of the priors, then by name; its comments stay."""
    comments = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    listed = [line.split("\t")[0] for line in PRIORS.read_text(encoding="utf-8").splitlines() if "\t" in line][1:]
    names = [*listed, *sorted({name for weights in learnt.values() for name in weights} - set(listed))]
    rows = ["\t".join(("feature", *KINDS))]
    for name in names:
        rows.append("\t".join((name, *(f"{w[name]:.2f}" if name in w else "-" for w in learnt.values()))))
    WEIGHTS.write_text("\n".join([*comments, *rows]) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Learn, say how well, and write."""
    texts, gold = map(Path, arguments or (ROOT / "tests/annotated/texts", ROOT / "tests/annotated/gold"))
    cases = cases_of(read_annotations(texts, gold))
    learnt: dict[str, Weights] = {}
    for kind in KINDS:
        mine, prior = [case for case in cases if case.kind == kind], read_priors(kind)
        learnt[kind] = fitted(mine, prior)
        print(
            f"{kind}: {len(mine)} cases, right with the prior {hits(mine, prior)}, cross-validated "
            f"{cross_validated(mine, prior)}, with the weights written {hits(mine, learnt[kind])}"
        )
    write(learnt)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Learn whom pronouns, descriptions and words with no source mean: annotated articles → ``speaker_weights.tsv``.

``python -m tools.speakers FOLDER... [--leave-out]`` reads folders with ``texts`` and ``gold``, and prints, for each
kind of target, how often the right referent is chosen; with ``--leave-out``, each outlet (the letters that file names
begin with) is scored with weights of the others. The weights are the maximum a posteriori of a conditional logistic
regression (McFadden 1974): the likelihood of the annotated speakers, times a normal prior around the judgement of a
linguist in ``speaker_priors.tsv`` beside this file. They are learnt in several passes, for who spoke before is a
feature: a pass hears the speakers that the weights in use give, and goes half of the way from these to what it learns;
whole steps would go to and fro between two states. Run the command until a pass changes no weight by more than 0.03,
about five times.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from analysis import article_from_text, parse
from analysis.evaluation.annotations import Annotation, read_annotations
from analysis.evaluation.matching import content, paired, same_speaker
from analysis.learning.logit import Case, Weights, fitted, hits, seen
from analysis.pipeline import doc_data
from analysis.pipeline.components import reading_of
from analysis.speech.component import extract
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.source_nouns import own_phrase
from analysis.speech.speakers.weighing.choice import Candidate, Choice, Kind, chances
from analysis.speech.speakers.weighing.ranking import weights
from analysis.tables import MentionRow

KINDS: tuple[Kind, ...] = get_args(Kind)
#: How strongly the prior holds a weight: with each outlet left out, 2 to 6 are alike, 16 loses five descriptions.
STRENGTH = 4.0
#: How many candidates a feature without a prior must have.
LEAST = 3
#: What a wrong name costs, if a missing one costs one; the margins that are tried.
COST, MARGINS = 2, (0.0, 0.35, 0.4, 0.45, 0.5, 0.55)
ROOT = Path(__file__).resolve().parent.parent
PRIORS = Path(__file__).with_name("speaker_priors.tsv")
WEIGHTS = ROOT / "analysis" / "lexicons" / "speaker_weights.tsv"


def cases_of(folder: Path) -> list[Case]:
    """The targets of all articles of a folder whose quotations are annotated."""
    annotations = [a.as_read() for a in read_annotations(folder / "texts", folder / "gold")]
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
        if not any(right):  # nobody in mind, if the phrase itself is the speaker; a pronoun says nothing itself
            itself = choice.target.kind != "description" or same_speaker(quote.speaker, own, forms)
            right = [r is None and itself for r in referents]
        yield Case(annotation.name, choice.target.kind, [c.features for c in choice.candidates], right)


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


def learnt(cases: list[Case], kind: Kind) -> Weights:
    """The weights for one kind of target."""
    mine, prior = [case for case in cases if case.kind == kind], read_priors(kind)
    return fitted(mine, seen(mine, LEAST) | set(prior), prior, STRENGTH)


def _halfway(new: Weights, kind: Kind) -> Weights:
    """Weights halfway between those in use and those just learnt."""
    old = weights(kind)
    return {name: (weight + old.get(name, weight)) / 2 for name, weight in new.items()}


def _leave_out(cases: list[Case]) -> None:
    for kind in KINDS:
        total = 0
        tallies = {margin: Counter[str]() for margin in MARGINS}
        for outlet in sorted({case.outlet for case in cases}):
            weights = learnt([case for case in cases if case.outlet != outlet], kind)
            mine = [case for case in cases if case.outlet == outlet and case.kind == kind]
            right = hits(mine, weights)
            print(f"{kind}, {outlet}: {right} of {len(mine)} right", flush=True)
            total += right
            for margin, tally in tallies.items():
                tally.update(outcome(case, weights, margin) for case in mine if case.features)
        print(f"{kind}, with each outlet left out in turn: {total} right")
        for margin, tally in tallies.items():
            cost = COST * tally["wrong"] + tally["missed"]
            print(f"{kind}, a name from a chance of {margin:.0%} on: {dict(sorted(tally.items()))}, cost {cost}")


def outcome(case: Case, weights: Weights, margin: float) -> str:
    """Whether a case is ``right``, a ``wrong`` name or a ``missed`` one where names need a chance of ``margin``."""
    candidates = [Candidate(None, dict(features)) for features in case.features]
    for candidate in candidates:
        candidate.score = sum(weights.get(name, 0.0) * value for name, value in candidate.features.items())
    likely = chances(candidates)
    best = max(range(len(likely)), key=likely.__getitem__)
    new = next((i for i, features in enumerate(case.features) if "new" in features), None)
    if best != new and likely[best] < margin:
        return "right" if new is not None and case.right[new] else "missed"
    return "right" if case.right[best] else "missed" if best == new else "wrong"


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.speakers", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", help="folders with texts and gold")
    parser.add_argument("--leave-out", action="store_true", help="score each outlet with weights of the others")
    asked = parser.parse_args(arguments)
    cases = [case for folder in asked.folders for case in cases_of(folder)]
    if asked.leave_out:
        _leave_out(cases)
    for kind in KINDS:
        mine = [case for case in cases if case.kind == kind]
        print(
            f"{kind}: {len(mine)} cases, {hits(mine, read_priors(kind))} right with the prior, "
            f"{hits(mine, learnt(cases, kind))} with the weights written"
        )
    write({kind: _halfway(learnt(cases, kind), kind) for kind in KINDS})
    return 0


if __name__ == "__main__":
    sys.exit(main())

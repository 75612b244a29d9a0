"""Learn which phrase of a sentence says who spoke: annotated articles → ``analysis/lexicons/source_weights.tsv``.

``python -m tools.sources FOLDER... [--leave-out]`` reads folders with ``texts`` and ``gold``, whose quotations give the
words of their ``source``; with ``--leave-out``, each outlet (the letters that file names begin with) is scored with
weights learnt from all others. The weights are the maximum a posteriori of a conditional logistic regression (McFadden
1974), near a prior that a linguist wrote.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from analysis import article_from_text, parse
from analysis.evaluation.annotations import Annotation, Quote, read_annotations
from analysis.evaluation.matching import content, paired
from analysis.french.function_words import ET
from analysis.learning.logit import Case, Weights, fitted, hits, seen, strongest
from analysis.pipeline import article_of
from analysis.speech.choice.choosing import Chooser, chosen_quotations
from analysis.speech.choice.sources.attribution import attribution, is_readable
from analysis.speech.choice.sources.choosing import possible
from analysis.speech.constructions.deciding import begun, read
from analysis.speech.constructions.dialogue import dialogue
from analysis.speech.constructions.following import attributed_after
from analysis.speech.constructions.inside_marks import interrupted
from analysis.speech.constructions.overlaps import sound
from analysis.speech.quotation import Quotation
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.units import Run

#: What a linguist expects before anything is learnt: the rules are mostly right; the subject of the verb, near it.
PRIOR = {
    "taken by the rules": 1.5,
    "taken by the rules, its beginning": 0.5,
    "taken by the rules, its end": 0.5,
    "nobody, the rules have nobody": 1.5,
    "before, nearest that may speak": 0.5,
    "after, nearest that may speak": 0.5,
    "the cue governs it, nsubj": 1.0,
    "before, in the clause of the cue": 0.5,
    "agrees": 0.5,
    "governed by nothing": 0.5,
    "in brackets": -2.0,
}
STRENGTH, LEAST, KEPT = 2.0, 4, 300
#: How much of a phrase and of the annotated source must be common; how far from its words a source is looked for.
COMMON, NEAR = 0.5, 400
WEIGHTS = Path(__file__).resolve().parent.parent / "analysis" / "lexicons" / "source_weights.tsv"


def cases_of(folder: Path) -> list[Case]:
    """A choice for every quotation of a folder that the program finds too."""
    annotations = [a.as_read() for a in read_annotations(folder / "texts", folder / "gold") if a.quotes]
    docs = parse([article_from_text(a.text, id=a.name) for a in annotations])
    found: list[Case] = []
    for doc, annotation in zip(docs, annotations, strict=True):
        article = article_of(doc)
        text = read(doc, article)
        chooser, sentences = Chooser(doc, article.text), [begun(s) for s in text.sentences]
        text.found = chosen_quotations(chooser, sentences, dialogue(text))
        interrupted(text)
        attributed_after(text)
        found += _cases(annotation, text.sentences, sound(article.text, text.found))
    return found


def _cases(annotation: Annotation, sentences: list[Sentence], found: list[Quotation]) -> Iterator[Case]:
    text = annotation.text
    gold = [content(text, quote.spans) for quote in annotation.quotes]
    pairs = paired(gold, [content(text, quotation.spans) for quotation in found])
    for g, (f, overlap) in sorted(pairs.items()):
        quotation, sentence = found[f], sentences[found[f].sentence]
        if overlap < COMMON or not is_readable(sentence, quotation):
            continue
        source = _source(text, annotation.quotes[g], quotation, sentence)
        phrases = possible(sentence, attribution(sentence, quotation))
        common = [_common(text, sentence, run, source) for run, _ in phrases]
        best = [
            run for (run, _), share in zip(phrases, common, strict=True) if share >= COMMON and share == max(common)
        ]
        right = [run in best or any(_are_apposed(sentence, run, other) for other in best) for run, _ in phrases]
        yield Case(annotation.name, "source", [dict.fromkeys(sorted(features), 1.0) for _, features in phrases], right)


def _source(text: str, quote: Quote, quotation: Quotation, sentence: Sentence) -> frozenset[int]:
    """The letters of the annotated source in the sentence; none where the source is elsewhere."""
    if not quote.source:
        return frozenset()
    near = range(quotation.start - NEAR, quotation.end + NEAR)
    places = [match.start() for match in re.finditer(re.escape(quote.source), text)]
    outside = [p for p in places if not any(start <= p < end for start, end in quotation.spans)]
    mine = [p for p in outside if p in near and sentence.start - 1 <= p < sentence.end]
    return _letters(text, mine[0], mine[0] + len(quote.source)) if mine else frozenset()


def _letters(text: str, start: int, end: int) -> frozenset[int]:
    return frozenset(i for i in range(start, end) if text[i].isalnum())


def _common(text: str, sentence: Sentence, run: tuple[int, int] | None, source: frozenset[int]) -> float:
    """The share of letters that a phrase and the annotated source have in common; without one, nobody is right."""
    if run is None or not source:
        return float(run is None and not source)
    mine = _letters(text, sentence[run[0]].start, sentence[run[1] - 1].end)
    return len(mine & source) / len(mine | source)


def _are_apposed(sentence: Sentence, one: Run | None, other: Run | None) -> bool:
    """*la maire, Léa Roy,*: readers take the one phrase or the other, and both mean the same person."""
    if one is None or other is None:
        return False
    before, after = sorted((one, other))
    between = [unit.low for unit in sentence.within((before.end, after.first))]
    units = [unit for run in (before, after) for unit in sentence.within(run)]
    named = [any(unit.entity == "PER" for unit in sentence.within(run)) for run in (before, after)]
    closed = sentence[after.end].pos in {"PUNCT", "VERB", "AUX", ""}
    return between == [","] and named.count(True) == 1 and closed and not any(unit.low == ET for unit in units)


def learnt(cases: list[Case]) -> Weights:
    """The strongest weights, fitted once more without the others."""
    first = fitted(cases, seen(cases, LEAST) | set(PRIOR), PRIOR, STRENGTH)
    return fitted(cases, strongest(first, KEPT), PRIOR, STRENGTH)


def _leave_out(cases: list[Case]) -> str:
    total = 0
    for outlet in sorted({case.outlet for case in cases}):
        mine = [case for case in cases if case.outlet == outlet]
        right = hits(mine, learnt([case for case in cases if case.outlet != outlet]))
        print(f"{outlet}: {right} of {len(mine)} right, the prior {hits(mine, PRIOR)}", flush=True)
        total += right
    figure = f"with each outlet left out in turn, {total} of {len(cases)} right (the prior alone {hits(cases, PRIOR)})"
    print(figure)
    return figure


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.sources", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", help="folders with texts and gold")
    parser.add_argument("--leave-out", action="store_true", help="score each outlet with weights of the others")
    parser.add_argument("--output", type=Path, default=WEIGHTS, help="where the weights go")
    asked = parser.parse_args(arguments)
    cases = [case for folder in asked.folders for case in cases_of(folder)]
    figures = [_leave_out(cases)] if asked.leave_out else []
    weights = learnt(cases)
    rows = sorted(((n, w) for n, w in weights.items() if abs(w) >= 0.005), key=lambda row: (-row[1], row[0]))
    comments = [
        "# How much each feature of a phrase speaks for its being the source (analysis/speech/choice/sources).",
        f"# Origin: {len(cases)} annotated quotations, by `python -m tools.sources FOLDER...`.",
        *(f"# Measured: {figure}." for figure in figures),
        "# feature: what is true of the phrase; weight: how much that speaks for it.",
    ]
    lines = ["feature\tweight", *(f"{name}\t{weight:.3f}" for name, weight in rows)]
    asked.output.write_text("\n".join([*comments, *lines]) + "\n", encoding="utf-8")
    print(f"{asked.output.name}: {len(rows)} weights, {hits(cases, weights)} of {len(cases)} right")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What is looked at before a quotation and its speaker are chosen: candidates, features, phrases.

The weights were fitted to these features. One that comes to mean something else makes its weight wrong, even if no
quotation changes yet. ``weighed.tsv`` has the rows of ``weighed_texts.txt`` and ``tools/sentences.txt`` (some are
wrong), and how often everything was found on the way. Where a change is meant,
``python tests/speech/test_what_is_weighed.py`` writes it again; read the differences.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from analysis import article_from_text, parse
from analysis.french.function_words import RELATIVES
from analysis.pipeline import article_of, doc_data
from analysis.speech import component
from analysis.speech.choice import choosing as contents
from analysis.speech.choice.sources import choosing as sources
from analysis.speech.choice.weights import quotation_weights
from analysis.speech.constructions.appositions import is_apposition
from analysis.speech.constructions.openers import awaits_clause, is_tail
from analysis.speech.sentence.around import antecedent
from analysis.speech.speakers.weighing import ranking

HERE = Path(__file__).parent
WRITTEN = (HERE / "weighed_texts.txt").read_text(encoding="utf-8").split("---\n")
#: The sentences that the weights are learnt from, without their marks; each section is a text.
LEARNT = re.sub(
    r"[\[{<](?:\d: )?|[\]}>]", "", (HERE.parents[1] / "tools" / "sentences.txt").read_text(encoding="utf-8")
).split("\n#")[3:]
TEXTS = [*WRITTEN, *(text.partition("\n")[2].replace("\n", "\n\n") for text in LEARNT)]
SHEET = HERE / "weighed.tsv"
KINDS = (
    "anchor", "candidate", "content", "mention", "phrase", "referent", "row", "source", "speaker",
)  # fmt: skip


class Noted:
    """Notes the facts of contents, which weights would be looked up for, and what is read and weighed besides."""

    def __init__(self) -> None:
        self.found: Counter[tuple[str, str]] = Counter()
        self.facts: Counter[tuple[str, object]] = Counter()

    def add(self, kind, what, times=1):
        self.found[kind, what] += times

    def content(self, facts, found):
        self._note(facts, found)
        return quotation_weights().content(facts, found)

    def alone(self, facts):
        self._note(facts, ())
        return quotation_weights().alone(facts)

    def attributed(self, facts, found):
        self._note(facts, found)
        return quotation_weights().attributed(facts, found)

    def _note(self, facts, found):
        self.facts.update(facts.items())
        self.facts.update(found)

    def contents(self, context, letters, _):
        found = contents_of(context, letters, self)
        self.phrases(context.pool.reading.sentence)
        for content in found:
            for analysis in content.analyses:
                told = f"{analysis.type} {analysis.candidate.relation}, {getattr(analysis.anchor, 'kind', None)}"
                self.add("candidate", told)
                self.add("candidate", f"{told}, characters", sum(end - start for start, end in analysis.spans))
        for anchor in context.pool.anchors:
            self.add("anchor", " | ".join(told_of(context.pool.reading.sentence, anchor)))
        return found

    def phrases(self, sentence):
        """Count noun phrases by their length, and note what commas and *qui* take up."""
        for i, unit in enumerate(sentence):
            if sentence.starts_phrase(i):
                lengths = [sentence.phrase_end(i, plural=plural) - i for plural in (False, True)]
                self.add("phrase", f"{unit.pos}: {lengths[0]} units, {lengths[1]} of a plural verb")
            if unit.low == ",":
                kinds = {"apposition": is_apposition, "adjunct": is_tail, "clause": awaits_clause}
                self.add(
                    "phrase", f"after a comma: {[kind for kind, holds in kinds.items() if holds(sentence, i + 1)]}"
                )
            if unit.low in RELATIVES and unit.pos == "PRON":
                first, end = antecedent(sentence, i)
                self.add("phrase", f"{unit.low}: {sentence.text[sentence[first].start : sentence[end - 1].end]}")

    def possible(self, sentence, attributed):
        found = possible(sentence, attributed)
        for _, features in found:
            for feature in features:
                self.add("source", feature)
        return found

    def doubted(self, discourse, found, choices):
        for one in discourse.referents.values():
            told = [one.speaker, one.label or "-", f"{one.gender}{one.number} {one.shown.words}", one.kind]
            called = [", ".join(sorted(words)) or "-" for words in (one.nouns, one.words, one.taken)]
            self.add("referent", " | ".join([*told, *called, *(["guessed"] if one.guessed else [])]))
        for mention in discourse.mentions:
            holds = [name for name in ("marked", "spoke", "replied", "pronoun") if getattr(mention, name)]
            self.add("mention", ", ".join([mention.referent.speaker, mention.role, *holds]))
        return note_doubts(discourse, found, choices)

    def choose(self, discourse, target):
        choice = choose(discourse, target)
        meant = choice.chosen.referent if choice.chosen else None
        self.add("speaker", f"{target.kind}: {meant.speaker if meant else 'somebody new'}")
        for one in choice.vetoed:
            self.add("speaker", f"{target.kind}: {one.reason}")
        for one in choice.candidates:
            for feature, value in one.features.items():
                self.add("speaker", f"{target.kind}: {feature}", round(value, 2))
        return choice


contents_of, possible, choose = contents.contents_of, sources.possible, ranking.choose
note_doubts = component.note_doubts


def told_of(sentence, anchor):
    """What could attribute something, with the phrases beside it, the word after it, and what it is not."""
    units = [anchor.subject, anchor.inverted, anchor.agent, anchor.source]
    said = [(anchor.first, anchor.last + 1), *units]
    yield f"{anchor.kind} {anchor.form or anchor.sense or '-'}"
    yield from (sentence.text[sentence[run[0]].start : sentence[run[1] - 1].end] if run else "-" for run in said)
    yield sentence[anchor.after].low or "-"
    of_cue = [
        name for name in ("passive", "unsaid", "imperative") if anchor.cue is not None and getattr(anchor.cue, name)
    ]
    yield " ".join(of_cue + [name for name in ("silent", "thing") if getattr(anchor, name)]) or "-"


def noted() -> dict[tuple[str, str], str]:
    """Everything that is found in the texts, with how often."""
    notes = Noted()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contents, "contents_of", notes.contents)
        patch.setattr(component, "note_doubts", notes.doubted)
        patch.setattr(sources, "possible", notes.possible)
        patch.setattr(ranking, "choose", notes.choose)
        articles = [article_from_text(text.strip(), id=f"{number:02}") for number, text in enumerate(TEXTS, 1)]
        docs = parse(articles, cache=False, progress=False)
    for doc in docs:
        for row in doc_data(doc, "quotations"):
            told = [row[name] for name in ("type", "rule", "text", "cue", "cue_lemma", "source", "speaker", "relay")]
            told += [row[name] for name in ("speaker_rule", "speaker_gender", "mark", "region", "doubt", "words")]
            sure = "" if row["confidence"] is None else f"{row['confidence']:.2f}"
            notes.add(
                "row", " | ".join([article_of(doc).id, *("-" if one is None else str(one) for one in told), sure])
            )
    for (fact, what), times in notes.facts.items():
        notes.add("content", f"{fact} = {' · '.join(what) if isinstance(what, tuple) else what}", times)
    return {key: f"{times:g}" for key, times in notes.found.items()}


def listed() -> dict[tuple[str, str], str]:
    lines = SHEET.read_text(encoding="utf-8").splitlines()[1:]
    return {(kind, what): times for kind, what, times in (line.split("\t") for line in lines)}


@pytest.fixture(scope="module")
def found():
    return noted()


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_weighed_is_as_listed(found, kind):
    now, before = ({key[1]: n for key, n in sheet.items() if key[0] == kind} for sheet in (found, listed()))
    assert now
    assert {what: (before.get(what), now.get(what)) for what in now | before if before.get(what) != now.get(what)} == {}


if __name__ == "__main__":
    rows = ["\t".join(["kind", "found", "times"]), *sorted("\t".join([*key, n]) for key, n in noted().items())]
    SHEET.write_text("\n".join(rows) + "\n", encoding="utf-8")

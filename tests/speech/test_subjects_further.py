"""The source of a verb of speech where more is between the two, or where the sentence begins or ends beside it."""

from __future__ import annotations

import pytest

from analysis.speech.sources.subjects_after import agent, inverted_subject
from analysis.speech.sources.subjects_before import subject_before

AFTER = {
    "at the end of the text": "« Le pont tient », assure [la maire]",
    "nobody": "« Le pont tient », assure",
    "nobody, after a time": "« Le pont tient », assurait jeudi.",
    "two adverbs": "« Le pont tient », assure encore aujourd'hui [la maire].",
    "a time between commas": "« Le pont tient », a assuré, lundi soir, [la maire].",
    "a time before a comma": "« Le pont tient », a assuré lundi, [la maire].",
    "three adjuncts": "« Le pont tient », a assuré lundi soir à Lunac devant la presse [la maire].",
    "a title in marks": "« Le pont tient », a assuré au « Messager » [la maire].",
    "two prepositions": "« Le pont tient », a assuré jusqu'à la fin [la maire].",
    "a medium and a name": "« Le pont tient », a assuré à l'AFP [Luc Aubry].",
    "a station and a name": "« Le pont tient », a assuré sur Radio Vallon [Luc Aubry].",
    "a noun and a name": "« Le pont tient », a assuré à la presse [Luc Aubry].",
    "an acronym and a name": "« Le pont tient », a assuré à FO [Luc Aubry].",
    "a participle": "« Le pont tient », a assuré dans une lettre envoyée mardi [la maire].",
    "counted from something": "« Le pont tient », a assuré la veille de la crue [la maire].",
    "some days after something": "« Le pont tient », a assuré trois jours après la crue [la maire].",
    "two who speak": "« Le pont tient », ont assuré lundi [la maire et le préfet].",
    "one who speaks, and another clause": "« Le pont tient », a assuré [la maire] et le préfet est parti.",
    "with a complement": "« Le pont tient », assure [la maire de Lunac].",
    "pronoun with t": "« Le pont tient », assure-t[-elle] à la presse.",
}
BEFORE = {
    "a clause before": "Il pleut ; [la maire] assure que le pont tient.",
    "a colon before": "Lundi : [la maire] assure que le pont tient.",
    "a conjunction before": "Il pleut et [la maire] assure que le pont tient.",
    "after puisque": "On part puisque [la maire] assure que le pont tient.",
    "the first word": "[Elle] assure que le pont tient.",
    "a negation between": "[Elle] ne fait qu'assurer que le pont tient.",
    "an adverb between": "[La maire] toujours assure que le pont tient.",
    "a parenthesis between": "[La maire] (DVG) assure que le pont tient.",
    "a description between": "[Odile Vartan], maire de Lunac, assure que le pont tient.",
    "a clause between": "[La maire], qui est venue lundi, assure que le pont tient.",
    "after a complement": "Pour le pont de Lunac, [la maire] assure que tout tient.",
    "of several": "[Plusieurs élus de Lunac] assurent que le pont tient.",
    "shared over a comma": "[La maire] a dénoncé le retard, puis promis que le pont tiendrait.",
    "shared after and": "[La maire] a dit que tout va bien et assure que le pont tient.",
    "participle after a name": "[Odile Vartan] est là, assurant que le pont tient.",
    "gerund with tout": "[La maire] est partie tout en assurant que le pont tient.",
    "participle beside its noun and an adjective": "Il a lu [un rapport secret] affirmant que le pont tient.",
    "topic": "Quant à [la maire], elle assure que le pont tient.",
    "no topic": "Quant au pont, [la maire] assure qu'il tient.",
    "impersonal": "Il faut dire que le pont tient.",
}
AGENTS = {
    "at once": "Le retard a été dénoncé par [la maire].",
    "at the end": "Le retard a été dénoncé par [la maire]",
    "six words away": "Le retard a été dénoncé lundi soir, à Lunac, par [la maire].",
    "another verb": "Le retard a été dénoncé, puis réparé par la maire.",
    "nothing after it": "Le retard a été dénoncé par",
}
CASES = {f"{kind} {key}": text for kind, texts in (("after", AFTER), ("before", BEFORE), ("agent", AGENTS))
         for key, text in texts.items()}  # fmt: skip


def found(case, run):
    return [case.text(run)] if run is not None else []


@pytest.mark.parametrize("key", AFTER)
def test_a_subject_after_its_verb(read, key):
    case = read[f"after {key}"]
    assert found(case, inverted_subject(case.sentence, case.sentence.cues[0])) == case.bracketed


@pytest.mark.parametrize("key", BEFORE)
def test_a_subject_before_its_verb(read, key):
    case = read[f"before {key}"]
    cues = case.sentence.cues
    assert found(case, subject_before(case.sentence, cues[-1], cues)) == case.bracketed


@pytest.mark.parametrize("key", AGENTS)
def test_the_agent_of_a_passive(read, key):
    case = read[f"agent {key}"]
    assert found(case, agent(case.sentence, case.sentence.cues[0])) == case.bracketed

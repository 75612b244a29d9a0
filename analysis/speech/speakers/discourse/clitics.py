"""Who is named before a subject, and is not meant by it: *Léa Roy est là. Le gardien la laisse entrer.*"""

from __future__ import annotations

from analysis.french.function_words import DISJUNCTIVE, NE, QUI, agreement, forms
from analysis.speech.sentence.government import speech_verbs
from analysis.speech.sentence.infinitives import infinitives_of
from analysis.speech.sentence.sentence import Sentence
from analysis.speech.sentence.source_nouns import source_kind

from .discourse import Discourse
from .mentions import named_referent
from .noun_phrases import phrases
from .referent import Referent

#: Units of a verb group after its clitic.
_GROUP = 4
#: Clitics for those who are told something, with their number and gender.
TOLD = {"lui": ("s", ""), "leur": ("p", "")}
#: Those for who is interrupted or asked: beside other verbs they are what was said (*il l'a dit*).
INTERRUPTED = {word: agreement(word, "object clitic")[::-1] for word in forms("definite article")}


def named_apart(discourse: Discourse, sentence: Sentence, end: int) -> frozenset[str]:
    """Whom a subject that ends at unit ``end`` does not mean: *Léa Roy est là. Le gardien la laisse entrer*.

    It is the only person named before, whom the object means, or to whom *lui* opposes the subject. Before a verb that
    takes *que*, *l'* is what was said: *L'élue l'a promis*.
    """
    end += sentence[end].low == QUI  # *Le gardien qui l'accompagnait*
    end += sentence[end].low in NE
    opposed = sentence[end].low == "," and sentence[end + 1].low in DISJUNCTIVE
    number, gender = ("s", "") if opposed else (TOLD | INTERRUPTED).get(sentence[end].low, ("", ""))
    if not number or (sentence[end].low in INTERRUPTED and _takes_clause(sentence, end)):
        return frozenset()
    referent = only_person(discourse, sentence.number - 1)
    fits = referent is not None and number == referent.number and {gender, referent.gender} != {"m", "f"}
    return frozenset({referent.speaker} if referent is not None and fits else ())


def _takes_clause(sentence: Sentence, clitic: int) -> bool:
    group = sentence.within((clitic + 1, clitic + _GROUP))
    verb = next((unit for unit in group if unit.pos not in {"AUX", "ADV"}), None)  # whatever the tagger takes it for
    verbs = (speech_verbs().get(lemma) for lemma in infinitives_of(verb.text, verb.lemma)) if verb else ()
    return any(found is not None and found.que for found in verbs)


def only_person(discourse: Discourse, number: int) -> Referent | None:
    """*Hugo Morel baisse les yeux.*: the person whom a sentence names, where it has nobody else."""
    if number < 0:
        return None
    sentence = discourse.sentences[number]
    people = {row.name for row in discourse.names_in(sentence.start, sentence.end) if row.label == "PER"}
    if len(people) != 1:
        return None
    known = discourse.known[people.pop()]
    nouns = (sentence[n] for n, _ in phrases(sentence))
    others = any(source_kind(unit) == "person" and known.nouns.isdisjoint(unit.forms) for unit in nouns)
    return None if others else named_referent(discourse, known)

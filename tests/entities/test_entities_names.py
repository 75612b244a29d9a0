"""Which mentions of an article are one entity, and under which name."""

from __future__ import annotations

import pytest
from entity_samples import read_marked

ARTICLES = {
    "surname, civility and initial": (
        "[Oumar Dali|PER] est arrivé lundi. M. [Dali|PER=Oumar Dali] repart mardi. « Rien n'est signé », a dit "
        "[O. Dali|PER=Oumar Dali]."
    ),
    "surname before the full name": "Le procès de [Garrec|PER=Paul Garrec] s'ouvre\n\n[Paul Garrec|PER] comparaît.",
    "two genders": "M. [Rousset|PER=M. Rousset] a parlé. Mme [Rousset|PER=Mme Rousset] s'est tue.",
    "two first names, one surname": (
        "[Jean-Yves Le Bihan|PER=Jean-Yves Le Bihan] et [Marthe Le Bihan|PER=Marthe Le Bihan] sont venus."
    ),
    "a bare surname goes to the last one named": (
        "[Anne Caradec|PER] a ouvert la séance. [Caradec|PER=Anne Caradec] a souri. [Yves Caradec|PER] est entré, et "
        "[Caradec|PER=Yves Caradec] a crié."
    ),
    "one letter is a difference": "[Alain Dupond|PER=Alain Dupond] a battu [Marc Dupont|PER=Marc Dupont].",
    "particle stays": "[Rachid Ben Amar|PER] a gagné. [Ben Amar|PER=Rachid Ben Amar] exulte.",
    "family name in front": "[Xi Jinping|PER] a reçu [Li Keqiang|PER]. [Xi|PER=Xi Jinping] a souri.",
    "transliterations": "[Vladimir Poutine|PER] est arrivé. [Putin|PER=Vladimir Poutine], écrit le journal, sourit.",
    "acronym and expansion": (
        "La [Fédération des artisans boulangers|ORG=Fédération des artisans boulangers] "
        "([FAB|ORG=Fédération des artisans boulangers]) proteste. La "
        "[FAB|ORG=Fédération des artisans boulangers] attend."
    ),
    "known variants": "Les [USA|LOC=Etats-Unis] frappent. Les [Etats-Unis|LOC=Etats-Unis] démentent.",
    "armed group": "L'[EI|ORG=Daesh] recule. [Daesh|ORG=Daesh] perd la ville.",
    "article of a newspaper": "[Le Figaro|ORG=Le Figaro] l'écrit. Selon [le Figaro|ORG=Le Figaro], c'est fini.",
    "town and club": "Le [FC Corvin|ORG=FC Corvin] reçoit. [Corvin|ORG=FC Corvin] mène au score.",
    "movement, singular and plural": (
        "Un « [gilet jaune|MISC=gilets jaunes] » parle. Les [gilets jaunes|MISC=gilets jaunes] défilent."
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES.keys())
def test_names_of_an_article(text):
    expected, found, names, given = read_marked(text)
    assert found == expected
    assert {start: given[start] for start in names} == names

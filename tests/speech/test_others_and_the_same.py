"""Descriptions of others, nouns that say no gender, namesakes, and sources that are taken up again."""

import pytest

TEXTS = {
    "another client": "L'avocate du port, Odile Marsan, a plaidé. L'avocat de la régie soutient que le quai est sûr.",
    "another country": "Le gouvernement malien a rappelé son consul. Le gouvernement chilien juge que tout va.",
    "a victim who is a man": "La victime, Kofi Adjaro, a quitté l'hôpital. « Je veux comprendre », insiste-t-il.",
    "people by what they do": "Les batelières ont bloqué l'écluse. Les vannes sont closes. Elles exigent « un mot ».",
    "M. and Mme": "Paul Marsan et Odile Marsan rament. Mme Marsan dit que l'eau monte. M. Marsan dit qu'il gèle.",
    "the same source": "Le silo a brûlé, selon l'exploitant. Deux camions sont perdus, précise-t-on de même source.",
    "on, after a group": "Le silo a brûlé, selon les pompiers. Personne n'est blessé, a-t-on ajouté.",
    "on, after one person": "Le silo a brûlé, selon la voisine. Personne n'est blessé, a-t-on ajouté.",
}
SPEAKERS = {
    "another client": ["avocat de la régie"],
    "another country": ["gouvernement chilien"],
    "a victim who is a man": ["Kofi Adjaro"],
    "people by what they do": ["batelières"],
    "M. and Mme": ["Odile Marsan", "Paul Marsan"],
    "the same source": ["exploitant", "exploitant"],
    "on, after a group": ["pompiers", "pompiers"],
    "on, after one person": ["voisine", None],
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_who_is_meant(found, case):
    assert [row["speaker"] for row in found[case]] == SPEAKERS[case]

"""What no weight may choose as the content of an attribution, and how words in marks after a verb are typed."""

from __future__ import annotations

import pytest

CASES = {
    "conjunction": ("Le capitaine réclame du silence pour que les rameurs dorment.", []),
    "bien que": ("Les rameuses crient victoire bien qu'elles aient perdu.", []),
    "a fact as subject": ("Cela explique pourquoi le quai est vide.", []),
    "adjunct before the marks": (
        "La préfète Odile Vartan a regretté à l'issue de la visite « un accueil glacial ».",
        [("mixed", "« un accueil glacial »")],
    ),
    "agent": (
        "Le bac est considéré comme « une épave » par de nombreux passagers.",
        [("mixed", "comme « une épave »")],
    ),
    "relative clause": (
        "Odile Vartan a juré aux rameurs qui la huaient que « rien ne changerait ».",
        [("mixed", "que « rien ne changerait »")],
    ),
    "title": ("Elle relit un roman intitulé « Les Brumes ».", []),
    "name of a medium": (
        "« Rien n'est perdu », a confié dans une lettre au « Matin du Port » la préfète Odile Vartan.",
        [("direct", "Rien n'est perdu")],
    ),
    "another quotation after a conjunction": (
        "« Le quai s'enfonce », prévient l'ingénieure Odile Vartan, tandis que « les grues, elles, restent en place ».",
        [("direct", "Le quai s'enfonce"), ("direct", "les grues, elles, restent en place")],
    ),
    "fragment": ("Odile Vartan a dénoncé « un abandon ».", [("mixed", "« un abandon »")]),
    "clause in marks": ("La préfète Odile Vartan a lâché « je renonce ».", [("direct", "je renonce")]),
    "comme before its subject": (
        "La rue, comme la préfète l'a promis lundi, sera fermée.",
        [("indirect", "La rue … sera fermée")],
    ),
    "comme first, the verb before who speaks": (
        "Comme l'a dit Odile Vartan, la digue tiendra.",
        [("indirect", "la digue tiendra")],
    ),
    "comme first, who speaks before the verb": (
        "Comme la préfète l'avait annoncé, le bac ne partira plus.",
        [("indirect", "le bac ne partira plus")],
    ),
    "repeated once more": (
        "Odile Vartan a encore une fois critiqué « un abandon ».",
        [("mixed", "« un abandon »")],
    ),
    "expletive ne": (
        "Le préfet est sorti avant que le public ne crie « Dehors ».",
        [("mixed", "« Dehors »")],
    ),
}
TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", CASES)
def test_what_is_quoted(key, found):
    assert [(row["type"], row["content"]) for row in found[key]] == CASES[key][1]

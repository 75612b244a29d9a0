"""What makes a row doubtful: a mark left open, great length, a second candidate, a description of somebody far back."""

from __future__ import annotations

import pytest

ARRIVED = "La préfète, Odile Vartan, est arrivée. "
AFFIRMS = "La préfète affirme que la digue tient."


def long(words: int) -> str:
    """Words in marks, as many as said."""
    return f"Odile Vartan a dit : « {' '.join(['La digue tient', *['encore'] * (words - 3)])}. »"


#: text → the doubts of its rows.
CASES = {
    "nothing": ("« La digue tient », dit Odile Vartan.", [None]),
    "an open mark": ("« La digue tient, dit Odile Vartan. Le bac part.", ["open mark"]),
    "an open mark after a row": (
        "Odile Vartan assure que le bac part. « La digue tient, dit-elle. Le quai dort.",
        [None, "open mark"],
    ),
    "an open mark after a mark": (
        "« La digue tient », dit Odile Vartan. « Le bac part, dit-elle. Le quai dort.",
        [None, "open mark"],
    ),
    "a hundred words": (long(100), [None]),
    "a word more": (long(101), ["long"]),
    "eight sentences back": (ARRIVED + "Il pleut. " * 7 + AFFIRMS, [None]),
    "nine sentences back": (ARRIVED + "Il pleut. " * 8 + AFFIRMS, ["far away"]),
    "two women": ("Odile Vartan et Inès Caron sont là. « La digue tient », dit-elle.", ["one of several"]),
    "a woman and a man": ("Odile Vartan et Luc Aubry sont là. « La digue tient », dit-elle.", [None]),
    "one woman": ("Odile Vartan est là. « La digue tient », dit-elle.", [None]),
}
TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", CASES)
def test_the_doubts_of_a_text(found, key):
    assert [row["doubt"] for row in found[key]] == CASES[key][1]

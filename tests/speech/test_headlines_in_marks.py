"""Words in marks of a headline: who says them, and where they are too few to be speech."""

from __future__ import annotations

import pytest

BODY = (
    "La maire de Lunac, Odile Vartan, est arrivée mardi. Elle a visité la digue avec Luc Aubry, et tout le monde est "
    "reparti."
)
#: headline → its rows: the words and the speaker.
HEADLINES = {
    "Crue : « Tout va bien ce soir »": [("Tout va bien ce soir", None)],
    "La digue de la plage : « Tout va bien ce soir »": [("Tout va bien ce soir", None)],
    "La préfète : « Tout va bien ce soir »": [("Tout va bien ce soir", "préfète")],
    "Odile Vartan : « Tout va bien ce soir »": [("Tout va bien ce soir", "Odile Vartan")],
    "« Tout va bien ce soir », dit Luc Aubry": [("Tout va bien ce soir", "Luc Aubry")],
    "« Non »": [],
    "« Jamais la digue »": [],
    "« Jamais la digue ! »": [("Jamais la digue !", None)],
    "« Jamais la digue nord »": [("Jamais la digue nord", None)],
}
TEXTS = {headline: f"{headline}\n\n{BODY}" for headline in HEADLINES}


@pytest.mark.parametrize("headline", HEADLINES)
def test_who_says_what_a_headline_has_in_marks(found, headline):
    rows = found[headline]
    assert {row["region"] for row in rows} <= {"title"}
    assert [(row["content"], row["speaker"]) for row in rows] == HEADLINES[headline]

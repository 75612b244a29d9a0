"""The medium that passed the words on is no speaker; it has a column of its own."""

from __future__ import annotations

import pytest

#: text → speaker and relay of its last quotation.
CASES = {
    "cited by": ("La digue tient, a assuré Odile Vartan, citée par l'AFP.", ("Odile Vartan", "AFP")),
    "cited by a paper": (
        "« La digue tient », a assuré Odile Vartan, citée par le Courrier de Lunac.",
        ("Odile Vartan", "Courrier de Lunac"),
    ),
    "the medium speaks": ("L'AFP indique que la digue tient.", ("AFP", None)),
    "nobody passed it on": ("La digue tient, a assuré Odile Vartan.", ("Odile Vartan", None)),
}
TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", CASES)
def test_speaker_and_relay(found, key):
    assert [(row["speaker"], row["relay"]) for row in found[key]][-1] == CASES[key][1]

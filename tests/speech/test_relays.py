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
    "cited by one word": ("La digue tient, a assuré Odile Vartan, citée par Reuters.", ("Odile Vartan", "Reuters")),
    "according to": ("La digue tient, a assuré Odile Vartan, selon Reuters.", ("Odile Vartan", "Reuters")),
    "told it, before the content": ("Odile Vartan a dit à l'AFP que la digue tient.", ("Odile Vartan", "AFP")),
    "told it, one word": ("Odile Vartan a dit à Reuters que la digue tient.", ("Odile Vartan", "Reuters")),
    "on the air": ("Odile Vartan a assuré sur Radio Vallon que la digue tient.", ("Odile Vartan", "Radio Vallon")),
    "told it, at the end of the text": ("« La digue tient », a dit Odile Vartan à l'AFP", ("Odile Vartan", "AFP")),
    "cited by, further on": (
        "« La digue tient », a assuré Odile Vartan mardi soir à Lunac, citée par l'AFP.",
        ("Odile Vartan", "AFP"),
    ),
    "between the verb and its subject": (
        "« La digue tient », a déclaré à l'AFP le lieutenant Odile Vartan.",
        ("Odile Vartan", "AFP"),
    ),
    "it cites somebody": (
        "L'AFP, citant un porte-parole de l'armée, dit que deux soldats sont morts.",
        (
            "porte-parole de l'armée",
            "AFP",
        ),
    ),
    "it cites somebody, in a relative clause": (
        "Selon Reuters, qui cite la préfète, le pont sera fermé.",
        (
            "préfète",
            "Reuters",
        ),
    ),
    "whoever cites is no medium": ("L'étude, citant des travaux anciens, affirme que le lac baisse.", ("étude", None)),
    "a noun": (
        "« La digue tient », a assuré Odile Vartan à la télévision publique.",
        ("Odile Vartan", "la télévision publique"),
    ),
    "a newspaper that is listed": (
        "La maire a déclaré au Courrier du Lac que la digue tient.",
        ("maire", "Courrier du Lac"),
    ),
    "at the microphone": (
        "« La digue tient », a déclaré la maire au micro de Radio Vallon.",
        ("maire", "Radio Vallon"),
    ),
    "told the press": ("« La digue tient », a déclaré la maire à la presse.", ("maire", None)),
    "between a message and who wrote it": (
        "« La digue tient », indique un courriel à l'AFP de Léa Roy.",
        ("Léa Roy", "AFP"),
    ),
    "whoever writes is no relay": ("Odile Vartan a dit dans notre journal que l'eau monte.", ("Odile Vartan", None)),
    "somebody else was told": ("Odile Vartan a dit à son avocat que la digue tient.", ("Odile Vartan", None)),
    "nobody passed it on": ("La digue tient, a assuré Odile Vartan.", ("Odile Vartan", None)),
}
TEXTS = {key: text for key, (text, _) in CASES.items()}


@pytest.mark.parametrize("key", CASES)
def test_speaker_and_relay(found, key):
    assert [(row["speaker"], row["relay"]) for row in found[key]][-1] == CASES[key][1]

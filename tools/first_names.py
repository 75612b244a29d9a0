"""``analysis/lexicons/first_names.tsv``: first names and their genders, taken from the locales of ``faker``.

Run once, and again when a newer ``faker`` is wanted; the package itself reads the table only::

    python -m pip install faker==40.54.0
    python -m tools.first_names
"""

from __future__ import annotations

import importlib
import importlib.metadata
import textwrap
from pathlib import Path

from analysis.tables import replacing

PATH = Path(__file__).resolve().parent.parent / "analysis" / "lexicons" / "first_names.tsv"
#: Locales in Latin script: the languages of French-language news and of those it writes about.
LOCALES = """
    fr_FR fr_BE fr_CH fr_CA fr_QC fr_DZ en_US en_GB es_ES es_MX es_CO it_IT de_DE de_AT pt_BR pt_PT nl_NL
    nl_BE pl_PL ro_RO tr_TR sv_SE da_DK no_NO fi_FI cs_CZ hr_HR hu_HU ar_DZ ha_NG ig_NG yo_NG tw_GH sw zu_ZA
    vi_VN id_ID
""".split()  # noqa: SIM905
COMMENT = """\
# First names in Latin script, as they are written, with the gender of those who bear them: m, f, or mf where both do.
# origin: the locales of faker that have the name, the first ones where there are many.
# Taken by tools/first_names.py from faker {version}, Copyright (c) 2012 Daniele Faraglia, under the MIT licence
# (its terms are those of LICENSE). Locales:
{locales}
name	gender	origin
"""


def names() -> dict[str, tuple[str, list[str]]]:
    """Every first name → its genders, and the locales that have it."""
    found: dict[str, tuple[set[str], dict[str, None]]] = {}
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute, gender in (("first_names_male", "m"), ("first_names_female", "f")):
            for name in getattr(provider, attribute, ()):
                genders, origins = found.setdefault(name, (set(), {}))
                genders.add(gender)
                origins[locale] = None
    return {name: ("".join(sorted(genders, reverse=True)), list(origins)) for name, (genders, origins) in found.items()}


def main() -> None:
    """Write the table, sorted by name."""
    locales = textwrap.fill(" ".join(LOCALES), 110, initial_indent="# ", subsequent_indent="# ")
    comment = COMMENT.format(version=importlib.metadata.version("faker"), locales=locales)
    rows = (f"{name}\t{gender}\t{'|'.join(origins[:3])}\n" for name, (gender, origins) in sorted(names().items()))
    with replacing(PATH, "w") as file:
        file.write(comment + "".join(rows))


if __name__ == "__main__":
    main()

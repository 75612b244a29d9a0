"""Names of places in French: countries and cities of the Unicode CLDR, and those of ``more_places.tsv``."""

from __future__ import annotations

import re

from babel import Locale
from babel.core import get_global

from analysis.lexicons import from_lexicons, lexicon
from analysis.text import fold


@from_lexicons
def places() -> frozenset[str]:
    """Folded names of countries, continents and large cities in French (CLDR), and of the places that it lacks."""
    locale = Locale("fr")
    not_places = {"ZZ", "UN", "EU", "EZ", "XA", "XB", "001"}
    names = [name for code, name in locale.territories.items() if code not in not_places]
    names += [zone["city"] for zone in locale.time_zones.values() if "city" in zone]
    names += [
        zone.split("/")[1].replace("_", " ")
        for zone in get_global("zone_territories")
        if re.fullmatch(r"[A-Z]\w+/[A-Z][a-z]\w+", zone)
    ]
    bare = {fold(re.sub(r"\s*[(\[].*", "", name)) for name in names}
    short = {fold(part) for name in names for part in re.findall(r"\((\w+)\)", name)}
    listed = {fold(row["place"]) for row in lexicon("more_places")}
    return frozenset({name for name in bare | short | listed if len(name) > 2})

"""The code page that gives French accents, and whether an earlier program damaged them."""

from __future__ import annotations

import re

from analysis.text.english import plural

#: In the order of preference: what Windows writes, old Macs, DOS. Latin-1 takes every byte.
CODE_PAGES = ("cp1252", "mac_roman", "cp850", "latin-1")
_SMALL = "àâäæçéèêëîïíìñóòôöœùûüúáÿ"
_SIGNS = "«»“”‘’‚„…–—•°º€£\xa0§·©®™²³½¼¾"
_CAPITALS = "ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜÁÍÓÚÑ"
#: The share of its accents that may be strange to French, in a text with names of other languages.
_STRANGE = 0.4
#: How much better a page must be than one that comes before it.
_SURER = 0.05
_FEW = 8
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]|â€[™œ\x9d\x99\x9c¦“”˜]|Â[«»\xa0°]")
_UTF7 = re.compile(r"\+(?:AOk|AOg|AOA|AOo|AOc|IBk|AKs|ALs)-?")
_TENTH_OF_A_PERCENT = 0.001


def french_code_page(data: bytes) -> str | None:
    """The code page of bytes that are not UTF-8: the one in which most accents are French and in a fitting place.

    None if they are French in no page, as Russian in KOI8 or noise.

    >>> french_code_page("L’été près de Nîmes".encode("mac_roman")), french_code_page("« Été »".encode("cp1252"))
    ('mac_roman', 'cp1252')
    """
    best, most = "latin-1", -1.0
    for name in CODE_PAGES:
        try:
            share = _french(data.decode(name))
        except UnicodeDecodeError:
            continue
        if share > most + _SURER:
            best, most = name, share
    strange = sum(byte > 0x7F for byte in data)
    return None if most < _STRANGE and strange >= _FEW and strange > len(data) / 100 else best


def _french(text: str) -> float:
    """The share of the signs outside ASCII that French uses where they stand."""
    fits = total = 0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        sign, before, after = found[0], text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        total += 1
        if sign in _SMALL:
            fits += _plain_letter(before) or _plain_letter(after) or not (before.isalpha() or after.isalpha())
        elif sign in _CAPITALS:
            fits += not before.isalpha() if after.islower() else before.isupper() and before.isascii()
        elif sign in _SIGNS:
            fits += _edge(before) or _edge(after) or (sign in "’\xa0" and after.isalpha() and _plain_letter(before))
    return fits / total if total else 1.0


def _edge(sign: str) -> bool:
    return sign.isascii() and not sign.isalnum()


def _plain_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def damage_of(text: str, *, mixed: bool = False) -> tuple[str, str] | None:
    """What was found and what to do, for a text whose accents were lost before it came here; else None.

    Text may speak of such damage; in one that was decoded by a code page (``mixed``), any accent of UTF-8 is damage.

    >>> damage_of("Le maire a annoncÃ© la fermeture de lâ€™Ã©cole")[0]
    'text whose accents were damaged by an earlier program (3 places such as Ã©)'
    >>> damage_of("L’été à Nîmes") is None
    True
    """
    broken = _MOJIBAKE.findall(text)
    whole = sum(sign in _SMALL for sign in text) - sum(len(part) for part in broken) if broken else 0
    if len(broken) > (0 if mixed else max(1, whole)):
        places = plural(len(broken), "place")
        return (
            f"text whose accents were damaged by an earlier program ({places} such as {broken[0]})",
            "fetch it again, or repair it (the Python package ftfy does) and save it as UTF-8",
        )
    lost = text.count("\ufffd")
    if lost > max(1, _TENTH_OF_A_PERCENT * len(text)):
        return (
            f"text in which {lost:,} letters were lost (\ufffd in their place)",
            "fetch it again and save it as UTF-8",
        )
    if len(codes := _UTF7.findall(text)) > 1:
        return f"text in UTF-7 ({len(codes):,} codes such as {codes[0]})", "save it again as UTF-8"
    return None

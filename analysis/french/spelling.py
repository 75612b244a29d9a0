"""What French spelling shows by itself: elisions, joined pronouns, ordinals, syllables, endings of verbs, capitals."""

from __future__ import annotations

import re

#: Words that lose their last vowel before another, at the beginning of what is written together (*l'eau, lorsqu'il*).
ELISION = re.compile(r"(?:[ldjmtsncç]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr|parcequ)'", re.IGNORECASE)
#: A pronoun joined to the end of its verb, with the *t* between them (*dira-t-elle, donne-m'en*).
JOINED_PRONOUN = re.compile(
    r"(?:-t)?-(je|tu|il|elle|on|nous|vous|ils|elles|ce|le|la|les|moi|toi|lui|leur|y|en|là|ci|[mt]'|[mt](?='))$"
)
#: A pronoun that lost its vowel inside what is written together (*donne-m'en, va-t'en*).
JOINED_ELISION = re.compile(r"-[mt]'")
#: The *y* of *y-a-t-il*, written together with its verb.
JOINED_Y = re.compile(r"y-[^-]+$", re.IGNORECASE)
#: Feminine and plural in parentheses (*un(e) élu(e)s*), as part of a verbose pattern.
INCLUSIVE = r"(?:\((?:e|s|es|ne|nes|le|les|ère|trice|euse)\)s?)?"

#: Ordinals in figures and in Roman numbers (*1er, 2e, XIXe*).
ORDINAL = re.compile(r"\d+(?:er|ers|ère|ères|re|e|es|è|ème|èmes|eme|emes|nd|nde|nds|ndes)")
ROMAN_ORDINAL = re.compile(r"(?:[IVX]|[IVXLC]{2,})(?:e|ème|er)$")
ROMAN = re.compile(r"[IVXLC]+(?:e|ème|er)?$")

#: How forms of verbs end that are written in lower case.
FINITE = re.compile(r".*(?:[^éiu]e|ent|ons|ez|ait|aient|rai|rez|ront|rons|era|èrent|[^aeo]a)$")
#: Conjugated endings that nothing but a verb of the first group has.
ONLY_VERB = re.compile(r"(.{2,})er(?:aient|ait|ont|ons|ez)$|(.{2,})(?:aient|èrent)$")
#: Last letters of past participles by the end of the infinitive.
PARTICIPLES = {"er": "é", "ir": "iut", "re": "uts", "ïr": "ï"}
#: What capitals leave out at the beginning of a word (*Etat*, *Ile*, *A*).
BARE_CAPITALS = {"e": "éêè", "a": "àâ", "i": "î", "o": "ô", "c": "ç"}

_NUCLEUS = re.compile(
    r"(?:[iuy]|ou)?(?:eau|œu|oeu|aî|oî|où|oû|au|ou|oi|ai|ei|eu|[éèêëàâäîïôöûüùœ]|[aeiouy])", re.IGNORECASE
)
_SILENT = re.compile(r"(?<=[^aeiouyéèêëàâîïôûü\W])es?$|(?<=[iuéo])es?$")
#: Letters that are not heard: the *u* of *qu* and *gu* (*langue*), the *a* of *août*.
_UNHEARD = re.compile(r"(?<=q)u|(?<=g)u(?=[eéèêiîy])|a(?=oû)")
#: After two consonants *i* is a syllable of its own (*ouvrier, bouclier*).
_OWN_I = re.compile(r"(?<=[bcdfgptv][lr])i(?=[aeoéèêâô])")


def syllables(word: str) -> int:
    """How many groups of vowels of a word in lower case are heard; at least one.

    >>> [syllables(word) for word in ("langue", "politique", "août", "ouvrier", "ville")]
    [1, 3, 1, 3, 1]
    """
    heard = _OWN_I.sub("i-", _SILENT.sub("", _UNHEARD.sub("", word)))
    return max(len(_NUCLEUS.findall(heard)), 1)

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
FIRST = re.compile(r"1(?:er|ers|ère|ères|re)")
ROMAN_ORDINAL = re.compile(r"(?:[IVX]|[IVXLC]{2,})(?:e|ème|er)$")
ROMAN = re.compile(r"[IVXLC]+(?:e|ème|er)?$")

#: How forms of verbs end that are written in lower case.
FINITE = re.compile(r".*(?:[^éiu]e|ent|ons|ez|ait|aient|rai|rez|ront|rons|era|èrent|[^aeo]a)$")
#: Conjugated endings that nothing but a verb of the first group has.
ONLY_VERB = re.compile(r"(.{2,})er(?:aient|ait|ont|ons|ez)$|(.{2,})(?:aient|èrent)$")
#: Last letters of past participles by the end of the infinitive.
PARTICIPLES = {"er": "é", "ir": "iut", "re": "uts", "ïr": "ï"}
#: Endings of participles in *t* that no other form of their verbs has (*dite*, *ouvert*, *mort*).
IN_T = ("te", "tes", "ert", "erts", "ort", "orts")
#: How a simple past ends that is written like no noun (*abolit*, *rendirent*).
PAST = ("it", "irent", "urent")
#: What capitals leave out at the beginning of a word (*Etat*, *Ile*, *A*).
BARE_CAPITALS = {"e": "éêè", "a": "àâ", "i": "î", "o": "ô", "c": "ç"}

#: The digraph that old keyboards lack (*coeur*, *oeil*, *foetus*); never that of *coexister*, *moelle*.
_LIGATURE = re.compile(r"oe(?=u|il|d[eè]m|cum|nolog|sophag|strog)|(?<=f)oe(?=t)")

_NUCLEUS = re.compile(
    r"(?:[iuy]|ou(?:h(?=ai))?)?"
    r"(?:eau|eui(?=l)|œu|oeu|aî|oî|où|oû|au|(?<!\bc)oo|ou|oi|ai|ei|eu|ea|ee|ey$|(?<=w)ay|[éèêëàâäîïôöûüùœ]|[aeiouy])",
    re.IGNORECASE,
)
_SILENT = re.compile(r"(?<=[^aeiouyéèêëàâîïôûü\W])es?$|(?<=[iuéo])es?$")
#: Letters that are not heard: the *u* of *qu* and *gu* (*langue*), the *a* of *août*, the *e* of *geai*, *paiement*.
_UNHEARD = re.compile(
    r"(?<=q)u|(?<=g)u(?=[eéèêiîy])|a(?=oû)|(?<=g)e(?=[aoâô])|(?:(?<=[iéy])|(?<=[^qg]u))e(?=ments?$)|(?<=[ao]i)e(?=r)"
)
#: After two consonants *i*, *u*, *ou* are syllables of their own (*ouvrier, influence, cloué*).
_OWN_VOWEL = re.compile(r"(?<=[bcdfgptv][lr])(i|y|u|ou)(?=[aeoéèêâô])")
#: What has its *e* heard, though it ends in one.
_HEARD = re.compile(r"(?<=[rs]sque)$|(?<=uisque)$")


def ordinal(form: str) -> str:
    """An ordinal in figures, in lower case, in its usual spelling; any other form as it is.

    >>> [ordinal(form) for form in ("1ère", "4ème", "3è", "20h30")]
    ['premier', '4e', '3e', '20h30']
    """
    if FIRST.fullmatch(form):
        return "premier"
    return re.sub(r"\D+", "", form) + "e" if ORDINAL.fullmatch(form) else form


def with_ligature(form: str) -> str:
    """A form in lower case with the ligature that it may have gone without.

    >>> [with_ligature(form) for form in ("coeur", "chef-d'oeuvre", "oeil", "moelle", "coefficient")]
    ['cœur', "chef-d'œuvre", 'œil', 'moelle', 'coefficient']
    """
    return _LIGATURE.sub("œ", form) if "oe" in form else form


def search_key(form: str) -> str:
    """A form in lower case as searches compare it: *œ* as two letters, no accent that a capital may go without.

    >>> [search_key(form) for form in ("cœur", "états-unis", "où", "âge")]
    ['coeur', 'etats-unis', 'où', 'age']
    """
    plain = form.replace("œ", "oe").replace("æ", "ae")
    if len(plain) < 3 or plain.isascii():
        return plain
    return _FIRST_LETTER.sub(lambda match: _PLAIN[match.group()], plain)


_PLAIN = {accented: bare for bare, letters in BARE_CAPITALS.items() for accented in letters}
_FIRST_LETTER = re.compile(rf"(?<![^\W_])[{''.join(_PLAIN)}](?=\w)")


def syllables(word: str) -> int:
    """How many groups of vowels of a word in lower case are heard; at least one.

    >>> [syllables(word) for word in ("langue", "politique", "août", "ouvrier", "ville", "influence", "dirigeant")]
    [1, 3, 1, 3, 1, 3, 3]
    """
    if _HEARD.search(word):
        return syllables(word[:-1]) + 1
    heard = _OWN_VOWEL.sub(r"\1-", _SILENT.sub("", _UNHEARD.sub("", word)))
    return max(len(_NUCLEUS.findall(heard)), 1)

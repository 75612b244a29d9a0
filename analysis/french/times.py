"""Expressions of time over a sequence of words: *jeudi après-midi*, *en fin de matinée*, *quelques jours plus tôt*.

``times.tsv`` says which part each word plays in them, ``time_patterns`` how these parts follow one another.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from analysis.lexicons import from_lexicons, lexicon

from .function_words import DE, DEMONSTRATIVE, A, forms, function_words
from .time_patterns import EXPRESSION, LETTERS
from .titles import title_gender

#: Parts that are looked at, from the first word on, and words that a form of the lexicon has at most.
_LONGEST, _WORDS = 18, 6
_NOUNS = ("weekday", "part of day", "noon", "day beside", "unit", "hours", "moment", "season", "feast", "month")
_NUMBER = re.compile(r"\d|[ivxlc]+(?:e|ème)$|premi")
_SHAPES = (
    ("k", re.compile(r"\d{1,2}(?:h(?:\d\d)?|:\d\d)")),
    ("t", re.compile(r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?")),
    ("y", re.compile(r"1\d{3}|20\d\d")),
    ("d", re.compile(r"[1-9]|[12]\d|3[01]|1er|premier|première")),
    ("n", re.compile(r"\d+(?:[.,]\d+)?")),
    ("r", re.compile(r"(?:[ivxlc]+|\d{1,2})(?:e|er|ème)")),
)
_FUNCTION_LETTERS = (
    dict.fromkeys(forms("definite article"), "L")
    | dict.fromkeys(forms("definite article", number="p"), "l")
    | dict.fromkeys(DEMONSTRATIVE, "C")
    | dict.fromkeys(DE, "G")
    | dict.fromkeys(A, "@")
    | {"et": "e"}
)
_NUMERALS = forms("numeral")
#: What may come after the number of a day that has no month: *lundi 12 le préfet*, not *lundi 12 personnes*.
_AFTER_DAY = frozenset(word.form for word in function_words())


def time_at(words: Sequence[str], i: int, *, capitals: Container[int] = ()) -> int:
    """How many words the longest expression of time that begins at word ``i`` has; 0 if none begins there.

    ``words`` are in lower case, as spaCy's tokenizer for French leaves them (*l'*, *week* *-* *end*, *jour* *-là*).
    ``capitals`` are the places of words that are written with a capital and do not open a sentence: they are names (*le
    Matin*, *M. Dimanche*), except those of feasts. What follows *veille*, *lendemain*, *avant* or *après* and is no
    time itself (*la veille du scrutin*) is left to whoever knows parts of speech.

    >>> time_at("la semaine dernière le préfet".split(), 0), time_at("ce mois - ci".split(), 0)
    (3, 4)
    >>> time_at(["mercredi", "en", "fin", "de", "matinée"], 0), time_at(["la", "semaine", "de", "quatre", "jours"], 0)
    (5, 0)
    >>> time_at(["le", "matin"], 0), time_at(["le", "matin"], 0, capitals={1})
    (2, 0)
    """
    if _is_inert(words[i]) or (i + 1 < len(words) and _says_nothing(words[i], words[i + 1])):
        return 0
    letters, ends = _read(words, i, capitals)
    if not letters or not EXPRESSION.match(letters) or (i and _is_abbreviated_title(words[i - 1])):
        return 0
    for last in range(len(letters), 0, -1):
        if EXPRESSION.fullmatch(letters, 0, last):
            return ends[last - 1] - i
    return 0


@from_lexicons(maxsize=1 << 14)
def _is_inert(word: str) -> bool:
    """Whether the word is no part of any expression of time, as most words are."""
    plain = word.replace("’", "'")
    known = plain in _FUNCTION_LETTERS or plain.replace("\u2011", "-") in _forms()[1]
    return not (known or "-" in plain or plain in _NUMERALS or _NUMBER.match(plain))


@from_lexicons(maxsize=1 << 14)
def _says_nothing(word: str, following: str) -> bool:
    """Whether a function word has nothing of a time after it (*le préfet*), as most have."""
    plain, joined = word.replace("’", "'"), (word + following).replace("’", "'").replace("\u2011", "-")
    forms, beginnings = _forms()
    letter = _FUNCTION_LETTERS.get(plain)
    if letter is None or plain in forms or joined in beginnings:
        return False
    return _is_inert(following) and not EXPRESSION.match(letter)


@from_lexicons
def time_nouns() -> frozenset[str]:
    """Nouns of one word that name a time: days, parts of the day, units, seasons, feasts, months.

    >>> sorted({"mardi", "veille", "juin", "maire"} & time_nouns())
    ['juin', 'mardi', 'veille']
    """
    return frozenset(r["form"] for r in lexicon("times") if r["class"] in _NOUNS and " " not in r["form"])


def _read(words: Sequence[str], i: int, capitals: Container[int]) -> tuple[str, list[int]]:
    """The letters of the parts from word ``i`` on, as far as all words are known, and where each part ends."""
    letters, ends = "", list[int]()
    while i < len(words) and len(letters) < _LONGEST:
        part, count = _listed(words, i)
        if part and part != "F" and any(k in capitals for k in range(i, i + count)):
            break
        part = part or _single(words, i, capitals)
        if not part:
            break
        i += count
        letters, ends = letters + part, ends + [i] * len(part)
    return letters, ends


def _listed(words: Sequence[str], i: int) -> tuple[str, int]:
    """The letters of the longest form of the lexicon that begins at word ``i``, and the number of its words, or 1."""
    forms, beginnings = _forms()
    found, joined = ("", 1), ""
    for count, word in enumerate(words[i : i + _WORDS], start=1):
        joined += word.replace("’", "'").replace("\u2011", "-")
        if joined not in beginnings:
            break
        if joined in forms:
            found = forms[joined], count
    return found


@from_lexicons
def _forms() -> tuple[dict[str, str], frozenset[str]]:
    """The forms without spaces → letters, so that it does not matter where a tokenizer cuts; and their beginnings."""
    found: dict[str, str] = {}
    for row in lexicon("times"):
        form, letter = row["form"].replace(" ", ""), LETTERS[row["class"]]
        found[form] = letter
        if letter in "WPUTKSH":
            found |= {f"{form}-ci": letter + "c", f"{form}-là": letter + "c"}
        if letter == "M":
            found[f"mi-{form}"] = "BM"
    return found, frozenset(form[:n] for form in found for n in range(1, len(form) + 1))


def _single(words: Sequence[str], i: int, capitals: Container[int]) -> str:
    """The letter of a function word or a number."""
    word = words[i].replace("’", "'")
    if word in _FUNCTION_LETTERS:
        return _FUNCTION_LETTERS[word]
    following = words[i + 1] if i + 1 < len(words) else ""
    month = _forms()[0].get(following) == LETTERS["month"]
    if word in _NUMERALS or ("-" in word and all(part in _NUMERALS for part in word.split("-"))):
        return "d" if month else "n"
    shape = next((letter for letter, pattern in _SHAPES if pattern.fullmatch(word)), "") if _NUMBER.match(word) else ""
    if shape != "d" or month:
        return shape
    if not word.isdigit():
        return "r"
    alone = not following.isalpha() or following in _AFTER_DAY or i + 1 in capitals
    return "j" if alone and not (i and words[i - 1] == "la") else "n"


def _is_abbreviated_title(word: str) -> bool:
    """*mme mars*, *m. dimanche*: an abbreviation makes a name of what follows; *le docteur lundi* has a time."""
    return not title_gender(word) and title_gender(word[:1].upper() + word[1:], frozenset({"civility"})) != ""

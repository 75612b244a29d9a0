"""What a word is: string → spans of words, by rules on characters and two lists. Nothing of spaCy.

- An elided word is a word: *l'*, *d'*, *qu'*, *jusqu'*; *aujourd'hui*, *presqu'île*, *quelqu'un*, *O'Brien* are one.
- An inverted pronoun is a word of its own, without its hyphen: *dit-elle* is *dit*, *elle*. The *t* of *a-t-il*, which
only joins, is not a word.
- Any other hyphen joins: *week-end*, *celui-ci*, *Aix-en-Provence*, *franco-allemand*, *2012-2013*.
- A number is one word with its spaces and with its sign: *30 000*, *12,5 %*, *100 €*, *20h30*, *4ème*.
- Contracted articles (*du*, *des*, *au*, *aux*) are one word, as they are written.
- Abbreviations keep their dot (*M.*, *MM.*, *etc.*, *O.N.U.*); a hashtag, a handle, an address is one word.
- Punctuation marks and single signs are not words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from analysis.french.spelling import ELISION, INCLUSIVE, JOINED_ELISION, JOINED_PRONOUN, JOINED_Y
from analysis.lexicons import from_lexicons, lexicon
from analysis.text import normalise

Span = tuple[int, int]

_MARKS = "\u0300-\u036f"
_LETTER = rf"(?:[^\W_][{_MARKS}]*)"
_SIGN = r"(?:[ ]?(?:%|‰|€|\$|£|°[CF]?(?!\w)))?"
#: A longer run of letters, hyphens and apostrophes is no word, but thousands without a space between them.
_LONGEST = 500
_SOME = re.compile(r"(?:[^'-]*['-]+){1,40}|[^'-]+")
_NEXT = {"capital": r"(?=\s*[A-ZÀ-ÖØ-ÞŒ])", "digit": r"(?=\s*\d)", "any": ""}


def _dotted() -> str:
    rows = sorted(lexicon("abbreviations"), key=lambda row: -len(row["form"]))
    return "|".join(re.escape(r["form"]) + _NEXT[r["next"]] for r in rows if not r["form"].isalpha())


@from_lexicons
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<plain> [^\W\d_]{{2,}} (?![\w{_MARKS}'(@./·•‧-]|://) )
      | (?P<address> (?:https?://|www\.) [^\s<>«»"]+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | [\#@]\w[\w{_MARKS}]* )
      | (?P<number> (?<![\w])
            (?: \d{{1,3}}(?:[ ]\d{{3}})+(?!\d)(?:,\d+)? | \d+(?:[.,:/]\d+)+ | \d+(?![\w{_MARKS}-]) ) {_SIGN} )
      | (?P<short> (?<!\w) (?: {_dotted()} | [A-ZÀ-ÖØ-Þ]\.(?:-?[A-ZÀ-ÖØ-Þ]\.)+ | km/h(?!\w) ) )
      | (?P<word> {_LETTER}+ (?:[-'·•‧]+(?![A-ZÀ-ÖØ-Þ]\.-?[A-ZÀ-ÖØ-Þ]\.){_LETTER}+)* {INCLUSIVE} '? )
        """,
        re.VERBOSE,
    )


@from_lexicons
def _whole() -> frozenset[str]:
    return frozenset(row["form"] for row in lexicon("whole_words"))


def lookup_form(form: str) -> str:
    """A form as it is looked up and counted: straight apostrophes, composed accents, lower case.

    >>> lookup_form("L’E\\u0301tat")
    "l'état"
    """
    form = normalise(form)
    return (form if form.isascii() else unicodedata.normalize("NFC", form)).lower()


def word_spans(text: str) -> list[Span]:
    """Where the words of a text are, in order, as character offsets.

    >>> text = "L’a-t-elle dit aujourd’hui ? 30 000 euros, soit 5 %."
    >>> [text[s:e] for s, e in word_spans(text)]
    ['L’', 'a', 'elle', 'dit', 'aujourd’hui', '30 000', 'euros', 'soit', '5 %']
    """
    spans: list[Span] = []
    for match in _pattern().finditer(normalise(text)):
        start, end = match.span()
        if match.lastgroup == "plain":
            spans.append((start, end))
        elif match.lastgroup == "word":
            piece = match.group()
            if piece.isalpha():
                spans.append((start, end))
            else:
                spans.extend((start + n + s, start + n + e) for n, part in _parts(piece) for s, e in _split(part))
        elif match.lastgroup == "address":
            spans.append((start, start + len(match.group().rstrip(".,;:!?)]}'"))))
        else:
            spans.append((start, end))
    return spans


def _parts(piece: str) -> Iterator[tuple[int, str]]:
    """A run of letters, hyphens and apostrophes; one that is too long to be words in parts, each with its offset.

    >>> [part for _, part in _parts("qu'il-y-a")], [len(part) for _, part in _parts("l'" * 300)]
    (["qu'il-y-a"], [80, 80, 80, 80, 80, 80, 80, 40])
    """
    if len(piece) <= _LONGEST:
        yield 0, piece
    else:
        yield from ((match.start(), match.group().rstrip("-")) for match in _SOME.finditer(piece))


@from_lexicons(maxsize=1 << 14)
def _split(piece: str) -> tuple[Span, ...]:
    """The words in a run of letters, hyphens and apostrophes."""
    if lookup_form(piece) in _whole():
        return ((0, len(piece)),)
    elided = ELISION.match(piece)
    if elided and not _is_name(piece, elided.end()):
        n = elided.end()
        return ((0, n), *((s + n, e + n) for s, e in _split(piece[n:]))) if n < len(piece) else ((0, n),)
    if piece.endswith("'"):
        return _split(piece[:-1])
    lowered = piece if not piece.isupper() else piece.lower()
    clitic = JOINED_PRONOUN.search(lowered)
    if clitic and len(lowered) == len(piece) and not _is_name(piece, 1):
        last = (clitic.start(1), clitic.end(1))
        before = piece[: clitic.start()]
        # The joining t on its own ("a t-il", with a space) and y before the verb ("y-a-t-il").
        rest = () if before.lower() == "t" else _split(before)
        return (*rest, last)
    if JOINED_Y.fullmatch(lowered):
        return ((0, 1), (2, len(piece)))
    elided = JOINED_ELISION.search(piece)
    inner = elided.start() if elided else 0
    if inner > 0:
        return (
            *_split(piece[:inner]),
            (inner + 1, inner + 3),
            *((s + inner + 3, e + inner + 3) for s, e in _split(piece[inner + 3 :])),
        )
    return ((0, len(piece)),)


def _is_name(piece: str, elision: int) -> bool:
    """*N'Djamena*, *M'Bala*: no French word is elided so before a capital, but in a line all of capitals."""
    return elision == 2 and piece[0] in "MNTOC" and piece[2:3].isupper() and not piece.isupper()

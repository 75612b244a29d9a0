"""Texts made to be slow, at growing sizes: how the time of the whole analysis grows with the text."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence

import analysis

SIZES = (10_000, 40_000, 160_000)
_LETTERS = "BCDFGLMNPRSTV"


def _names(count: int) -> Iterator[str]:
    """Names that are all different: *Babi Rutale*, *Bace Rutele* …"""
    for n in range(count):
        one, two, three = (_LETTERS[n // len(_LETTERS) ** k % len(_LETTERS)] for k in range(3))
        yield f"{one}a{two.lower()}i {three}u{one.lower()}a{two.lower()}e"


def _repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _of_names(pattern: str, size: int) -> str:
    found, length = [], 0
    for name in _names(size):
        if length >= size:
            break
        found.append(pattern.replace("{}", name))
        length += len(found[-1])
    return "".join(found)[:size]


#: What each text repeats; {} is a name, another one every time.
INPUTS = {
    "que que que": "que ",
    "qu'il dit que": "qu'il dit que ",
    "verbs of speech": "il dit qu'il dit, il affirme, ",
    "titles": "M. Mme M. Dr ",
    "marks": "Il a dit « oui » et « non » hier. ",
    "marks never closed": "« oui, dit-il, ",
    "paragraphs of quotations": "« Le pont tient », a dit le maire.\n\n",
    "selon": "selon Marie Dupont, le pont tient, ",
    "dates": "Le lundi 3 juin 2019 à 18 h 30, ",
    "people": "M. {} a salué la foule. ",
    "organisations": "La Société {} a perdu. ",
    "speakers": "« Le pont tient », a dit {}. ",
    "signs without a space": "«»",
    # Component by component: names, lemmas, regions, sentences, marks, speakers.
    "acronyms": "Le Comité {} (CBR) et le CBR ont perdu. ",
    "two of one surname": "Paul Morel et Marie Morel sont là. M. Morel a dit non. ",
    "names in a list": "{}, ",
    "lines in capitals": "LE PONT DE {} EST OUVERT\n",
    "words of no language": "le {}ment {}ait {}é. ",
    "hyphens": "dit-il-t-elle-",
    "Lire aussi": "Lire aussi : le pont de {}\n\n",
    "short lines": "Oui\n",
    "lines of dialogue": "– Oui, dit {}.\n",
    "abbreviations": "M. P. J. art. cf. p. ",
    "brackets": "(le pont [le quai (la rive ",
    "marks in marks": '« il a dit "oui" et ‘non’ », ',
    "relative clauses": "le maire qui dit que le pont dont ",
    "nouns of speech": "l'annonce de la promesse de l'idée de ",
    "initials": "J. ",
    "first names and particles": "Jean de ",
    "words cut at line ends": "pré-\nfecture ",
    "elisions without a space": "l'",
    "pronouns without a space": "il-",
    "colons": "Le maire : le pont : la rive : ",
    "pronouns": "Il a dit qu'elle lui avait dit qu'il l'avait dit. ",
}


def text_of(name: str, size: int) -> str:
    """The text of an input.

    >>> text_of("que que que", 10), text_of("people", 30)
    ('que que qu', 'M. Babi Bubabe a salué la foul')
    """
    unit = INPUTS[name]
    return _of_names(unit, size) if "{}" in unit else _repeated(unit, size)


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """By which power of the size the time grows, from the smallest to the largest.

    >>> exponent((10, 100), (1.0, 10.0)), exponent((10, 100), (1.0, 100.0))
    (1.0, 2.0)
    """
    return math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])


def timed(name: str, sizes: Sequence[int] = SIZES) -> list[float]:
    """Seconds of processor of each size, with everything loaded."""
    analysis.parse(text_of("marks", 300) + text_of("people", 300), cache=False, progress=False)
    found = []
    for size in sizes:
        text = text_of(name, size)
        began = time.process_time()
        analysis.parse(text, cache=False, progress=False)
        found.append(time.process_time() - began)
    return found

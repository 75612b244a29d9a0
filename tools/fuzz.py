"""``python -m tools.fuzz --minutes 60``: odd French texts through everything, until the time is up.

Texts are made of the words of attribution, French marks and spaces, control and direction characters, and of pieces of
the annotated articles that are cut, doubled and shuffled. For each, everything that is found has to be in its place,
and has to be the same in the text with composed accents, with decomposed ones, with CRLF line ends. A finding is
printed with the shortest text that shows it; the exit status is 1 if there is one.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

import analysis
from analysis import article_from_text, parse
from analysis.words import concordance
from tools.damage import damaged
from tools.robustness import faults, texts_of

ROOT = Path(__file__).resolve().parent.parent
#: Seconds of the processor that one short text may take.
LONGEST = 20.0
_MARKS = "«»“”\"'’‘‹›„—–-…!?.,;:()[]{}<>|%$\\/*_#&=+@0123456789"
_SPACES = (" ", "\u00a0", "\u202f", "\u2009", "\t", "\n", "\n\n", "\r\n", "\u2028", "\x85", "\x0c")
_CONTROLS = "\u00ad\u200b\u200d\u200e\u202e\u2066\ufeff\x1b\x07\ufffd\u0301"
_WORDS = (
    "a déclaré", "selon", "d'après", "M.", "Mme", "le maire", "la préfète", "Jean Morel", "Inès Caradec", "a-t-il dit",
    "que", "qu'il", "l'AFP", "ajoute-t-elle", "affirme", "Lyon", "l’Été", "SNCF", "oui", "pont", "12 mars", "ÉCOLE",
    "porte-parole", "aujourd'hui", "x" * 60, "https://exemple.invalid/a?b=c", "@nom", "👩‍🚒", "Œuvre", "ß", "İ",
)  # fmt: skip


def made_text(texts: Sequence[str], chance: random.Random) -> str:
    """A text of pieces, or a piece of an article that was hurt."""
    if chance.random() < 0.4:
        text = chance.choice(texts)
        at = chance.randrange(max(1, len(text) - 800))
        return _sprinkled(damaged(text[at : at + 800], chance), chance)
    kinds: tuple[Callable[[], str], ...] = (
        lambda: chance.choice(_WORDS),
        lambda: chance.choice(_MARKS),
        lambda: chance.choice(_SPACES),
        lambda: chance.choice(_CONTROLS),
    )
    return "".join(chance.choices(kinds, (5, 3, 6, 0.4))[0]() for _ in range(chance.randint(1, 120)))


def _sprinkled(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(_CONTROLS + _MARKS) + text[at:]
    return text


def findings(text: str) -> Iterator[str]:
    """What cannot be, in what is found in a text."""
    began = time.process_time()
    try:
        doc = parse(article_from_text(text), cache=False)
        tables = {
            "mentions": analysis.entity_mentions(doc),
            "quotations": analysis.quotations(doc),
            "tokens": analysis.tokens(doc),
            "concordance": concordance(doc, "le", by="lemma"),
        }
        analysis.render_html(doc._.article, tables["quotations"], tables["mentions"])
    except Exception as error:
        yield f"raised {type(error).__name__}: {error}"
        return
    if (taken := time.process_time() - began) > LONGEST:
        yield f"time: {taken:.0f} s"
    yield from faults(doc)
    whole = doc._.article.text
    for name, table in tables.items():
        places = list(zip(table["start"], table["end"], strict=True))
        if any(not 0 <= start < end <= len(whole) for start, end in places):
            yield f"{name}: a place that is not in the text"
        if name in ("mentions", "tokens"):
            rows = zip(places, table["text"], strict=True)
            yield from (f"{name}: {said!r} is not at {at}" for at, said in rows if whole[slice(*at)] != said)
            if any(one[1] > other[0] for one, other in pairwise(sorted(places))):
                yield f"{name}: two that overlap"


def differences(text: str) -> Iterator[str]:
    """What changes with the way in which the same text is written."""
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    ways = {"NFD": unicodedata.normalize("NFD", composed), "CRLF": composed.replace("\n", "\r\n")}
    expected = _found(composed)
    yield from (f"{name}: other rows" for name, other in ways.items() if _found(other) != expected)


def _found(text: str) -> list[tuple[object, ...]]:
    doc = parse(article_from_text(text), cache=False)
    said, named = analysis.quotations(doc), analysis.entity_mentions(doc)
    return [
        *zip(said["type"], said["speaker"].fillna(""), strict=True),
        *zip(named["label"], named["name"], strict=True),
    ]


def shortest(text: str, found: Callable[[str], bool], tries: int = 150) -> str:
    """The text, with whatever can be left out of it left out, as far as ``tries`` go.

    >>> shortest("un deux trois", lambda part: "deux" in part)
    'deux'
    """
    step = max(1, len(text) // 2)
    while step and tries > 0:
        at = 0
        while at < len(text) and tries > 0:
            shorter, tries = text[:at] + text[at + step :], tries - 1
            if shorter and found(shorter):
                text = shorter
            else:
                at += step
        step //= 2
    return text


def _says(kind: str, text: str) -> bool:
    return any(said.startswith(kind) for said in (*findings(text), *differences(text)))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=Path, default=ROOT / "tests" / "annotated" / "texts")
    options = parser.parse_args(arguments)
    texts, counts = texts_of(options.texts), Counter[str]()
    parse("Le pont.", cache=False)  # what is loaded once counts for no text
    chance, began = random.Random(options.seed), time.monotonic()
    while time.monotonic() - began < 60 * options.minutes:
        text = made_text(texts, chance)
        counts["texts"] += 1
        found = [*findings(text), *(differences(text) if counts["texts"] % 4 == 0 else ())]
        for finding in found:
            kind = finding.split(":")[0]
            counts[kind] += 1
            print(f"{time.monotonic() - began:.0f} s: {finding}", flush=True)
            if counts[kind] <= 3 and kind != "time":
                print(f"    in {shortest(text, partial(_says, kind))!r}", flush=True)
    print(dict(counts))
    return 1 if len(counts) > 1 else 0


if __name__ == "__main__":
    sys.exit(main())

"""French sentences with names marked inline: ``M. [Vasseur|PER] est arrivé à [Lyon|LOC].``; a name after ``=``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import spacy
from spacy.tokens import Doc

from analysis import parse
from analysis.entities.view import NameSpan, View
from analysis.pipeline import doc_data

_FRENCH = spacy.blank("fr").vocab
_MARK = re.compile(r"\[([^|\]]+)\|(PER|LOC|ORG|MISC)(?:=([^\]]+))?\]")
Found = tuple[int, str, str]


def read_marked(text: str) -> tuple[list[Found], list[Found], dict[int, str], dict[int, str]]:
    """The (expected, found) mentions as (start, text, label), and the (expected, found) names by start."""
    plain, at, expected, names = "", 0, [], {}
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        expected.append((len(plain), match.group(1), match.group(2)))
        if match.group(3):
            names[len(plain)] = match.group(3)
        plain += match.group(1)
        at = match.end()
    plain += text[at:]
    mentions = doc_data(parse(plain), "mentions")
    found = [(m["start"], plain[m["start"] : m["end"]], m["label"]) for m in mentions]
    return expected, found, names, {m["start"]: m["name"] for m in mentions}


_DETERMINERS = {"le", "la", "l'", "les", "un", "une", "son", "sa", "notre", "cette"}
_ADPOSITIONS = {"de", "d'", "du", "des", "à", "au", "aux", "en", "chez", "pour", "par", "avec"}


def view_of(tagged: str) -> View:
    """The view of words that are tagged by hand: ``le tribunal correctionnel/ADJ de [Valmont]LOC``.

    A word without a tag is a determiner or a preposition if it is on the lists above, a proper noun if it has a
    capital, else a noun; a lemma and features may follow the tag (``est/AUX/être née/VERB//Gender=Fem``). Brackets are
    entities of a model. No space comes before a mark or after an apostrophe.
    """
    words, tags, lemmas, morphs, entities, opened = [], [], [], [], [], 0
    for piece in tagged.split(" "):
        if piece.startswith("[") and piece != "[":
            opened, piece = len(words), piece[1:]
        piece, closed, label = piece.partition("]")
        word, tag, lemma, morph = (*piece.split("/"), "", "", "")[:4] if piece != "/" else (piece, "", "", "")
        words.append(word.replace("\\n", "\n"))
        tags.append(tag or _tag(word))
        lemmas.append(lemma or words[-1].casefold())
        morphs.append(morph)
        if closed:
            entities.append(f"B-{label}" if opened == len(words) - 1 else f"I-{label}")
            for k in range(opened, len(words) - 1):
                entities[k] = f"{'B' if k == opened else 'I'}-{label}"
        else:
            entities.append("O")
    spaces = [not (w.endswith(("'", "(", "\n")) or n in {",", ".", ")", "\n"}) for w, n in pairwise([*words, "."])]
    doc = Doc(_FRENCH, words=words, spaces=spaces, pos=tags, lemmas=lemmas, morphs=morphs, ents=entities,
              sent_starts=[k == 0 for k in range(len(words))])  # fmt: skip
    return View(doc)


def _tag(word: str) -> str:
    lower = word.casefold()
    if not lower[:1].isalnum():
        return "SPACE" if word == "\\n" else "PUNCT"
    if lower in _DETERMINERS:
        return "DET"
    if lower in _ADPOSITIONS:
        return "ADP"
    return "NUM" if word.isdigit() else "PROPN" if word[0].isupper() else "NOUN"


def texts_of(view: View, spans: Iterable[NameSpan]) -> list[str]:
    """The texts of spans, in the order of the text."""
    return [view.span_text(span) for span in sorted(spans, key=lambda s: s.i)]


def told(row):
    """A name as it is written, the name that it stands for where this differs, and its kind."""
    name = f" = {row['name']}" if row["name"] != row["text"] else ""
    return f"{row['text']}{name} {row['label']}"

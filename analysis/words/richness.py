"""How rich the vocabulary of articles is, how it grows, how hard they are to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Unpack

import numpy as np
import pandas as pd
from spacy.tokens import Doc

from analysis.french.spelling import syllables
from analysis.lexicons import from_lexicons, lexicon
from analysis.measures import hapaxes, hd_d, kandel_moles, lix, mattr, mtld, rix, ttr, yule_k

from .segmentation import lookup_form
from .selection import By, Options, Selected, selected
from .tables import table_of


def lexical_diversity(
    docs: Doc | Iterable[Doc], *, by: By = "lemma", window: int = 100, draws: int = 42, **options: Unpack[Options]
) -> pd.DataFrame:
    """How rich the vocabulary of each article is.

    ``window`` is MATTR's, ``draws`` HD-D's. Options as in ``Options``. Returns ``article``; ``words``; ``types``,
    distinct words; ``hapaxes``, words that occur once; ``ttr``; ``mattr`` (Covington and McFall 2010); ``mtld``
    (McCarthy and Jarvis 2010); ``hd_d`` (McCarthy and Jarvis 2007); ``yule_k`` (Yule 1944). TTR falls with length: only
    the last four can be compared between articles, and MATTR, MTLD and HD-D need about a hundred words.
    """
    rows: dict[str, list[Any]] = {c: [] for c in ("article", "words", "types", "hapaxes", *_MEASURES)}
    for item in selected(docs, options):
        words = [lookup_form(name) for name in item.names(by)]
        values = {
            "article": item.article.id,
            "words": len(words),
            "types": len(set(words)),
            "hapaxes": hapaxes(words),
            "ttr": ttr(words),
            "mattr": mattr(words, window),
            "mtld": mtld(words),
            "hd_d": hd_d(words, draws),
            "yule_k": yule_k(words),
        }
        for name, value in values.items():
            rows[name].append(value)
    return table_of("lexical_diversity", rows)


_MEASURES = ("ttr", "mattr", "mtld", "hd_d", "yule_k")


def vocabulary_growth(
    docs: Doc | Iterable[Doc], *, by: By = "lemma", step: int = 100, **options: Unpack[Options]
) -> pd.DataFrame:
    """How the vocabulary grows: its size after every ``step`` words and at the end.

    Returns ``words`` read so far, ``types`` (distinct words) and ``hapaxes`` (words that occur once) among them. The
    order is that of the articles. Raises ``ValueError`` for a ``step`` below 1.
    """
    if step < 1:
        raise ValueError(f"step={step!r}: use at least 1 word")
    counts: Counter[str] = Counter()
    read, once = 0, 0
    rows: list[tuple[int, int, int]] = []
    for item in selected(docs, options):
        for name in item.names(by):
            word = lookup_form(name)
            counts[word] += 1
            read += 1
            once += (counts[word] == 1) - (counts[word] == 2)
            if read % step == 0:
                rows.append((read, len(counts), once))
    if read % step:
        rows.append((read, len(counts), once))
    columns = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    return table_of("vocabulary_growth", dict(zip(("words", "types", "hapaxes"), columns, strict=True)))


def readability(docs: Doc | Iterable[Doc], **options: Unpack[Options]) -> pd.DataFrame:
    """How hard each article is to read, by formulas on lengths.

    Options as in ``Options``. Returns ``article``; ``sentences`` that have a counted word; ``words``; ``syllables`` by
    spelling (``syllable_count``); ``long_words`` of seven letters and more; ``kandel_moles`` (1958, adapted: about 100
    easy, 0 hard); ``lix`` (Björnsson 1968: 25 easy, 60 hard); ``rix`` (Anderson 1983).
    """
    rows: dict[str, list[Any]] = {c: [] for c in ("article", "sentences", "words", "syllables", "long_words")}
    syllables = _Syllables()
    for item in selected(docs, options):
        forms, verbs = item.names("form"), [pos in ("VERB", "AUX") for pos in item.pos()]
        rows["article"].append(item.article.id)
        rows["sentences"].append(_sentence_count(item))
        rows["words"].append(len(forms))
        rows["syllables"].append(sum(syllables[each] for each in zip(forms, verbs, strict=True)))
        rows["long_words"].append(sum(sum(map(str.isalpha, form)) > 6 for form in forms))
    sentences, words = np.array(rows["sentences"], dtype=float), np.array(rows["words"], dtype=float)
    long_words = np.array(rows["long_words"], dtype=float)
    rows["kandel_moles"] = list(np.atleast_1d(kandel_moles(words, sentences, np.array(rows["syllables"], dtype=float))))
    rows["lix"] = list(np.atleast_1d(lix(words, sentences, long_words)))
    rows["rix"] = list(np.atleast_1d(rix(sentences, long_words)))
    return table_of("readability", rows)


class _Syllables(dict[tuple[str, bool], int]):
    """Forms, with whether they are verbs → their syllables: a form that comes again is read once."""

    def __missing__(self, word: tuple[str, bool]) -> int:
        form, verb = word
        self[word] = syllable_count(form, verb=verb)
        return self[word]


def _sentence_count(item: Selected) -> int:
    from .collocations import sentence_numbers

    return len(np.unique(sentence_numbers(item)))


@from_lexicons
def _read_aloud() -> dict[str, str]:
    """Abbreviations without a dot → the word that is read (*Mme*)."""
    return {row["form"].lower(): row["lemma"] for row in lexicon("abbreviations") if row["form"].isalpha()}


def syllable_count(form: str, *, verb: bool = False) -> int:
    """How many syllables a French word has, by its spelling; at least one.

    Groups of vowels are syllables, a glide belongs to the vowel after it; a mute *e* at the end and the *u* of *qu* and
    *gu* do not count, nor does *-ent* if ``verb`` says that the word is a verb. The rules follow Fouché (1959), *Traité
    de prononciation française*, in outline; elided words (*l'*) and figures count one.

    >>> [syllable_count(w) for w in ("chat", "école", "théâtre", "nation", "aujourd'hui", "bière")]
    [1, 2, 2, 2, 3, 1]
    >>> syllable_count("parlent", verb=True)
    1
    """
    word = _read_aloud().get(form.lower(), form.lower())
    if verb and word.endswith("ent") and len(word) > 4:
        word = word[:-3] + "e"
    return syllables(word)

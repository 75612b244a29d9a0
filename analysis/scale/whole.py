"""``Doc``s → all tables of the package."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from spacy.tokens import Doc

from analysis.pipeline import article_of, docs_of
from analysis.tables import frame
from analysis.tables.asked import takes_tables


def all_tables(docs: Doc | Iterable[Doc], *, node: str | None = None) -> dict[str, pd.DataFrame]:
    """All tables of a corpus by name, ``article_table`` to ``concordance``, as their functions give them.

    Three of them need choices, for which the functions themselves have arguments:

    - ``keyness`` compares the forms in the corpus with general French (``words.general_french``);
    - ``collocations`` and ``concordance`` are about ``node``, a lemma, by default the most frequent common noun
      (``usual_node``); they are empty if there is none.

    All ``Doc``s are held in memory; ``write_all_tables`` and ``scale_tables`` need only a few at a time.
    """
    from analysis.entities import entity_mentions, entity_table
    from analysis.findings import article_table, duplicate_table
    from analysis.speech import quotations, speaker_table
    from analysis.words import collocations, concordance, general_french, keyness, tokens, word_frequencies

    held = list(docs_of(docs))
    mentions, quotes, frequencies = entity_mentions(held), quotations(held), word_frequencies(held)
    compared = keyness(held, general_french(), by="form") if len(frequencies) else frame("keyness", [])
    node = node or usual_node(frequencies)
    articles = [article_of(doc) for doc in held]
    return {
        "article_table": article_table(articles, quotes),
        "duplicate_table": duplicate_table(articles),
        "entity_mentions": mentions,
        "entity_table": entity_table(mentions),
        "quotations": quotes,
        "speaker_table": speaker_table(quotes),
        "tokens": tokens(held),
        "word_frequencies": frequencies,
        "keyness": compared[compared["count_target"] > 0].reset_index(drop=True),
        "collocations": collocations(held, node) if node else frame("collocations", []),
        "concordance": concordance(held, node, by="lemma") if node else frame("concordance", []),
    }


@takes_tables(frequencies="word_frequencies")
def usual_node(frequencies: pd.DataFrame) -> str | None:
    """The most frequent common noun of a table of ``word_frequencies`` that says something of its subject, or None.

    >>> usual_node(pd.DataFrame({"word": ["le", "pont"], "pos": ["DET", "NOUN"], "count": [9, 4]}))
    'pont'
    """
    from analysis.words import stop_words

    nouns = frequencies.loc[(frequencies["pos"] == "NOUN") & ~frequencies["word"].isin(stop_words()), "word"]
    return None if nouns.empty else str(nouns.iloc[0])

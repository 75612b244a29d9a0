"""French texts parsed once for a whole module: the model loads once, and the texts go through it in one batch."""

import pytest

from analysis import parse
from analysis.pipeline import doc_data


@pytest.fixture(scope="module")
def found(request):
    """The rows of each text of the module's ``TEXTS``, by its key; ``content`` is their words."""
    texts = request.module.TEXTS
    rows = {}
    for key, doc in zip(texts, parse(list(texts.values()), cache=False, progress=False), strict=True):
        text = doc._.article.text
        rows[key] = [
            {**row, "content": " … ".join(text[s:e] for s, e in row["spans"])} for row in doc_data(doc, "quotations")
        ]
    return rows

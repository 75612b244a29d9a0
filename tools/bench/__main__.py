"""The benchmark: the whole analysis beside the spaCy pipeline that it uses, on the same texts, in the same run.

``python -m tools.bench PATH`` measures on a corpus, without ``PATH`` on variations of the article in ``seeds/``. Every
round starts a new process for each side, one after the other. ``--write`` puts the figures into ``docs/speed.md``.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from analysis import read_corpus

from . import corpora, linear, peers, processes
from .page import Figures, page

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "speed.md"
_IMPORTS = ("import analysis", "import spacy", "import spacy, french_news_components")


def variations(text: str, number: int) -> list[str]:
    """Texts of the same paragraphs, begun at another one each, so that no cache knows them.

    >>> variations("Un.\\n\\nDeux.", 2)
    ['Un.\\n\\nDeux.', 'Deux.\\n\\nUn.']
    """
    paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    turns = (turn % len(paragraphs) for turn in range(number))
    return ["\n\n".join(paragraphs[turn:] + paragraphs[:turn]) for turn in turns]


def numbered(texts: Sequence[str], number: int) -> list[str]:
    """The first paragraphs of texts, each with a number, so that all are different.

    >>> numbered(["Un pont.\\n\\nUn quai.", "Une rive."], 3)
    ['Un pont.\\n\\nUn quai.\\n\\nTexte 0.', 'Une rive.\\n\\nTexte 1.', 'Un pont.\\n\\nUn quai.\\n\\nTexte 2.']
    """
    starts = ["\n\n".join(text.split("\n\n")[:3]) for text in texts]
    return [f"{starts[n % len(starts)]}\n\nTexte {n}." for n in range(number)]


def measured(  # each an option
    texts: Sequence[str],
    rounds: int,
    *,
    sizes: Sequence[int],
    many: Sequence[int],
    small: Sequence[int] = (),
    peer: str | None = None,
) -> Figures:
    """All figures.

    ``sizes`` are those of the texts made to be slow, ``many`` numbers of articles for memory, ``small`` numbers of
    files of two lines for tables; ``peer`` is the Python of an environment with textacy.
    """
    bare, whole = [], []
    for _ in range(rounds):
        bare.append(processes.alone(processes.bare, texts))
        whole.append(processes.alone(processes.whole, texts))
    return Figures(
        articles=len(texts),
        rounds=rounds,
        bare=_median(bare),
        whole=_median(whole),
        shares=processes.alone(processes.shares, texts),
        cache=processes.alone(processes.with_cache, texts),
        clock={n: statistics.median(processes.alone(processes.clock, texts, n) for _ in range(rounds)) for n in (1, 2)},
        memory={n: processes.alone(processes.memory, numbered(texts, n)) for n in many},
        started={
            name: statistics.median(processes.started(code) for _ in range(3))
            for name, code in ({f"`{code}`": code for code in _IMPORTS} | processes.LOADS).items()
        },
        tables={n: processes.alone(processes.tables, list(corpora.texts(n))) for n in small},
        peers=[processes.alone(peers.ours), processes.alone(peers.textacy, peer)] if peer else [],
        sizes=tuple(sizes),
        linear={name: processes.alone(linear.timed, name, sizes) for name in linear.INPUTS} if sizes else {},
    )


def _median(measures: Sequence[processes.Measure]) -> processes.Measure:
    def middle(name: str) -> float:
        return float(statistics.median(getattr(measure, name) for measure in measures))

    return processes.Measure(middle("first"), middle("again"), measures[0].tokens, middle("memory"))


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "path", nargs="?", type=Path, help="a file or folder of articles (default: variations of seeds/)"
    )
    parser.add_argument("--texts", type=int, default=60, help="how many variations (default: 60)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each side is measured (default: 5)")
    parser.add_argument(
        "--memory", type=int, nargs="*", default=[100, 1000, 10_000], help="numbers of articles for memory"
    )
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=linear.SIZES, help="sizes of the slow texts; none: skip"
    )
    parser.add_argument(
        "--tables", type=int, nargs="*", default=[100, 1000, 10_000], help="numbers of small files to make tables of"
    )
    parser.add_argument("--peer", metavar="PYTHON", help="the Python of an environment with textacy, to compare with")
    parser.add_argument("--write", action="store_true", help="write docs/speed.md")
    options = parser.parse_args()
    if options.peer and shutil.which(options.peer) is None:  # now, not after all the rest
        parser.error(f"no Python at {options.peer}")
    found = [article.text for article in read_corpus(options.path or ROOT / "seeds")]
    texts = found if options.path else variations(found[0], options.texts)
    text = page(
        measured(
            texts,
            options.rounds,
            sizes=options.sizes,
            many=options.memory,
            small=options.tables,
            peer=options.peer,
        )
    )
    if options.write:
        PAGE.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())

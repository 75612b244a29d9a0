"""Write the sentences of ``tools/sentences.txt`` as a folder of annotated articles, one sentence each.

``python -m tools.marked FOLDER`` makes ``FOLDER/texts`` and ``FOLDER/gold``, which ``tools.choice`` and
``tools.sources`` learn from beside annotated press; ``--sentences tools/descriptions.txt`` makes those that
``tools.speakers`` learns from. In a sentence, ``[…]`` is what is quoted, ``{…}`` the words that attribute it, ``<…>``
the source; a number and a colon after the opening sign tell several quotations apart, and ``<la maire = Léa Roy>``
says who is meant.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

SENTENCES = Path(__file__).with_name("sentences.txt")
_SIGN = re.compile(r"([\[{<])(?:(\d): )?|(?: = ([^>]+))?([\]}>])")
_PAIRS = {"[": "parts", "{": "cue", "<": "source"}
_MARKS = '«»“”"'


def read(line: str) -> tuple[str, list[dict[str, object]]]:
    """A marked sentence → its text and its quotations.

    >>> read("<Le maire> {dit} [que « tout va bien »].")[0]
    'Le maire dit que « tout va bien ».'
    """
    text, last, open_signs = "", 0, []
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    speakers: dict[str, str] = {}
    for match in _SIGN.finditer(line):
        text += line[last : match.start()]
        last = match.end()
        if match.group(1):
            open_signs.append((_PAIRS[match.group(1)], match.group(2) or "1", len(text)))
        elif open_signs:
            what, number, start = open_signs.pop()
            found.setdefault(number, {}).setdefault(what, []).append((start, len(text)))
            if match.group(3):
                speakers[number] = match.group(3)
        else:
            raise ValueError(f"nothing is open before {match.group()!r} in {line!r}")
    text += line[last:]
    if open_signs:
        raise ValueError(f"{open_signs[-1][0]} is not closed in {line!r}")
    quotes = [_quotation(text, spans, speakers.get(number)) for number, spans in sorted(found.items())]
    return text, sorted(quotes, key=lambda quote: text.find(str(quote["parts"][0])))  # type: ignore[index]


def _quotation(text: str, spans: dict[str, list[tuple[int, int]]], speaker: str | None) -> dict[str, object]:
    parts = [text[start:end] for start, end in spans["parts"]]
    before = text[: spans["parts"][0][0]].rstrip()
    direct = before[-1:] in _MARKS and not any(mark in part for part in parts for mark in _MARKS)
    mixed = any(mark in part for part in parts for mark in _MARKS)
    cue, source = spans.get("cue"), spans.get("source")
    return {
        "parts": parts,
        "type": "direct" if direct and before else "mixed" if mixed else "indirect",
        "cue": text[slice(*cue[0])] if cue else None,
        "source": text[slice(*source[0])] if source else None,
        "speaker": speaker or (text[slice(*source[0])] if source else None),
    }


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.marked", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the texts and their annotations go")
    parser.add_argument("--sentences", type=Path, default=SENTENCES, help="a file of marked sentences")
    asked = parser.parse_args(arguments)
    for name in ("texts", "gold"):
        (asked.folder / name).mkdir(parents=True, exist_ok=True)
    lines = [
        line for line in asked.sentences.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    for number, line in enumerate(lines):
        text, quotes = read(line)
        (asked.folder / "texts" / f"own{number:03}.txt").write_text(text, encoding="utf-8")
        made = json.dumps({"doc_id": f"own{number:03}", "quotes": quotes}, ensure_ascii=False, indent=1)
        (asked.folder / "gold" / f"own{number:03}.json").write_text(made, encoding="utf-8")
    print(f"{len(lines)} sentences in {asked.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

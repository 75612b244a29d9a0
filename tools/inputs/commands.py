"""Commands that are given what they cannot write to, read or understand, and the answer that is expected of each."""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pandas as pd

from analysis.__main__ import main

_TEXT = (
    "Le pont rouvre\n\nLe maire de Vaubrun, Jean Morel, a rouvert le pont. « Nous l’avions promis », a-t-il déclaré.\n"
)


@dataclass(frozen=True)
class Command:
    """What is typed, and how the answer is expected to begin: the status, and the last line on the terminal."""

    name: str
    words: str
    expected: str


COMMANDS = (
    Command("a folder for a file", "annotate textes -o vide", "2: vide is a folder; give the name of a file"),
    Command("a file for a folder", "tables textes -o fichier", "2: fichier is a file; give the name of a folder"),
    Command("a file for a folder of parts", "scale textes -o fichier", "2: fichier is a file; give the name of a"),
    Command("a device for a folder", "tables textes -o /dev/null", "2: /dev/null is a file; give the name of a folder"),
    Command("a device for a file", "annotate textes -o /dev/null", "0: 1 article annotated in /dev/null"),
    Command("the input", "annotate textes/pont.txt -o textes/pont.txt", "2: textes/pont.txt is one of the inputs"),
    Command("a link to the input", "annotate textes -o lien", "2: lien is one of the inputs"),
    Command("the folder of the input", "tables textes -o textes", "2: textes is one of the inputs"),
    Command("a link to itself", "annotate textes -o boucle", "2: [Errno 40] Too many levels of symbolic links"),
    Command("a place where nothing can be", "annotate textes -o /proc/x/y", "2: [Errno 2] No such file or directory"),
    Command("a folder that is made", "annotate textes -o absent/y.jsonl", "0: 1 article annotated in absent/y.jsonl"),
    Command("no such path", "annotate nulle -o a", "2: nulle: no file or folder of this name; check the spelling"),
    Command("one path of two", "annotate nulle textes -o a", "1: nulle: no file or folder of this name"),
    Command("the same file twice", "annotate textes/pont.txt textes/pont.txt textes -o a", "0: 1 article annot"),
    Command("an empty folder", "annotate vide -o a", "2: no article to read in vide: no file found"),
    Command("a folder without texts", "annotate images -o a", "2: no article to read in images: 1 × a PNG image"),
    Command("a folder of damage", "annotate mauvais -o a", "2: mauvais/m.txt: binary data"),
    Command("damage beside a text", "annotate mauvais textes -o a", "1: mauvais/m.txt: binary data"),
    Command("--strict", "annotate mauvais textes --strict -o a", "2: mauvais/m.txt: binary data"),
    Command("a lemma that is not there", "tables textes -o a --node zzz(", "0: 11 tables of 1 article in a; "
            "collocations and concordance of « zzz( », a lemma of no word there: they are empty"),
    Command("an unknown format", "tables textes -o a --format xls", "2: Invalid value for '--format'"),
    Command("no worker", "tables textes -o a --workers 0", "2: Invalid value for '--workers'"),
    Command("a model that is not there", "annotate textes -o a --model absent", "2: the spaCy pipeline 'absent'"),
    Command("a folder for a model", "annotate textes -o a --model vide", "2: the folder 'vide' is no spaCy pipeline"),
    Command("lists that are not there", "annotate textes -o a --lexicons nulle", "2: lexicons='nulle': does not exist"),
    Command("a folder without lists", "annotate textes -o a --lexicons vide", "2: no list in the folder"),
    Command("corrections not there", "annotate textes -o a --corrections nulle", "2: [Errno 2] No such file"),
    Command("annotations not there", "evaluate vide vide", "2: vide: no .json file found; give the folder of the"),
    Command("no output to verify", "verify vide", "2: no manifest.json in vide: not an output of this package"),
    Command("an unknown command", "annotater textes", "2: No such command 'annotater'."),
    Command("a missing option", "annotate textes", "2: Missing option '-o' / '--output'."),
)  # fmt: skip


def command_answers() -> Iterator[tuple[Command, str]]:
    """The commands with the answers that are given, each in a new folder whose texts stay as they are."""
    words = pd.DataFrame({"word": ["le", "de"], "pos": None, "count": [5, 4]})  # general French takes seconds
    with mock.patch("analysis.words.general_french", return_value=words):
        for command in COMMANDS:
            with tempfile.TemporaryDirectory() as folder, chdir(folder), _device() as device:
                yield command, _answer(command, Path(folder), device)


@contextmanager
def _device() -> Iterator[str]:
    """A terminal that is there for ``/dev/null``: root may not lose the real one to code that is wrong."""
    ends = os.openpty()
    try:
        yield os.ttyname(ends[1])
    finally:
        for end in ends:
            os.close(end)


def _answer(command: Command, folder: Path, device: str) -> str:
    for name in ("textes", "vide", "images", "mauvais"):
        Path(name).mkdir()
    Path("textes/pont.txt").write_text(_TEXT, encoding="utf-8")
    Path("images/.cache.txt").write_text(_TEXT, encoding="utf-8")
    Path("images/x.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    Path("mauvais/m.txt").write_bytes(bytes(100))
    Path("fichier").touch()
    Path("lien").symlink_to("textes/pont.txt")
    Path("boucle").symlink_to("boucle")
    said, status = io.StringIO(), 0
    environment = {"COLUMNS": "200", "TERM": "dumb"}
    with (
        mock.patch.object(sys, "argv", ["analysis", *command.words.replace(os.devnull, device).split()]),
        mock.patch.dict(os.environ, environment),
        redirect_stderr(said),
        redirect_stdout(io.StringIO()),
    ):
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
    if Path("textes/pont.txt").read_text(encoding="utf-8") != _TEXT:
        return "the text was changed"
    lines = [line.strip(" │") for line in said.getvalue().splitlines() if line.strip(" │╭╰─╮╯")]
    last = lines[-1].removeprefix("error: ") if lines else ""
    last = re.sub(r"\(installed: [^)]*\)", "(installed: …)", last)
    last = last.replace(device, os.devnull)
    return f"{status}: {last.replace(f'{folder}/', '').replace(str(folder), '.')}"

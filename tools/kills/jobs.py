"""What is killed: three commands, a small corpus, and two ways to start a command."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil

ROOT = Path(__file__).resolve().parent.parent.parent
_SENTENCES = (
    "Le maire de Lormaye, Paul Ardent, a rouvert le pont. « Nous l’avions promis », a-t-il déclaré lundi. ",
    "Selon la préfète Inès Caradec, les travaux ont coûté trop cher. « Il faudra payer », a-t-elle ajouté. ",
    "Le syndicat affirme que les bus passeront par la rocade du nord. Jeanne Loiret en doute. ",
)
#: Functions of ``os`` that change what is on the disk.
_CHANGES = ("mkdir", "rmdir", "unlink", "remove", "rename", "replace", "fsync")


@dataclass(frozen=True)
class Job:
    """A module and its arguments that write to a folder, and the folder in it that counts; how often it is run."""

    name: str
    module: str
    words: Callable[[Path, Path], list[str]]
    written: str = ""
    weight: int = 1


def _analysis(command: str, *options: str) -> Callable[[Path, Path], list[str]]:
    return lambda corpus, out: [command, str(corpus), "-o", str(out), *options]


JOBS = (
    Job("tables", "analysis", _analysis("tables", "--workers", "2"), weight=3),
    Job("scale", "analysis", _analysis("scale", "--workers", "1", "--chunk", "4")),
    Job("figures", "tools.notebooks", lambda corpus, out: ["--corpus", str(corpus), "--out", str(out)], "figures"),
)
_PARAMETERS = 'corpus = "../seeds"\nfigures = "../figures"'
#: A notebook as quick as can be: its kernel imports no model.
_DRAWING = """
from pathlib import Path
import pandas as pd
from matplotlib.figure import Figure
from analysis.figures import save_figure
sizes = [len(path.read_bytes()) for path in sorted(Path(corpus).glob("*.txt"))]
for name in {names!r}:
    figure = Figure(figsize=(4, 3))
    figure.add_subplot().bar(range(len(sizes)), sizes)
    save_figure(figure, pd.DataFrame({{"size": sizes}}), name, alt=f"Sizes of the texts of {{corpus}}", folder=figures)
"""


def make_notebooks(folder: Path) -> Path:
    """Two notebooks that draw two pictures each."""
    folder.mkdir()
    for number, names in enumerate((("sizes", "bars"), ("texts", "lengths")), 1):
        cells = [
            nbformat.v4.new_code_cell(_PARAMETERS, id="parameters", metadata={"tags": ["parameters"]}),
            nbformat.v4.new_code_cell(_DRAWING.format(names=names), id="drawing"),
        ]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"{number:02}_drawing.ipynb")
    return folder


def make_corpus(folder: Path, articles: int, seed: int) -> Path:
    """A folder of short articles, no two the same."""
    chance = random.Random(seed)
    folder.mkdir()
    for number in range(articles):
        body = "".join(chance.choice(_SENTENCES) for _ in range(4))
        (folder / f"a{number:02}.txt").write_text(f"Article {seed}-{number}\n\n{body}\n", encoding="utf-8")
    return folder


def start(job: Job, words: list[str], said: Path, environment: Mapping[str, str]) -> psutil.Popen:
    """The command in a Python of its own, which imports and loads everything."""
    with said.open("w") as file:
        early = "import signal; signal.signal(signal.SIGINT, signal.SIG_DFL)"  # as analysis._early has it; not ignored
        begin = f"from tools.kills.jobs import called; called({job.module!r}, {words!r})"
        command = [sys.executable, "-c", f"{early}; {begin}"]
        return psutil.Popen(command, cwd=ROOT, env=dict(environment), stdout=file, stderr=file)


def fork(
    job: Job, words: list[str], said: Path, environment: Mapping[str, str], *, at: tuple[int, int] | None = None
) -> psutil.Process:
    """The command in a copy of this process, which has imported and loaded everything: ten seconds saved.

    ``at`` is a step and a signal: the command sends it to itself just before that change to the disk.
    """
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return psutil.Process(pid)
    status = 70
    try:
        with said.open("w") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(ROOT)
        steps = Steps(*at or (0, 0), sent_file(said))
        status = called(job.module, words)
        if not at:
            said.with_suffix(".steps").write_text(str(steps.done))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def sent_file(said: Path) -> Path:
    """The file that is there once a command has sent itself its signal."""
    return said.with_suffix(".sent")


def called(module: str, words: list[str]) -> int:
    """The status that a command ends with, here."""
    _few_words()
    sys.argv = [module, *words]
    if module == "analysis":
        from analysis.__main__ import main

        try:
            main()
        except SystemExit as end:
            return int(end.code or 0)
    from tools.notebooks import main as notebooks

    return notebooks(words, notebooks=Path(os.environ["KILLS_NOTEBOOKS"]))


def _few_words() -> None:
    """Spare the comparison with all of general French, which takes seconds and writes nothing."""
    import pandas as pd

    from analysis import words

    few = pd.DataFrame({"word": ["le", "pont"], "pos": [None, None], "count": [9, 4]})
    words.general_french = lambda *_: few


def _as_new() -> None:
    """Signals do to a copy what they do to a new Python."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def load_all() -> None:
    """Import and load what the commands need, for all copies of this process."""
    import dask
    import distributed  # noqa: F401
    import nbclient  # noqa: F401

    import tools.notebooks  # noqa: F401
    from analysis import parse
    from analysis.scale import all_tables, streamed

    streamed._PART, streamed._FEW = 4, 2  # several parts of a small corpus
    dask.config.set({"distributed.worker.multiprocessing-method": "fork"})
    os.register_at_fork(after_in_child=_as_new)
    _few_words()
    all_tables(parse(["Le pont est ouvert, a dit le maire."], cache=False))


class Steps:
    """Counts the changes that this process makes to the disk, and sends it a signal just before one of them.

    What copies of the process change does not count. Just before the signal, the file ``sent`` is written.
    """

    def __init__(self, last: int, number: int, sent: Path | None = None) -> None:
        self.done, self._last, self._number, self._sent = 0, last, number, sent
        self._process = os.getpid()
        for name in _CHANGES:
            setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, change: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object, **options: object) -> object:
            self.done += os.getpid() == self._process
            if self.done == self._last and os.getpid() == self._process:
                if self._sent:
                    self._sent.touch()
                os.kill(os.getpid(), signal.Signals(self._number))
            return change(*arguments, **options)

        return counted

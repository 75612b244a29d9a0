"""Runs that are killed: nothing hangs, nothing is left behind, no folder is damaged or of two runs.

``python -m tools.kills --number 100`` starts ``tables``, ``scale`` and a notebook on a small corpus, often over the
output of another corpus, and sends KILL, TERM or INT to the command or to one of its workers at a random moment. Then
it looks for processes that are still there and at the folder, runs the command again and compares with a run that was
left alone. It prints one line per kill, and a summary; the exit status is 1 if anything was wrong.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
#: Seconds until a process counts as hanging, and its children as orphans.
PATIENCE = 20.0
_SENTENCES = (
    "Le maire de Lormaye, Paul Ardent, a rouvert le pont. « Nous l’avions promis », a-t-il déclaré lundi. ",
    "Selon la préfète Inès Caradec, les travaux ont coûté trop cher. « Il faudra payer », a-t-elle ajouté. ",
    "Le syndicat affirme que les bus passeront par la rocade du nord. Jeanne Loiret en doute. ",
)


@dataclass(frozen=True)
class Job:
    """A command, the arguments that make it write to a folder, and the folder that it then wrote."""

    name: str
    command: Callable[[Path, Path], list[str]]
    written: str = ""


def _analysis(*words: str) -> Callable[[Path, Path], list[str]]:
    return lambda corpus, out: [sys.executable, "-m", "analysis", words[0], str(corpus), "-o", str(out), *words[1:]]


JOBS = (
    Job("tables", _analysis("tables", "--workers", "2")),
    Job("scale", _analysis("scale", "--workers", "1", "--chunk", "12")),
    Job(
        "figures",
        lambda corpus, out: [
            *(sys.executable, "-m", "tools.notebooks", "01", "--corpus", str(corpus), "--out", str(out))
        ],
        "figures",
    ),
)


def make_corpus(folder: Path, articles: int, seed: int) -> Path:
    """A folder of short articles, no two the same."""
    chance = random.Random(seed)
    folder.mkdir()
    for number in range(articles):
        body = "".join(chance.choice(_SENTENCES) for _ in range(8))
        (folder / f"a{number:02}.txt").write_text(f"Article {seed}-{number}\n\n{body}\n", encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, str]:
    """The files of a folder by name, with hashes; hidden files are left out."""
    found = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    names = {path.relative_to(folder).as_posix(): path for path in found}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in names.items()
        if not any(part.startswith(".") for part in name.split("/"))
    }


def leftovers(folder: Path) -> list[str]:
    """Temporary files in and below a folder."""
    return sorted(path.name for path in folder.rglob(".*.part"))


class Range:
    """A place for runs: two corpora, the outputs that runs left alone make of them, how long they take."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.corpora = [make_corpus(scratch / f"corpus{n}", 36, n) for n in (1, 2)]
        self.environment = os.environ | {"ANALYSIS_CACHE": str(scratch / "cache"), "MPLBACKEND": "Agg"}
        self.reference: dict[tuple[str, int], dict[str, str]] = {}
        self.seconds: dict[str, float] = {}

    def start(self, job: Job, corpus: int, out: Path) -> psutil.Popen:
        """The command, running."""
        said = (self.scratch / "said.txt").open("w")
        return psutil.Popen(
            job.command(self.corpora[corpus], out), cwd=ROOT, env=self.environment, stdout=said, stderr=said
        )

    def whole(self, job: Job, corpus: int, out: Path) -> dict[str, str]:
        """What a run that is left alone writes."""
        began = time.monotonic()
        status = self.start(job, corpus, out).wait()
        if status:
            raise RuntimeError(f"{job.name}: status {status}: {(self.scratch / 'said.txt').read_text()[-500:]}")
        self.seconds[job.name] = time.monotonic() - began
        return contents(out / job.written)

    def prepare(self, jobs: Sequence[Job]) -> None:
        """The outputs to compare with."""
        for job in jobs:
            for corpus in (0, 1):
                self.reference[job.name, corpus] = self.whole(job, corpus, self.scratch / f"{job.name}{corpus}")

    def kill(self, job: Job, number: signal.Signals, chance: random.Random) -> list[str]:
        """One run that is killed, and one that completes it; what was wrong."""
        place = Path(tempfile.mkdtemp(dir=self.scratch))
        out = place / "out"
        before = chance.random() < 0.5 and job.name != "scale"  # scale refuses the parts of another corpus
        if before:
            shutil.copytree(self.scratch / f"{job.name}1", out, symlinks=True)
        command = self.start(job, 0, out)
        time.sleep(chance.uniform(0.2, 1.0) * self.seconds[job.name])
        family = _family(command)
        victim = chance.choice(family[1:]) if len(family) > 1 and chance.random() < 0.4 else command
        with suppress(psutil.NoSuchProcess):
            victim.send_signal(number)
        wrong = _ended(command, family, PATIENCE if victim is command else 3 * self.seconds[job.name] + PATIENCE)
        allowed = [self.reference[job.name, 0], *([self.reference[job.name, 1]] if before else [])]
        there = contents(out / job.written)
        if "manifest.json" in there and there not in allowed:
            wrong.append("a folder with a manifest that is of no run, or of two")
        if job.name == "tables" and there and there not in allowed:
            wrong.append("a damaged or mixed folder")
        try:
            if self.whole(job, 0, out) != self.reference[job.name, 0]:
                wrong.append("the second run wrote something else")
        except RuntimeError as error:
            wrong.append(f"the second run failed: {error}")
        if left := leftovers(place):
            wrong.append(f"left behind: {', '.join(left)}")
        shutil.rmtree(place, ignore_errors=True)
        return wrong


def _family(command: psutil.Process) -> list[psutil.Process]:
    with suppress(psutil.NoSuchProcess):
        return [command, *command.children(recursive=True)]
    return [command]


def _ended(command: psutil.Popen, family: Sequence[psutil.Process], patience: float) -> list[str]:
    """Whether the command ends in time, and all its children with it; what does not is ended here."""
    wrong = []
    known = {process.pid: process for process in family}
    deadline = time.monotonic() + patience
    while command.poll() is None and time.monotonic() < deadline:
        known |= {process.pid: process for process in _family(command)}
        time.sleep(0.1)
    if command.poll() is None:
        wrong.append(f"hangs after {patience:.0f} s")
        command.kill()
        command.wait()
    _, alive = psutil.wait_procs([p for p in known.values() if p.pid != command.pid], timeout=PATIENCE)
    for process in alive:
        wrong.append(f"an orphan: process {process.pid}")
        process.kill()
    return wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.kills", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--number", type=int, default=100, help="kills (100)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", nargs="*", default=[job.name for job in JOBS], help="tables, scale, figures (all)")
    options = parser.parse_args(arguments)
    jobs = [job for job in JOBS if job.name in options.jobs]
    chance, counts = random.Random(options.seed), Counter[str]()
    with tempfile.TemporaryDirectory() as scratch:
        range_ = Range(Path(scratch))
        range_.prepare(jobs)
        for number in range(options.number):
            job, sent = jobs[number % len(jobs)], chance.choice(SIGNALS)
            wrong = range_.kill(job, sent, chance)
            counts[f"{job.name} {sent.name}"] += 1
            counts["wrong"] += bool(wrong)
            print(f"{number + 1:>4} {job.name:<8}{sent.name:<8}{'; '.join(wrong) or 'well'}", flush=True)
    print(dict(counts))
    return 1 if counts["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())

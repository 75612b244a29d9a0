"""The command: it prints one line per kill, and a summary; the exit status is 1 if anything was wrong."""

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
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import psutil

import tools.kills

from .jobs import JOBS, ROOT, Job, fork, load_all, make_corpus, make_notebooks, sent_file, start

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
#: Seconds until a process counts as hanging, and its children as orphans.
PATIENCE = 20.0


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
        self.said = scratch / "said.txt"
        self.corpora = [make_corpus(scratch / f"corpus{n}", 12, n) for n in (1, 2)]
        self.notebooks = make_notebooks(scratch / "notebooks")
        self.reference: dict[tuple[str, int], dict[str, str]] = {}
        self.seconds: dict[str, float] = {}
        self.steps: dict[str, int] = {}

    def environment(self, cache: Path | None = None) -> dict[str, str]:
        """That of the commands: a cache of this range, or another one; kernels import this checkout, too."""
        ours = {"ANALYSIS_CACHE": str(cache or self.scratch / "cache"), "MPLBACKEND": "Agg", "PYTHONPATH": str(ROOT)}
        ours |= {"KILLS_NOTEBOOKS": str(self.notebooks)}
        return os.environ | ours

    def whole(self, job: Job, corpus: int, out: Path) -> dict[str, str]:
        """What a run that is left alone writes."""
        began = time.monotonic()
        if status := fork(job, job.words(self.corpora[corpus], out), self.said, self.environment()).wait():
            raise RuntimeError(f"{job.name}: status {status}: {self.said.read_text()[-500:]}")
        self.seconds[job.name] = time.monotonic() - began
        return contents(out / job.written)

    def prepare(self, jobs: Sequence[Job]) -> None:
        """The outputs to compare with, and how many changes to the disk a run makes."""
        for job in jobs:
            for corpus in (0, 1):
                self.reference[job.name, corpus] = self.whole(job, corpus, self.scratch / f"{job.name}{corpus}")
            self.steps[job.name] = int(self.said.with_suffix(".steps").read_text())

    def kill(self, job: Job, number: signal.Signals, chance: random.Random) -> tuple[str, list[str]]:
        """One run that is killed, and one that completes it; how, and what was wrong."""
        place = Path(tempfile.mkdtemp(dir=self.scratch))
        out = place / "out"
        before = chance.random() < 0.5 and job.name != "scale"  # scale refuses the parts of another corpus
        if before:
            shutil.copytree(self.scratch / f"{job.name}1", out, symlinks=True)
        how, wrong = self._killed(job, number, out, chance)
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
        return how, wrong

    def _killed(self, job: Job, number: signal.Signals, out: Path, chance: random.Random) -> tuple[str, list[str]]:
        words, cold = job.words(self.corpora[0], out), chance.random() < 0.7
        environment = self.environment(out.parent / "cache" if cold else None)
        cached = "cold" if cold else "warm"
        if chance.random() < 0.4:
            step = chance.randint(1, self.steps[job.name])
            sent_file(self.said).unlink(missing_ok=True)
            command = fork(job, words, self.said, environment, at=(step, number))
            while not sent_file(self.said).exists() and not _has_ended(command, 0.05):
                pass
            return f"step {step} {cached}", _ended(command, _family(command), PATIENCE)
        fresh = chance.random() < 0.15
        command = (start if fresh else fork)(job, words, self.said, environment)
        at_worker = chance.random() < 0.5
        if at_worker:
            _until_it_has_children(command)
        time.sleep(chance.random() * (self.seconds[job.name] + 8 * (fresh and not at_worker)) / (1 + at_worker))
        family = _family(command)
        victim = chance.choice(family[1:]) if len(family) > 1 and at_worker else command
        with suppress(psutil.NoSuchProcess):
            victim.send_signal(number)
        patience = PATIENCE if victim is command else 5 * self.seconds[job.name] + PATIENCE
        who = "command" if victim is command else "worker"
        return f"{who} {cached}{' fresh' * fresh}", _ended(command, family, patience)


def _family(command: psutil.Process) -> list[psutil.Process]:
    with suppress(psutil.NoSuchProcess):
        return [command, *command.children(recursive=True)]
    return [command]


def _until_it_has_children(command: psutil.Process) -> None:
    with suppress(psutil.NoSuchProcess):
        while not command.children() and not _has_ended(command, 0.05):
            pass


def _has_ended(command: psutil.Process, seconds: float) -> bool:
    try:
        command.wait(seconds)
    except psutil.TimeoutExpired:
        return False
    return True


def _ended(command: psutil.Process, family: Sequence[psutil.Process], patience: float) -> list[str]:
    """Whether the command ends in time, and all its children with it; what does not is ended here."""
    wrong = []
    known = {process.pid: process for process in family}
    deadline = time.monotonic() + patience
    while not _has_ended(command, 0.1) and time.monotonic() < deadline:
        known |= {process.pid: process for process in _family(command)}
    if not _has_ended(command, 0):
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
    about = (tools.kills.__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m tools.kills", description=about)
    parser.add_argument("--number", type=int, default=100, help="kills (100)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", nargs="*", default=[job.name for job in JOBS], help="tables, scale, figures (all)")
    options = parser.parse_args(arguments)
    jobs = [job for job in JOBS if job.name in options.jobs]
    turns = [job for job in jobs for _ in range(job.weight)]
    chance, counts = random.Random(options.seed), Counter[str]()
    load_all()
    with tempfile.TemporaryDirectory() as scratch:
        range_ = Range(Path(scratch))
        range_.prepare(jobs)
        for number in range(options.number):
            job, sent = turns[number % len(turns)], chance.choice(SIGNALS)
            how, wrong = range_.kill(job, sent, chance)
            counts[f"{job.name} {sent.name}"] += 1
            counts["wrong"] += bool(wrong)
            print(f"{number + 1:>4} {job.name:<8}{sent.name:<8}{how:<20}{'; '.join(wrong) or 'well'}", flush=True)
    print(dict(counts))
    return 1 if counts["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())

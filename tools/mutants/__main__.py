"""The command: which changes no test notices, and how many of those that were tried; status 1 above the limit."""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from _pytest.fixtures import FixtureDef

import tools.mutants

from .changes import Change, changes_of
from .confining import confine
from .trying import ROOT, is_kept, lines_of, noticed

ROOMS = ("text", "speech", "entities", "words", "tables")
#: Tests outside the folder of a room that are about it.
_BESIDE = {"speech": ("tests/docs/test_quotations_page.py", "tests/evaluation/test_evaluation.py")}


class Trial:
    """A plugin of pytest that runs every test once and then, instead of a second time, those that reach a change."""

    def __init__(self, rooms: Sequence[str], number: int, seed: int, longest: float) -> None:
        self.rooms, self.number, self.chance, self.longest = rooms, number, random.Random(seed), longest
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        self.prepared: dict[FixtureDef[Any], set[tuple[str, int]]] = defaultdict(set)
        self.preparing: dict[FixtureDef[Any], float] = defaultdict(float)
        self.is_noting = True
        self.survivors: list[Change] = []
        self.counts: Counter[str] = Counter()
        self.notices: Counter[str] = Counter()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests, then try the changes."""
        reached = self._reached(session.items)
        self.is_noting = False
        for change in self._drawn():
            names = set(reached.get((str(change.path), change.line), ()))
            if is_kept(change):
                names = names.union(*(found for (path, _), found in reached.items() if path == str(change.path)))
            self._try(change, [item for item in session.items if item.nodeid in names - self.failed])
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: FixtureDef[Any]) -> Generator[None, object, object]:
        """Note the lines that a fixture reaches: it is set up for one test, and all that share it depend on them."""
        if not self.is_noting:
            return (yield)
        began = time.monotonic()
        with lines_of(self._places) as lines:
            result = yield
        self.prepared[fixturedef] |= lines
        self.preparing[fixturedef] += time.monotonic() - began
        return result

    @property
    def _places(self) -> list[str]:
        return [f"{ROOT}/analysis/{room}/" for room in self.rooms]

    def _reached(self, items: Sequence[pytest.Item]) -> dict[tuple[str, int], set[str]]:
        from _pytest.runner import runtestprotocol

        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        for item, after in zip(items, [*items[1:], None], strict=True):
            began = time.monotonic()
            with lines_of(self._places) as lines:
                if any(report.failed for report in runtestprotocol(item, log=False, nextitem=after)):
                    self.failed.add(item.nodeid)
                    print(f"fails as it is: {item.nodeid}", flush=True)
            self.seconds[item.nodeid] = time.monotonic() - began
            for line in lines.union(*(self.prepared[fixture] for fixture in _fixtures_of(item))):
                found[line].add(item.nodeid)
        print(f"{len(items)} tests in {sum(self.seconds.values()):.0f} s, {len(self.failed)} fail as it is", flush=True)
        return found

    def _drawn(self) -> Iterator[Change]:
        paths = [path for room in self.rooms for path in sorted((ROOT / "analysis" / room).rglob("*.py"))]
        changes = [change for path in paths for change in changes_of(path)]
        yield from self.chance.sample(changes, min(self.number, len(changes)))

    def patience(self, items: Sequence[pytest.Item]) -> float:
        """The seconds that these tests may take with a change: never so few that they cannot end as the code is."""
        fixtures = {fixture for item in items for fixture in _fixtures_of(item)}
        took = sum(self.seconds[item.nodeid] for item in items) + sum(self.preparing[each] for each in fixtures)
        return min(10 * took + 10, max(self.longest, 2 * took))

    def _try(self, change: Change, items: list[pytest.Item]) -> None:
        took: dict[str, float] = defaultdict(float)
        for item in items:
            took[_module(item)] += self.seconds[item.nodeid]
        # Tests of a module follow each other: what they share is set up once. Modules that notice much come first.
        items.sort(key=lambda item: (took[_module(item)] / (1 + self.notices[_module(item)]), _module(item)))
        first = noticed(change, items, self.patience(items)) if items else ""
        said = "cannot be made" if first is None else "noticed" if first else "survived" if items else "never reached"
        self.counts[said] += 1
        if first:
            self.notices[first.partition("::")[0]] += 1
        elif first is not None:
            self.survivors.append(change)
        where = f"{change.path.relative_to(ROOT)}:{change.line}"
        print(f"{said:<14} {where:<60} {change.words:<20} {len(items)} tests", flush=True)


def _fixtures_of(item: pytest.Item) -> list[FixtureDef[Any]]:
    found = getattr(item, "_fixtureinfo", None)
    return [fixture for several in found.name2fixturedefs.values() for fixture in several] if found else []


def _module(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    about = (tools.mutants.__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=about)
    parser.add_argument("rooms", nargs="*", default=list(ROOMS), help=f"rooms of analysis ({', '.join(ROOMS)})")
    parser.add_argument("--number", type=int, default=100, help="changes to try (100)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", nargs="*", help="tests to run (default: those of the rooms)")
    parser.add_argument("--longest", type=float, default=120, help="seconds of the processor for a change (120)")
    options = parser.parse_args(arguments)
    tests = options.tests or [
        place
        for room in options.rooms
        for place in (f"tests/{room}", *_BESIDE.get(room, ()))
        if (ROOT / place).exists()
    ]
    os.environ["ANALYSIS_CACHE"] = "off"  # what changed code finds is kept nowhere
    confine()
    trial = Trial(options.rooms, options.number, options.seed, options.longest)
    doctests = [f"analysis/{room}" for room in options.rooms]
    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--no-summary", "-s"]
    pytest.main([*quiet, *map(str, (Path(ROOT, place) for place in [*tests, *doctests]))], plugins=[trial])
    tried = sum(trial.counts.values()) - trial.counts["cannot be made"]
    share = len(trial.survivors) / tried if tried else 0.0
    print(f"{dict(trial.counts)}: {share:.0%} of {tried} changes were not noticed")
    return 1 if share >= 0.15 else 0


if __name__ == "__main__":
    sys.exit(main())

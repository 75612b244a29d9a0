"""The order that a seed gives: the files of tests and the tests of a file, no test lost, none away from its file."""

from __future__ import annotations

from types import SimpleNamespace

from tools.shuffling import shuffled

ITEMS = [SimpleNamespace(path=path, name=f"{path}{n}") for path in "abcdef" for n in range(6)]


def test_tests_are_shuffled_within_their_files_and_files_among_themselves() -> None:
    given = shuffled(ITEMS, 3)
    assert sorted(item.name for item in given) == [item.name for item in ITEMS]
    files = [item.path for item in given]
    assert [files[6 * n : 6 * n + 6] for n in range(6)] == [[files[6 * n]] * 6 for n in range(6)]
    assert files[::6] != list("abcdef")
    assert [item.name for item in given[:6]] != sorted(item.name for item in given[:6])


def test_a_seed_gives_one_order_and_another_seed_another() -> None:
    assert shuffled(ITEMS, 3) == shuffled(ITEMS, 3) != shuffled(ITEMS, 4)

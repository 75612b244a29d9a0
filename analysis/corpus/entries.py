"""A file → its articles, the reason why it cannot be read, or what it is instead."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath

from .article import Article
from .beside import Beside, by_id, told_of
from .decoding import NotTextError
from .making import article_from_record
from .paths import Entry, Failure, outlet_in
from .readers import Columns, Source, records_in
from .readers.tables import cells_of
from .readers.zips import is_archive, members

_METADATA = ("metadata.csv", "metadata.tsv", "metadata.xlsx")


def read_entry(
    entry: Entry, format: str | None = None, columns: Columns | None = None
) -> Iterator[Article | Failure | str]:
    """The articles in a file; a ``Failure``; or, for another file in a folder, what it is."""
    try:
        source = Source.of_file(entry.path)
        if is_archive(source):
            yield from _in_archive(source, entry, columns)
            return
        yield from _articles(source, entry, format, columns)
    except NotTextError as error:
        yield _refusal(entry, error)
    except PermissionError:
        yield Failure(entry.path, "a file that you have no permission to read", "change its permissions")
    except FileNotFoundError:
        yield Failure(entry.path, "a broken link, or a file that has just been removed", "check the path")
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror or error})"
        yield Failure(entry.path, found, "check the disk and the path")
    except (RecursionError, MemoryError):
        yield Failure(entry.path, "a file that is nested too deep or too large", "export it in another way")


def _refusal(entry: Entry, error: NotTextError) -> Failure | str:
    if error.other and not entry.named:
        return error.found.split(" (")[0]
    return Failure(entry.path, error.found, error.remedy)


def _articles(source: Source, entry: Entry, format: str | None, columns: Columns | None) -> Iterator[Article]:
    """The articles of one source. A file with a single one gives it its own name."""
    records = records_in(source, columns, format)
    first, second = next(records, None), next(records, None)
    if first is None:
        raise NotTextError("a file without any text of an article", "check its column of texts, or export it again")
    if second is None:
        yield article_from_record(first, id=entry.name, path=entry.path, told=entry.told)
        return
    stem = entry.name.removesuffix(source.suffix)
    for number, record in enumerate(chain((first, second), records), 1):
        own = record.id if record.id and not record.id.isdigit() else f"{stem}-{record.id or number}"
        yield article_from_record(record, id=own, path=entry.path, number=number, told=entry.told)


def _in_archive(source: Source, entry: Entry, columns: Columns | None) -> Iterator[Article | Failure | str]:
    """The articles of every file in an archive, each as if it lay in a folder of the archive's name."""
    inside = [(PurePosixPath(member.name), member) for member in members(source)]
    tables = Beside()
    for path, member in inside:
        if path.name.lower() in _METADATA:
            tables.files.add(Path(path))
            tables.rows |= by_id(cells_of(member))
    stems = [path.stem for path, _ in inside]
    for path, member in inside:
        if Path(path) in tables.files:
            continue
        told = {**told_of(tables, Path(path)), **entry.told}
        if outlet := outlet_in(path.parts[:-1]):
            told.setdefault("outlet", outlet)
        name = path.stem if stems.count(path.stem) == 1 else path.with_suffix("").as_posix()
        within = Entry(entry.path / path, name, told, named=False)
        try:
            yield from _articles(member, within, None, columns)
        except NotTextError as error:
            yield _refusal(within, error)

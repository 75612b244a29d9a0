"""The twelve articles as tables and as corpora of TXM and IRaMuTeQ."""
# formats have long lines

from __future__ import annotations

import csv
import html
import io
from datetime import datetime
from pathlib import Path
from typing import Any

from twelve import FIELDS, FRENCH, TWELVE
from twelve_pages import paragraphs


def table(names: dict[str, str], separator: str, encoding: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(names[field] for field in FIELDS)
    writer.writerows([article[field] for field in FIELDS] for article in TWELVE)
    return out.getvalue().encode(encoding)


def excel() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["Export du corpus"])
    sheet.append(list(FRENCH.values()))
    for article in TWELVE:
        row: list[Any] = [article[field] for field in FIELDS]
        row[2] = datetime.fromisoformat(article["date"])
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parquet() -> bytes:
    import pyarrow
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([{k: a[k] for k in FIELDS} for a in TWELVE]), out)
    return out.getvalue()


def iramuteq() -> bytes:
    texts = []
    for article in TWELVE:
        of = {"id": article["id"], "date": article["date"], "journal": article["outlet"], "auteur": article["author"]}
        of |= {"rubrique": article["section"]}
        stars = " ".join(f"*{name}_{value.replace(' ', '_')}" for name, value in of.items())
        texts.append(f"**** {stars}\n{article['title']}\n\n{article['text']}\n")
    return "\n".join(texts).encode()


def txm(folder: Path) -> None:
    names = [field for field in FIELDS if field != "text"]
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(names)
        writer.writerows([article[name] for name in names] for article in TWELVE)
    for article in TWELVE:
        (folder / f"{article['id']}.txt").write_text(f"{article['title']}\n\n{article['text']}", encoding="utf-8")


def txm_xml(folder: Path) -> None:
    txm(folder)
    for article in TWELVE:
        (folder / f"{article['id']}.txt").unlink()
        lines = f"<head>{html.escape(article['title'])}</head>{paragraphs(article['text'])}"
        (folder / f"{article['id']}.xml").write_text(f"<?xml version='1.0'?><text>{lines}</text>", encoding="utf-8")

"""Files that are no articles."""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path

from twelve_documents import pdf


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _workbook() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["année", "ventes"])
    for year in range(2000, 2020):
        book.active.append([year, year * 3])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _parquet() -> bytes:
    import pyarrow
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"année": [1, 2], "ventes": [3, 4]}), out)
    return out.getvalue()


def _database() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.db")
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE article (texte TEXT)")
        return path.read_bytes()


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


_INDEX = "<html><head><title>À la une</title></head><body>" + "".join(
    f"<div><a href='/{n}'>Le titre d'un article numéro {n} de la une</a></div>" for n in range(40)
)
_SUBTITLES = (
    "1\n00:00:01,000 --> 00:00:04,000\nLe maire a dit : « Bonjour. »\n\n2\n00:00:05,000 --> 00:00:07,000\nOui.\n"
)
_PYTHON = 'import os\n\n\ndef ouvrir(nom):\n    """Ouvre le fichier."""\n    return os.open(nom, 0)\n'
_SCRIPT = "const maire = require('maire');\nfunction dire(mot) {\n  return maire.dit(mot);\n}\ndire('oui');\n"
_STYLE = "body {\n  margin: 0;\n}\n\n.article {\n  color: red;\n  font: serif;\n}\n"
_WORDS = "\n".join(["maire", "préfet", "ministre", "député", "sénateur", "juge", "avocat", "policier"] * 5)
_LOG = "".join(f"2024-03-12 10:00:{n:02} INFO le serveur a dit bonjour\n" for n in range(20))
_ACCESS = "".join(f'10.0.0.{n} - - [12/Mar/2024:10:00:00 +0100] "GET / HTTP/1.1" 200 12\n' for n in range(9))
_NOTEBOOK = {
    "cells": [{"cell_type": "code", "source": ["print(1)"], "outputs": [{"text": ["un deux\n"]}]}],
    "nbformat": 4,
}
_MAP = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"description": "Un pont"}}]}

NOT_ARTICLES: dict[str, bytes] = {
    "vide.txt": b"",
    "blancs.txt": b" \n\t\n ",
    "invisible.txt": "\u200b\u200b\ufeff".encode(),
    "octets.bin": bytes(range(256)) * 8,
    "bruit.txt": bytes((n * n * 7 + 13 * n) % 224 + 32 for n in range(3000)),
    "image.png": _png(),
    "photo.txt": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    "dessin.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><text>Le maire a dit oui.</text></svg>",
    "son.mp3": b"ID3\x04\x00\x00\x00\x00\x00\x00",
    "film.mp4": b"\x00\x00\x00\x18ftypmp42\x00\x00",
    "base.db": _database(),
    "archive.gz": gzip.compress(b"Le pont rouvre."),
    "archive.7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "vide.zip": _zip({}),
    "images.zip": _zip({"a.png": _png()}),
    "diapositives.pptx": _zip({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"}),
    "ventes.xlsx": _workbook(),
    "ventes.parquet": _parquet(),
    "ventes.csv": "année;ventes\n2020;12\n2021;15\n2022;9\n".encode(),
    "ventes.tsv": "année\tventes\n2020\t12\n2021\t15\n".encode(),
    "nombres.txt": "\n".join(f"{n} {n * n} {n / 7:.3f}" for n in range(40)).encode(),
    "quotations.csv": "article,quote,type,start,end,text\na,0,direct,3,9,« Oui. »\n".encode(),
    "corrections.csv": "article,start,column,value,note\na,3,speaker,Élise Côté,\n".encode(),
    "package.json": json.dumps({"name": "x", "version": "1", "description": "Un outil", "scripts": {}}).encode(),
    "carte.geojson": json.dumps(_MAP).encode(),
    "cahier.ipynb": json.dumps(_NOTEBOOK).encode(),
    "notes.json": b"[1, 2, 3]",
    "casse.json": b'{"text": "Le maire a dit',
    "une.html": _INDEX.encode(),
    "plan.xml": b"<?xml version='1.0'?><urlset><url><loc>https://exemple.invalid/1</loc></url></urlset>",
    "casse.xml": b"<?xml version='1.0'?><TEI><text><p>Le maire a dit oui.</text></TEI>",
    "film.srt": _SUBTITLES.encode(),
    "film.vtt": b"WEBVTT\n\n00:01.000 --> 00:04.000\nLe maire a dit oui.\n",
    "outil.py": _PYTHON.encode(),
    "outil.js": _SCRIPT.encode(),
    "style.css": _STYLE.encode(),
    "base.sql": b"CREATE TABLE article (id INT);\nINSERT INTO article VALUES (1, 'Le maire a dit oui.');\n",
    "reglages.ini": b"[maire]\nnom = Morel\nage = 50\n",
    "reglages.yaml": b"maire:\n  nom: Morel\n  age: 50\nville: Varlaix\nliste:\n  - un\n  - deux\n",
    "journal.log": _LOG.encode(),
    "acces.log": _ACCESS.encode(),
    "adresses.txt": b"https://exemple.invalid/1\nhttps://exemple.invalid/2\n",
    "mots.txt": _WORDS.encode(),
    "courriel.eml": b"Return-Path: <a@exemple.invalid>\nSubject: Bonjour\n\nLe maire a dit oui.\n",
    "agenda.ics": b"BEGIN:VCALENDAR\nSUMMARY:Le maire a dit oui\nEND:VCALENDAR\n",
    "biblio.bib": b"@article{m, title = {Le maire a dit oui}}\n",
    "biblio.ris": b"TY  - NEWS\nTI  - Le maire a dit oui\nER  - \n",
    "arbre.conllu": b"# sent_id = 1\n1\tLe\tle\tDET\t_\t_\t2\tdet\t_\t_\n2\tmaire\tmaire\tNOUN\t_\t_\t0\troot\t_\t_\n",
    "these.tex": b"\\documentclass{article}\n\\begin{document}Le maire a dit oui.\\end{document}\n",
    "cle.pem": b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    "abime.txt": "Le maire a annoncÃ© la fermeture de lâ€™Ã©cole Ã  NÃ®mes.".encode(),
    "russe.txt": "Президент сказал, что школа будет открыта завтра".encode("koi8-r"),
    "perdu.txt": "L\ufffd\ufffdcole a ferm\ufffd \ufffd N\ufffdmes.".encode(),
    "coupe.txt": "L’été à Nîmes, c’était".encode()[:-1] + b"\xff",
    "pages.pdf": pdf({"title": "", "text": ""}),
    "casse.pdf": b"%PDF-1.7\n...",
    "casse.docx": _zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document>"}),
    "vide.rtf": b"{\\rtf1\\ansi }",
    "casse.xlsx": _zip({"xl/workbook.xml": b"<workbook"}),
    "vide.csv": b"titre;texte\n",
}

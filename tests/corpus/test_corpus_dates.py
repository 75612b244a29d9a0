"""Dates: day before month, the zone of the city named, and never from running prose."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from analysis.corpus import article_from_text
from analysis.corpus.dates import _may_be_date, absolute, dateline_date, stamped_date
from analysis.corpus.zones import named_zone

PROSE = (
    "La mairie a rouvert lundi le pont de pierre, fermé depuis le 3 mars 2018, devant quelques dizaines d'habitants."
)


@pytest.mark.parametrize(
    ("line", "expected", "zone"),
    [
        ("25-11-2024 12:43 AM Jerusalem Timing", "2024-11-25T00:43:00+02:00", "Asia/Jerusalem"),
        ("03/04/2021 10:20 PM Beirut Time", "2021-04-03T22:20:00+03:00", "Asia/Beirut"),
        ("Publié le 3 mars 2021 à 14h05 (heure de Paris)", "2021-03-03T14:05:00+01:00", "Europe/Paris"),
        ("3 juillet 2021 à 9 h 30, heure de Montréal", "2021-07-03T09:30:00-04:00", "America/Montreal"),
        ("3 juillet 2021 10h, heure du Caire", "2021-07-03T10:00:00+02:00", "Africa/Cairo"),
        ("3 juillet 2021 10h heure de Moscou", "2021-07-03T10:00:00+03:00", "Europe/Moscow"),
        ("3 mars 2021 à 14:05 GMT+1", "2021-03-03T14:05:00+01:00", None),
        ("3 mars 2021 à 14:05 (UTC-03:30)", "2021-03-03T14:05:00-03:30", None),
        ("2021-03-03T14:05:00+01:00", "2021-03-03T14:05:00+01:00", None),
        ("2021-03-03T14:05:00Z", "2021-03-03T14:05:00+00:00", "UTC"),
        ("Publié : 3 mars 2021 à 14h05 GMT", "2021-03-03T14:05:00+00:00", "UTC"),
        ("Publié le 3 mars 2021 à 14h05", "2021-03-03T14:05:00", None),
        ("Lyon, le 1er mars 2021", "2021-03-01T00:00:00", None),
        ("vendredi 5 mars 2021 - 8h (heure locale)", "2021-03-05T08:00:00", None),
        ("Dernière mise à jour : 12/05/2021 - 09:11", "2021-05-12T09:11:00", None),
        ("25 nov. 2024", "2024-11-25T00:00:00", None),
    ],
)
def test_a_line_that_is_a_date(line, expected, zone):
    when, _ = stamped_date(line) or (None, None)
    assert when is not None
    assert when.isoformat() == expected
    assert zone is None or str(when.tzinfo) == zone


@pytest.mark.parametrize(
    "line",
    ["", "2021", "3 mars", "mars 2021", "31/02/2021", "Mai 68", "14h05", "Le 3 mars 2021, il partit.",
     "520 postes en 2014", "Publié le 3 mars 2021, le rapport accuse la mairie", "20210303",
     "3 mars 2021 : le pont rouvre"],
)  # fmt: skip
def test_a_line_that_is_none(line):
    assert stamped_date(line) is None


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("21 juin 2012. - Le pont rouvre.", datetime(2012, 6, 21)),
        ("1er septembre 2012, France. - Le pont rouvre.", datetime(2012, 9, 1)),
        ("LYON, 3 mars 2021 (AFP) – Le pont rouvre.", datetime(2021, 3, 3)),
        ("Lyon, le 3 mars 2021 | Le pont rouvre.", datetime(2021, 3, 3)),
        ("LYON (AFP) - Le pont rouvre.", None),
        ("Le 3 mars 2021 - un lundi -, le pont rouvre.", None),
        (PROSE, None),
    ],
)
def test_date_lines(opening, expected):
    assert dateline_date(opening) == expected


def dated(*lines: str) -> datetime | None:
    return article_from_text("\n".join(lines)).date


def test_publication_comes_before_correction_and_stamp():
    assert dated("Le pont rouvre", "Mis à jour le 5 mars 2021", "Publié le 3 mars 2021", PROSE) == datetime(2021, 3, 3)
    assert dated(
        "6 mars 2021", "Le pont rouvre", "Publié le 3 mars 2021, mis à jour le 4 mars 2021", PROSE
    ) == datetime(2021, 3, 3)
    assert dated("Le pont rouvre", "Par Ève Lenoir | Mis à jour le 5 mars 2021", PROSE) == datetime(2021, 3, 5)
    assert dated("Le pont rouvre", "Écrit par Ève Lenoir le 3 mars 2021", PROSE) == datetime(2021, 3, 3)


def test_a_date_in_prose_is_not_the_date_of_the_article():
    assert dated("Le pont rouvre", PROSE) is None
    assert dated(PROSE) is None


def test_zones_are_found_by_any_of_their_names():
    assert str(named_zone("londres")) == str(named_zone("London")) == "Europe/London"
    assert str(named_zone("HNE")) == "America/Toronto"
    assert named_zone("Pont-de-Pierre") is None


def test_offsets_are_kept_on_the_way_through_plain_data():
    article = article_from_text("3 mars 2021 à 14:05 GMT+1\nLe pont rouvre\n" + PROSE)
    assert article.date == datetime(2021, 3, 3, 14, 5, tzinfo=timezone(timedelta(hours=1)))
    assert type(article).from_dict(article.to_dict()) == article


@pytest.mark.parametrize(
    "line",
    ["Consulté le 3 mars 2021", "25-11-2024 12:43 AM Paris Time", "Retrieved on 3 March 2021", "Archivé le 3/3/2021"],
)
def test_when_a_page_was_fetched_is_never_its_date(line):
    text = (
        f"{line}\n\nLa halle ferme\n\nLa halle ferme lundi, a annoncé la maire de Varlaix, et rouvrira dans trois ans."
    )
    article = article_from_text(text)
    assert article.date is None
    assert article.region_at(0) == "boilerplate"
    dated = article_from_text(f"{text}\n\nPublié le 12 mars 2020")
    assert dated.value("date") == "2020-03-12"


@pytest.mark.parametrize(
    "title", ["La halle ferme 3 jours sur 10", "Météo du 19 août 2031 : la Rance déborde", "CGT : 75 000 voix en 2031"]
)
def test_a_title_with_numbers_is_not_tried_as_a_date(title, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr("dateparser.parse", lambda text, **_: asked.append(text))
    assert absolute(title) is None
    assert asked == []


@pytest.mark.parametrize("text", ["1er août 2031", "1 août 2031"])
def test_the_usual_date_is_read_at_once(text, monkeypatch):
    monkeypatch.setattr("dateparser.parse", lambda *_, **__: None)
    assert absolute(text) == datetime(2031, 8, 1)


@pytest.mark.parametrize("text", ["mer. 3 sept. 2031 à 14h05 CEST", "Wed, 3 Sep 2031 14:05:00", "1er août 2031, midi"])
def test_words_of_dates_are_known(text):
    assert _may_be_date(text)

"""The door of a corpus: which of the articles that were read go in, by their language and as copies of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from .alike import Seen
from .article import Article
from .dates import stamped_date
from .languages import is_foreign, language_of, name_of
from .left_out import LeftOut

Duplicates = Literal["each", "once"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What goes in: articles in other languages, and near-duplicates ``each`` or only ``once``."""

    other_languages: bool = False
    duplicates: Duplicates = "each"

    def __post_init__(self) -> None:
        if self.duplicates not in get_args(Duplicates):
            raise ValueError(f"duplicates={self.duplicates!r}: use 'each' or 'once'")


_DATE_LINE = 60
_USUAL = [Choices()]


def use_door(*, other_languages: bool = False, duplicates: Duplicates = "each") -> None:
    """Make these the choices of every ``read_corpus`` and ``iter_corpus`` that makes none of its own."""
    _USUAL[0] = Choices(other_languages, duplicates)


def choices(other_languages: bool | None, duplicates: Duplicates | None) -> Choices:
    """What was chosen, or else what ``use_door`` made usual."""
    usual = _USUAL[0]
    return Choices(
        usual.other_languages if other_languages is None else other_languages,
        usual.duplicates if duplicates is None else duplicates,
    )


def several_in(article: Article) -> int:
    """How many articles a text seems to hold, by its lines with a date of publication (*Publié le* …); 0 for one.

    >>> text = "Publié le {} mars 2024\\n\\nLa halle ferme lundi, a annoncé la maire devant la presse.\\n\\n"
    >>> several_in(Article("a", text.format(3) + text.format(4))), several_in(Article("a", text.format(3)))
    (2, 0)
    """
    days = {
        stamp[0].date()
        for line in article.text.split("\n")
        if len(line) <= _DATE_LINE and (stamp := stamped_date(line)) and stamp[1] == "published"
    }
    return len(days) if len(days) > 1 else 0


def seems_several(article: Article) -> list[str]:
    """What is said of a file that seems to hold several articles; nothing of others, and of rows of a table."""
    count = several_in(article) if article.number is None else 0
    return [f"{article.id} ({count} dates of publication)"] if count else []


def cut_them(several: Sequence[str]) -> str:
    """What to do about files that seem to hold several articles, the first of which are named.

    >>> cut_them(["revue (2 dates of publication)"])
    'seem to hold several articles: revue (2 dates of publication); cut them into files of one'
    """
    named = ", ".join(several[:5]) + (" …" if len(several) > 5 else "")
    return f"seem to hold several articles: {named}; cut them into files of one"


@dataclass(slots=True)
class Door:
    """Says of one article after the other whether it goes in; every article that does has its language."""

    choices: Choices
    seen: Seen = field(default_factory=Seen)

    def let_in(self, article: Article) -> Article | LeftOut:
        """The article with its language, or why it stays outside."""
        language = language_of(article.text, article.language)
        if language != article.language:
            article = replace(article, language=language)
        if is_foreign(article) and not self.choices.other_languages:
            found = f"an article in {name_of(language)}"
            return LeftOut(article.id, article.path, "language", found)
        if self.choices.duplicates == "once" and (like := self.seen.like(article)):
            return LeftOut(
                article.id, article.path, "copy", "a near-duplicate", f" of {like[0]} ({like[1]:.0%} shared)"
            )
        return article

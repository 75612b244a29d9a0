"""A candidate name as the rules on kinds see it: its words, those before it, the title beside it."""

from __future__ import annotations

from collections.abc import Callable

from analysis.entities.known.votes import Votes
from analysis.entities.view import NameSpan, View
from analysis.text import fold

from .titles_beside import follows_inhabitant, function_after, is_acronym, noun_after, title_before

#: How far before a name a title may be, in words, and how far behind it an age or a function, in characters.
_WORDS_BEFORE, _CHARACTERS_AFTER = 12, 60
_OPENING = {"«", '"', "“", "'"}


class Candidate:
    """A span with what the rules ask of it, read once.

    ``words`` are without white space, ``bare`` is the folded text, ``left`` the words before it on its line, nearest
    first, ``after`` the text behind it; ``title`` is before the name, ``function`` after it.
    """

    def __init__(self, view: View, span: NameSpan, text: str) -> None:
        self.view, self.span, self.text = view, span, text
        self.words = [w for w in view.words[span.i : span.j] if not w.isspace()]
        self.bare = fold(text)
        self.left = _left(view, span.i)
        end = view.end(span.j - 1)
        self.after = view.text[end : end + _CHARACTERS_AFTER]
        self.is_acronym = is_acronym(view, span)
        self.follows_inhabitant = follows_inhabitant(view, span, self.left)
        self.title = None if span.cut else title_before(view, span, self.left)
        self.noun_after, rest = noun_after(self.after)
        self.function = function_after(self.noun_after, rest)

    def before(self, depth: int) -> str:
        """The word ``depth`` words before the one right before the name, in lower case, or nothing."""
        return self.view.lower[self.left[depth]] if depth < len(self.left) else ""

    @property
    def gender(self) -> str:
        """``m`` or ``f`` as a title shows it, ``mf`` where the title serves both, or nothing."""
        title = self.title or self.function
        return title.gender if title else ""


#: A rule says what one thing about a name shows of its kind, or nothing.
Rule = Callable[[Candidate], Votes]


def _left(view: View, i: int) -> list[int]:
    """The words before ``i`` on its line, nearest first, without white space and an opening mark right before."""
    out: list[int] = []
    k = view.previous(i)
    while k >= 0 and len(out) < _WORDS_BEFORE:
        if out or view.words[k] not in _OPENING:
            out.append(k)
        k = view.previous(k)
    return out

"""Every construction with the function that looks for it, in the order of ``lexicons/constructions.tsv``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .comparisons import comparisons
from .complements import ACTIVE, PASSIVE, complements
from .context import Context, Decision
from .dialogue import dialogue
from .expressions import OPINION, OWN_SOURCE, WITH_SOURCE
from .following import attributed_after
from .inserted import inserted
from .inside_marks import interrupted
from .nouns import CLAUSE, INFINITIVE, RELATIVE, nominal
from .prepositions import expressions
from .rows import Row, rows
from .standalone import AFTER_NAME, ALONE, standalone
from .texts import Text

InSentence = Callable[[Context], Iterator[Decision]]
InText = Callable[[Text], None]

_IN_SENTENCES: dict[str, InSentence] = {
    "inserted clause": inserted,
    **dict.fromkeys((WITH_SOURCE, OPINION, OWN_SOURCE), expressions),
    "comparison": comparisons,
    **dict.fromkeys((*ACTIVE, *PASSIVE), complements),
    **dict.fromkeys((CLAUSE, INFINITIVE, RELATIVE), nominal),
    **dict.fromkeys((AFTER_NAME, ALONE), standalone),
}
_IN_TEXTS: dict[str, InText] = {
    "line of dialogue": dialogue,
    "inside the marks": interrupted,
    "next sentence": attributed_after,
}


@dataclass(frozen=True, slots=True)
class Construction:
    """A row of the table and what looks for it: in a sentence, or in a text whose sentences have been read."""

    row: Row
    in_sentence: InSentence | None = None
    in_text: InText | None = None


#: Every construction by name, in order.
CONSTRUCTIONS: dict[str, Construction] = {
    name: Construction(row, _IN_SENTENCES.get(name), _IN_TEXTS.get(name)) for name, row in rows().items()
}
#: What looks for them, once each: in sentences, then in the text.
IN_SENTENCES: tuple[InSentence, ...] = tuple(
    dict.fromkeys(c.in_sentence for c in CONSTRUCTIONS.values() if c.in_sentence is not None)
)
IN_TEXTS: tuple[InText, ...] = tuple(dict.fromkeys(c.in_text for c in CONSTRUCTIONS.values() if c.in_text is not None))

"""What looks for constructions in a sentence, in the order of ``lexicons/constructions.tsv``.

Those that are not here are read off what was chosen (``analysis/speech/choice/quoting.py``), or change it afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .complements import ACTIVE, PASSIVE, complements
from .context import Context, Decision
from .expressions import OPINION, OWN_SOURCE, WITH_SOURCE
from .inserted import NAME as INSERTED
from .inserted import inserted
from .prepositions import expressions

InSentence = Callable[[Context], Iterator[Decision]]

#: Each construction that is proposed, with what looks for it.
PROPOSED: dict[str, InSentence] = {
    INSERTED: inserted,
    **dict.fromkeys((WITH_SOURCE, OPINION, OWN_SOURCE), expressions),
    **dict.fromkeys((*ACTIVE, *PASSIVE), complements),
}
#: What looks for them, once each.
IN_SENTENCES: tuple[InSentence, ...] = tuple(dict.fromkeys(PROPOSED.values()))

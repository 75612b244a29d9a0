"""What speaks for words in marks that nothing in their sentence attributes."""

from __future__ import annotations

from .context import Context
from .facts import Facts
from .shapes import Shape


def alone_facts(context: Context, shape: Shape, content: Facts) -> Facts:
    """The facts of a content with no anchor."""
    around = context.surroundings
    return content | {
        "alone": "yes",
        "last quotation": around.last,
        "bare": context.bare,
        "colon before": around.colon_before,
        "opens a paragraph": around.opens_paragraph,
        "followed by": around.followed_by,
        "verbs of speech": str(min(context.verbs, 2)),
        "words in twos": str(min(shape.words, 6) // 2),
        "quoted before": context.quoted_before,
        "depends as": next((relation for _, head, relation in shape.governors if head >= 0), "none"),
        "marks in the sentence": str(min(context.pool.reading.marks_before[-1], 4)),
    }

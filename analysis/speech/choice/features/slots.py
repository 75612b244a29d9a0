"""The features: each a combination of facts, by name; a weight belongs to a combination of what is found there."""

from __future__ import annotations


def _listed(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


#: Features of a content whatever attributes it.
CONTENT = _listed("""
    type
    opening
    before
    after
    type, opening
    type, before
    type, after
    opening, verbs
    first word
    first class
    last class
    word before
    word after
    type, words
    type, verbs
    type, attributions inside
    type, commas inside
    type, words in marks
    type, marks begin and end
    type, words in marks, verb in marks
    type, words outside marks
    type, marks at the edges
    type, same words again
    same words again, longest marks
    type, first in marks
    type, head in marks
    units before marks
    units after marks
    to the marks
    type, whole sentence
    type, speeches of the article
    type, before, verb before
    type, after, rest
    next piece
    last piece
    type, rank of the end
    after, in the next piece
    type, arcs
    after, phrase cut
    before, phrase cut before
    type, holds the root
    one way out
    type, constituent
    opening, constituent end
    type, head
    family of the word before
    family of the first word
    family of the last word
    family of the word after
    family of the first verb
    family of the first noun
""")
#: Features of words in marks that nothing in their sentence attributes.
ALONE = _listed("""
    alone
    alone, verb in marks, words
    alone, title, verb in marks
""")
#: Features of a content with its attribution.
ATTRIBUTED = _listed("""
    attribution
    attribution, form
    attribution, type
    attribution, after
    attribution, before
    attribution, type, verbs
    attribution, lemma
    attribution, sense, opening
    attribution, type, words
    attribution, nested
    attribution, depends as
    attribution, subject
    sense, subject, relation
    attribution, mood
    attribution, to its left
    attribution, sense, type
    attribution, link
    attribution, link, opening
    attribution, link up
    link, ways out, kind
    attribution, unsaid, opening
    attribution, incise
    attribution, inserted
    attribution, inserted, type
    attribution, subjects
    attribution, passive, opening
    relation, frames, opening
    relation, frames of fragments, type
    opening, allowed
    opening, fragment allowed
    the voice ends, opening
    the voice ends, type
    attribution, next attribution
    attribution, words after it
    attribution, its last sign
    attribution, marks beside it
    attribution, words before it
    attribution, before it
    attribution, detached, opening
    attribution, gap
    attribution, verb in the gap
    attribution, marks in the gap
    attribution, commas in the gap
    attribution, attributions in the gap
    attribution, type, nouns in the gap
    attribution, clause in the gap
    attribution, type, bare nouns in the gap
    attribution, type, gap reads
    attribution, dependents in the gap
    family of the subject
""")
#: Features that can hold of a content several times.
REPEATED = _listed("""
    verb inside
    type, depends from the left
    type, depends from the right
    attribution, type, dependent in the gap
""")

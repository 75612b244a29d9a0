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
    breaks inside
    open brackets
    type, words in marks
    type, marks begin and end
    type, mark
    type, words in marks, verb in marks
    type, marks
    type, spoken words
    type, words outside marks
    mark closed
    type, marks at the edges
    type, same words again
    same words again, longest marks
    type, first in marks
    type, head in marks
    units before marks
    units after marks
    to the marks
    type, whole sentence
    type, title
    region
    type, speeches of the article
    type, before, verb before
    type, after, rest
    next piece
    last piece
    type, rank of the end
    after, in the next piece
    arcs out
    arcs in from the left
    arcs in from the right
    type, arcs
    after, phrase cut
    before, phrase cut before
    type, holds the root
    phrase goes on
    one way out
    arcs in from the attribution
    sides joined, verb before it
    type, constituent
    opening, constituent end
    type, head
""")
#: Features of words in marks that nothing in their sentence attributes.
ALONE = _listed("""
    alone
    alone, type
    alone, type, before, after
    alone, last quotation, type
    alone, last quotation, bare, verb in marks
    alone, colon before, bare
    alone, opens a paragraph, bare
    alone, followed by, bare
    alone, last quotation, opening
    alone, before
    alone, after
    alone, bare
    alone, verb in marks, words
    alone, marks begin and end, before
    alone, verbs of speech
    alone, before, verb in marks, words in twos
    alone, title, verb in marks
    alone, mark
    alone, quoted before
    alone, bare, quoted before, verb in marks
    alone, after, verb in marks
    alone, spoken words, verb in marks
    alone, word before
    alone, depends as, verb in marks
    alone, marks in the sentence, verb in marks
""")
#: Features of a content with its attribution.
ATTRIBUTED = _listed("""
    attribution
    attribution, form
    attribution, type
    attribution, opening
    attribution, form, opening
    attribution, after
    attribution, before
    attribution, type, verbs
    attribution, lemma
    lemma, attribution, type
    attribution, sense, opening
    attribution, type, words
    attribution, nested
    attribution, depends as
    attribution, subject
    sense, subject, relation
    attribution, mood
    attribution, to its left
    attribution, nested, opening
    attribution, sense, type
    governing lemma, opening
    attribution, link
    attribution, link, opening
    attribution, link up
    link, ways out, kind
    attribution, passive
    attribution, unsaid, opening
    imperative
    attribution, incise
    attribution, subjects
    attribution, passive, opening
    relation, frames, opening
    relation, frames of fragments, type
    opening, allowed
    opening, fragment allowed
    said of oneself
    said of oneself, after
    the voice ends, opening
    the voice ends, type
    the voice ends, after
    infinitive allowed, at once, sense
    attribution, next attribution
    attribution, after it
    attribution, words after it
    attribution, from the beginning
    attribution, its length
    attribution, its last sign
    attribution, content again
    attribution, marks beside it
    attribution, its first sign
    attribution, words before it
    attribution, before it
    attribution, detached, opening
    verb before the colon, type
    verb to the colon, type
    name before the colon, type, title
    units before the colon, name before the colon, type
    finite verb before the colon, type, verb in marks
    lemma before the colon, type
    attribution, gap
    attribution, opening, short gap
    attribution, verb in the gap
    attribution, marks in the gap
    attribution, commas in the gap
    attribution, attributions in the gap
    attribution, type, nouns in the gap
    attribution, clause in the gap
    attribution, type, bare nouns in the gap
    attribution, type, gap reads
    attribution, type, gap begins
    attribution, dependents in the gap
""")
#: Features that can hold of a content several times.
REPEATED = _listed("""
    verb inside
    type, depends from the left
    type, depends from the right
    sides joined by
    attribution, type, dependent in the gap
""")
#: Features of what the rules say of a content.
RULES = _listed("""
    chosen by the rules
    chosen by the rules as
    not chosen by the rules
    chosen instead, attribution
    rule only
    rule only, type
""")
#: What a feature of the rules begins with in articles that the rules were written on; never asked elsewhere.
FITTED = "fitted "

"""A content that is chosen → a quotation: its construction, its cue, its source and its relay, from its attribution."""

from __future__ import annotations

from dataclasses import replace

from analysis.speech.constructions.noun_sources import CLAUSE, INFINITIVE, RELATIVE, follows_which, support_of
from analysis.speech.constructions.rows import AFTER_NAME, ALONE, INSERTED, Row, rows
from analysis.speech.quotation import Evidence, Quotation, Span
from analysis.speech.sources.relays import relay_after

from .candidates.anchors import ANY, COLON, NOUN, VERBAL, Anchor
from .candidates.openers import INFINITIVE as BARE
from .candidates.openers import OF_INFINITIVE, QUESTION, TO_INFINITIVE
from .candidates.pool import Candidate, Pool
from .contents import Analysis
from .decoding import Chosen
from .mentions import Mention, mention_of

#: The construction of what a verb governs, by what opens it.
_OPENED = {
    "que": "que-clause",
    QUESTION: "indirect question",
    **dict.fromkeys((BARE, OF_INFINITIVE, TO_INFINITIVE), "infinitive"),
    **dict.fromkeys(("marks infinitive", "marks infinitive after de"), "infinitive in marks"),
}
#: Forms of a verb whose subject is that of another.
_INHERITING = {"participle", "infinitive", "past"}
#: Words of a sentence in marks that needs no verb, and no sign at its end.
_SENTENCE = 4
#: How far after an attribution its relay is looked for.
_FAR = 12


def quotation_of(pool: Pool, chosen: Chosen) -> Quotation:
    """The quotation of a content."""
    found = _built(pool, _after_colon(pool, chosen.analysis))
    found.confidence = chosen.confidence
    return _typed(pool, chosen.analysis, found)


def _typed(pool: Pool, analysis: Analysis[float], found: Quotation) -> Quotation:
    """*a dénoncé « un abandon »* is mixed, a fragment that the verb governs; *a lâché « je renonce »* is direct."""
    candidate, anchor, reading = analysis.candidate, analysis.anchor, pool.reading
    if anchor is None or anchor.kind not in VERBAL or candidate.relation != "governed":
        return found
    stretch, unit = reading.stretch[candidate.first], reading.sentence[candidate.first]
    if stretch is None or _is_after_colon(pool, anchor, candidate) or candidate.last != candidate.first + 1:
        return found
    clause = stretch.finite and not stretch.opening
    whole = clause or (stretch.capital and (stretch.stop or stretch.words >= _SENTENCE))
    if found.type == "direct" and not whole:
        row = rows()[_OPENED.get(pool.openers[candidate.first], "fragment")]
        spans, evidence = [(unit.start, unit.end)], row.evidence(anchor.lemma) if found.evidence else None
        return replace(found, type="mixed", spans=spans, rule=row.rule, construction=row.name, evidence=evidence)
    if found.type == "mixed" and clause:
        return replace(found, type="direct", spans=list(stretch.marked.parts))
    return found


def _after_colon(pool: Pool, analysis: Analysis[float]) -> Analysis[float]:
    """Words in marks that were taken to be alone, as what the colon right before them attributes, if there is one."""
    candidate = analysis.candidate
    if analysis.anchor is not None:
        return analysis
    at = candidate.first - 1
    number = next((n for n, a in enumerate(pool.anchors) if a.kind == COLON and a.first == at > 0), None)
    if number is None:
        return analysis
    governed = candidate._replace(anchor=number, relation="governed")
    return replace(analysis, anchor=pool.anchors[number], candidate=governed)


def _built(pool: Pool, analysis: Analysis[float]) -> Quotation:
    sentence, candidate, anchor = pool.reading.sentence, analysis.candidate, analysis.anchor
    mark = next((u.marked.mark for u in sentence.within((candidate.first, candidate.last)) if u.marked), None)
    name = _construction(pool, analysis, candidate)
    row = rows()[name]
    found = Quotation(list(analysis.spans), analysis.type, row.rule, sentence.number, mark=mark, construction=name)
    if anchor is None:
        return found
    mention = mention_of(pool, anchor, candidate.relation, candidate.first)
    found.source, found.impersonal = mention.source, mention.impersonal
    if mention.anchor is not None:
        found.cue, found.cue_lemma = _cue(pool, mention.anchor, mention.source), mention.anchor.lemma
        found.inherits = mention.anchor.form in _INHERITING or mention.anchor.kind == NOUN
        found.evidence = _evidence(row, mention.anchor, pool.openers[candidate.first])
    found.relay = _relay(pool, anchor, mention, candidate)
    return found


def _evidence(row: Row, anchor: Anchor, opens: str) -> Evidence | None:
    """The cell of the lexicon that lets the word of an attribution have such a content."""
    if anchor.kind == ANY:
        return None
    return row.evidence(anchor.lemma, "à" if anchor.kind == NOUN and opens == TO_INFINITIVE else "")


def _cue(pool: Pool, anchor: Anchor, source: Span | None) -> Span:
    """The characters of an attribution without those of its source; of a noun with the verb that makes a report of it.

    *a démenti l'information du journal*: the noun has a source of its own, the verb is another's.
    """
    sentence, first, last = pool.reading.sentence, anchor.first, anchor.last
    if anchor.words is not None:
        first, last = anchor.words[0], anchor.words[1] - 1
    if anchor.kind == NOUN and (source is None or source[0] < sentence[anchor.head].start):
        verb = support_of(sentence, anchor.head)
        first = first if verb is None else verb
    return sentence[first].start, sentence[last].end


def _relay(pool: Pool, anchor: Anchor, mention: Mention, candidate: Candidate) -> Span | None:
    if anchor.kind not in VERBAL:
        return None
    if candidate.relation == "governed":
        return relay_after(pool.reading.sentence, anchor.last + 1, candidate.first - 1)
    sentence = pool.reading.sentence
    between = anchor.inverted and relay_after(sentence, anchor.last + 1, anchor.inverted[0] - 1)
    return between or relay_after(sentence, mention.after, mention.after + _FAR)


def _construction(pool: Pool, analysis: Analysis[float], candidate: Candidate) -> str:
    """The name of the construction that a content and its attribution make."""
    anchor, opens = analysis.anchor, pool.openers[candidate.first]
    if anchor is None:
        return ALONE
    if anchor.construction:
        return anchor.construction
    if anchor.kind == NOUN:
        which = follows_which(pool.reading.sentence, candidate.first)
        return RELATIVE if which else CLAUSE if opens == "que" else INFINITIVE
    if candidate.relation != "governed":
        return INSERTED
    if anchor.kind == COLON:
        verbs = any(other.kind in VERBAL and other.last < anchor.first for other in pool.anchors)
        return "colon" if verbs else AFTER_NAME
    if analysis.type == "direct":
        return "colon" if _is_after_colon(pool, anchor, candidate) else "marks after the verb"
    passive = anchor.cue is not None and anchor.cue.passive
    marked = "predicate" if analysis.type == "indirect" else "fragment of a passive" if passive else "fragment"
    return _OPENED.get(opens, marked)


def _is_after_colon(pool: Pool, anchor: Anchor, candidate: Candidate) -> bool:
    """*prévient les riverains : « … »*: a colon is between the verb and its content."""
    return any(pool.reading.low[i] == ":" for i in range(anchor.last + 1, candidate.first))

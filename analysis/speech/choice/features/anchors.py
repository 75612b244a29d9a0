"""What is known of an attribution before its content: its verb, its place among other attributions, who could speak."""

from __future__ import annotations

from analysis.french.function_words import QUE
from analysis.speech.choice.candidates.anchors import EXPRESSION, FORM, NOUN, SURE, VERB, Anchor
from analysis.speech.choice.candidates.dependencies import OUTSIDE, Arc
from analysis.speech.choice.candidates.pool import Pool
from analysis.speech.sentence.government import Government
from analysis.speech.sentence.source_nouns import source_kind
from analysis.speech.sentence.verb_groups import Cue

from .facts import Facts
from .shapes import yes

Heads = dict[int, list[Arc]]
_CLAUSES = {"ccomp", "xcomp", "acl", "acl:relcl", "advcl", "conj", "parataxis"}
_STEPS = 8
_NO_VERB: Facts = dict.fromkeys(
    ("inserted", "passive", "unsaid", "incise", "subjects", "frames", "frames of fragments")
)


def anchor_facts(pool: Pool, anchor: Anchor, heads: Heads) -> Facts:
    """The facts of an anchor."""
    tokens, token = pool.reading.tokens, pool.reading.token[anchor.head]
    own = heads.get(anchor.head, ())
    facts: Facts = {
        "kind": anchor.kind,
        "form": anchor.form or "none",
        "sense": anchor.sense or "none",
        "lemma": anchor.lemma,
        "family of the subject": _family_of_subject(pool, anchor),
        "nested": _nested(pool, anchor.head, heads),
        "depends as": own[-1][2] if own else "root",
        "subject": _subject(pool, anchor),
        "mood": (f"{tokens.mood[token]} {tokens.tense[token]}".strip() if token >= 0 else "") or "none",
        "to its left": _left(pool, anchor),
    }
    return facts | (_NO_VERB if anchor.cue is None else _verb(pool, anchor, anchor.cue))


def _verb(pool: Pool, anchor: Anchor, cue: Cue) -> Facts:
    subjects = ["before"] * (anchor.subject is not None) + ["after"] * (anchor.inverted is not None)
    return {
        "inserted": anchor.refused or "it may be",
        "passive": yes(cue.passive),
        "unsaid": yes(cue.unsaid),
        "incise": yes(cue.government.incise),
        "subjects": " and ".join(subjects + ["a pronoun"] * (cue.pronoun is not None)) or "none",
        "frames": _frames(cue.government),
        "frames of fragments": "/".join(sorted(cue.government.fragment)) or "none",
    }


def _frames(government: Government) -> str:
    parts = ["que" if government.que else "-", "si" if government.si else "-"]
    return " ".join([*parts, "/".join(sorted(government.inf)) or "-", "/".join(sorted(government.obj_inf)) or "-"])


def _left(pool: Pool, anchor: Anchor) -> str:
    """The attribution before an anchor, and whether *que* is between the last verb of speech and it."""
    before = [a for a in pool.anchors if a.head < anchor.first and a.kind in SURE and a is not anchor]
    last = max(before, key=lambda a: a.head, default=None)
    verbs = [a for a in pool.anchors if a.kind == VERB and a.last < anchor.first]
    if last is None:
        return "none"
    between = pool.reading.low[verbs[-1].last + 1 : anchor.first] if verbs else []
    clause = " and a clause" if any(low in QUE for low in between) else ""
    return f"{last.kind} {last.form}".strip() + clause


def _nested(pool: Pool, head: int, heads: Heads) -> str:
    """The attribution that this one depends on, and through which relation."""
    above_all = {a.head: a for a in pool.anchors if a.kind in {VERB, FORM, NOUN}}
    via, n = "other", head
    for _ in range(_STEPS):
        arcs = heads.get(n)
        if not arcs or arcs[-1][1] == OUTSIDE:
            return "no"
        _, above, relation = arcs[-1]
        via = relation if relation in _CLAUSES else via
        if above in above_all:
            return f"{via} of {above_all[above].kind}"
        n = above
    return "no"


def _subject(pool: Pool, anchor: Anchor) -> str:
    """The class of the subject, or of the phrase after an expression."""
    reading = pool.reading
    span = _source(anchor)
    if isinstance(span, str):
        return span
    first, last = max(0, span[0]), min(span[1], len(reading))
    labels = [reading.tokens.label[reading.token[i]] for i in range(first, last) if reading.token[i] >= 0]
    named = next((label for label in labels if label in {"PER", "ORG"}), None)
    kinds = (source_kind(unit) for unit in reading.sentence.units[first:last] if unit.token is not None)
    kind = named or next(filter(None, kinds), None)
    if kind:
        return kind
    if first < len(reading) and (reading.pos[first] == "PRON" or last - first == 1):
        return f"“{reading.low[first]}”"
    return next(filter(None, labels), "noun")


def _family_of_subject(pool: Pool, anchor: Anchor) -> str | None:
    """The family of the first noun of the subject, or of the phrase after an expression."""
    span = _source(anchor)
    if isinstance(span, str):
        return None
    noun = pool.reading.next_noun[max(0, span[0])]
    return pool.reading.families[noun] if noun < min(span[1], len(pool.reading)) else None


def _source(anchor: Anchor) -> tuple[int, int] | str:
    """The units of who could speak, or why there are none."""
    if anchor.kind == EXPRESSION:
        return anchor.first + 1, anchor.last + 1
    if anchor.cue is None:
        return "unknown"
    return (anchor.agent if anchor.cue.passive else anchor.subject or anchor.inverted) or "none"

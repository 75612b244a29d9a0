"""Whether a clause or an infinitive that follows a verb of speech is its content."""

from __future__ import annotations

from analysis.speech.sentence.sentence import Sentence, is_finite
from analysis.speech.sentence.verb_groups import Cue

_SAID_PROMISES = {
    "promettre",
    "menacer",
    "s'engager",
    "jurer",
    "proposer",
    "offrir",
    "accepter",
    "garantir",
}


def begins_like_content(sentence: Sentence, cue: Cue, i: int) -> bool:
    """*assure « avoir respecté la loi »*, *promet « de revenir »*: the marks hold what the verb governs."""
    marked = sentence.units[i].marked
    token = sentence.units[cue.head].token
    assert marked is not None
    assert token is not None
    span = token.doc.char_span(marked.parts[0][0], marked.parts[-1][1], alignment_mode="contract")
    if not span:
        return False
    first = span[0].lower_
    if first in {"que", "qu'"}:
        return cue.government.que
    if first in {"de", "d'", "à"}:
        return {"d'": "de"}.get(first, first) in cue.government.inf | cue.government.obj_inf
    return "0" in cue.government.inf and "Inf" in span[0].morph.get("VerbForm", [])


def is_clause(sentence: Sentence, cue: Cue, i: int, nouns: int) -> bool:
    """Whether *que* opens a clause of content, not a relative clause or a comparison."""
    units = sentence.units
    token = units[i].token
    assert token is not None
    restricted = any(u.low in {"ne", "n'"} for u in units[cue.first : cue.head]) and not _is_negated(sentence, cue)
    if i == cue.last + 1 and restricted:
        return False  # *ne rapportera que trois milliards*: a restriction
    if i == cue.last + 1:
        return len(units) - i > 3 or any(u.marked for u in units[i + 1 :])
    if not any(is_finite(u) for u in units[i + 1 :]) and not any(u.marked for u in units[i + 1 : i + 6]):
        return False
    head = token.head
    parsed = token.dep_ == "mark" and head.dep_ in {"ccomp", "xcomp"} and head.head == units[cue.head].token
    if parsed:
        return True
    return (
        nouns == 0
        and token.pos_ == "SCONJ"
        and units[i - 1].low not in {"plus", "moins", "autre", "même", "tel", "ainsi", "autant", "aussi"}
    )


def infinitive_at(sentence: Sentence, cue: Cue, i: int, nouns: int) -> bool:
    """Whether an infinitive of content begins at unit ``i``, as the sentences of the verb have it."""
    units = sentence.units
    low = {"d'": "de"}.get(units[i].low, units[i].low)
    has_object = (
        nouns > 0
        or any(u.low in {"à", "au", "aux"} for u in units[cue.last + 1 : i])
        or any(u.low in {"l'", "le", "la", "les", "lui", "leur", "s'", "se"} for u in units[cue.first : cue.head])
    )
    if low in {"de", "à"}:
        wanted = (low in cue.government.inf and (i == cue.last + 1 or nouns == 0)) or (
            low in cue.government.obj_inf and (has_object or i <= cue.last + 2)
        )
        if not wanted:
            return False
        k = i + 1
    elif i == cue.last + 1 and "0" in cue.government.inf:
        k = i
    else:
        return False
    while k < len(units) and (
        units[k].pos in {"ADV"}
        or (
            units[k].pos == "PRON"
            and units[k].low in {"se", "s'", "le", "la", "les", "l'", "lui", "leur", "en", "y", "rien"}
        )
    ):
        k += 1
    if k >= len(units):
        return False
    token = units[k].token
    if token is None or "Inf" not in token.morph.get("VerbForm", []):
        return False
    return (
        cue.government.sense not in {"think", "commit"}
        or cue.government.lemma in _SAID_PROMISES
        or _is_asserted(sentence, k)
    )


def _is_asserted(sentence: Sentence, k: int) -> bool:
    """After a verb of will, only a perfect infinitive or words in marks are reported speech; a wish is no word."""
    units = sentence.units
    token = units[k].token
    assert token is not None
    perfect = (
        token.lemma_.lower() in {"avoir", "être"}
        and k + 1 < len(units)
        and units[k + 1].pos in {"VERB", "AUX", "ADV", "ADJ"}
    )
    return (perfect and token.lemma_.lower() == "avoir") or any(u.marked for u in units[k : k + 14])


def _is_negated(sentence: Sentence, cue: Cue) -> bool:
    """Whether *ne* has its second word (*ne cache pas que*); without one, *que* after the verb restricts."""
    return any(u.low in {"pas", "jamais", "plus", "guère", "point"} for u in sentence.units[cue.first : cue.last + 1])

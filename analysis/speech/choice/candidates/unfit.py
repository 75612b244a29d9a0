"""What cannot be the content of an attribution, whatever the weights: each line has a reason and an example."""

from __future__ import annotations

from analysis.french.function_words import (
    AUXILIARIES,
    BEFORE_QUE,
    CLITICS,
    COORDINATING,
    DE,
    DEFINITE,
    INTERROGATIVES,
    INVARIABLE_RELATIVES,
    MODALS,
    NE,
    QUE,
    SUBJECT_PRONOUNS,
    SUBORDINATING,
    A,
)
from analysis.speech.constructions.comparisons import COMPARISON
from analysis.speech.constructions.noun_sources import says_to_what_end
from analysis.speech.constructions.openers import awaits_clause
from analysis.speech.sentence.asides import has_verb_after
from analysis.speech.sentence.halves import is_half, is_one_of_several
from analysis.speech.sentence.named_things import gives_names
from analysis.speech.sentence.sentence import TITLES
from analysis.speech.sentence.units import Run

from .anchors import EXPRESSION, VERBAL, Anchor, Units
from .reading import Reading

_JOINING = SUBORDINATING | COORDINATING | QUE
_SUBJECTS = {"NOUN", "PROPN", "ADJ", "PRON"}

#: What *est* or *a* lacks.
_PREDICATE = {"ADJ", "ADV", "DET", "NUM", "VERB"}
_RELATIVES = INVARIABLE_RELATIVES - QUE
#: Words after which something must come.
_UNFINISHED = SUBJECT_PRONOUNS | QUE | DEFINITE
#: Fewer words in marks alone are no speech, in a text and in a headline.
_FEW, _FEW_IN_TITLE = 3, 4
#: Commas before what describes a name: after the source, and after the name.
_NAME_SET_APART = 2


def is_conjunction(reading: Reading, openers: list[str], i: int) -> bool:
    """Whether *que* at unit ``i`` is part of a conjunction: *crient victoire bien qu'elles aient perdu*."""
    return i > 0 and openers[i] == "que" and reading.low[i - 1] in BEFORE_QUE


def may_begin(reading: Reading, openers: list[str], anchor: Anchor, first: int) -> bool:
    """Whether the content after an attribution can begin at unit ``first``."""
    before = reading.low[first - 1]
    if is_conjunction(reading, openers, first):
        return False
    if openers[first] == "que" and says_to_what_end(reading.sentence, first - 1):
        return False  # *prient dans l'espoir que …*
    if _is_of_the_source(reading, anchor, first):
        return False
    if anchor.kind not in VERBAL:
        return not lacks(reading, anchor.first - 1, first)
    if before in NE:
        return False  # *assure n' | avoir rien vu*
    if first > anchor.last + 1 and openers[first - 1] == "que" and reading.is_in_marks(first):
        return False  # *assure que | « rien ne bouge »*: *que* opens the content
    if reading.low[first] in _RELATIVES and not _asks(reading, anchor, first):
        return False  # *a promis aux rameurs qui l'écoutaient que …*
    governed = reading.pos[first - 1] == "ADP" and before not in DE | A and first > anchor.last + 1
    return not governed or reading.is_in_marks(first)  # *a critiqué pendant | la visite « … »*


def _is_of_the_source(reading: Reading, anchor: Anchor, first: int) -> bool:
    """Whether unit ``first`` still tells who speaks, or whose subject comes next.

    *Comme l'a dit | la maire, | le bac partira* · *Selon la police, X, | mère de deux fils, | a fui*
    """
    if anchor.kind != EXPRESSION:
        return anchor.construction == COMPARISON and first < anchor.after
    commas = reading.commas_before[first] - reading.commas_before[anchor.first]
    apart = commas >= _NAME_SET_APART and reading.low[first - 1] == ","
    return apart and has_verb_after(reading.sentence, first - 1)


def lacks(reading: Reading, end: int, again: int) -> bool:
    """Whether what a comma at unit ``end`` closes lacks what unit ``again`` begins: *Le bac a | , selon X, | fermé*."""
    if awaits_clause(reading.sentence, again):
        return True  # *Il s'avère | , selon X, | que le bac est plein*
    if end < 1 or reading.low[end] != "," or not reading.finite[end - 1]:
        return False
    verb = reading.tokens.lemma[reading.token[end - 1]]
    if reading.infinitive[again]:
        return verb in MODALS
    return verb in AUXILIARIES and not reading.finite[again] and reading.pos[again] in _PREDICATE


def _asks(reading: Reading, anchor: Anchor, first: int) -> bool:
    asks = anchor.cue is not None and anchor.cue.government.si
    return asks and first == anchor.last + 1 and reading.low[first] in INTERROGATIVES


def has_its_own(reading: Reading, anchor: Anchor, owed: frozenset[int]) -> bool:
    """Whether a verb stands in a clause of its own, not beside its content: *…, a dit que A*, *…, va dire A*.

    ``owed`` are the units of the verbs for which a subject waits.
    """
    sentence, cue = reading.sentence, anchor.cue
    if cue is None:
        return False
    awaited = cue.pronoun is None and anchor.first in owed
    return awaited or sentence[cue.first].infinitive or sentence[anchor.last + 1].low in QUE


def may_precede(reading: Reading, anchor: Anchor, span: Units, resumptions: list[int]) -> bool:
    """Whether units ``span`` before an attribution can be all of its content; it may go on at ``resumptions``."""
    first = span[0]
    cut = first > 0 and (reading.finite[first - 1] or reading.pos[first - 1] in {"ADP", "DET"})
    if cut and not reading.is_in_marks(first):
        return False  # *La digue est | pour | la | vallée « un rempart », a-t-elle affirmé*
    if anchor.kind == EXPRESSION:
        if reading.low[first - 1] == "(":
            return True  # *Deux granges (200 000 euros, selon la mairie) ont brûlé*
        return not any(is_half(reading.sentence, Run(*span), again) for again in resumptions)
    if anchor.cue is not None and anchor.cue.form == "past" and reading.marks(*span) == 0:
        return False  # *La maire a coupé le ruban | , félicité les ouvriers, répondu aux questions*
    return reading.marks(*span) > 0 or not is_one_of_several(reading.sentence, Run(anchor.first, anchor.last + 1))


def is_content(reading: Reading, span: Units, cut: Units | None, anchor: Anchor | None) -> bool:
    """Whether units ``span`` less those of ``cut`` could be a content, whatever attributes them."""
    first, last = span
    sides = [(first, last)] if cut is None else [(first, cut[0]), (cut[1], last)]
    before = reading.brackets_before
    if sum(before[end] - before[begin] for begin, end in sides) != 0:
        return False  # *deux granges (200 000 euros | , selon la mairie)*, *selon lui | , 300 euros) ont brûlé*
    if first + reading.sentence.time_at(first) >= last:
        return False  # *Le lendemain matin | , annonce la mairie*
    if reading.low[last - 1] in _UNFINISHED:
        return False  # *Le maire assure qu'il | a vu la halle*
    if cut is None and last == first + 2 and reading.pos[first] == "CCONJ" and reading.is_in_marks(first + 1):
        return False  # *Mais « rien ne presse »*: the conjunction joins the marks to the text
    if cut is not None or last != first + 1:
        return True
    if anchor is None and _is_label(reading, first):
        return False
    return not (_is_name(reading, first, anchor) or _lacks_subject(reading, first, anchor))


def _is_label(reading: Reading, i: int) -> bool:
    """Whether marks alone have too few words for speech: *« le bac »*; in a headline *« Jamais la digue »*."""
    inside = reading.sentence[i].inside
    titled = reading.sentence.region in TITLES
    signs = ("!", "?") if titled else ("!", "?", ".")
    return len(inside.split()) < (_FEW_IN_TITLE if titled else _FEW) and not inside.endswith(signs)


def _is_name(reading: Reading, i: int, anchor: Anchor | None) -> bool:
    """Whether marks are what somebody is called: *celui que le port surnomme « le Silure » a salué la foule*."""
    before = i - 1
    if before < 0 or not reading.is_in_marks(i) or (anchor is not None and anchor.first <= before < anchor.after):
        return False
    return gives_names(frozenset({reading.low[before], reading.tokens.lemma[reading.token[before]]}))


def _lacks_subject(reading: Reading, i: int, anchor: Anchor | None) -> bool:
    """Whether marks begin with a verb whose subject is right before them: *la commune « fait la sourde oreille »*."""
    stretch, before = reading.stretch[i], i - 1
    if stretch is None or before < 0 or reading.pos[before] not in _SUBJECTS:
        return False
    tokens = reading.tokens
    verb = next((k for k in stretch.tokens if tokens.pos[k] != "ADV" and tokens.low[k] not in CLITICS), None)
    finite = verb is not None and tokens.form[verb] == "Fin" and tokens.mood[verb] in {"Ind", "Cnd"}
    return finite and not (anchor is not None and anchor.first <= before < anchor.after)


def may_go_on(reading: Reading, anchor: Anchor, again: int) -> bool:
    """Whether a content that its attribution interrupts can go on at unit ``again``."""
    stretch = reading.stretch[again]
    if stretch is None:
        return True
    before = again - 1
    while before > anchor.last and not reading.is_word[before]:
        before -= 1
    if before > anchor.last and reading.low[before] in _JOINING:
        return False  # *« … », prévient l'ingénieure, alors que « … »*: another quotation
    return stretch.finite or reading.pos[again - 1] != "ADP"  # *dans une lettre au « Matin »*

"""What cannot be the content of an attribution, whatever the weights: each line has a reason and an example."""

from __future__ import annotations

from analysis.french.function_words import (
    AUXILIARIES,
    BEFORE_QUE,
    CLITICS,
    COORDINATING,
    DE,
    DETERMINERS,
    INTERROGATIVES,
    INVARIABLE_RELATIVES,
    MODALS,
    QUE,
    SUBORDINATING,
    A,
)
from analysis.speech.constructions.noun_sources import says_to_what_end
from analysis.speech.constructions.sources_described import awaits_clause
from analysis.speech.sentence.halves import is_half, is_one_of_several
from analysis.speech.sentence.named_things import gives_names
from analysis.speech.sentence.units import Run

from .anchors import EXPRESSIONS, VERB, VERBAL, Anchor, Units
from .openers import GOVERNED
from .reading import Reading

_JOINING = SUBORDINATING | COORDINATING | QUE
_SUBJECTS = {"NOUN", "PROPN", "ADJ", "PRON"}
_TITLED = {"NOUN", "ADJ", "VERB"}
#: What *est* or *a* lacks.
_PREDICATE = {"ADJ", "ADV", "DET", "NUM", "VERB"}
_RELATIVES = INVARIABLE_RELATIVES - QUE


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
    if anchor.kind not in VERBAL:
        return not lacks(reading, anchor.first - 1, first)
    if reading.low[first] in _RELATIVES and not _asks(reading, anchor, first):
        return False  # *a promis aux rameurs qui l'écoutaient que …*
    governed = reading.pos[first - 1] == "ADP" and before not in DE | A and first > anchor.last + 1
    return not governed or reading.is_in_marks(first)  # *a critiqué pendant | la visite « … »*


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


def may_hold(
    reading: Reading, openers: list[str], anchors: list[Anchor], anchor: Anchor, span: tuple[int, int]
) -> bool:
    """Whether units ``span`` after a verb can be its content."""
    first, last = span
    if anchor.agent is not None and first <= anchor.agent[0] < last:
        return False  # *est vu comme « une épave » | par les passagers*
    if _is_beside(reading, anchor) and anchor.inverted is not None and first <= anchor.inverted[0] < last:
        return False  # *« … », prévient | l'ingénieure, alors que « … »*
    if openers[first] == "que" and _is_of_another(anchors, anchor):
        return False  # *a répondu à ceux qui l'interrogeaient | que …*
    title = reading.stretch[first]
    titled = first - 1 > anchor.last and reading.pos[first - 1] in _TITLED and not reading.infinitive[first - 1]
    if title is not None and last == first + 1 and titled:
        return title.finite or not title.capital  # *critique le film « Les Heures », un livre intitulé « La Digue »*
    if anchor.thing and openers[first] not in GOVERNED:
        return False  # *porte une robe qui évoque | celles des « beaux soirs »*
    marks = reading.next_marks[first]
    if openers[first] in GOVERNED or not first < marks < last:
        return True
    stretch = reading.stretch[marks]
    if reading.pos[marks - 1] in {"NOUN", "PROPN"} and stretch is not None and stretch.first in DETERMINERS:
        return False  # *a regretté après la visite | « un accueil glacial »*: two phrases
    between = (a for a in anchors if a is not anchor and a.kind == VERB and first < a.head < marks)
    return not any(a.form == "participle" for a in between)  # *a remercié les bénévoles, louant « … »*


def _is_of_another(anchors: list[Anchor], anchor: Anchor) -> bool:
    """Whether *que* after a verb that takes none is the clause of a verb before it that does."""
    if anchor.cue is None or anchor.cue.government.que:
        return False
    return any(a.kind == VERB and a.head < anchor.head and a.cue is not None and a.cue.government.que for a in anchors)


def may_precede(reading: Reading, anchor: Anchor, span: Units, resumptions: list[int]) -> bool:
    """Whether units ``span`` before an attribution can be all of its content; it may go on at ``resumptions``."""
    if anchor.kind in EXPRESSIONS:
        return not any(is_half(reading.sentence, Run(*span), again) for again in resumptions)
    return reading.marks(*span) > 0 or not is_one_of_several(reading.sentence, anchor.last)


def _is_beside(reading: Reading, anchor: Anchor) -> bool:
    """Whether a verb without a subject before it follows marks."""
    if anchor.subject is not None or anchor.first == 0:
        return False
    before = anchor.first - 1 - (reading.low[anchor.first - 1] == ",")
    return before >= 0 and reading.is_in_marks(before)


def is_content(reading: Reading, span: Units, cut: Units | None, anchor: Anchor | None) -> bool:
    """Whether units ``span`` less those of ``cut`` could be a content, whatever attributes them."""
    first, last = span
    sides = [(first, last)] if cut is None else [(first, cut[0]), (cut[1], last)]
    before = reading.brackets_before
    if sum(before[end] - before[begin] for begin, end in sides) != 0:
        return False  # *deux granges (200 000 euros | , selon la mairie)*, *selon lui | , 300 euros) ont brûlé*
    if cut is None and last == first + 2 and reading.pos[first] == "CCONJ" and reading.is_in_marks(first + 1):
        return False  # *Mais « rien ne presse »*: the conjunction joins the marks to the text
    if cut is not None or last != first + 1:
        return True
    return not (_is_name(reading, first, anchor) or _lacks_subject(reading, first, anchor))


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

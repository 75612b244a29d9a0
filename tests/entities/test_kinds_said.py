"""What rules on kinds say of a name, and where they say nothing: one word more or less, another word before it."""

from __future__ import annotations

import pytest
from entity_samples import view_of

from analysis.entities.finding.from_model import repaired
from analysis.entities.kinds import evidence_around, evidence_inside
from analysis.entities.kinds.candidate import Candidate

#: Rule → tagged words → what it says of the last name: why, and for which kind; against it after ``-``.
INSIDE = {
    "listed": {
        "hier [PPDA]LOC dort/VERB": ["variant PER"],
        "hier [ALLAH]LOC dort/VERB": ["variant PER"],
        "hier [Allah]LOC dort/VERB": ["variant PER"],
        "en [Norvège]LOC hier": ["country LOC"],
    },
    "series": {
        "en [Ligue 3]MISC hier": ["head MISC"],
        "en [Ligue Vaubrun]MISC hier": [],
        "la [Rue 3]MISC hier": [],
    },
    "own_head": {
        "le [Conseil]ORG vote/VERB": [],
        "le [Conseil Vaubrun]ORG vote/VERB": ["head ORG"],
        "selon [La Banque Vaubrun]ORG hier": ["head ORG"],
        "selon [La Banque]ORG hier": [],
        "la [Grande Mosquée Vaubrun]ORG hier": [],
        "la [Grande Vaubrun Mosquée]ORG hier": [],
    },
    "company_word": {
        "chez [Vaubrun Industries]ORG hier": ["head ORG"],
        "chez [Vaubrun Roy]ORG hier": [],
    },
    "first_name": {
        "hier [Luc ben Youssef]PER dort/VERB": ["first name PER"],
        "hier [Luc 2]MISC dort/VERB": [],
        "hier [Luc marlier]PER dort/VERB": ["first name PER"],
        "hier [Florence]PER dort/VERB": ["first name PER"],
        "hier [Florence Roy]PER dort/VERB": ["first name PER"],
        "hier [Florence roy]PER dort/VERB": ["first name PER"],
    },
    "acronym": {
        "la [CFRTXY]ORG vote/VERB": ["acronym ORG"],
        "la [CFRTXYZ]ORG vote/VERB": [],
        "la [CF Roy]ORG vote/VERB": [],
        "la [Cfrt]ORG vote/VERB": [],
        "LES ÉLUS CFRT [CFRT]ORG VOTENT": [],
    },
}
AROUND = {
    "titled": {
        "hier [M.Roy]PER dort/VERB": ["title PER"],
        "le maire tchadien/ADJ socialiste/ADJ [Roy]PER dort/VERB": ["title PER"],
        "le maire tchadien/ADJ socialiste/ADJ sortant/ADJ [Roy]PER dort/VERB": ["apposition PER"],
        "le maire PS [Roy]PER dort/VERB": ["title PER"],
        "le film maire [Roy]PER dort/VERB": [],
        "le garde/VERB [Roy]PER dort/VERB": [],
        "maire [Roy]PER dort/VERB": ["title PER"],
        "la procureure de la cour , [Roy]PER , dort/VERB": ["apposition PER"],
        "la procureure de la cour [Roy]PER dort/VERB": ["apposition PER"],
        "la procureure de la [Roy]PER dort/VERB": [],
        "la procureure , de la cour , [Roy]PER , dort/VERB": [],
        "des ministres de la cour , [Roy]PER , dorment/VERB": [],
        "par le ministre de la cour [Roy]PER": ["apposition PER"],
        "du ministre de la cour [Roy]PER": ["apposition PER"],
        "notre ministre de la cour [Roy]PER": ["apposition PER"],
        "l' ancien/ADJ ministre de la cour [Roy]PER": ["apposition PER"],
        "par ministre de la cour [Roy]PER": ["apposition PER"],
        "ces ministres de la cour [Roy]PER": [],
        "ministre de la cour [Roy]PER": [],
        "le maire a/ADP b/ADP c/ADP d/ADP e/ADP f/ADP g/ADP h/ADP i/ADP j/ADP k/ADP [Roy]PER": ["apposition PER"],
        "la Polonaise/PROPN [Wrona]PER gagne/VERB": ["apposition PER"],
        "la Polonaise/PROPN [WRONA]PER gagne/VERB": [],
        "la polonaise/ADJ [Wrona]PER gagne/VERB": [],
    },
    "described": {
        "le film gris/ADJ long/ADJ très/ADJ [Vaubrun]MISC sort/VERB": ["apposition MISC"],
        "le film gris/ADJ long/ADJ très/ADJ beau/ADJ [Vaubrun]MISC sort/VERB": [],
        "le Film [Vaubrun]MISC sort/VERB": [],
        "la ville de [Vaubrun]LOC dort/VERB": ["apposition LOC"],
        "la ville de la [Vaubrun]LOC dort/VERB": ["context -PER", "context ORG"],
        "la ville grise/ADJ de [Vaubrun]LOC dort/VERB": ["apposition LOC"],
        "la ville de l' [ONU]ORG dort/VERB": ["context -PER", "context ORG"],
        "la ville de [CGT]ORG dort/VERB": [],
        "le groupe xyzique [Vaubrun]ORG dort/VERB": ["apposition ORG"],
        "le groupe dort/VERB [Vaubrun]ORG": [],
        "le groupe français/NOUN [Vaubrun]ORG dort/VERB": ["apposition ORG"],
        "l' agence [Vaubrun]ORG dort/VERB": ["apposition ORG"],
        "la chaîne grise/ADJ [Vaubrun]ORG dort/VERB": ["apposition ORG"],
        "les salariés de la [Vaubrun]ORG votent/VERB": ["context ORG", "context -PER"],
        "les salariés du [Vaubrun]ORG votent/VERB": ["context ORG", "context -PER"],
        "les salariés le [Vaubrun]ORG votent/VERB": ["context -PER", "context ORG"],
        "les pommes de la [Vaubrun]ORG cuisent/VERB": ["context -PER", "context ORG"],
        "salariés de [Vaubrun]ORG": ["context ORG", "context -PER"],
        "le président de [Vaubrun]ORG dort/VERB": ["context ORG", "context -PER"],
        "la fortune des [Kervant]PER fond/VERB": ["context PER"],
        "la pomme des [Kervant]PER fond/VERB": [],
        "la fortune des [Roy]PER et des [Kervant]PER fond/VERB": ["context PER"],
        "la fortune de [Kervant]PER fond/VERB": [],
        "les [Kervant]ORG dorment/VERB": ["context -PER", "context ORG"],
        "ces [Kervant]ORG dorment/VERB": ["context -PER", "context ORG"],
        "hier la [Kervant]ORG dort/VERB": ["context -PER", "context ORG"],
        "la [Kervant]ORG dort/VERB": [],
        "au/ADP [Kervant]LOC hier": [],
        "hier au/ADP [Kervant]LOC hier": ["context -PER", "context ORG"],
    },
    "aged": {
        "hier [Roy]PER , 34 ans , dort/VERB": ["apposition PER"],
        "hier [Roy]PER ( 34 ans ) dort/VERB": ["apposition PER"],
        "hier [Roy]PER et Luc , 34 ans , dorment/VERB": ["apposition PER"],
        "hier [Roy]PER , âgée de 34 ans , dort/VERB": ["apposition PER"],
        "hier [Roy]PER , 134 ans , dort/VERB": [],
    },
    "nicknamed": {
        "un voleur surnommé/VERB [Zorille]PER dort/VERB": ["alias PER"],
        "un voleur surnommé/VERB hier [Zorille]PER dort/VERB": [],
    },
    "explained": {
        "hier [Roy]PER , avocate au barreau , dort/VERB": ["apposition PER"],
        "hier [Roy]PER , la préfète des études Anne Dorval , dort/VERB": [],
        "hier [Roy]PER , la préfète des études Anne dort/VERB": ["apposition PER"],
        "hier [Roy]PER , une ville morte/ADJ": ["apposition LOC"],
        "hier [Roy]PER , le maire a/AUX dit/VERB": [],
        "hier [Roy]PER , le maire n' a/AUX pas dit/VERB": [],
        "hier [Roy]PER une ville": [],
    },
    "placed": {
        "en [Kervant]LOC": ["preposition LOC"],
        "en [D2]LOC": [],
        "un entretien à [Kervant]ORG": ["context ORG"],
        "un caillou à [Kervant]ORG": ["preposition LOC"],
        "il vit/VERB/vivre à [Kervant]PER": ["preposition LOC"],
        "il vit/VERB/vivre à la [Kervant]PER": ["preposition LOC"],
        "il vit/VERB/vivre à [Kervant]ORG": ["preposition LOC"],
        "il adhère/VERB/adhérer à la [Kervant]LOC": ["preposition ORG"],
        "à [Kervant]LOC": ["preposition LOC"],
        "chez [Kervant]ORG": ["preposition ORG", "preposition PER", "preposition -LOC"],
        "près de [Kervant]ORG": ["preposition LOC"],
        "loup de [Kervant]ORG": [],
        "hier [Roy]PER ( [Kervant]ORG ) dort/VERB": ["context ORG"],
        "hier ( [Kervant]ORG ) dort/VERB": [],
        "( [Kervant]ORG ) dort/VERB": [],
        "« Oui » , assure/VERB [Roy]PER hier": ["verb PER"],
        "« Oui » assure/VERB [Roy]PER hier": ["verb PER"],
        "« Oui » , a/AUX assuré/VERB [Roy]PER hier": ["verb PER"],
        "hier assure/VERB [Roy]PER": [],
        "assure/VERB [Roy]PER": [],
    },
}
CASES = [
    (getattr(module, rule), tagged, says)
    for module, rules in ((evidence_inside, INSIDE), (evidence_around, AROUND))
    for rule, texts in rules.items()
    for tagged, says in texts.items()
]


@pytest.mark.parametrize(
    ("rule", "tagged", "says"), CASES, ids=[f"{rule.__name__}: {tagged}" for rule, tagged, _ in CASES]
)
def test_what_a_rule_says(rule, tagged, says):
    view = view_of(tagged)
    span = repaired(view)[-1]
    votes = rule(Candidate(view, span, view.span_text(span)))
    assert [f"{vote.rule} {'-' if vote.weight < 0 else ''}{vote.kind}" for vote in votes] == says
